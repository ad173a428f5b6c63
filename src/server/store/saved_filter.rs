//! Filters that somebody keeps.
use crate::domain::{
    id::{PersonId, SavedFilterId, UnitId},
    saved_filter::SavedFilter,
};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::PgConnection;

/// Somebody's filters, by name. One that a newer server wrote and this one cannot read is passed over.
pub async fn of_person(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Vec<SavedFilter>> {
    let rows =
        sqlx::query!("SELECT id, name, query FROM saved_filter WHERE person_id = $1 ORDER BY name_key, id", person.0)
            .fetch_all(conn)
            .await?;
    let read = |query| serde_json::from_value(query).ok();
    Ok(rows
        .into_iter()
        .filter_map(|row| Some(SavedFilter { id: SavedFilterId(row.id), name: row.name, query: read(row.query)? }))
        .collect())
}

/// Whoever's filters name the unit name the other one from now on.
pub async fn rename_unit(conn: &mut PgConnection, from: UnitId, into: UnitId) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE saved_filter SET query = replace(query::text, $1, $2)::jsonb WHERE position($1 IN query::text) > 0",
        from.0.to_string(),
        into.0.to_string()
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn count(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM saved_filter WHERE person_id = $1"#, person.0)
        .fetch_one(conn)
        .await
}

/// A filter about to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewFilter<'a> {
    pub id: SavedFilterId,
    pub person: PersonId,
    pub name: &'a str,
    pub name_key: &'a str,
    pub query: &'a Value,
}

/// False when they have one of that name.
pub async fn insert(conn: &mut PgConnection, now: DateTime<Utc>, filter: NewFilter<'_>) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "INSERT INTO saved_filter (id, person_id, name, name_key, query, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (person_id, name_key) DO NOTHING",
        filter.id.0,
        filter.person.0,
        filter.name,
        filter.name_key,
        filter.query,
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether another of theirs has that name.
pub async fn is_taken(
    conn: &mut PgConnection,
    person: PersonId,
    name_key: &str,
    but: SavedFilterId,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM saved_filter WHERE person_id = $1 AND name_key = $2 AND id <> $3) AS "taken!""#,
        person.0,
        name_key,
        but.0
    )
    .fetch_one(conn)
    .await
}

/// False when it is not theirs, or gone.
pub async fn rename(
    conn: &mut PgConnection,
    person: PersonId,
    id: SavedFilterId,
    name: &str,
    name_key: &str,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "UPDATE saved_filter SET name = $3, name_key = $4 WHERE id = $1 AND person_id = $2",
        id.0,
        person.0,
        name,
        name_key
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// False when it is not theirs, or gone.
pub async fn delete(conn: &mut PgConnection, person: PersonId, id: SavedFilterId) -> sqlx::Result<bool> {
    let done =
        sqlx::query!("DELETE FROM saved_filter WHERE id = $1 AND person_id = $2", id.0, person.0).execute(conn).await?;
    Ok(done.rows_affected() == 1)
}

/// One at a time for each person, until the transaction ends: so that a bound on how many holds.
pub async fn line_up(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("SELECT id FROM person WHERE id = $1 FOR NO KEY UPDATE", person.0).fetch_all(conn).await?;
    Ok(())
}
