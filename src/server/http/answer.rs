//! A refusal as the asker reads it: JSON for the client's code, a page for people.
use super::page::Page;
use crate::{
    domain::error::{AppError, Code},
    server::{
        auth::{hasher, log::RequestId},
        error::Error,
        state::AppState,
    },
    ui::pages::public::{ErrorKind, ErrorPage},
};
use axum::{
    Json,
    extract::{FromRequestParts, Request},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use http::{
    Extensions, HeaderMap, HeaderValue, StatusCode, Uri,
    header::{ACCEPT, ACCEPT_LANGUAGE, COOKIE, RETRY_AFTER},
};
use leptos::prelude::*;
use std::convert::Infallible;

/// What must be known of a request to refuse it, kept while the request itself is consumed.
#[derive(Clone)]
pub struct Asked {
    pub json: bool,
    state: AppState,
    extensions: Extensions,
    /// Those that decide the language.
    headers: HeaderMap,
    uri: Uri,
}

impl Asked {
    pub fn of(state: &AppState, request: &Request) -> Self {
        Self::new(state, request.extensions(), request.headers(), request.uri())
    }

    fn new(state: &AppState, extensions: &Extensions, headers: &HeaderMap, uri: &Uri) -> Self {
        let accepts_json = headers
            .get(ACCEPT)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.contains("json") && !value.contains("html"));
        let deciding = [ACCEPT_LANGUAGE, COOKIE];
        Self {
            json: accepts_json || uri.path().starts_with("/api/"),
            state: state.clone(),
            extensions: extensions.clone(),
            headers: deciding.into_iter().filter_map(|name| Some((name.clone(), headers.get(name)?.clone()))).collect(),
            uri: uri.clone(),
        }
    }

    pub fn refuse(&self, error: impl Into<AppError>) -> Response {
        let error = error.into();
        self.refuse_with(status(error.code), error)
    }

    /// For a handler's own faults and refusals that no form shows. A fault is logged here.
    pub fn fail(&self, error: Error) -> Response {
        self.refuse(error.into_refusal())
    }

    pub fn refuse_with(&self, status: StatusCode, mut error: AppError) -> Response {
        let request = self.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
        if error.code == Code::Internal {
            error = error.with("request", &request);
        }
        let retry_after = retry_after(&error);
        let error_code = error.code;
        let mut response =
            if self.json { (status, Json(error)).into_response() } else { self.page(error_code, status, request) };
        if let Some(value) = retry_after {
            response.headers_mut().insert(RETRY_AFTER, value);
        }
        response
    }

    fn page(&self, code: Code, status: StatusCode, request: String) -> Response {
        let (kind, title) = match status {
            _ if code == Code::AccessReadOnly => (ErrorKind::ReadOnly, "page-read-only-title"),
            _ if code == Code::DatabaseAway => (ErrorKind::Away, "page-away-title"),
            StatusCode::INSUFFICIENT_STORAGE => (ErrorKind::Full, "page-full-title"),
            StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => (ErrorKind::Forbidden, "page-forbidden-title"),
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => (ErrorKind::Missing, "page-missing-title"),
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => (ErrorKind::Busy, "page-busy-title"),
            _ => (ErrorKind::Failed { request }, "page-failed-title"),
        };
        let page = Page::of(&self.state, &self.extensions, &self.headers, &self.uri);
        page.show(status, title, |frame| view! { <ErrorPage frame kind /> })
    }
}

impl FromRequestParts<AppState> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        Ok(Self::new(state, &parts.extensions, &parts.headers, &parts.uri))
    }
}

pub const fn status(code: Code) -> StatusCode {
    match code {
        Code::AccessSignIn => StatusCode::UNAUTHORIZED,
        Code::AccessDenied | Code::AccessReadOnly => StatusCode::FORBIDDEN,
        Code::NotFound | Code::LinkUnknown => StatusCode::NOT_FOUND,
        Code::InvitationCancelled | Code::InvitationExpired | Code::InvitationSpent => StatusCode::GONE,
        Code::PlanMoved | Code::RuleChanged | Code::ImportUndone | Code::FilterTaken => StatusCode::CONFLICT,
        Code::RequestInvalid => StatusCode::BAD_REQUEST,
        Code::AccountSlowDown => StatusCode::TOO_MANY_REQUESTS,
        Code::ServerBusy | Code::DatabaseAway => StatusCode::SERVICE_UNAVAILABLE,
        Code::DatabaseFull => StatusCode::INSUFFICIENT_STORAGE,
        Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// What a database takes that is started again.
const DATABASE_AFTER_SECONDS: u16 = 5;

/// Seconds after which trying again makes sense.
pub fn retry_after(refusal: &AppError) -> Option<HeaderValue> {
    match refusal.code {
        Code::ServerBusy => Some(hasher::RETRY_AFTER_SECONDS.into()),
        Code::DatabaseAway => Some(DATABASE_AFTER_SECONDS.into()),
        Code::AccountSlowDown => {
            let minutes: u32 = refusal.params.get("minutes")?.parse().ok()?;
            Some((minutes * 60).into())
        }
        _ => None,
    }
}

/// A server function's refusal, with the status that goes with it: those that never reached a use case, such as a
/// request that cannot be read, come as 500.
pub async fn with_status_of_refusal(response: Response) -> Response {
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(body) = axum::body::to_bytes(body, LONGEST_REFUSAL).await else {
        return parts.status.into_response();
    };
    if let Ok(refusal) = serde_json::from_slice::<AppError>(&body) {
        parts.status = status(refusal.code);
        if let Some(value) = retry_after(&refusal) {
            parts.headers.insert(RETRY_AFTER, value);
        }
    }
    Response::from_parts(parts, body.into())
}

/// In bytes.
const LONGEST_REFUSAL: usize = 64 * 1024;
