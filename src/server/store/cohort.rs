//! Cohorts: units that people are placed in to learn together.
use crate::domain::{
    cohort::Cohort,
    enrolment_list::{COUNT_CAP, MANY},
    id::{ROOT_UNIT, UnitId},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// Cohorts whose name holds the search, by name; `only` keeps to those units.
pub async fn search(
    conn: &mut PgConnection,
    search_key: &str,
    only: Option<&[Uuid]>,
    limit: i64,
) -> sqlx::Result<Vec<Cohort>> {
    let pattern = format!("%{}%", search_key.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    let rows = sqlx::query!(
        r#"SELECT u.id, u.name,
                  (SELECT count(*) FROM (SELECT FROM placement l WHERE l.unit_id = u.id LIMIT 10001) c) AS "people!",
                  ARRAY(SELECT a.name FROM unit_assignment n JOIN activity a ON a.id = n.activity_id
                        WHERE n.unit_id = u.id ORDER BY a.name_key) AS "carries!"
           FROM unit u
           WHERE u.kind = 'cohort' AND u.name_key LIKE $1 AND ($2::uuid[] IS NULL OR u.id = ANY($2))
           ORDER BY u.name_key <> $4, u.name_key, u.id LIMIT $3"#,
        pattern,
        only,
        limit,
        search_key
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Cohort {
            id: UnitId(row.id),
            name: row.name,
            people: u32::try_from(row.people).ok().filter(|people| *people <= COUNT_CAP).unwrap_or(MANY),
            carries: row.carries,
        })
        .collect())
}

pub async fn by_name_key(conn: &mut PgConnection, name_key: &str) -> sqlx::Result<Option<UnitId>> {
    let id = sqlx::query_scalar!("SELECT id FROM unit WHERE kind = 'cohort' AND name_key = $1", name_key)
        .fetch_optional(conn)
        .await?;
    Ok(id.map(UnitId))
}

pub async fn name(conn: &mut PgConnection, id: UnitId) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!("SELECT name FROM unit WHERE kind = 'cohort' AND id = $1", id.0).fetch_optional(conn).await
}

/// Whether it is there, and stays so until the transaction ends.
pub async fn hold(conn: &mut PgConnection, id: UnitId) -> sqlx::Result<bool> {
    let there =
        sqlx::query_scalar!("SELECT id FROM unit WHERE id = $1 FOR KEY SHARE", id.0).fetch_optional(conn).await?;
    Ok(there.is_some())
}

/// False when another cohort has this name.
pub async fn insert(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    id: UnitId,
    name: &str,
    name_key: &str,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "INSERT INTO unit (id, kind, name, name_key, parent_id, created_at) VALUES ($1, 'cohort', $2, $3, $4, $5)
         ON CONFLICT (name_key) WHERE kind = 'cohort' DO NOTHING",
        id.0,
        name,
        name_key,
        ROOT_UNIT.0,
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
