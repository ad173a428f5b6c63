//! One's own account: name, language, time zone, where one is signed in, and which mail one gets.
mod mail;
mod profile;
mod sessions;

pub use mail::switch_notices;
pub use profile::{Change, Refused, change, check_name, is_language, is_zone, whole_name};
pub use sessions::{end_others, end_session};

use crate::{
    domain::{
        browser::Browser,
        error::Code,
        id::{PersonId, WebSessionId},
        message::Template,
        text::split_name,
    },
    server::{
        error::Result,
        scope::Scope,
        state::AppState,
        store::{mail_off, me, web_session},
        texts::date,
    },
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

#[derive(Clone, Debug)]
pub struct Account {
    pub first_name: String,
    pub last_name: String,
    pub address: Option<String>,
    pub username: Option<String>,
    pub language: String,
    pub time_zone: String,
    pub has_password: bool,
    pub sessions: Vec<OwnSession>,
    /// Whether mail about new enrolments comes.
    pub notices: bool,
}

#[derive(Clone, Debug)]
pub struct OwnSession {
    pub id: WebSessionId,
    pub browser: Browser,
    pub since: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    /// The one that asks.
    pub this: bool,
}

fn own(scope: &Scope) -> Result<PersonId> {
    Ok(scope.person.ok_or(Code::AccessSignIn)?)
}

pub async fn account(state: &AppState, scope: &Scope) -> Result<Account> {
    let person = own(scope)?;
    let mut conn = state.db.acquire().await?;
    let record = me::find(&mut conn, person).await?.ok_or(Code::AccessSignIn)?;
    let sessions = web_session::of_person(&mut conn, person, state.now()).await?;
    let notices = !mail_off::is_off(&mut conn, person, Template::EnrolmentNotice).await?;
    let (first_name, last_name) = match (record.given_name, record.family_name) {
        (None, None) => split_name(&record.name),
        (given, family) => (given.unwrap_or_default(), family.unwrap_or_default()),
    };
    let session = |open: web_session::Open| OwnSession {
        id: open.id,
        browser: Browser::of(&open.user_agent),
        since: open.created_at,
        last_seen_at: open.last_seen_at,
        this: Some(open.id) == scope.session,
    };
    Ok(Account {
        first_name,
        last_name,
        address: record.address,
        username: record.username,
        language: record.language,
        time_zone: record.time_zone,
        has_password: record.has_password,
        sessions: sessions.into_iter().map(session).collect(),
        notices,
    })
}

/// The zone whose clock the caller reads.
pub async fn zone(state: &AppState, scope: &Scope) -> Result<Tz> {
    let Some(person) = scope.person else { return Ok(Tz::UTC) };
    let name = me::time_zone(&mut *state.db.acquire().await?, person).await?;
    Ok(name.map_or(Tz::UTC, |name| date::zone(&name)))
}
