//! Seeing the pages as a test person does: read-only, marked on every page, audited, for half an hour at most.
//!
//! The session remembers whom (`auth::session` makes the scope of it, so that no page can forget); the access layer
//! refuses whatever would change something.
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::PersonId,
    role::{Capability, Role},
};
use crate::server::{
    error::Result,
    scope::Scope,
    service::people::check_reach,
    state::AppState,
    store::{self, event::NewEvent, seeing},
};
use chrono::Duration;
use sqlx::PgConnection;

const LASTS: Duration = Duration::minutes(30);

/// Whether somebody with these roles has a view to be seen: a learner's or a mentor's. Nobody is seen who may do more.
pub fn can_be_seen(roles: impl IntoIterator<Item = Role>) -> bool {
    roles.into_iter().all(|role| role.rank() <= Role::Mentor.rank())
}

/// The mentor's view of whoever has people to look after, else the learner's.
fn arrival(roles: &[Role]) -> &'static str {
    if roles.iter().any(|role| *role != Role::Learner) { "/team" } else { "/home" }
}

/// Begins on the caller's session; answers where the test person would arrive.
pub async fn begin(state: &AppState, scope: &Scope, person: PersonId) -> Result<&'static str> {
    scope.require(Capability::Enrol)?;
    let session = scope.session.ok_or(Code::AccessDenied)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    check_reach(&mut tx, scope, Capability::Enrol, person).await?;
    let record = store::person::lock(&mut tx, person).await?.ok_or(Code::NotFound)?;
    let refuse = |code| AppError::new(code).with("name", &record.name).into();
    if !record.test {
        return Err(refuse(Code::PersonNotTest));
    }
    if record.deactivated_at.is_some_and(|at| at <= now) {
        return Err(refuse(Code::PersonDeactivated));
    }
    let roles = store::role::all_of(&mut tx, person).await?;
    if !can_be_seen(roles.iter().copied()) {
        return Err(refuse(Code::PersonStaff));
    }
    end_on(state, scope, &mut tx).await?;
    seeing::begin(&mut tx, session, person, now + LASTS).await?;
    let event = NewEvent::new(EventKind::SeeingBegan, scope.person).person(person);
    store::event::write(&mut tx, now, event).await?;
    tx.commit().await?;
    Ok(arrival(&roles))
}

/// Ends it, and answers who was seen; nobody when it was over already.
pub async fn end(state: &AppState, scope: &Scope) -> Result<Option<PersonId>> {
    let mut tx = state.db.begin().await?;
    let seen = end_on(state, scope, &mut tx).await?;
    tx.commit().await?;
    Ok(seen)
}

/// Part of the caller's transaction: what ends the session ends this too.
pub async fn end_on(state: &AppState, scope: &Scope, conn: &mut PgConnection) -> Result<Option<PersonId>> {
    let Some(session) = scope.session else { return Ok(None) };
    let seen = seeing::end(conn, session).await?;
    if let Some(person) = seen {
        let event = NewEvent::new(EventKind::SeeingEnded, scope.signed_in()).person(person);
        store::event::write(conn, state.now(), event).await?;
    }
    Ok(seen)
}
