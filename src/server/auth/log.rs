//! One line a request: an id, the pattern of its path (a link's token stands in the path itself), status and time.
//! No addresses, no query strings.
use crate::{
    domain::error::Code,
    server::{clock::Random, http::answer::Asked, state::AppState},
};
use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use futures::FutureExt;
use http::HeaderValue;
use std::{fmt::Write, panic::AssertUnwindSafe, time::Instant};
use tracing::Instrument;

/// What an error page tells, so that an admin finds the lines in the log.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

impl RequestId {
    fn draw(random: Random) -> Self {
        let mut text = String::with_capacity(12);
        for byte in random.bytes::<6>() {
            // Writing into a string does not fail.
            let _ = write!(text, "{byte:02x}");
        }
        Self(text)
    }
}

pub async fn lines(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = RequestId::draw(state.random);
    request.extensions_mut().insert(id.clone());
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    let span = tracing::info_span!("request", id = %id.0, method = %request.method(), route = %route);
    let asked = Asked::of(&state, &request);
    async move {
        // A panic is a fault of ours like any other: logged by the hook, answered, and the connection lives on.
        let mut response = match AssertUnwindSafe(next.run(request)).catch_unwind().await {
            Ok(response) => response,
            Err(_) => asked.refuse(Code::Internal),
        };
        if let Ok(value) = HeaderValue::from_str(&id.0) {
            response.headers_mut().insert("x-request-id", value);
        }
        let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        // Health checks come every few seconds and tell nothing.
        if matches!(route.as_str(), "/healthz" | "/readyz") {
            tracing::debug!(status = response.status().as_u16(), ms, "answered");
        } else {
            tracing::info!(status = response.status().as_u16(), ms, "answered");
        }
        response
    }
    .instrument(span)
    .await
}
