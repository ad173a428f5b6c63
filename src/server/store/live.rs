use crate::server::live::Topic;
use sqlx::PgConnection;

/// The channel every server listens on.
pub const CHANNEL: &str = "muster";

/// Tells every server what changed, when the transaction commits. Once a transaction: NOTIFY takes a global lock.
pub async fn notify(conn: &mut PgConnection, topics: &[Topic]) -> sqlx::Result<()> {
    let payload = topics.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    sqlx::query!("SELECT pg_notify($1, $2)", CHANNEL, payload).execute(conn).await?;
    Ok(())
}
