//! The list of people, what is done to many of them, and one person, as staff see and change them.
use crate::domain::{
    audit::{Cursor, Timeline},
    bulk,
    correction::Correction,
    editing::Edit,
    error::AppError,
    id::{PersonId, UnitId},
    merging,
    people_list::{Found, Page, Query, Selection},
    profile::Profile,
    role::Role,
};
use leptos::{prelude::*, server_fn::codec::Json};

#[server(endpoint = "people/page", input = Json)]
pub async fn people_page(query: Query) -> Result<Page, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::people_list::page(&state, &scope, &query).await)
}

/// People whose name, address or reference holds the search.
#[server(endpoint = "people/search", input = Json)]
pub async fn search_people(search: String) -> Result<Vec<Found<PersonId>>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::people_list::find(&state, &scope, &search).await)
}

/// Units whose name holds the search; `placing` keeps to those one may place people in.
#[server(endpoint = "people/units", input = Json)]
pub async fn search_units(search: String, placing: bool) -> Result<Vec<Found<UnitId>>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::people_list::find_units(&state, &scope, &search, placing).await)
}

/// What changing these people would do.
#[server(endpoint = "people/plan-bulk", input = Json)]
pub async fn plan_bulk(selection: Selection, change: bulk::Change) -> Result<bulk::Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::bulk::plan(&state, &scope, &selection, change).await)
}

/// Changes them as planned. Answers how many.
#[server(endpoint = "people/apply-bulk", input = Json)]
pub async fn apply_bulk(selection: Selection, change: bulk::Change, digest: String) -> Result<u32, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::bulk::apply(&state, &scope, &selection, change, &digest).await)
}

#[server(endpoint = "people/profile", input = Json)]
pub async fn read_profile(person: PersonId) -> Result<Profile, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::people::profile(&state, &scope, person).await)
}

#[server(endpoint = "people/edit", input = Json)]
pub async fn edit_person(person: PersonId, edit: Edit) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::editing::edit(&state, &scope, person, &edit).await)
}

/// What correcting the address would bring about, or what is wrong with it.
#[server(endpoint = "people/plan-correction", input = Json)]
pub async fn plan_correction(person: PersonId, address: String) -> Result<Correction, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::address::plan(&state, &scope, person, &address).await)
}

/// Does what was planned, or refuses with `plan.moved`.
#[server(endpoint = "people/correct-address", input = Json)]
pub async fn correct_address(person: PersonId, planned: Correction) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::address::correct(&state, &scope, person, &planned).await)
}

#[server(endpoint = "people/cancel-invitation", input = Json)]
pub async fn cancel_invitation(person: PersonId) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::invitation::cancel(&state, &scope, person).await)
}

/// What happened to a person, newest first, before this line.
#[server(endpoint = "people/timeline", input = Json)]
pub async fn read_timeline(person: PersonId, earlier: Option<Cursor>) -> Result<Timeline, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::audit::timeline(&state, &scope, person, earlier).await)
}

/// Gives somebody a manager, or none.
#[server(endpoint = "people/set-manager", input = Json)]
pub async fn set_manager(person: PersonId, manager: Option<PersonId>) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::people::organisation::set_manager(&state, &scope, person, manager).await)
}

/// Gives a platform-wide role, or takes it.
#[server(endpoint = "people/set-role", input = Json)]
pub async fn set_role(person: PersonId, role: Role, holds: bool) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::people::roles::set_role(&state, &scope, person, role, holds).await)
}

/// What merging `gone` into `kept` would do.
#[server(endpoint = "people/plan-merge", input = Json)]
pub async fn plan_merge(kept: PersonId, gone: PersonId) -> Result<merging::Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::merging::plan(&state, &scope, kept, gone).await)
}

/// Merges them as planned.
#[server(endpoint = "people/merge", input = Json)]
pub async fn merge_people(kept: PersonId, gone: PersonId, digest: String) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::merging::apply(&state, &scope, kept, gone, &digest).await)
}

/// The people of a selection, by name; as many as one order of enrolments takes.
#[server(endpoint = "people/chosen", input = Json)]
pub async fn chosen_people(selection: Selection) -> Result<Vec<Found<PersonId>>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::people_list::chosen(&state, &scope, &selection).await)
}
