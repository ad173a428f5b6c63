//! A person's own activities.
use crate::domain::{
    enrolment::{State, progress},
    error::Code,
    event::EventKind,
    id::{EnrolmentId, PersonId, StepId},
};
use crate::server::{
    error::{Error, Result},
    live::Topic,
    scope::Scope,
    state::AppState,
    store::{self, event::NewEvent, home::SessionLine},
};
use chrono::NaiveDate;
use sqlx::PgConnection;
use std::collections::HashMap;

#[derive(Clone, Debug)]
pub struct OwnActivity {
    pub enrolment: EnrolmentId,
    pub name: String,
    pub state: State,
    pub progress: u8,
    pub due_on: Option<NaiveDate>,
    pub session: Option<SessionLine>,
    /// Steps can be marked, and what is marked can be taken back.
    pub open: bool,
    pub steps: Vec<OwnStep>,
}

#[derive(Clone, Debug)]
pub struct OwnStep {
    pub id: StepId,
    pub title: String,
    pub done: bool,
}

/// What the caller takes part in, with its steps.
pub async fn activities(state: &AppState, scope: &Scope) -> Result<Vec<OwnActivity>> {
    let person = scope.person.ok_or(Code::AccessSignIn)?;
    activities_of(&mut *state.db.acquire().await?, person).await
}

/// What somebody takes part in: whoever asks has been checked.
pub(super) async fn activities_of(conn: &mut PgConnection, person: PersonId) -> Result<Vec<OwnActivity>> {
    let mut steps: HashMap<EnrolmentId, Vec<OwnStep>> = HashMap::new();
    for line in store::enrolment::steps_of_person(conn, person).await? {
        let step = OwnStep { id: line.step, title: line.title, done: line.done };
        steps.entry(line.enrolment).or_default().push(step);
    }
    let mut activities = Vec::new();
    for line in store::home::activities(conn, person).await? {
        let state: State = line.state.parse().map_err(Error::fault)?;
        activities.push(OwnActivity {
            enrolment: line.id,
            name: line.activity,
            state,
            progress: line.progress.clamp(0, 100) as u8,
            due_on: line.due_on,
            session: line.session,
            open: state.takes_steps(line.stands),
            steps: steps.remove(&line.id).unwrap_or_default(),
        });
    }
    Ok(activities)
}

/// Marks one of the caller's own steps done, or not done. Twice the same changes nothing. What is completed and no longer
/// stands stays completed: to take a step back would make it active without a reason.
pub async fn mark_step(state: &AppState, scope: &Scope, step: StepId, done: bool) -> Result<()> {
    let person = scope.person.ok_or(Code::AccessSignIn)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    // The engine takes reasons away under this lock.
    store::reconcile::lock(&mut tx, &[person.0]).await?;
    let at = store::enrolment::lock_at_step(&mut tx, person, step).await?.ok_or(Code::NotFound)?;
    if !at.state.parse::<State>().map_err(Error::fault)?.takes_steps(at.stands) {
        return Err(Code::EnrolmentClosed.into());
    }
    if !store::enrolment::set_step(&mut tx, now, at.id, step, done).await? {
        return Ok(());
    }
    let (steps_done, steps) = store::enrolment::count_steps(&mut tx, at.id).await?;
    let share = progress(steps_done, steps);
    store::enrolment::set_progress(&mut tx, at.id, share, (share == 100).then_some(now)).await?;
    let kind = match (done, share) {
        (true, 100) => EventKind::EnrolmentCompleted,
        (true, _) => EventKind::StepDone,
        (false, _) => EventKind::StepUndone,
    };
    let event = NewEvent::new(kind, Some(person)).person(person).activity(at.activity);
    store::event::write(&mut tx, now, event).await?;
    store::live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    Ok(())
}
