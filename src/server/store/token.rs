//! What links carry: hashes only, bound to purpose, person and address.
use crate::domain::{
    id::{InvitationId, PersonId},
    link::Purpose,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

#[derive(Debug)]
pub struct NewToken<'a> {
    pub hash: &'a [u8],
    pub purpose: Purpose,
    pub person: Option<PersonId>,
    /// Of the mailbox it goes to: the link dies with the address.
    pub address_key: &'a str,
    pub invitation: Option<InvitationId>,
    pub expires_at: DateTime<Utc>,
}

pub async fn create(conn: &mut PgConnection, now: DateTime<Utc>, token: NewToken<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO token (hash, purpose, person_id, address_key, invitation_id, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        token.hash,
        token.purpose.as_str(),
        token.person.map(|id| id.0),
        token.address_key,
        token.invitation.map(|id| id.0),
        now,
        token.expires_at
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A token, whatever has become of it.
#[derive(Debug)]
pub struct Token {
    pub person: Option<PersonId>,
    pub address_key: String,
    pub expires_at: DateTime<Utc>,
    pub used_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
}

pub async fn find(conn: &mut PgConnection, hash: &[u8], purpose: Purpose) -> sqlx::Result<Option<Token>> {
    sqlx::query!(
        "SELECT person_id, address_key, expires_at, used_at, ended_at FROM token WHERE hash = $1 AND purpose = $2",
        hash,
        purpose.as_str()
    )
    .map(|row| Token {
        person: row.person_id.map(PersonId),
        address_key: row.address_key,
        expires_at: row.expires_at,
        used_at: row.used_at,
        ended_at: row.ended_at,
    })
    .fetch_optional(conn)
    .await
}

/// Spends it, if it still opens anything. Of two who try, one is told `true`.
pub async fn spend(conn: &mut PgConnection, hash: &[u8], purpose: Purpose, now: DateTime<Utc>) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "UPDATE token SET used_at = $3
         WHERE hash = $1 AND purpose = $2 AND used_at IS NULL AND ended_at IS NULL AND expires_at > $3",
        hash,
        purpose.as_str(),
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends what somebody (or nobody, for setting up) still has open.
pub async fn end_all(
    conn: &mut PgConnection,
    person: Option<PersonId>,
    purpose: Purpose,
    now: DateTime<Utc>,
) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        "UPDATE token SET ended_at = $3
         WHERE person_id IS NOT DISTINCT FROM $1 AND purpose = $2 AND used_at IS NULL AND ended_at IS NULL",
        person.map(|id| id.0),
        purpose.as_str(),
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Forgets those that expired before `before`: until then a page can say what became of a link.
pub async fn tidy(conn: &mut PgConnection, before: DateTime<Utc>) -> sqlx::Result<u64> {
    let done = sqlx::query!("DELETE FROM token WHERE expires_at < $1", before).execute(conn).await?;
    Ok(done.rows_affected())
}
