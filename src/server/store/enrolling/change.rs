//! Enrolments that somebody changes by hand, with what decides about each.
use super::{Hands, columns};
use crate::domain::{enrolling::EnrolmentKey, id::PersonId};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// An enrolment, or a removal that stands for one.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other, not a state")]
pub struct Found {
    pub key: EnrolmentKey,
    pub name: String,
    pub reached: bool,
    pub state: Option<String>,
    pub paused: bool,
    pub given: bool,
    pub other_reasons: bool,
    pub kept_out: bool,
}

/// Of these keys, those whose person is there, by name.
pub async fn find(conn: &mut PgConnection, hands: &Hands, keys: &[EnrolmentKey]) -> sqlx::Result<Vec<Found>> {
    let (people, activities, sessions) = columns(keys.iter());
    let rows = sqlx::query!(
        r#"SELECT n.person AS "person!", n.activity AS "activity!", n.session, p.name, e.state AS "state?",
                  e.paused_at IS NOT NULL AS "paused!",
                  COALESCE(p.manager_id = $6, false)
                  OR ($4 OR EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id AND b.unit_id = ANY($5)))
                     AND ($7 OR NOT EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'admin'))
                  AS "reached!",
                  EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id
                          AND r.kind IN ('hand', 'import', 'join_link', 'api')) AS "given!",
                  EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id
                          AND r.kind NOT IN ('hand', 'import', 'join_link', 'api')) AS "other_reasons!",
                  EXISTS (SELECT FROM exclusion x WHERE x.person_id = n.person AND x.activity_id = n.activity
                          AND (x.session_id IS NULL OR x.session_id = n.session)) AS "kept_out!"
           FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[]) AS n (person, activity, session)
           JOIN person p ON p.id = n.person AND p.erased_at IS NULL
           LEFT JOIN enrolment e ON e.person_id = n.person AND e.activity_id = n.activity
                AND e.session_id IS NOT DISTINCT FROM n.session
           ORDER BY p.name_key, p.id, n.activity, n.session"#,
        &people,
        &activities,
        sessions.as_slice() as &[Option<Uuid>],
        hands.everyone,
        &hands.units,
        hands.manager,
        hands.admins
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Found {
            key: EnrolmentKey {
                person: row.person.into(),
                activity: row.activity.into(),
                session: row.session.map(Into::into),
            },
            name: row.name,
            reached: row.reached,
            state: row.state,
            paused: row.paused,
            given: row.given,
            other_reasons: row.other_reasons,
            kept_out: row.kept_out,
        })
        .collect())
}

/// Takes away what these enrolments were given alone: the grants that are among their reasons.
pub async fn delete_given(conn: &mut PgConnection, keys: &[EnrolmentKey]) -> sqlx::Result<()> {
    let (people, activities, sessions) = columns(keys.iter());
    sqlx::query!(
        "DELETE FROM activity_grant g
         USING UNNEST($1::uuid[], $2::uuid[], $3::uuid[]) AS n (person, activity, session), enrolment e, enrolment_reason r
         WHERE g.person_id = n.person AND g.activity_id = n.activity
           AND e.person_id = n.person AND e.activity_id = n.activity AND e.session_id IS NOT DISTINCT FROM n.session
           AND r.enrolment_id = e.id AND r.kind = g.source AND r.source_id = COALESCE(g.operation_id, g.id)",
        &people,
        &activities,
        sessions.as_slice() as &[Option<Uuid>],
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Keeps people out of whole activities, whatever would enrol them there; what they were given alone goes.
pub async fn keep_out(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    keys: &[EnrolmentKey],
) -> sqlx::Result<()> {
    let (people, activities, _) = columns(keys.iter());
    sqlx::query!(
        "DELETE FROM activity_grant g USING UNNEST($1::uuid[], $2::uuid[]) AS n (person, activity)
         WHERE g.person_id = n.person AND g.activity_id = n.activity",
        &people,
        &activities
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO exclusion (person_id, activity_id, excluded_at, excluded_by)
         SELECT DISTINCT n.person, n.activity, $3::timestamptz, $4::uuid
         FROM UNNEST($1::uuid[], $2::uuid[]) AS n (person, activity)
         ON CONFLICT DO NOTHING",
        &people,
        &activities,
        now,
        by.map(|id| id.0)
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Suspends by hand, until resumed by hand; the engine turns the state.
pub async fn pause(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    keys: &[EnrolmentKey],
) -> sqlx::Result<()> {
    let (people, activities, sessions) = columns(keys.iter());
    sqlx::query!(
        "UPDATE enrolment e SET paused_at = $4, paused_by = $5
         FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[]) AS n (person, activity, session)
         WHERE e.person_id = n.person AND e.activity_id = n.activity AND e.session_id IS NOT DISTINCT FROM n.session",
        &people,
        &activities,
        sessions.as_slice() as &[Option<Uuid>],
        now,
        by.map(|id| id.0)
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn resume(conn: &mut PgConnection, keys: &[EnrolmentKey]) -> sqlx::Result<()> {
    let (people, activities, sessions) = columns(keys.iter());
    sqlx::query!(
        "UPDATE enrolment e SET paused_at = NULL, paused_by = NULL
         FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[]) AS n (person, activity, session)
         WHERE e.person_id = n.person AND e.activity_id = n.activity AND e.session_id IS NOT DISTINCT FROM n.session",
        &people,
        &activities,
        sessions.as_slice() as &[Option<Uuid>],
    )
    .execute(conn)
    .await?;
    Ok(())
}
