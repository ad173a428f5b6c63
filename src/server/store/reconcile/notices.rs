//! Whom the engine may write to.
use crate::domain::id::PersonId;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// Of these people, those whom a mail about a new enrolment may reach now: registered, or invited with the mail gone out.
/// Whoever is not yet invited stays quiet; an invitation still in the outbox will list the enrolment itself. Whoever
/// switched these notices off is left alone.
pub async fn may_be_told(conn: &mut PgConnection, now: DateTime<Utc>, people: &[Uuid]) -> sqlx::Result<Vec<PersonId>> {
    let ids = sqlx::query_scalar!(
        "SELECT p.id FROM person p
         WHERE p.id = ANY($1) AND p.address IS NOT NULL AND p.erased_at IS NULL
           AND (p.deactivated_at IS NULL OR p.deactivated_at > $2)
           AND (p.registered_at IS NOT NULL
                OR p.contact = 'open'
                   AND EXISTS (SELECT FROM invitation i WHERE i.person_id = p.id AND i.state = 'sent'))
           AND NOT EXISTS (SELECT FROM mail_off m WHERE m.person_id = p.id AND m.template = 'enrolment_notice')",
        people,
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(PersonId).collect())
}
