//! The schema's history. Each migration runs once, in the order of its name, in a transaction of its own.
use sqlx::{
    PgPool,
    error::DatabaseError,
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
    let applied = match conn.list_applied_migrations(&MIGRATOR.table_name).await {
        Ok(applied) => applied,
        // Nobody ever migrated it: there is no such table.
        Err(MigrateError::Execute(error)) if is_undefined_table(&error) => Vec::new(),
        Err(error) => return Err(error),
    };
    Ok(MIGRATOR.iter().filter(|known| applied.iter().all(|one| one.version != known.version)).count())
}

fn is_undefined_table(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(DatabaseError::code).is_some_and(|code| code == "42P01")
}
