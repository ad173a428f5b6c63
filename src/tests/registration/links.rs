use super::{FORM, Invited};
use chrono::Duration;
use http::StatusCode;

/// [P7] A link that opens nothing says what happened and the way on, to whoever looks and to whoever sends the form.
#[tokio::test]
async fn each_dead_link_says_why_and_the_way_on() {
    let unknown = "/register/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    for (sql, said, status) in [
        ("expire", "has expired", StatusCode::GONE),
        ("UPDATE invitation SET state = 'cancelled', ended_at = now()", "was withdrawn", StatusCode::GONE),
        ("UPDATE token SET ended_at = now()", "was withdrawn", StatusCode::GONE),
        ("UPDATE person SET deactivated_at = now() - interval '1 day'", "was withdrawn", StatusCode::GONE),
        ("UPDATE person SET address = 'x@b.example', address_key = 'x@b.example'", "was withdrawn", StatusCode::GONE),
        ("UPDATE person SET registered_at = now()", "used already", StatusCode::GONE),
        ("UPDATE token SET purpose = 'password_reset'", "not known", StatusCode::NOT_FOUND),
        ("UPDATE person SET erased_at = now()", "was withdrawn", StatusCode::GONE),
        ("DELETE FROM token", "not known", StatusCode::NOT_FOUND),
        (unknown, "not known", StatusCode::NOT_FOUND),
        ("/register/x", "not known", StatusCode::NOT_FOUND),
        ("/register/%00", "not known", StatusCode::NOT_FOUND),
    ] {
        let invited = Invited::named("Noor Haddad").await;
        let mut path = invited.path.as_str();
        match sql {
            "expire" => invited.app.state.clock.advance(Duration::days(14)),
            other if other.starts_with('/') => path = other,
            sql => invited.app.run(sql).await,
        }
        let before = invited.traces().await;
        let looked = invited.app.browser().get(path).await;
        let sent = invited.app.browser().post(path, FORM).await;
        for page in [looked, sent] {
            assert_eq!(page.status, status, "{sql}");
            assert!(page.has(said) && page.has(r#"action="/new-link""#), "{sql}: {}", page.body);
            assert!(!page.has("noor@b.example") && !page.has("Noor"), "{sql} tells who was invited");
        }
        assert_eq!(invited.traces().await, before, "{sql}");
    }
}

/// [P7] "Send me a new link" answers everyone alike, letter by letter, and writes a mail for whoever is invited.
#[tokio::test]
async fn a_new_link_is_promised_to_everyone_and_sent_to_the_invited() {
    let invited = Invited::named("Noor Haddad").await;
    let app = &invited.app;
    let quiet = app.someone("Quiet", Some("quiet@b.example"), "").await;
    let here = app.someone("Here", Some("here@b.example"), "").await;
    app.invite(here, "sent").await;
    app.register(here).await;
    let gone = app.someone("Gone", Some("gone@b.example"), "").await;
    app.invite(gone, "sent").await;
    app.run(&format!("UPDATE person SET deactivated_at = now() - interval '1 day' WHERE id = '{gone}'")).await;
    assert_eq!(app.count(&format!("person WHERE id = '{quiet}'")).await, 1);
    let mut pages = Vec::new();
    for address in ["noor@b.example", "quiet@b.example", "here@b.example", "gone@b.example", "nobody@b.example"] {
        let page = app.browser().post("/new-link", &[("email", address)]).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let nonce = page
            .header("content-security-policy")
            .and_then(|policy| policy.split("'nonce-").nth(1))
            .map(|rest| rest.split('\'').next().unwrap_or_default().to_owned());
        let body = page.body.replace(address, "ADDRESS");
        pages.push(nonce.filter(|nonce| !nonce.is_empty()).map_or(body.clone(), |nonce| body.replace(&nonce, "NONCE")));
    }
    assert!(pages[0].contains("ADDRESS"));
    assert!(pages.iter().all(|page| *page == pages[0]), "{pages:#?}");
    let queued =
        app.texts("SELECT p.address || ' ' || m.template FROM message m JOIN person p ON p.id = m.person_id").await;
    assert_eq!(queued, ["noor@b.example invitation"]);
    // Asked again while the first waits: still one; by other letters: the same person.
    app.browser().post("/new-link", &[("email", "  NOOR@B.example ")]).await;
    assert_eq!(app.count("message").await, 1);
    for (typed, status) in
        [("", StatusCode::UNPROCESSABLE_ENTITY), ("no\u{0}or@b.example", StatusCode::OK), ("'\"<x>", StatusCode::OK)]
    {
        let page = app.browser().post("/new-link", &[("email", typed)]).await;
        assert_eq!(page.status, status, "{typed:?}");
        assert!(!page.has("<x>"));
    }
    assert_eq!(app.browser().get("/new-link").await.status, StatusCode::OK);
}

/// [P7] A newer link leaves the older ones working, until one of them is used.
#[tokio::test]
async fn older_links_work_until_one_is_used() {
    let invited = Invited::named("Noor Haddad").await;
    let app = &invited.app;
    app.state.clock.advance(Duration::days(5));
    let newer = format!("/register/{}", app.token(invited.person, invited.invitation).await);
    assert_eq!(app.browser().get(&invited.path).await.status, StatusCode::OK);
    app.state.clock.advance(Duration::days(10));
    assert_eq!(app.browser().get(&invited.path).await.status, StatusCode::GONE, "its own 14 days are over");
    assert_eq!(app.browser().post(&newer, FORM).await.status, StatusCode::SEE_OTHER);
    for path in [&invited.path, &newer] {
        assert!(app.browser().get(path).await.has("used already"));
    }
}
