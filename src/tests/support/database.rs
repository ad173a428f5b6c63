//! One database a test, copied from a template with the newest schema; needs a server that `DATABASE_URL` names.
use crate::server::{hash, store::migrations::MIGRATOR};
use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool, postgres::PgConnectOptions, postgres::PgPoolOptions};
use std::sync::atomic::{AtomicU32, Ordering};

pub struct TestDatabase {
    pub pool: PgPool,
    name: String,
}

impl TestDatabase {
    /// With the newest schema.
    pub async fn create() -> Self {
        let template = template().await;
        Self::create_from(&template).await
    }

    /// With nothing in it: for tests of the migrations themselves.
    pub async fn create_empty() -> Self {
        Self::create_from("template0").await
    }

    async fn create_from(template: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("muster_test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let mut conn = PgConnection::connect_with(&server()).await.unwrap();
        // Of a process that had the same number once.
        run(&mut conn, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        run(&mut conn, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
        let pool = PgPoolOptions::new().max_connections(8).connect_lazy_with(server().database(&name));
        Self { pool, name }
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let drop_database = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        // The test's own runtime is on its way out.
        let dropper = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                let mut conn = PgConnection::connect_with(&server()).await?;
                sqlx::raw_sql(AssertSqlSafe(drop_database)).execute(&mut conn).await
            })?;
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>(())
        });
        if let Ok(Err(problem)) = dropper.join() {
            eprintln!("{} stays: {problem}", self.name);
        }
    }
}

fn server() -> PgConnectOptions {
    let url = std::env::var("DATABASE_URL").expect(
        "tests need a Postgres: set DATABASE_URL to a database of a role that may create others, or run bin/test rust",
    );
    url.parse().unwrap()
}

/// The name of a database with this schema, made by the first who needs it. Its name follows from the migrations, so
/// that an older one is never taken for it.
async fn template() -> String {
    let checksums: Vec<u8> = MIGRATOR.iter().flat_map(|migration| migration.checksum.iter().copied()).collect();
    let name = format!("muster_template_{}", hash::short(&checksums));
    let mut conn = PgConnection::connect_with(&server()).await.unwrap();
    run(&mut conn, "SELECT pg_advisory_lock(7467)").await;
    let found = sqlx::query("SELECT FROM pg_database WHERE datname = $1").bind(&name).fetch_optional(&mut conn).await;
    if found.unwrap().is_none() {
        let unfinished = format!("{name}_unfinished");
        run(&mut conn, &format!("DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)")).await;
        run(&mut conn, &format!("CREATE DATABASE {unfinished} TEMPLATE template0")).await;
        let mut fresh = PgConnection::connect_with(&server().database(&unfinished)).await.unwrap();
        MIGRATOR.run(&mut fresh).await.unwrap();
        fresh.close().await.unwrap();
        run(&mut conn, &format!("ALTER DATABASE {unfinished} RENAME TO {name}")).await;
    }
    // The lock goes with the connection.
    conn.close().await.unwrap();
    name
}

async fn run(conn: &mut PgConnection, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(conn).await.unwrap();
}
