//! One person's mails and invitations, as their page shows them.
use crate::domain::id::PersonId;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

#[derive(Clone, Debug)]
pub struct MessageLine {
    pub template: String,
    pub state: String,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub sent_to: Option<String>,
    pub failure: Option<String>,
    pub due_at: DateTime<Utc>,
}

/// The newest first.
pub async fn messages(conn: &mut PgConnection, person: PersonId, limit: i64) -> sqlx::Result<Vec<MessageLine>> {
    sqlx::query_as!(
        MessageLine,
        "SELECT template, state, created_at, sent_at, COALESCE(sent_to, params->>'to') AS sent_to, failure, due_at
         FROM message WHERE person_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2",
        person.0,
        limit
    )
    .fetch_all(conn)
    .await
}

#[derive(Clone, Debug)]
pub struct InvitationLine {
    pub state: String,
    pub created_at: DateTime<Utc>,
    pub by: Option<String>,
    pub sent_at: Option<DateTime<Utc>>,
    pub expires_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    pub reminded_count: i32,
    pub bounce_text: Option<String>,
}

/// The newest first.
pub async fn invitations(conn: &mut PgConnection, person: PersonId, limit: i64) -> sqlx::Result<Vec<InvitationLine>> {
    sqlx::query_as!(
        InvitationLine,
        r#"SELECT i.state, i.created_at, b.name AS "by?", i.sent_at, i.expires_at, i.ended_at, i.reminded_count,
                  i.bounce_text
           FROM invitation i LEFT JOIN person b ON b.id = i.created_by
           WHERE i.person_id = $1 ORDER BY i.created_at DESC, i.id DESC LIMIT $2"#,
        person.0,
        limit
    )
    .fetch_all(conn)
    .await
}
