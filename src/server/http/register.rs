//! The registration page, and "Send me a new link". Opening a link spends nothing; only the POST registers.
use super::{answer::Asked, even::Even, form::Form, language, link, page::Page, routes::Routes};
use crate::{
    domain::{
        error::{AppError, Code},
        password,
    },
    server::{
        auth::visitor::Visitor,
        service::{
            auth,
            registration::{self, Entered, Offer, Registration},
        },
        state::AppState,
        texts::date,
    },
    ui::pages::public::{LinkPurpose, NewLinkPage, RegisterPage, RegisterView, Sent, SentPage, TermsView, paths},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::view;
use serde::Deserialize;

pub fn routes() -> Routes {
    Routes::new()
        .get("/register/{token}", look)
        .post("/register/{token}", register)
        .get(paths::NEW_LINK, ask_new_link)
        .post(paths::NEW_LINK, send_new_link)
}

async fn look(State(state): State<AppState>, Path(token): Path<String>, page: Page, asked: Asked) -> Response {
    match registration::look(&state, &token).await {
        Ok(Ok(offer)) => {
            let typed = Entered {
                first_name: offer.given_name.clone(),
                last_name: offer.family_name.clone(),
                ..Entered::default()
            };
            show(&page.meant_for(&offer.language), &state, &token, offer, typed)
        }
        Ok(Err(found)) => link::problem(&page, LinkPurpose::Invitation, found),
        Err(error) => asked.fail(error),
    }
}

/// The form as it is sent: to register, or to see the page in another language with what was typed.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Sending {
    /// Only with a language's button.
    lang: String,
    #[serde(flatten)]
    typed: Entered,
}

async fn register(
    State(state): State<AppState>,
    Path(token): Path<String>,
    visitor: Visitor,
    page: Page,
    asked: Asked,
    Form(Sending { lang, typed }): Form<Sending>,
) -> Response {
    if let Some(lang) = language::known(&lang) {
        return match registration::look(&state, &token).await {
            Ok(Ok(offer)) => show(&page.asked_in(lang), &state, &token, offer, typed),
            Ok(Err(found)) => link::problem(&page.asked_in(lang), LinkPurpose::Invitation, found),
            Err(error) => asked.fail(error),
        };
    }
    let page = match language::known(&typed.language) {
        Some(lang) => page.asked_in(lang),
        None => page,
    };
    match registration::register(&state, &token, &typed, &visitor).await {
        Ok(Registration::Registered(started)) => (started.cookies(&state.settings), Redirect::to("/")).into_response(),
        Ok(Registration::Refused(offer, refusals)) => {
            let view = view(&page, &state, &token, offer, typed);
            page.show_again(&refusals, "register-button", |frame, errors| {
                view! { <RegisterPage frame view=RegisterView { errors, ..view } /> }
            })
        }
        Ok(Registration::Problem(found)) => link::problem(&page, LinkPurpose::Invitation, found),
        Err(error) => asked.fail(error),
    }
}

fn show(page: &Page, state: &AppState, token: &str, offer: Offer, typed: Entered) -> Response {
    let view = view(page, state, token, offer, typed);
    page.show(StatusCode::OK, "register-button", |frame| view! { <RegisterPage frame view /> })
}

fn view(page: &Page, state: &AppState, token: &str, offer: Offer, typed: Entered) -> RegisterView {
    let last_day = offer.valid_until.with_timezone(&date::zone(&offer.time_zone)).date_naive();
    let terms = state.settings.terms.as_ref().map(|terms| TermsView {
        url: terms.url.clone(),
        name: terms.name.clone().unwrap_or_else(|| page.words().t("register-terms-name")),
        accepted: !typed.terms.is_empty(),
    });
    RegisterView {
        inviter: offer.inviter,
        places: offer.cohorts,
        activities: offer.activities,
        address: offer.address,
        first_name: typed.first_name,
        last_name: typed.last_name,
        time_zone: typed.time_zone,
        terms,
        valid_until: date::day(page.lang, last_day),
        decline: format!("/register/{token}/decline"),
        password_min: password::MIN as u32,
        errors: Vec::new(),
    }
}

async fn ask_new_link(page: Page) -> Response {
    page.show(StatusCode::OK, "new-link-title", |frame| {
        view! { <NewLinkPage frame email="" errors=Vec::new() /> }
    })
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    email: String,
}

/// Everyone is answered alike: nobody learns who is invited.
async fn send_new_link(
    State(state): State<AppState>,
    visitor: Visitor,
    page: Page,
    asked: Asked,
    Form(Wanted { email }): Form<Wanted>,
) -> Response {
    if email.trim().is_empty() {
        let missing = AppError::new(Code::EmailMissing).on("email");
        return page.show_again(&[missing], "new-link-title", |frame, errors| {
            view! { <NewLinkPage frame email errors /> }
        });
    }
    let even = Even::begin();
    let sent = match auth::may_send_link(&state, &visitor, &email).await {
        Ok(true) => registration::send_new_link(&state, &email).await,
        Ok(false) => Ok(()),
        Err(error) => Err(error),
    };
    even.wait().await;
    match sent {
        Ok(()) => page.show(StatusCode::OK, "sent-title", |frame| {
            view! { <SentPage frame what=Sent::InvitationLink address=email /> }
        }),
        Err(error) => asked.fail(error),
    }
}
