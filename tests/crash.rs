//! Two workers on one outbox, one of them killed amid a thousand mails: none is lost, and twice arrives only what the mail
//! server took in the moment before, under the same Message-ID.
//!
//! `MUSTER_CRASH_ROUNDS=10 cargo test --test crash -- --nocapture` repeats it and prints the doubles; the usual run takes one round.
#![expect(clippy::unwrap_used, reason = "a test ends where something is missing")]

#[expect(dead_code, reason = "shared with the tests in src/tests, which also make it misbehave")]
#[path = "../src/tests/support/smtp_sink.rs"]
mod smtp_sink;

use muster::server::secret::Secret;
use smtp_sink::{Received, SmtpSink};
use sqlx::{AssertSqlSafe, Connection, PgConnection, postgres::PgConnectOptions};
use std::{
    collections::HashMap,
    process::{Child, Command, Stdio},
    time::Duration,
};
use tokio::time::{Instant, sleep};

const MAILS: usize = 1000;
/// What may be accepted and not yet noted: one group of the settler, and one mail a connection.
const GAP: usize = 200 + 4;

/// [P6] [N9]
#[tokio::test]
async fn a_killed_worker_loses_nothing() {
    let rounds = std::env::var("MUSTER_CRASH_ROUNDS").map_or(1, |rounds| rounds.parse().unwrap());
    let database = Database::create().await;
    let sink = SmtpSink::start().await;
    let mut workers = [database.worker(&sink), database.worker(&sink)];
    let mut before = 0;
    for round in 0..rounds {
        database.queue(round).await;
        let kill_after = 150 + (round * 313) % 600;
        wait_until("mails arrive", || async { sink.received().len() - before >= kill_after }).await;
        let victim = &mut workers[round % 2];
        victim.0.kill().unwrap();
        victim.0.wait().unwrap();
        let killed_at = sink.received().len() - before;
        *victim = database.worker(&sink);
        wait_until("every mail is noted", || async {
            database.count("SELECT count(*) FROM message WHERE state <> 'sent'").await == 0
        })
        .await;
        let received = sink.received().split_off(before);
        before += received.len();
        let doubles = database.check(round, &received).await;
        println!("round {}: killed after {killed_at} mails, {doubles} arrived twice", round + 1);
        assert!(doubles <= GAP, "{doubles} arrived twice");
    }
    drop(workers);
    database.drop().await;
}

/// A worker process; it ends with the test.
struct Worker(Child);

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

struct Database {
    name: String,
    server: PgConnectOptions,
    url: String,
}

impl Database {
    async fn create() -> Self {
        let url = std::env::var("DATABASE_URL").unwrap();
        let name = format!("muster_crash_{}", std::process::id());
        let server: PgConnectOptions = url.parse().unwrap();
        let mut conn = PgConnection::connect_with(&server).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut conn).await.unwrap();
        let (base, query) =
            url.split_once('?').map_or((&*url, String::new()), |(base, query)| (base, format!("?{query}")));
        let (base, _) = base.rsplit_once('/').unwrap();
        let database = Self { url: format!("{base}/{name}{query}"), name, server };
        assert!(database.muster("migrate").status().unwrap().success());
        database
    }

    fn muster(&self, command: &str) -> Command {
        let mut muster = Command::new(env!("CARGO_BIN_EXE_muster"));
        muster.arg(command).env("DATABASE_URL", &self.url).env("MUSTER_MODE", "development").stdout(Stdio::null());
        muster
    }

    fn worker(&self, sink: &SmtpSink) -> Worker {
        let mut worker = self.muster("worker");
        worker.env("SMTP_URL", format!("{}?tls=off", sink.url()));
        // What the dead held is taken over soon, so that the test is.
        worker.env("MUSTER_MAIL_TIME_LIMIT", "2").env("MUSTER_MAIL_LEASE", "8");
        Worker(worker.stderr(Stdio::null()).spawn().unwrap())
    }

    async fn connect(&self) -> PgConnection {
        PgConnection::connect_with(&self.server.clone().database(&self.name)).await.unwrap()
    }

    async fn count(&self, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&mut self.connect().await).await.unwrap()
    }

    /// A thousand people, each with an invitation that waits.
    async fn queue(&self, round: usize) {
        sqlx::query(
            "WITH people AS (
                 INSERT INTO person (id, name, name_key, address, address_key, search_key, contact, created_at, invited_at)
                 SELECT gen_random_uuid(), 'Person ' || n, 'person ' || n, a, a, a, 'open', now(), now()
                 FROM generate_series(1, $1) n, LATERAL (SELECT 'p' || n || '.' || $2 || '@example.test' AS a) address
                 RETURNING id
             ), invitations AS (
                 INSERT INTO invitation (id, person_id, state, created_at)
                 SELECT gen_random_uuid(), id, 'pending', now() FROM people RETURNING id, person_id
             )
             INSERT INTO message (id, template, person_id, invitation_id, created_at, not_before, due_at)
             SELECT gen_random_uuid(), 'invitation', person_id, id, now(), now(), now() FROM invitations",
        )
        .bind(MAILS as i32)
        .bind(round.to_string())
        .execute(&mut self.connect().await)
        .await
        .unwrap();
    }

    /// Each mail of the round arrived, with a link that works; answers how many came twice.
    async fn check(&self, round: usize, received: &[Received]) -> usize {
        let mut arrived: HashMap<String, usize> = HashMap::new();
        for mail in received {
            *arrived.entry(mail.header("Message-ID").unwrap()).or_default() += 1;
        }
        let mut conn = self.connect().await;
        let of_round = format!("p%.{round}@example.test");
        let ids: Vec<(String,)> = sqlx::query_as(
            "SELECT '<' || m.id || '@localhost>' FROM message m JOIN person p ON p.id = m.person_id WHERE p.address LIKE $1",
        )
        .bind(of_round)
        .fetch_all(&mut conn)
        .await
        .unwrap();
        assert_eq!(ids.len(), MAILS);
        let lost: Vec<_> = ids.iter().filter(|(id,)| !arrived.contains_key(id)).collect();
        assert!(lost.is_empty(), "{} of {MAILS} never arrived", lost.len());
        let hashes: Vec<Vec<u8>> = received.iter().map(|mail| link(mail).hash()).collect();
        let kept: (i64,) = sqlx::query_as("SELECT count(*) FROM token WHERE hash = ANY($1)")
            .bind(&hashes)
            .fetch_one(&mut conn)
            .await
            .unwrap();
        assert_eq!(kept.0 as usize, hashes.len(), "a link arrived before its token was kept");
        assert_eq!(self.count("SELECT count(*) FROM invitation WHERE state <> 'sent'").await, 0);
        received.len() - arrived.len()
    }

    async fn drop(self) {
        let mut conn = PgConnection::connect_with(&self.server).await.unwrap();
        let drop = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        sqlx::raw_sql(AssertSqlSafe(drop)).execute(&mut conn).await.unwrap();
    }
}

/// The secret in a mail's link. It stands in the text part, whose lines may be folded with `=`.
fn link(mail: &Received) -> Secret {
    let (_, rest) = mail.raw.split_once("/register/").unwrap();
    let token: String = rest.replace("=\r\n", "").chars().take(43).collect();
    Secret::parse(&token).unwrap()
}

async fn wait_until<F: Future<Output = bool>>(what: &str, mut is_so: impl FnMut() -> F) {
    let began = Instant::now();
    while !is_so().await {
        assert!(began.elapsed() < Duration::from_mins(2), "never happened: {what}");
        sleep(Duration::from_millis(5)).await;
    }
}
