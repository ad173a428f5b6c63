//! The rows that were chosen from the Enrolments list, as far as they are there and within reach.
use super::enrolment_list::{Lead, Sql, push_filter, push_rows};
use crate::domain::{
    enrolment_list::{Filter, View},
    id::{ROOT_UNIT, UnitId},
    selection::{RowKey, Selection},
};
use crate::server::scope::Reach;
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Row as _};
use std::collections::HashSet;
use uuid::Uuid;

/// `FROM` and `WHERE` of the chosen rows, by the names of `push_rows`.
fn push_chosen(sql: &mut Sql, selection: &Selection, reach: &Reach, now: DateTime<Utc>) {
    let lead = match selection {
        Selection::Rows(_) => Lead::People,
        Selection::AllBut(filter, _) => Lead::of(filter),
    };
    push_led(sql, selection, lead, reach, now);
}

/// The same, entered by what the page's order wants.
pub(super) fn push_led(sql: &mut Sql, selection: &Selection, lead: Lead, reach: &Reach, now: DateTime<Utc>) {
    match selection {
        Selection::Rows(rows) => {
            let everything = Filter::default();
            push_rows(sql, &everything, lead, now);
            push_filter(sql, &everything, View::All, reach, now);
            let people: HashSet<Uuid> = rows.iter().map(|(person, ..)| person.0).collect();
            sql.push(" AND p.id = ANY(").push_bind(people.into_iter().collect::<Vec<_>>()).push(")");
            push_keys(sql, rows, " IN ");
        }
        Selection::AllBut(filter, except) => {
            push_rows(sql, filter, lead, now);
            let rest = lead.leaves(filter);
            push_filter(sql, &rest, rest.view, reach, now);
            if !except.is_empty() {
                push_keys(sql, except, " NOT IN ");
            }
        }
    }
}

fn push_keys(sql: &mut Sql, rows: &HashSet<RowKey>, relation: &str) {
    let (mut people, mut units, mut roles) = (Vec::new(), Vec::new(), Vec::new());
    for (person, unit, role) in rows {
        people.push(person.0);
        units.push(unit.0);
        roles.push(role.as_str());
    }
    sql.push(" AND (p.id, e.unit_id, e.role)").push(relation).push("(SELECT * FROM UNNEST(");
    sql.push_bind(people).push("::uuid[], ").push_bind(units).push("::uuid[], ").push_bind(roles).push("::text[]))");
}

/// The people of the chosen rows, each once, in id order; locked, so that what is decided about them stays true.
pub async fn lock_people(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    selection: &Selection,
) -> sqlx::Result<Vec<Uuid>> {
    let mut sql = Sql::new("SELECT id FROM person WHERE id IN (SELECT p.id");
    push_chosen(&mut sql, selection, reach, now);
    sql.push(") ORDER BY id FOR NO KEY UPDATE");
    sql.build_query_scalar().fetch_all(conn).await
}

/// The same, to look only.
pub async fn people(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    selection: &Selection,
) -> sqlx::Result<Vec<Uuid>> {
    let mut sql = Sql::new("SELECT DISTINCT p.id");
    push_chosen(&mut sql, selection, reach, now);
    sql.build_query_scalar().fetch_all(conn).await
}

/// A chosen row, with what decides whether it may be placed elsewhere.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub row: RowKey,
    pub name: String,
    /// Whether the unit is a cohort.
    pub in_cohort: bool,
    /// Whether the person is an admin, by whatever row.
    pub admin: bool,
    /// Whether they are in the other unit with that role.
    pub there: bool,
}

/// The chosen rows by name; `other` is where they are about to go.
pub async fn rows(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    selection: &Selection,
    other: Option<UnitId>,
) -> sqlx::Result<Vec<Chosen>> {
    let mut sql = Sql::new(
        "SELECT p.id, e.unit_id, e.role, p.name, u.kind = 'cohort' AS in_cohort,
                EXISTS (SELECT FROM role_grant a WHERE a.person_id = p.id AND a.role = 'admin') AS admin,
                EXISTS (SELECT FROM placement o WHERE o.person_id = p.id AND o.role = e.role AND o.unit_id = ",
    );
    sql.push_bind(other.unwrap_or(ROOT_UNIT).0).push(") AS there");
    push_chosen(&mut sql, selection, reach, now);
    sql.push(" ORDER BY p.name_key, p.id, e.unit_id, e.role");
    let found = sql.build().fetch_all(conn).await?;
    let read = |row: &sqlx::postgres::PgRow| {
        let role: &str = row.try_get("role")?;
        let role = role.parse().map_err(|_| sqlx::Error::Decode("role".into()))?;
        Ok(Chosen {
            row: (row.try_get::<Uuid, _>("id")?.into(), row.try_get::<Uuid, _>("unit_id")?.into(), role),
            name: row.try_get("name")?,
            in_cohort: row.try_get("in_cohort")?,
            admin: row.try_get("admin")?,
            there: row.try_get("there")?,
        })
    };
    found.iter().map(read).collect()
}
