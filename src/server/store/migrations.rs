//! The schema's history. Each migration runs once, in the order of its name, in a transaction of its own.
use sqlx::{
    PgPool,
    migrate::{Migrate, MigrateError, Migrator},
};

pub static MIGRATOR: Migrator = sqlx::migrate!();

/// Brings the database to the newest schema. Several processes may: one does, the others wait.
pub async fn run(pool: &PgPool) -> Result<(), MigrateError> {
    MIGRATOR.run(pool).await
}

/// How many migrations the database lacks.
pub async fn missing(pool: &PgPool) -> Result<usize, MigrateError> {
    let mut conn = pool.acquire().await?;
    conn.ensure_migrations_table(&MIGRATOR.table_name).await?;
    let applied = conn.list_applied_migrations(&MIGRATOR.table_name).await?;
    Ok(MIGRATOR.iter().filter(|known| applied.iter().all(|one| one.version != known.version)).count())
}
