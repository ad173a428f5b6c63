//! What people do while a process is killed, and what each of them was told.
use super::Machine;
use crate::support::{Browser, Received, SmtpSink, link};
use serde_json::json;
use std::{
    collections::HashSet,
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::{task::JoinHandle, time::sleep};

/// Lists of a round, and people of a list.
const LISTS: usize = 6;
pub const PEOPLE: usize = 60;

/// Whether an answer came. Without one, what was asked may be done or not, but not by half.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub what: String,
    pub answered: bool,
}

/// What was asked in a round.
#[derive(Debug, Default)]
pub struct Record {
    /// By the domain of their addresses.
    pub lists: Vec<Asked>,
    /// By the number of mails that were said to leave.
    pub sendings: Vec<(u64, bool)>,
    /// By address.
    pub registrations: Vec<Asked>,
}

impl Record {
    pub fn add(&mut self, other: &Self) {
        self.lists.extend(other.lists.iter().cloned());
        self.sendings.extend(other.sendings.iter().copied());
        self.registrations.extend(other.registrations.iter().cloned());
    }
}

impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cut = |asked: &[Asked]| (asked.len(), asked.iter().filter(|asked| !asked.answered).count());
        let ((lists, lists_cut), (people, people_cut)) = (cut(&self.lists), cut(&self.registrations));
        let sendings_cut = self.sendings.iter().filter(|(_, answered)| !answered).count();
        write!(
            f,
            "{lists} lists ({lists_cut} not answered), {} sendings ({sendings_cut}), {people} registrations ({people_cut})",
            self.sendings.len()
        )
    }
}

pub struct Traffic {
    ending: Arc<AtomicBool>,
    lists: JoinHandle<Vec<Asked>>,
    sendings: JoinHandle<Vec<(u64, bool)>>,
    registrations: JoinHandle<Vec<Asked>>,
}

impl Traffic {
    /// `before` mails had arrived.
    pub fn start(machine: &Machine, cohort: &str, round: usize, before: usize) -> Self {
        let ending = Arc::new(AtomicBool::new(false));
        let (admin, cohort) = (machine.admin.clone(), cohort.to_owned());
        Self {
            lists: tokio::spawn(save_lists(admin.clone(), cohort.clone(), round)),
            sendings: tokio::spawn(invite(admin, cohort, ending.clone())),
            registrations: tokio::spawn(register(
                (machine.sink.clone(), before),
                machine.address,
                round,
                ending.clone(),
            )),
            ending,
        }
    }

    /// Lets everyone finish what they are at.
    pub async fn end(self) -> Record {
        let lists = self.lists.await.unwrap();
        self.ending.store(true, Ordering::Relaxed);
        Record { lists, sendings: self.sendings.await.unwrap(), registrations: self.registrations.await.unwrap() }
    }
}

async fn save_lists(admin: Browser, cohort: String, round: usize) -> Vec<Asked> {
    let mut asked = Vec::new();
    for list in 0..LISTS {
        let domain = format!("list{list}.round{round}.example");
        let lines: Vec<_> = (0..PEOPLE).map(|n| format!("p{n}@{domain},,Person {n}")).collect();
        let text = lines.join("\n");
        let saved = admin.api("lists/save", json!({ "role": "learner", "cohort": cohort, "text": text })).await;
        asked.push(Asked { what: domain, answered: expect_no_refusal(saved).is_some() });
    }
    asked
}

/// Invites everyone new, again and again.
async fn invite(admin: Browser, cohort: String, ending: Arc<AtomicBool>) -> Vec<(u64, bool)> {
    let mut asked = Vec::new();
    loop {
        let last = ending.load(Ordering::Relaxed);
        let target = json!({ "filter": { "cohort": cohort } });
        let what = json!({ "kind": "invitation", "target": target });
        if let Some(plan) = expect_no_refusal(admin.api("enrolments/plan-sending", what).await) {
            let mails = plan["mails"].as_u64().unwrap();
            if mails > 0 {
                let what = json!({ "kind": "invitation", "target": target, "digest": plan["digest"] });
                match admin.api("enrolments/send", what).await {
                    Ok(Ok(_)) => asked.push((mails, true)),
                    // A list came between: the next try plans anew.
                    Ok(Err(refusal)) => assert_eq!(refusal["code"], "plan.moved", "{refusal}"),
                    Err(_) => asked.push((mails, false)),
                }
            } else if last {
                return asked;
            }
        }
        sleep(Duration::from_millis(20)).await;
    }
}

/// Everyone whose mail arrives follows its link; who gets no answer tries again when the round ends.
async fn register(
    (sink, before): (Arc<SmtpSink>, usize),
    at: std::net::SocketAddr,
    round: usize,
    ending: Arc<AtomicBool>,
) -> Vec<Asked> {
    let mut asked = Vec::new();
    let mut seen = HashSet::new();
    let of_round = format!(".round{round}.example");
    let mut before = before;
    loop {
        let last = ending.load(Ordering::Relaxed);
        let arrived = sink.received_since(before);
        before += arrived.len();
        let arrived = arrived.into_iter().filter(|mail| mail.to.ends_with(&of_round));
        let new: Vec<Received> = arrived.filter(|mail| seen.insert(mail.to.clone())).collect();
        // Every fifth: hashing is slow, and some must stay invited.
        for mail in new.iter().step_by(5) {
            let browser = Browser::patient(at);
            let path = format!("/register/{}", link(mail).reveal());
            let fields = [("first_name", "Noor"), ("last_name", "Haddad"), ("password", "four quite unrelated words")];
            let answered = match browser.form(&path, &fields).await {
                Ok(reply) if reply.status == 303 => true,
                // Too many hash at once, or the server is just starting.
                Ok(reply) => panic!("registering {}: {} {}", mail.to, reply.status, reply.body),
                Err(_) => false,
            };
            asked.push(Asked { what: mail.to.clone(), answered });
        }
        if last {
            return asked;
        }
        sleep(Duration::from_millis(10)).await;
    }
}

/// The answer, if one came; a refusal is none that anybody asked for.
fn expect_no_refusal(
    reply: std::io::Result<Result<serde_json::Value, serde_json::Value>>,
) -> Option<serde_json::Value> {
    match reply {
        Ok(Ok(answer)) => Some(answer),
        Ok(Err(refusal)) => panic!("refused: {refusal}"),
        Err(_) => None,
    }
}
