//! Roles that hold platform wide.
use crate::domain::{id::PersonId, role::Role};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// Whether someone may administer, now or when they are active again.
pub async fn has_admin(conn: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM role_grant g JOIN person p ON p.id = g.person_id
                          WHERE g.role = 'admin' AND p.erased_at IS NULL) AS "there!""#
    )
    .fetch_one(conn)
    .await
}

/// `false` if they had it already.
pub async fn grant(
    conn: &mut PgConnection,
    person: PersonId,
    role: Role,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "INSERT INTO role_grant (person_id, role, granted_by, granted_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
        person.0,
        role.as_str(),
        by.map(|id| id.0),
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// One at a time, until the transaction ends.
pub async fn line_up_for_setup(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("SELECT pg_advisory_xact_lock(3, 0)").fetch_one(conn).await?;
    Ok(())
}

/// Every role somebody holds, wherever it holds.
pub async fn all_of(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Vec<Role>> {
    let texts = sqlx::query_scalar!(
        r#"SELECT role AS "role!" FROM role_grant WHERE person_id = $1
           UNION SELECT role FROM placement WHERE person_id = $1"#,
        person.0
    )
    .fetch_all(conn)
    .await?;
    texts.iter().map(|text| text.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))).collect()
}

/// Admins who can act now, locked: of two who give the role up at once, the second finds the first gone.
pub async fn lock_admins(conn: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<Vec<PersonId>> {
    let ids = sqlx::query_scalar!(
        "SELECT g.person_id FROM role_grant g JOIN person p ON p.id = g.person_id
         WHERE g.role = 'admin' AND p.erased_at IS NULL AND p.registered_at IS NOT NULL
           AND (p.deactivated_at IS NULL OR p.deactivated_at > $1)
         ORDER BY g.person_id FOR UPDATE OF g",
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(PersonId).collect())
}

/// `false` if they did not have it.
pub async fn take(conn: &mut PgConnection, person: PersonId, role: Role) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "DELETE FROM role_grant WHERE person_id = $1 AND role = $2 AND session_id IS NULL",
        person.0,
        role.as_str()
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
