//! Opens again what is due to be renewed: a matter of days, so it is looked at by the hour.
use crate::server::{service::reconcile, state::AppState};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

const PACE: Duration = Duration::from_hours(1);

pub async fn run(state: AppState, shutdown: CancellationToken) {
    loop {
        if let Some(Err(error)) = shutdown.run_until_cancelled(reconcile::open_renewals(&state)).await {
            tracing::error!(error = &error as &dyn std::error::Error, "renewals wait for another try");
        }
        if shutdown.run_until_cancelled(tokio::time::sleep(PACE)).await.is_none() {
            return;
        }
    }
}
