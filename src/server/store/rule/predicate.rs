//! Criteria as one SQL condition over `person p`, never null; what they name travels as parameters.
use super::Day;
use crate::domain::rule::{Added, Criteria, Criterion, How, Status};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

type Sql = QueryBuilder<Postgres>;

/// Somebody whom rules can concern at all.
pub fn push_alive(sql: &mut Sql) {
    sql.push("p.erased_at IS NULL AND p.merged_into IS NULL");
}

/// The same meaning as `Criteria::meets`, for as many people as the query has.
pub fn push_meets(sql: &mut Sql, criteria: &Criteria, day: Day) {
    match criteria {
        Criteria::All(parts) => push_parts(sql, parts, " AND ", "TRUE", day),
        Criteria::Any(parts) => push_parts(sql, parts, " OR ", "FALSE", day),
        Criteria::None(parts) => {
            sql.push("NOT ");
            push_parts(sql, parts, " OR ", "FALSE", day);
        }
        Criteria::Is(criterion) => push_criterion(sql, criterion, day),
    }
}

fn push_parts(sql: &mut Sql, parts: &[Criteria], between: &str, empty: &str, day: Day) {
    sql.push("(");
    if parts.is_empty() {
        sql.push(empty);
    }
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            sql.push(between);
        }
        push_meets(sql, part, day);
    }
    sql.push(")");
}

fn push_criterion(sql: &mut Sql, criterion: &Criterion, day: Day) {
    match criterion {
        // The units below are looked up once, not once a person.
        Criterion::Unit { how: How::Below, units, .. } => {
            sql.push(
                "EXISTS (SELECT FROM placement l WHERE l.person_id = p.id AND l.role = 'learner' AND l.unit_id = ANY(ARRAY(
                    SELECT u.unit_id FROM unit_path u WHERE u.climbs AND u.above_id = ANY(",
            );
            sql.push_bind(uuids(units, |id| id.0)).push("))))");
        }
        Criterion::Unit { units, .. } => {
            sql.push(
                "EXISTS (SELECT FROM placement l WHERE l.person_id = p.id AND l.role = 'learner' AND l.unit_id = ANY(",
            );
            sql.push_bind(uuids(units, |id| id.0)).push("))");
        }
        Criterion::Language { languages, .. } => {
            sql.push("p.language = ANY(").push_bind(languages.clone()).push(")");
        }
        Criterion::Added(added) => push_added(sql, *added, day),
        Criterion::Person { people, .. } => {
            sql.push("p.id = ANY(").push_bind(uuids(people, |id| id.0)).push(")");
        }
        Criterion::Manager { how: How::Below, people } => {
            sql.push(
                "p.id IN (WITH RECURSIVE line AS (
                    SELECT b.id FROM person b WHERE b.manager_id = ANY(",
            );
            sql.push_bind(uuids(people, |id| id.0));
            sql.push(") UNION SELECT b.id FROM line JOIN person b ON b.manager_id = line.id) SELECT id FROM line)");
        }
        Criterion::Manager { people, .. } => {
            sql.push("(p.manager_id IS NOT NULL AND p.manager_id = ANY(");
            sql.push_bind(uuids(people, |id| id.0)).push("))");
        }
        Criterion::Label { labels, .. } => {
            sql.push("EXISTS (SELECT FROM person_label t WHERE t.person_id = p.id AND t.label_id = ANY(");
            sql.push_bind(uuids(labels, |id| id.0)).push("))");
        }
        Criterion::Field { key, values, .. } => {
            sql.push("COALESCE(p.fields ->> ").push_bind(key.clone());
            sql.push(" = ANY(").push_bind(values.clone()).push("), FALSE)");
        }
        Criterion::Standing { standings, .. } => push_standing(sql, standings, day),
        Criterion::Qualification { qualifications, .. } => {
            sql.push(
                "p.id IN (SELECT q.person_id FROM qualification_due q WHERE q.kind <> 'rule' AND q.qualification_id = ANY(",
            );
            sql.push_bind(uuids(qualifications, |id| id.0)).push("))");
        }
    }
}

fn push_added(sql: &mut Sql, added: Added, day: Day) {
    // Days become moments here, so that no arithmetic on time zones happens in SQL and an index can be used.
    let (from, to) = match added {
        Added::Before(first) => (None, Some(day.start_of(first))),
        Added::After(last) => (Some(day.end_of(last)), None),
        Added::Between(first, last) => (Some(day.start_of(first)), Some(day.end_of(last))),
        Added::InTheLast(days) => {
            let first = day.today().checked_sub_days(chrono::Days::new(u64::from(days)));
            (first.map(|first| day.start_of(first)), None)
        }
    };
    sql.push("(TRUE");
    if let Some(from) = from {
        sql.push(" AND p.created_at >= ").push_bind(from);
    }
    if let Some(to) = to {
        sql.push(" AND p.created_at < ").push_bind(to);
    }
    sql.push(")");
}

fn push_standing(sql: &mut Sql, standings: &[Status], day: Day) {
    let (deactivated, others): (Vec<Status>, Vec<Status>) =
        standings.iter().partition(|status| matches!(status, Status::Deactivated));
    sql.push("CASE WHEN p.deactivated_at <= ").push_bind(day.now);
    sql.push(if deactivated.is_empty() { " THEN FALSE" } else { " THEN TRUE" });
    let others: Vec<&'static str> = others.iter().map(|status| status.as_str()).collect();
    sql.push(" ELSE p.standing = ANY(").push_bind(others).push(") END");
}

fn uuids<T>(ids: &[T], id: impl Fn(&T) -> Uuid) -> Vec<Uuid> {
    ids.iter().map(id).collect()
}
