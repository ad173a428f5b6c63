//! What is left of a unit goes into another, or away with it.
use crate::domain::id::UnitId;
use sqlx::PgConnection;

/// How much moved into the other unit, and how much was there already and became one with it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Merged {
    pub moved: u64,
    pub folded: u64,
}

/// Placements; who is in both with one role is so once. A company's people are in no other company by then.
pub async fn placements(conn: &mut PgConnection, from: UnitId, into: UnitId) -> sqlx::Result<Merged> {
    let moved = sqlx::query!(
        "UPDATE placement l SET unit_id = $2 WHERE l.unit_id = $1
         AND NOT EXISTS (SELECT FROM placement o WHERE o.person_id = l.person_id AND o.unit_id = $2 AND o.role = l.role)",
        from.0,
        into.0
    )
    .execute(&mut *conn)
    .await?;
    // What two gave is of neither alone: undoing one of them leaves it.
    sqlx::query!(
        "UPDATE placement l SET operation_id = NULL FROM placement o
         WHERE l.unit_id = $2 AND o.unit_id = $1 AND o.person_id = l.person_id AND o.role = l.role
           AND o.operation_id IS DISTINCT FROM l.operation_id",
        from.0,
        into.0
    )
    .execute(&mut *conn)
    .await?;
    let folded = sqlx::query!("DELETE FROM placement WHERE unit_id = $1", from.0).execute(&mut *conn).await?;
    // Who is kept out of the one is kept out of both, but for those who are in the other.
    sqlx::query!(
        "INSERT INTO placement_exclusion (person_id, unit_id, role, excluded_at, excluded_by)
         SELECT x.person_id, $2, x.role, x.excluded_at, x.excluded_by FROM placement_exclusion x WHERE x.unit_id = $1
         AND NOT EXISTS (SELECT FROM placement o WHERE o.person_id = x.person_id AND o.unit_id = $2 AND o.role = x.role)
         ON CONFLICT DO NOTHING",
        from.0,
        into.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "DELETE FROM placement_exclusion x USING placement o
         WHERE x.unit_id = $1 AND o.person_id = x.person_id AND o.unit_id = $1 AND o.role = x.role",
        into.0
    )
    .execute(conn)
    .await?;
    Ok(Merged { moved: moved.rows_affected(), folded: folded.rows_affected() })
}

/// Activities, qualifications, and the sessions the unit takes part in.
pub async fn carried(conn: &mut PgConnection, from: UnitId, into: UnitId) -> sqlx::Result<Merged> {
    let mut merged = Merged::default();
    let activities = sqlx::query!(
        "UPDATE unit_assignment a SET unit_id = $2 WHERE a.unit_id = $1
         AND NOT EXISTS (SELECT FROM unit_assignment o WHERE o.unit_id = $2 AND o.activity_id = a.activity_id
                         AND o.session_id IS NOT DISTINCT FROM a.session_id)",
        from.0,
        into.0
    )
    .execute(&mut *conn)
    .await?;
    let qualifications = sqlx::query!(
        "UPDATE unit_qualification a SET unit_id = $2 WHERE a.unit_id = $1
         AND NOT EXISTS (SELECT FROM unit_qualification o WHERE o.unit_id = $2 AND o.qualification_id = a.qualification_id)",
        from.0,
        into.0
    )
    .execute(&mut *conn)
    .await?;
    let sessions = sqlx::query!(
        "INSERT INTO session_unit (session_id, unit_id, added_at, added_by)
         SELECT session_id, $2, added_at, added_by FROM session_unit WHERE unit_id = $1 ON CONFLICT DO NOTHING",
        from.0,
        into.0
    )
    .execute(&mut *conn)
    .await?;
    merged.moved = activities.rows_affected() + qualifications.rows_affected() + sessions.rows_affected();
    merged.folded = drop_carried(conn, from).await?;
    Ok(merged)
}

/// What the unit carries, it carries no longer.
pub async fn drop_carried(conn: &mut PgConnection, unit: UnitId) -> sqlx::Result<u64> {
    let activities = sqlx::query!("DELETE FROM unit_assignment WHERE unit_id = $1", unit.0).execute(&mut *conn).await?;
    let qualifications =
        sqlx::query!("DELETE FROM unit_qualification WHERE unit_id = $1", unit.0).execute(conn).await?;
    Ok(activities.rows_affected() + qualifications.rows_affected())
}

pub async fn drop_placements(conn: &mut PgConnection, unit: UnitId) -> sqlx::Result<u64> {
    let done = sqlx::query!("DELETE FROM placement WHERE unit_id = $1", unit.0).execute(conn).await?;
    Ok(done.rows_affected())
}

/// The unit itself, with nothing in it any more.
pub async fn delete(conn: &mut PgConnection, unit: UnitId) -> sqlx::Result<()> {
    let done = sqlx::query!("DELETE FROM unit WHERE id = $1", unit.0).execute(conn).await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}
