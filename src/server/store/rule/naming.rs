//! Rules whose criteria name somebody or something. An id is nothing else than itself, wherever it stands.
use crate::domain::id::RuleId;
use sqlx::PgConnection;
use uuid::Uuid;

pub async fn naming(conn: &mut PgConnection, named: Uuid) -> sqlx::Result<Vec<RuleId>> {
    let rules = sqlx::query_scalar!(
        "SELECT id FROM rule WHERE position($1 IN criteria::text) > 0 ORDER BY id",
        named.to_string()
    )
    .fetch_all(conn)
    .await?;
    Ok(rules.into_iter().map(RuleId).collect())
}

/// They name the other one from now on.
pub async fn rename(conn: &mut PgConnection, from: Uuid, into: Uuid) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE rule SET criteria = replace(criteria::text, $1, $2)::jsonb WHERE position($1 IN criteria::text) > 0",
        from.to_string(),
        into.to_string()
    )
    .execute(conn)
    .await?;
    Ok(())
}
