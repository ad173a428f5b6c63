//! A password changed, forgotten, or chosen anew by a link.
use super::{answer::Asked, even::Even, form::Form, link, page::Page, routes::Routes};
use crate::{
    domain::{error::AppError, password},
    server::{
        auth::visitor::Visitor,
        error::Error,
        scope::Scope,
        service::auth::{self, Reset},
        state::AppState,
    },
    ui::pages::public::{ChangePasswordPage, ForgottenPage, LinkPurpose, ResetPage, Sent, SentPage, paths},
};
use axum::{
    Extension,
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get(paths::CHANGE_PASSWORD, show_change)
        .post(paths::CHANGE_PASSWORD, change)
        .get(paths::FORGOTTEN, show_forgotten)
        .post(paths::FORGOTTEN, forgotten)
        .get("/reset-password/{token}", show_reset)
        .post("/reset-password/{token}", reset)
}

const MIN: u32 = password::MIN as u32;

#[derive(Deserialize)]
struct Done {
    done: Option<String>,
}

async fn show_change(page: Page, Query(Done { done }): Query<Done>) -> Response {
    let notice = done.map(|_| page.words().t("change-done"));
    page.show(StatusCode::OK, "change-title", |frame| {
        view! { <ChangePasswordPage frame password_min=MIN notice errors=vec![] /> }
    })
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Change {
    current: String,
    password: String,
}

async fn change(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    visitor: Visitor,
    page: Page,
    asked: Asked,
    Form(fields): Form<Change>,
) -> Response {
    match auth::change_password(&state, &scope, &visitor, &fields.current, &fields.password).await {
        Ok(()) => Redirect::to(&format!("{}?done=1", paths::CHANGE_PASSWORD)).into_response(),
        Err(Error::Refused(refusal)) => page.show_again(&[refusal], "change-title", |frame, errors| {
            view! { <ChangePasswordPage frame password_min=MIN errors /> }
        }),
        Err(fault) => asked.fail(fault),
    }
}

async fn show_forgotten(page: Page) -> Response {
    page.show(StatusCode::OK, "forgotten-title", |frame| {
        view! { <ForgottenPage frame email="" errors=vec![] /> }
    })
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Forgotten {
    email: String,
}

async fn forgotten(
    State(state): State<AppState>,
    visitor: Visitor,
    page: Page,
    asked: Asked,
    Form(fields): Form<Forgotten>,
) -> Response {
    let even = Even::begin();
    let address = match crate::domain::address::parse(&fields.email) {
        Ok(address) => address,
        Err(refusal) => {
            return page.show_again(&[AppError::from(refusal)], "forgotten-title", |frame, errors| {
                view! { <ForgottenPage frame email=fields.email errors /> }
            });
        }
    };
    if let Err(error) = auth::send_reset_link(&state, &visitor, &address).await {
        return asked.fail(error);
    }
    even.wait().await;
    page.show(StatusCode::OK, "sent-title", |frame| {
        view! { <SentPage frame what=Sent::PasswordLink address /> }
    })
}

async fn show_reset(State(state): State<AppState>, page: Page, asked: Asked, Path(token): Path<String>) -> Response {
    match auth::look_at_reset(&state, &token).await {
        Ok(Ok(address)) => page.show(StatusCode::OK, "reset-title", |frame| {
            view! { <ResetPage frame address password_min=MIN errors=vec![] /> }
        }),
        Ok(Err(problem)) => link::problem(&page, LinkPurpose::Password, problem),
        Err(error) => asked.fail(error),
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct New {
    password: String,
}

async fn reset(
    State(state): State<AppState>,
    visitor: Visitor,
    page: Page,
    asked: Asked,
    Path(token): Path<String>,
    Form(fields): Form<New>,
) -> Response {
    let refusal = match auth::reset(&state, &visitor, &token, &fields.password).await {
        Ok(Reset::Done(started)) => return (started.cookies(&state.settings), Redirect::to("/")).into_response(),
        Ok(Reset::Problem(problem)) => return link::problem(&page, LinkPurpose::Password, problem),
        Ok(Reset::Refused(refusal)) | Err(Error::Refused(refusal)) => refusal,
        Err(fault) => return asked.fail(fault),
    };
    match auth::look_at_reset(&state, &token).await {
        Ok(Ok(address)) => page.show_again(&[refusal], "reset-title", |frame, errors| {
            view! { <ResetPage frame address password_min=MIN errors /> }
        }),
        Ok(Err(problem)) => link::problem(&page, LinkPurpose::Password, problem),
        Err(error) => asked.fail(error),
    }
}
