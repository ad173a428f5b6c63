//! Writing rules. Whoever writes holds [`super::lock_all`].
use super::Gifts;
use crate::domain::{
    id::{PersonId, RuleId},
    rule::{Draft, Rule},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// One saver of rules at a time: each plans against what those before it saved.
pub async fn lock_savers(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("SELECT pg_advisory_xact_lock(6, 0)").execute(conn).await?;
    Ok(())
}

/// False when another rule has this name.
pub async fn write(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    id: RuleId,
    name_key: &str,
    draft: &Draft,
    by: Option<PersonId>,
) -> sqlx::Result<bool> {
    let criteria = serde_json::to_value(&draft.criteria).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let taken = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM rule WHERE name_key = $1 AND id <> $2) AS "taken!""#,
        name_key,
        id.0
    )
    .fetch_one(&mut *conn)
    .await?;
    if taken {
        return Ok(false);
    }
    sqlx::query!(
        "INSERT INTO rule (id, name, name_key, enabled, criteria, mode, grace_days, starts_on, ends_on,
                           created_at, changed_at, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)
         ON CONFLICT (id) DO UPDATE
         SET (name, name_key, enabled, criteria, mode, grace_days, starts_on, ends_on, changed_at, changed_by)
             = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id.0,
        draft.name,
        name_key,
        draft.enabled,
        criteria,
        draft.mode.as_str(),
        i32::from(draft.grace_days),
        draft.starts_on,
        draft.ends_on,
        now,
        by.map(|id| id.0)
    )
    .execute(conn)
    .await?;
    Ok(true)
}

/// What it gives from now on.
pub async fn write_gifts(conn: &mut PgConnection, id: RuleId, gifts: &Gifts) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM rule_activity WHERE rule_id = $1 AND activity_id <> ALL($2)", id.0, &gifts.activities)
        .execute(&mut *conn)
        .await?;
    sqlx::query!(
        "DELETE FROM rule_qualification WHERE rule_id = $1 AND qualification_id <> ALL($2)",
        id.0,
        &gifts.qualifications
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO rule_activity (rule_id, activity_id) SELECT $1, id FROM UNNEST($2::uuid[]) AS n (id)
         ON CONFLICT DO NOTHING",
        id.0,
        &gifts.activities
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO rule_qualification (rule_id, qualification_id) SELECT $1, id FROM UNNEST($2::uuid[]) AS n (id)
         ON CONFLICT DO NOTHING",
        id.0,
        &gifts.qualifications
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// With everything that hangs on it; who was in it is for the caller to mark.
pub async fn delete(conn: &mut PgConnection, rule: &Rule) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM rule WHERE id = $1", rule.id.0).execute(conn).await?;
    Ok(())
}

/// Everyone who is in it.
pub async fn members(conn: &mut PgConnection, id: RuleId) -> sqlx::Result<Vec<PersonId>> {
    let ids: Vec<Uuid> = sqlx::query_scalar!("SELECT person_id FROM rule_match WHERE rule_id = $1 ORDER BY 1", id.0)
        .fetch_all(conn)
        .await?;
    Ok(ids.into_iter().map(PersonId).collect())
}
