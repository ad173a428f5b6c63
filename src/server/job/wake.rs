//! When a loop looks for work again: at once when a change tells of some, else every second or so.
use crate::server::live::{Hub, Topic};
use std::time::Duration;
use tokio::sync::broadcast::{Receiver, error::RecvError};
use tokio_util::sync::CancellationToken;

/// Work may also fall due with nobody telling, and a hint may be lost.
const POLL: Duration = Duration::from_secs(1);

pub struct Wake {
    hints: Receiver<String>,
    topic: String,
    shutdown: CancellationToken,
}

impl Wake {
    /// Remembers hints from now on: make it before the first look.
    pub fn on(topic: &Topic, hub: &Hub, shutdown: &CancellationToken) -> Self {
        Self { hints: hub.subscribe(), topic: topic.to_string(), shutdown: shutdown.clone() }
    }

    /// Waits until it is worth looking again. `false` when the server stops.
    pub async fn wait(&mut self) -> bool {
        tokio::select! {
            () = self.shutdown.cancelled() => false,
            () = hinted(&mut self.hints, &self.topic) => true,
            () = tokio::time::sleep(POLL) => true,
        }
    }
}

async fn hinted(hints: &mut Receiver<String>, topic: &str) {
    loop {
        match hints.recv().await {
            Ok(hint) if hint.split(' ').any(|word| word == topic) => return,
            // Some were missed: look.
            Err(RecvError::Lagged(_)) => return,
            Ok(_) => {}
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}
