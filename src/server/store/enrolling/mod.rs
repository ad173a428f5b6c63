//! Enrolling by hand: who is within whose reach, what stands already, and the grants and exclusions that are written.
mod change;
mod choice;

pub use change::{Found, delete_given, find, keep_out, pause, resume};
pub use choice::{choosable, find_activities, find_people};

use crate::domain::{
    audit::Party,
    enrolling::{EnrolmentKey, Target},
    id::{ActivityId, OperationId, PersonId, SessionId},
    reason::KeptOut,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

/// Whom a caller may enrol by hand: everyone, members of units, and whoever names them as manager.
#[derive(Clone, Debug, Default)]
pub struct Hands {
    pub everyone: bool,
    pub units: Vec<Uuid>,
    pub manager: Option<Uuid>,
    /// Whether admins are among them; a manager's own people always are.
    pub admins: bool,
}

/// Somebody an order names.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub id: PersonId,
    pub name: String,
    pub address: Option<String>,
    pub address_key: Option<String>,
    pub deactivated: bool,
    pub reached: bool,
}

/// The people of these ids and of these addresses, whoever may see them.
pub async fn candidates(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    hands: &Hands,
    people: &[Uuid],
    address_keys: &[String],
) -> sqlx::Result<Vec<Candidate>> {
    sqlx::query_as!(
        Candidate,
        r#"SELECT p.id AS "id!", p.name, p.address, p.address_key,
                  (p.deactivated_at IS NOT NULL AND p.deactivated_at <= $3) AS "deactivated!",
                  COALESCE(p.manager_id = $6, false)
                  OR ($4 OR EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id AND b.unit_id = ANY($5)))
                     AND ($7 OR NOT EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'admin'))
                  AS "reached!"
           FROM person p WHERE (p.id = ANY($1) OR p.address_key = ANY($2)) AND p.erased_at IS NULL"#,
        people,
        address_keys,
        now,
        hands.everyone,
        &hands.units,
        hands.manager,
        hands.admins
    )
    .fetch_all(conn)
    .await
}

/// Locks the people of an order in id order, so that what is decided about them stays true.
pub async fn lock(conn: &mut PgConnection, people: &[Uuid], address_keys: &[String]) -> sqlx::Result<()> {
    sqlx::query!(
        "SELECT id FROM person WHERE id = ANY($1) OR address_key = ANY($2) ORDER BY id FOR NO KEY UPDATE",
        people,
        address_keys
    )
    .fetch_all(conn)
    .await?;
    Ok(())
}

/// An activity an order names.
#[derive(Clone, Debug)]
pub struct Activity {
    pub name: String,
    pub in_sessions: bool,
    pub archived: bool,
}

pub async fn activities(conn: &mut PgConnection, ids: &[Uuid]) -> sqlx::Result<HashMap<ActivityId, Activity>> {
    let rows = sqlx::query!(
        r#"SELECT id, name, in_sessions, archived_at IS NOT NULL AS "archived!" FROM activity WHERE id = ANY($1)"#,
        ids
    )
    .fetch_all(conn)
    .await?;
    let activity = |row: (Uuid, Activity)| (ActivityId(row.0), row.1);
    let rows = rows
        .into_iter()
        .map(|row| (row.id, Activity { name: row.name, in_sessions: row.in_sessions, archived: row.archived }));
    Ok(rows.map(activity).collect())
}

/// A session one may still be put into.
#[derive(Clone, Debug)]
pub struct OpenSession {
    pub id: SessionId,
    pub activity: ActivityId,
    pub title: String,
    pub starts_local: chrono::NaiveDateTime,
    pub time_zone: String,
    pub capacity: Option<i32>,
    pub taken: i64,
}

impl OpenSession {
    /// Seats that are free; none without a limit.
    pub fn free(&self) -> Option<u32> {
        self.capacity.map(|capacity| u32::try_from(i64::from(capacity) - self.taken).unwrap_or(0))
    }
}

/// The sessions of these activities that are neither cancelled nor over, the next first.
pub async fn open_sessions(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    activities: &[Uuid],
) -> sqlx::Result<Vec<OpenSession>> {
    sqlx::query_as!(
        OpenSession,
        r#"SELECT s.id AS "id!", s.activity_id AS "activity!", s.title, s.starts_local, s.time_zone, s.capacity,
                  (SELECT count(*) FROM enrolment e
                   WHERE e.session_id = s.id AND e.state IN ('active', 'completed', 'suspended')) AS "taken!"
           FROM session s WHERE s.activity_id = ANY($1) AND s.cancelled_at IS NULL AND s.ends_at > $2
           ORDER BY s.starts_at, s.id"#,
        activities,
        now
    )
    .fetch_all(conn)
    .await
}

/// What stands between a person and a target already.
#[derive(Clone, Debug)]
pub struct Standing {
    pub enrolled: bool,
    pub kept_out: Option<KeptOut>,
}

/// Of these people times these targets, the pairs with something to say; by person and the target's place.
pub async fn standings(
    conn: &mut PgConnection,
    people: &[Uuid],
    targets: &[Target],
) -> sqlx::Result<HashMap<(PersonId, u32), Standing>> {
    let places: Vec<i32> = (0..).take(targets.len()).collect();
    let activities: Vec<_> = targets.iter().map(|target| target.activity.0).collect();
    let sessions: Vec<_> = targets.iter().map(|target| target.session.map(|id| id.0)).collect();
    let rows = sqlx::query!(
        r#"WITH target AS (
               SELECT place, activity, session
               FROM UNNEST($2::int[], $3::uuid[], $4::uuid[]) AS t (place, activity, session)),
           enrolled AS (
               SELECT DISTINCT e.person_id, t.place FROM target t
               JOIN enrolment e ON e.person_id = ANY($1) AND e.activity_id = t.activity
                    AND (t.session IS NULL OR e.session_id = t.session)
               WHERE e.state = 'completed'
                  OR e.state IN ('waiting', 'active', 'suspended')
                     AND EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id)),
           kept_out AS (
               SELECT DISTINCT ON (x.person_id, t.place) x.person_id, t.place, x.excluded_at, x.excluded_by
               FROM target t JOIN exclusion x ON x.person_id = ANY($1) AND x.activity_id = t.activity
                    AND (x.session_id IS NULL OR x.session_id = t.session)
               ORDER BY x.person_id, t.place, x.excluded_at)
           SELECT COALESCE(e.person_id, k.person_id) AS "person!", COALESCE(e.place, k.place) AS "place!",
                  e.person_id IS NOT NULL AS "enrolled!", k.excluded_at AS "since?", k.excluded_by AS "by?",
                  (SELECT p.name FROM person p WHERE p.id = k.excluded_by AND p.erased_at IS NULL) AS "by_name?"
           FROM enrolled e FULL JOIN kept_out k ON k.person_id = e.person_id AND k.place = e.place"#,
        people,
        &places,
        &activities,
        sessions.as_slice() as &[Option<Uuid>],
    )
    .fetch_all(conn)
    .await?;
    let standing = |since: Option<DateTime<Utc>>, by: Option<Uuid>, name: Option<String>, enrolled| {
        let by = by.map(|id| Party { id: PersonId(id), name });
        Standing { enrolled, kept_out: since.map(|since| KeptOut { since, by }) }
    };
    Ok(rows
        .into_iter()
        .map(|row| {
            let place = row.place.unsigned_abs();
            ((PersonId(row.person), place), standing(row.since, row.by, row.by_name, row.enrolled))
        })
        .collect())
}

/// Gives people a reason by hand; one that was there from before gives way.
pub async fn grant(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    operation: OperationId,
    keys: &[(Uuid, EnrolmentKey)],
) -> sqlx::Result<()> {
    let ids: Vec<_> = keys.iter().map(|(id, _)| *id).collect();
    let (people, activities, sessions) = columns(keys.iter().map(|(_, key)| key));
    sqlx::query!(
        "DELETE FROM activity_grant g USING UNNEST($1::uuid[], $2::uuid[], $3::uuid[]) AS n (person, activity, session)
         WHERE g.source = 'hand' AND g.person_id = n.person AND g.activity_id = n.activity
           AND g.session_id IS NOT DISTINCT FROM n.session",
        &people,
        &activities,
        sessions.as_slice() as &[Option<Uuid>],
    )
    .execute(&mut *conn)
    .await?;
    let done = sqlx::query!(
        "INSERT INTO activity_grant (id, person_id, activity_id, session_id, source, operation_id, granted_at, granted_by)
         SELECT n.id, n.person, n.activity, n.session, 'hand', $5, $6, $7
         FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) AS n (id, person, activity, session)",
        &ids,
        &people,
        &activities,
        sessions.as_slice() as &[Option<Uuid>],
        operation.0,
        now,
        by.map(|id| id.0)
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected() as usize, keys.len());
    Ok(())
}

/// Lets people in again where somebody kept them out: of the whole activity, or of this session.
pub async fn lift(conn: &mut PgConnection, keys: &[EnrolmentKey]) -> sqlx::Result<()> {
    let (people, activities, sessions) = columns(keys.iter());
    sqlx::query!(
        "DELETE FROM exclusion x USING UNNEST($1::uuid[], $2::uuid[], $3::uuid[]) AS n (person, activity, session)
         WHERE x.person_id = n.person AND x.activity_id = n.activity
           AND (x.session_id IS NULL OR x.session_id = n.session)",
        &people,
        &activities,
        sessions.as_slice() as &[Option<Uuid>],
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Keys as the columns of an UNNEST.
fn columns<'a>(keys: impl Iterator<Item = &'a EnrolmentKey>) -> (Vec<Uuid>, Vec<Uuid>, Vec<Option<Uuid>>) {
    let mut columns = (Vec::new(), Vec::new(), Vec::new());
    for key in keys {
        columns.0.push(key.person.0);
        columns.1.push(key.activity.0);
        columns.2.push(key.session.map(|id| id.0));
    }
    columns
}
