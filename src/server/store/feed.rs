//! What happened last, as the log has it: what was done to many at one moment is one line.
use crate::domain::{
    dashboard::{FEED, FEED_CAP, Happened, Named},
    event::EventKind,
    id::{PersonId, UnitId},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// Moments looked at in one statement.
pub const MOMENTS: i32 = 40;

/// Lines of the newest moments before one, newest first, and the last moment looked at. The log is walked from moment to
/// moment, so that what a list of 10,000 brought costs one step.
pub async fn before(
    conn: &mut PgConnection,
    at: DateTime<Utc>,
    only: Option<&[Uuid]>,
) -> sqlx::Result<(Vec<Happened>, Option<DateTime<Utc>>)> {
    let kinds: Vec<&str> = FEED.iter().map(|kind| kind.as_str()).collect();
    let rows = sqlx::query!(
        r#"WITH RECURSIVE moment AS (
               SELECT (SELECT max(at) FROM event WHERE at < $1) AS at, 1 AS step
               UNION ALL
               SELECT (SELECT max(e.at) FROM event e WHERE e.at < m.at), step + 1 FROM moment m
               WHERE m.at IS NOT NULL AND step < $2
           )
           SELECT m.at AS "at!", l.kind AS "kind?", l.people AS "people?",
                  actor.id AS "actor_id?", actor.name AS "actor?", p.id AS "person_id?", p.name AS "person?",
                  u.id AS "unit_id?", u.name AS "unit?", a.name AS "activity?"
           FROM moment m LEFT JOIN LATERAL (
               SELECT e.kind, e.actor_id, e.unit_id, e.activity_id, count(e.person_id) AS people,
                      min(e.person_id::text)::uuid AS person_id, max(e.id) AS id
               FROM (SELECT * FROM event e
                     WHERE e.at = m.at AND e.kind = ANY($3)
                       AND ($4::uuid[] IS NULL
                            OR (e.unit_id IS NULL OR e.unit_id = ANY($4))
                               AND (e.person_id IS NULL AND e.unit_id IS NOT NULL
                                    OR EXISTS (SELECT FROM placement l WHERE l.person_id = e.person_id AND l.unit_id = ANY($4))))
                     ORDER BY e.id DESC LIMIT $5) e
               GROUP BY e.kind, e.actor_id, e.unit_id, e.activity_id) l ON true
           LEFT JOIN person actor ON actor.id = l.actor_id AND actor.erased_at IS NULL
           LEFT JOIN person p ON p.id = l.person_id AND p.erased_at IS NULL
           LEFT JOIN unit u ON u.id = l.unit_id
           LEFT JOIN activity a ON a.id = l.activity_id
           WHERE m.at IS NOT NULL ORDER BY m.at DESC, l.id DESC"#,
        at,
        MOMENTS,
        &kinds as _,
        only,
        i64::from(FEED_CAP) + 1
    )
    .fetch_all(conn)
    .await?;
    let last = rows.last().map(|row| row.at);
    let named = |id: Option<Uuid>, name: Option<String>| Some(Named { id: PersonId(id?), name: name? });
    let lines = rows.into_iter().filter_map(|row| {
        Some(Happened {
            at: row.at,
            kind: EventKind::parse(&row.kind?)?,
            actor_reached: only.is_none() || row.actor_id == row.person_id,
            actor: named(row.actor_id, row.actor),
            person: named(row.person_id, row.person),
            people: row.people.unwrap_or(0).try_into().unwrap_or(0),
            unit: row.unit_id.zip(row.unit).map(|(id, name)| (UnitId(id), name)),
            activity: row.activity,
        })
    });
    Ok((lines.collect(), last))
}
