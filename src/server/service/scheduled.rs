//! Sendings that wait for their date: which there are, and taking them back, for one person or whole.
use super::sending::lock;
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::{OperationId, PersonId},
    role::{Capability, Role},
    sending::{Kind, Scheduled, Target},
};
use crate::server::{
    error::{Error, Result},
    live::Topic,
    scope::{Reach, Scope},
    state::AppState,
    store::{self, event::NewEvent},
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use uuid::Uuid;

/// What an operation remembers of a sending.
#[derive(Serialize, Deserialize)]
struct Payload {
    kind: Kind,
}

/// When mails are to leave; none for now.
pub(super) fn moment(state: &AppState, at: Option<DateTime<Utc>>) -> Result<Option<DateTime<Utc>>> {
    let Some(at) = at else { return Ok(None) };
    let now = state.now();
    // A form that stood open for a moment means now.
    if at < now - Duration::minutes(10) || at > now + Duration::days(crate::domain::sending::FURTHEST_DAYS) {
        return Err(AppError::new(Code::SendingDate).on("at").into());
    }
    Ok((at > now).then_some(at))
}

/// Notes a sending whose mails wait until then.
pub(super) async fn note(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    kind: Kind,
    at: DateTime<Utc>,
) -> Result<OperationId> {
    let now = state.now();
    let id: OperationId = state.random.id(now);
    let payload = serde_json::to_value(Payload { kind }).map_err(Error::fault)?;
    store::scheduled::insert(conn, now, id, scope.person, at, &payload).await?;
    Ok(id)
}

/// All of them for whoever reaches everyone, one's own for others.
fn whose(scope: &Scope) -> Option<PersonId> {
    match scope.reach(Capability::Remind) {
        Reach::Everyone => None,
        Reach::Units(_) | Reach::Own(_) => scope.person,
    }
}

pub async fn list(state: &AppState, scope: &Scope) -> Result<Vec<Scheduled>> {
    scope.require(Capability::Remind)?;
    let mut conn = state.db.acquire().await?;
    let lines = store::scheduled::ahead(&mut conn, state.now(), whose(scope)).await?;
    let read = |line: store::scheduled::Line| {
        let Payload { kind } = serde_json::from_value(line.payload).map_err(Error::fault)?;
        Ok(Scheduled { operation: line.id, kind, at: line.at, mails: line.mails as u32 })
    };
    lines.into_iter().map(read).collect()
}

/// Takes back what waits for one person. Answers how many mails that was.
pub async fn take_back_of(state: &AppState, scope: &Scope, person: PersonId) -> Result<u32> {
    scope.require(Capability::Remind)?;
    let mut tx = state.db.begin().await?;
    let people = lock(state, scope, &mut tx, Capability::Remind, &Target::Person(person)).await?;
    let admins = store::invitation::candidates(&mut tx, state.now(), &people).await?.iter().any(|to| to.admin);
    if admins && !scope.may_place(Role::Admin, None) {
        return Err(Code::AccessDenied.into());
    }
    finish(state, scope, tx, &people).await
}

/// Takes back all mails of a sending that still wait.
pub async fn take_back(state: &AppState, scope: &Scope, operation: OperationId) -> Result<u32> {
    let seen = list(state, scope).await?.into_iter().any(|sending| sending.operation == operation);
    if !seen {
        return Err(Code::NotFound.into());
    }
    let mut tx = state.db.begin().await?;
    let people = store::scheduled::people_of(&mut tx, state.now(), operation).await?;
    store::reconcile::lock(&mut tx, &people).await?;
    finish(state, scope, tx, &people).await
}

async fn finish(
    state: &AppState,
    scope: &Scope,
    mut tx: sqlx::Transaction<'_, sqlx::Postgres>,
    people: &[Uuid],
) -> Result<u32> {
    let now = state.now();
    let taken = store::scheduled::take_back(&mut tx, now, people).await?;
    for (kind, people) in
        [(EventKind::InvitationCancelled, &taken.invitations), (EventKind::ReminderCancelled, &taken.reminders)]
    {
        if !people.is_empty() {
            store::event::write_many(&mut tx, now, &NewEvent::new(kind, scope.person), people).await?;
        }
    }
    store::live::notify(&mut tx, &[Topic::People, Topic::Messages]).await?;
    tx.commit().await?;
    Ok((taken.invitations.len() + taken.reminders.len()) as u32)
}
