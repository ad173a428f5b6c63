//! What a rule would do if it were saved, held against what is; nothing is written, nobody locked.
use super::{Day, Gifts, push_alive, push_meets};
use crate::domain::{
    id::{ActivityId, PersonId, RuleId},
    rule::{Criteria, Mover},
};
use crate::server::scope::Reach;
use sqlx::{PgConnection, Postgres, QueryBuilder, Row as _};
use uuid::Uuid;

/// A person and what they begin or end.
pub type Enrolled = (PersonId, ActivityId);

/// How many people meet these criteria, whatever the rule's switch and dates.
pub async fn count_meeting(conn: &mut PgConnection, criteria: &Criteria, day: Day) -> sqlx::Result<u32> {
    let mut sql = QueryBuilder::<Postgres>::new("SELECT count(*) FROM person p WHERE ");
    push_alive(&mut sql);
    sql.push(" AND ");
    push_meets(&mut sql, criteria, day);
    let count: i64 = sql.build_query_scalar().fetch_one(conn).await?;
    Ok(count as u32)
}

pub async fn count_members(conn: &mut PgConnection, id: RuleId) -> sqlx::Result<u32> {
    let count = sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM rule_match WHERE rule_id = $1"#, id.0)
        .fetch_one(conn)
        .await?;
    Ok(count as u32)
}

/// The people whom a save would move.
#[derive(Clone, Debug, Default)]
pub struct Moved {
    pub join: Vec<Uuid>,
    /// At once.
    pub leave: Vec<Uuid>,
    /// When the grace is over.
    pub leave_later: Vec<Uuid>,
}

/// Enrolments that begin: what `gifts` bring to those who join, and to those in the rule already who lack it.
pub async fn starts(conn: &mut PgConnection, id: RuleId, gifts: &Gifts, moved: &Moved) -> sqlx::Result<Vec<Enrolled>> {
    let rows = sqlx::query!(
        r#"WITH after AS (
               SELECT id AS person_id FROM UNNEST($2::uuid[]) AS joins (id)
               UNION
               SELECT m.person_id FROM rule_match m
               LEFT JOIN UNNEST($3::uuid[]) AS leaves (id) ON leaves.id = m.person_id
               WHERE m.rule_id = $1 AND leaves.id IS NULL
           ), given AS (
               SELECT a.person_id, g.id AS activity_id FROM after a CROSS JOIN UNNEST($4::uuid[]) AS g (id)
               UNION
               SELECT a.person_id, c.activity_id
               FROM after a CROSS JOIN qualification_activity c
               WHERE c.qualification_id = ANY($5) AND NOT EXISTS (
                   SELECT FROM qualification_exclusion x
                   WHERE x.person_id = a.person_id AND x.qualification_id = c.qualification_id)
           )
           SELECT g.person_id AS "person!", g.activity_id AS "activity!" FROM given g
           WHERE NOT EXISTS (SELECT FROM exclusion x WHERE x.person_id = g.person_id
                             AND x.activity_id = g.activity_id AND x.session_id IS NULL)
             AND NOT EXISTS (SELECT FROM enrolment e WHERE e.person_id = g.person_id
                             AND e.activity_id = g.activity_id AND e.state <> 'ended')
           ORDER BY 1, 2"#,
        id.0,
        &moved.join,
        &moved.leave,
        &gifts.activities,
        &gifts.qualifications
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (PersonId(row.person), ActivityId(row.activity))).collect())
}

/// Enrolments that these people have by this rule alone, of what is not in `kept`; what their activity keeps without a
/// reason does not end.
pub async fn ends(conn: &mut PgConnection, id: RuleId, people: &[Uuid], kept: &Gifts) -> sqlx::Result<Vec<Enrolled>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let rows = sqlx::query!(
        r#"WITH lost AS (
               SELECT activity_id FROM rule_activity WHERE rule_id = $1
               UNION
               SELECT c.activity_id FROM rule_qualification g
               JOIN qualification_activity c ON c.qualification_id = g.qualification_id WHERE g.rule_id = $1
               EXCEPT (
                   SELECT id FROM UNNEST($3::uuid[]) AS k (id)
                   UNION
                   SELECT activity_id FROM qualification_activity WHERE qualification_id = ANY($4))
           ), held_otherwise AS (
               SELECT DISTINCT q.person_id, q.qualification_id FROM qualification_due q
               WHERE q.person_id = ANY($2) AND NOT (q.kind = 'rule' AND q.source_id = $1)
           ), otherwise AS (
               SELECT DISTINCT d.person_id, d.activity_id FROM reason_due d
               LEFT JOIN held_otherwise h ON h.person_id = d.person_id AND h.qualification_id = d.source_id
               WHERE d.person_id = ANY($2) AND NOT (d.kind = 'rule' AND d.source_id = $1)
                 AND (d.kind <> 'qualification' OR h.person_id IS NOT NULL)
           )
           SELECT e.person_id AS "person!", e.activity_id AS "activity!"
           FROM enrolment e JOIN lost l ON l.activity_id = e.activity_id
           JOIN activity a ON a.id = e.activity_id AND a.on_last_reason <> 'keep'
           LEFT JOIN otherwise o ON o.person_id = e.person_id AND o.activity_id = e.activity_id
           WHERE e.person_id = ANY($2) AND e.state IN ('waiting', 'active') AND o.person_id IS NULL
             AND EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id)
           ORDER BY 1, 2"#,
        id.0,
        people,
        &kept.activities,
        &kept.qualifications
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (PersonId(row.person), ActivityId(row.activity))).collect())
}

/// The first of these people by name whom `reach` sees, with where they are.
pub async fn sample(
    conn: &mut PgConnection,
    reach: &Reach,
    people: &[Uuid],
    joins: bool,
    limit: i64,
) -> sqlx::Result<Vec<Mover>> {
    let mut sql = QueryBuilder::<Postgres>::new("SELECT p.id, p.name, ");
    push_where(&mut sql);
    sql.push(" FROM person p WHERE p.id = ANY(").push_bind(people).push(")");
    push_reach(&mut sql, reach);
    sql.push(" ORDER BY p.name_key, p.id LIMIT ").push_bind(limit);
    movers(conn, sql, joins).await
}

/// The first by name who meet these criteria, whom `reach` sees.
pub async fn sample_meeting(
    conn: &mut PgConnection,
    reach: &Reach,
    criteria: &Criteria,
    day: Day,
    limit: i64,
) -> sqlx::Result<Vec<Mover>> {
    let mut sql = QueryBuilder::<Postgres>::new("SELECT p.id, p.name, ");
    push_where(&mut sql);
    sql.push(" FROM person p WHERE ");
    push_alive(&mut sql);
    sql.push(" AND ");
    push_meets(&mut sql, criteria, day);
    push_reach(&mut sql, reach);
    sql.push(" ORDER BY p.name_key, p.id LIMIT ").push_bind(limit);
    movers(conn, sql, true).await
}

/// The nearest of their units: a team before a department before a company.
fn push_where(sql: &mut QueryBuilder<Postgres>) {
    sql.push(
        "(SELECT u.name FROM placement l JOIN unit u ON u.id = l.unit_id
          WHERE l.person_id = p.id AND l.role = 'learner' AND u.kind <> 'platform'
          ORDER BY array_position(ARRAY['team', 'department', 'function', 'cohort', 'group', 'company'], u.kind),
                   u.name_key LIMIT 1) AS note",
    );
}

fn push_reach(sql: &mut QueryBuilder<Postgres>, reach: &Reach) {
    match reach {
        Reach::Everyone => {}
        Reach::Units(units) => {
            let units: Vec<Uuid> = units.iter().map(|unit| unit.0).collect();
            sql.push(" AND EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id AND b.unit_id = ANY(");
            sql.push_bind(units).push("))");
        }
        Reach::Own(person) => {
            sql.push(" AND p.id = ").push_bind(person.0);
        }
    }
}

async fn movers(conn: &mut PgConnection, mut sql: QueryBuilder<Postgres>, joins: bool) -> sqlx::Result<Vec<Mover>> {
    let rows = sql.build().fetch_all(conn).await?;
    rows.iter()
        .map(|row| {
            Ok(Mover {
                person: PersonId(row.try_get("id")?),
                name: row.try_get("name")?,
                note: row.try_get("note")?,
                joins,
            })
        })
        .collect()
}
