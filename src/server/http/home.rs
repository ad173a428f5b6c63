//! The learner's own page: what they are enrolled in, and its steps.
use super::{answer::Asked, form::Form, page::Page, routes::Routes};
use crate::{
    domain::{enrolment::State, error::Code, role::Capability},
    server::{
        error::{Error, Result},
        scope::Scope,
        service::{home, me},
        state::AppState,
        store::home::SessionLine,
        texts::date,
    },
    ui::pages::public::{ActivityView, DueView, HomePage, HomeView, SessionNote, StepView, paths},
};
use axum::{
    Extension,
    extract::State as Shared,
    response::{IntoResponse, Redirect, Response},
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use http::StatusCode;
use leptos::prelude::view;
use serde::Deserialize;
use uuid::Uuid;

pub fn routes() -> Routes {
    Routes::new().get(paths::HOME, show).post(paths::HOME_STEP, mark_step)
}

async fn show(
    Shared(state): Shared<AppState>,
    Extension(scope): Extension<Scope>,
    page: Page,
    asked: Asked,
) -> Response {
    match view(&state, &scope, &page).await {
        Ok(view) => page.show(StatusCode::OK, "home-title", |frame| view! { <HomePage frame view /> }),
        Err(error) => asked.fail(error),
    }
}

/// Whether somebody is looked after: by mentors and coaches, those above them, and managers.
pub fn has_team(scope: &Scope) -> bool {
    scope.may(Capability::SeeTeam)
}

async fn view(state: &AppState, scope: &Scope, page: &Page) -> Result<HomeView> {
    let today = state.now().with_timezone(&me::zone(state, scope).await?).date_naive();
    let activities = home::activities(state, scope).await?;
    Ok(HomeView {
        name: scope.name.clone(),
        team: has_team(scope),
        activities: activities.into_iter().map(|own| activity(page, today, own)).collect(),
        errors: Vec::new(),
    })
}

/// "12 December 2026, 09:00 to 16:00 (Europe/Paris)", as the clocks at the place show it.
fn session(page: &Page, session: &SessionLine) -> String {
    let zone = date::zone(&session.time_zone);
    let (first, last) = (session.starts_at.with_timezone(&zone), session.ends_at.with_timezone(&zone));
    let day = |at: DateTime<Tz>| date::long(page.lang, at.date_naive());
    let clock = |at: DateTime<Tz>| date::time(page.lang, at.with_timezone(&Utc), zone);
    let place = session.time_zone.replace('_', " ");
    let arguments =
        [("day", day(first)), ("start", clock(first)), ("last_day", day(last)), ("end", clock(last)), ("zone", place)];
    let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let key = if first.date_naive() == last.date_naive() { "home-session" } else { "home-session-days" };
    page.words().with(key, &arguments)
}

/// As a page shows it, on this day.
pub fn activity(page: &Page, today: NaiveDate, activity: home::OwnActivity) -> ActivityView {
    let words = page.words();
    let due = activity.due_on.filter(|_| activity.state != State::Completed).map(|on| {
        let late = on < today;
        let key = if late { "home-overdue" } else { "home-due" };
        DueView { text: words.with(key, &[("date", &date::long(page.lang, on))]), late }
    });
    let session =
        activity.session.as_ref().map(|run| SessionNote { title: run.title.clone(), when: session(page, run) });
    let step = |step: home::OwnStep| StepView { id: step.id.to_string(), title: step.title, done: step.done };
    ActivityView {
        title: activity.name,
        state: activity.state,
        progress: activity.progress,
        due,
        session,
        open: activity.open,
        reasons: Vec::new(),
        steps: activity.steps.into_iter().map(step).collect(),
    }
}

#[derive(Deserialize)]
struct Marking {
    step: Uuid,
    done: bool,
}

async fn mark_step(
    Shared(state): Shared<AppState>,
    Extension(scope): Extension<Scope>,
    page: Page,
    asked: Asked,
    Form(marking): Form<Marking>,
) -> Response {
    match home::mark_step(&state, &scope, marking.step.into(), marking.done).await {
        Ok(()) => Redirect::to(&format!("{}#step-{}", paths::HOME, marking.step)).into_response(),
        Err(Error::Refused(refusal)) if refusal.code == Code::EnrolmentClosed => {
            match view(&state, &scope, &page).await {
                Ok(view) => page.show_again(&[refusal], "home-title", |frame, errors| {
                    view! { <HomePage frame view=HomeView { errors, ..view } /> }
                }),
                Err(error) => asked.fail(error),
            }
        }
        Err(error) => asked.fail(error),
    }
}
