//! Databases of one measurement, on the server that `bin/bench` started.
use super::Problem;
use muster::server::{
    settings::{Settings, Source},
    state::AppState,
    store::migrations,
};
use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool, postgres::PgConnectOptions};

fn server() -> Result<PgConnectOptions, Problem> {
    let url = std::env::var("DATABASE_URL").map_err(|_| "bin/bench sets DATABASE_URL to a Postgres of its own")?;
    Ok(url.parse()?)
}

/// Empty but for the schema.
pub async fn fresh(name: &str) -> Result<PgPool, Problem> {
    let mut conn = PgConnection::connect_with(&server()?).await?;
    for sql in [format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"), format!("CREATE DATABASE {name}")] {
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut conn).await?;
    }
    let pool = PgPool::connect_with(server()?.database(name)).await?;
    migrations::run(&pool).await?;
    Ok(pool)
}

/// A server's state over this database, with these settings.
pub fn state(pool: &PgPool, source: &Source) -> Result<AppState, Problem> {
    Ok(AppState::new(Settings::read(source)?, pool.clone()))
}

/// Two activities, and a cohort that carries them.
pub async fn cohort_with_two_activities(pool: &PgPool) -> Result<uuid::Uuid, Problem> {
    let cohort: uuid::Uuid = sqlx::query_scalar(
        "INSERT INTO unit (id, kind, name, name_key, parent_id, created_at)
         SELECT gen_random_uuid(), 'cohort', 'Spring', 'spring', id, now() FROM unit WHERE kind = 'platform' RETURNING id",
    )
    .fetch_one(pool)
    .await?;
    for name in ["first aid", "hygiene"] {
        sqlx::query(
            "WITH activity AS (
                 INSERT INTO activity (id, name, name_key, created_at) VALUES (gen_random_uuid(), $1, $1, now()) RETURNING id)
             INSERT INTO unit_assignment (id, unit_id, activity_id, assigned_at)
             SELECT gen_random_uuid(), $2, activity.id, now() FROM activity",
        )
        .bind(name)
        .bind(cohort)
        .execute(pool)
        .await?;
    }
    Ok(cohort)
}

/// `email,id,name`, this many people whom nobody knows.
pub fn list(people: usize) -> String {
    let line = |number| format!("person{number}@measure.test,R-{number},Given{} Family{number}", number % 997);
    std::iter::once("email,id,name".to_owned()).chain((0..people).map(line)).collect::<Vec<_>>().join("\n")
}
