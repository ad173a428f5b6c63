//! The Enrolments list: placements and platform-wide roles, paged by key.
mod lead;

pub(super) use self::lead::Lead;
use super::selection::push_led;
use crate::domain::{
    enrolment_list::{
        COUNT_CAP, Cursor, EXPIRING_DAYS, Edge, Filter, Invitation, MANY, PAGE_SIZE, Page, Query, Row, Sort,
        TestPeople, View,
    },
    id::{ROOT_UNIT, UnitId},
    profile::clean,
    selection::Selection,
    standing::Standing,
    text::search_key,
    unit::UnitKind,
};
use crate::server::scope::Reach;
use chrono::{DateTime, Duration, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder, Row as _, postgres::PgRow};
use uuid::Uuid;

pub(super) type Sql = QueryBuilder<Postgres>;

/// Every row of the list, before any filter: `p` the person, `e` where and as what, `u` the unit, `i` the open invitation.
/// With one cohort or one kind the placements lead, so that an index of theirs pages them; platform-wide roles are few.
pub(super) fn push_rows(sql: &mut Sql, filter: &Filter, lead: Lead, now: DateTime<Utc>) {
    if let Lead::Marks(state) = lead {
        lead::push_marks(sql, filter, state, now);
    } else if let Some(cohort) = filter.cohort {
        sql.push(" FROM (SELECT person_id, unit_id, role, name_key FROM placement WHERE unit_id = ");
        sql.push_bind(cohort.0);
        sql.push(") e JOIN person p ON p.id = e.person_id");
    } else if let Some(kind) = filter.kind.filter(|kind| kind.is_platform_wide()) {
        sql.push(" FROM (SELECT person_id, ").push_bind(ROOT_UNIT.0);
        sql.push("::uuid AS unit_id, role FROM role_grant WHERE session_id IS NULL AND role = ")
            .push_bind(kind.as_str());
        sql.push(") e JOIN person p ON p.id = e.person_id");
    } else if filter.kind.is_some() {
        sql.push(" FROM placement e JOIN person p ON p.id = e.person_id");
    } else {
        sql.push(" FROM person p");
        if matches!(lead, Lead::Walk | Lead::Found) {
            sql.push(" JOIN candidate c ON c.id = p.id");
        }
        sql.push(
            " CROSS JOIN LATERAL (
                SELECT l.unit_id, l.role, l.name_key FROM placement l WHERE l.person_id = p.id
                UNION ALL
                SELECT ",
        );
        sql.push_bind(ROOT_UNIT.0);
        sql.push("::uuid, g.role, p.name_key FROM role_grant g WHERE g.person_id = p.id AND g.session_id IS NULL) e");
    }
    sql.push(
        " JOIN unit u ON u.id = e.unit_id
          LEFT JOIN invitation i ON i.person_id = p.id AND i.state IN ('pending', 'sent', 'bounced')",
    );
}

pub(super) fn push_filter(sql: &mut Sql, filter: &Filter, view: View, reach: &Reach, now: DateTime<Utc>) {
    sql.push(" WHERE p.erased_at IS NULL");
    match reach {
        Reach::Everyone => {}
        Reach::Units(units) => {
            let units: Vec<Uuid> = units.iter().map(|unit: &UnitId| unit.0).collect();
            sql.push(" AND e.unit_id = ANY(").push_bind(units).push(")");
        }
        Reach::Own(person) => {
            sql.push(" AND p.id = ").push_bind(person.0);
        }
    }
    push_test(sql, filter.test);
    if let Some(kind) = filter.kind {
        sql.push(" AND e.role = ").push_bind(kind.as_str());
    }
    push_search(sql, &filter.search, "p.search_key");
    push_label(sql, filter.label.as_deref());
    push_view(sql, view, now);
}

pub(super) fn push_label(sql: &mut Sql, label: Option<&str>) {
    if let Some(label) = label {
        sql.push(
            " AND p.id IN (SELECT o.person_id FROM person_label o JOIN label n ON n.id = o.label_id WHERE n.name_key = ",
        );
        sql.push_bind(search_key(&clean(label))).push(")");
    }
}

pub(super) fn push_test(sql: &mut Sql, test: TestPeople) {
    match test {
        TestPeople::Shown => {}
        TestPeople::Hidden => {
            sql.push(" AND NOT p.test");
        }
        TestPeople::Only => {
            sql.push(" AND p.test");
        }
    }
}

/// By the standing of `p` and its open invitation `i`.
pub(super) fn push_view(sql: &mut Sql, view: View, now: DateTime<Utc>) {
    match view {
        View::All => {}
        View::New => {
            sql.push(" AND p.standing = 'enrolled'");
        }
        View::Invited => {
            sql.push(" AND p.standing = 'invited' AND (i.state = 'pending' OR i.state = 'sent' AND (i.expires_at IS NULL OR i.expires_at > ");
            sql.push_bind(now).push("))");
        }
        View::Bounced => {
            sql.push(" AND p.standing = 'invited' AND i.state = 'bounced'");
        }
        View::Expired => {
            sql.push(" AND p.standing = 'invited' AND i.state = 'sent' AND i.expires_at <= ");
            sql.push_bind(now);
        }
        View::Registered => {
            sql.push(" AND p.standing = 'registered'");
        }
        View::Expiring => {
            sql.push(" AND p.standing = 'invited' AND i.state = 'sent' AND i.expires_at > ").push_bind(now);
            sql.push(" AND i.expires_at <= ").push_bind(now + Duration::days(EXPIRING_DAYS));
        }
    }
}

/// A condition for every word of a search.
pub(super) fn push_search(sql: &mut Sql, search: &str, column: &str) {
    for word in
        search_key(search).split(|letter: char| letter == ' ' || letter.is_control()).filter(|word| !word.is_empty())
    {
        let literal = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        // Under three characters trigrams tell little: the beginning of a word is looked for instead.
        if word.chars().count() < 3 {
            sql.push(format!(" AND ({column} LIKE ")).push_bind(format!("{literal}%"));
            sql.push(format!(" OR {column} LIKE ")).push_bind(format!("% {literal}%")).push(")");
        } else {
            sql.push(format!(" AND {column} LIKE ")).push_bind(format!("%{literal}%"));
        }
    }
}

/// The expression a list is sorted by, and the type its cursor is read as.
const fn sort_key(sort: Sort, lead: Lead) -> (&'static str, &'static str) {
    match sort {
        Sort::Name => (lead.name_key(), "text"),
        Sort::Address => ("COALESCE(p.address_key, '')", "text"),
        Sort::Reference => ("p.reference", "text"),
        Sort::Standing => ("p.standing", "text"),
        Sort::Added => ("p.created_at", "timestamptz"),
    }
}

/// The columns a page is ordered by: the last four make the order total.
fn order_columns(sort: Sort, lead: Lead) -> Vec<&'static str> {
    let (key, _) = sort_key(sort, lead);
    let (name, person) = (lead.name_key(), lead.person());
    match sort {
        Sort::Name => vec![name, person, "e.unit_id", "e.role"],
        Sort::Standing => vec![key, name, person, "e.unit_id", "e.role"],
        Sort::Address | Sort::Reference | Sort::Added => vec![key, person, "e.unit_id", "e.role"],
    }
}

fn push_cursor_values(sql: &mut Sql, cursor: &Cursor, sort: Sort, how_many: usize) {
    let (_, key_type) = sort_key(sort, Lead::People);
    let key = if sort == Sort::Name { cursor.name_key.clone() } else { cursor.key.clone() };
    sql.push_bind(key).push("::").push(key_type);
    let mut left = how_many - 1;
    if sort == Sort::Standing {
        sql.push(", ").push_bind(cursor.name_key.clone());
        left -= 1;
    }
    sql.push(", ").push_bind(cursor.person.0);
    left -= 1;
    if left > 0 {
        sql.push(", ").push_bind(cursor.unit.0).push(", ").push_bind(cursor.role.as_str());
    }
}

fn push_keyset(sql: &mut Sql, cursor: &Cursor, sort: Sort, lead: Lead, forwards: bool) {
    let columns = order_columns(sort, lead);
    // The leading columns stand alone once more, since an index can only be entered by its own columns.
    let leading = columns.len() - 2;
    let sign = if forwards { ">" } else { "<" };
    for (how_many, sign) in [(leading, format!("{sign}=")), (columns.len(), sign.to_owned())] {
        sql.push(format!(" AND ({}) {sign} (", columns[..how_many].join(", ")));
        push_cursor_values(sql, cursor, sort, how_many);
        sql.push(")");
    }
}

/// The open invitation of a row, by the columns both lists name alike.
pub(super) fn read_invitation(row: &PgRow, now: DateTime<Utc>) -> sqlx::Result<Option<Invitation>> {
    let state: Option<&str> = row.try_get("invitation_state")?;
    let expires_at: Option<DateTime<Utc>> = row.try_get("expires_at")?;
    let sent_at: Option<DateTime<Utc>> = row.try_get("sent_at")?;
    let invitation = match state {
        None => None,
        Some(state) => Some(Invitation {
            sent_at,
            expired: state == "sent" && expires_at.is_some_and(|at| at <= now),
            reminded: row.try_get::<i32, _>("reminded_count")?.unsigned_abs(),
            wants_none: row.try_get("wants_none")?,
            bounced: if state == "bounced" {
                Some(row.try_get::<Option<String>, _>("bounce_text")?.unwrap_or_default())
            } else {
                None
            },
            scheduled_for: row.try_get("scheduled_for")?,
        }),
    };
    Ok(invitation)
}

fn read_row(row: &PgRow, now: DateTime<Utc>) -> sqlx::Result<Row> {
    let invitation = read_invitation(row, now)?;
    let decode = |error: &'static str| sqlx::Error::Decode(error.into());
    let unit = UnitId(row.try_get("unit_id")?);
    Ok(Row {
        person: row.try_get::<Uuid, _>("id")?.into(),
        unit,
        role: row.try_get::<&str, _>("role")?.parse().map_err(|_| decode("role"))?,
        name: row.try_get("name")?,
        name_key: row.try_get("name_key")?,
        address: row.try_get("address")?,
        reference: row.try_get("reference")?,
        unit_kind: UnitKind::parse(row.try_get("unit_kind")?).ok_or_else(|| decode("unit_kind"))?,
        unit_name: if unit == ROOT_UNIT { None } else { Some(row.try_get("unit_name")?) },
        standing: row.try_get::<&str, _>("standing")?.parse::<Standing>().map_err(|_| decode("standing"))?,
        deactivated: row.try_get::<Option<DateTime<Utc>>, _>("deactivated_at")?.is_some_and(|at| at <= now),
        test: row.try_get("test")?,
        added_at: row.try_get("created_at")?,
        invitation,
        progress: row.try_get::<i32, _>("progress")?.clamp(0, 100) as u8,
        activities: row.try_get::<i64, _>("activities")? as u32,
        activities_done: row.try_get::<i64, _>("activities_done")? as u32,
    })
}

/// The window of rows a query asks for, and whether more stand before and after it.
pub async fn page(conn: &mut PgConnection, now: DateTime<Utc>, reach: &Reach, query: &Query) -> sqlx::Result<Page> {
    let (backwards_page, cursor) = match &query.edge {
        Some(Edge::Before(cursor)) => (true, Some(cursor)),
        Some(Edge::After(cursor)) => (false, Some(cursor)),
        None => (false, None),
    };
    let ascending = query.descending == backwards_page;
    let selection = Selection::all(query.filter.clone());
    let order = Order { sort: query.sort, ascending };
    let mut rows = window(conn, now, reach, &selection, order, cursor, PAGE_SIZE + 1).await?;
    let more = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    if backwards_page {
        rows.reverse();
    }
    let (more_before, more_after) = if backwards_page { (more, cursor.is_some()) } else { (cursor.is_some(), more) };
    Ok(Page {
        next: rows.last().filter(|_| more_after).map(|row| row.cursor(query.sort)),
        previous: rows.first().filter(|_| more_before).map(|row| row.cursor(query.sort)),
        rows,
        ..Page::default()
    })
}

#[derive(Clone, Copy, Debug)]
pub struct Order {
    pub sort: Sort,
    pub ascending: bool,
}

/// Up to `limit` of the chosen rows, from the cursor on.
pub async fn window(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    selection: &Selection,
    order: Order,
    cursor: Option<&Cursor>,
    limit: usize,
) -> sqlx::Result<Vec<Row>> {
    let lead = Lead::choose(conn, reach, selection, order.sort).await?;
    let rows = led_window(conn, now, reach, selection, (order, lead), cursor, limit).await?;
    if lead == Lead::Walk && rows.len() < limit {
        return led_window(conn, now, reach, selection, (order, Lead::Found), cursor, limit).await;
    }
    Ok(rows)
}

async fn led_window(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    selection: &Selection,
    (Order { sort, ascending }, lead): (Order, Lead),
    cursor: Option<&Cursor>,
    limit: usize,
) -> sqlx::Result<Vec<Row>> {
    let mut sql = Sql::new("WITH ");
    if let Selection::AllBut(filter, _) = selection {
        lead::push_candidates(&mut sql, lead, &filter.search, cursor, ascending);
    }
    sql.push("page AS (SELECT p.id, p.name, p.name_key, p.address, p.address_key, p.reference, p.standing, p.deactivated_at, p.test,
        p.created_at, e.unit_id, e.role, u.name AS unit_name, u.kind AS unit_kind, i.state AS invitation_state, i.sent_at, i.expires_at,
        COALESCE(i.reminded_count, 0) AS reminded_count, i.bounce_text");
    push_led(&mut sql, selection, lead, reach, now);
    if let Some(cursor) = cursor {
        push_keyset(&mut sql, cursor, sort, lead, ascending);
    }
    let direction = if ascending { "ASC" } else { "DESC" };
    let order: Vec<_> = order_columns(sort, lead).iter().map(|column| format!("{column} {direction}")).collect();
    sql.push(format!(" ORDER BY {} LIMIT {})", order.join(", "), limit));
    push_progress(&mut sql, now);
    let found = sql.build().fetch_all(&mut *conn).await?;
    found.iter().map(|row| read_row(row, now)).collect()
}

/// Each row of `page` with how far the person is, and until when a mail to them waits.
pub(super) fn push_progress(sql: &mut Sql, now: DateTime<Utc>) {
    sql.push(
        " SELECT page.*, w.progress, w.activities, w.activities_done,
            EXISTS (SELECT FROM mail_off o WHERE o.person_id = page.id AND o.template = 'reminder') AS wants_none,
            (SELECT min(m.not_before) FROM message m
             WHERE m.person_id = page.id AND m.template IN ('invitation', 'reminder') AND m.state IN ('held', 'queued')
               AND m.not_before > ",
    );
    sql.push_bind(now).push(
        ") AS scheduled_for FROM page CROSS JOIN LATERAL (
            SELECT COALESCE(round(avg(n.progress)), 0)::int AS progress, count(*) AS activities,
                   count(*) FILTER (WHERE n.state = 'completed') AS activities_done
            FROM enrolment n WHERE n.person_id = page.id AND n.state IN ('active', 'completed')) w",
    );
}

pub(super) fn capped(count: i64) -> u32 {
    u32::try_from(count).ok().filter(|count| *count <= COUNT_CAP).unwrap_or(MANY)
}

/// Rows a view without test people, unless they are what is asked for; each counted up to the cap.
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
        push_rows(&mut sql, filter, Lead::of(filter), now);
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
