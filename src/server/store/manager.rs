//! Who manages whom.
use crate::domain::{id::PersonId, profile::Climbed};
use sqlx::PgConnection;

/// One change of the lines at a time, until the transaction ends.
pub async fn line_up(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("SELECT pg_advisory_xact_lock(6, 0)").fetch_one(conn).await?;
    Ok(())
}

pub async fn of(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Option<(PersonId, String)>> {
    sqlx::query!(
        "SELECT m.id, m.name FROM person p JOIN person m ON m.id = p.manager_id AND m.erased_at IS NULL WHERE p.id = $1",
        person.0
    )
    .map(|row| (PersonId(row.id), row.name))
    .fetch_optional(conn)
    .await
}

/// Whether `person` is in the line below `manager`.
pub async fn is_below(conn: &mut PgConnection, person: PersonId, manager: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"WITH RECURSIVE line AS (
               SELECT manager_id FROM person WHERE id = $1
               UNION
               SELECT p.manager_id FROM line JOIN person p ON p.id = line.manager_id)
           SELECT EXISTS (SELECT FROM line WHERE manager_id = $2) AS "is!""#,
        person.0,
        manager.0
    )
    .fetch_one(conn)
    .await
}

pub async fn set(conn: &mut PgConnection, person: PersonId, manager: Option<PersonId>) -> sqlx::Result<()> {
    let done = sqlx::query!("UPDATE person SET manager_id = $2 WHERE id = $1", person.0, manager.map(|id| id.0))
        .execute(conn)
        .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}

/// How many people they manage themselves.
pub async fn reports(conn: &mut PgConnection, manager: PersonId) -> sqlx::Result<u32> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM person WHERE manager_id = $1 AND erased_at IS NULL"#,
        manager.0
    )
    .fetch_one(conn)
    .await?;
    Ok(count as u32)
}

/// Where a person belongs without being placed there; the root, which holds everyone, is not told of.
pub async fn climbed(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Vec<Climbed>> {
    sqlx::query_as!(
        Climbed,
        r#"SELECT u.id AS "unit!", u.name AS "name!", u.kind AS "kind!", array_agg(w.name ORDER BY w.name_key) AS "from!"
           FROM placement l JOIN unit_path p ON p.unit_id = l.unit_id AND p.climbs AND p.depth > 0
           JOIN unit u ON u.id = p.above_id JOIN unit w ON w.id = l.unit_id
           WHERE l.person_id = $1 AND l.role = 'learner' AND u.kind <> 'platform'
             AND NOT EXISTS (SELECT FROM placement o WHERE o.person_id = $1 AND o.unit_id = u.id AND o.role = 'learner')
           GROUP BY u.id ORDER BY u.kind, u.name_key"#,
        person.0
    )
    .fetch_all(conn)
    .await
}
