//! One person, as staff see and change them.
use crate::domain::{
    audit::{Cursor, Timeline},
    correction::Correction,
    editing::Edit,
    error::AppError,
    id::{PersonId, UnitId},
    profile::Profile,
    role::Role,
};
use leptos::{prelude::*, server_fn::codec::Json};

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

#[server(endpoint = "people/remove-placement", input = Json)]
pub async fn remove_placement(person: PersonId, unit: UnitId, role: Role) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::people::remove_placement(&state, &scope, person, unit, role).await)
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
