//! What became of mails under lease. Everything of one kind in one statement: the row, its invitation, its line in the log.
//!
//! Rows are touched only while the lease is ours (`attempts` as it was when taken); answers count those that were. One whose
//! link was used meanwhile is settled already ([`arrived`]).
use crate::domain::{
    delivery::Dropped,
    event::EventKind,
    id::{InvitationId, MessageId},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// A mail and the attempt that took it.
#[derive(Clone, Copy, Debug)]
pub struct Lease {
    pub id: MessageId,
    pub attempt: i32,
}

#[derive(Clone, Debug)]
pub struct Sent {
    pub lease: Lease,
    pub to: String,
    /// The invitation whose link it carried, and when that ends.
    pub offer: Option<(InvitationId, DateTime<Utc>)>,
}

pub async fn sent(conn: &mut PgConnection, now: DateTime<Utc>, mails: &[Sent]) -> sqlx::Result<u64> {
    let ids: Vec<Uuid> = mails.iter().map(|mail| mail.lease.id.0).collect();
    let attempts: Vec<i32> = mails.iter().map(|mail| mail.lease.attempt).collect();
    let addresses: Vec<String> = mails.iter().map(|mail| mail.to.clone()).collect();
    let invitations: Vec<Option<Uuid>> = mails.iter().map(|mail| mail.offer.map(|(id, _)| id.0)).collect();
    let expiries: Vec<Option<DateTime<Utc>>> = mails.iter().map(|mail| mail.offer.map(|(_, at)| at)).collect();
    let settled = sqlx::query_scalar!(
        r#"WITH mail AS (
               SELECT * FROM UNNEST($2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::timestamptz[])
                        AS m (id, attempt, sent_to, invitation_id, expires_at)
           ), sent AS (
               UPDATE message m SET state = 'sent', sent_at = $1, sent_to = mail.sent_to, failure = NULL
               FROM mail WHERE m.id = mail.id AND m.state IN ('queued', 'sending') AND m.attempts = mail.attempt
               RETURNING m.id, m.template, m.person_id, m.operation_id, mail.invitation_id, mail.expires_at
           ), offered AS (
               UPDATE invitation i
               SET state = 'sent', sent_at = COALESCE(i.sent_at, $1),
                   expires_at = GREATEST(i.expires_at, sent.expires_at)
               FROM sent WHERE i.id = sent.invitation_id AND i.state IN ('pending', 'sent')
           ), told AS (
               INSERT INTO event (at, kind, person_id, operation_id)
               SELECT $1, CASE template WHEN 'invitation' THEN $7 ELSE $8 END, person_id, operation_id FROM sent ORDER BY id
           )
           SELECT count(*) AS "count!" FROM sent"#,
        now,
        &ids,
        &attempts,
        &addresses,
        &invitations as _,
        &expiries as _,
        EventKind::InvitationSent.as_str(),
        EventKind::MessageSent.as_str()
    )
    .fetch_one(conn)
    .await?;
    Ok(settled.try_into().unwrap_or(0))
}

/// Notes that the mail arrived whose link somebody has in hands. Its sender may have died, or lost the connection, between
/// the mail server's word and noting it, and the mail would wait to be sent again. Comes first in a transaction: senders
/// lock mails before people.
pub async fn arrived(conn: &mut PgConnection, now: DateTime<Utc>, token_hash: &[u8]) -> sqlx::Result<()> {
    let unnoted = sqlx::query!(
        r#"SELECT m.id, m.attempts, COALESCE(m.params->>'to', p.address, '') AS "to!", t.invitation_id, t.expires_at
           FROM token t JOIN message m ON m.id = t.message_id JOIN person p ON p.id = m.person_id
           WHERE t.hash = $1 AND m.state IN ('queued', 'sending')"#,
        token_hash
    )
    .fetch_optional(&mut *conn)
    .await?;
    if let Some(mail) = unnoted {
        let lease = Lease { id: MessageId(mail.id), attempt: mail.attempts };
        let offer = mail.invitation_id.map(|id| (InvitationId(id), mail.expires_at));
        // None are noted when the sender was faster, or another took the mail again and will note it.
        sent(conn, now, &[Sent { lease, to: mail.to, offer }]).await?;
    }
    Ok(())
}

/// Puts mails back for another try, and notes why.
pub async fn deferred(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    mails: &[(Lease, DateTime<Utc>, String)],
) -> sqlx::Result<u64> {
    let ids: Vec<Uuid> = mails.iter().map(|(lease, ..)| lease.id.0).collect();
    let attempts: Vec<i32> = mails.iter().map(|(lease, ..)| lease.attempt).collect();
    let again: Vec<_> = mails.iter().map(|(_, at, _)| *at).collect();
    let details: Vec<String> = mails.iter().map(|(.., detail)| detail.clone()).collect();
    let settled = sqlx::query_scalar!(
        r#"WITH mail AS (
               SELECT * FROM UNNEST($2::uuid[], $3::int[], $4::timestamptz[], $5::text[]) AS m (id, attempt, again, detail)
           ), back AS (
               UPDATE message m SET state = 'queued', due_at = mail.again, failure = mail.detail
               FROM mail WHERE m.id = mail.id AND m.state = 'sending' AND m.attempts = mail.attempt
               RETURNING m.id, mail.detail
           ), noted AS (
               INSERT INTO message_attempt (message_id, at, outcome, detail)
               SELECT id, $1, 'deferred', detail FROM back ORDER BY id
           )
           SELECT count(*) AS "count!" FROM back"#,
        now,
        &ids,
        &attempts,
        &again,
        &details
    )
    .fetch_one(conn)
    .await?;
    Ok(settled.try_into().unwrap_or(0))
}

/// Ends mails that will never arrive. One that came back ends its open invitation's hope too: it waits, marked, for a corrected address.
/// A mail of an earlier invitation, sent to an address that was corrected since, says nothing of the one that is open.
pub async fn refused(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    outcome: Refused,
    mails: &[(Lease, String)],
) -> sqlx::Result<u64> {
    let ids: Vec<Uuid> = mails.iter().map(|(lease, _)| lease.id.0).collect();
    let attempts: Vec<i32> = mails.iter().map(|(lease, _)| lease.attempt).collect();
    let details: Vec<String> = mails.iter().map(|(_, detail)| detail.clone()).collect();
    let settled = sqlx::query_scalar!(
        r#"WITH mail AS (
               SELECT * FROM UNNEST($2::uuid[], $3::int[], $4::text[]) AS m (id, attempt, detail)
           ), ended AS (
               UPDATE message m SET state = $5, failure = mail.detail
               FROM mail WHERE m.id = mail.id AND m.state = 'sending' AND m.attempts = mail.attempt
               RETURNING m.id, m.person_id, m.invitation_id, m.operation_id, mail.detail
           ), noted AS (
               INSERT INTO message_attempt (message_id, at, outcome, detail)
               SELECT id, $1, $5, detail FROM ended ORDER BY id
           ), marked AS (
               UPDATE invitation i SET state = 'bounced', bounced_at = $1, bounce_text = ended.detail
               FROM ended WHERE $5 = 'bounced' AND i.person_id = ended.person_id AND i.id = COALESCE(ended.invitation_id, i.id)
                 AND i.state IN ('pending', 'sent')
               RETURNING i.person_id
           ), told AS (
               INSERT INTO event (at, kind, person_id, operation_id)
               SELECT $1, CASE WHEN EXISTS (SELECT FROM marked WHERE marked.person_id = ended.person_id) THEN $6 ELSE $7 END,
                      person_id, operation_id
               FROM ended ORDER BY id
           )
           SELECT count(*) AS "count!" FROM ended"#,
        now,
        &ids,
        &attempts,
        &details,
        outcome.as_str(),
        EventKind::InvitationBounced.as_str(),
        EventKind::MessageFailed.as_str()
    )
    .fetch_one(conn)
    .await?;
    Ok(settled.try_into().unwrap_or(0))
}

/// Why a mail will never arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The server said so for good.
    Bounced,
    /// Too many tries.
    Failed,
}

impl Refused {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bounced => "bounced",
            Self::Failed => "failed",
        }
    }
}

/// Ends mails that are no longer true.
pub async fn cancelled(conn: &mut PgConnection, mails: &[(Lease, Dropped)]) -> sqlx::Result<u64> {
    let ids: Vec<Uuid> = mails.iter().map(|(lease, _)| lease.id.0).collect();
    let attempts: Vec<i32> = mails.iter().map(|(lease, _)| lease.attempt).collect();
    let reasons: Vec<&str> = mails.iter().map(|(_, reason)| reason.as_str()).collect();
    let done = sqlx::query!(
        "UPDATE message m SET state = 'cancelled', failure = mail.reason, attempts = m.attempts - 1
         FROM UNNEST($1::uuid[], $2::int[], $3::text[]) AS mail (id, attempt, reason)
         WHERE m.id = mail.id AND m.state = 'sending' AND m.attempts = mail.attempt",
        &ids,
        &attempts,
        &reasons as _
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Gives mails back untried: the sender stops, or its lease would end before the mail could be sent.
pub async fn returned(conn: &mut PgConnection, now: DateTime<Utc>, mails: &[Lease]) -> sqlx::Result<u64> {
    let ids: Vec<Uuid> = mails.iter().map(|lease| lease.id.0).collect();
    let attempts: Vec<i32> = mails.iter().map(|lease| lease.attempt).collect();
    let done = sqlx::query!(
        "UPDATE message m SET state = 'queued', due_at = $1, attempts = m.attempts - 1
         FROM UNNEST($2::uuid[], $3::int[]) AS mail (id, attempt)
         WHERE m.id = mail.id AND m.state = 'sending' AND m.attempts = mail.attempt",
        now,
        &ids,
        &attempts
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
