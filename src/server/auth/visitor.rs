use super::{
    client,
    cookie::{self, Name},
};
use crate::{
    domain::id::WebSessionId,
    server::{scope::Scope, secret::Secret, state::AppState},
};
use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};
use http::header::{HeaderName, USER_AGENT};
use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, SocketAddr},
};

/// Where a request comes from: for counting tries and for the session it may start.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The client's address as it is counted; never logged.
    pub client: String,
    /// At most 200 characters.
    pub user_agent: String,
    /// The browser's long-lived cookie, if it has one.
    pub browser: Option<Secret>,
    /// The session that is open on it.
    pub session: Option<WebSessionId>,
}

impl FromRequestParts<AppState> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let peer = ConnectInfo::<SocketAddr>::from_request_parts(parts, state)
            .await
            .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(peer)| peer.ip());
        let forwarded: Vec<_> = parts
            .headers
            .get_all(HeaderName::from_static("x-forwarded-for"))
            .iter()
            .filter_map(|value| value.to_str().ok())
            .collect();
        let client = client::address(peer, &forwarded, |address| state.settings.trusts(address));
        let user_agent = parts.headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Ok(Self {
            client: client::counting_key(client),
            user_agent: user_agent.chars().take(200).collect(),
            browser: cookie::read(&state.settings, &parts.headers, Name::Browser),
            session: parts.extensions.get::<Scope>().and_then(|scope| scope.session),
        })
    }
}
