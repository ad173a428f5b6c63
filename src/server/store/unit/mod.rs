//! Units: the tree, who is in it, what it carries, and what changing it does.
pub mod carry;
pub mod concerned;
pub mod list;
pub mod member;
pub mod merge;

use crate::domain::{
    id::{PersonId, UnitId},
    unit::{Above, UnitKind, Visibility},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// A unit as it is stored.
#[derive(Clone, Debug)]
pub struct Record {
    pub id: UnitId,
    pub kind: UnitKind,
    pub name: String,
    pub code: Option<String>,
    pub visibility: Visibility,
    pub parent: Option<UnitId>,
}

pub(super) fn kind(text: &str) -> sqlx::Result<UnitKind> {
    UnitKind::parse(text).ok_or_else(|| sqlx::Error::Decode(format!("{text} is no kind of unit").into()))
}

pub async fn find(conn: &mut PgConnection, id: UnitId) -> sqlx::Result<Option<Record>> {
    let row = sqlx::query!("SELECT id, kind, name, code, visibility, parent_id FROM unit WHERE id = $1", id.0)
        .fetch_optional(conn)
        .await?;
    row.map(|row| {
        Ok(Record {
            id: UnitId(row.id),
            kind: kind(&row.kind)?,
            name: row.name,
            code: row.code,
            visibility: Visibility::parse(&row.visibility),
            parent: row.parent_id.map(UnitId),
        })
    })
    .transpose()
}

/// The same, locked: nobody is placed in it, and nobody changes it, until the transaction ends.
pub async fn lock(conn: &mut PgConnection, id: UnitId) -> sqlx::Result<Option<Record>> {
    sqlx::query!("SELECT id FROM unit WHERE id = $1 FOR UPDATE", id.0).fetch_optional(&mut *conn).await?;
    find(conn, id).await
}

/// These units stay until the transaction ends; how many there are. Whoever changes a unit locks it before its people, and so
/// does whoever places people in one.
pub async fn hold(conn: &mut PgConnection, units: &[Uuid]) -> sqlx::Result<usize> {
    let held = sqlx::query_scalar!("SELECT id FROM unit WHERE id = ANY($1) ORDER BY id FOR KEY SHARE", units)
        .fetch_all(conn)
        .await?;
    Ok(held.len())
}

/// A unit people are placed in: not the root, which holds everyone.
pub async fn name(conn: &mut PgConnection, id: UnitId) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!("SELECT name FROM unit WHERE id = $1 AND kind <> 'platform'", id.0).fetch_optional(conn).await
}

/// One change of the tree at a time. The triggers of `unit` take the same lock; whoever plans or applies takes it first,
/// so that nothing moves under them.
pub async fn line_up(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("SELECT pg_advisory_xact_lock(4, 0)").execute(conn).await?;
    Ok(())
}

/// The units above, from the root down; `visible` are those the reader may see, all if there is none.
pub async fn above(conn: &mut PgConnection, id: UnitId, visible: Option<&[Uuid]>) -> sqlx::Result<Vec<Above>> {
    let rows = sqlx::query!(
        "SELECT u.id, u.kind, u.name, p.climbs FROM unit_path p JOIN unit u ON u.id = p.above_id
         WHERE p.unit_id = $1 AND p.depth > 0 ORDER BY p.depth DESC",
        id.0
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let seen = visible.is_none_or(|visible| visible.contains(&row.id));
            Ok(Above { id: seen.then_some(UnitId(row.id)), kind: kind(&row.kind)?, name: row.name, climbs: row.climbs })
        })
        .collect()
}

/// How many belong to it, each with each role once, lie directly below it, and how many things it carries.
pub async fn numbers(conn: &mut PgConnection, id: UnitId) -> sqlx::Result<(i64, i64, i64)> {
    let row = sqlx::query!(
        r#"SELECT (SELECT count(DISTINCT (b.person_id, b.role))
                   FROM (SELECT person_id, role FROM belonging WHERE unit_id = $1 LIMIT 20001) b) AS "people!",
                  (SELECT count(*) FROM unit WHERE parent_id = $1) AS "subunits!",
                  (SELECT count(*) FROM unit_assignment WHERE unit_id = $1)
                  + (SELECT count(*) FROM unit_qualification WHERE unit_id = $1) AS "carries!""#,
        id.0
    )
    .fetch_one(conn)
    .await?;
    Ok((row.people, row.subunits, row.carries))
}

/// Units of the sessions that somebody instructs.
pub async fn instructed(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        "SELECT DISTINCT s.unit_id FROM role_grant g JOIN session_unit s ON s.session_id = g.session_id
         WHERE g.person_id = $1 AND g.role = 'instructor'",
        person.0
    )
    .fetch_all(conn)
    .await
}

/// Names, codes and places are one among their neighbours: a unit that would be the second is refused by an index.
pub struct NewUnit<'a> {
    pub id: UnitId,
    pub kind: UnitKind,
    pub name: &'a str,
    pub name_key: &'a str,
    pub code: Option<&'a str>,
    pub code_key: Option<&'a str>,
    pub visibility: Visibility,
    pub parent: UnitId,
}

pub async fn insert(conn: &mut PgConnection, now: DateTime<Utc>, unit: &NewUnit<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO unit (id, kind, name, name_key, code, code_key, visibility, parent_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        unit.id.0,
        unit.kind.as_str(),
        unit.name,
        unit.name_key,
        unit.code,
        unit.code_key,
        unit.visibility.as_str(),
        unit.parent.0,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn rename(
    conn: &mut PgConnection,
    id: UnitId,
    (name, name_key): (&str, &str),
    code: Option<(&str, &str)>,
) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "UPDATE unit SET name = $2, name_key = $3, code = $4, code_key = $5 WHERE id = $1",
        id.0,
        name,
        name_key,
        code.map(|(code, _)| code),
        code.map(|(_, key)| key)
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}

pub async fn move_below(conn: &mut PgConnection, id: UnitId, to: UnitId) -> sqlx::Result<()> {
    let done = sqlx::query!("UPDATE unit SET parent_id = $2 WHERE id = $1", id.0, to.0).execute(conn).await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}

pub async fn show(conn: &mut PgConnection, id: UnitId, visibility: Visibility) -> sqlx::Result<()> {
    let done =
        sqlx::query!("UPDATE unit SET visibility = $2 WHERE id = $1", id.0, visibility.as_str()).execute(conn).await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}

/// What lies directly below goes below another; how many that were.
pub async fn hand_over_subunits(conn: &mut PgConnection, id: UnitId, to: UnitId) -> sqlx::Result<u64> {
    let done = sqlx::query!("UPDATE unit SET parent_id = $2 WHERE parent_id = $1", id.0, to.0).execute(conn).await?;
    Ok(done.rows_affected())
}

/// How many units lie below it, at any depth.
pub async fn count_below(conn: &mut PgConnection, id: UnitId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"SELECT count(*) AS "count!" FROM unit_path WHERE above_id = $1 AND depth > 0"#, id.0)
        .fetch_one(conn)
        .await
}

/// Whether the one lies below the other, or is it.
pub async fn lies_below(conn: &mut PgConnection, id: UnitId, above: UnitId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM unit_path WHERE unit_id = $1 AND above_id = $2) AS "below!""#,
        id.0,
        above.0
    )
    .fetch_one(conn)
    .await
}
