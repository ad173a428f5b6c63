//! What the access layer does before any handler.
use crate::tests::support::App;
use axum::body::Body;
use http::{Method, StatusCode};

#[tokio::test]
async fn strangers_are_sent_to_the_door_and_code_is_told() {
    let app = App::start().await;
    let mut browser = app.browser();
    assert_eq!(browser.get("/change-password").await.location(), "/sign-in?next=/change-password");
    assert_eq!(browser.post("/change-password", &[]).await.location(), "/sign-in");
    let request = browser.request(Method::GET, "/live").header("accept", "application/json");
    let request = request.body(Body::empty()).unwrap();
    // The browser's own `Accept` stands first.
    let answer = browser.send(request).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn another_method_is_named() {
    let app = App::start().await;
    let answer = app.browser().post("/forgotten-password/", &[]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let mut browser = app.browser();
    let request = browser.request(Method::DELETE, "/sign-in").header("sec-fetch-site", "same-origin");
    let answer = browser.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!((answer.status, answer.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, Some("GET, POST")));
    let answer = app.browser().get("/sign-out").await;
    assert_eq!((answer.status, answer.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, Some("POST")));
}

#[tokio::test]
async fn unknown_functions_are_refused_as_json() {
    let app = App::start().await;
    let answer = app.browser().post("/api/nowhere", &[]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.body, r#"{"code":"not_found"}"#);
}

#[tokio::test]
async fn head_is_answered_as_get_is() {
    let app = App::start().await;
    let mut browser = app.browser();
    let request = browser.request(Method::HEAD, "/sign-in").body(Body::empty()).unwrap();
    let answer = browser.send(request).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, ""));
}
