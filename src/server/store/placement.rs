//! Who is placed where, and platform-wide roles.
use crate::domain::{
    id::{OperationId, PersonId, UnitId},
    role::Role,
    selection::RowKey,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// Places many people in one unit with one role; answers those who were not there already. Whoever is placed is kept
/// out no longer: who must not undo a removal by hand leaves those people aside before.
pub async fn insert_many(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    operation: Option<OperationId>,
    unit: UnitId,
    role: Role,
    people: &[PersonId],
) -> sqlx::Result<Vec<PersonId>> {
    let people: Vec<_> = people.iter().map(|id| id.0).collect();
    let placed = sqlx::query_scalar!(
        "WITH lifted AS (
             DELETE FROM placement_exclusion WHERE person_id = ANY($1) AND unit_id = $2 AND role = $3
         )
         INSERT INTO placement (person_id, unit_id, role, name_key, placed_at, placed_by, operation_id, company)
         SELECT p.id, u.id, $3, p.name_key, $4, $5, $6, u.kind = 'company'
         FROM person p JOIN unit u ON u.id = $2 WHERE p.id = ANY($1)
         ON CONFLICT (person_id, unit_id, role) DO NOTHING RETURNING person_id",
        &people,
        unit.0,
        role.as_str(),
        now,
        by.map(|id| id.0),
        operation.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?;
    Ok(placed.into_iter().map(PersonId).collect())
}

/// Gives many people one platform-wide role; answers those who did not have it already.
pub async fn grant_many(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    operation: Option<OperationId>,
    role: Role,
    people: &[PersonId],
) -> sqlx::Result<Vec<PersonId>> {
    let people: Vec<_> = people.iter().map(|id| id.0).collect();
    let granted = sqlx::query_scalar!(
        "INSERT INTO role_grant (person_id, role, granted_at, granted_by, operation_id)
         SELECT id, $2, $3, $4, $5 FROM UNNEST($1::uuid[]) AS n (id) ON CONFLICT DO NOTHING RETURNING person_id",
        &people,
        role.as_str(),
        now,
        by.map(|id| id.0),
        operation.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?;
    Ok(granted.into_iter().map(PersonId).collect())
}

/// Places each person of these rows in one unit with the role they have; answers those who were not there already.
pub async fn insert_rows(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    operation: Option<OperationId>,
    unit: UnitId,
    rows: &[RowKey],
) -> sqlx::Result<Vec<PersonId>> {
    let people: Vec<_> = rows.iter().map(|(person, ..)| person.0).collect();
    let roles: Vec<_> = rows.iter().map(|(.., role)| role.as_str()).collect();
    let placed = sqlx::query_scalar!(
        "WITH lifted AS (
             DELETE FROM placement_exclusion x USING UNNEST($1::uuid[], $2::text[]) AS n (person, role)
             WHERE x.person_id = n.person AND x.unit_id = $3 AND x.role = n.role
         )
         INSERT INTO placement (person_id, unit_id, role, name_key, placed_at, placed_by, operation_id)
         SELECT DISTINCT p.id, $3::uuid, n.role, p.name_key, $4::timestamptz, $5::uuid, $6::uuid
         FROM UNNEST($1::uuid[], $2::text[]) AS n (person, role) JOIN person p ON p.id = n.person
         ON CONFLICT DO NOTHING RETURNING person_id",
        &people,
        &roles as _,
        unit.0,
        now,
        by.map(|id| id.0),
        operation.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?;
    Ok(placed.into_iter().map(PersonId).collect())
}

/// Removes these by hand, which lists and rules do not undo; each of them is there.
pub async fn remove_many(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    rows: &[RowKey],
) -> sqlx::Result<()> {
    let people: Vec<_> = rows.iter().map(|(person, ..)| person.0).collect();
    let units: Vec<_> = rows.iter().map(|(_, unit, _)| unit.0).collect();
    let roles: Vec<_> = rows.iter().map(|(.., role)| role.as_str()).collect();
    let done = sqlx::query!(
        "WITH removed AS (
             DELETE FROM placement l USING UNNEST($1::uuid[], $2::uuid[], $3::text[]) AS n (person, unit, role)
             WHERE l.person_id = n.person AND l.unit_id = n.unit AND l.role = n.role
             RETURNING l.person_id, l.unit_id, l.role
         )
         INSERT INTO placement_exclusion (person_id, unit_id, role, excluded_at, excluded_by)
         SELECT person_id, unit_id, role, $4, $5 FROM removed
         ON CONFLICT (person_id, unit_id, role) DO UPDATE SET excluded_at = $4, excluded_by = $5",
        &people,
        &units,
        &roles as _,
        now,
        by.map(|id| id.0)
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected() as usize, rows.len());
    Ok(())
}

/// Removes somebody by hand: no list and no rule undoes it. False when they were not there with that role.
pub async fn remove(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    person: PersonId,
    unit: UnitId,
    role: Role,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"WITH removed AS (
             DELETE FROM placement WHERE person_id = $1 AND unit_id = $2 AND role = $3 RETURNING person_id, unit_id, role
         ), kept_out AS (
             INSERT INTO placement_exclusion (person_id, unit_id, role, excluded_at, excluded_by)
             SELECT person_id, unit_id, role, $4, $5 FROM removed
             ON CONFLICT (person_id, unit_id, role) DO UPDATE SET excluded_at = $4, excluded_by = $5
         )
         SELECT EXISTS (SELECT FROM removed) AS "removed!""#,
        person.0,
        unit.0,
        role.as_str(),
        now,
        by.map(|id| id.0)
    )
    .fetch_one(conn)
    .await
}

pub async fn platform_roles(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        "SELECT role FROM role_grant WHERE person_id = $1 AND session_id IS NULL ORDER BY role",
        person.0
    )
    .fetch_all(conn)
    .await
}
