//! Background work: what `muster serve` (unless told not to) and `muster worker` do beside answering requests.
//!
//! To add a loop: a module with `async fn run(state, shutdown)`, and a line in [`run`]. Loops wait with [`wake::Wake`] and stop,
//! with what they hold given back, when `shutdown` is cancelled. One that panics is started again.
pub mod calendar;
pub mod counters;
pub mod renewals;
pub mod sender;
pub mod wake;

use crate::server::state::AppState;
use sqlx::postgres::PgPoolOptions;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// Connections of all loops together; pages have theirs, and neither starves the other.
const CONNECTIONS: u32 = 8;

/// Runs every loop until `shutdown` is cancelled; returns when each has put down what it held.
pub async fn run(state: AppState, shutdown: CancellationToken) {
    let pool =
        PgPoolOptions::new().max_connections(CONNECTIONS).connect_lazy_with((*state.db.connect_options()).clone());
    let state = AppState { db: pool.clone(), ..state };
    tokio::join!(
        keep_up("sender", &state, &shutdown, sender::run),
        keep_up("counters", &state, &shutdown, counters::run),
        keep_up("calendar", &state, &shutdown, calendar::run),
        keep_up("renewals", &state, &shutdown, renewals::run)
    );
    pool.close().await;
}

/// Starts a loop again when it panics: mail must not stand still until somebody looks.
async fn keep_up<F, R>(name: &'static str, state: &AppState, shutdown: &CancellationToken, work: F)
where
    F: Fn(AppState, CancellationToken) -> R,
    R: Future<Output = ()> + Send + 'static,
{
    while let Err(error) = tokio::spawn(work(state.clone(), shutdown.clone())).await {
        tracing::error!(name, error = &error as &dyn std::error::Error, "background work broke, and starts again");
        if shutdown.run_until_cancelled(tokio::time::sleep(Duration::from_secs(1))).await.is_none() {
            return;
        }
    }
}
