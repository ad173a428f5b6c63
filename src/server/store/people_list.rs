//! The list of people, paged by key.
use super::enrolment_list::{
    Sql, capped, push_label, push_progress, push_search, push_test, push_view, read_invitation,
};
use crate::domain::{
    enrolment_list::{COUNT_CAP, Edge, PAGE_SIZE, TestPeople, View},
    id::{PersonId, UnitId},
    people_list::{Cursor, Filter, Found, Page, Query, Row, Selection, Sort},
    standing::Standing,
};
use crate::server::scope::Reach;
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Row as _, postgres::PgRow};
use std::collections::HashMap;
use uuid::Uuid;

/// `p` the person, `i` the open invitation.
fn push_people(sql: &mut Sql) {
    sql.push(
        " FROM person p
          LEFT JOIN invitation i ON i.person_id = p.id AND i.state IN ('pending', 'sent', 'bounced')",
    );
}

/// Whom the caller reaches, as a condition on `p`.
pub(super) fn push_reach(sql: &mut Sql, reach: &Reach) {
    match reach {
        Reach::Everyone => {}
        Reach::Units(units) => {
            let units: Vec<Uuid> = units.iter().map(|unit: &UnitId| unit.0).collect();
            sql.push(" AND p.id IN (SELECT b.person_id FROM belonging b WHERE b.unit_id = ANY(");
            sql.push_bind(units).push("))");
        }
        Reach::Own(person) => {
            sql.push(" AND p.id = ").push_bind(person.0);
        }
    }
}

fn push_filter(sql: &mut Sql, filter: &Filter, view: View, reach: &Reach, now: DateTime<Utc>) {
    sql.push(" WHERE p.erased_at IS NULL");
    push_reach(sql, reach);
    push_test(sql, filter.test);
    push_search(sql, &filter.search, "p.search_key");
    if let Some(unit) = filter.unit {
        sql.push(
            " AND p.id IN (SELECT l.person_id FROM unit_path b JOIN placement l ON l.unit_id = b.unit_id
                          WHERE b.above_id = ",
        );
        sql.push_bind(unit.0).push(")");
    }
    push_label(sql, filter.label.as_deref());
    if let Some(language) = &filter.language {
        sql.push(" AND p.language = ").push_bind(language.clone());
    }
    if let Some(manager) = filter.manager {
        sql.push(" AND p.manager_id = ").push_bind(manager.0);
    }
    push_view(sql, view, now);
}

/// `FROM` and `WHERE` of the chosen people.
fn push_chosen(sql: &mut Sql, selection: &Selection, reach: &Reach, now: DateTime<Utc>) {
    let everybody = Filter::default();
    let (filter, relation) = match selection {
        Selection::Rows(_) => (&everybody, " AND p.id = ANY("),
        Selection::AllBut(filter, _) => (filter, " AND p.id <> ALL("),
    };
    push_people(sql);
    push_filter(sql, filter, filter.view, reach, now);
    if !selection.is_all() || !selection.rows().is_empty() {
        let people: Vec<Uuid> = selection.rows().iter().map(|person| person.0).collect();
        sql.push(relation).push_bind(people).push(")");
    }
}

/// The people chosen, in id order; locked, so that what is decided about them stays true.
pub async fn lock(
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
    let mut sql = Sql::new("SELECT p.id");
    push_chosen(&mut sql, selection, reach, now);
    sql.push(" ORDER BY p.id");
    sql.build_query_scalar().fetch_all(conn).await
}

/// The same by name, each with an address; at most `limit`.
pub async fn chosen(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    selection: &Selection,
    limit: usize,
) -> sqlx::Result<Vec<Found<PersonId>>> {
    let mut sql = Sql::new("SELECT p.id, p.name, p.address AS note");
    push_chosen(&mut sql, selection, reach, now);
    sql.push(format!(" ORDER BY p.name_key, p.id LIMIT {limit}"));
    sql.build().fetch_all(conn).await?.iter().map(read_found).collect()
}

fn read_found(row: &PgRow) -> sqlx::Result<Found<PersonId>> {
    Ok(Found { id: row.try_get::<Uuid, _>("id")?.into(), name: row.try_get("name")?, note: row.try_get("note")? })
}

/// The expression a list is sorted by, and the type its cursor is read as.
const fn sort_key(sort: Sort) -> (&'static str, &'static str) {
    match sort {
        Sort::Name => ("p.name_key", "text"),
        Sort::Added => ("p.created_at", "timestamptz"),
        // As its index has it.
        Sort::Seen => ("COALESCE(p.last_seen_at, '1970-01-01 00:00:00+00'::timestamptz)", "timestamptz"),
    }
}

/// The window of people a query asks for, and whether more stand before and after it.
pub async fn page(conn: &mut PgConnection, now: DateTime<Utc>, reach: &Reach, query: &Query) -> sqlx::Result<Page> {
    let (backwards_page, cursor) = match &query.edge {
        Some(Edge::Before(cursor)) => (true, Some(cursor)),
        Some(Edge::After(cursor)) => (false, Some(cursor)),
        None => (false, None),
    };
    let ascending = query.descending == backwards_page;
    let mut rows = window(conn, now, reach, query, ascending, cursor).await?;
    let more = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    if backwards_page {
        rows.reverse();
    }
    add_units_and_labels(conn, &mut rows).await?;
    let (more_before, more_after) = if backwards_page { (more, cursor.is_some()) } else { (cursor.is_some(), more) };
    Ok(Page {
        next: rows.last().filter(|_| more_after).map(|row| row.cursor(query.sort)),
        previous: rows.first().filter(|_| more_before).map(|row| row.cursor(query.sort)),
        rows,
        ..Page::default()
    })
}

async fn window(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    query: &Query,
    ascending: bool,
    cursor: Option<&Cursor>,
) -> sqlx::Result<Vec<Row>> {
    let (key, key_type) = sort_key(query.sort);
    let mut sql = columns();
    push_people(&mut sql);
    push_filter(&mut sql, &query.filter, query.filter.view, reach, now);
    if let Some(cursor) = cursor {
        let sign = if ascending { ">" } else { "<" };
        sql.push(format!(" AND ({key}, p.id) {sign} ("));
        sql.push_bind(cursor.key.clone()).push(format!("::{key_type}, ")).push_bind(cursor.person.0).push(")");
    }
    let direction = if ascending { "ASC" } else { "DESC" };
    sql.push(format!(" ORDER BY {key} {direction}, p.id {direction} LIMIT {})", PAGE_SIZE + 1));
    read_rows(conn, sql, now).await
}

/// The people somebody manages themselves, or those whom these manage, by name; at most `limit`.
pub async fn managed(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    manager: PersonId,
    indirect: bool,
    limit: usize,
) -> sqlx::Result<Vec<Row>> {
    let mut sql = columns();
    push_people(&mut sql);
    sql.push(" WHERE p.erased_at IS NULL AND p.id <> ").push_bind(manager.0);
    if indirect {
        sql.push(" AND p.manager_id IN (SELECT d.id FROM person d WHERE d.erased_at IS NULL AND d.manager_id = ");
        sql.push_bind(manager.0).push(") AND p.manager_id <> ").push_bind(manager.0);
    } else {
        sql.push(" AND p.manager_id = ").push_bind(manager.0);
    }
    sql.push(format!(" ORDER BY p.name_key, p.id LIMIT {limit})"));
    read_rows(conn, sql, now).await
}

/// The beginning of a query whose page `read_rows` reads.
fn columns() -> Sql {
    Sql::new(
        "WITH page AS (SELECT p.id, p.name, p.name_key, p.address, p.username, p.standing, p.deactivated_at, p.test, p.created_at,
            p.last_seen_at, i.state AS invitation_state, i.sent_at, i.expires_at,
            COALESCE(i.reminded_count, 0) AS reminded_count, i.bounce_text",
    )
}

async fn read_rows(conn: &mut PgConnection, mut sql: Sql, now: DateTime<Utc>) -> sqlx::Result<Vec<Row>> {
    push_progress(&mut sql, now);
    let found = sql.build().fetch_all(conn).await?;
    found.iter().map(|row| read_row(row, now)).collect()
}

fn read_row(row: &PgRow, now: DateTime<Utc>) -> sqlx::Result<Row> {
    let standing = row.try_get::<&str, _>("standing")?.parse::<Standing>();
    Ok(Row {
        person: row.try_get::<Uuid, _>("id")?.into(),
        name: row.try_get("name")?,
        name_key: row.try_get("name_key")?,
        address: row.try_get("address")?,
        username: row.try_get("username")?,
        standing: standing.map_err(|error| sqlx::Error::Decode(Box::new(error)))?,
        deactivated: row.try_get::<Option<DateTime<Utc>>, _>("deactivated_at")?.is_some_and(|at| at <= now),
        test: row.try_get("test")?,
        added_at: row.try_get("created_at")?,
        last_seen_at: row.try_get("last_seen_at")?,
        invitation: read_invitation(row, now)?,
        progress: row.try_get::<i32, _>("progress")?.clamp(0, 100) as u8,
        activities: row.try_get::<i64, _>("activities")? as u32,
        activities_done: row.try_get::<i64, _>("activities_done")? as u32,
        units: Vec::new(),
        labels: Vec::new(),
    })
}

async fn add_units_and_labels(conn: &mut PgConnection, rows: &mut [Row]) -> sqlx::Result<()> {
    let people: Vec<Uuid> = rows.iter().map(|row| row.person.0).collect();
    let mut units: HashMap<Uuid, Vec<String>> = HashMap::new();
    let placed = sqlx::query!(
        "SELECT l.person_id, u.name FROM placement l JOIN unit u ON u.id = l.unit_id WHERE l.person_id = ANY($1)
         GROUP BY l.person_id, u.id
         ORDER BY array_position(ARRAY['company', 'department', 'function', 'team', 'group', 'cohort'], u.kind), u.name_key",
        &people
    );
    for line in placed.fetch_all(&mut *conn).await? {
        units.entry(line.person_id).or_default().push(line.name);
    }
    let mut labels: HashMap<Uuid, Vec<String>> = HashMap::new();
    let labelled = sqlx::query!(
        "SELECT o.person_id, n.name FROM person_label o JOIN label n ON n.id = o.label_id WHERE o.person_id = ANY($1)
         ORDER BY n.name_key",
        &people
    );
    for line in labelled.fetch_all(conn).await? {
        labels.entry(line.person_id).or_default().push(line.name);
    }
    for row in rows {
        row.units = units.remove(&row.person.0).unwrap_or_default();
        row.labels = labels.remove(&row.person.0).unwrap_or_default();
    }
    Ok(())
}

/// People a view without test people, unless they are what is asked for; each counted up to the cap.
pub async fn counts(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    filter: &Filter,
) -> sqlx::Result<Vec<u32>> {
    let mut sql = Sql::new("SELECT ");
    for (index, view) in View::ALL.iter().enumerate() {
        sql.push(if index == 0 { "ARRAY[(" } else { ", (" });
        sql.push("SELECT count(*) FROM (SELECT 1");
        push_people(&mut sql);
        push_filter(&mut sql, filter, *view, reach, now);
        if filter.test != TestPeople::Only {
            sql.push(" AND NOT p.test");
        }
        sql.push(format!(" LIMIT {}) capped)", COUNT_CAP + 1));
    }
    sql.push("]");
    let counts: Vec<i64> = sql.build_query_scalar().fetch_one(conn).await?;
    Ok(counts.into_iter().map(capped).collect())
}

/// People whose name, address or reference holds the search, by name.
pub async fn find(
    conn: &mut PgConnection,
    reach: &Reach,
    search: &str,
    limit: i64,
) -> sqlx::Result<Vec<Found<PersonId>>> {
    let mut sql = Sql::new(
        "SELECT p.id, p.name, COALESCE(p.address, p.username) AS note FROM person p WHERE p.erased_at IS NULL",
    );
    push_reach(&mut sql, reach);
    push_search(&mut sql, search, "p.search_key");
    sql.push(" ORDER BY p.name_key, p.id LIMIT ").push_bind(limit);
    sql.build().fetch_all(conn).await?.iter().map(read_found).collect()
}

/// Units whose name holds the search, by name, each with its kind; `only` keeps to some.
pub async fn find_units(
    conn: &mut PgConnection,
    only: Option<&[Uuid]>,
    search_key: &str,
    limit: i64,
) -> sqlx::Result<Vec<Found<UnitId>>> {
    let pattern = format!("%{}%", search_key.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    sqlx::query_as!(
        Found::<UnitId>,
        r#"SELECT id AS "id!", name AS "name!", kind AS note FROM unit
           WHERE kind <> 'platform' AND name_key LIKE $1 AND ($2::uuid[] IS NULL OR id = ANY($2))
           ORDER BY name_key, id LIMIT $3"#,
        pattern,
        only,
        limit
    )
    .fetch_all(conn)
    .await
}
