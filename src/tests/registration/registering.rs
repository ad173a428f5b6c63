use super::{FORM, Invited};
use crate::{domain::role::Role, server::settings::Terms, tests::support::App};
use axum::body::Body;
use http::{Method, StatusCode};
use std::time::Duration;

/// [P6] Opening the link spends nothing, however often, by whatever mail scanner; the page says who invites to what.
#[tokio::test]
async fn looking_spends_nothing() {
    let invited = Invited::named("Pieter van den Berg").await;
    let before = invited.traces().await;
    for _ in 0..2 {
        let mut browser = invited.app.browser();
        let head = browser.request(Method::HEAD, &invited.path).body(Body::empty()).unwrap();
        let head = browser.send(head).await;
        assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
        let page = browser.get(&invited.path).await;
        assert_eq!(page.status, StatusCode::OK);
        for text in ["Autumn intake", "Hygiene 2", "noor@b.example", r#"value="Pieter van den""#, r#"value="Berg""#] {
            assert!(page.has(text), "{text}: {}", page.body);
        }
        assert!(!page.has("BW-20501"), "the reference is never shown to the person");
        assert!(browser.cookies.is_empty());
    }
    assert_eq!(invited.traces().await, before);
}

/// [P6] What was typed is kept when something is wrong, but for the password; nothing is written.
#[tokio::test]
async fn mistakes_keep_what_was_typed() {
    let invited = Invited::named("Noor Haddad").await;
    let before = invited.traces().await;
    let long = "x".repeat(201);
    for (first, last, password, name, said) in [
        ("Nóra\"><b>N", "Had & dad", "short", "first_name", "10 or more"),
        ("", "  ", "three unrelated words", "first_name", "Enter a name"),
        ("\u{0}", "", "three unrelated words", "first_name", "Enter a name"),
        (long.as_str(), "Haddad", "three unrelated words", "first_name", "200"),
        ("Noor", "Haddad", "password123", "password", "most common"),
        ("Noor", "Haddad", "noorhaddad1", "password", "easy to guess"),
        ("Noor", "Haddad", "noor@b.example", "password", "own name or address"),
        ("Noor", "Haddad", "", "password", "Choose a password"),
    ] {
        let form = [("first_name", first), ("last_name", last), ("password", password)];
        let page = invited.app.browser().post(&invited.path, &form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{form:?}");
        assert!(page.has(said) && page.has(&format!(r#"name="{name}""#)), "{form:?}: {}", page.body);
        assert!(password.len() < 8 || !page.has(password) || password.contains('@'), "the password came back");
        assert!(!page.has("\"><b>N"), "what was typed is not escaped");
        assert!(last != "Had & dad" || page.has(r#"value="Had &amp; dad""#), "{}", page.body);
    }
    assert_eq!(invited.traces().await, before);
}

/// [P6] [P7] Registering spends the link, makes the account, keeps the name as it was typed, signs in and lands.
#[tokio::test]
async fn registering_makes_the_account_and_signs_in() {
    let invited = Invited::named("Noor H").await;
    let app = &invited.app;
    let older = app.token(invited.person, invited.invitation).await;
    let mut browser = app.browser();
    let answer = browser.post(&invited.path, FORM).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/"), "{}", answer.body);
    assert_eq!(browser.get("/").await.location(), "/home");
    let home = browser.get("/home").await;
    assert!(home.has("Hygiene 2") && home.has("Noor Haddad"), "{}", home.body);

    let person =
        app.texts("SELECT concat_ws('|', name, given_name, family_name, name_key, standing, contact) FROM person");
    assert_eq!(person.await, ["Noor Haddad|Noor|Haddad|noor haddad|registered|open"]);
    assert_eq!(app.texts("SELECT state FROM invitation").await, ["accepted"]);
    assert_eq!(app.count("token WHERE used_at IS NOT NULL").await, 1);
    assert_eq!(app.count("token WHERE ended_at IS NOT NULL").await, 1);
    assert_eq!(app.count("placement WHERE name_key = 'noor haddad'").await, 1);
    assert_eq!(app.count("event_value WHERE from_value = 'Noor H' AND to_value = 'Noor Haddad'").await, 1);
    let hash = app.texts("SELECT password_hash FROM credential").await;
    assert!(hash[0].starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash:?}");
    assert_eq!(
        app.count("event e LEFT JOIN event_value v ON v.event_id = e.id WHERE v::text LIKE '%unrelated%'").await,
        0
    );
    // Both links have done their work, and the password opens the door.
    for path in [invited.path.clone(), format!("/register/{older}")] {
        let page = app.browser().get(&path).await;
        assert_eq!(page.status, StatusCode::GONE);
        assert!(page.has("used already"), "{}", page.body);
    }
    let door = app.browser().post("/sign-in", &[("who", "NOOR@b.example"), ("password", FORM[2].1)]).await;
    assert_eq!(door.status, StatusCode::SEE_OTHER);
}

/// [P6] [P10] Whoever registers lands where their role belongs.
#[tokio::test]
async fn everyone_lands_by_role() {
    for (role, page) in [(Role::GroupAdmin, "/dashboard"), (Role::Mentor, "/team"), (Role::Learner, "/home")] {
        let app = App::start().await;
        let unit = app.cohort("Autumn").await;
        let person = app.someone("Noor", Some("noor@b.example"), "").await;
        app.place(person, unit, role).await;
        let invitation = app.invite(person, "sent").await;
        let token = app.token(person, invitation).await;
        let mut browser = app.browser();
        browser.post(&format!("/register/{token}"), FORM).await;
        assert_eq!(browser.get("/").await.location(), page, "{role}");
    }
}

/// [P7] Of two tabs that have both found the link good, exactly one registers; the other says that it was used.
#[tokio::test]
async fn two_tabs_register_once() {
    let invited = Invited::named("Noor").await;
    let app = &invited.app;
    let (mut one, mut two) = (app.browser(), app.browser());
    let other = [("first_name", "Nora"), FORM[1], ("password", "four other little words")];
    // Hashing may let them through one by one: both are held where they have read the link and wait for the person.
    let mut held = app.state.db.begin().await.unwrap();
    sqlx::raw_sql("SELECT FROM person FOR UPDATE").execute(&mut *held).await.unwrap();
    let let_go = async {
        let waiting = "pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while app.count(waiting).await < 2 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        held.commit().await.unwrap();
    };
    let both = async { tokio::join!(one.post(&invited.path, FORM), two.post(&invited.path, &other), let_go) };
    let (one, two, ()) = tokio::time::timeout(Duration::from_secs(30), both).await.expect("both wait for the person");
    let (won, lost) = if one.status == StatusCode::SEE_OTHER { (&one, &two) } else { (&two, &one) };
    assert_eq!((won.status, lost.status), (StatusCode::SEE_OTHER, StatusCode::GONE), "{} {}", one.body, two.body);
    assert!(lost.has("used already") && lost.header("set-cookie").is_none());
    assert_eq!(app.count("event WHERE kind = 'invitation.accepted'").await, 1);
    assert_eq!((app.count("web_session").await, app.count("credential").await), (1, 1));
}

/// [P6] Letters that Postgres cannot keep are left out of a name, not answered with a fault.
#[tokio::test]
async fn a_name_with_control_characters_is_cleaned() {
    let invited = Invited::named("Noor").await;
    let form = [("first_name", " No\u{0}or\t "), ("last_name", "Ha\u{7}ddad"), FORM[2]];
    let answer = invited.app.browser().post(&invited.path, &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(invited.app.texts("SELECT name FROM person").await, ["Noor Haddad"]);
}

/// [N17] The page speaks the language of whom it is for; another is one button away and loses nothing of what was typed;
/// the one it was read in becomes theirs, and so does the device's time zone.
#[tokio::test]
async fn the_language_read_in_becomes_theirs() {
    let invited = Invited::named("Noor Haddad").await;
    let app = &invited.app;
    app.run("UPDATE person SET language = 'nl'").await;
    let mut browser = app.browser();
    let page = browser.get(&invited.path).await;
    assert!(page.has("<html lang=\"nl\">") && page.has("name=\"lang\" value=\"fr\""), "{}", page.body);

    let before = invited.traces().await;
    let typed =
        [("first_name", "Nóra"), ("last_name", ""), ("password", "x"), ("time_zone", "Asia/Tokyo"), ("lang", "fr")];
    let page = browser.post(&invited.path, &typed).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.has("<html lang=\"fr\">") && page.has("value=\"Nóra\"") && page.has("value=\"Asia/Tokyo\""),
        "{}",
        page.body
    );
    assert!(!page.has("role=\"alert\"") && page.has("name=\"language\" value=\"fr\""), "{}", page.body);
    assert_eq!(invited.traces().await, before, "nothing is written");

    let again = [("first_name", "Nóra"), ("last_name", ""), ("password", "x"), ("language", "fr")];
    let page = browser.post(&invited.path, &again).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("<html lang=\"fr\">"), "{}", page.body);

    let form = [("language", "fr"), ("time_zone", "Asia/Tokyo")];
    browser.post(&invited.path, &[FORM, &form].concat()).await.location();
    assert_eq!(app.texts("SELECT language || ' ' || time_zone FROM person").await, ["fr Asia/Tokyo"]);
    assert!(browser.get("/home").await.has("<html lang=\"fr\">"));
}

/// [N17] What cannot be a language or a zone leaves the record as it was; so does a zone where staff have set one.
#[tokio::test]
async fn a_zone_on_record_is_not_guessed_over() {
    for (record, sent, kept) in [("Europe/Oslo", "Asia/Tokyo", "Europe/Oslo"), ("UTC", "Mars/Olympus", "UTC")] {
        let invited = Invited::named("Noor Haddad").await;
        invited.app.run(&format!("UPDATE person SET time_zone = '{record}'")).await;
        let form = [("language", "xx"), ("time_zone", sent)];
        invited.app.browser().post(&invited.path, &[FORM, &form].concat()).await.location();
        assert_eq!(invited.app.texts("SELECT language || ' ' || time_zone FROM person").await, [format!("en {kept}")]);
    }
}

/// [P10] Terms, where there are any, are accepted or nobody registers; what was accepted is kept, with the time.
#[tokio::test]
async fn terms_must_be_accepted() {
    const URL: &str = "https://brightwater.example/terms";
    let mut invited = Invited::named("Noor Haddad").await;
    assert!(!invited.app.browser().get(&invited.path).await.has("name=\"terms\""));
    invited.app.restart(|state| {
        let mut settings = (*state.settings).clone();
        settings.terms = Some(Terms { url: URL.to_owned(), name: Some("House rules".to_owned()) });
        state.settings = settings.into();
    });
    let mut browser = invited.app.browser();
    let page = browser.get(&invited.path).await;
    assert!(page.has(&format!("href=\"{URL}\"")) && page.has("House rules"), "{}", page.body);
    let refused = browser.post(&invited.path, FORM).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("id=\"terms-error\"") && refused.has("Accept the terms to go on."), "{}", refused.body);
    assert_eq!(invited.app.count("terms_acceptance").await, 0);

    browser.post(&invited.path, &[FORM, &[("terms", "accepted")]].concat()).await.location();
    assert_eq!(invited.app.texts("SELECT url FROM terms_acceptance WHERE accepted_at IS NOT NULL").await, [URL]);
    assert_eq!(invited.app.count("event WHERE kind = 'terms.accepted'").await, 1);
}
