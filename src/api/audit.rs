//! The audit log, for admins.
use crate::domain::{
    audit::{Choices, Filter, Page, Party, Query},
    error::AppError,
};
use leptos::{prelude::*, server_fn::codec::Json};

#[server(endpoint = "audit/page", input = Json)]
pub async fn audit_page(query: Query) -> Result<Page, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::audit::page(&state, &scope, &query).await)
}

/// How many lines of the filter were written since the one that was seen.
#[server(endpoint = "audit/newer", input = Json)]
pub async fn count_newer(filter: Filter, seen: i64) -> Result<u32, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::audit::newer(&state, &scope, &filter, seen).await)
}

#[server(endpoint = "audit/choices", input = Json)]
pub async fn audit_choices() -> Result<Choices, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::audit::choices(&state, &scope).await)
}

/// People to filter by, with their addresses.
#[server(endpoint = "audit/people", input = Json)]
pub async fn find_people(search: String) -> Result<Vec<(Party, Option<String>)>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::audit::find_people(&state, &scope, &search).await)
}
