//! Terms that people accepted.
use crate::domain::id::PersonId;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

pub async fn accept(conn: &mut PgConnection, now: DateTime<Utc>, person: PersonId, url: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO terms_acceptance (person_id, url, accepted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        person.0,
        url,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}
