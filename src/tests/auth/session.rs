use crate::tests::support::{App, Browser};
use chrono::Duration;
use http::StatusCode;

/// A page that only those signed in see.
async fn is_in(browser: &mut Browser) -> bool {
    browser.get("/change-password").await.status == StatusCode::OK
}

#[tokio::test]
async fn the_database_keeps_no_token() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let browser = app.signed_in("noor@brightwater.test").await;
    let token = &browser.cookies["muster_session"];
    let rows: Vec<String> =
        sqlx::query_scalar("SELECT s::text FROM web_session s UNION ALL SELECT b::text FROM known_browser b")
            .fetch_all(&app.state.db)
            .await
            .unwrap();
    let raw = crate::server::secret::Secret::parse(token).unwrap();
    let hash = raw.hash().iter().fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"));
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| !row.contains(token)) && rows.iter().any(|row| row.contains(&hash)));
}

#[tokio::test]
async fn signing_out_ends_the_session_even_for_who_kept_the_cookie() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let mut browser = app.signed_in("noor@brightwater.test").await;
    let kept = browser.cookies.clone();
    assert!(is_in(&mut browser).await);
    assert_eq!(browser.post("/sign-out", &[]).await.location(), "/sign-in");
    assert!(!browser.cookies.contains_key("muster_session"));
    browser.cookies = kept;
    assert!(!is_in(&mut browser).await);
    // Twice is once.
    assert_eq!(browser.post("/sign-out", &[]).await.location(), "/sign-in");
}

#[tokio::test]
async fn a_session_ends_thirty_days_after_its_last_request() {
    let app = App::start().await;
    let person = app.person("noor@brightwater.test", None).await;
    let mut used = app.signed_in("noor@brightwater.test").await;
    let mut idle = app.signed_in("noor@brightwater.test").await;
    app.state.clock.advance(Duration::days(29));
    let answer = used.get("/change-password").await;
    assert!(answer.header("set-cookie").is_some_and(|cookie| cookie.contains("Max-Age=2592000")));
    let seen: chrono::DateTime<chrono::Utc> = sqlx::query_scalar("SELECT last_seen_at FROM person WHERE id = $1")
        .bind(person.0)
        .fetch_one(&app.state.db)
        .await
        .unwrap();
    assert!(app.state.now() - seen < Duration::minutes(1));
    // Not written again for every request.
    assert!(used.get("/change-password").await.header("set-cookie").is_none());
    app.state.clock.advance(Duration::days(2));
    assert!(is_in(&mut used).await);
    assert!(!is_in(&mut idle).await);
    app.state.clock.advance(Duration::days(31));
    assert!(!is_in(&mut used).await);
}

#[tokio::test]
async fn deactivation_and_erasure_take_the_scope_away_at_once() {
    let app = App::start().await;
    for column in ["deactivated_at", "erased_at"] {
        let address = format!("{column}@brightwater.test");
        let person = app.person(&address, None).await;
        let mut browser = app.signed_in(&address).await;
        assert!(is_in(&mut browser).await);
        sqlx::query(sqlx::AssertSqlSafe(format!("UPDATE person SET {column} = $2 WHERE id = $1")))
            .bind(person.0)
            .bind(app.state.now())
            .execute(&app.state.db)
            .await
            .unwrap();
        assert!(!is_in(&mut browser).await, "{column}");
    }
}

#[tokio::test]
async fn a_deactivation_to_come_changes_nothing_yet() {
    let app = App::start().await;
    let person = app.person("noor@brightwater.test", None).await;
    let mut browser = app.signed_in("noor@brightwater.test").await;
    sqlx::query("UPDATE person SET deactivated_at = $2 WHERE id = $1")
        .bind(person.0)
        .bind(app.state.now() + Duration::days(1))
        .execute(&app.state.db)
        .await
        .unwrap();
    assert!(is_in(&mut browser).await);
    app.state.clock.advance(Duration::days(1));
    assert!(!is_in(&mut browser).await);
}

#[tokio::test]
async fn signing_in_again_ends_what_was_open_in_this_browser() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let mut browser = app.signed_in("noor@brightwater.test").await;
    let before = browser.cookies.clone();
    let fields = [("who", "noor@brightwater.test"), ("password", crate::tests::support::PASSWORD)];
    browser.post("/sign-in", &fields).await;
    assert_ne!(before["muster_session"], browser.cookies["muster_session"]);
    assert_eq!(before["muster_browser"], browser.cookies["muster_browser"]);
    assert!(is_in(&mut browser).await);
    browser.cookies = before;
    assert!(!is_in(&mut browser).await);
}

#[tokio::test]
async fn rubbish_cookies_are_nobody() {
    let app = App::start().await;
    let mut browser = app.browser();
    for value in ["", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "é"] {
        browser.cookies.insert("muster_session".to_owned(), value.to_owned());
        assert!(!is_in(&mut browser).await, "{value}");
    }
}
