//! Answers that take as long whatever was found, so that time tells nothing.
use std::time::Duration;
use tokio::time::Instant;

/// Longer than looking someone up and writing a mail into the outbox takes.
const LONGEST: Duration = Duration::from_millis(200);

/// Begun before the work; [`Even::wait`] before the answer.
#[must_use]
pub struct Even(Instant);

impl Even {
    pub fn begin() -> Self {
        Self(Instant::now() + LONGEST)
    }

    pub async fn wait(self) {
        tokio::time::sleep_until(self.0).await;
    }
}
