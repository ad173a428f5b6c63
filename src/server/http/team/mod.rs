//! The pages of mentors, coaches and managers: the people of their own cohorts and their own people, one of them, enrolling
//! them in more, and a reminder for who has not come yet.
mod add;
mod list;
mod member;
mod standing;

use super::{answer::Asked, form::Form, page::Page, routes::Routes};
use crate::{
    domain::{
        id::PersonId,
        sending::{Kind, Target},
    },
    server::{error::Error, scope::Scope, service::sending, state::AppState},
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
    Routes::new()
        .get(paths::TEAM, list::show)
        .get(paths::TEAM_MEMBER, member::show)
        .post(paths::TEAM_REMIND, remind)
        .get(paths::TEAM_ADD, add::show)
        .post(paths::TEAM_ADD, add::save)
}

#[derive(Deserialize)]
struct Reminding {
    person: Uuid,
    /// Where it was pressed: the query of the list, or the person's own id on their page.
    #[serde(default)]
    here: String,
}

async fn remind(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    page: Page,
    asked: Asked,
    Form(Reminding { person, here }): Form<Reminding>,
) -> Response {
    let person = PersonId(person);
    let on_own_page = here == person.to_string();
    match sending::send(&state, &scope, Kind::Reminder, &Target::Person(person), None).await {
        Ok(_) if on_own_page => Redirect::to(&format!("{}/{person}?reminded=1", paths::TEAM)).into_response(),
        Ok(_) => Redirect::to(&list::reminded(&here, person)).into_response(),
        Err(Error::Refused(refusal)) if on_own_page => {
            member::show_again(&state, &scope, &page, &asked, person, refusal).await
        }
        Err(Error::Refused(refusal)) => list::show_again(&state, &scope, &page, &asked, &here, refusal).await,
        Err(fault) => asked.fail(fault),
    }
}
