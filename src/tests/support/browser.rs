//! A browser as far as a server sees one: cookies, headers, forms.
use super::BASE_URL;
use axum::{Router, body::Body};
use http::{
    HeaderMap, Method, Request, Response, StatusCode,
    header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE},
};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use tower::ServiceExt;

pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
}

/// What the server answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Browser {
    pub fn new(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new() }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form, as a button of one of our pages would.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.request(Method::POST, path).header(ORIGIN, BASE_URL).header("sec-fetch-site", "same-origin");
        self.send(
            request
                .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(form_urlencoded(fields).into())
                .unwrap(),
        )
        .await
    }

    /// A request with this browser's cookies, for what the others cannot say.
    pub fn request(&self, method: Method, path: &str) -> http::request::Builder {
        let host = BASE_URL.trim_start_matches("http://");
        let request = Request::builder().method(method).uri(path).header(HOST, host).header(ACCEPT, "text/html");
        if self.cookies.is_empty() {
            return request;
        }
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.header(COOKIE, cookies.join("; "))
    }

    /// Sends it, and answers before the body is there: for streams. Cookies that come back are lost.
    pub async fn answer(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// Sends it, and keeps the cookies that come back.
    pub async fn send(&mut self, request: Request<Body>) -> Answer {
        let response = self.answer(request).await;
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() || cookie.to_ascii_lowercase().contains("max-age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let body = body.collect().await.unwrap().to_bytes();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }
}

impl Answer {
    /// Where it redirects to.
    #[track_caller]
    pub fn location(&self) -> &str {
        self.header(LOCATION.as_str()).unwrap_or_else(|| panic!("no redirect: {} {}", self.status, self.body))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    pub fn has(&self, text: &str) -> bool {
        self.body.contains(text)
    }
}

/// Fields as a browser encodes a form.
fn form_urlencoded(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| {
        text.bytes().fold(String::new(), |encoded, byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'*' | b'-' | b'.' | b'_' => {
                encoded + &char::from(byte).to_string()
            }
            b' ' => encoded + "+",
            _ => encoded + &format!("%{byte:02X}"),
        })
    };
    fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>().join("&")
}
