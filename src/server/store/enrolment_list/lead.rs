//! What a page of the list is entered by, so that its 51 rows are found without reading all the others, whatever the
//! filter. Each way gives the same rows in the same order. `docs/performance.md` has their plans with a million people.
use super::{Sql, push_search};
use crate::domain::{
    enrolment_list::{Cursor, EXPIRING_DAYS, Filter, Sort, View},
    id::ROOT_UNIT,
    selection::Selection,
};
use crate::server::{scope::Reach, store::standing};
use chrono::{DateTime, Duration, Utc};
use serde_json::Value;
use sqlx::PgConnection;
use std::borrow::Cow;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    People,
    Placements,
    /// Marks of one state: people are counted as, by name. Only while no change of a standing waits to be folded in.
    Marks(&'static str),
    /// A search that many match: people by name, so many of them; who matches is found on the way.
    Walk,
    /// A search that few match: all of them, from the index of trigrams.
    Found,
}

/// People that are walked through before all who match are looked up instead: some 20 milliseconds.
const WALKED: i64 = 60_000;
/// Matches that are sorted in less time than it takes to walk.
const FEW: u64 = 5_000;

impl Lead {
    pub fn of(filter: &Filter) -> Self {
        let by_kind = filter.kind.is_some_and(|kind| !kind.is_platform_wide());
        if filter.cohort.is_some() || by_kind { Self::Placements } else { Self::People }
    }

    pub async fn choose(
        conn: &mut PgConnection,
        reach: &Reach,
        selection: &Selection,
        sort: Sort,
    ) -> sqlx::Result<Self> {
        let Selection::AllBut(filter, _) = selection else { return Ok(Self::People) };
        let lead = Self::of(filter);
        if sort != Sort::Name {
            return Ok(lead);
        }
        if !filter.search.trim().is_empty() {
            return Ok(match lead {
                Self::People if filter.kind.is_some() => lead,
                Self::People if matches(conn, &filter.search).await? > FEW => Self::Walk,
                Self::People => Self::Found,
                _ => lead,
            });
        }
        // Platform-wide roles are counted with the root, and are no placements there.
        let is_whole = filter.cohort.map_or(matches!(reach, Reach::Everyone), |cohort| cohort != ROOT_UNIT);
        match state(filter.view) {
            Some(state) if is_whole && !standing::is_due(conn).await? => Ok(Self::Marks(state)),
            _ => Ok(lead),
        }
    }

    /// What of a filter remains to be asked of each row. What is known already is left out, or Postgres would think that
    /// hardly anything passes it, and plan for that.
    pub fn leaves(self, filter: &Filter) -> Cow<'_, Filter> {
        match self {
            Self::People | Self::Placements => Cow::Borrowed(filter),
            Self::Marks(_) => Cow::Owned(Filter { view: View::All, ..filter.clone() }),
            Self::Walk | Self::Found => Cow::Owned(Filter { search: String::new(), ..filter.clone() }),
        }
    }

    /// Where the name's key and the person are read from: an index can only be walked by its own columns.
    pub const fn name_key(self) -> &'static str {
        match self {
            Self::People => "p.name_key",
            Self::Placements | Self::Marks(_) => "e.name_key",
            Self::Walk | Self::Found => "c.name_key",
        }
    }

    pub const fn person(self) -> &'static str {
        match self {
            Self::People => "p.id",
            Self::Placements | Self::Marks(_) => "e.person_id",
            Self::Walk | Self::Found => "c.id",
        }
    }
}

/// As what the people of a view are counted, if it is one thing. Most are registered: they are met soon by any way.
const fn state(view: View) -> Option<&'static str> {
    match view {
        View::All | View::Registered => None,
        View::New => Some("enrolled"),
        View::Bounced => Some("bounced"),
        View::Invited | View::Expired | View::Expiring => Some("invited"),
    }
}

pub(super) fn push_marks(sql: &mut Sql, filter: &Filter, state: &'static str, now: DateTime<Utc>) {
    // The state stands in the text, so that Postgres sees that a partial index fits.
    sql.push(format!(
        " FROM (SELECT * FROM standing_mark WHERE state = '{state}' AND role NOT IN ('person', 'unplaced')"
    ));
    if let Some(cohort) = filter.cohort {
        sql.push(" AND unit_id = ").push_bind(cohort.0);
    }
    match filter.view {
        View::Invited => {
            sql.push(" AND (ends_at IS NULL OR ends_at > ").push_bind(now).push(")");
        }
        View::Expired => {
            sql.push(" AND ends_at <= ").push_bind(now);
        }
        View::Expiring => {
            sql.push(" AND ends_at > ").push_bind(now);
            sql.push(" AND ends_at <= ").push_bind(now + Duration::days(EXPIRING_DAYS));
        }
        View::All | View::New | View::Bounced | View::Registered => {}
    }
    sql.push(") e JOIN person p ON p.id = e.person_id");
}

/// Who may be on the page, by a search alone: `candidate`, in the order of names.
pub(super) fn push_candidates(sql: &mut Sql, lead: Lead, search: &str, cursor: Option<&Cursor>, ascending: bool) {
    let (direction, sign) = if ascending { ("ASC", ">=") } else { ("DESC", "<=") };
    let keyset = |sql: &mut Sql| {
        if let Some(cursor) = cursor {
            sql.push(format!(" AND (name_key, id) {sign} (")).push_bind(cursor.name_key.clone());
            sql.push(", ").push_bind(cursor.person.0).push(")");
        }
    };
    match lead {
        Lead::Walk => {
            sql.push("candidate AS (SELECT id, name_key FROM (SELECT id, name_key, search_key FROM person WHERE true");
            keyset(sql);
            sql.push(format!(" ORDER BY name_key {direction}, id {direction} LIMIT {WALKED}) walked WHERE true"));
            push_search(sql, search, "search_key");
            sql.push("), ");
        }
        Lead::Found => {
            sql.push("found AS MATERIALIZED (SELECT id, name_key FROM person WHERE true");
            push_search(sql, search, "search_key");
            keyset(sql);
            sql.push(format!("), candidate AS (SELECT * FROM found ORDER BY name_key {direction}, id {direction}), "));
        }
        _ => {}
    }
}

/// About how many people a search matches, as Postgres expects from what it knows of them.
async fn matches(conn: &mut PgConnection, search: &str) -> sqlx::Result<u64> {
    let mut sql = Sql::new("EXPLAIN (FORMAT JSON) SELECT FROM person WHERE true");
    push_search(&mut sql, search, "search_key");
    let plan: Value = sql.build_query_scalar().fetch_one(conn).await?;
    Ok(plan[0]["Plan"]["Plan Rows"].as_f64().unwrap_or_default() as u64)
}
