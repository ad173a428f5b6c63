//! From a change in the database to every open page: NOTIFY carries topics, each server passes them on.
use std::fmt;
use tokio::sync::broadcast;

/// What changed, without saying how: pages fetch again through their own scope.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Someone was added, placed, invited, registered, or made progress.
    People,
    /// The outbox moved.
    Messages,
    /// The counters of who stands where were brought up to date.
    Counts,
    /// Units or what they carry changed.
    Units,
    /// A web session ended: its streams close.
    SessionEnded(uuid::Uuid),
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::People => f.write_str("people"),
            Self::Messages => f.write_str("messages"),
            Self::Counts => f.write_str("counts"),
            Self::Units => f.write_str("units"),
            Self::SessionEnded(id) => write!(f, "session-ended:{id}"),
        }
    }
}

/// Hands each hint to every stream of this server.
#[derive(Clone, Debug)]
pub struct Hub {
    sender: broadcast::Sender<String>,
}

impl Default for Hub {
    fn default() -> Self {
        Self { sender: broadcast::channel(1024).0 }
    }
}

impl Hub {
    pub fn publish(&self, topic: String) {
        // Nobody listening is fine.
        let _ = self.sender.send(topic);
    }

    pub fn subscribe(&self) -> broadcast::Receiver<String> {
        self.sender.subscribe()
    }
}
