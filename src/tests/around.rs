//! What goes around every request.
use super::support::App;
use axum::body::Body;
use http::{Method, StatusCode, header::ORIGIN};

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let app = App::start().await;
    let answer = app.browser().get("/nowhere").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.header("content-security-policy").is_some() && answer.has("<html"), "{answer:?}");
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let app = App::start().await;
    let mut browser = app.browser();
    let forged = browser.request(Method::POST, "/nowhere").header(ORIGIN, "http://evil.test");
    let forged = forged.header("sec-fetch-site", "cross-site").body(Body::empty()).unwrap();
    assert_eq!(browser.send(forged).await.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.post("/nowhere", &[("name", "A & B")]).await.status, StatusCode::NOT_FOUND);
}
