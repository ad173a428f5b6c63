//! The counters of who stands where: folding what is due into them, and reading them. The nil unit is everywhere. Test
//! people have marks, by which they are listed, and are counted nowhere.
use crate::domain::{
    id::{ROOT_UNIT, UnitId},
    role::Role,
    standing_count::StandingCount,
};
use crate::server::scope::Reach;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// One fold at a time: two would both subtract what somebody was counted as.
const LOCK: i64 = 0x7374_616e_6469_6e67;

/// The role of the one row that each counted person has, whatever their placements.
const PERSON: &str = "person";
/// The role of the row of whoever is nowhere.
const UNPLACED: &str = "unplaced";

/// Which rows are read: their units and roles.
#[derive(Clone, Debug)]
pub struct Rows {
    units: Vec<Uuid>,
    roles: Vec<&'static str>,
}

impl Rows {
    /// What a caller sees of the Enrolments list; nothing when that is not kept in counters.
    pub fn of(reach: &Reach, cohort: Option<UnitId>, kind: Option<Role>) -> Option<Self> {
        let units = match (reach, cohort) {
            (Reach::Own(_), _) => return None,
            (Reach::Everyone, None) => vec![Uuid::nil()],
            (Reach::Everyone, Some(cohort)) => vec![cohort.0],
            (Reach::Units(units), _) => {
                units.iter().filter(|unit| cohort.is_none_or(|cohort| cohort == **unit)).map(|unit| unit.0).collect()
            }
        };
        let roles =
            kind.map_or_else(|| Role::ALL.iter().map(|role| role.as_str()).collect(), |kind| vec![kind.as_str()]);
        Some(Self { units, roles })
    }

    /// Each person once.
    pub fn people() -> Self {
        Self { units: vec![Uuid::nil()], roles: vec![PERSON] }
    }

    /// Those in no unit, without a role.
    pub fn unplaced() -> Self {
        Self { units: vec![Uuid::nil()], roles: vec![UNPLACED] }
    }
}

pub async fn is_due(conn: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM standing_due) AS "due!""#).fetch_one(conn).await
}

/// Waits for whoever folds now, but not for long; false when they take their time. Holds until the transaction ends.
pub async fn lock(conn: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query!("SELECT set_config('lock_timeout', '400ms', true)").fetch_one(&mut *conn).await?;
    match sqlx::query!("SELECT pg_advisory_xact_lock($1)", LOCK).fetch_one(conn).await {
        Ok(_) => Ok(true),
        Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("55P03") => Ok(false),
        Err(error) => Err(error),
    }
}

/// Takes about so many people of what is due longest, and counts them as they stand now. Answers how many that were.
pub async fn fold(conn: &mut PgConnection, about: i64) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"WITH due AS (
               DELETE FROM standing_due WHERE id IN (
                   SELECT id FROM (SELECT id, people, sum(people) OVER (ORDER BY id) AS up_to
                                   FROM (SELECT id, people FROM standing_due ORDER BY id LIMIT 2000) AS oldest) AS summed
                   WHERE up_to - people < $1)
               RETURNING person_ids
           ), person_due AS (
               SELECT DISTINCT unnest(person_ids) AS id FROM due
           ), standing AS (
               SELECT p.id AS person_id,
                      CASE WHEN p.registered_at IS NOT NULL THEN
                                CASE WHEN EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id AND e.progress > 0)
                                     THEN 'active' ELSE 'registered' END
                           WHEN p.invited_at IS NULL THEN 'enrolled'
                           WHEN i.state IS NULL THEN 'closed'
                           WHEN i.state = 'bounced' THEN 'bounced'
                           ELSE 'invited' END AS state,
                      CASE WHEN p.standing = 'invited' AND i.state = 'sent' THEN i.expires_at END AS ends_at,
                      (p.registered_at AT TIME ZONE 'UTC')::date AS registered_on, p.name_key, p.test
               FROM person_due d JOIN person p ON p.id = d.id
               LEFT JOIN invitation i ON i.person_id = p.id AND i.state IN ('pending', 'sent', 'bounced')
               WHERE p.erased_at IS NULL
           ), place AS (
               SELECT l.person_id, l.unit_id, l.role FROM person_due d JOIN placement l ON l.person_id = d.id
               UNION ALL
               SELECT g.person_id, $2, g.role FROM person_due d
               JOIN role_grant g ON g.person_id = d.id AND g.session_id IS NULL
           ), should AS (
               SELECT s.*, l.unit_id, l.role FROM standing s JOIN place l ON l.person_id = s.person_id
               UNION ALL
               SELECT s.*, $3, 'person' FROM standing s WHERE NOT s.test
               UNION ALL
               SELECT s.*, $3, 'unplaced'
               FROM standing s LEFT JOIN (SELECT DISTINCT person_id FROM place) l ON l.person_id = s.person_id
               WHERE l.person_id IS NULL AND NOT s.test
           ), was AS (
               SELECT m.* FROM person_due d JOIN standing_mark m ON m.person_id = d.id
           ), change AS (
               SELECT person_id, unit_id, role, s.state, s.ends_at, s.registered_on, s.name_key, s.test,
                      w.state AS was_state, w.ends_at AS was_ends_at, w.registered_on AS was_registered_on,
                      w.test AS was_test
               FROM was w FULL JOIN should s USING (person_id, unit_id, role)
               WHERE (s.state, s.ends_at, s.registered_on, s.name_key, s.test)
                     IS DISTINCT FROM (w.state, w.ends_at, w.registered_on, w.name_key, w.test)
           ), gone AS (
               DELETE FROM standing_mark m USING change c
               WHERE c.state IS NULL AND (m.person_id, m.unit_id, m.role) = (c.person_id, c.unit_id, c.role)
           ), put AS (
               INSERT INTO standing_mark (person_id, unit_id, role, state, ends_at, registered_on, name_key, test)
               SELECT person_id, unit_id, role, state, ends_at, registered_on, name_key, test
               FROM change WHERE state IS NOT NULL
               ON CONFLICT (person_id, unit_id, role)
               DO UPDATE SET state = EXCLUDED.state, ends_at = EXCLUDED.ends_at, registered_on = EXCLUDED.registered_on,
                             name_key = EXCLUDED.name_key, test = EXCLUDED.test
           ), delta AS (
               SELECT unit_id, role, state, ends_on, registered_on, sum(people) AS people
               FROM (SELECT unit_id, role, state, (ends_at AT TIME ZONE 'UTC')::date AS ends_on, registered_on, 1 AS people
                     FROM change WHERE NOT test
                     UNION ALL
                     SELECT unit_id, role, was_state, (was_ends_at AT TIME ZONE 'UTC')::date, was_registered_on, -1
                     FROM change WHERE NOT was_test) AS one
               GROUP BY 1, 2, 3, 4, 5
           ), spread AS (
               SELECT * FROM delta
               UNION ALL
               SELECT $3, role, state, ends_on, registered_on, people FROM delta WHERE unit_id <> $3
           ), counted AS (
               INSERT INTO standing_count AS c (unit_id, role, state, people)
               SELECT unit_id, role, state, sum(people) FROM spread GROUP BY 1, 2, 3 HAVING sum(people) <> 0
               ON CONFLICT (unit_id, role, state) DO UPDATE SET people = c.people + EXCLUDED.people
           ), by_day AS (
               INSERT INTO standing_day AS d (unit_id, role, kind, day, people)
               SELECT unit_id, role, kind, day, sum(people)
               FROM spread CROSS JOIN LATERAL (VALUES ('ends', ends_on), ('registered', registered_on)) AS k (kind, day)
               WHERE day IS NOT NULL GROUP BY 1, 2, 3, 4 HAVING sum(people) <> 0
               ON CONFLICT (unit_id, kind, role, day) DO UPDATE SET people = d.people + EXCLUDED.people
           )
           SELECT count(*) AS "count!" FROM person_due"#,
        about,
        ROOT_UNIT.0,
        Uuid::nil()
    )
    .fetch_one(conn)
    .await
}

/// How many stand where.
pub async fn count(conn: &mut PgConnection, rows: &Rows) -> sqlx::Result<StandingCount> {
    let found = sqlx::query!(
        r#"SELECT state, sum(people)::bigint AS "people!" FROM standing_count
           WHERE unit_id = ANY($1) AND role = ANY($2) GROUP BY state"#,
        &rows.units,
        &rows.roles as &[&str]
    )
    .fetch_all(conn)
    .await?;
    let mut count = StandingCount::default();
    for row in found {
        count.add(&row.state, row.people.try_into().unwrap_or(0));
    }
    Ok(count)
}

/// How many of the invited have a link that is over by then: whole days are counted, the last one is looked at.
pub async fn ending_by(conn: &mut PgConnection, rows: &Rows, at: DateTime<Utc>) -> sqlx::Result<u32> {
    let day = at.date_naive();
    let count = sqlx::query_scalar!(
        r#"SELECT (COALESCE((SELECT sum(people) FROM standing_day
                             WHERE unit_id = ANY($1) AND role = ANY($2) AND kind = 'ends' AND day < $3), 0)
                   + (SELECT count(*) FROM standing_mark
                      WHERE ends_at >= $4 AND ends_at <= $5 AND NOT test AND role = ANY($2) AND ($6 OR unit_id = ANY($1))))::bigint AS "count!""#,
        &rows.units,
        &rows.roles as &[&str],
        day,
        day.and_time(NaiveTime::MIN).and_utc(),
        at,
        rows.units.contains(&Uuid::nil())
    )
    .fetch_one(conn)
    .await?;
    Ok(count.try_into().unwrap_or(0))
}

/// Who registered, by day (UTC), from this one on.
pub async fn registered_since(
    conn: &mut PgConnection,
    rows: &Rows,
    from: NaiveDate,
) -> sqlx::Result<Vec<(NaiveDate, u32)>> {
    let found = sqlx::query!(
        r#"SELECT day, sum(people)::bigint AS "people!" FROM standing_day
           WHERE unit_id = ANY($1) AND role = ANY($2) AND kind = 'registered' AND day >= $3 GROUP BY day ORDER BY day"#,
        &rows.units,
        &rows.roles as &[&str],
        from
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(|row| (row.day, row.people.try_into().unwrap_or(0))).collect())
}
