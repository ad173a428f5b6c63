//! Browsers somebody signed in from before.
use crate::domain::id::PersonId;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

pub async fn is_known(conn: &mut PgConnection, token_hash: &[u8], person: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM known_browser WHERE token_hash = $1 AND person_id = $2) AS "known!""#,
        token_hash,
        person.0
    )
    .fetch_one(conn)
    .await
}

pub async fn remember(
    conn: &mut PgConnection,
    token_hash: &[u8],
    person: PersonId,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO known_browser (token_hash, person_id, used_at) VALUES ($1, $2, $3)
         ON CONFLICT (token_hash, person_id) DO UPDATE SET used_at = $3",
        token_hash,
        person.0,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Forgets browsers unused since `before`.
pub async fn tidy(conn: &mut PgConnection, before: DateTime<Utc>) -> sqlx::Result<u64> {
    let done = sqlx::query!("DELETE FROM known_browser WHERE used_at < $1", before).execute(conn).await?;
    Ok(done.rows_affected())
}
