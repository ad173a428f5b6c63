//! "See as NAME", and the way back. Plain forms: the pages they lead to are others.
use super::{answer::Asked, form::Form, routes::Routes};
use crate::{
    domain::id::PersonId,
    server::{scope::Scope, service::see_as, state::AppState},
    ui::pages::public::paths,
};
use axum::{
    Extension,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use uuid::Uuid;

pub fn routes() -> Routes {
    Routes::new().post(paths::SEE_AS, begin).post(paths::SEE_AS_STOP, stop)
}

#[derive(Deserialize)]
struct Whom {
    person: Uuid,
}

async fn begin(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    asked: Asked,
    Form(whom): Form<Whom>,
) -> Response {
    match see_as::begin(&state, &scope, PersonId(whom.person)).await {
        Ok(page) => Redirect::to(page).into_response(),
        Err(error) => asked.fail(error),
    }
}

/// Back to the page of whom one saw.
async fn stop(State(state): State<AppState>, Extension(scope): Extension<Scope>, asked: Asked) -> Response {
    match see_as::end(&state, &scope).await {
        Ok(Some(person)) => Redirect::to(&format!("/people/{person}")).into_response(),
        Ok(None) => Redirect::to("/").into_response(),
        Err(error) => asked.fail(error),
    }
}
