//! The learner's own page: what they are enrolled in, and its steps.
use super::{answer::Asked, form::Form, page::Page, routes::Routes};
use crate::{
    server::{scope::Scope, service::home, state::AppState},
    ui::pages::public::{ActivityView, HomePage, HomeView, StepView, paths},
};
use axum::{
    Extension,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::view;
use serde::Deserialize;
use uuid::Uuid;

pub fn routes() -> Routes {
    Routes::new().get(paths::HOME, show).post(paths::HOME_STEP, mark_step)
}

async fn show(State(state): State<AppState>, Extension(scope): Extension<Scope>, page: Page, asked: Asked) -> Response {
    let activities = match home::activities(&state, &scope).await {
        Ok(activities) => activities,
        Err(error) => return asked.fail(error),
    };
    let view = HomeView { name: scope.name, activities: activities.into_iter().map(activity).collect() };
    page.show(StatusCode::OK, "home-title", |frame| view! { <HomePage frame view /> })
}

fn activity(activity: home::OwnActivity) -> ActivityView {
    let step = |step: home::OwnStep| StepView { id: step.id.to_string(), title: step.title, done: step.done };
    ActivityView {
        title: activity.name,
        state: activity.state,
        progress: activity.progress,
        steps: activity.steps.into_iter().map(step).collect(),
    }
}

#[derive(Deserialize)]
struct Marking {
    step: Uuid,
    done: bool,
}

async fn mark_step(
    State(state): State<AppState>,
    Extension(scope): Extension<Scope>,
    asked: Asked,
    Form(marking): Form<Marking>,
) -> Response {
    match home::mark_step(&state, &scope, marking.step.into(), marking.done).await {
        Ok(()) => Redirect::to(&format!("{}#step-{}", paths::HOME, marking.step)).into_response(),
        Err(error) => asked.fail(error),
    }
}
