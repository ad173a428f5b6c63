//! The server or the worker is killed at a random moment while lists are saved, invitations sent, and people register.
//! After each round it starts again, what is due is drained, and everything that was promised is held against what is.
//!
//! `MUSTER_CRASH_ROUNDS=100 cargo test --test processes rounds -- --nocapture` is what `docs/reliability.md` tells of;
//! `MUSTER_CRASH_SEED` draws other moments.
mod invariants;
mod traffic;

use self::{
    invariants::{Before, check},
    traffic::{Record, Traffic},
};
use super::support::{Browser, Database, Process, Said, Server, Site, SmtpSink, mailing, wait_until};
use std::{collections::HashSet, sync::Arc, time::Duration};
use tokio::time::sleep;

const SEED: u64 = 20_261_124;
const ADMIN: &str = "ruth@hospital.example";
const PASSWORD: &str = "three unrelated words";
/// What the cohort of each round carries.
const ACTIVITIES: usize = 2;
/// A kill comes within this time of the first request.
const WITHIN: u64 = 1500;

/// [N9] [N16]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_moment_nothing_is_lost_or_half_done() {
    let number = |name, default| std::env::var(name).map_or(default, |text: String| text.parse().unwrap());
    let rounds = number("MUSTER_CRASH_ROUNDS", 3);
    let mut dice = Dice(number("MUSTER_CRASH_SEED", SEED));
    let machine = Machine::start().await;
    let mut actors = [Actor::server(&machine).await, Actor::worker(&machine).await];
    let mut total = Record::default();
    let mut doubles = 0;
    for round in 1..=rounds as usize {
        let victim = &mut actors[usize::from(dice.below(2) == 1)];
        let after = Duration::from_millis(dice.below(WITHIN));
        let cohort = machine.cohort(round).await;
        let before = Before::of(&machine).await;
        let traffic = Traffic::start(&machine, &cohort, round, before.mails);
        sleep(after).await;
        victim.process.kill();
        machine.database.forgets(&victim.name).await;
        let unsettled = machine.unsettled().await;
        victim.start_again(&machine).await;
        let record = traffic.end().await;
        machine.drain().await;
        let twice = check(&machine, &cohort, &before, &record, &unsettled).await;
        println!("round {round}: {} killed after {after:?}; {record}; {twice} mails arrived twice", victim.kind);
        doubles += twice;
        total.add(&record);
    }
    println!("{rounds} rounds: {total}; {doubles} of {} mails arrived twice", machine.sink.received().len());
    drop(actors);
    machine.database.drop().await;
}

/// Small and repeatable: splitmix64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }
}

/// What survives every round: the database, the mail server, and the admin's session.
struct Machine {
    database: Database,
    sink: Arc<SmtpSink>,
    site: Site,
    address: std::net::SocketAddr,
    admin: Browser,
}

impl Machine {
    async fn start() -> Self {
        let database = Database::create().await;
        let create = format!("admin create --email {ADMIN} --name Ruth --password-stdin");
        assert_eq!(Said::by(database.muster(&create), PASSWORD).code, Some(0));
        let (sink, site, address) = (Arc::new(SmtpSink::start().await), Site::make("rounds"), Server::free_address());
        let first = Server::start(database.muster("serve"), &site, &sink, address).await;
        let admin = Browser::signed_in(address, ADMIN, PASSWORD).await;
        drop(first);
        database
            .run(&format!(
                "INSERT INTO activity (id, name, name_key, created_at)
                 SELECT gen_random_uuid(), 'Activity ' || n, 'activity ' || n, now() FROM generate_series(1, {ACTIVITIES}) n"
            ))
            .await;
        Self { database, sink, site, address, admin }
    }

    /// A cohort that carries all activities.
    async fn cohort(&self, round: usize) -> String {
        let made = self.admin.api("cohorts/create", serde_json::json!({ "name": format!("Round {round}") })).await;
        let id = made.unwrap().unwrap()["id"].as_str().unwrap().to_owned();
        self.database
            .run(&format!(
                "INSERT INTO unit_assignment (id, unit_id, activity_id, assigned_at)
                 SELECT gen_random_uuid(), '{id}', id, now() FROM activity"
            ))
            .await;
        id
    }

    /// Messages that somebody took and has not settled: only these may arrive twice.
    async fn unsettled(&self) -> HashSet<String> {
        self.database
            .texts("SELECT '<' || id || '@127.0.0.1>' FROM message WHERE state = 'sending'")
            .await
            .into_iter()
            .collect()
    }

    /// Until nothing is due and every mail has an end.
    async fn drain(&self) {
        wait_until("everything is drained", || async {
            let due = "SELECT (SELECT count(*) FROM reconcile_due) + (SELECT count(*) FROM message WHERE state IN ('queued', 'sending'))";
            self.database.count(due).await == 0
        })
        .await;
    }
}

/// A process that may be killed, known to the database by its name.
struct Actor {
    kind: &'static str,
    name: String,
    lives: u32,
    process: Process,
}

impl Actor {
    async fn server(machine: &Machine) -> Self {
        let mut actor = Self { kind: "server", name: String::new(), lives: 0, process: idle() };
        actor.start_again(machine).await;
        actor
    }

    async fn worker(machine: &Machine) -> Self {
        let mut actor = Self { kind: "worker", name: String::new(), lives: 0, process: idle() };
        actor.start_again(machine).await;
        actor
    }

    async fn start_again(&mut self, machine: &Machine) {
        self.lives += 1;
        self.name = format!("{}-{}", self.kind, self.lives);
        let mut command = machine.database.muster(if self.kind == "server" { "serve" } else { "worker" });
        command.env("PGAPPNAME", &self.name).env("MUSTER_BASE_URL", format!("http://{}", machine.address));
        self.process = if self.kind == "server" {
            Server::start(command, &machine.site, &machine.sink, machine.address).await.process
        } else {
            Process::spawn(mailing(command, &machine.sink))
        };
    }
}

fn idle() -> Process {
    Process::spawn(std::process::Command::new("true"))
}
