//! What the reasons that stand make of each enrolment's state.
use super::Place;
use crate::domain::{
    enrolment::State,
    id::{ActivityId, PersonId, SessionId},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use std::collections::BTreeSet;
use uuid::Uuid;

/// An enrolment whose state moved.
#[derive(Clone, Copy, Debug)]
pub struct Turned {
    pub place: Place,
    pub was: State,
    pub becomes: State,
}

/// Brings the state of each enrolment of these people in line with its reasons, as its activity says; those that were
/// just started are looked at as well. What is completed stays so. Without a reason an enrolment ends, is suspended or stays,
/// after the days of grace; with one it goes on, unless somebody suspended it by hand. A removal by hand ends it at once, and
/// so does deleting the person. For a session that is over or called off nobody waits. Whoever is suspended keeps the seat they
/// had, or, waiting for one, their turn.
pub async fn turn(conn: &mut PgConnection, now: DateTime<Utc>, people: &[Uuid]) -> sqlx::Result<Vec<Turned>> {
    let rows = sqlx::query!(
        r#"WITH seen AS MATERIALIZED (
               SELECT e.id, e.state AS was, e.leaves_at, e.paused_at, e.waiting_since, a.on_last_reason, a.grace_days,
                      (a.in_sessions AND e.session_id IS NULL) OR s.capacity IS NOT NULL AS needs_seat,
                      NOT (a.in_sessions AND e.session_id IS NULL) AND e.state = 'suspended' AND e.waiting_since IS NULL
                          AS has_seat,
                      EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id) AS stands,
                      (s.cancelled_at IS NOT NULL OR s.ends_at <= $2)
                      AND NOT EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id
                                      AND r.kind IN ('hand', 'import', 'api')) AS shut,
                      p.erased_at IS NOT NULL
                      OR EXISTS (SELECT FROM exclusion x WHERE x.person_id = e.person_id AND x.activity_id = e.activity_id
                                 AND (x.session_id IS NULL OR x.session_id = e.session_id)) AS kept_out
               FROM enrolment e JOIN person p ON p.id = e.person_id JOIN activity a ON a.id = e.activity_id LEFT JOIN session s ON s.id = e.session_id
               WHERE e.person_id = ANY($1) AND e.state <> 'completed'
           ), judged AS (
               SELECT id, was, leaves_at AS was_leaving, waiting_since AS was_waiting,
                      CASE WHEN shut AND was IN ('waiting', 'ended') THEN 'ended'
                           WHEN stands AND paused_at IS NOT NULL THEN 'suspended'
                           WHEN stands AND was IN ('ended', 'suspended')
                           THEN CASE WHEN needs_seat AND NOT has_seat THEN 'waiting' ELSE 'active' END
                           WHEN stands AND was = 'waiting' AND NOT needs_seat THEN 'active'
                           WHEN stands OR was = 'ended' THEN was
                           WHEN kept_out THEN 'ended'
                           WHEN on_last_reason = 'keep' OR was = 'suspended' AND paused_at IS NULL THEN was
                           WHEN grace_days > 0 AND (leaves_at IS NULL OR leaves_at > $2) THEN was
                           WHEN on_last_reason = 'suspend' THEN 'suspended'
                           ELSE 'ended' END AS becomes,
                      CASE WHEN NOT stands AND (was IN ('active', 'suspended') OR was = 'waiting' AND shut IS NOT TRUE)
                                AND NOT kept_out
                                AND on_last_reason <> 'keep' AND grace_days > 0
                                AND (was <> 'suspended' OR paused_at IS NOT NULL)
                                AND (leaves_at IS NULL OR leaves_at > $2)
                           THEN COALESCE(leaves_at, $2 + grace_days * interval '24 hours') END AS leaves
               FROM seen
           ), turned AS (
               UPDATE enrolment e
               SET state = j.becomes, leaves_at = j.leaves,
                   waiting_since = CASE j.becomes WHEN 'waiting' THEN COALESCE(j.was_waiting, $2)
                                                  WHEN 'suspended' THEN j.was_waiting END,
                   ended_at = CASE WHEN j.becomes IN ('ended', 'suspended') AND j.was <> j.becomes THEN $2
                                   WHEN j.becomes IN ('ended', 'suspended') THEN e.ended_at END,
                   paused_at = CASE WHEN j.becomes <> 'ended' THEN e.paused_at END,
                   paused_by = CASE WHEN j.becomes <> 'ended' THEN e.paused_by END
               FROM judged j
               WHERE e.id = j.id
                 AND (j.becomes <> j.was OR j.leaves IS DISTINCT FROM j.was_leaving)
               RETURNING e.person_id, e.activity_id, e.session_id, j.was, j.becomes
           )
           SELECT person_id, activity_id, session_id, was, becomes AS "becomes!" FROM turned WHERE was <> becomes"#,
        people,
        now
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Turned {
                place: place(row.person_id, row.activity_id, row.session_id),
                was: state(&row.was)?,
                becomes: state(&row.becomes)?,
            })
        })
        .collect()
}

/// The sessions for which these people wait: seats may have been added.
pub async fn waited_for(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<Vec<SessionId>> {
    let sessions = sqlx::query_scalar!(
        r#"SELECT DISTINCT session_id AS "id!" FROM enrolment
           WHERE person_id = ANY($1) AND state = 'waiting' AND session_id IS NOT NULL"#,
        people
    )
    .fetch_all(conn)
    .await?;
    Ok(sessions.into_iter().map(SessionId).collect())
}

/// Gives the seats that are free in these sessions to whoever waits longest, and of those who came together to whoever was
/// added first; answers who got one. One that is over or called
/// off has none, but for whom somebody put there by hand.
pub async fn fill(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    sessions: &BTreeSet<SessionId>,
) -> sqlx::Result<Vec<Place>> {
    let sessions: Vec<_> = sessions.iter().map(|id| id.0).collect();
    sqlx::query!("SELECT id FROM session WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE", &sessions)
        .fetch_all(&mut *conn)
        .await?;
    let rows = sqlx::query!(
        "UPDATE enrolment e SET state = 'active', waiting_since = NULL
         FROM (SELECT w.id, row_number() OVER (PARTITION BY w.session_id ORDER BY w.waiting_since, w.person_id) AS place,
                      s.capacity - (SELECT count(*) FROM enrolment t WHERE t.session_id = s.id
                                    AND (t.state IN ('active', 'completed')
                                         OR t.state = 'suspended' AND t.waiting_since IS NULL)) AS free
               FROM session s JOIN enrolment w ON w.session_id = s.id AND w.state = 'waiting'
               WHERE s.id = ANY($1) AND s.cancelled_at IS NULL
                 AND (s.ends_at > $2 OR EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = w.id
                                                AND r.kind IN ('hand', 'import', 'api')))) AS next
         WHERE e.id = next.id AND e.state = 'waiting' AND (next.free IS NULL OR next.place <= next.free)
         RETURNING e.person_id, e.activity_id, e.session_id",
        &sessions,
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| place(row.person_id, row.activity_id, row.session_id)).collect())
}

fn place(person: Uuid, activity: Uuid, session: Option<Uuid>) -> Place {
    Place { person: PersonId(person), activity: ActivityId(activity), session: session.map(SessionId) }
}

fn state(text: &str) -> sqlx::Result<State> {
    text.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))
}
