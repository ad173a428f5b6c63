//! The Enrolments list, and sending from it.
use crate::domain::{
    enrolment_list::{Page, Query},
    error::AppError,
    sending::{Kind, Plan, Target},
};
use leptos::{prelude::*, server_fn::codec::Json};

#[server(endpoint = "enrolments/page", input = Json)]
pub async fn enrolments_page(query: Query) -> Result<Page, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::enrolment_list::page(&state, &scope, &query).await)
}

/// How many mails a sending would be, to whom, and who is left out.
#[server(endpoint = "enrolments/plan-sending", input = Json)]
pub async fn plan_sending(kind: Kind, target: Target) -> Result<Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::sending::plan(&state, &scope, kind, &target).await)
}

/// Sends what was planned; without a digest, to one person of a row. Answers how many mails leave.
#[server(endpoint = "enrolments/send", input = Json)]
pub async fn send_mails(kind: Kind, target: Target, digest: Option<String>) -> Result<u32, AppError> {
    use crate::domain::error::Code;
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    if digest.is_none() && matches!(target, Target::Filter(_)) {
        return context::answer(Err(Code::PlanMoved.into()));
    }
    context::answer(service::sending::send(&state, &scope, kind, &target, digest.as_deref()).await)
}
