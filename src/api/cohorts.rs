//! Choosing a cohort, and creating one in place.
use crate::domain::{cohort::Cohort, error::AppError};
use leptos::{prelude::*, server_fn::codec::Json};

#[server(endpoint = "cohorts/search", input = Json)]
pub async fn search_cohorts(search: String) -> Result<Vec<Cohort>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::cohort::search(&state, &scope, &search).await)
}

#[server(endpoint = "cohorts/create", input = Json)]
pub async fn create_cohort(name: String) -> Result<Cohort, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::cohort::create(&state, &scope, &name).await)
}
