//! Activities: the list, one of them, its participants, sessions and steps.
use crate::domain::{
    activity::{
        Activity, Group, Page, ParticipantPage, ParticipantQuery, Query, Session, SessionForm, Settings, StepForm,
        StepsPlan,
    },
    enrolling::PersonChoice,
    error::AppError,
    id::{ActivityId, SessionId},
};
use leptos::{prelude::*, server_fn::codec::Json};

#[server(endpoint = "activities/page", input = Json)]
pub async fn activities_page(query: Query) -> Result<Page, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::page(&state, &scope, &query).await)
}

#[server(endpoint = "activities/read", input = Json)]
pub async fn read_activity(activity: ActivityId) -> Result<Activity, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::find(&state, &scope, activity).await)
}

#[server(endpoint = "activities/create", input = Json)]
pub async fn create_activity(settings: Settings) -> Result<ActivityId, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::create(&state, &scope, settings).await)
}

#[server(endpoint = "activities/change", input = Json)]
pub async fn change_activity(activity: ActivityId, settings: Settings) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::change(&state, &scope, activity, settings).await)
}

#[server(endpoint = "activities/archive", input = Json)]
pub async fn archive_activity(activity: ActivityId, archived: bool) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::archive(&state, &scope, activity, archived).await)
}

#[server(endpoint = "activities/participants", input = Json)]
pub async fn activity_participants(query: ParticipantQuery) -> Result<ParticipantPage, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::participants(&state, &scope, &query).await)
}

#[server(endpoint = "activities/sessions", input = Json)]
pub async fn activity_sessions(activity: ActivityId) -> Result<Vec<Session>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::sessions(&state, &scope, activity).await)
}

#[server(endpoint = "activities/add-session", input = Json)]
pub async fn add_session(activity: ActivityId, form: SessionForm) -> Result<SessionId, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::add_session(&state, &scope, activity, form).await)
}

#[server(endpoint = "activities/change-session", input = Json)]
pub async fn change_session(activity: ActivityId, session: SessionId, form: SessionForm) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::change_session(&state, &scope, activity, session, form).await)
}

#[server(endpoint = "activities/cancel-session", input = Json)]
pub async fn cancel_session(activity: ActivityId, session: SessionId) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::cancel_session(&state, &scope, activity, session).await)
}

/// People who may instruct a session.
#[server(endpoint = "activities/instructors", input = Json)]
pub async fn find_instructors(search: String) -> Result<Vec<PersonChoice>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::find_instructors(&state, &scope, &search).await)
}

/// Units that may take part in a session.
#[server(endpoint = "activities/groups", input = Json)]
pub async fn find_groups(search: String) -> Result<Vec<Group>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::find_units(&state, &scope, &search).await)
}

/// What changing the steps would do.
#[server(endpoint = "activities/plan-steps", input = Json)]
pub async fn plan_steps(activity: ActivityId, steps: Vec<StepForm>) -> Result<StepsPlan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::plan_steps(&state, &scope, activity, steps).await)
}

/// Changes them as planned.
#[server(endpoint = "activities/steps", input = Json)]
pub async fn change_steps(activity: ActivityId, steps: Vec<StepForm>, digest: String) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::apply_steps(&state, &scope, activity, steps, &digest).await)
}
