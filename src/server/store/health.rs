use sqlx::PgConnection;

/// Answers if the database does.
pub async fn ping(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!(r#"SELECT 1 AS "one!""#).fetch_one(conn).await?;
    Ok(())
}
