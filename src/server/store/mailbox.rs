//! The development mailbox: what would have left if a mail server were configured.
use crate::domain::id::MessageId;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

#[derive(Clone, Debug)]
pub struct Mail {
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub sender: String,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// A mail that is kept instead of sent.
#[derive(Clone, Copy, Debug)]
pub struct NewMail<'a> {
    pub id: Uuid,
    pub message: MessageId,
    pub sender: &'a str,
    pub recipient: &'a str,
    pub subject: &'a str,
    pub text: &'a str,
    pub html: &'a str,
    /// As it would have travelled.
    pub raw: &'a str,
}

/// As many as the mailbox shows.
pub const SHOWN: i64 = 500;

pub async fn insert(conn: &mut PgConnection, now: DateTime<Utc>, mail: NewMail<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO mailbox_mail (id, message_id, at, sender, recipient, subject, text_body, html_body, raw)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        mail.id,
        mail.message.0,
        now,
        mail.sender,
        mail.recipient,
        mail.subject,
        mail.text,
        mail.html,
        mail.raw
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The newest first.
pub async fn list(conn: &mut PgConnection) -> sqlx::Result<Vec<Mail>> {
    sqlx::query_as!(
        Mail,
        "SELECT id, at, sender, recipient, subject, text_body AS text, html_body AS html
         FROM mailbox_mail ORDER BY at DESC, id DESC LIMIT $1",
        SHOWN
    )
    .fetch_all(conn)
    .await
}

pub async fn find(conn: &mut PgConnection, id: Uuid) -> sqlx::Result<Option<Mail>> {
    sqlx::query_as!(
        Mail,
        "SELECT id, at, sender, recipient, subject, text_body AS text, html_body AS html FROM mailbox_mail WHERE id = $1",
        id
    )
    .fetch_optional(conn)
    .await
}
