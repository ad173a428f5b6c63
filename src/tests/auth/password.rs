use crate::{
    server::auth::hasher::Hasher,
    tests::support::{App, PASSWORD},
};
use http::StatusCode;

const NEW: &str = "four quite unrelated words";

#[tokio::test]
async fn the_page_names_both_passwords() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let page = app.signed_in("noor@brightwater.test").await.get("/change-password").await;
    for part in ["Current password", "New password", "Change password", "name=\"current\"", "name=\"password\""] {
        assert!(page.has(part), "{part}: {}", page.body);
    }
}

#[tokio::test]
async fn changing_keeps_this_session_and_ends_the_others() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let mut here = app.signed_in("noor@brightwater.test").await;
    let mut there = app.signed_in("noor@brightwater.test").await;
    let answer = here.post("/change-password", &[("current", PASSWORD), ("password", NEW)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert!(here.get(answer.location()).await.has("Your password is changed."));
    assert_eq!(there.get("/change-password").await.status, StatusCode::SEE_OTHER);

    let old = app.browser().post("/sign-in", &[("who", "noor@brightwater.test"), ("password", PASSWORD)]).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    let new = app.browser().post("/sign-in", &[("who", "noor@brightwater.test"), ("password", NEW)]).await;
    assert_eq!(new.status, StatusCode::SEE_OTHER);
    let kinds: Vec<String> = sqlx::query_scalar("SELECT kind FROM event WHERE kind = 'password.changed'")
        .fetch_all(&app.state.db)
        .await
        .unwrap();
    assert_eq!(kinds.len(), 1);
}

#[tokio::test]
async fn what_is_wrong_stands_at_its_field() {
    let app = App::start().await;
    app.person("noor.haddad@brightwater.test", None).await;
    let mut browser = app.signed_in("noor.haddad@brightwater.test").await;
    for (current, new, field, sentence) in [
        ("wrong", NEW, "current", "This is not your current password."),
        (PASSWORD, "", "password", "Choose a password."),
        (PASSWORD, "short", "password", "5 characters. Use 10 or more."),
        (PASSWORD, "password123", "password", "This is one of the most common passwords."),
        (PASSWORD, "Noor Haddad", "password", "This is your own name or address."),
        (PASSWORD, &"long".repeat(40), "password", "At most 128 characters."),
    ] {
        let answer = browser.post("/change-password", &[("current", current), ("password", new)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{new}");
        assert!(answer.has(sentence) && answer.has(&format!("href=\"#{field}\"")), "{new}: {}", answer.body);
        assert!(new.is_empty() || !answer.has(&format!("value=\"{new}\"")), "a password came back");
    }
}

#[tokio::test]
async fn guessing_the_current_password_is_slowed_down() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let mut browser = app.signed_in("noor@brightwater.test").await;
    for _ in 0..10 {
        browser.post("/change-password", &[("current", "wrong"), ("password", NEW)]).await;
    }
    let answer = browser.post("/change-password", &[("current", PASSWORD), ("password", NEW)]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    // The open session could be somebody else's: it is not worth more than the door.
    assert!(answer.header("retry-after").is_some());
}

#[tokio::test]
async fn a_full_queue_asks_to_come_back() {
    let mut app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    app.restart(|state| state.hasher = Hasher::full());
    let answer = app.browser().post("/sign-in", &[("who", "noor@brightwater.test"), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.body);
    assert_eq!(answer.header("retry-after"), Some("5"));
    assert!(answer.has("The server is busy.") && answer.has("noor@brightwater.test"));
    // Nobody looked at the password, so it did not count as wrong.
    let tries: i64 = sqlx::query_scalar("SELECT count(*) FROM sign_in_failure").fetch_one(&app.state.db).await.unwrap();
    assert_eq!(tries, 0);
}
