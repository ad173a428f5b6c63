//! Whom a change of a unit may concern.
use crate::domain::{
    id::{PersonId, UnitId},
    role::Role,
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Learners who belong to a unit.
pub async fn belonging(conn: &mut PgConnection, unit: UnitId, limit: i64) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        r#"SELECT DISTINCT person_id AS "id!" FROM belonging WHERE unit_id = $1 AND role = 'learner' ORDER BY 1 LIMIT $2"#,
        unit.0,
        limit
    )
    .fetch_all(conn)
    .await
}

/// Everyone placed in one of these units or below it.
pub async fn placed_below(conn: &mut PgConnection, units: &[Uuid], limit: i64) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        r#"SELECT DISTINCT l.person_id AS "id!" FROM unit_path p JOIN placement l ON l.unit_id = p.unit_id
           WHERE p.above_id = ANY($1) ORDER BY 1 LIMIT $2"#,
        units,
        limit
    )
    .fetch_all(conn)
    .await
}

/// Somebody who is chosen, as far as it decides what may become of them.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub id: PersonId,
    pub admin: bool,
    /// Roles they have in the unit.
    pub roles: Vec<String>,
    /// Roles they are kept out of there.
    pub kept_out: Vec<String>,
    /// The other company they are in, and their role there.
    pub company: Option<(UnitId, Role)>,
}

/// Those of the chosen who are there; with `within`, only who is placed in one of those units or in this one.
pub async fn chosen(
    conn: &mut PgConnection,
    unit: UnitId,
    people: &[Uuid],
    within: Option<&[Uuid]>,
) -> sqlx::Result<Vec<Chosen>> {
    let rows = sqlx::query!(
        r#"SELECT p.id,
                  EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'admin') AS "admin!",
                  ARRAY(SELECT l.role FROM placement l WHERE l.person_id = p.id AND l.unit_id = $1) AS "roles!",
                  ARRAY(SELECT x.role FROM placement_exclusion x WHERE x.person_id = p.id AND x.unit_id = $1) AS "kept_out!",
                  c.unit_id AS "company?", c.role AS "company_role?"
           FROM person p
           LEFT JOIN placement c ON c.person_id = p.id AND c.company AND c.unit_id <> $1
           WHERE p.id = ANY($2) AND p.erased_at IS NULL
             AND ($3::uuid[] IS NULL
                  OR EXISTS (SELECT FROM placement l WHERE l.person_id = p.id AND l.unit_id = ANY($3 || $1)))
           ORDER BY p.id"#,
        unit.0,
        people,
        within
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Chosen {
            id: PersonId(row.id),
            admin: row.admin,
            roles: row.roles,
            kept_out: row.kept_out,
            company: row.company.map(UnitId).zip(row.company_role.and_then(|role| role.parse().ok())),
        })
        .collect())
}
