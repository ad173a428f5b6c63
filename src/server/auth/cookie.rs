//! The two cookies: the session, and the browser as somebody's.
use crate::server::{secret::Secret, settings::Settings};
use axum::response::{IntoResponseParts, ResponseParts};
use http::{
    HeaderMap, HeaderValue,
    header::{COOKIE, SET_COOKIE},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    Session,
    /// Long-lived: lets the right password through from here while others are slowed down.
    Browser,
}

impl Name {
    /// `__Host-` binds a cookie to this very host over https; browsers refuse it over http.
    const fn text(self, https: bool) -> &'static str {
        match (self, https) {
            (Self::Session, true) => "__Host-muster_session",
            (Self::Session, false) => "muster_session",
            (Self::Browser, true) => "__Host-muster_browser",
            (Self::Browser, false) => "muster_browser",
        }
    }

    const fn days(self) -> i64 {
        match self {
            Self::Session => SESSION_DAYS,
            Self::Browser => BROWSER_DAYS,
        }
    }
}

/// A session ends this long after its last request.
pub const SESSION_DAYS: i64 = 30;
pub const BROWSER_DAYS: i64 = 365;

pub fn read(settings: &Settings, headers: &HeaderMap, name: Name) -> Option<Secret> {
    text(headers, name.text(settings.https())).and_then(Secret::parse)
}

/// Any cookie's value.
pub fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// `Set-Cookie` headers, to be answered beside a page or a redirect.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Cookies(Vec<HeaderValue>);

impl Cookies {
    pub fn set(self, settings: &Settings, name: Name, secret: &Secret) -> Self {
        self.push(settings, name, &secret.reveal(), name.days() * 24 * 60 * 60)
    }

    pub fn clear(self, settings: &Settings, name: Name) -> Self {
        self.push(settings, name, "", 0)
    }

    fn push(mut self, settings: &Settings, name: Name, value: &str, seconds: i64) -> Self {
        let https = settings.https();
        let name = name.text(https);
        let secure = if https { "; Secure" } else { "" };
        let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
        // Names and secrets are ASCII, so this always holds.
        if let Ok(mut value) = HeaderValue::from_str(&text) {
            value.set_sensitive(true);
            self.0.push(value);
        }
        self
    }

    pub fn append_to(self, headers: &mut HeaderMap) {
        for value in self.0 {
            headers.append(SET_COOKIE, value);
        }
    }
}

impl IntoResponseParts for Cookies {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        self.append_to(parts.headers_mut());
        Ok(parts)
    }
}
