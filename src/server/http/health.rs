//! `/healthz`: the process answers. `/readyz`: so does its database, and it is not stopping.
use super::routes::Routes;
use crate::server::{state::AppState, store};
use axum::{extract::State, http::StatusCode};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(2);

pub fn routes() -> Routes {
    Routes::new().get("/healthz", healthz).get("/readyz", readyz)
}

pub async fn healthz() -> &'static str {
    "ok"
}

pub async fn readyz(State(state): State<AppState>) -> (StatusCode, &'static str) {
    if state.stopping.is_cancelled() {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping");
    }
    let ping = async {
        let mut conn = state.db.acquire().await?;
        store::health::ping(&mut conn).await
    };
    match tokio::time::timeout(PATIENCE, ping).await {
        Ok(Ok(())) => (StatusCode::OK, "ready"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "no database"),
    }
}
