//! What must be true once everything is drained, whatever was killed when.
use super::{
    ACTIVITIES, Machine,
    traffic::{PEOPLE, Record},
};
use crate::support::link;
use std::collections::{HashMap, HashSet};

/// What there was when the round began.
pub struct Before {
    pub mails: usize,
}

impl Before {
    pub async fn of(machine: &Machine) -> Self {
        machine.drain().await;
        Self { mails: machine.sink.received().len() }
    }
}

/// Answers how many mails arrived twice; `unsettled` are those that nobody had noted as sent when the process was gone.
pub async fn check(
    machine: &Machine,
    cohort: &str,
    before: &Before,
    record: &Record,
    unsettled: &HashSet<String>,
) -> usize {
    lists_are_whole(machine, cohort, record).await;
    enrolments_follow(machine, cohort).await;
    registrations_stand(machine, record).await;
    everything_told(machine).await;
    mails_arrived(machine, before, record, unsettled).await
}

/// A list that was answered is there, one that was not is there or not: with people, places and their events.
async fn lists_are_whole(machine: &Machine, cohort: &str, record: &Record) {
    for list in &record.lists {
        let of = format!("p.address LIKE '%@{}'", list.what);
        let people = machine.database.count(&format!("SELECT count(*) FROM person p WHERE {of}")).await;
        let placed = format!(
            "SELECT count(*) FROM placement l JOIN person p ON p.id = l.person_id WHERE {of} AND l.unit_id = '{cohort}'"
        );
        let told = format!(
            "SELECT count(*) FROM event e JOIN person p ON p.id = e.person_id WHERE {of} AND e.kind = 'person.added'"
        );
        let found = (people, machine.database.count(&placed).await, machine.database.count(&told).await);
        let (all, none) = (PEOPLE as i64, 0);
        let whole = found == (all, all, all) || !list.answered && found == (none, none, none);
        assert!(whole, "{list:?}: people, places and events are {found:?}");
    }
}

/// Everyone placed is enrolled in what the cohort carries, once, for a reason, and the log says so once.
async fn enrolments_follow(machine: &Machine, cohort: &str) {
    let wrong = machine
        .database
        .texts(&format!(
            "SELECT p.address || ': ' || count(DISTINCT e.id) || ' enrolments, ' || count(DISTINCT r.enrolment_id) || ' with a reason, '
                    || (SELECT count(*) FROM event WHERE person_id = p.id AND kind = 'enrolment.started') || ' events'
             FROM placement l JOIN person p ON p.id = l.person_id
             LEFT JOIN enrolment e ON e.person_id = p.id AND e.state = 'active'
             LEFT JOIN enrolment_reason r ON r.enrolment_id = e.id
             WHERE l.unit_id = '{cohort}' GROUP BY p.id
             HAVING count(DISTINCT e.id) <> {ACTIVITIES} OR count(DISTINCT r.enrolment_id) <> {ACTIVITIES}
                 OR (SELECT count(*) FROM event WHERE person_id = p.id AND kind = 'enrolment.started') <> {ACTIVITIES}"
        ))
        .await;
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Who was told that they are registered is; no token is spent without an account; nobody is registered by half.
async fn registrations_stand(machine: &Machine, record: &Record) {
    let registered = "SELECT p.address FROM person p JOIN credential c ON c.person_id = p.id
                      JOIN invitation i ON i.person_id = p.id AND i.state = 'accepted'
                      WHERE p.registered_at IS NOT NULL
                        AND EXISTS (SELECT FROM token t WHERE t.person_id = p.id AND t.purpose = 'invitation' AND t.used_at IS NOT NULL)
                        AND (SELECT count(*) FROM event e WHERE e.person_id = p.id AND e.kind = 'invitation.accepted') = 1";
    let registered: HashSet<String> = machine.database.texts(registered).await.into_iter().collect();
    let lost: Vec<_> =
        record.registrations.iter().filter(|one| one.answered && !registered.contains(&one.what)).collect();
    assert!(lost.is_empty(), "answered, and not registered: {lost:#?}");
    let touched = "SELECT p.address FROM person p JOIN invitation i ON i.person_id = p.id
                   WHERE p.registered_at IS NOT NULL OR i.state = 'accepted'
                      OR EXISTS (SELECT FROM credential c WHERE c.person_id = p.id)
                      OR EXISTS (SELECT FROM token t WHERE t.person_id = p.id AND t.used_at IS NOT NULL)
                      OR EXISTS (SELECT FROM event e WHERE e.person_id = p.id AND e.kind = 'invitation.accepted')";
    let by_half: Vec<_> =
        machine.database.texts(touched).await.into_iter().filter(|one| !registered.contains(one)).collect();
    assert!(by_half.is_empty(), "registered by half: {by_half:?}");
}

/// Whoever is invited has one invitation, one mail and one event of each; totals agree.
async fn everything_told(machine: &Machine) {
    let counts = [
        "person WHERE invited_at IS NOT NULL",
        "invitation",
        "message WHERE template = 'invitation' AND state = 'sent'",
        "message",
        "event WHERE kind = 'invitation.created'",
        "event WHERE kind = 'invitation.sent'",
    ];
    let mut found = Vec::new();
    for from in counts {
        found.push((from, machine.database.count(&format!("SELECT count(*) FROM {from}")).await));
    }
    assert!(found.iter().all(|(_, count)| *count == found[0].1), "{found:#?}");
}

/// Every mail arrived under its own Message-ID, to whom it is for, with links whose tokens are kept; one that arrived
/// twice was taken by the mail server and not yet noted by us when the process was killed, or the server's word came
/// later than we wait for it, which the outbox notes.
async fn mails_arrived(machine: &Machine, before: &Before, record: &Record, unsettled: &HashSet<String>) -> usize {
    let received = machine.sink.received_since(before.mails);
    let mut arrived: HashMap<String, Vec<String>> = HashMap::new();
    for mail in &received {
        arrived.entry(mail.header("Message-ID").unwrap()).or_default().push(mail.to.clone());
    }
    let domains: Vec<_> = record.lists.iter().map(|list| format!("'%@{}'", list.what)).collect();
    let queued = format!(
        "SELECT '<' || m.id || '@127.0.0.1> ' || p.address FROM message m JOIN person p ON p.id = m.person_id
         WHERE p.address LIKE ANY (ARRAY[{}])",
        domains.join(", ")
    );
    let queued = machine.database.texts(&queued).await;
    let late = "SELECT '<' || message_id || '@127.0.0.1>' FROM message_attempt WHERE outcome = 'deferred'";
    let late = machine.database.texts(late).await;
    assert_eq!(queued.len(), arrived.len(), "messages written, and Message-IDs that arrived");
    for line in &queued {
        let (id, address) = line.split_once(' ').unwrap();
        let to = arrived.get(id).unwrap_or_else(|| panic!("{line} never arrived"));
        assert!(to.iter().all(|to| to == address), "{line} arrived at {to:?}");
        let unnoted = usize::from(unsettled.contains(id)) + late.iter().filter(|own| *own == id).count();
        assert!(to.len() <= 1 + unnoted, "{line} arrived {} times, and {unnoted} were not noted", to.len());
    }
    let hashes: Vec<Vec<u8>> = received.iter().map(|mail| link(mail).hash()).collect();
    let kept: i64 = sqlx::query_scalar("SELECT count(*) FROM token WHERE hash = ANY($1)")
        .bind(&hashes)
        .fetch_one(&mut machine.database.connect().await)
        .await
        .unwrap();
    assert_eq!(kept as usize, hashes.len(), "a link arrived before its token was kept");
    received.len() - arrived.len()
}
