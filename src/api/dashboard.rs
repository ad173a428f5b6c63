//! What the dashboard shows, a function for each part that follows changes of its own.
use crate::domain::{
    dashboard::{Figures, Happened, Needs, Registrations},
    error::AppError,
};
use leptos::{prelude::*, server_fn::codec::Json};

#[server(endpoint = "dashboard/figures", input = Json)]
pub async fn dashboard_figures() -> Result<Figures, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::dashboard::figures(&state, &scope).await)
}

#[server(endpoint = "dashboard/registrations", input = Json)]
pub async fn dashboard_registrations(days: u32) -> Result<Registrations, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::dashboard::registrations(&state, &scope, days).await)
}

#[server(endpoint = "dashboard/needs", input = Json)]
pub async fn dashboard_needs() -> Result<Needs, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::dashboard::needs(&state, &scope).await)
}

#[server(endpoint = "dashboard/feed", input = Json)]
pub async fn dashboard_feed() -> Result<Vec<Happened>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::dashboard::feed(&state, &scope).await)
}
