//! Folds what facts have noted into the counters when no page has done so by reading them.
use super::wake::Wake;
use crate::server::{live::Topic, service::standing, state::AppState};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// Pages that follow the same hint fold it themselves, and need not be told again.
const AFTER_READERS: Duration = Duration::from_millis(700);

pub async fn run(state: AppState, shutdown: CancellationToken) {
    let mut wake = Wake::on(&Topic::People, &state.live, &shutdown);
    loop {
        if let Err(error) = standing::fold_all(&state).await {
            tracing::warn!(?error, "counters could not be brought up to date; trying again");
        }
        if !wake.wait().await || shutdown.run_until_cancelled(tokio::time::sleep(AFTER_READERS)).await.is_none() {
            return;
        }
    }
}
