//! From the cookie to the caller's scope: roles are read once a request.
use super::cookie::{self, Cookies, Name};
use crate::server::{error::Error, http::answer::Asked, scope::Scope, state::AppState, store::web_session};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use chrono::Duration;

/// How often "last seen" is written: not for every request.
const SEEN_EVERY: Duration = Duration::minutes(5);

/// The caller's own language, known once they are.
#[derive(Clone, Debug)]
pub struct OwnLanguage(pub String);

/// Puts `Scope` into the request's extensions if somebody is signed in.
pub async fn find(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let token = cookie::read(&state.settings, request.headers(), Name::Session);
    let Some(token) = token else { return next.run(request).await };
    match look_up(&state, &token.hash()).await {
        Ok(None) => next.run(request).await,
        Ok(Some(found)) => {
            request.extensions_mut().insert(found.scope);
            request.extensions_mut().insert(OwnLanguage(found.language));
            let mut response = next.run(request).await;
            // A handler that signed in or out has set the cookie already.
            if found.seen && !response.headers().contains_key(http::header::SET_COOKIE) {
                Cookies::default().set(&state.settings, Name::Session, &token).append_to(response.headers_mut());
            }
            response
        }
        Err(error) => Asked::of(&state, &request).fail(error),
    }
}

struct Found {
    scope: Scope,
    language: String,
    /// The session was carried on just now: so must the cookie be.
    seen: bool,
}

async fn look_up(state: &AppState, token_hash: &[u8]) -> Result<Option<Found>, Error> {
    let now = state.now();
    let mut conn = state.db.acquire().await?;
    let Some(found) = web_session::find(&mut conn, token_hash, now).await? else { return Ok(None) };
    let seen = now - found.last_seen_at >= SEEN_EVERY;
    if seen {
        web_session::seen(&mut conn, found.id, now, now + Duration::days(cookie::SESSION_DAYS)).await?;
    }
    let scope = Scope {
        person: Some(found.person),
        name: found.name,
        roles: found.roles,
        units: found.units,
        session: Some(found.id),
    };
    Ok(Some(Found { scope, language: found.language, seen }))
}
