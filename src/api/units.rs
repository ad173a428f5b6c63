//! Units of the organisation.
use crate::domain::{
    error::AppError,
    id::UnitId,
    unit::{
        Candidate, Carried, Change, Choosable, Listed, Listing, Members, MembersQuery, Named, NewUnit, Plan, Unit,
        UnitKind,
    },
};
use leptos::{prelude::*, server_fn::codec::Json};

#[server(endpoint = "units/list", input = Json)]
pub async fn list_units(kind: UnitKind, #[server(default)] search: String) -> Result<Listing, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::unit::list(&state, &scope, kind, &search).await)
}

#[server(endpoint = "units/read", input = Json)]
pub async fn read_unit(unit: UnitId) -> Result<Unit, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::unit::read(&state, &scope, unit).await)
}

#[server(endpoint = "units/members", input = Json)]
pub async fn unit_members(unit: UnitId, query: MembersQuery) -> Result<Members, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::unit::members(&state, &scope, unit, &query).await)
}

#[server(endpoint = "units/subunits", input = Json)]
pub async fn subunits(unit: UnitId) -> Result<Vec<(UnitKind, Listed)>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::unit::subunits(&state, &scope, unit).await)
}

#[server(endpoint = "units/carried", input = Json)]
pub async fn carried_by(unit: UnitId) -> Result<Vec<Carried>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::unit::carried(&state, &scope, unit).await)
}

/// Activities, sessions and qualifications that a unit could carry.
#[server(endpoint = "units/things", input = Json)]
pub async fn things(search: String) -> Result<Vec<Named>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::unit::things(&state, &scope, &search).await)
}

/// People to place.
#[server(endpoint = "units/candidates", input = Json)]
pub async fn candidates(search: String) -> Result<Vec<Candidate>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::unit::candidates(&state, &scope, &search).await)
}

/// Units that something of this kind may come below; of a unit that moves, nothing at or below itself.
#[server(endpoint = "units/places", input = Json)]
pub async fn places(kind: UnitKind, moving: Option<UnitId>, search: String) -> Result<Vec<Choosable>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    let purpose = service::unit::Purpose::Above(kind, moving);
    context::answer(service::unit::choosable(&state, &scope, purpose, &search).await)
}

/// Units that this one may be merged into.
#[server(endpoint = "units/merge-targets", input = Json)]
pub async fn merge_targets(unit: UnitId, search: String) -> Result<Vec<Choosable>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    let purpose = service::unit::Purpose::MergeOf(unit);
    context::answer(service::unit::choosable(&state, &scope, purpose, &search).await)
}

#[server(endpoint = "units/create", input = Json)]
pub async fn create_unit(new: NewUnit) -> Result<UnitId, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::unit::create(&state, &scope, &new).await)
}

#[server(endpoint = "units/rename", input = Json)]
pub async fn rename_unit(unit: UnitId, name: String, #[server(default)] code: String) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::unit::rename(&state, &scope, unit, &name, &code).await)
}

/// What a change would do.
#[server(endpoint = "units/plan", input = Json)]
pub async fn plan_change(unit: UnitId, change: Change) -> Result<Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::unit::plan(&state, &scope, unit, &change).await)
}

/// Does what was planned, or refuses with `plan.moved`.
#[server(endpoint = "units/apply", input = Json)]
pub async fn apply_change(unit: UnitId, change: Change, digest: String) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::unit::apply(&state, &scope, unit, &change, &digest).await)
}
