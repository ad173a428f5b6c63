//! Activities: the list, one of them, and what can be set.
mod assigned;
mod participants;
mod sessions;
mod steps;

pub use assigned::assigned;
pub use participants::{counts, page as participants};
pub use sessions::{
    NewSession, around as around_session, cancel, find_people as find_instructors, find_units,
    insert as insert_session, instructors, list as sessions, lock as lock_session, set_groups, set_instructors,
    update as update_session,
};
pub use steps::{StepRow, apply as apply_steps, foresee, list as steps, recount};

use super::enrolment_list::Sql;
use crate::domain::{
    activity::{Cursor, Due, Edge, Line, PAGE_SIZE, Page, Query, Settings, Shelf},
    enrolment_list::{COUNT_CAP, MANY},
    id::ActivityId,
    text::search_key,
};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, Row as _, postgres::PgRow};
use uuid::Uuid;

/// Whose participation a caller sees: everyone's, that of members of units, and that in sessions they instruct.
#[derive(Clone, Debug, Default)]
pub struct Sight {
    pub everyone: bool,
    pub units: Vec<Uuid>,
    pub instructor: Option<Uuid>,
}

/// Of enrolments `e`.
fn push_sight(sql: &mut Sql, sight: &Sight) {
    if sight.everyone {
        return;
    }
    sql.push(" AND (EXISTS (SELECT FROM belonging b WHERE b.person_id = e.person_id AND b.unit_id = ANY(");
    sql.push_bind(sight.units.clone()).push("))");
    if let Some(instructor) = sight.instructor {
        sql.push(
            " OR e.session_id IN (SELECT g.session_id FROM role_grant g WHERE g.role = 'instructor' AND g.person_id = ",
        );
        sql.push_bind(instructor).push(")");
    }
    sql.push(")");
}

fn push_words(sql: &mut Sql, column: &str, search: &str) {
    let key = search_key(search);
    for word in key.split(|letter: char| letter == ' ' || letter.is_control()).filter(|word| !word.is_empty()) {
        let literal = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        sql.push(format!(" AND {column} LIKE ")).push_bind(format!("%{literal}%"));
    }
}

/// A count up to the cap, as a column: `people` after `FROM`.
fn push_capped(sql: &mut Sql, states: &[&str], sight: &Sight) {
    let states: Vec<_> = states.iter().map(|state| format!("'{state}'")).collect();
    sql.push(format!(
        "(SELECT count(*) FROM (SELECT FROM enrolment e WHERE e.activity_id = a.id AND e.state IN ({})",
        states.join(", ")
    ));
    push_sight(sql, sight);
    sql.push(format!(" LIMIT {}) capped)", COUNT_CAP + 1));
}

fn capped(row: &PgRow, column: &str) -> sqlx::Result<u32> {
    let count: i64 = row.try_get(column)?;
    Ok(u32::try_from(count).ok().filter(|count| *count <= COUNT_CAP).unwrap_or(MANY))
}

/// The window of activities a query asks for.
pub async fn page(conn: &mut PgConnection, sight: &Sight, query: &Query) -> sqlx::Result<Page> {
    let backwards = matches!(query.edge, Some(Edge::Before(_)));
    let mut sql =
        Sql::new("WITH page AS (SELECT id, name, name_key, kind, archived_at, in_sessions FROM activity WHERE ");
    sql.push(if query.shelf == Shelf::Archived { "archived_at IS NOT NULL" } else { "archived_at IS NULL" });
    push_words(&mut sql, "name_key", &query.search);
    if let Some(Edge::After(cursor) | Edge::Before(cursor)) = &query.edge {
        sql.push(if backwards { " AND (name_key, id) < (" } else { " AND (name_key, id) > (" });
        sql.push_bind(cursor.name_key.clone()).push(", ").push_bind(cursor.id.0).push(")");
    }
    let direction = if backwards { "DESC" } else { "ASC" };
    sql.push(format!(" ORDER BY name_key {direction}, id {direction} LIMIT {}) SELECT a.*, ", PAGE_SIZE + 1));
    for (name, states) in [("active", &["active"][..]), ("waiting", &["waiting"]), ("completed", &["completed"])] {
        push_capped(&mut sql, states, sight);
        sql.push(format!(" AS {name}, "));
    }
    sql.push(format!(
        "(SELECT count(*) FROM unit_assignment u WHERE u.activity_id = a.id) AS units,
         (SELECT count(*) FROM qualification_activity q WHERE q.activity_id = a.id) AS qualifications,
         (SELECT count(*) FROM rule_activity r WHERE r.activity_id = a.id) AS rules
         FROM page a ORDER BY a.name_key {direction}, a.id {direction}"
    ));
    let found = sql.build().fetch_all(conn).await?;
    let mut rows = found.iter().map(line).collect::<sqlx::Result<Vec<_>>>()?;
    let more = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    if backwards {
        rows.reverse();
    }
    let (before, after) = if backwards { (more, true) } else { (query.edge.is_some(), more) };
    let cursor = |line: &Line| Cursor { name_key: line.name_key.clone(), id: line.id };
    Ok(Page {
        next: rows.last().filter(|_| after).map(cursor),
        previous: rows.first().filter(|_| before).map(cursor),
        rows,
    })
}

fn line(row: &PgRow) -> sqlx::Result<Line> {
    let number = |column| row.try_get::<i64, _>(column).map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    Ok(Line {
        id: ActivityId(row.try_get("id")?),
        name: row.try_get("name")?,
        name_key: row.try_get("name_key")?,
        kind: read(row.try_get("kind")?)?,
        archived: row.try_get::<Option<DateTime<Utc>>, _>("archived_at")?.is_some(),
        in_sessions: row.try_get("in_sessions")?,
        active: capped(row, "active")?,
        waiting: capped(row, "waiting")?,
        completed: capped(row, "completed")?,
        units: number("units")?,
        qualifications: number("qualifications")?,
        rules: number("rules")?,
    })
}

fn read<T: std::str::FromStr>(text: &str) -> sqlx::Result<T> {
    text.parse().map_err(|_| sqlx::Error::Decode(format!("not a value: {text}").into()))
}

/// One activity as it is set, and whether it is archived.
pub async fn find(conn: &mut PgConnection, id: ActivityId) -> sqlx::Result<Option<(Settings, bool)>> {
    let row = sqlx::query!(
        r#"SELECT name, kind, description, in_sessions, on_last_reason, grace_days, valid_days, due_on, due_days,
                  archived_at IS NOT NULL AS "archived!" FROM activity WHERE id = $1"#,
        id.0
    )
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let due = match (row.due_on, row.due_days) {
        (Some(day), _) => Due::On(day),
        (None, Some(days)) => Due::After(days.unsigned_abs()),
        (None, None) => Due::Never,
    };
    let settings = Settings {
        name: row.name,
        kind: read(&row.kind)?,
        description: row.description,
        in_sessions: row.in_sessions,
        on_last_reason: read(&row.on_last_reason)?,
        grace_days: row.grace_days.unsigned_abs(),
        valid_days: row.valid_days.map(i32::unsigned_abs),
        due,
    };
    Ok(Some((settings, row.archived)))
}

/// Locks an activity that is about to change, and reads it.
pub async fn lock(conn: &mut PgConnection, id: ActivityId) -> sqlx::Result<Option<(Settings, bool)>> {
    sqlx::query!("SELECT id FROM activity WHERE id = $1 FOR NO KEY UPDATE", id.0).fetch_optional(&mut *conn).await?;
    find(conn, id).await
}

/// Everyone who is, or should be, enrolled in it.
pub async fn everybody(conn: &mut PgConnection, id: ActivityId) -> sqlx::Result<Vec<Uuid>> {
    let people = super::reconcile::people_of(conn, &super::reconcile::Due::Activity(id)).await?;
    Ok(people.into_iter().map(|person| person.0).collect())
}

/// Who is enrolled in it without a reason: kept, suspended, or in their days of grace.
pub async fn without_reason(conn: &mut PgConnection, id: ActivityId) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        r#"SELECT DISTINCT person_id AS "id!" FROM enrolment e
           WHERE activity_id = $1 AND state IN ('waiting', 'active', 'suspended')
             AND NOT EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id) ORDER BY 1"#,
        id.0
    )
    .fetch_all(conn)
    .await
}

const fn due_columns(due: Due) -> (Option<NaiveDate>, Option<i32>) {
    match due {
        Due::Never => (None, None),
        Due::On(day) => (Some(day), None),
        Due::After(days) => (None, Some(days as i32)),
    }
}

pub async fn insert(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    id: ActivityId,
    settings: &Settings,
) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO activity (id, name, name_key, kind, created_at) VALUES ($1, $2, $3, $4, $5)",
        id.0,
        settings.name,
        search_key(&settings.name),
        settings.kind.as_str(),
        now
    )
    .execute(&mut *conn)
    .await?;
    update(conn, id, settings).await
}

pub async fn update(conn: &mut PgConnection, id: ActivityId, settings: &Settings) -> sqlx::Result<()> {
    let (due_on, due_days) = due_columns(settings.due);
    let done = sqlx::query!(
        "UPDATE activity SET name = $2, name_key = $3, kind = $4, description = $5, in_sessions = $6,
                on_last_reason = $7, grace_days = $8, valid_days = $9, due_on = $10, due_days = $11 WHERE id = $1",
        id.0,
        settings.name,
        search_key(&settings.name),
        settings.kind.as_str(),
        settings.description,
        settings.in_sessions,
        settings.on_last_reason.as_str(),
        settings.grace_days as i32,
        settings.valid_days.map(|days| days as i32),
        due_on,
        due_days
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}

pub async fn set_archived(conn: &mut PgConnection, id: ActivityId, at: Option<DateTime<Utc>>) -> sqlx::Result<()> {
    sqlx::query!("UPDATE activity SET archived_at = $2 WHERE id = $1", id.0, at).execute(conn).await?;
    Ok(())
}
