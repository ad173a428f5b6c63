//! Two workers on one outbox, one of them killed amid a thousand mails: none is lost, and twice arrives only what the mail
//! server took in the moment before, under the same Message-ID.
//!
//! `MUSTER_CRASH_ROUNDS=10 cargo test --test processes outbox -- --nocapture` repeats it and prints the doubles.
use super::support::{Database, Process, Received, SmtpSink, link, mailing, wait_until};
use std::collections::HashMap;

const MAILS: usize = 1000;
/// What may be accepted and not yet noted: one group of the settler, and one mail a connection.
pub const GAP: usize = 200 + 4;

/// [P6] [N9]
#[tokio::test]
async fn a_killed_worker_loses_nothing() {
    let rounds = std::env::var("MUSTER_CRASH_ROUNDS").map_or(1, |rounds| rounds.parse().unwrap());
    let database = Database::create().await;
    let sink = SmtpSink::start().await;
    let mut workers = [worker(&database, &sink), worker(&database, &sink)];
    let mut before = 0;
    for round in 0..rounds {
        queue(&database, round, MAILS).await;
        let kill_after = 150 + (round * 313) % 600;
        wait_until("mails arrive", || async { sink.received().len() - before >= kill_after }).await;
        let victim = &mut workers[round % 2];
        victim.kill();
        let killed_at = sink.received().len() - before;
        *victim = worker(&database, &sink);
        wait_until("every mail is noted", || async {
            database.count("SELECT count(*) FROM message WHERE state <> 'sent'").await == 0
        })
        .await;
        let received = sink.received().split_off(before);
        before += received.len();
        let doubles = check(&database, round, MAILS, &received).await;
        println!("round {}: killed after {killed_at} mails, {doubles} arrived twice", round + 1);
        assert!(doubles <= GAP, "{doubles} arrived twice");
    }
    drop(workers);
    database.drop().await;
}

fn worker(database: &Database, sink: &SmtpSink) -> Process {
    Process::spawn(mailing(database.muster("worker"), sink))
}

/// People, each with an invitation that waits.
pub async fn queue(database: &Database, round: usize, mails: usize) {
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
    .bind(mails as i32)
    .bind(round.to_string())
    .execute(&mut database.connect().await)
    .await
    .unwrap();
}

/// Each mail of the round arrived, with a link that works; answers how many came twice.
pub async fn check(database: &Database, round: usize, mails: usize, received: &[Received]) -> usize {
    let mut arrived: HashMap<String, usize> = HashMap::new();
    for mail in received {
        *arrived.entry(mail.header("Message-ID").unwrap()).or_default() += 1;
    }
    let mut conn = database.connect().await;
    let of_round = format!("p%.{round}@example.test");
    let ids: Vec<(String,)> = sqlx::query_as(
        "SELECT '<' || m.id || '@localhost>' FROM message m JOIN person p ON p.id = m.person_id WHERE p.address LIKE $1",
    )
    .bind(of_round)
    .fetch_all(&mut conn)
    .await
    .unwrap();
    assert_eq!(ids.len(), mails);
    let lost: Vec<_> = ids.iter().filter(|(id,)| !arrived.contains_key(id)).collect();
    assert!(lost.is_empty(), "{} of {mails} never arrived", lost.len());
    let hashes: Vec<Vec<u8>> = received.iter().map(|mail| link(mail).hash()).collect();
    let kept: (i64,) = sqlx::query_as("SELECT count(*) FROM token WHERE hash = ANY($1)")
        .bind(&hashes)
        .fetch_one(&mut conn)
        .await
        .unwrap();
    assert_eq!(kept.0 as usize, hashes.len(), "a link arrived before its token was kept");
    assert_eq!(database.count("SELECT count(*) FROM invitation WHERE state <> 'sent'").await, 0);
    received.len() - arrived.len()
}
