use crate::server::{
    error::Result,
    state::AppState,
    store::{known_browser, seeing, sign_in, token, web_session},
};
use chrono::Duration;

/// How long what is over is kept: to be counted, or to say what became of it.
const TRIES: Duration = Duration::hours(1);
const SESSIONS: Duration = Duration::days(90);
const BROWSERS: Duration = Duration::days(365);
const LINKS: Duration = Duration::days(365);

/// Forgets tries, sessions, browsers and links that are long over.
pub async fn tidy(state: &AppState) -> Result<()> {
    let now = state.now();
    let mut conn = state.db.acquire().await?;
    sign_in::tidy(&mut conn, now - TRIES).await?;
    seeing::end_over(&mut conn, now).await?;
    web_session::tidy(&mut conn, now - SESSIONS).await?;
    known_browser::tidy(&mut conn, now - BROWSERS).await?;
    token::tidy(&mut conn, now - LINKS).await?;
    Ok(())
}

/// Until the server stops. A fault waits for the next hour.
pub async fn tidy_hourly(state: AppState) {
    loop {
        if let Err(error) = tidy(&state).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "tidying up failed");
        }
        tokio::select! {
            () = tokio::time::sleep(std::time::Duration::from_hours(1)) => {}
            () = state.stopping.cancelled() => return,
        }
    }
}
