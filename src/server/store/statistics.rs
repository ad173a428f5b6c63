//! What Postgres knows of how much there is. Its own worker looks once a minute; until then it plans for a house that was
//! empty, and a list of ten thousand takes a hundred times as long.
use sqlx::{Executor, PgConnection};

/// What pages of people read. Of the database's owner only, who alone may look.
pub async fn follow(conn: &mut PgConnection, people: u32) -> sqlx::Result<()> {
    let grown = sqlx::query_scalar!(
        r#"SELECT $1 > 0.1 * reltuples AND pg_has_role(relowner, 'USAGE') AS "grown!"
           FROM pg_class WHERE oid = 'person'::regclass"#,
        f64::from(people)
    )
    .fetch_one(&mut *conn)
    .await?;
    if grown {
        conn.execute("ANALYZE (SKIP_LOCKED) person, placement, enrolment, enrolment_reason").await?;
    }
    Ok(())
}
