//! The first admin of an empty Muster, by the link on the console.
use super::{answer::Asked, form::Form, link, page::Page, routes::Routes};
use crate::{
    domain::password,
    server::{
        auth::visitor::Visitor,
        error::Error,
        service::auth::{self, Setup, SetupForm},
        state::AppState,
    },
    ui::pages::public::{LinkPurpose, SetupPage, SetupView},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new().get("/setup/{token}", show).post("/setup/{token}", setup)
}

const MIN: u32 = password::MIN as u32;

async fn show(State(state): State<AppState>, page: Page, asked: Asked, Path(token): Path<String>) -> Response {
    match auth::look_at_setup(&state, &token).await {
        Ok(None) => page.show(StatusCode::OK, "setup-title", |frame| {
            let view = SetupView { password_min: MIN, ..SetupView::default() };
            view! { <SetupPage frame view /> }
        }),
        Ok(Some(problem)) => link::problem(&page, LinkPurpose::Setup, problem),
        Err(error) => asked.fail(error),
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Fields {
    email: String,
    name: String,
    password: String,
}

async fn setup(
    State(state): State<AppState>,
    visitor: Visitor,
    page: Page,
    asked: Asked,
    Path(token): Path<String>,
    Form(Fields { email, name, password }): Form<Fields>,
) -> Response {
    let form = SetupForm { email, name, password };
    let refusals = match auth::setup(&state, &visitor, &token, &form).await {
        Ok(Setup::Done(started)) => return (started.cookies(&state.settings), Redirect::to("/")).into_response(),
        Ok(Setup::Problem(problem)) => return link::problem(&page, LinkPurpose::Setup, problem),
        Ok(Setup::Refused(refusals)) => refusals,
        Err(Error::Refused(refusal)) => vec![refusal],
        Err(fault) => return asked.fail(fault),
    };
    page.show_again(&refusals, "setup-title", |frame, errors| {
        let view = SetupView { email: form.email, name: form.name, password_min: MIN, errors };
        view! { <SetupPage frame view /> }
    })
}
