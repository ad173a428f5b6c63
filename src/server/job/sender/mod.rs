//! Senders of the outbox: take mails under lease, write them, hand them to the server over a few connections, note what became of each.
//!
//! ```text
//! take (claims, reads facts, makes tokens) ─▶ queue ─▶ deliver × connections ─▶ settle (commits in small groups)
//! ```
//!
//! A crash loses nothing: what was taken comes back when its lease ends. Twice can only arrive what the server accepted in the
//! moments before the crash, whose settling was not committed: at most one small group and one mail a connection.
mod deliver;
mod settle;
mod take;

use crate::server::{
    job::wake::Wake,
    live::Topic,
    mail::{
        letter::Letter,
        transport::{Session, Transport},
    },
    state::AppState,
    store::message::settle::Lease,
};
use chrono::{DateTime, Utc};
use std::{sync::Arc, time::Duration};
use tokio::{
    sync::{Mutex, mpsc},
    task::JoinSet,
    time::Instant,
};
use tokio_util::sync::CancellationToken;

/// Most mails taken at once. More would wait longer under lease; fewer would cost more queries a mail.
const BATCH: usize = 250;

/// A mail on its way through this process.
struct Parcel {
    lease: Lease,
    /// Until when nobody else takes it.
    until: DateTime<Utc>,
    letter: Letter,
    /// The invitation its link belongs to, and when the link ends.
    offer: Option<(crate::domain::id::InvitationId, DateTime<Utc>)>,
}

/// What every part of the sender is handed.
struct Context {
    state: AppState,
    /// In Message-IDs, and how we introduce ourselves.
    host: String,
    shutdown: CancellationToken,
}

pub async fn run(state: AppState, shutdown: CancellationToken) {
    let host = host_of(&state.settings.base_url).to_owned();
    let transport = match Transport::new(&state.settings.mail, &host, state.db.clone(), state.clock.clone()) {
        Ok(transport) => transport,
        Err(error) => {
            tracing::error!(error = &error as &dyn std::error::Error, "mail cannot be sent: certificates are missing");
            return shutdown.cancelled().await;
        }
    };
    let sessions: Vec<Session> = (0..state.settings.mail.connections.max(1)).map(|_| transport.open()).collect();
    let context = Arc::new(Context { state, host, shutdown });
    let (parcels, queue) = mpsc::channel(2 * BATCH);
    let (results, settling) = mpsc::channel(2 * BATCH);
    let queue = Arc::new(Mutex::new(queue));
    let mut tasks = JoinSet::new();
    for session in sessions {
        tasks.spawn(deliver::run(context.clone(), session, queue.clone(), results.clone()));
    }
    drop(results);
    tasks.spawn(settle::run(context.clone(), settling));
    feed(&context, parcels).await;
    // The queue is closed: connections give back what is left in it and end, then settling ends.
    while let Some(ended) = tasks.join_next().await {
        if let Err(error) = ended {
            std::panic::resume_unwind(error.into_panic());
        }
    }
}

/// Keeps the queue filled with no more than is sent soon, until the server stops.
async fn feed(context: &Context, parcels: mpsc::Sender<Parcel>) {
    let mut wake = Wake::on(&Topic::Messages, &context.state.live, &context.shutdown);
    let least = (2 * context.state.settings.mail.connections).clamp(1, BATCH);
    let mut batch = least;
    loop {
        let began = Instant::now();
        // Room for all but one batch means that less than one batch is on its way.
        let room = context.shutdown.run_until_cancelled(parcels.reserve_many(parcels.max_capacity() - batch)).await;
        let Some(Ok(room)) = room else { return };
        drop(room);
        // A slow server gets few at a time: what waits here waits under lease, with a token made.
        batch = if began.elapsed() > Duration::from_secs(5) { least } else { (batch * 2).min(BATCH) };
        let taken = match take::take(context, batch).await {
            Ok(taken) => taken,
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "mails could not be taken from the outbox");
                take::Taken::default()
            }
        };
        let more = taken.claimed > 0;
        for parcel in taken.parcels {
            // Room was made above, and nobody else fills the queue.
            if parcels.send(parcel).await.is_err() {
                return;
            }
        }
        if !more && !wake.wait().await {
            return;
        }
    }
}

/// `muster.example` of `https://muster.example:8443`.
fn host_of(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    rest.split([':', '/']).next().filter(|host| !host.is_empty()).unwrap_or("localhost")
}
