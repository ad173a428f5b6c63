//! Rules, what people have that they ask for, and who is in them.
mod day;
mod edit;
mod effect;
mod facts;
mod look;
mod matches;
mod naming;
mod predicate;

pub use day::{Day, day_of};
pub use edit::{delete, lock_savers, members, write, write_gifts};
pub use effect::{Enrolled, Moved, count_meeting, count_members, ends, sample, sample_meeting, starts};
pub use facts::facts;
pub use look::{Gifts, Times, custom_fields, gifts, list, names, places, search, times};
pub use matches::{Moving, join, leave, moving, of_people, of_person, set_leaving};
pub use naming::{naming, rename};
use predicate::{push_alive, push_meets};

use crate::domain::{
    id::RuleId,
    rule::{Criteria, Mode, Rule},
};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, types::Json};

/// Keeps rules as they are until the transaction ends; many may hold it at a time. Taken before people are locked: whoever
/// saves a rule waits for the drains that hold the old one, and a drain that comes later sees the new one.
pub async fn hold_still(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("SELECT pg_advisory_xact_lock_shared(5, 0)").execute(conn).await?;
    Ok(())
}

/// Waits for whoever holds rules still, and keeps others from holding them.
pub async fn lock_all(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("SELECT pg_advisory_xact_lock(5, 0)").execute(conn).await?;
    Ok(())
}

/// Every rule: those that are off may still have people in them.
pub async fn all(conn: &mut PgConnection) -> sqlx::Result<Vec<Rule>> {
    let rows = sqlx::query!(
        r#"SELECT id, name, enabled, criteria AS "criteria: Json<Criteria>", mode, grace_days, starts_on, ends_on
           FROM rule ORDER BY id"#
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Rule {
                id: RuleId(row.id),
                name: row.name,
                enabled: row.enabled,
                criteria: row.criteria.0,
                mode: mode(&row.mode)?,
                grace_days: row.grace_days as u16,
                starts_on: row.starts_on,
                ends_on: row.ends_on,
            })
        })
        .collect()
}

pub async fn one(conn: &mut PgConnection, id: RuleId) -> sqlx::Result<Option<Rule>> {
    let row = sqlx::query!(
        r#"SELECT name, enabled, criteria AS "criteria: Json<Criteria>", mode, grace_days, starts_on, ends_on
           FROM rule WHERE id = $1"#,
        id.0
    )
    .fetch_optional(conn)
    .await?;
    row.map(|row| {
        Ok(Rule {
            id,
            name: row.name,
            enabled: row.enabled,
            criteria: row.criteria.0,
            mode: mode(&row.mode)?,
            grace_days: row.grace_days as u16,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
        })
    })
    .transpose()
}

fn mode(text: &str) -> sqlx::Result<Mode> {
    Mode::parse(text).ok_or_else(|| sqlx::Error::Decode("mode of a rule".into()))
}

/// Everybody was held against it.
pub async fn applied(conn: &mut PgConnection, now: DateTime<Utc>, id: RuleId) -> sqlx::Result<()> {
    sqlx::query!("UPDATE rule SET applied_at = $2 WHERE id = $1", id.0, now).execute(conn).await?;
    Ok(())
}

/// Rules that nobody has looked at on this day, with their last look moved to it.
pub async fn look_on(conn: &mut PgConnection, today: NaiveDate) -> sqlx::Result<Vec<RuleId>> {
    let ids =
        sqlx::query_scalar!("UPDATE rule SET looked_on = $1 WHERE looked_on IS DISTINCT FROM $1 RETURNING id", today)
            .fetch_all(conn)
            .await?;
    Ok(ids.into_iter().map(RuleId).collect())
}
