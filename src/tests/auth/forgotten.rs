use crate::{
    domain::{id::PersonId, link::Purpose},
    server::{
        secret::Secret,
        store::token::{self, NewToken},
    },
    tests::support::{App, PASSWORD},
};
use chrono::Duration;
use http::StatusCode;

const NEW: &str = "four quite unrelated words";

async fn mails(app: &App) -> i64 {
    sqlx::query_scalar("SELECT count(*) FROM message WHERE template = 'password_reset'")
        .fetch_one(&app.state.db)
        .await
        .unwrap()
}

/// A link as a sender makes it.
async fn link(app: &App, person: PersonId, address_key: &str) -> String {
    let secret = Secret::draw(app.state.random);
    let now = app.state.now();
    let new = NewToken {
        hash: &secret.hash(),
        purpose: Purpose::PasswordReset,
        person: Some(person),
        address_key,
        invitation: None,
        expires_at: now + Duration::hours(1),
    };
    token::create(&mut app.state.db.acquire().await.unwrap(), now, new).await.unwrap();
    format!("/reset-password/{}", secret.reveal())
}

#[tokio::test]
async fn known_and_unknown_are_answered_alike_and_only_one_gets_a_mail() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    app.record("invited@brightwater.test").await;
    let mut bodies = Vec::new();
    for address in ["noor@brightwater.test", "nobody@brightwater.test", "invited@brightwater.test"] {
        let start = std::time::Instant::now();
        let answer = app.browser().post("/forgotten-password", &[("email", address)]).await;
        assert!(start.elapsed().as_millis() >= 200, "the time tells");
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.has("If an account belongs to"));
        bodies.push(answer.body.replace(address, ""));
    }
    bodies.dedup();
    assert_eq!((bodies.len(), mails(&app).await), (1, 1));
}

#[tokio::test]
async fn asking_again_and_again_fills_nobodys_mailbox() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    for _ in 0..5 {
        let answer = app.browser().post("/forgotten-password", &[("email", "noor@brightwater.test")]).await;
        assert_eq!(answer.status, StatusCode::OK);
        // As if each were sent at once.
        sqlx::query("UPDATE message SET state = 'sent'").execute(&app.state.db).await.unwrap();
    }
    assert_eq!(mails(&app).await, 3);
}

#[tokio::test]
async fn what_is_no_address_is_said_so() {
    let app = App::start().await;
    let answer = app.browser().post("/forgotten-password", &[("email", "not an address")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.has("value=\"not an address\"") && answer.has("This is not an email address."), "{}", answer.body);
}

#[tokio::test]
async fn the_link_opens_once_and_looking_spends_nothing() {
    let app = App::start().await;
    let person = app.person("noor@brightwater.test", None).await;
    let mut elsewhere = app.signed_in("noor@brightwater.test").await;
    let (first, other) =
        (link(&app, person, "noor@brightwater.test").await, link(&app, person, "noor@brightwater.test").await);
    let mut browser = app.browser();
    for _ in 0..3 {
        let page = browser.get(&first).await;
        assert!(page.status == StatusCode::OK && page.has("noor@brightwater.test"), "{}", page.body);
    }
    let short = browser.post(&first, &[("password", "short")]).await;
    assert!(short.status == StatusCode::UNPROCESSABLE_ENTITY && short.has("5 characters. Use 10 or more."));

    let done = browser.post(&first, &[("password", NEW)]).await;
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, "/"), "{}", done.body);
    assert_eq!(browser.get("/").await.location(), "/home");
    assert_eq!(elsewhere.get("/change-password").await.status, StatusCode::SEE_OTHER, "other sessions end");

    // Spent, and the other with it.
    for path in [&first, &other] {
        for answer in [browser.get(path).await, browser.post(path, &[("password", NEW)]).await] {
            assert_eq!(answer.status, StatusCode::GONE);
            assert!(answer.has("/forgotten-password"), "no way on: {}", answer.body);
        }
    }
    let old = app.browser().post("/sign-in", &[("who", "noor@brightwater.test"), ("password", PASSWORD)]).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn links_that_are_over_say_so() {
    let app = App::start().await;
    let person = app.person("noor@brightwater.test", None).await;
    let gone = app.person("gone@brightwater.test", None).await;
    let mut browser = app.browser();
    let moved = link(&app, person, "old.address@brightwater.test").await;
    assert_eq!(browser.get(&moved).await.status, StatusCode::GONE, "bound to the mailbox");
    let deactivated = link(&app, gone, "gone@brightwater.test").await;
    sqlx::query("UPDATE person SET deactivated_at = $2 WHERE id = $1")
        .bind(gone.0)
        .bind(app.state.now())
        .execute(&app.state.db)
        .await
        .unwrap();
    assert_eq!(browser.post(&deactivated, &[("password", NEW)]).await.status, StatusCode::GONE);
    let expired = link(&app, person, "noor@brightwater.test").await;
    app.state.clock.advance(Duration::hours(1));
    let page = browser.get(&expired).await;
    assert!(page.status == StatusCode::GONE && page.has("This link has expired"), "{}", page.body);
    for unknown in ["/reset-password/x", &format!("/reset-password/{}", Secret::draw(app.state.random).reveal())] {
        let page = browser.get(unknown).await;
        assert!(page.status == StatusCode::NOT_FOUND && page.has("This link is not known"), "{}", page.body);
    }
}
