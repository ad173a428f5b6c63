//! A whole Muster: a server, a worker, an admin and a cohort, on a database of the test's own.
use super::{Browser, Cluster, Database, Process, Said, Server, Site, SmtpSink, mailing, wait_until};
use serde_json::{Value, json};
use std::{io, net::SocketAddr};

const ADMIN: &str = "ruth@hospital.example";
const PASSWORD: &str = "three unrelated words";

pub struct Installation {
    pub database: Database,
    pub sink: SmtpSink,
    pub address: SocketAddr,
    pub admin: Browser,
    pub cohort: String,
    server: Server,
    worker: Process,
    _site: Site,
}

impl Installation {
    /// Its cohort carries one activity.
    pub async fn start(cluster: &Cluster, name: &str) -> Self {
        let database = Database::create_in(cluster).await;
        let create = format!("admin create --email {ADMIN} --name Ruth --password-stdin");
        assert_eq!(Said::by(database.muster(&create), PASSWORD).code, Some(0));
        let (sink, site, address) = (SmtpSink::start().await, Site::make(name), Server::free_address());
        let mut serve = database.muster("serve");
        serve.env("MUSTER_WORK", "off");
        let server = Server::start(serve, &site, &sink, address).await;
        let mut work = database.muster("worker");
        work.env("MUSTER_BASE_URL", format!("http://{address}"));
        let worker = Process::spawn(mailing(work, &sink));
        let admin = Browser::signed_in(address, ADMIN, PASSWORD).await;
        let made = admin.api("cohorts/create", json!({ "name": "Autumn" })).await.unwrap().unwrap();
        let cohort = made["id"].as_str().unwrap().to_owned();
        database
            .run(&format!(
                "INSERT INTO activity (id, name, name_key, created_at) VALUES (gen_random_uuid(), 'Hygiene', 'hygiene', now());
                 INSERT INTO unit_assignment (id, unit_id, activity_id, assigned_at)
                 SELECT gen_random_uuid(), '{cohort}', id, now() FROM activity"
            ))
            .await;
        Self { database, sink, address, admin, cohort, server, worker, _site: site }
    }

    /// Saves a list of people of a domain.
    pub async fn save(&self, domain: &str, people: usize) -> io::Result<Result<Value, Value>> {
        let lines: Vec<_> = (0..people).map(|n| format!("p{n}@{domain},,Person {n}")).collect();
        let list = json!({ "role": "learner", "cohort": self.cohort, "text": lines.join("\n") });
        self.admin.api("lists/save", list).await
    }

    /// How many people of a domain are there, in the cohort, and in the log.
    pub async fn traces(&self, domain: &str) -> [i64; 3] {
        let of = format!("person p WHERE p.address LIKE '%@{domain}'");
        let there = self.database.count(&format!("SELECT count(*) FROM {of}")).await;
        let placed = "EXISTS (SELECT FROM placement l WHERE l.person_id = p.id)";
        let placed = self.database.count(&format!("SELECT count(*) FROM {of} AND {placed}")).await;
        let told = "EXISTS (SELECT FROM event e WHERE e.person_id = p.id AND e.kind = 'person.added')";
        [there, placed, self.database.count(&format!("SELECT count(*) FROM {of} AND {told}")).await]
    }

    /// Invites everyone who is not; answers how many mails leave.
    pub async fn invite(&self) -> Result<u64, Value> {
        let target = json!({ "filter": { "cohort": self.cohort } });
        let plan = self.admin.api("enrolments/plan-sending", json!({ "kind": "invitation", "target": target })).await;
        let digest = &plan.unwrap()?["digest"];
        let what = json!({ "kind": "invitation", "target": target, "digest": digest });
        Ok(self.admin.api("enrolments/send", what).await.unwrap()?.as_u64().unwrap())
    }

    /// Nothing is due, everyone in the cohort is enrolled, every mail is sent and arrived.
    pub async fn comes_to_rest(&self) {
        wait_until("everything is drained", || async {
            let due = "SELECT (SELECT count(*) FROM reconcile_due) + (SELECT count(*) FROM message WHERE state IN ('queued', 'sending'))";
            self.database.count(due).await == 0
        })
        .await;
        let enrolled = "EXISTS (SELECT FROM enrolment e WHERE e.person_id = l.person_id AND e.state = 'active')";
        let left_out = format!("SELECT count(*) FROM placement l WHERE NOT {enrolled}");
        assert_eq!(self.database.count(&left_out).await, 0, "placed and not enrolled");
        let sent = self
            .database
            .texts("SELECT p.address FROM message m JOIN person p ON p.id = m.person_id WHERE m.state = 'sent'")
            .await;
        assert_eq!(sent.len() as i64, self.database.count("SELECT count(*) FROM message").await, "every mail is sent");
        let lost: Vec<_> = sent.iter().filter(|address| self.sink.to(address).is_empty()).collect();
        assert!(lost.is_empty(), "never arrived: {lost:?}");
    }

    /// Nobody had to start anything again.
    pub fn still_runs(&mut self) {
        assert!(self.server.process.has_ended().is_none(), "the server ended");
        assert!(self.worker.has_ended().is_none(), "the worker ended");
    }

    pub async fn status(&self, path: &str) -> u16 {
        self.admin.get(path).await.unwrap().status
    }
}
