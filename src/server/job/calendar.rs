//! What falls due because time passes, and nobody does anything: looked for every minute.
use crate::server::{service::reconcile, state::AppState};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

const EVERY: Duration = Duration::from_mins(1);

pub async fn run(state: AppState, shutdown: CancellationToken) {
    loop {
        if let Err(error) = reconcile::by_the_clock(&state).await {
            tracing::warn!(?error, "what falls due by the clock could not be looked at; trying again");
        }
        if shutdown.run_until_cancelled(tokio::time::sleep(EVERY)).await.is_none() {
            return;
        }
    }
}
