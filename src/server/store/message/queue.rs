//! Writing mails into the outbox.
use crate::domain::{
    id::{InvitationId, MessageId, OperationId, PersonId},
    message::{ItemKind, Template},
};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

/// A mail about to be written. It holds parameters, never a secret: a link's token is made when the mail is sent.
#[derive(Clone, Debug)]
pub struct NewMessage {
    pub id: MessageId,
    pub template: Template,
    pub person: PersonId,
    pub invitation: Option<InvitationId>,
    pub operation: Option<OperationId>,
    pub params: Value,
    /// While a mail with this key waits, no second one is written.
    pub dedupe_key: Option<String>,
    pub not_before: DateTime<Utc>,
    pub created_by: Option<PersonId>,
    /// What an enrolment notice tells of, in the order it is written; invitations read what is there when they leave.
    pub items: Vec<(ItemKind, Uuid)>,
}

impl NewMessage {
    /// A mail that may leave at once.
    pub fn new(id: MessageId, template: Template, person: PersonId, now: DateTime<Utc>) -> Self {
        Self {
            id,
            template,
            person,
            invitation: None,
            operation: None,
            params: Value::Object(serde_json::Map::new()),
            dedupe_key: None,
            not_before: now,
            created_by: None,
            items: Vec::new(),
        }
    }
}

/// Puts a mail into the outbox. `false` when one with its dedupe key waits already: nothing is written then.
pub async fn queue(conn: &mut PgConnection, now: DateTime<Utc>, message: NewMessage) -> sqlx::Result<bool> {
    Ok(queue_many(conn, now, &[message]).await? == 1)
}

/// Puts any number of mails into the outbox with one statement; answers how many were written (see [`queue`]).
pub async fn queue_many(conn: &mut PgConnection, now: DateTime<Utc>, messages: &[NewMessage]) -> sqlx::Result<u64> {
    if messages.is_empty() {
        return Ok(0);
    }
    fn column<T>(messages: &[NewMessage], field: impl Fn(&NewMessage) -> T) -> Vec<T> {
        messages.iter().map(field).collect()
    }
    let mut item_messages = Vec::new();
    let mut item_positions = Vec::new();
    let mut item_kinds = Vec::new();
    let mut item_subjects = Vec::new();
    for message in messages {
        for (position, (kind, subject)) in message.items.iter().enumerate() {
            item_messages.push(message.id.0);
            item_positions.push(i32::try_from(position).unwrap_or(i32::MAX));
            item_kinds.push(kind.as_str());
            item_subjects.push(*subject);
        }
    }
    let queued = sqlx::query_scalar!(
        r#"WITH queued AS (
               INSERT INTO message (id, template, person_id, invitation_id, operation_id, params, dedupe_key,
                                    not_before, due_at, created_by, created_at)
               SELECT id, template, person_id, invitation_id, operation_id, params, dedupe_key,
                      not_before, not_before, created_by, $1
               FROM UNNEST($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::jsonb[], $8::text[],
                           $9::timestamptz[], $10::uuid[])
                    AS m(id, template, person_id, invitation_id, operation_id, params, dedupe_key, not_before, created_by)
               ON CONFLICT (dedupe_key) WHERE dedupe_key IS NOT NULL AND state IN ('held', 'queued', 'sending') DO NOTHING
               RETURNING id
           ), told AS (
               INSERT INTO message_item (message_id, position, kind, subject_id)
               SELECT i.message_id, i.position, i.kind, i.subject_id
               FROM UNNEST($11::uuid[], $12::int[], $13::text[], $14::uuid[]) AS i(message_id, position, kind, subject_id)
               JOIN queued ON queued.id = i.message_id
           )
           SELECT count(*) AS "count!" FROM queued"#,
        now,
        &column(messages, |m| m.id.0),
        &column(messages, |m| m.template.as_str()) as _,
        &column(messages, |m| m.person.0),
        &column(messages, |m| m.invitation.map(|id| id.0)) as _,
        &column(messages, |m| m.operation.map(|id| id.0)) as _,
        &column(messages, |m| m.params.clone()),
        &column(messages, |m| m.dedupe_key.clone()) as _,
        &column(messages, |m| m.not_before),
        &column(messages, |m| m.created_by.map(|id| id.0)) as _,
        &item_messages,
        &item_positions,
        &item_kinds as _,
        &item_subjects,
    )
    .fetch_one(conn)
    .await?;
    Ok(queued.try_into().unwrap_or(0))
}
