//! Headers that narrow what a browser does with our pages.
use crate::server::state::AppState;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use http::{HeaderName, HeaderValue, header};

/// What an inline script of this answer must carry to run.
#[derive(Clone, Debug)]
pub struct CspNonce(pub String);

pub async fn set(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let nonce = STANDARD_NO_PAD.encode(state.random.bytes::<16>());
    request.extensions_mut().insert(CspNonce(nonce.clone()));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    // What a handler set for its own answer stays.
    let mut default = |name: HeaderName, value: HeaderValue| {
        headers.entry(name).or_insert(value);
    };
    if let Ok(value) = HeaderValue::from_str(&policy(&nonce)) {
        default(header::CONTENT_SECURITY_POLICY, value);
    }
    // Only what is named at build time may be kept by browsers and proxies.
    default(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    default(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Not `no-referrer`: with it browsers send `Origin: null`, and checks against forged requests fail.
    default(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    default(HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin"));
    default(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin"));
    default(
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    );
    if state.settings.https() {
        default(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

fn policy(nonce: &str) -> String {
    format!(
        "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
         object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    )
}
