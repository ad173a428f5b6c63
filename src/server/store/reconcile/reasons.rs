//! Reasons that should be, against reasons that are.
use crate::domain::{
    enrolment::State,
    id::{ActivityId, EnrolmentId, PersonId, SessionId},
};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// What somebody is enrolled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub person: PersonId,
    pub activity: ActivityId,
    pub session: Option<SessionId>,
}

/// A reason that is due and not there, or there and no longer due.
#[derive(Clone, Debug)]
pub struct Difference {
    pub place: Place,
    /// None where there is no enrolment yet.
    pub enrolment: Option<EnrolmentId>,
    pub kind: String,
    pub source: Uuid,
    pub due: bool,
}

/// Where what is due and what is there differ, for these people. Who should be in an activity that runs in sessions,
/// whichever, is in the one they were given by name if it is not over, else in the one they are in or completed, else in the
/// only one that is open; else they wait for one. A session that is over starts nothing but what somebody gave by hand, and
/// nobody waits for it any more. Where an activity runs in sessions no longer, who is in one or completed one stays in it.
pub async fn differences(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    people: &[Uuid],
) -> sqlx::Result<Vec<Difference>> {
    let rows = sqlx::query!(
        r#"WITH asked AS MATERIALIZED (
               SELECT d.person_id, d.activity_id, d.session_id, d.kind, d.source_id,
                      d.session_id IS NULL AND a.in_sessions AS any_session, named.starts_at, named.ends_at,
                      d.session_id IS NULL
                      AND (a.in_sessions OR EXISTS (SELECT FROM session s WHERE s.activity_id = a.id)) AS chooses
               FROM reason_due d
               JOIN activity a ON a.id = d.activity_id
               LEFT JOIN session named ON named.id = d.session_id
               WHERE d.person_id = ANY($1) AND named.cancelled_at IS NULL
           ), due AS MATERIALIZED (
               SELECT DISTINCT d.person_id, d.activity_id, d.kind, d.source_id,
                      CASE WHEN d.chooses THEN found.session_id ELSE d.session_id END AS session_id
               FROM asked d
               LEFT JOIN LATERAL (
                   SELECT choice.session_id FROM (
                       SELECT o.session_id, 1 AS rank, o.starts_at FROM asked o
                       WHERE o.person_id = d.person_id AND o.activity_id = d.activity_id AND o.session_id IS NOT NULL
                         AND d.any_session AND (o.ends_at > $2 OR o.kind IN ('hand', 'import', 'api'))
                       UNION ALL
                       SELECT e.session_id,
                              CASE WHEN e.state = 'completed' THEN 2
                                   WHEN NOT d.any_session AND e.session_id IS NULL THEN 1
                                   ELSE 3 END,
                              s.starts_at
                       FROM enrolment e LEFT JOIN session s ON s.id = e.session_id
                       WHERE e.person_id = d.person_id AND e.activity_id = d.activity_id
                         AND (e.state = 'completed'
                              OR (e.session_id IS NOT NULL OR NOT d.any_session)
                                 AND e.state IN ('waiting', 'active', 'suspended') AND s.cancelled_at IS NULL
                                 AND (e.state <> 'waiting' OR s.ends_at IS NULL OR s.ends_at > $2)
                                 AND NOT EXISTS (SELECT FROM exclusion x WHERE x.person_id = e.person_id
                                                 AND x.activity_id = e.activity_id AND x.session_id = e.session_id))
                       UNION ALL
                       SELECT min(s.id::text)::uuid, 4, min(s.starts_at)
                       FROM session s
                       WHERE d.any_session AND s.activity_id = d.activity_id AND s.cancelled_at IS NULL AND s.ends_at > $2
                         AND NOT EXISTS (SELECT FROM exclusion x WHERE x.person_id = d.person_id
                                         AND x.activity_id = d.activity_id AND x.session_id = s.id)
                       HAVING count(*) = 1
                   ) AS choice
                   WHERE d.chooses
                   ORDER BY choice.rank, choice.starts_at, choice.session_id LIMIT 1
               ) AS found ON true
           )
           SELECT d.person_id AS "person!", d.activity_id AS "activity!", d.session_id AS "session?", e.id AS "enrolment?",
                  d.kind AS "kind!", d.source_id AS "source!", true AS "due!"
           FROM due d
           LEFT JOIN enrolment e ON e.person_id = d.person_id AND e.activity_id = d.activity_id
                AND e.session_id IS NOT DISTINCT FROM d.session_id
           LEFT JOIN session s ON s.id = d.session_id
           LEFT JOIN activity a ON a.id = d.activity_id
           LEFT JOIN enrolment_reason r ON r.enrolment_id = e.id AND r.kind = d.kind AND r.source_id = d.source_id
           WHERE r.enrolment_id IS NULL
             AND (d.kind IN ('hand', 'import', 'api')
                  OR (s.ends_at IS NULL OR s.ends_at > $2 OR e.state IN ('waiting', 'active', 'suspended', 'completed'))
                     AND (a.archived_at IS NULL OR e.state IN ('waiting', 'active', 'suspended', 'completed')))
           UNION ALL
           SELECT x.person_id, x.activity_id, x.session_id, e.id, x.kind, x.source_id, false
           FROM (
               SELECT e.person_id, e.activity_id, e.session_id, r.kind, r.source_id
               FROM enrolment e JOIN enrolment_reason r ON r.enrolment_id = e.id
               WHERE e.person_id = ANY($1)
               EXCEPT
               SELECT person_id, activity_id, session_id, kind, source_id FROM due
           ) AS x
           JOIN enrolment e ON e.person_id = x.person_id AND e.activity_id = x.activity_id
                AND e.session_id IS NOT DISTINCT FROM x.session_id"#,
        people,
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Difference {
            place: Place {
                person: PersonId(row.person),
                activity: ActivityId(row.activity),
                session: row.session.map(SessionId),
            },
            enrolment: row.enrolment.map(EnrolmentId),
            kind: row.kind,
            source: row.source,
            due: row.due,
        })
        .collect())
}

/// An enrolment that goes on in another session of its activity, or without one until there is one.
#[derive(Clone, Copy, Debug)]
pub struct Adopted {
    pub enrolment: EnrolmentId,
    pub place: Place,
    pub was: State,
}

/// Of these, who is in their activity already and can be there no longer: without a session where there is one now, in one
/// that was called off, or waiting for one that is over. One for each; it is the one who came furthest.
pub async fn adoptable(conn: &mut PgConnection, now: DateTime<Utc>, places: &[Place]) -> sqlx::Result<Vec<Adopted>> {
    let people: Vec<_> = places.iter().map(|place| place.person.0).collect();
    let activities: Vec<_> = places.iter().map(|place| place.activity.0).collect();
    let sessions: Vec<_> = places.iter().map(|place| place.session.map(|id| id.0)).collect();
    let rows = sqlx::query!(
        r#"WITH wanted AS MATERIALIZED (
               SELECT n.person, n.activity, n.session, s.starts_at
               FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[]) AS n (person, activity, session)
               JOIN activity a ON a.id = n.activity AND a.in_sessions
               LEFT JOIN session s ON s.id = n.session
           )
           SELECT DISTINCT ON (e.person_id, e.activity_id)
                  e.id, e.state, e.person_id, e.activity_id, n.session AS "session?"
           FROM wanted n
           CROSS JOIN LATERAL (
               -- By key, however few rows Postgres believes there are; OFFSET keeps it apart.
               SELECT e.* FROM enrolment e WHERE e.person_id = n.person AND e.activity_id = n.activity OFFSET 0
           ) AS e
           LEFT JOIN session was ON was.id = e.session_id
           WHERE e.session_id IS DISTINCT FROM n.session AND e.state IN ('waiting', 'active', 'suspended')
             AND (e.session_id IS NULL OR was.cancelled_at IS NOT NULL OR e.state = 'waiting' AND was.ends_at <= $4)
           ORDER BY e.person_id, e.activity_id, e.progress DESC, e.id, n.starts_at, n.session"#,
        &people,
        &activities,
        sessions.as_slice() as &[Option<Uuid>],
        now
    )
    .fetch_all(conn)
    .await?;
    let adopted = rows.into_iter().map(|row| {
        Ok(Adopted {
            enrolment: EnrolmentId(row.id),
            place: Place {
                person: PersonId(row.person_id),
                activity: ActivityId(row.activity_id),
                session: row.session.map(SessionId),
            },
            was: row.state.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))?,
        })
    });
    adopted.collect()
}

/// Lets enrolments go on where they are now: progress and reasons go along, and the session decides about a seat.
pub async fn adopt(conn: &mut PgConnection, now: DateTime<Utc>, adopted: &[Adopted]) -> sqlx::Result<()> {
    let enrolments: Vec<_> = adopted.iter().map(|one| one.enrolment.0).collect();
    let sessions: Vec<_> = adopted.iter().map(|one| one.place.session.map(|id| id.0)).collect();
    sqlx::query!(
        "UPDATE enrolment e
         SET session_id = n.session,
             state = CASE WHEN e.state = 'suspended' THEN e.state ELSE 'waiting' END,
             waiting_since = COALESCE(e.waiting_since, $3)
         FROM UNNEST($1::uuid[], $2::uuid[]) AS n (id, session) WHERE e.id = n.id",
        &enrolments,
        sessions.as_slice() as &[Option<Uuid>],
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// New enrolments, and how each began. Whoever needs a seat waits until one is given; `today` is the organisation's, for
/// due dates.
pub async fn start(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    today: NaiveDate,
    places: &[Place],
    ids: &[EnrolmentId],
) -> sqlx::Result<Vec<(Place, State)>> {
    let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
    let people: Vec<_> = places.iter().map(|place| place.person.0).collect();
    let activities: Vec<_> = places.iter().map(|place| place.activity.0).collect();
    let sessions: Vec<_> = places.iter().map(|place| place.session.map(|id| id.0)).collect();
    let rows = sqlx::query!(
        "INSERT INTO enrolment (id, person_id, activity_id, session_id, state, waiting_since, started_at, due_on)
         SELECT n.id, n.person, n.activity, n.session,
                CASE WHEN waits.so THEN 'waiting' ELSE 'active' END,
                CASE WHEN waits.so THEN $5::timestamptz END,
                $5, COALESCE(a.due_on, $6::date + a.due_days)
         FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) AS n (id, person, activity, session)
         JOIN activity a ON a.id = n.activity
         LEFT JOIN session s ON s.id = n.session
         CROSS JOIN LATERAL (SELECT s.capacity IS NOT NULL OR a.in_sessions AND n.session IS NULL) AS waits (so)
         RETURNING person_id, activity_id, session_id, state",
        &ids,
        &people,
        &activities,
        sessions.as_slice() as &[Option<Uuid>],
        now,
        today
    )
    .fetch_all(conn)
    .await?;
    let began = rows.into_iter().map(|row| {
        let state = row.state.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
        let place = Place {
            person: PersonId(row.person_id),
            activity: ActivityId(row.activity_id),
            session: row.session_id.map(SessionId),
        };
        Ok((place, state))
    });
    began.collect()
}

/// Reasons of enrolments that are there, one line each.
pub async fn write_reasons(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reasons: &[(EnrolmentId, &str, Uuid)],
) -> sqlx::Result<()> {
    let enrolments: Vec<_> = reasons.iter().map(|(id, ..)| id.0).collect();
    let kinds: Vec<_> = reasons.iter().map(|(_, kind, _)| *kind).collect();
    let sources: Vec<_> = reasons.iter().map(|(.., source)| *source).collect();
    sqlx::query!(
        "INSERT INTO enrolment_reason (enrolment_id, kind, source_id, since)
         SELECT n.enrolment, n.kind, n.source, $4::timestamptz
         FROM UNNEST($1::uuid[], $2::text[], $3::uuid[]) AS n (enrolment, kind, source)",
        &enrolments,
        kinds.as_slice() as &[&str],
        &sources,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn drop_reasons(conn: &mut PgConnection, reasons: &[(EnrolmentId, &str, Uuid)]) -> sqlx::Result<()> {
    let enrolments: Vec<_> = reasons.iter().map(|(id, ..)| id.0).collect();
    let kinds: Vec<_> = reasons.iter().map(|(_, kind, _)| *kind).collect();
    let sources: Vec<_> = reasons.iter().map(|(.., source)| *source).collect();
    sqlx::query!(
        "DELETE FROM enrolment_reason r USING UNNEST($1::uuid[], $2::text[], $3::uuid[]) AS n (enrolment, kind, source)
         WHERE r.enrolment_id = n.enrolment AND r.kind = n.kind AND r.source_id = n.source",
        &enrolments,
        kinds.as_slice() as &[&str],
        &sources
    )
    .execute(conn)
    .await?;
    Ok(())
}
