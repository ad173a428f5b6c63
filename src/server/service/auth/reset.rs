use super::session::{Started, end_sessions, start_session};
use crate::{
    domain::{
        error::AppError,
        event::EventKind,
        id::PersonId,
        link::{self, Problem, Purpose},
    },
    server::{
        auth::{password, visitor::Visitor},
        error::Result,
        secret::Secret,
        state::AppState,
        store::{
            credential::{self, Own},
            event::{self, NewEvent},
            message::settle,
            token,
        },
    },
};
use sqlx::PgConnection;

/// How choosing a new password by a link went.
#[derive(Debug)]
pub enum Reset {
    Done(Started),
    /// The form again; the link still works.
    Refused(AppError),
    Problem(Problem),
}

/// Whose password a link opens. Looking spends nothing.
pub async fn look_at_reset(state: &AppState, link: &str) -> Result<std::result::Result<String, Problem>> {
    let mut conn = state.db.acquire().await?;
    let found = owner(state, &mut conn, Secret::parse(link).as_ref()).await?;
    Ok(found.map(|(_, own)| own.address.unwrap_or_default()))
}

/// The mailbox proved itself: a new password, every session ended, and one begun here.
pub async fn reset(state: &AppState, visitor: &Visitor, link: &str, new: &str) -> Result<Reset> {
    let secret = Secret::parse(link);
    let own = match owner(state, &mut *state.db.acquire().await?, secret.as_ref()).await? {
        Ok((_, own)) => own,
        Err(problem) => return Ok(Reset::Problem(problem)),
    };
    if let Err(refusal) = password::check(new, &own.about()) {
        return Ok(Reset::Refused(refusal));
    }
    let hash = state.hasher.hash(new).await?;

    let now = state.now();
    let mut tx = state.db.begin().await?;
    if let Some(secret) = &secret {
        settle::arrived(&mut tx, now, &secret.hash()).await?;
    }
    // Read again under the lock: the link may have been used in another tab.
    let person = match owner(state, &mut tx, secret.as_ref()).await? {
        Ok((person, _)) => person,
        Err(problem) => return Ok(Reset::Problem(problem)),
    };
    let spent = match &secret {
        Some(secret) => token::spend(&mut tx, &secret.hash(), Purpose::PasswordReset, now).await?,
        None => false,
    };
    if !spent {
        return Ok(Reset::Problem(Problem::Spent));
    }
    token::end_all(&mut tx, Some(person), Purpose::PasswordReset, now).await?;
    credential::set(&mut tx, person, &hash, now).await?;
    event::write(&mut tx, now, NewEvent::new(EventKind::PasswordChanged, Some(person)).person(person)).await?;
    end_sessions(state, &mut tx, person, None).await?;
    let started = start_session(state, &mut tx, person, visitor).await?;
    tx.commit().await?;
    Ok(Reset::Done(started))
}

/// Who may use the link now, their row locked within a transaction.
async fn owner(
    state: &AppState,
    conn: &mut PgConnection,
    secret: Option<&Secret>,
) -> Result<std::result::Result<(PersonId, Own), Problem>> {
    let now = state.now();
    let Some(secret) = secret else { return Ok(Err(Problem::Unknown)) };
    let Some(token) = token::find(conn, &secret.hash(), Purpose::PasswordReset).await? else {
        return Ok(Err(Problem::Unknown));
    };
    if let Some(problem) = link::problem(token.used_at, token.ended_at, token.expires_at, now) {
        return Ok(Err(problem));
    }
    let Some(person) = token.person else { return Ok(Err(Problem::Unknown)) };
    // Bound to the mailbox it went to: with another address the link is over. So it is for who may not sign in.
    match credential::lock(conn, person, now).await? {
        Some(own) if own.password_hash.is_some() && own.address_key.as_deref() == Some(&*token.address_key) => {
            Ok(Ok((person, own)))
        }
        _ => Ok(Err(Problem::Ended)),
    }
}
