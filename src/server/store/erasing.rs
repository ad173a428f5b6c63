//! Deleting people: their records say nothing any more, and only their audit trail is left.
use crate::domain::id::PersonId;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// Mails to these people that have not left yet.
pub async fn waiting_mails(conn: &mut PgConnection, people: &[PersonId]) -> sqlx::Result<u32> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM message WHERE person_id = ANY($1) AND state IN ('held', 'queued')"#,
        &ids(people)
    )
    .fetch_one(conn)
    .await?;
    Ok(count as u32)
}

/// Empties the records of these people, who are registered nowhere and locked; their ways in end and waiting mail does not
/// leave. What they are enrolled in ends once that is drained.
pub async fn erase(conn: &mut PgConnection, now: DateTime<Utc>, people: &[PersonId]) -> sqlx::Result<()> {
    let people = ids(people);
    // Mails first: a sender that has taken one writes its link's token before it lets go, and settles nothing afterwards.
    sqlx::query!(
        "UPDATE message SET state = CASE WHEN state IN ('held', 'queued', 'sending') THEN 'cancelled' ELSE state END,
                failure = CASE WHEN state IN ('held', 'queued', 'sending') THEN 'erased' END, sent_to = NULL, dedupe_key = NULL, params = '{}'
         WHERE person_id = ANY($1)",
        &people
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "UPDATE invitation SET state = CASE WHEN state IN ('pending', 'sent', 'bounced') THEN 'cancelled' ELSE state END,
                ended_at = COALESCE(ended_at, $2), bounce_text = NULL
         WHERE person_id = ANY($1)",
        &people,
        now
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "UPDATE token SET ended_at = CASE WHEN used_at IS NULL THEN COALESCE(ended_at, $2) ELSE ended_at END,
                address_key = ''
         WHERE person_id = ANY($1)",
        &people,
        now
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "UPDATE message_attempt t SET detail = '' FROM message m WHERE m.id = t.message_id AND m.person_id = ANY($1)",
        &people
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "DELETE FROM mailbox_mail WHERE message_id IN (SELECT id FROM message WHERE person_id = ANY($1))",
        &people
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("UPDATE web_session SET seeing_as = NULL, seeing_until = NULL WHERE seeing_as = ANY($1)", &people)
        .execute(&mut *conn)
        .await?;
    sqlx::query!("DELETE FROM placement WHERE person_id = ANY($1)", &people).execute(&mut *conn).await?;
    let done = sqlx::query!(
        "UPDATE person SET erased_at = $2, name = '', name_key = '', given_name = NULL, family_name = NULL, address = NULL,
                address_key = NULL, username = NULL, username_key = NULL, phone = NULL, reference = '', search_key = '',
                language = 'en', time_zone = 'UTC', fields = '{}', manager_id = NULL
         WHERE id = ANY($1) AND registered_at IS NULL",
        &people,
        now
    )
    .execute(&mut *conn)
    .await?;
    debug_assert_eq!(done.rows_affected() as usize, people.len());
    sqlx::query!(
        "UPDATE event_value SET from_value = NULL, to_value = NULL
         WHERE event_id IN (SELECT id FROM event WHERE person_id = ANY($1))",
        &people
    )
    .execute(conn)
    .await?;
    Ok(())
}

fn ids(people: &[PersonId]) -> Vec<Uuid> {
    people.iter().map(|id| id.0).collect()
}
