//! Activities: the list, one of them, its participants, sessions and steps.
use crate::domain::{
    activity::{
        Activity, Change, ChangePlan, Group, Page, ParticipantPage, ParticipantQuery, Query, Session, Settings,
        StepForm, StepsPlan,
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

/// What a change would do.
#[server(endpoint = "activities/plan", input = Json)]
pub async fn plan_change(activity: ActivityId, change: Change) -> Result<ChangePlan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::plan(&state, &scope, activity, change).await)
}

/// Makes the change as it was planned. Answers the session that is new.
#[server(endpoint = "activities/apply", input = Json)]
pub async fn apply_change(activity: ActivityId, change: Change, digest: String) -> Result<Option<SessionId>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::activity::apply(&state, &scope, activity, change, &digest).await)
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
