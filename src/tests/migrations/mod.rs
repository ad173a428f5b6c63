//! Migrations run one by one over data, as they will at somebody's: `data/VERSION.sql` is what an organisation has by
//! then. A new table brings a row, or the test fails; so a later migration that cannot cope with rows fails here.
use super::support::TestDatabase;
use crate::server::store::migrations::{self, MIGRATOR};
use sqlx::AssertSqlSafe;
use std::{fs, path::Path};

#[tokio::test]
async fn each_migration_copes_with_the_data_of_those_before() {
    let database = TestDatabase::create_empty().await;
    for migration in MIGRATOR.iter() {
        let version = migration.version;
        let ran = MIGRATOR.run_to(version, &database.pool).await;
        ran.unwrap_or_else(|error| panic!("migration {version} over the data of those before: {error}"));
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/tests/migrations/data/{version}.sql"));
        if let Ok(sql) = fs::read_to_string(&data) {
            let inserted = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&database.pool).await;
            inserted.unwrap_or_else(|error| panic!("{}: {error}", data.display()));
        }
    }
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT table_name::text FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1",
    )
    .fetch_all(&database.pool)
    .await
    .unwrap();
    let mut empty = Vec::new();
    for table in tables {
        let sql = format!("SELECT EXISTS (SELECT FROM {table})");
        let has_rows: bool = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&database.pool).await.unwrap();
        if !has_rows {
            empty.push(table);
        }
    }
    assert!(empty.is_empty(), "no data for {empty:?}: add it to src/tests/migrations/data/");
}

#[tokio::test]
async fn a_database_says_what_it_lacks() {
    let database = TestDatabase::create_empty().await;
    let all = MIGRATOR.iter().count();
    assert_eq!(migrations::missing(&database.pool).await.unwrap(), all);
    migrations::run(&database.pool).await.unwrap();
    assert_eq!(migrations::missing(&database.pool).await.unwrap(), 0);
    // A second server that starts at the same time, or the same one again.
    migrations::run(&database.pool).await.unwrap();
}
