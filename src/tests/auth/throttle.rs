use crate::{
    server::{router, settings::Source, state::AppState},
    tests::support::{Answer, App, Browser, PASSWORD},
};
use axum::Router;
use chrono::Duration;
use http::{Method, StatusCode};

async fn try_with(browser: &mut Browser, who: &str, password: &str) -> Answer {
    browser.post("/sign-in", &[("who", who), ("password", password)]).await
}

#[tokio::test]
async fn ten_wrong_tries_slow_an_account_down_and_say_until_when() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    // Unknown accounts alike, or counting would tell who is known.
    for who in ["noor@brightwater.test", "nobody@brightwater.test"] {
        let mut browser = app.browser();
        for _ in 0..10 {
            assert_eq!(try_with(&mut browser, who, "wrong").await.status, StatusCode::UNPROCESSABLE_ENTITY, "{who}");
        }
        let answer = try_with(&mut browser, who, PASSWORD).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{who}");
        assert_eq!(answer.header("retry-after"), Some("900"));
        assert!(answer.has("Too many tries. Try again in 15 min.") && answer.has(who), "{}", answer.body);
    }
    // Somebody else from the same place is not held up.
    app.person("ada@brightwater.test", None).await;
    assert_eq!(try_with(&mut app.browser(), "ada@brightwater.test", PASSWORD).await.status, StatusCode::SEE_OTHER);

    app.state.clock.advance(Duration::minutes(14));
    let answer = try_with(&mut app.browser(), "noor@brightwater.test", PASSWORD).await;
    assert_eq!((answer.status, answer.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, Some("60")));
    app.state.clock.advance(Duration::minutes(2));
    assert_eq!(try_with(&mut app.browser(), "noor@brightwater.test", PASSWORD).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_known_browser_gets_in_with_the_right_password_all_the_same() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    app.person("ada@brightwater.test", None).await;
    let mut known = app.signed_in("noor@brightwater.test").await;
    known.post("/sign-out", &[]).await;
    let mut attacker = app.browser();
    for _ in 0..11 {
        try_with(&mut attacker, "noor@brightwater.test", "wrong").await;
    }
    assert_eq!(try_with(&mut attacker, "noor@brightwater.test", PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(try_with(&mut known, "noor@brightwater.test", "wrong").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(try_with(&mut known, "noor@brightwater.test", PASSWORD).await.status, StatusCode::SEE_OTHER);
    // Known as Noor's is not known as Ada's.
    for _ in 0..10 {
        try_with(&mut attacker, "ada@brightwater.test", "wrong").await;
    }
    assert_eq!(try_with(&mut known, "ada@brightwater.test", PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn fifty_wrong_tries_slow_a_client_down() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let mut guessing = app.browser_at([203, 0, 113, 7]);
    for number in 0..50 {
        // Eight at a time would do, but one after the other says exactly when it begins.
        let answer = try_with(&mut guessing, &format!("guess{number}@brightwater.test"), "wrong").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{number}");
    }
    assert_eq!(try_with(&mut guessing, "noor@brightwater.test", PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    let mut elsewhere = app.browser_at([203, 0, 113, 8]);
    assert_eq!(try_with(&mut elsewhere, "noor@brightwater.test", PASSWORD).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn behind_our_proxy_each_client_counts_for_itself() {
    let app = App::with(Source::default().with("MUSTER_TRUSTED_PROXIES", "10.0.0.0/8")).await;
    for (peer, expected) in [([10, 0, 0, 2], "198.51.100.7"), ([203, 0, 113, 7], "203.0.113.7")] {
        let mut browser = app.browser_at(peer);
        let request = browser.request(Method::POST, "/sign-in").header("sec-fetch-site", "same-origin");
        let request = request.header("x-forwarded-for", "192.0.2.1, 198.51.100.7");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        browser.send(request.body("who=nobody&password=wrong".into()).unwrap()).await;
        let counted: String = sqlx::query_scalar("SELECT client FROM sign_in_failure ORDER BY id DESC LIMIT 1")
            .fetch_one(&app.state.db)
            .await
            .unwrap();
        assert_eq!(counted, expected);
    }
}

#[tokio::test]
async fn two_servers_count_together() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let other = AppState::new((*app.state.settings).clone(), app.state.db.clone());
    let mut browsers = [app.browser(), Browser::new(router::router(other, Router::new()))];
    for number in 0..10 {
        let answer = try_with(&mut browsers[number % 2], "noor@brightwater.test", "wrong").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    for browser in &mut browsers {
        assert_eq!(try_with(browser, "noor@brightwater.test", PASSWORD).await.status, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[tokio::test]
async fn tries_at_the_same_time_do_not_slip_through() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let tries: Vec<_> = (0..30)
        .map(|_| {
            let mut browser = app.browser();
            tokio::spawn(async move { try_with(&mut browser, "noor@brightwater.test", "wrong").await.status })
        })
        .collect();
    let mut looked_at = 0;
    for one in tries {
        match one.await.unwrap() {
            StatusCode::UNPROCESSABLE_ENTITY => looked_at += 1,
            status => assert_eq!(status, StatusCode::TOO_MANY_REQUESTS),
        }
    }
    assert_eq!(looked_at, 10);
}

#[tokio::test]
async fn right_passwords_do_not_count_and_old_tries_are_forgotten() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    for _ in 0..12 {
        app.signed_in("noor@brightwater.test").await;
    }
    try_with(&mut app.browser(), "noor@brightwater.test", "wrong").await;
    let kept = || async {
        let count: i64 =
            sqlx::query_scalar("SELECT count(*) FROM sign_in_failure").fetch_one(&app.state.db).await.unwrap();
        count
    };
    assert_eq!(kept().await, 1);
    app.state.clock.advance(Duration::hours(2));
    crate::server::service::auth::tidy(&app.state).await.unwrap();
    assert_eq!(kept().await, 0);
}
