//! A database for one test, with the newest schema, and commands that run on it.
use super::Cluster;
use sqlx::{AssertSqlSafe, Connection, PgConnection, postgres::PgConnectOptions};
use std::{
    process::Command,
    sync::atomic::{AtomicU32, Ordering},
};

pub struct Database {
    name: String,
    server: PgConnectOptions,
    url: String,
}

impl Database {
    pub async fn create() -> Self {
        Self::migrated(Self::create_empty().await)
    }

    /// In a cluster of the test's own.
    pub async fn create_in(cluster: &Cluster) -> Self {
        Self::migrated(Self::at(cluster.url()).await)
    }

    pub async fn create_empty() -> Self {
        Self::at(std::env::var("DATABASE_URL").unwrap()).await
    }

    fn migrated(self) -> Self {
        assert!(self.muster("migrate").status().unwrap().success());
        self
    }

    async fn at(url: String) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("muster_processes_{}_{number}", std::process::id());
        let server: PgConnectOptions = url.parse().unwrap();
        let mut conn = PgConnection::connect_with(&server).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut conn).await.unwrap();
        let (base, query) =
            url.split_once('?').map_or((&*url, String::new()), |(base, query)| (base, format!("?{query}")));
        let (base, _) = base.rsplit_once('/').unwrap();
        Self { url: format!("{base}/{name}{query}"), name, server }
    }

    /// `muster`, as in development, on this database, with no settings but those of the test.
    pub fn muster(&self, command: &str) -> Command {
        let mut muster = Command::new(env!("CARGO_BIN_EXE_muster"));
        muster.args(command.split(' ')).env_clear().env("DATABASE_URL", &self.url).env("MUSTER_MODE", "development");
        muster
    }

    pub async fn connect(&self) -> PgConnection {
        PgConnection::connect_with(&self.server.clone().database(&self.name)).await.unwrap()
    }

    pub async fn count(&self, sql: &str) -> i64 {
        sqlx::query_scalar(AssertSqlSafe(sql.to_owned()))
            .fetch_one(&mut self.connect().await)
            .await
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    /// One text a row.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        sqlx::query_scalar(AssertSqlSafe(sql.to_owned()))
            .fetch_all(&mut self.connect().await)
            .await
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    pub async fn run(&self, sql: &str) {
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
            .execute(&mut self.connect().await)
            .await
            .unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    /// Waits until nothing of a process that was killed runs on here: a commit that was on its way is done or not.
    pub async fn forgets(&self, application: &str) {
        let sql = format!(
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = '{application}' AND datname = '{}'",
            self.name
        );
        super::wait_until("a killed process' connections end", || async { self.count(&sql).await == 0 }).await;
    }

    pub async fn drop(self) {
        let mut conn = PgConnection::connect_with(&self.server).await.unwrap();
        let drop = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        sqlx::raw_sql(AssertSqlSafe(drop)).execute(&mut conn).await.unwrap();
    }
}
