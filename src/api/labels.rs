//! Labels on people.
use crate::domain::error::AppError;
use leptos::{prelude::*, server_fn::codec::Json};

/// Labels in use that hold the search.
#[server(endpoint = "labels/search", input = Json)]
pub async fn search_labels(search: String) -> Result<Vec<String>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::labels::search(&state, &scope, &search).await)
}
