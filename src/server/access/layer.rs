use super::{ACCESS, changes, entry};
use crate::{
    domain::error::{AppError, Code},
    server::{auth::local_path, http::answer::Asked, scope::Scope, state::AppState},
};
use axum::{
    RequestExt,
    extract::{DefaultBodyLimit, MatchedPath, Request, State},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use http::{Method, StatusCode, header};

/// Holds the request against the table. What no route matches goes on to the page that says so.
pub async fn enforce(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let Some(path) = request.extensions().get::<MatchedPath>().cloned() else { return next.run(request).await };
    let asked = Asked::of(&state, &request);
    let Some(entry) = entry(request.method(), path.as_str()) else {
        return undeclared(&asked, path.as_str());
    };
    let is_seeing = request.extensions().get::<Scope>().is_some_and(|scope| scope.seen_by.is_some());
    if is_seeing && changes(request.method(), path.as_str()) {
        return asked.refuse(Code::AccessReadOnly);
    }
    match entry.access.check(request.extensions().get::<Scope>()) {
        Ok(()) => {}
        Err(Code::AccessSignIn) if !asked.json && request.method() == Method::GET => {
            return to_sign_in(&request);
        }
        Err(Code::AccessSignIn) if !asked.json => return Redirect::to("/sign-in").into_response(),
        Err(code) => return asked.refuse(code),
    }
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    if announced.is_some_and(|bytes: usize| bytes > entry.body) {
        let detail = format!("more than {} KB", entry.body / 1024);
        let refusal = AppError::new(Code::RequestInvalid).with("detail", detail);
        return asked.refuse_with(StatusCode::PAYLOAD_TOO_LARGE, refusal);
    }
    // What is not announced is cut while it is read.
    DefaultBodyLimit::max(entry.body).apply(&mut request);
    next.run(request.with_limited_body()).await
}

/// A route exists, but not with this method, or nobody declared it: then nobody may.
fn undeclared(asked: &Asked, path: &str) -> Response {
    let methods: Vec<_> = ACCESS.iter().filter(|entry| entry.path == path).map(|entry| entry.method.as_str()).collect();
    if methods.is_empty() {
        tracing::error!("an endpoint has no entry in the access table");
        return asked.refuse(Code::AccessDenied);
    }
    let refusal = asked.refuse_with(StatusCode::METHOD_NOT_ALLOWED, Code::NotFound.into());
    ([(header::ALLOW, methods.join(", "))], refusal).into_response()
}

/// Remembers where they wanted to go.
fn to_sign_in(request: &Request) -> Response {
    let wanted = request.uri().path_and_query().map_or("/", http::uri::PathAndQuery::as_str);
    if wanted == "/" {
        return Redirect::to("/sign-in").into_response();
    }
    Redirect::to(&format!("/sign-in?next={}", local_path::encode(wanted))).into_response()
}
