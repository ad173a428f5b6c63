//! One connection: takes mails from the queue, one after the other.
use super::{Context, Parcel, settle::Settled};
use crate::server::{
    mail::{
        rendered::{self, CannotRender},
        smtp::Outcome,
        transport::Session,
    },
    store::message::settle::Sent,
};
use std::{sync::Arc, time::Duration};
use tokio::{
    sync::{
        Mutex,
        mpsc::{Receiver, Sender},
    },
    time::{sleep, timeout},
};

/// Servers hang up on those who say nothing for minutes; we leave before.
const IDLE: Duration = Duration::from_secs(30);
/// For noting what became of a mail, within its lease; half of what a short lease leaves beside sending.
const SPARE: Duration = Duration::from_secs(5);
/// Between tries to reach a server that is not there: a second, then twice as long each time.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

pub async fn run(
    context: Arc<Context>,
    mut session: Session,
    queue: Arc<Mutex<Receiver<Parcel>>>,
    results: Sender<Settled>,
) {
    let mut pause = Duration::ZERO;
    loop {
        let parcel = match timeout(IDLE, async { queue.lock().await.recv().await }).await {
            Ok(Some(parcel)) => parcel,
            Ok(None) => break,
            Err(_) => {
                session.close().await;
                continue;
            }
        };
        let (settled, reachable) = handle(&context, &mut session, parcel).await;
        if results.send(settled).await.is_err() {
            break;
        }
        pause = if reachable { Duration::ZERO } else { (pause * 2).clamp(Duration::from_secs(1), LONGEST_PAUSE) };
        if !pause.is_zero() {
            context.shutdown.run_until_cancelled(sleep(pause)).await;
        }
    }
    session.close().await;
}

/// Sends one mail; tells whether there was a server.
async fn handle(context: &Context, session: &mut Session, parcel: Parcel) -> (Settled, bool) {
    let Parcel { lease, until, letter, offer } = parcel;
    let mail = &context.state.settings.mail;
    let spare = (mail.lease.saturating_sub(mail.time_limit) / 2).min(SPARE);
    // Stopping, or so late that somebody else might take it while we send it.
    if context.shutdown.is_cancelled() || context.state.now() + mail.time_limit + spare > until {
        return (Settled::Returned(lease), true);
    }
    let rendered = match rendered::render(&letter, &mail.from, &context.host) {
        Ok(rendered) => rendered,
        Err(error @ CannotRender::Address) => return (Settled::Bounced(lease, error.to_string()), true),
        Err(error @ CannotRender::Message(_)) => return (Settled::Failed(lease, error.to_string()), true),
    };
    match session.send(lease.id, &rendered).await {
        Outcome::Accepted => (Settled::Sent(Sent { lease, to: letter.to.address, offer }), true),
        Outcome::Bounced(words) => (Settled::Bounced(lease, words), true),
        Outcome::Deferred(words) => (Settled::Deferred(lease, words), true),
        Outcome::Unreachable(words) => {
            tracing::warn!(words, "the mail server cannot be reached");
            (Settled::Deferred(lease, words), false)
        }
    }
}
