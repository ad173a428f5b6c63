use crate::server::live::Topic;
use sqlx::{PgConnection, postgres::PgListener};

/// The channel every server listens on.
pub const CHANNEL: &str = "muster";

/// Tells every server what changed, when the transaction commits. Once a transaction: NOTIFY takes a global lock.
pub async fn notify(conn: &mut PgConnection, topics: &[Topic]) -> sqlx::Result<()> {
    let payload = topics.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    sqlx::query!("SELECT pg_notify($1, $2)", CHANNEL, payload).execute(conn).await?;
    Ok(())
}

/// Whether the connection that listens still answers; hints that come meanwhile are kept.
pub async fn ask(listener: &mut PgListener) -> sqlx::Result<()> {
    sqlx::query!(r#"SELECT 1 AS "one!""#).fetch_one(listener).await?;
    Ok(())
}
