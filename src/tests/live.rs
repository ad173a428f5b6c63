//! A change made through one server is heard by the pages of another.
use crate::{
    domain::role::Role,
    server::{
        listener, router,
        settings::{Settings, Source},
        state::AppState,
    },
    tests::support::{App, BASE_URL},
};
use axum::{Router, body::Body, extract::connect_info::MockConnectInfo};
use futures::StreamExt;
use http::{Method, StatusCode};
use serde_json::json;
use std::{net::SocketAddr, time::Duration};
use tower::ServiceExt;

/// [P8] Two servers on one database: what is done through one reaches the other's open pages within a second.
#[tokio::test]
async fn a_change_through_one_server_is_heard_at_the_other() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    app.link(unit, app.activity("Hygiene", "end", 2).await).await;
    app.drain().await;
    let mut admin = app.admin().await;
    let watching = app.admin().await;

    let settings = Settings::read(&Source::default().or("MUSTER_BASE_URL", BASE_URL)).unwrap();
    let other = AppState::new(settings, app.state.db.clone());
    let mut ready = other.live.subscribe();
    tokio::spawn(listener::run(app.state.db.clone(), other.live.clone(), other.stopping.clone()));
    tokio::spawn(listener::run(app.state.db.clone(), app.state.live.clone(), app.state.stopping.clone()));
    assert_eq!(ready.recv().await.unwrap(), listener::ALL);
    let client = MockConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000)));
    let request = watching.request(Method::GET, "/live").body(Body::empty()).unwrap();
    let response = router::router(other.clone(), Router::new()).layer(client).oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let mut stream = response.into_body().into_data_stream();

    let person = app.someone("Noor", Some("noor@b.example"), "").await;
    app.place(person, unit, Role::Learner).await;
    for (path, arguments) in [
        ("lists/save", json!({ "role": "learner", "cohort": unit, "text": "new@b.example,,New" })),
        ("enrolments/send", json!({ "kind": "invitation", "target": { "person": person }, "digest": null })),
        ("people/edit", json!({ "person": person, "edit": { "name": "Noor Haddad" } })),
    ] {
        let started = std::time::Instant::now();
        admin.api::<serde_json::Value>(path, arguments).await.unwrap();
        let heard = tokio::time::timeout(Duration::from_secs(1), stream.next()).await.expect(path).unwrap().unwrap();
        assert!(String::from_utf8_lossy(&heard).contains("people"), "{path}: {heard:?}");
        assert!(started.elapsed() < Duration::from_secs(2), "{path}");
        // What follows closely travels as one more event: let it pass.
        while tokio::time::timeout(Duration::from_millis(300), stream.next()).await.is_ok() {}
    }
    other.stopping.cancel();
    app.state.stopping.cancel();
}
