//! The `Host` of a request is held against the base URL: another name that leads here (a forged one, or DNS that was
//! turned to our address) is not answered.
use crate::server::state::AppState;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{StatusCode, Uri, header::HOST, uri::Authority};
use std::net::IpAddr;

/// Whoever watches the server asks by address.
const EXEMPT: [&str; 2] = ["/healthz", "/readyz"];

pub async fn check(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if EXEMPT.contains(&request.uri().path()) {
        return next.run(request).await;
    }
    // HTTP/2 and requests through a proxy carry it in the target.
    let asked = request
        .uri()
        .authority()
        .map(Authority::as_str)
        .or_else(|| request.headers().get(HOST).and_then(|value| value.to_str().ok()));
    match asked {
        None => (StatusCode::BAD_REQUEST, "No Host header.\n").into_response(),
        Some(host) if is_ours(&state.settings.base_url, host) => next.run(request).await,
        Some(_) => (
            StatusCode::MISDIRECTED_REQUEST,
            "This server does not answer to that name. Set MUSTER_BASE_URL to the address people use.\n",
        )
            .into_response(),
    }
}

fn is_ours(base_url: &str, host: &str) -> bool {
    let Some(ours) = place(base_url) else { return false };
    let scheme = base_url.split("://").next().unwrap_or("http");
    let Some(asked) = place(&format!("{scheme}://{host}")) else { return false };
    // On one's own machine all its names mean the same.
    asked == ours || (asked.1 == ours.1 && is_loopback(&asked.0) && is_loopback(&ours.0))
}

/// Host in lower case, and port.
fn place(url: &str) -> Option<(String, u16)> {
    let uri: Uri = url.parse().ok()?;
    let default = if uri.scheme_str() == Some("https") { 443 } else { 80 };
    let authority = uri.authority().filter(|authority| !authority.as_str().contains('@'))?;
    Some((authority.host().to_ascii_lowercase(), authority.port_u16().unwrap_or(default)))
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_name_is_answered() {
        for (base, host, ours) in [
            ("https://muster.example", "muster.example", true),
            ("https://muster.example", "MUSTER.example:443", true),
            ("https://muster.example", "muster.example:80", false),
            ("https://muster.example", "evil.example", false),
            ("https://muster.example", "muster.example.evil.example", false),
            ("https://muster.example", "x@muster.example", false),
            ("https://muster.example:8443", "muster.example:8443", true),
            ("http://muster.example", "muster.example", true),
            ("http://127.0.0.1:3000", "localhost:3000", true),
            ("http://127.0.0.1:3000", "[::1]:3000", true),
            ("http://127.0.0.1:3000", "localhost:3001", false),
            ("http://127.0.0.1:3000", "rebound.example:3000", false),
            ("http://127.0.0.1:3000", "", false),
        ] {
            assert_eq!(is_ours(base, host), ours, "{base} asked as {host}");
        }
    }
}
