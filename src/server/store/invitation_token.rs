//! Tokens of links in mails: made when the mail is sent, kept as hashes.
use crate::domain::id::{InvitationId, MessageId, PersonId};
pub use crate::domain::link::Purpose;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

#[derive(Clone, Debug)]
pub struct NewToken {
    pub hash: Vec<u8>,
    pub purpose: Purpose,
    pub person: PersonId,
    /// Of the mailbox it is sent to: a corrected address ends it.
    pub address_key: String,
    pub invitation: Option<InvitationId>,
    /// The mail that carries it.
    pub message: MessageId,
    pub expires_at: DateTime<Utc>,
}

/// Keeps any number of tokens; must be committed before the mails that carry them leave.
pub async fn insert_many(conn: &mut PgConnection, now: DateTime<Utc>, tokens: &[NewToken]) -> sqlx::Result<()> {
    let hashes: Vec<&[u8]> = tokens.iter().map(|token| &*token.hash).collect();
    let purposes: Vec<&str> = tokens.iter().map(|token| token.purpose.as_str()).collect();
    let people: Vec<Uuid> = tokens.iter().map(|token| token.person.0).collect();
    let addresses: Vec<&str> = tokens.iter().map(|token| &*token.address_key).collect();
    let invitations: Vec<Option<Uuid>> = tokens.iter().map(|token| token.invitation.map(|id| id.0)).collect();
    let messages: Vec<Uuid> = tokens.iter().map(|token| token.message.0).collect();
    let expiries: Vec<DateTime<Utc>> = tokens.iter().map(|token| token.expires_at).collect();
    let done = sqlx::query!(
        "INSERT INTO token (hash, purpose, person_id, address_key, invitation_id, message_id, created_at, expires_at)
         SELECT hash, purpose, person_id, address_key, invitation_id, message_id, $1, expires_at
         FROM UNNEST($2::bytea[], $3::text[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::timestamptz[])
              AS t (hash, purpose, person_id, address_key, invitation_id, message_id, expires_at)",
        now,
        &hashes as _,
        &purposes as _,
        &people,
        &addresses as _,
        &invitations as _,
        &messages,
        &expiries
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected(), tokens.len() as u64);
    Ok(())
}
