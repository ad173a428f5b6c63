//! The links that mails about a new address carry: one makes it theirs, the other keeps the old one. Looking does neither.
use super::{end_links, set};
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::PersonId,
    link::{self, Problem, Purpose},
};
use crate::server::{
    error::{Error, Result},
    live::Topic,
    secret::Secret,
    state::AppState,
    store::{self, event::NewEvent, message::settle, token},
};
use sqlx::PgConnection;

/// Which of the two a link is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    Confirm,
    Keep,
}

impl Link {
    const fn purpose(self) -> Purpose {
        match self {
            Self::Confirm => Purpose::AddressConfirm,
            Self::Keep => Purpose::AddressKeep,
        }
    }
}

/// How following a link went.
#[derive(Debug)]
pub enum Confirmed {
    /// The address they sign in with from now on.
    Done(String),
    /// Somebody else got the address meanwhile.
    Taken(String, AppError),
    Problem(Problem),
}

/// The address that following the link would make, or leave, theirs.
pub async fn look(state: &AppState, link: Link, token: &str) -> Result<std::result::Result<String, Problem>> {
    let mut conn = state.db.acquire().await?;
    Ok(find(state, &mut conn, link, token).await?.map(|found| found.address))
}

struct Found {
    person: PersonId,
    secret: Secret,
    address: String,
}

async fn find(
    state: &AppState,
    conn: &mut PgConnection,
    link: Link,
    token: &str,
) -> Result<std::result::Result<Found, Problem>> {
    let now = state.now();
    let Some(secret) = Secret::parse(token) else { return Ok(Err(Problem::Unknown)) };
    let Some(token) = token::find(conn, &secret.hash(), link.purpose()).await? else {
        return Ok(Err(Problem::Unknown));
    };
    if let Some(problem) = link::problem(token.used_at, token.ended_at, token.expires_at, now) {
        return Ok(Err(problem));
    }
    let Some(person) = token.person else { return Ok(Err(Problem::Unknown)) };
    let Some(record) = store::person::find(conn, person).await? else { return Ok(Err(Problem::Ended)) };
    let deactivated = record.deactivated_at.is_some_and(|at| at <= now);
    let waiting = store::address::waiting(conn, person).await?.filter(|_| !deactivated);
    let address = match (link, waiting) {
        // Bound to the mailbox it went to: with another address asked for since, it is over.
        (Link::Confirm, Some(waiting)) if waiting.address_key == token.address_key => waiting.address,
        (Link::Keep, Some(_)) => record.address.unwrap_or_default(),
        _ => return Ok(Err(Problem::Ended)),
    };
    Ok(Ok(Found { person, secret, address }))
}

/// Does what the link was sent for. Of two tabs, one does it and the other finds the link spent.
pub async fn confirm(state: &AppState, link: Link, token: &str) -> Result<Confirmed> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let Found { person, secret, .. } = match find(state, &mut tx, link, token).await? {
        Ok(found) => found,
        Err(problem) => return Ok(Confirmed::Problem(problem)),
    };
    settle::arrived(&mut tx, now, &secret.hash()).await?;
    let record = store::person::lock(&mut tx, person).await?.ok_or(Code::NotFound)?;
    // Read again under the lock.
    let found = match find(state, &mut tx, link, token).await? {
        Ok(found) => found,
        Err(problem) => return Ok(Confirmed::Problem(problem)),
    };
    if !token::spend(&mut tx, &found.secret.hash(), link.purpose(), now).await? {
        return Ok(Confirmed::Problem(Problem::Spent));
    }
    let event = |kind| NewEvent::new(kind, Some(person)).person(person);
    let event = match link {
        Link::Confirm => {
            match set(&mut tx, &record, &found.address).await {
                Ok(()) => {}
                Err(Error::Refused(refusal)) => {
                    // No field of the page to stand beside.
                    return Ok(Confirmed::Taken(found.address, AppError { field: None, ..refusal }));
                }
                Err(fault) => return Err(fault),
            }
            event(EventKind::AddressConfirmed).value("address", record.address, Some(found.address.clone()))
        }
        Link::Keep => event(EventKind::AddressKept),
    };
    store::address::settle(&mut tx, person).await?;
    end_links(state, &mut tx, person).await?;
    store::event::write(&mut tx, now, event).await?;
    store::live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    Ok(Confirmed::Done(found.address))
}
