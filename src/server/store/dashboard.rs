//! What the dashboard shows beside counters: cohorts with theirs, and people by name who need a hand.
use crate::domain::{
    dashboard::{CohortFunnel, Named},
    id::{PersonId, UnitId},
    standing_count::StandingCount,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// The largest cohorts, and how many there are; `only` keeps to those units.
pub async fn cohorts(
    conn: &mut PgConnection,
    only: Option<&[Uuid]>,
    limit: i64,
) -> sqlx::Result<(Vec<CohortFunnel>, u32)> {
    let rows = sqlx::query!(
        r#"SELECT u.id, u.name, count(*) OVER () AS "in_all!",
                  COALESCE(c.enrolled, 0)::bigint AS "enrolled!", COALESCE(c.open, 0)::bigint AS "open!",
                  COALESCE(c.registered, 0)::bigint AS "registered!", COALESCE(c.active, 0)::bigint AS "active!"
           FROM unit u LEFT JOIN (
               SELECT unit_id, sum(people) FILTER (WHERE state = 'enrolled') AS enrolled,
                      sum(people) FILTER (WHERE state IN ('invited', 'bounced', 'closed')) AS open,
                      sum(people) FILTER (WHERE state = 'registered') AS registered,
                      sum(people) FILTER (WHERE state = 'active') AS active, sum(people) AS people
               FROM standing_count GROUP BY unit_id) c ON c.unit_id = u.id
           WHERE u.kind = 'cohort' AND ($1::uuid[] IS NULL OR u.id = ANY($1))
           ORDER BY c.people DESC NULLS LAST, u.name_key LIMIT $2"#,
        only,
        limit
    )
    .fetch_all(conn)
    .await?;
    let in_all = rows.first().map_or(0, |row| row.in_all.try_into().unwrap_or(0));
    let number = |count: i64| u32::try_from(count).unwrap_or(0);
    let cohort = |count: StandingCount, id, name| CohortFunnel { id, name, funnel: count.funnel() };
    let cohorts = rows.into_iter().map(|row| {
        let count = StandingCount {
            enrolled: number(row.enrolled),
            invited: number(row.open),
            registered: number(row.registered),
            active: number(row.active),
            ..StandingCount::default()
        };
        cohort(count, UnitId(row.id), row.name)
    });
    Ok((cohorts.collect(), in_all))
}

/// People whose mail could not be delivered since then and who have had none after it, newest first.
pub async fn failed(
    conn: &mut PgConnection,
    since: DateTime<Utc>,
    only: Option<&[Uuid]>,
    limit: i64,
) -> sqlx::Result<Vec<Named>> {
    let rows = sqlx::query!(
        r#"SELECT p.id, p.name FROM (
               SELECT m.person_id, max(m.created_at) AS at FROM message m
               WHERE m.state = 'failed' AND m.created_at >= $1
                 AND ($2::uuid[] IS NULL OR EXISTS (SELECT FROM placement l WHERE l.person_id = m.person_id AND l.unit_id = ANY($2)))
                 AND NOT EXISTS (SELECT FROM message later WHERE later.person_id = m.person_id
                                 AND later.created_at > m.created_at AND later.state = 'sent')
               GROUP BY m.person_id) AS failed
           JOIN person p ON p.id = failed.person_id WHERE NOT p.test AND p.erased_at IS NULL
           ORDER BY failed.at DESC, p.id LIMIT $3"#,
        since,
        only,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| Named { id: PersonId(row.id), name: row.name }).collect())
}

/// The newest of those who are in no unit and have no role.
pub async fn unplaced(conn: &mut PgConnection, limit: i64) -> sqlx::Result<Vec<Named>> {
    let rows = sqlx::query!(
        r#"SELECT p.id, p.name FROM standing_mark m JOIN person p ON p.id = m.person_id
           WHERE m.role = 'unplaced' ORDER BY m.person_id DESC LIMIT $1"#,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| Named { id: PersonId(row.id), name: row.name }).collect())
}
