//! Enrolling by hand, and changing enrolments by hand.
use crate::domain::{
    enrolling::{ActivityChoice, Change, ChangePlan, Enrolled, EnrolmentKey, Order, PersonChoice, Plan},
    error::AppError,
};
use leptos::{prelude::*, server_fn::codec::Json};

/// People the caller may enrol.
#[server(endpoint = "enrolling/people", input = Json)]
pub async fn find_enrollable_people(search: String) -> Result<Vec<PersonChoice>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::enrolling::find_people(&state, &scope, &search).await)
}

/// Activities that take people.
#[server(endpoint = "enrolling/activities", input = Json)]
pub async fn find_open_activities(search: String) -> Result<Vec<ActivityChoice>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::enrolling::find_activities(&state, &scope, &search).await)
}

/// What becomes of each person in each activity.
#[server(endpoint = "enrolling/plan", input = Json)]
pub async fn plan_enrolling(order: Order) -> Result<Plan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::enrolling::plan(&state, &scope, &order).await)
}

/// Enrols them as planned.
#[server(endpoint = "enrolling/apply", input = Json)]
pub async fn enrol_by_hand(order: Order, digest: String) -> Result<Enrolled, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::enrolling::apply(&state, &scope, &order, &digest).await)
}

/// What ending, suspending, resuming, keeping out or letting in again would do.
#[server(endpoint = "enrolling/plan-change", input = Json)]
pub async fn plan_enrolment_change(keys: Vec<EnrolmentKey>, change: Change) -> Result<ChangePlan, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::enrolling::plan_change(&state, &scope, &keys, change).await)
}

/// Changes them as planned. Answers how many.
#[server(endpoint = "enrolling/change", input = Json)]
pub async fn change_enrolments(keys: Vec<EnrolmentKey>, change: Change, digest: String) -> Result<u32, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::enrolling::change(&state, &scope, &keys, change, &digest).await)
}
