//! From the cookie to the caller's scope: roles are read once a request.
use super::cookie::{self, Cookies, Name};
use crate::{
    domain::{id::PersonId, role::Capability},
    server::{
        error::Error,
        http::answer::Asked,
        scope::{Scope, SeenBy},
        service::see_as::can_be_seen,
        state::AppState,
        store::{seeing, web_session},
    },
};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use chrono::{DateTime, Duration, Utc};
use sqlx::PgConnection;

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
    let mut seen = now - found.last_seen_at >= SEEN_EVERY;
    if seen {
        let until = now + Duration::days(cookie::SESSION_DAYS);
        // A disk that is full must not keep anybody from reading.
        if let Err(error) = web_session::seen(&mut conn, found.id, now, until).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "when somebody was seen was not noted");
            seen = false;
        }
    }
    let own = Scope {
        person: Some(found.person),
        name: found.name,
        roles: found.roles,
        units: found.units,
        manages: found.manages,
        session: Some(found.id),
        seen_by: None,
    };
    let (scope, language) = match found.seeing_as {
        Some(person) => seen_as(&mut conn, now, own, found.language, person).await?,
        None => (own, found.language),
    };
    Ok(Some(Found { scope, language, seen }))
}

/// The scope of the test person whom somebody sees as: here and nowhere else, so that every page has it. Their own again
/// as soon as that person is none to be seen as any more.
async fn seen_as(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    own: Scope,
    language: String,
    person: PersonId,
) -> Result<(Scope, String), Error> {
    let (Some(seen), Some(staff)) = (seeing::find(conn, person, now).await?, own.person) else {
        return Ok((own, language));
    };
    let scope = Scope {
        person: Some(person),
        name: seen.name,
        roles: seen.roles,
        units: seen.units,
        manages: seen.manages,
        session: own.session,
        seen_by: Some(SeenBy { person: staff }),
    };
    if can_be_seen(scope.all_roles()) && own.may(Capability::Enrol) {
        Ok((scope, seen.language))
    } else {
        Ok((own, language))
    }
}
