//! What a change does to people: whom it may concern, and what they have reasons for before it and after.
use crate::domain::{
    id::{ActivityId, PersonId, QualificationId, SessionId, UnitId},
    unit::Thing,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use std::collections::{HashMap, HashSet};
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

/// What each of these people has a reason for now.
pub async fn reasons(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<HashSet<(Uuid, Thing)>> {
    let rows = sqlx::query!(
        r#"SELECT DISTINCT person_id AS "person!", activity_id AS "id!", session_id AS session, false AS "qualification!"
           FROM reason_due WHERE person_id = ANY($1)
           UNION ALL
           SELECT DISTINCT person_id, qualification_id, NULL::uuid, true FROM qualification_due WHERE person_id = ANY($1)"#,
        people
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let thing = match row.session {
                _ if row.qualification => Thing::Qualification(QualificationId(row.id)),
                Some(session) => Thing::Session(ActivityId(row.id), SessionId(session)),
                None => Thing::Activity(ActivityId(row.id)),
            };
            (row.person, thing)
        })
        .collect())
}

/// How an enrolment stands that a change is about to touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Going on, and it ends with its last reason, which frees a seat.
    Ends,
    /// Going on, and it is suspended with its last reason.
    Suspends,
    /// Going on, and ends or is suspended some days after its last reason.
    Leaves,
    /// Stays whatever becomes of its reasons: completed, or its activity keeps people.
    Kept,
    Suspended,
    Ended,
}

/// The enrolments of these people.
pub async fn enrolments(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<HashMap<(Uuid, Thing), Held>> {
    let rows = sqlx::query!(
        "SELECT e.person_id, e.activity_id, e.session_id, e.state, a.on_last_reason, a.grace_days
         FROM enrolment e JOIN activity a ON a.id = e.activity_id WHERE e.person_id = ANY($1)",
        people
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let thing = match row.session_id {
                Some(session) => Thing::Session(ActivityId(row.activity_id), SessionId(session)),
                None => Thing::Activity(ActivityId(row.activity_id)),
            };
            let held = match (row.state.as_str(), row.on_last_reason.as_str(), row.grace_days) {
                ("completed", ..) | ("active" | "waiting", "keep", _) => Held::Kept,
                ("active" | "waiting", "suspend", 0) => Held::Suspends,
                ("active" | "waiting", _, 0) => Held::Ends,
                ("active" | "waiting", ..) => Held::Leaves,
                ("suspended", ..) => Held::Suspended,
                _ => Held::Ended,
            };
            ((row.person_id, thing), held)
        })
        .collect())
}

/// Of these sessions, those that take nobody any more.
pub async fn over(conn: &mut PgConnection, now: DateTime<Utc>, sessions: &[Uuid]) -> sqlx::Result<HashSet<SessionId>> {
    let ids = sqlx::query_scalar!(
        "SELECT id FROM session WHERE id = ANY($1) AND (ends_at <= $2 OR cancelled_at IS NOT NULL)",
        sessions,
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(SessionId).collect())
}

/// Seats that whoever comes now finds in these things, fewer than none where people wait already; what has seats for everyone
/// is not among them. An activity that runs in sessions has no number: a session is yet to be chosen.
pub async fn seats(conn: &mut PgConnection, things: &[Thing]) -> sqlx::Result<HashMap<Thing, Option<i64>>> {
    let (mut activities, mut sessions) = (Vec::new(), Vec::new());
    for thing in things {
        match thing {
            Thing::Activity(activity) => activities.push(activity.0),
            Thing::Session(_, session) => sessions.push(session.0),
            Thing::Qualification(_) => {}
        }
    }
    let rows = sqlx::query!(
        r#"SELECT a.id AS "activity!", NULL::uuid AS session, NULL::bigint AS seats
           FROM activity a WHERE a.id = ANY($1) AND a.in_sessions
           UNION ALL
           SELECT s.activity_id, s.id, s.capacity - (SELECT count(*) FROM enrolment e WHERE e.session_id = s.id AND e.state <> 'ended')
           FROM session s WHERE s.id = ANY($2) AND s.capacity IS NOT NULL"#,
        &activities,
        &sessions
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let thing = match row.session {
                Some(session) => Thing::Session(ActivityId(row.activity), SessionId(session)),
                None => Thing::Activity(ActivityId(row.activity)),
            };
            (thing, row.seats)
        })
        .collect())
}

/// The first of these people by name.
pub async fn names(conn: &mut PgConnection, people: &[Uuid], limit: i64) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!("SELECT name FROM person WHERE id = ANY($1) ORDER BY name_key, id LIMIT $2", people, limit)
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
    /// The other company they are in.
    pub company: Option<UnitId>,
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
                  (SELECT l.unit_id FROM placement l WHERE l.person_id = p.id AND l.company AND l.unit_id <> $1) AS company
           FROM person p
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
            company: row.company.map(UnitId),
        })
        .collect())
}
