//! Tries at signing in, counted by account and by client address. All servers share the count.
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// A try that is counted as wrong until it is forgiven.
#[derive(Clone, Copy, Debug)]
pub struct Try(pub i64);

/// Whose tries are counted: a hash of what was typed, so that unknown accounts count alike, and the client.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    pub account_hash: &'a [u8],
    pub client: &'a str,
}

/// Holds up other tries of the same account and of the same client until the transaction ends: a thousand at once
/// would otherwise all see the same count.
pub async fn line_up(conn: &mut PgConnection, counted: Counted<'_>) -> sqlx::Result<()> {
    // Accounts before clients, always: two locks in one order cannot block each other for ever.
    sqlx::query!(
        "SELECT pg_advisory_xact_lock(1, hashtext(encode($1, 'hex'))), pg_advisory_xact_lock(2, hashtext($2))",
        counted.account_hash,
        counted.client
    )
    .fetch_one(conn)
    .await?;
    Ok(())
}

/// When the newest `limit` tries since `since` began, by account and by client; nothing where there are fewer.
pub async fn full_since(
    conn: &mut PgConnection,
    counted: Counted<'_>,
    since: DateTime<Utc>,
    account_limit: i64,
    client_limit: i64,
) -> sqlx::Result<(Option<DateTime<Utc>>, Option<DateTime<Utc>>)> {
    let row = sqlx::query!(
        "SELECT (SELECT at FROM sign_in_failure WHERE account_hash = $1 AND at > $3
                 ORDER BY at DESC OFFSET $4::bigint - 1 LIMIT 1) AS account,
                (SELECT at FROM sign_in_failure WHERE client = $2 AND at > $3
                 ORDER BY at DESC OFFSET $5::bigint - 1 LIMIT 1) AS client",
        counted.account_hash,
        counted.client,
        since,
        account_limit,
        client_limit
    )
    .fetch_one(conn)
    .await?;
    Ok((row.account, row.client))
}

pub async fn count(conn: &mut PgConnection, counted: Counted<'_>, now: DateTime<Utc>) -> sqlx::Result<Try> {
    let id = sqlx::query_scalar!(
        "INSERT INTO sign_in_failure (account_hash, client, at) VALUES ($1, $2, $3) RETURNING id",
        counted.account_hash,
        counted.client,
        now
    )
    .fetch_one(conn)
    .await?;
    Ok(Try(id))
}

/// It was right after all.
pub async fn forgive(conn: &mut PgConnection, one: Try) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM sign_in_failure WHERE id = $1", one.0).execute(conn).await?;
    Ok(())
}

/// Forgets tries before `before`.
pub async fn tidy(conn: &mut PgConnection, before: DateTime<Utc>) -> sqlx::Result<u64> {
    let done = sqlx::query!("DELETE FROM sign_in_failure WHERE at < $1", before).execute(conn).await?;
    Ok(done.rows_affected())
}
