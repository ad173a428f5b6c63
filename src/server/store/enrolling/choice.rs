//! What there is to choose from: people within reach, activities that take people.
use super::Hands;
use crate::domain::{enrolling::PersonChoice, id::ActivityId};
use sqlx::PgConnection;

/// A LIKE pattern for what holds this key.
fn holds(search_key: &str) -> String {
    format!("%{}%", search_key.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

/// People the caller may enrol, by name.
pub async fn find_people(
    conn: &mut PgConnection,
    hands: &Hands,
    search_key: &str,
    limit: i64,
) -> sqlx::Result<Vec<PersonChoice>> {
    sqlx::query_as!(
        PersonChoice,
        r#"SELECT p.id AS "id!", p.name, p.address FROM person p
           WHERE p.search_key LIKE $1 AND p.erased_at IS NULL
             AND (p.manager_id = $4
                  OR ($2 OR EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id AND b.unit_id = ANY($3)))
                     AND ($5 OR NOT EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'admin')))
           ORDER BY p.name_key, p.id LIMIT $6"#,
        holds(search_key),
        hands.everyone,
        &hands.units,
        hands.manager,
        hands.admins,
        limit
    )
    .fetch_all(conn)
    .await
}

/// Those of these activities that take people, by name: whether they run in sessions.
pub async fn choosable(conn: &mut PgConnection, ids: &[ActivityId]) -> sqlx::Result<Vec<(ActivityId, String, bool)>> {
    let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        "SELECT id, name, in_sessions FROM activity
         WHERE archived_at IS NULL AND id = ANY($1) ORDER BY name_key, id",
        &ids
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (ActivityId(row.id), row.name, row.in_sessions)).collect())
}

/// Activities that take people, by name: whether they run in sessions.
pub async fn find_activities(
    conn: &mut PgConnection,
    search_key: &str,
    limit: i64,
) -> sqlx::Result<Vec<(ActivityId, String, bool)>> {
    let rows = sqlx::query!(
        "SELECT id, name, in_sessions FROM activity
         WHERE archived_at IS NULL AND name_key LIKE $1 ORDER BY name_key, id LIMIT $2",
        holds(search_key),
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (ActivityId(row.id), row.name, row.in_sessions)).collect())
}
