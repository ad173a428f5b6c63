use crate::{
    server::{listener, live::Topic, store::live::notify},
    tests::support::{App, Browser},
};
use axum::body::Body;
use futures::StreamExt;
use http::{Method, StatusCode};
use std::{pin::Pin, time::Duration};

/// What a browser that listens hears.
struct Ear(Pin<Box<dyn futures::Stream<Item = Result<axum::body::Bytes, axum::Error>> + Send>>);

impl Ear {
    async fn open(browser: &Browser) -> Self {
        let request = browser.request(Method::GET, "/live").header("accept-encoding", "br, gzip");
        let request = request.body(Body::empty()).unwrap();
        let response = browser.answer(request).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        assert!(!response.headers().contains_key("content-encoding"), "a compressed stream is held back");
        Self(Box::pin(response.into_body().into_data_stream()))
    }

    /// The next event's data; nothing once the stream is over.
    async fn next(&mut self) -> Option<String> {
        let piece = tokio::time::timeout(Duration::from_secs(5), self.0.next()).await.expect("nothing was heard")?;
        let text = String::from_utf8(piece.unwrap().to_vec()).unwrap();
        Some(text.trim().trim_start_matches("data: ").to_owned())
    }
}

async fn listening() -> (App, Browser) {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let browser = app.signed_in("noor@brightwater.test").await;
    let mut ready = app.state.live.subscribe();
    tokio::spawn(listener::run(app.state.db.clone(), app.state.live.clone(), app.state.stopping.clone()));
    assert_eq!(ready.recv().await.unwrap(), listener::ALL);
    (app, browser)
}

async fn tell(app: &App, topics: &[Topic]) {
    notify(&mut app.state.db.acquire().await.unwrap(), topics).await.unwrap();
}

#[tokio::test]
async fn a_change_is_heard_at_once_and_those_that_follow_come_together() {
    let (app, browser) = listening().await;
    let mut ear = Ear::open(&browser).await;
    let start = std::time::Instant::now();
    tell(&app, &[Topic::People, Topic::Units]).await;
    assert_eq!(ear.next().await.unwrap(), "people units");
    assert!(start.elapsed() < Duration::from_millis(500), "{:?}", start.elapsed());
    for _ in 0..20 {
        tell(&app, &[Topic::Messages]).await;
        tell(&app, &[Topic::People]).await;
    }
    tell(&app, &[Topic::Units]).await;
    let mut heard = Vec::new();
    while !heard.last().is_some_and(|event: &String| event.contains("units")) {
        heard.push(ear.next().await.unwrap());
    }
    assert!(heard.len() < 15, "{} events for 41 changes: {heard:?}", heard.len());
}

#[tokio::test]
async fn the_stream_ends_with_the_session_and_only_then() {
    let (app, mut browser) = listening().await;
    let other = app.signed_in("noor@brightwater.test").await;
    let (mut here, mut there) = (Ear::open(&browser).await, Ear::open(&other).await);
    browser.post("/sign-out", &[]).await;
    assert_eq!(here.next().await, None);
    // Whose session ended is nobody else's business.
    tell(&app, &[Topic::People]).await;
    assert_eq!(there.next().await.unwrap(), "people");
    app.state.stopping.cancel();
    assert_eq!(there.next().await, None);
}

#[tokio::test]
async fn a_lost_connection_is_made_again_and_everything_counts_as_changed() {
    let (app, browser) = listening().await;
    let mut ear = Ear::open(&browser).await;
    sqlx::query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'")
        .execute(&app.state.db)
        .await
        .unwrap();
    assert_eq!(ear.next().await.unwrap(), "all");
    tell(&app, &[Topic::People]).await;
    assert_eq!(ear.next().await.unwrap(), "people");
}
