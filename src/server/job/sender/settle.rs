//! Notes what became of mails, in groups small enough that a crash leaves little unnoted and large enough to cost little.
use super::Context;
use crate::{
    domain::delivery::retry_after,
    server::{
        live::Topic,
        store::{
            live,
            message::settle::{self, Lease, Refused, Sent},
        },
    },
};
use std::{sync::Arc, time::Duration};
use tokio::{
    sync::mpsc::Receiver,
    time::{Instant, sleep, timeout},
};

/// How long a group may wait for company.
const WINDOW: Duration = Duration::from_millis(5);
const LARGEST: usize = 200;
/// Pages hear of progress this often: NOTIFY takes a lock on all commits.
const BETWEEN_HINTS: Duration = Duration::from_millis(200);

#[derive(Clone, Debug)]
pub enum Settled {
    Sent(Sent),
    /// With the server's words, as in those below.
    Deferred(Lease, String),
    Bounced(Lease, String),
    Failed(Lease, String),
    /// Not tried.
    Returned(Lease),
}

pub async fn run(context: Arc<Context>, mut results: Receiver<Settled>) {
    let mut hinted = Instant::now();
    let mut owing = false;
    let mut group = Vec::with_capacity(LARGEST);
    loop {
        let received = if owing {
            timeout(BETWEEN_HINTS, results.recv_many(&mut group, LARGEST)).await
        } else {
            Ok(results.recv_many(&mut group, LARGEST).await)
        };
        let ended = received == Ok(0);
        if group.is_empty() {
            if owing && let Err(error) = hint(&context).await {
                tracing::warn!(error = &error as &dyn std::error::Error, "pages could not be told of sent mail");
            }
            (owing, hinted) = (false, Instant::now());
            if ended {
                return;
            }
            continue;
        }
        gather(&mut results, &mut group).await;
        let now_due = hinted.elapsed() > BETWEEN_HINTS;
        note_surely(&context, &group, now_due).await;
        group.clear();
        owing = !now_due;
        if now_due {
            hinted = Instant::now();
        }
    }
}

async fn gather(results: &mut Receiver<Settled>, group: &mut Vec<Settled>) {
    let until = Instant::now() + WINDOW;
    while group.len() < LARGEST {
        let room = LARGEST - group.len();
        match tokio::time::timeout_at(until, results.recv_many(group, room)).await {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// Tries until it is noted, or until the leases are over: then the mails will be sent again, which the log says.
async fn note_surely(context: &Context, group: &[Settled], hint: bool) {
    let lease = context.state.settings.mail.lease;
    let began = Instant::now();
    while let Err(error) = note(context, group, hint).await {
        tracing::error!(
            error = &error as &dyn std::error::Error,
            mails = group.len(),
            "what became of mails was not noted"
        );
        if began.elapsed() > lease {
            tracing::error!(mails = group.len(), "mails may arrive twice");
            return;
        }
        sleep(Duration::from_millis(500)).await;
    }
}

async fn note(context: &Context, group: &[Settled], hint: bool) -> sqlx::Result<()> {
    let now = context.state.now();
    let sorted = Sorted::of(context, group, now);
    let mut tx = context.state.db.begin().await?;
    let mut noted = 0;
    if !sorted.sent.is_empty() {
        noted += settle::sent(&mut tx, now, &sorted.sent).await?;
    }
    if !sorted.deferred.is_empty() {
        noted += settle::deferred(&mut tx, now, &sorted.deferred).await?;
    }
    if !sorted.bounced.is_empty() {
        noted += settle::refused(&mut tx, now, Refused::Bounced, &sorted.bounced).await?;
    }
    if !sorted.failed.is_empty() {
        noted += settle::refused(&mut tx, now, Refused::Failed, &sorted.failed).await?;
    }
    if !sorted.returned.is_empty() {
        noted += settle::returned(&mut tx, now, &sorted.returned).await?;
    }
    if hint {
        live::notify(&mut tx, &[Topic::People, Topic::Messages]).await?;
    }
    tx.commit().await?;
    if noted != group.len() as u64 {
        tracing::warn!(lost = group.len() as u64 - noted, "leases ended before their mails were noted");
    }
    Ok(())
}

async fn hint(context: &Context) -> sqlx::Result<()> {
    let mut conn = context.state.db.acquire().await?;
    live::notify(&mut conn, &[Topic::People, Topic::Messages]).await
}

#[derive(Default)]
struct Sorted {
    sent: Vec<Sent>,
    deferred: Vec<(Lease, chrono::DateTime<chrono::Utc>, String)>,
    bounced: Vec<(Lease, String)>,
    failed: Vec<(Lease, String)>,
    returned: Vec<Lease>,
}

impl Sorted {
    fn of(context: &Context, group: &[Settled], now: chrono::DateTime<chrono::Utc>) -> Self {
        let mut sorted = Self::default();
        for settled in group {
            match settled.clone() {
                Settled::Sent(sent) => sorted.sent.push(sent),
                Settled::Bounced(lease, words) => sorted.bounced.push((lease, words)),
                Settled::Failed(lease, words) => sorted.failed.push((lease, words)),
                Settled::Returned(lease) => sorted.returned.push(lease),
                Settled::Deferred(lease, words) => {
                    let jitter = f64::from(context.state.random.bytes::<1>()[0]) / 255.0;
                    match retry_after(lease.attempt.unsigned_abs(), jitter) {
                        Some(wait) => sorted.deferred.push((lease, now + wait, words)),
                        None => sorted.failed.push((lease, words)),
                    }
                }
            }
        }
        sorted
    }
}
