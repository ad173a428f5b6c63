use crate::{
    domain::role::Role,
    server::settings::Source,
    tests::support::{App, PASSWORD},
};
use http::{StatusCode, header::SET_COOKIE};

#[tokio::test]
async fn the_page_asks_for_address_or_username_and_password() {
    let app = App::start().await;
    let page = app.browser().get("/sign-in").await;
    assert_eq!(page.status, StatusCode::OK);
    for part in ["Email or username", "Password", "name=\"who\"", "name=\"password\"", "/sign-in"] {
        assert!(page.has(part), "{part} is missing: {}", page.body);
    }
    assert!(!page.has("HydrationScripts") && !page.has(".wasm"), "a public page loads no wasm");
}

#[tokio::test]
async fn the_right_password_signs_in_and_lands_by_role() {
    let app = App::start().await;
    for (role, place) in [
        (Some(Role::Admin), "/dashboard"),
        (Some(Role::Coordinator), "/dashboard"),
        (Some(Role::GroupAdmin), "/dashboard"),
        (Some(Role::Instructor), "/dashboard"),
        (Some(Role::Coach), "/team"),
        (Some(Role::Mentor), "/team"),
        (Some(Role::Learner), "/home"),
        (None, "/home"),
    ] {
        let name = role.map_or("nobody", Role::as_str);
        app.person(&format!("{name}@brightwater.test"), role).await;
        let mut browser = app.browser();
        // Addresses compare without regard to case and blanks around.
        let who = format!(" {}@Brightwater.TEST ", name.to_uppercase());
        let answer = browser.post("/sign-in", &[("who", &who), ("password", PASSWORD)]).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/"), "{name}");
        assert_eq!(browser.get("/").await.location(), place, "{name}");
        assert_eq!(browser.get("/sign-in").await.location(), place, "{name}, signed in already");
        let there = browser.get(place).await.status;
        assert!(there.is_success() || there.is_redirection(), "{name} arrives at {place}: {there}");
    }
}

#[tokio::test]
async fn a_username_signs_in_too() {
    let app = App::start().await;
    let person = app.person("kiosk@brightwater.test", None).await;
    sqlx::query("UPDATE person SET username = 'Ward.7', username_key = 'ward.7' WHERE id = $1")
        .bind(person.0)
        .execute(&app.state.db)
        .await
        .unwrap();
    let answer = app.browser().post("/sign-in", &[("who", "WARD.7"), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn wrong_and_unknown_are_answered_alike_and_keep_what_was_typed() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    app.record("invited@brightwater.test").await;
    let mut bodies = Vec::new();
    for who in ["noor@brightwater.test", "nobody@brightwater.test", "invited@brightwater.test", ""] {
        let answer = app.browser().post("/sign-in", &[("who", who), ("password", "not the password")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{who}");
        assert!(answer.has("The email or the password is not right."), "{}", answer.body);
        assert!(answer.has(&format!("value=\"{who}\"")) && !answer.has("not the password"), "{}", answer.body);
        assert!(answer.header("set-cookie").is_none());
        bodies.push(without_nonce(&answer.body).replace(who, ""));
    }
    bodies.pop();
    bodies.dedup();
    assert_eq!(bodies.len(), 1, "unknown accounts look different");
}

fn without_nonce(body: &str) -> String {
    let mut parts = body.split("nonce=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('"').map_or("", |(_, rest)| rest))
}

#[tokio::test]
async fn a_form_without_fields_is_a_form_to_fill() {
    let app = App::start().await;
    assert_eq!(app.browser().post("/sign-in", &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn after_signing_in_one_goes_where_one_wanted_to_and_nowhere_else() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let wanted = app.browser().get("/change-password?a=b").await;
    assert_eq!(wanted.location(), "/sign-in?next=/change-password%3Fa%3Db");
    let page = app.browser().get(wanted.location()).await;
    assert!(page.has("name=\"next\" value=\"/change-password?a=b\""), "{}", page.body);

    for (next, place) in [
        ("/change-password?a=b", "/change-password?a=b"),
        ("https://evil.test/", "/"),
        ("//evil.test/", "/"),
        ("/\\evil.test/", "/"),
        ("", "/"),
    ] {
        let fields = [("who", "noor@brightwater.test"), ("password", PASSWORD), ("next", next)];
        assert_eq!(app.browser().post("/sign-in", &fields).await.location(), place, "{next}");
    }
}

#[tokio::test]
async fn cookies_are_for_this_host_alone() {
    let app = App::start().await;
    app.person("noor@brightwater.test", None).await;
    let fields = [("who", "noor@brightwater.test"), ("password", PASSWORD)];
    let answer = app.browser().post("/sign-in", &fields).await;
    let cookies: Vec<_> = answer.headers.get_all(SET_COOKIE).iter().map(|value| value.to_str().unwrap()).collect();
    assert_eq!(cookies.len(), 2);
    for cookie in cookies {
        assert!(cookie.starts_with("muster_") && cookie.ends_with("; HttpOnly; SameSite=Lax"), "{cookie}");
    }

    let app = App::with(Source::default().with("MUSTER_BASE_URL", "https://muster.test")).await;
    app.person("noor@brightwater.test", None).await;
    let mut browser = app.browser();
    let answer = browser.post("/sign-in", &fields).await;
    for cookie in answer.headers.get_all(SET_COOKIE).iter().map(|value| value.to_str().unwrap()) {
        assert!(cookie.starts_with("__Host-muster_") && cookie.contains("; Path=/;") && cookie.ends_with("; Secure"));
    }
    assert_eq!(browser.get("/").await.location(), "/home");
}

#[tokio::test]
async fn someone_deactivated_is_told_so_only_with_the_right_password() {
    let app = App::start().await;
    let person = app.person("gone@brightwater.test", None).await;
    sqlx::query("UPDATE person SET deactivated_at = $2 WHERE id = $1")
        .bind(person.0)
        .bind(app.state.now())
        .execute(&app.state.db)
        .await
        .unwrap();
    let mut browser = app.browser();
    let right = browser.post("/sign-in", &[("who", "gone@brightwater.test"), ("password", PASSWORD)]).await;
    assert!(right.status == StatusCode::UNPROCESSABLE_ENTITY && right.has("This account is deactivated."));
    let wrong = browser.post("/sign-in", &[("who", "gone@brightwater.test"), ("password", "wrong")]).await;
    assert!(!wrong.has("deactivated"));
    assert!(browser.cookies.is_empty());
}

#[tokio::test]
async fn the_page_speaks_the_browsers_language_and_remembers_a_choice() {
    let app = App::start().await;
    let mut browser = app.browser();
    let request = browser.request(http::Method::GET, "/sign-in").header("accept-language", "fr-CA, en;q=0.5");
    let page = browser.send(request.body(axum::body::Body::empty()).unwrap()).await;
    assert!(page.has("lang=\"fr\"") && page.header("content-language") == Some("fr"), "{}", page.body);
    assert!(browser.get("/sign-in").await.has("lang=\"en\""));
    assert!(browser.get("/sign-in?lang=fr").await.has("lang=\"fr\""));
    assert!(browser.get("/sign-in").await.has("lang=\"fr\""));
    assert!(browser.post("/sign-in", &[]).await.has("Connexion") || browser.get("/nowhere").await.has("lang=\"fr\""));
}
