//! Bulk changes, and how far they are.
use crate::domain::id::{OperationId, PersonId};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;

/// A bulk change that one transaction does whole; answers its number.
pub async fn insert_done(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    id: OperationId,
    kind: &str,
    by: Option<PersonId>,
    result: &Value,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        "INSERT INTO operation (id, kind, state, result, created_by, created_at, run_at, finished_at)
         VALUES ($1, $2, 'done', $3, $4, $5, $5, $5) RETURNING number",
        id.0,
        kind,
        result,
        by.map(|id| id.0),
        now
    )
    .fetch_one(conn)
    .await
}
