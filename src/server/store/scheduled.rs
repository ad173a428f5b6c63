//! Sendings that wait for their date.
use crate::domain::id::{OperationId, PersonId};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

/// A sending whose mails are all written and wait until `at`.
pub async fn insert(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    id: OperationId,
    by: Option<PersonId>,
    at: DateTime<Utc>,
    payload: &Value,
) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO operation (id, kind, state, payload, created_by, created_at, run_at, finished_at)
         VALUES ($1, 'sending', 'done', $2, $3, $4, $5, $4)",
        id.0,
        payload,
        by.map(|id| id.0),
        now,
        at
    )
    .execute(conn)
    .await?;
    Ok(())
}

#[derive(Clone, Debug)]
pub struct Line {
    pub id: OperationId,
    pub payload: Value,
    pub at: DateTime<Utc>,
    pub mails: i64,
}

/// Those whose date is ahead and that still hold mails, the next one first; `by` keeps to one sender's.
pub async fn ahead(conn: &mut PgConnection, now: DateTime<Utc>, by: Option<PersonId>) -> sqlx::Result<Vec<Line>> {
    let rows = sqlx::query!(
        r#"SELECT o.id, o.payload, o.run_at, w.mails AS "mails!"
           FROM operation o CROSS JOIN LATERAL (
               SELECT count(*) AS mails FROM message m
               WHERE m.operation_id = o.id AND m.state IN ('held', 'queued') AND m.not_before > $1) w
           WHERE o.kind = 'sending' AND o.run_at > $1 AND w.mails > 0 AND ($2::uuid IS NULL OR o.created_by = $2)
           ORDER BY o.run_at, o.id LIMIT 20"#,
        now,
        by.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Line { id: OperationId(row.id), payload: row.payload, at: row.run_at, mails: row.mails })
        .collect())
}

/// The people to whom mails of this sending still wait.
pub async fn people_of(conn: &mut PgConnection, now: DateTime<Utc>, id: OperationId) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        "SELECT DISTINCT person_id FROM message
         WHERE operation_id = $1 AND state IN ('held', 'queued') AND not_before > $2",
        id.0,
        now
    )
    .fetch_all(conn)
    .await
}

/// Whose mail was taken back: an invitation with it, or only a reminder.
#[derive(Clone, Debug, Default)]
pub struct TakenBack {
    pub invitations: Vec<PersonId>,
    pub reminders: Vec<PersonId>,
}

/// Takes back invitations and reminders that wait for a date still ahead. Whoever's invitation never left is enrolled
/// again; a reminder taken back was none. The people must be locked.
pub async fn take_back(conn: &mut PgConnection, now: DateTime<Utc>, people: &[Uuid]) -> sqlx::Result<TakenBack> {
    let mails = sqlx::query!(
        "UPDATE message SET state = 'cancelled', failure = 'taken_back'
         WHERE person_id = ANY($1) AND template IN ('invitation', 'reminder') AND state IN ('held', 'queued')
           AND not_before > $2
         RETURNING person_id, template, invitation_id",
        people,
        now
    )
    .fetch_all(&mut *conn)
    .await?;
    let of = |template: &str| {
        let mails = mails.iter().filter(|mail| mail.template == template);
        mails.map(|mail| (PersonId(mail.person_id), mail.invitation_id)).collect::<Vec<_>>()
    };
    let (invited, reminded) = (of("invitation"), of("reminder"));
    let ids: Vec<Uuid> = invited.iter().filter_map(|(_, invitation)| *invitation).collect();
    sqlx::query!(
        "WITH ended AS (
             UPDATE invitation SET state = 'cancelled', ended_at = $2
             WHERE id = ANY($1) AND state = 'pending' RETURNING person_id
         )
         UPDATE person p SET invited_at = NULL, contact = 'quiet'
         FROM ended WHERE p.id = ended.person_id AND p.registered_at IS NULL",
        &ids,
        now
    )
    .execute(&mut *conn)
    .await?;
    let ids: Vec<Uuid> = reminded.iter().filter_map(|(_, invitation)| *invitation).collect();
    sqlx::query!(
        "UPDATE invitation i
         SET reminded_count = GREATEST(i.reminded_count - 1, 0),
             last_reminded_at = (SELECT max(m.sent_at) FROM message m
                                 WHERE m.invitation_id = i.id AND m.template = 'reminder' AND m.state = 'sent')
         WHERE i.id = ANY($1)",
        &ids
    )
    .execute(conn)
    .await?;
    let people = |mails: Vec<(PersonId, _)>| mails.into_iter().map(|(person, _)| person).collect();
    Ok(TakenBack { invitations: people(invited), reminders: people(reminded) })
}
