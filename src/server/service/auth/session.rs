use crate::{
    domain::{
        event::EventKind,
        id::{PersonId, WebSessionId},
    },
    server::{
        auth::{
            cookie::{Cookies, Name, SESSION_DAYS},
            visitor::Visitor,
        },
        error::Result,
        live::Topic,
        scope::Scope,
        secret::Secret,
        service::see_as,
        settings::Settings,
        state::AppState,
        store::{
            event::{self, NewEvent},
            known_browser, live,
            web_session::{self, NewSession},
        },
    },
};
use chrono::Duration;
use sqlx::PgConnection;

/// A session that begins when the transaction commits; its secrets go into cookies.
#[derive(Debug)]
#[must_use]
pub struct Started {
    session: Secret,
    browser: Secret,
}

impl Started {
    pub fn cookies(&self, settings: &Settings) -> Cookies {
        Cookies::default().set(settings, Name::Session, &self.session).set(settings, Name::Browser, &self.browser)
    }
}

/// Signs a person in on this browser, and ends what was open on it. Part of the caller's transaction.
pub async fn start_session(
    state: &AppState,
    conn: &mut PgConnection,
    person: PersonId,
    visitor: &Visitor,
) -> Result<Started> {
    let now = state.now();
    if let Some(previous) = visitor.session
        && web_session::end(conn, previous, now).await?
    {
        live::notify(conn, &[Topic::SessionEnded(previous.0)]).await?;
    }
    let session = Secret::draw(state.random);
    let browser = visitor.browser.clone().unwrap_or_else(|| Secret::draw(state.random));
    let new = NewSession {
        id: state.random.id(now),
        token_hash: &session.hash(),
        person,
        user_agent: &visitor.user_agent,
        expires_at: now + Duration::days(SESSION_DAYS),
    };
    web_session::start(conn, now, new).await?;
    known_browser::remember(conn, &browser.hash(), person, now).await?;
    event::write(conn, now, NewEvent::new(EventKind::SignedIn, Some(person)).person(person)).await?;
    Ok(Started { session, browser })
}

/// Ends every session of a person but `keep`: for whoever changes a password or deactivates. Part of the caller's
/// transaction; answers how many there were.
pub async fn end_sessions(
    state: &AppState,
    conn: &mut PgConnection,
    person: PersonId,
    keep: Option<WebSessionId>,
) -> Result<usize> {
    let ended = web_session::end_of_person(conn, person, keep, state.now()).await?;
    if !ended.is_empty() {
        let topics: Vec<_> = ended.iter().map(|id| Topic::SessionEnded(id.0)).collect();
        live::notify(conn, &topics).await?;
    }
    Ok(ended.len())
}

/// Ends the caller's own session.
pub async fn sign_out(state: &AppState, scope: &Scope) -> Result<()> {
    let (Some(session), Some(person)) = (scope.session, scope.signed_in()) else { return Ok(()) };
    let now = state.now();
    let mut tx = state.db.begin().await?;
    see_as::end_on(state, scope, &mut tx).await?;
    if web_session::end(&mut tx, session, now).await? {
        event::write(&mut tx, now, NewEvent::new(EventKind::SignedOut, Some(person)).person(person)).await?;
        live::notify(&mut tx, &[Topic::SessionEnded(session.0)]).await?;
    }
    tx.commit().await?;
    Ok(())
}
