//! Which units carry which qualifications.
use crate::domain::{
    enrolment_list::{COUNT_CAP, MANY},
    id::{PersonId, QualificationId, UnitId},
    qualification::Carrier,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// These units carry it from now on; answers those that did not.
pub async fn link(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    qualification: QualificationId,
    units: &[Uuid],
) -> sqlx::Result<Vec<UnitId>> {
    let linked = sqlx::query_scalar!(
        "INSERT INTO unit_qualification (unit_id, qualification_id, assigned_at, assigned_by)
         SELECT u.id, $1, $3, $4 FROM unit u WHERE u.id = ANY($2) ON CONFLICT DO NOTHING RETURNING unit_id",
        qualification.0,
        units,
        now,
        by.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?;
    Ok(linked.into_iter().map(UnitId).collect())
}

/// These units carry it no more; answers those that did.
pub async fn unlink(
    conn: &mut PgConnection,
    qualification: QualificationId,
    units: &[Uuid],
) -> sqlx::Result<Vec<UnitId>> {
    let unlinked = sqlx::query_scalar!(
        "DELETE FROM unit_qualification WHERE qualification_id = $1 AND unit_id = ANY($2) RETURNING unit_id",
        qualification.0,
        units
    )
    .fetch_all(conn)
    .await?;
    Ok(unlinked.into_iter().map(UnitId).collect())
}

/// The units that carry it, by name. Which of them the caller may change is `may_change`: `None` for all.
pub async fn carriers(
    conn: &mut PgConnection,
    qualification: QualificationId,
    may_change: Option<&[Uuid]>,
) -> sqlx::Result<Vec<Carrier>> {
    let rows = sqlx::query!(
        r#"SELECT u.id, u.name, u.kind, c.assigned_at,
                  ($2::uuid[] IS NULL OR u.id = ANY($2)) AS "may_remove!",
                  (SELECT count(*) FROM (SELECT DISTINCT b.person_id FROM belonging b
                   WHERE b.unit_id = u.id AND b.role = 'learner' LIMIT 10001) n) AS "people!"
           FROM unit_qualification c JOIN unit u ON u.id = c.unit_id
           WHERE c.qualification_id = $1 ORDER BY u.name_key, u.id"#,
        qualification.0,
        may_change
    )
    .fetch_all(conn)
    .await?;
    let carrier = |people: i64| u32::try_from(people).ok().filter(|people| *people <= COUNT_CAP).unwrap_or(MANY);
    Ok(rows
        .into_iter()
        .map(|row| Carrier {
            id: UnitId(row.id),
            name: row.name,
            kind: row.kind,
            people: carrier(row.people),
            since: row.assigned_at,
            may_remove: row.may_remove,
        })
        .collect())
}

/// Everyone who learns in one of these units.
pub async fn learners(conn: &mut PgConnection, units: &[Uuid]) -> sqlx::Result<Vec<PersonId>> {
    let people = sqlx::query_scalar!(
        r#"SELECT DISTINCT person_id AS "id!" FROM belonging WHERE unit_id = ANY($1) AND role = 'learner' ORDER BY 1"#,
        units
    )
    .fetch_all(conn)
    .await?;
    Ok(people.into_iter().map(PersonId).collect())
}
