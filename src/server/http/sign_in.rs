//! The way in and out.
use super::{answer::Asked, form::Form, page::Page, routes::Routes};
use crate::{
    domain::error::AppError,
    server::{
        auth::{
            cookie::{Cookies, Name},
            local_path,
            visitor::Visitor,
        },
        error::Error,
        scope::Scope,
        service::auth,
        state::AppState,
    },
    ui::pages::public::{SignInPage, SignInView, paths},
};
use axum::{
    Extension,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/", arrive)
        .get(paths::SIGN_IN, show)
        .post(paths::SIGN_IN, sign_in)
        .post(paths::SIGN_OUT, sign_out)
}

type Caller = Option<Extension<Scope>>;

/// To one's own place, or to the door.
async fn arrive(caller: Caller) -> Redirect {
    Redirect::to(caller.map_or(paths::SIGN_IN, |Extension(scope)| auth::landing(&scope)))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    next: Option<String>,
}

impl Wanted {
    fn page(self) -> Option<String> {
        self.next.filter(|next| local_path::check(next).is_some())
    }
}

async fn show(caller: Caller, page: Page, Query(wanted): Query<Wanted>) -> Response {
    let next = wanted.page();
    if let Some(Extension(scope)) = caller {
        return Redirect::to(next.as_deref().unwrap_or_else(|| auth::landing(&scope))).into_response();
    }
    let view = SignInView { next, ..SignInView::default() };
    page.show(StatusCode::OK, "sign-in-title", |frame| view! { <SignInPage frame view /> })
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Entered {
    who: String,
    password: String,
    #[serde(flatten)]
    wanted: Wanted,
}

async fn sign_in(
    State(state): State<AppState>,
    visitor: Visitor,
    page: Page,
    asked: Asked,
    Form(entered): Form<Entered>,
) -> Response {
    let next = entered.wanted.page();
    match auth::sign_in(&state, &visitor, &entered.who, &entered.password).await {
        // `/` knows the place of everyone who has one.
        Ok(started) => (started.cookies(&state.settings), Redirect::to(next.as_deref().unwrap_or("/"))).into_response(),
        Err(Error::Refused(refusal)) => again(&page, entered.who, next, refusal),
        Err(fault) => asked.fail(fault),
    }
}

fn again(page: &Page, who: String, next: Option<String>, refusal: AppError) -> Response {
    page.show_again(&[refusal], "sign-in-title", |frame, errors| {
        let view = SignInView { who, next, notice: None, errors };
        view! { <SignInPage frame view /> }
    })
}

async fn sign_out(State(state): State<AppState>, caller: Caller, asked: Asked) -> Response {
    if let Some(Extension(scope)) = caller
        && let Err(error) = auth::sign_out(&state, &scope).await
    {
        return asked.fail(error);
    }
    (Cookies::default().clear(&state.settings, Name::Session), Redirect::to(paths::SIGN_IN)).into_response()
}
