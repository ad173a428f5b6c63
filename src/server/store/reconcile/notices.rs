//! Whom the engine may write to, and what.
use crate::domain::id::PersonId;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// What a new enrolment sends somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// They are registered, or were sent an invitation.
    Notice,
    /// They wait for their first enrolment: with it they are invited.
    WayIn,
}

/// Of these people, those whom a mail about a new enrolment may reach now. Whoever is quiet stays so; an invitation still
/// in the outbox will list the enrolment itself. Whoever switched these notices off is left alone.
pub async fn contacts(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    people: &[Uuid],
) -> sqlx::Result<Vec<(PersonId, Contact)>> {
    let rows = sqlx::query!(
        r#"SELECT p.id, (p.registered_at IS NULL AND p.contact = 'first_enrolment') AS "way_in!" FROM person p
           WHERE p.id = ANY($1) AND p.address IS NOT NULL AND p.erased_at IS NULL
             AND (p.deactivated_at IS NULL OR p.deactivated_at > $2)
             AND (p.registered_at IS NOT NULL
                  OR p.contact = 'open'
                     AND EXISTS (SELECT FROM invitation i WHERE i.person_id = p.id AND i.state = 'sent')
                  OR p.contact = 'first_enrolment' AND p.invited_at IS NULL)
             AND NOT EXISTS (SELECT FROM mail_off m WHERE m.person_id = p.id AND m.template = 'enrolment_notice')"#,
        people,
        now
    )
    .fetch_all(conn)
    .await?;
    let contact = |way_in| if way_in { Contact::WayIn } else { Contact::Notice };
    Ok(rows.into_iter().map(|row| (PersonId(row.id), contact(row.way_in))).collect())
}
