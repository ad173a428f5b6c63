//! A refusal as the asker reads it: JSON for the client's code, a page for people.
use crate::{
    domain::error::{AppError, Code},
    server::auth::{hasher, log::RequestId},
};
use axum::{
    Json,
    response::{Html, IntoResponse, Response},
};
use http::{
    Extensions, HeaderMap, HeaderValue, StatusCode, Uri,
    header::{ACCEPT, RETRY_AFTER},
};
use leptos::prelude::*;

/// What must be known of a request to refuse it, kept while the request itself is consumed.
#[derive(Clone, Debug)]
pub struct Asked {
    pub json: bool,
    pub request: String,
}

impl Asked {
    pub fn of(extensions: &Extensions, headers: &HeaderMap, uri: &Uri) -> Self {
        let accepts_json = headers
            .get(ACCEPT)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.contains("json") && !value.contains("html"));
        Self {
            json: accepts_json || uri.path().starts_with("/api/"),
            request: extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default(),
        }
    }
}

pub const fn status(code: Code) -> StatusCode {
    match code {
        Code::AccessSignIn => StatusCode::UNAUTHORIZED,
        Code::AccessDenied => StatusCode::FORBIDDEN,
        Code::NotFound | Code::LinkUnknown => StatusCode::NOT_FOUND,
        Code::InvitationCancelled | Code::InvitationExpired | Code::InvitationSpent => StatusCode::GONE,
        Code::PlanMoved => StatusCode::CONFLICT,
        Code::RequestInvalid => StatusCode::BAD_REQUEST,
        Code::AccountSlowDown => StatusCode::TOO_MANY_REQUESTS,
        Code::ServerBusy => StatusCode::SERVICE_UNAVAILABLE,
        Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Seconds after which trying again makes sense.
pub fn retry_after(refusal: &AppError) -> Option<HeaderValue> {
    match refusal.code {
        Code::ServerBusy => Some(hasher::RETRY_AFTER_SECONDS.into()),
        Code::AccountSlowDown => {
            let minutes: u32 = refusal.params.get("minutes")?.parse().ok()?;
            Some((minutes * 60).into())
        }
        _ => None,
    }
}

pub fn refusal(asked: &Asked, error: AppError) -> Response {
    let status = status(error.code);
    refusal_with(asked, status, error)
}

pub fn refusal_with(asked: &Asked, status: StatusCode, mut error: AppError) -> Response {
    if error.code == Code::Internal {
        error = error.with("request", &asked.request);
    }
    let retry_after = retry_after(&error);
    let mut response = if asked.json { Json(&error).into_response() } else { Html(page(&error)).into_response() };
    *response.status_mut() = status;
    if let Some(value) = retry_after {
        response.headers_mut().insert(RETRY_AFTER, value);
    }
    response
}

fn page(error: &AppError) -> String {
    let sentence = error.sentence();
    Owner::new().with(|| {
        view! {
            <!DOCTYPE html>
            <html lang="en">
                <head>
                    <meta charset="utf-8" />
                    <title>{sentence.clone()}</title>
                </head>
                <body>
                    <main>
                        <h1>{sentence}</h1>
                        <p><a href="/">"Go to the start"</a></p>
                    </main>
                </body>
            </html>
        }
        .to_html()
    })
}
