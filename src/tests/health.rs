use super::support::App;
use http::StatusCode;

#[tokio::test]
async fn a_server_with_its_database_is_ready() {
    let app = App::start().await;
    let mut browser = app.browser();
    assert_eq!(browser.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(browser.get("/readyz").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_server_that_stops_or_lost_its_database_lives_and_is_not_ready() {
    let app = App::start().await;
    let mut browser = app.browser();
    app.state.db.close().await;
    assert_eq!(browser.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    app.state.stopping.cancel();
    assert_eq!(browser.get("/readyz").await.body, "stopping");
    assert_eq!(browser.get("/healthz").await.status, StatusCode::OK);
}
