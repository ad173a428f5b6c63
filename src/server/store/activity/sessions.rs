//! The dated runs of an activity.
use crate::domain::{
    activity::{Group, Session, SessionForm, SessionState, Waiting},
    audit::{Named, Party},
    enrolling::PersonChoice,
    id::{ActivityId, PersonId, SessionId, UnitId},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// A session about to be written: its form, and the moments that its local times are.
#[derive(Clone, Debug)]
pub struct NewSession<'a> {
    pub form: &'a SessionForm,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// Names of a waiting list that a page shows.
const SHOWN: i64 = 20;

/// The sessions of an activity, the latest first; of one session alone, if it is named.
pub async fn list(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    activity: ActivityId,
    only: Option<SessionId>,
) -> sqlx::Result<Vec<Session>> {
    let rows = sqlx::query!(
        r#"SELECT s.id, s.title, s.starts_local, s.ends_local, s.time_zone, s.starts_at, s.ends_at, s.capacity,
                  s.cancelled_at IS NOT NULL AS "cancelled!",
                  (SELECT count(*) FROM enrolment e WHERE e.session_id = s.id AND e.state IN ('active', 'completed', 'suspended')) AS "taken!",
                  (SELECT count(*) FROM enrolment e WHERE e.session_id = s.id AND e.state = 'waiting') AS "waiting!"
           FROM session s WHERE s.activity_id = $1 AND ($2::uuid IS NULL OR s.id = $2)
           ORDER BY s.starts_at DESC, s.id LIMIT 200"#,
        activity.0,
        only.map(|id| id.0)
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut sessions: Vec<_> = rows
        .into_iter()
        .map(|row| Session {
            id: SessionId(row.id),
            form: SessionForm {
                title: row.title,
                starts: row.starts_local,
                ends: row.ends_local,
                time_zone: row.time_zone,
                capacity: row.capacity.map(i32::unsigned_abs),
                instructors: Vec::new(),
                groups: Vec::new(),
            },
            state: match () {
                () if row.cancelled => SessionState::Cancelled,
                () if row.ends_at <= now => SessionState::Over,
                () if row.starts_at <= now => SessionState::Running,
                () => SessionState::Upcoming,
            },
            taken: u32::try_from(row.taken).unwrap_or(u32::MAX),
            waiting: u32::try_from(row.waiting).unwrap_or(u32::MAX),
            waiting_list: Vec::new(),
            instructors: Vec::new(),
            groups: Vec::new(),
        })
        .collect();
    fill(conn, &mut sessions).await?;
    Ok(sessions)
}

/// Who instructs, who takes part, and who waits.
async fn fill(conn: &mut PgConnection, sessions: &mut [Session]) -> sqlx::Result<()> {
    let ids: Vec<_> = sessions.iter().map(|session| session.id.0).collect();
    let of = |sessions: &mut [Session], id: Uuid, put: &mut dyn FnMut(&mut Session)| {
        if let Some(session) = sessions.iter_mut().find(|session| session.id.0 == id) {
            put(session);
        }
    };
    let instructors = sqlx::query!(
        r#"SELECT g.session_id AS "session!", p.id, p.name FROM role_grant g JOIN person p ON p.id = g.person_id
           WHERE g.session_id = ANY($1) AND p.erased_at IS NULL ORDER BY p.name_key, p.id"#,
        &ids
    )
    .fetch_all(&mut *conn)
    .await?;
    for row in instructors {
        of(sessions, row.session, &mut |session| {
            session.form.instructors.push(PersonId(row.id));
            session.instructors.push(Party { id: PersonId(row.id), name: Some(row.name.clone()) });
        });
    }
    let groups = sqlx::query!(
        "SELECT g.session_id, u.id, u.name, u.kind FROM session_unit g JOIN unit u ON u.id = g.unit_id
         WHERE g.session_id = ANY($1) ORDER BY u.name_key, u.id",
        &ids
    )
    .fetch_all(&mut *conn)
    .await?;
    for row in groups {
        of(sessions, row.session_id, &mut |session| {
            session.form.groups.push(UnitId(row.id));
            let unit = Named { id: UnitId(row.id), name: row.name.clone() };
            session.groups.push(Group { unit, kind: row.kind.clone() });
        });
    }
    let waiting = sqlx::query!(
        r#"SELECT s.id AS "session!", w.person_id AS "person!", w.name AS "name!", w.since AS "since!"
           FROM UNNEST($1::uuid[]) AS s (id) CROSS JOIN LATERAL (
               SELECT e.person_id, p.name, COALESCE(e.waiting_since, e.started_at) AS since FROM enrolment e JOIN person p ON p.id = e.person_id
               WHERE e.session_id = s.id AND e.state = 'waiting' ORDER BY 3, 1 LIMIT $2) w
           ORDER BY s.id, w.since, w.person_id"#,
        &ids,
        SHOWN
    )
    .fetch_all(conn)
    .await?;
    for row in waiting {
        of(sessions, row.session, &mut |session| {
            let person = Party { id: PersonId(row.person), name: Some(row.name.clone()) };
            session.waiting_list.push(Waiting { person, since: row.since });
        });
    }
    Ok(())
}

/// Whether the session belongs to the activity, locked: it is cancelled or not.
pub async fn lock(conn: &mut PgConnection, activity: ActivityId, id: SessionId) -> sqlx::Result<Option<bool>> {
    sqlx::query_scalar!(
        r#"SELECT cancelled_at IS NOT NULL AS "cancelled!" FROM session WHERE id = $1 AND activity_id = $2
           FOR NO KEY UPDATE"#,
        id.0,
        activity.0
    )
    .fetch_optional(conn)
    .await
}

/// Whom a change of a session may concern: who is in it or has a reason to be, who waits for any session of its activity, its
/// instructors, and the members of these units, which take part or shall.
pub async fn around(
    conn: &mut PgConnection,
    activity: ActivityId,
    session: Option<SessionId>,
    units: &[Uuid],
) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        r#"SELECT e.person_id AS "id!" FROM enrolment e JOIN activity a ON a.id = e.activity_id
           WHERE e.activity_id = $1 AND (e.session_id = $2 OR e.session_id IS NULL AND a.in_sessions AND e.state <> 'ended')
           UNION SELECT person_id FROM reason_due WHERE activity_id = $1 AND session_id = $2
           UNION SELECT person_id FROM belonging WHERE unit_id = ANY($3) AND role = 'learner'
           UNION SELECT person_id FROM role_grant WHERE session_id = $2
           ORDER BY 1"#,
        activity.0,
        session.map(|id| id.0),
        units
    )
    .fetch_all(conn)
    .await
}

pub async fn insert(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    activity: ActivityId,
    id: SessionId,
    session: &NewSession<'_>,
) -> sqlx::Result<()> {
    let NewSession { form, starts_at, ends_at } = session;
    sqlx::query!(
        "INSERT INTO session (id, activity_id, title, starts_local, ends_local, time_zone, starts_at, ends_at, capacity,
                              created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id.0,
        activity.0,
        form.title,
        form.starts,
        form.ends,
        form.time_zone,
        starts_at,
        ends_at,
        form.capacity.map(|seats| seats as i32),
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn update(conn: &mut PgConnection, id: SessionId, session: &NewSession<'_>) -> sqlx::Result<()> {
    let NewSession { form, starts_at, ends_at } = session;
    let done = sqlx::query!(
        "UPDATE session SET title = $2, starts_local = $3, ends_local = $4, time_zone = $5, starts_at = $6, ends_at = $7,
                capacity = $8, over = false WHERE id = $1",
        id.0,
        form.title,
        form.starts,
        form.ends,
        form.time_zone,
        starts_at,
        ends_at,
        form.capacity.map(|seats| seats as i32)
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}

pub async fn cancel(conn: &mut PgConnection, now: DateTime<Utc>, id: SessionId) -> sqlx::Result<()> {
    sqlx::query!("UPDATE session SET cancelled_at = $2 WHERE id = $1", id.0, now).execute(conn).await?;
    Ok(())
}

/// Who instructs from now on; answers who was made an instructor, and who is none here any more.
pub async fn set_instructors(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    session: SessionId,
    people: &[PersonId],
) -> sqlx::Result<(Vec<PersonId>, Vec<PersonId>)> {
    let people: Vec<_> = people.iter().map(|id| id.0).collect();
    let taken = sqlx::query_scalar!(
        "DELETE FROM role_grant WHERE session_id = $1 AND person_id <> ALL($2) RETURNING person_id",
        session.0,
        &people
    )
    .fetch_all(&mut *conn)
    .await?;
    let given = sqlx::query_scalar!(
        "INSERT INTO role_grant (person_id, role, session_id, granted_by, granted_at)
         SELECT p.id, 'instructor', $1, $3, $4
         FROM (SELECT id FROM person WHERE id = ANY($2) AND erased_at IS NULL ORDER BY id FOR SHARE) p
         ON CONFLICT DO NOTHING RETURNING person_id",
        session.0,
        &people,
        by.map(|id| id.0),
        now
    )
    .fetch_all(conn)
    .await?;
    let ids = |ids: Vec<Uuid>| ids.into_iter().map(PersonId).collect();
    Ok((ids(given), ids(taken)))
}

/// How many instruct it.
pub async fn instructors(conn: &mut PgConnection, session: SessionId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM role_grant WHERE session_id = $1"#, session.0)
        .fetch_one(conn)
        .await
}

/// Which units take part from now on. Their members are among those whom the activity concerns.
pub async fn set_groups(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    session: SessionId,
    units: &[UnitId],
) -> sqlx::Result<()> {
    let units: Vec<_> = units.iter().map(|id| id.0).collect();
    sqlx::query!("DELETE FROM session_unit WHERE session_id = $1 AND unit_id <> ALL($2)", session.0, &units)
        .execute(&mut *conn)
        .await?;
    sqlx::query!(
        "INSERT INTO session_unit (session_id, unit_id, added_at, added_by)
         SELECT $1, u.id, $3, $4 FROM unit u WHERE u.id = ANY($2) ON CONFLICT DO NOTHING",
        session.0,
        &units,
        now,
        by.map(|id| id.0)
    )
    .execute(conn)
    .await?;
    Ok(())
}

fn holds(search_key: &str) -> String {
    format!("%{}%", search_key.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

/// Units that may take part, by name.
pub async fn find_units(conn: &mut PgConnection, search_key: &str, limit: i64) -> sqlx::Result<Vec<Group>> {
    let rows = sqlx::query!(
        "SELECT id, name, kind FROM unit WHERE kind <> 'platform' AND name_key LIKE $1 ORDER BY name_key, id LIMIT $2",
        holds(search_key),
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Group { unit: Named { id: UnitId(row.id), name: row.name }, kind: row.kind })
        .collect())
}

/// People who may instruct, by name.
pub async fn find_people(conn: &mut PgConnection, search_key: &str, limit: i64) -> sqlx::Result<Vec<PersonChoice>> {
    sqlx::query_as!(
        PersonChoice,
        r#"SELECT id AS "id!", name, address FROM person
           WHERE search_key LIKE $1 AND erased_at IS NULL ORDER BY name_key, id LIMIT $2"#,
        holds(search_key),
        limit
    )
    .fetch_all(conn)
    .await
}
