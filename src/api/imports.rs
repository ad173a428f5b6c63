//! Imports that were applied: what each did, and undoing it.
use crate::domain::{
    error::AppError,
    import::{Details, Page},
    import_undo::Plan,
};
use leptos::{prelude::*, server_fn::codec::Json};

/// Those before that number, the newest first.
#[server(endpoint = "imports/list", input = Json)]
pub async fn list_imports(#[server(default)] before: Option<i64>) -> Result<Page, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::import::past::list(&state, &scope, before).await)
}

#[server(endpoint = "imports/read", input = Json)]
pub async fn read_import(number: i64) -> Result<Details, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::import::past::read(&state, &scope, number).await)
}

/// What undoing would do. Changes nothing.
#[server(endpoint = "imports/plan-undo", input = Json)]
pub async fn plan_undo(number: i64) -> Result<Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::import::undo::plan(&state, &scope, number).await)
}

/// Does what was planned.
#[server(endpoint = "imports/undo", input = Json)]
pub async fn undo_import(number: i64, digest: String) -> Result<Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::import::undo::apply(&state, &scope, number, Some(&digest)).await)
}
