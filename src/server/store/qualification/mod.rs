//! Qualifications: what they are, what is in them, who holds them.
mod effects;
mod facts;
mod find;
mod holders;
mod inventory;

pub use effects::{Touched, describe, due};
pub use facts::{Judgement, Pairs, give, judge, keep_out, lift, take};
pub use find::{activities as find_activities, people as find_people, units as find_units};
pub use holders::{counts, holders, people_with};
pub use inventory::inventory;

use crate::domain::{
    audit::Named,
    id::{ActivityId, QualificationId, RuleId, UnitId},
    qualification::{Activity, Counts, Definition, Summary, Validity},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// Matches what holds these words, for `LIKE`.
fn pattern(search_key: &str) -> String {
    format!("%{}%", search_key.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

fn days(days: Option<i32>) -> Option<u32> {
    days.map(i32::unsigned_abs)
}

/// Up to `limit` by name, from after a name on; without who holds them.
pub async fn list(
    conn: &mut PgConnection,
    search_key: &str,
    after: Option<&str>,
    limit: i64,
) -> sqlx::Result<Vec<Summary>> {
    let rows = sqlx::query!(
        r#"SELECT q.id, q.name, q.valid_days, q.renewal_days,
                  ARRAY(SELECT a.name FROM qualification_activity n JOIN activity a ON a.id = n.activity_id
                        WHERE n.qualification_id = q.id ORDER BY a.name_key, a.id) AS "activities!",
                  ARRAY(SELECT u.id FROM unit_qualification c JOIN unit u ON u.id = c.unit_id
                        WHERE c.qualification_id = q.id ORDER BY u.name_key, u.id LIMIT 3) AS "units!",
                  ARRAY(SELECT u.name FROM unit_qualification c JOIN unit u ON u.id = c.unit_id
                        WHERE c.qualification_id = q.id ORDER BY u.name_key, u.id LIMIT 3) AS "unit_names!",
                  (SELECT count(*) FROM unit_qualification c WHERE c.qualification_id = q.id) AS "units_count!"
           FROM qualification q
           WHERE q.name_key LIKE $1 AND ($2::text IS NULL OR q.name_key > $2)
           ORDER BY q.name_key LIMIT $3"#,
        pattern(search_key),
        after,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Summary {
            id: QualificationId(row.id),
            name: row.name,
            validity: Validity { valid_days: days(row.valid_days), renewal_days: days(row.renewal_days) },
            activities: row.activities,
            units: row.units.into_iter().zip(row.unit_names).map(|(id, name)| Named { id: UnitId(id), name }).collect(),
            units_count: row.units_count as u32,
            holders: Counts::default(),
        })
        .collect())
}

pub async fn find(conn: &mut PgConnection, id: QualificationId) -> sqlx::Result<Option<Definition>> {
    let row = sqlx::query!("SELECT name, description, valid_days, renewal_days FROM qualification WHERE id = $1", id.0)
        .fetch_optional(conn)
        .await?;
    Ok(row.map(|row| Definition {
        name: row.name,
        description: row.description,
        validity: Validity { valid_days: days(row.valid_days), renewal_days: days(row.renewal_days) },
    }))
}

/// The same, and nobody changes it meanwhile.
pub async fn lock(conn: &mut PgConnection, id: QualificationId) -> sqlx::Result<Option<Definition>> {
    sqlx::query!("SELECT id FROM qualification WHERE id = $1 FOR UPDATE", id.0).fetch_optional(&mut *conn).await?;
    find(conn, id).await
}

/// False when another has this name.
pub async fn insert(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    id: QualificationId,
    definition: &Definition,
    name_key: &str,
) -> sqlx::Result<bool> {
    let Validity { valid_days, renewal_days } = definition.validity;
    let done = sqlx::query!(
        "INSERT INTO qualification (id, name, name_key, description, valid_days, renewal_days, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name_key) DO NOTHING",
        id.0,
        definition.name,
        name_key,
        definition.description,
        valid_days.map(|days| days as i32),
        renewal_days.map(|days| days as i32),
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// False when another has this name.
pub async fn update(
    conn: &mut PgConnection,
    id: QualificationId,
    definition: &Definition,
    name_key: &str,
) -> sqlx::Result<bool> {
    let Validity { valid_days, renewal_days } = definition.validity;
    let done = sqlx::query!(
        "UPDATE qualification SET name = $2, name_key = $3, description = $4, valid_days = $5, renewal_days = $6
         WHERE id = $1 AND NOT EXISTS (SELECT FROM qualification o WHERE o.name_key = $3 AND o.id <> $1)",
        id.0,
        definition.name,
        name_key,
        definition.description,
        valid_days.map(|days| days as i32),
        renewal_days.map(|days| days as i32)
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// With what is in it, who carries it and who was given it.
pub async fn delete(conn: &mut PgConnection, id: QualificationId) -> sqlx::Result<bool> {
    let done = sqlx::query!("DELETE FROM qualification WHERE id = $1", id.0).execute(conn).await?;
    Ok(done.rows_affected() == 1)
}

pub async fn activities(conn: &mut PgConnection, id: QualificationId) -> sqlx::Result<Vec<Activity>> {
    let rows = sqlx::query!(
        r#"SELECT a.id, a.name, a.kind, a.valid_days, a.archived_at IS NOT NULL AS "archived!"
           FROM qualification_activity n JOIN activity a ON a.id = n.activity_id
           WHERE n.qualification_id = $1 ORDER BY a.name_key, a.id"#,
        id.0
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Activity {
            id: ActivityId(row.id),
            name: row.name,
            kind: row.kind,
            valid_days: days(row.valid_days),
            archived: row.archived,
        })
        .collect())
}

/// What is in any of these.
pub async fn activities_of(conn: &mut PgConnection, qualifications: &[Uuid]) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        "SELECT DISTINCT activity_id FROM qualification_activity WHERE qualification_id = ANY($1)",
        qualifications
    )
    .fetch_all(conn)
    .await
}

/// Puts activities into it; answers those that were not.
pub async fn add_activities(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    id: QualificationId,
    activities: &[Uuid],
) -> sqlx::Result<Vec<ActivityId>> {
    let added = sqlx::query_scalar!(
        "INSERT INTO qualification_activity (qualification_id, activity_id, added_at)
         SELECT $1, a.id, $3 FROM activity a WHERE a.id = ANY($2) ON CONFLICT DO NOTHING RETURNING activity_id",
        id.0,
        activities,
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(added.into_iter().map(ActivityId).collect())
}

/// Takes activities out of it; answers those that were in it.
pub async fn remove_activities(
    conn: &mut PgConnection,
    id: QualificationId,
    activities: &[Uuid],
) -> sqlx::Result<Vec<ActivityId>> {
    let removed = sqlx::query_scalar!(
        "DELETE FROM qualification_activity WHERE qualification_id = $1 AND activity_id = ANY($2) RETURNING activity_id",
        id.0,
        activities
    )
    .fetch_all(conn)
    .await?;
    Ok(removed.into_iter().map(ActivityId).collect())
}

/// The rules that give it, by name.
pub async fn rules(conn: &mut PgConnection, id: QualificationId) -> sqlx::Result<Vec<Named<RuleId>>> {
    let rows = sqlx::query!(
        "SELECT r.id, r.name FROM rule_qualification n JOIN rule r ON r.id = n.rule_id
         WHERE n.qualification_id = $1 ORDER BY r.name_key",
        id.0
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| Named { id: RuleId(row.id), name: row.name }).collect())
}
