//! The Enrolments list, and sending from it.
use crate::domain::{
    enrolment_list::{Page, Query},
    error::AppError,
    id::{OperationId, PersonId, SavedFilterId},
    placing,
    saved_filter::SavedFilter,
    selection::Selection,
    sending::{Include, Kind, Plan, Scheduled, Target},
};
use chrono::{DateTime, Utc};
use leptos::{prelude::*, server_fn::codec::Json};

#[server(endpoint = "enrolments/page", input = Json)]
pub async fn enrolments_page(query: Query) -> Result<Page, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::enrolment_list::page(&state, &scope, &query).await)
}

/// How many mails a sending would be, to whom, and who is left out.
#[server(endpoint = "enrolments/plan-sending", input = Json)]
pub async fn plan_sending(kind: Kind, target: Target, #[server(default)] include: Include) -> Result<Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::sending::plan(&state, &scope, kind, &target, include).await)
}

/// Sends what was planned, now or at a date; without a digest, to one person of a row. Answers how many mails that is.
#[server(endpoint = "enrolments/send", input = Json)]
pub async fn send_mails(
    kind: Kind,
    target: Target,
    digest: Option<String>,
    #[server(default)] include: Include,
    #[server(default)] at: Option<DateTime<Utc>>,
) -> Result<u32, AppError> {
    use crate::domain::error::Code;
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    if digest.is_none() && !matches!(target, Target::Person(_)) {
        return context::answer(Err(Code::PlanMoved.into()));
    }
    let manner = service::sending::Manner { include, at, digest: digest.as_deref() };
    context::answer(service::sending::send_as(&state, &scope, kind, &target, manner).await)
}

/// Sendings that wait for their date.
#[server(endpoint = "enrolments/scheduled", input = Json)]
pub async fn scheduled_sendings() -> Result<Vec<Scheduled>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::scheduled::list(&state, &scope).await)
}

/// Takes back what still waits of a sending. Answers how many mails that was.
#[server(endpoint = "enrolments/cancel-sending", input = Json)]
pub async fn cancel_sending(operation: OperationId) -> Result<u32, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::scheduled::take_back(&state, &scope, operation).await)
}

/// Takes back what waits for one person.
#[server(endpoint = "enrolments/cancel-mail", input = Json)]
pub async fn cancel_mail(person: PersonId) -> Result<u32, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::scheduled::take_back_of(&state, &scope, person).await)
}

/// What changing these placements would do.
#[server(endpoint = "enrolments/plan-placing", input = Json)]
pub async fn plan_placing(selection: Selection, change: placing::Change) -> Result<placing::Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::placing::plan(&state, &scope, &selection, change).await)
}

/// Changes them as planned. Answers how many.
#[server(endpoint = "enrolments/place", input = Json)]
pub async fn change_placements(selection: Selection, change: placing::Change, digest: String) -> Result<u32, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::placing::apply(&state, &scope, &selection, change, &digest).await)
}

#[server(endpoint = "saved-filters/list", input = Json)]
pub async fn saved_filters() -> Result<Vec<SavedFilter>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::saved_filter::list(&state, &scope).await)
}

#[server(endpoint = "saved-filters/save", input = Json)]
pub async fn save_filter(name: String, query: Query) -> Result<SavedFilter, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::saved_filter::save(&state, &scope, &name, &query).await)
}

#[server(endpoint = "saved-filters/rename", input = Json)]
pub async fn rename_filter(id: SavedFilterId, name: String) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::saved_filter::rename(&state, &scope, id, &name).await)
}

#[server(endpoint = "saved-filters/delete", input = Json)]
pub async fn delete_filter(id: SavedFilterId) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::saved_filter::delete(&state, &scope, id).await)
}
