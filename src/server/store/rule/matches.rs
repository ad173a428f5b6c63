//! Who is in which rule. Only the engine writes here.
use super::{Day, push_alive, push_meets};
use crate::domain::{
    id::{PersonId, RuleId},
    rule::{Matched, Rule},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder, Row as _};
use std::collections::HashMap;
use uuid::Uuid;

/// A person in a rule.
pub type Pair = (RuleId, PersonId);

/// The rules that these people are in.
pub async fn of_people(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<HashMap<Pair, Matched>> {
    let rows = sqlx::query!("SELECT rule_id, person_id, leaves_at FROM rule_match WHERE person_id = ANY($1)", people)
        .fetch_all(conn)
        .await?;
    let pair = |rule, person| (RuleId(rule), PersonId(person));
    Ok(rows.into_iter().map(|row| (pair(row.rule_id, row.person_id), Matched { leaves_at: row.leaves_at })).collect())
}

/// Somebody whom a rule may move, and how they are to it.
#[derive(Clone, Copy, Debug)]
pub struct Moving {
    pub person: PersonId,
    pub matched: Option<Matched>,
    pub meets: bool,
    /// Erased, or gone into another record: in no rule.
    pub gone: bool,
}

/// Everyone for whom `domain::rule::step` would do something about this rule, in id order: one look at all people.
pub async fn moving(conn: &mut PgConnection, rule: &Rule, day: Day) -> sqlx::Result<Vec<Moving>> {
    let holds = rule.holds_on(day.today());
    let mut sql = QueryBuilder::<Postgres>::new("");
    if rule.mode.adds() && holds {
        sql.push("SELECT p.id, FALSE AS inside, TRUE AS meets, FALSE AS gone, NULL::timestamptz AS leaves_at FROM person p WHERE ");
        push_alive(&mut sql);
        sql.push(" AND NOT EXISTS (SELECT FROM rule_match m WHERE m.rule_id = ").push_bind(rule.id.0);
        sql.push(" AND m.person_id = p.id) AND ");
        push_meets(&mut sql, &rule.criteria, day);
        sql.push(" UNION ALL ");
    }
    sql.push("SELECT id, TRUE AS inside, meets, gone, leaves_at FROM (SELECT p.id, ");
    if holds {
        push_meets(&mut sql, &rule.criteria, day);
    } else {
        sql.push("FALSE");
    }
    sql.push(" AS meets, NOT (");
    push_alive(&mut sql);
    sql.push(") AS gone, m.leaves_at FROM rule_match m JOIN person p ON p.id = m.person_id WHERE m.rule_id = ");
    sql.push_bind(rule.id.0).push(") AS member WHERE gone OR ");
    if rule.mode.removes() {
        sql.push("CASE WHEN meets THEN leaves_at IS NOT NULL ELSE leaves_at IS NULL OR leaves_at <= ");
        sql.push_bind(day.now).push(" END");
    } else {
        sql.push("leaves_at IS NOT NULL");
    }
    sql.push(" ORDER BY 1");
    let rows = sql.build().fetch_all(conn).await?;
    rows.iter()
        .map(|row| {
            let matched = row.try_get::<bool, _>("inside")?.then_some(row.try_get("leaves_at")?);
            Ok(Moving {
                person: PersonId(row.try_get("id")?),
                matched: matched.map(|leaves_at| Matched { leaves_at }),
                meets: row.try_get("meets")?,
                gone: row.try_get("gone")?,
            })
        })
        .collect()
}

/// Since when somebody is in a rule, and until when.
pub async fn of_person(
    conn: &mut PgConnection,
    rule: RuleId,
    person: PersonId,
) -> sqlx::Result<Option<(DateTime<Utc>, Option<DateTime<Utc>>)>> {
    let row =
        sqlx::query!("SELECT since, leaves_at FROM rule_match WHERE rule_id = $1 AND person_id = $2", rule.0, person.0)
            .fetch_optional(conn)
            .await?;
    Ok(row.map(|row| (row.since, row.leaves_at)))
}

fn columns(pairs: &[Pair]) -> (Vec<Uuid>, Vec<Uuid>) {
    pairs.iter().map(|(rule, person)| (rule.0, person.0)).unzip()
}

pub async fn join(conn: &mut PgConnection, now: DateTime<Utc>, pairs: &[Pair]) -> sqlx::Result<()> {
    let (rules, people) = columns(pairs);
    sqlx::query!(
        "INSERT INTO rule_match (rule_id, person_id, since)
         SELECT rule, person, $3 FROM UNNEST($1::uuid[], $2::uuid[]) AS n (rule, person)",
        &rules,
        &people,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn leave(conn: &mut PgConnection, pairs: &[Pair]) -> sqlx::Result<()> {
    let (rules, people) = columns(pairs);
    sqlx::query!(
        "DELETE FROM rule_match m USING UNNEST($1::uuid[], $2::uuid[]) AS n (rule, person)
         WHERE m.rule_id = n.rule AND m.person_id = n.person",
        &rules,
        &people
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Until when each is still in; `None` for those who stay.
pub async fn set_leaving(conn: &mut PgConnection, pairs: &[(Pair, Option<DateTime<Utc>>)]) -> sqlx::Result<()> {
    let (pairs, at): (Vec<Pair>, Vec<Option<DateTime<Utc>>>) = pairs.iter().copied().unzip();
    let (rules, people) = columns(&pairs);
    sqlx::query!(
        "UPDATE rule_match m SET leaves_at = n.at
         FROM UNNEST($1::uuid[], $2::uuid[], $3::timestamptz[]) AS n (rule, person, at)
         WHERE m.rule_id = n.rule AND m.person_id = n.person",
        &rules,
        &people,
        at.as_slice() as &[Option<DateTime<Utc>>]
    )
    .execute(conn)
    .await?;
    Ok(())
}
