//! Guessing is slowed down: by account, known or not, and by client address.
use crate::{
    domain::{
        error::{AppError, Code},
        text::address_key,
    },
    server::{
        auth::visitor::Visitor,
        error::Result,
        state::AppState,
        store::sign_in::{self, Counted, Try},
    },
};
use chrono::{DateTime, Duration, Utc};
use sha2::{Digest, Sha256};

/// In which tries are counted.
const WINDOW: Duration = Duration::minutes(15);

/// How many wrong tries may begin within the window.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    account: i64,
    client: i64,
}

pub const ANYONE: Limits = Limits { account: 10, client: 50 };
/// For a browser that its owner signed in from before: others' wrong tries must not lock them out.
pub const KNOWN_BROWSER: Limits = Limits { account: 100, client: 500 };
/// Mails to one mailbox that anyone may ask for.
const LINKS: Limits = Limits { account: 3, client: 50 };

/// What is being tried, so that one does not count for another.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Password,
    Link,
}

pub fn account_hash(kind: Kind, account: &str) -> Vec<u8> {
    let kind = match kind {
        Kind::Password => "password",
        Kind::Link => "link",
    };
    Sha256::digest(format!("{kind}:{account}")).to_vec()
}

pub enum Turn {
    /// Counted as wrong already: forgive it once it proves right. So tries at the same time cannot slip through.
    Go(Try),
    Wait {
        until: DateTime<Utc>,
    },
}

pub async fn take(state: &AppState, counted: Counted<'_>, limits: Limits) -> Result<Turn> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    sign_in::line_up(&mut tx, counted).await?;
    let full = sign_in::full_since(&mut tx, counted, now - WINDOW, limits.account, limits.client).await?;
    if let Some(since) = full.0.max(full.1) {
        return Ok(Turn::Wait { until: since + WINDOW });
    }
    let one = sign_in::count(&mut tx, counted, now).await?;
    tx.commit().await?;
    Ok(Turn::Go(one))
}

/// Whether one more mail with a link may go to this address. Known or not, asking counts, so that nobody's mailbox is
/// filled by others and counting tells nothing.
pub async fn may_send_link(state: &AppState, visitor: &Visitor, address: &str) -> Result<bool> {
    let account_hash = account_hash(Kind::Link, &address_key(address));
    let counted = Counted { account_hash: &account_hash, client: &visitor.client };
    Ok(matches!(take(state, counted, LINKS).await?, Turn::Go(_)))
}

pub async fn forgive(state: &AppState, one: Try) -> Result<()> {
    let mut conn = state.db.acquire().await?;
    Ok(sign_in::forgive(&mut conn, one).await?)
}

pub fn slow_down(until: DateTime<Utc>, now: DateTime<Utc>) -> AppError {
    let minutes = ((until - now).num_seconds() + 59).div_euclid(60).max(1);
    AppError::new(Code::AccountSlowDown).with("minutes", minutes)
}
