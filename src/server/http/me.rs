//! The caller's own account.
use super::{answer::Asked, form::Form, home, language, page::Page, routes::Routes};
use crate::{
    server::{
        error::Result,
        scope::Scope,
        service::me::{self, Account, Change, OwnSession},
        state::AppState,
        texts::{Lang, date},
    },
    ui::pages::public::{MePage, MeView, SessionView, paths},
};
use axum::{
    Extension,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, Utc};
use http::{StatusCode, header::SET_COOKIE};
use leptos::prelude::view;
use serde::Deserialize;
use uuid::Uuid;

pub fn routes() -> Routes {
    Routes::new()
        .get(paths::ME, show)
        .post(paths::ME, change)
        .post(paths::ME_END_SESSION, end_session)
        .post(paths::ME_END_OTHERS, end_others)
        .post(paths::ME_MAIL, switch_mail)
}

const TITLE: &str = "me-title";

#[derive(Deserialize)]
struct Done {
    done: Option<String>,
}

async fn show(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    page: Page,
    asked: Asked,
    Query(Done { done }): Query<Done>,
) -> Response {
    match me::account(&state, &scope).await {
        Ok(account) => {
            let view =
                MeView { done: done.and_then(|done| said(&page, &done)), ..view(&page, &scope, account, state.now()) };
            page.show(StatusCode::OK, TITLE, |frame| view! { <MePage frame view /> })
        }
        Err(error) => asked.fail(error),
    }
}

/// What a change that succeeded says.
fn said(page: &Page, done: &str) -> Option<String> {
    let key = match done {
        "saved" => "me-saved",
        "ended" => "me-ended",
        "others" => "me-ended-others",
        "mail" => "me-mail-saved",
        _ => return None,
    };
    Some(page.words().t(key))
}

async fn change(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    page: Page,
    asked: Asked,
    Form(typed): Form<Change>,
) -> Response {
    let refused = match me::change(&state, &scope, &typed).await {
        Ok(Ok(())) => {
            let mut response = done("saved");
            // A language chosen in this browser before must not speak over the one just saved.
            if let Some(cookie) = language::cookie(Lang::of_tag(&typed.language)) {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
            return response;
        }
        Ok(Err(refused)) => refused,
        Err(error) => return asked.fail(error),
    };
    match me::account(&state, &scope).await {
        Ok(account) => {
            let Change { first_name, last_name, language, time_zone } = typed;
            let typed = Account { first_name, last_name, language, time_zone, ..account };
            let view = view(&page, &scope, typed, state.now());
            page.show_again(&refused, TITLE, |frame, errors| {
                view! { <MePage frame view=MeView { errors, ..view } /> }
            })
        }
        Err(error) => asked.fail(error),
    }
}

#[derive(Deserialize)]
struct Ending {
    session: Uuid,
}

async fn end_session(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    asked: Asked,
    Form(ending): Form<Ending>,
) -> Response {
    answer(&asked, "ended", me::end_session(&state, &scope, ending.session.into()).await)
}

async fn end_others(State(state): State<AppState>, Extension(scope): Extension<Scope>, asked: Asked) -> Response {
    answer(&asked, "others", me::end_others(&state, &scope).await)
}

#[derive(Deserialize)]
struct Wanted {
    notices: String,
}

async fn switch_mail(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    asked: Asked,
    Form(wanted): Form<Wanted>,
) -> Response {
    answer(&asked, "mail", me::switch_notices(&state, &scope, wanted.notices == "on").await)
}

fn answer(asked: &Asked, what: &str, outcome: Result<()>) -> Response {
    match outcome {
        Ok(()) => done(what),
        Err(error) => asked.fail(error),
    }
}

fn done(what: &str) -> Response {
    Redirect::to(&format!("{}?done={what}", paths::ME)).into_response()
}

fn view(page: &Page, scope: &Scope, account: Account, now: DateTime<Utc>) -> MeView {
    let zone = date::zone(&account.time_zone);
    let words = page.words();
    let session = |session: OwnSession| {
        let unknown = || words.t("me-browser-unknown");
        let browser = match (session.browser.name, session.browser.system) {
            (Some(browser), Some(system)) => words.with("me-browser-on", &[("browser", browser), ("system", system)]),
            (Some(one), None) | (None, Some(one)) => one.to_owned(),
            (None, None) => unknown(),
        };
        let since = date::moment(page.lang, session.since, now, zone);
        let seen = date::moment(page.lang, session.last_seen_at, now, zone);
        SessionView {
            id: session.id.to_string(),
            browser,
            when: words.with("me-session-when", &[("since", &since), ("seen", &seen)]),
            this: session.this,
        }
    };
    MeView {
        team: home::has_team(scope),
        name: me::whole_name(&account.first_name, &account.last_name),
        first_name: account.first_name,
        last_name: account.last_name,
        sign_in: account.address.or(account.username).unwrap_or_default(),
        language: Lang::of_tag(&account.language).code(),
        languages: Lang::ALL.iter().map(|lang| (lang.code(), lang.own_name())).collect(),
        time_zone: account.time_zone,
        time_zones: date::zones().collect(),
        has_password: account.has_password,
        sessions: account.sessions.into_iter().map(session).collect(),
        notices: account.notices,
        done: None,
        errors: Vec::new(),
    }
}
