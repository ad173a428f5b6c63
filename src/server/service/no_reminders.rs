//! Stopping reminders with the link that each of them carries. Looking changes nothing; only stopping does.
use crate::domain::{
    event::EventKind,
    id::PersonId,
    link::{Problem, Purpose},
    message::Template,
    text::address_key,
};
use crate::server::{
    error::Result,
    live::Topic,
    service::registration::{Looked, token_hash},
    state::AppState,
    store::{self, event::NewEvent, mail_off, message::settle},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// Whose reminders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    pub address: String,
    pub language: String,
    /// None come any more.
    pub stopped: bool,
}

pub async fn look(state: &AppState, token: &str) -> Result<Looked<Reader>> {
    let mut conn = state.db.acquire().await?;
    Ok(read(&mut conn, state.now(), token).await?.map(|(_, reader)| reader))
}

/// From now on; mails that wait are dropped. Once more changes nothing.
pub async fn stop(state: &AppState, token: &str) -> Result<Looked<Reader>> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    if let Some(hash) = token_hash(token) {
        settle::arrived(&mut tx, now, &hash).await?;
    }
    let (person, reader) = match read(&mut tx, now, token).await? {
        Ok(found) => found,
        Err(problem) => return Ok(Err(problem)),
    };
    if mail_off::set(&mut tx, now, person, Template::Reminder, true).await? {
        let event = NewEvent::new(EventKind::RemindersStopped, Some(person)).person(person);
        store::event::write(&mut tx, now, event).await?;
        store::live::notify(&mut tx, &[Topic::People]).await?;
    }
    tx.commit().await?;
    Ok(Ok(Reader { stopped: true, ..reader }))
}

/// The link is bound to the mailbox it was sent to.
async fn read(conn: &mut PgConnection, now: DateTime<Utc>, token: &str) -> Result<Looked<(PersonId, Reader)>> {
    let Some(hash) = token_hash(token) else { return Ok(Err(Problem::Unknown)) };
    let Some(found) = store::token::find(conn, &hash, Purpose::NoReminders).await? else {
        return Ok(Err(Problem::Unknown));
    };
    let Some(person) = found.person else { return Ok(Err(Problem::Unknown)) };
    let Some(record) = store::person::find(conn, person).await? else { return Ok(Err(Problem::Unknown)) };
    if found.expires_at <= now {
        return Ok(Err(Problem::Expired(found.expires_at)));
    }
    let address = record.address.unwrap_or_default();
    if address_key(&address) != found.address_key {
        return Ok(Err(Problem::Ended));
    }
    let stopped = mail_off::is_off(conn, person, Template::Reminder).await?;
    Ok(Ok((person, Reader { address, language: record.language, stopped })))
}
