//! The engine's worker: whoever changed facts has drained most of it already; this takes what is left.
use super::reconcile::drain_all;
use crate::server::{job::wake::Wake, live::Topic, state::AppState};

/// Drains what is due, woken by changes, until the server stops. What a stop cuts off rolls back and stays due.
pub async fn drain_forever(state: AppState) {
    let mut wake = Wake::on(&Topic::People, &state.live, &state.stopping);
    loop {
        if let Some(Err(error)) = state.stopping.run_until_cancelled(drain_all(&state)).await {
            tracing::error!(error = &error as &dyn std::error::Error, "enrolments that are due wait for another try");
        }
        if !wake.wait().await {
            return;
        }
    }
}
