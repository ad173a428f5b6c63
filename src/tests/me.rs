//! One's own account: what somebody changes about themselves, and where they are signed in.
use super::support::{App, Browser};
use crate::domain::{id::PersonId, role::Role};
use http::{Method, StatusCode, header::USER_AGENT};

const FIREFOX: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0";
const ADDRESS: &str = "noor@brightwater.test";

async fn start() -> (App, Browser, PersonId) {
    let app = App::start().await;
    let person = app.person(ADDRESS, Some(Role::Learner)).await;
    let browser = app.signed_in(ADDRESS).await;
    (app, browser, person)
}

async fn save(browser: &mut Browser, language: &str, zone: &str, first: &str, last: &str) -> super::support::Answer {
    let fields = [("first_name", first), ("last_name", last), ("language", language), ("time_zone", zone)];
    browser.post("/me", &fields).await
}

/// [P10] [N17]
#[tokio::test]
async fn name_language_and_time_zone_are_ones_own_to_change() {
    let (app, mut browser, person) = start().await;
    let page = browser.get("/me").await;
    assert!(page.has("<h1>My account<") && page.has(ADDRESS), "{}", page.body);
    assert!(page.has("Europe/Paris") && page.has("name=\"time_zone\""), "{}", page.body);

    let answer = save(&mut browser, "fr", "Europe/Paris", "  Noor ", "Haddad").await;
    assert_eq!(answer.location(), "/me?done=saved");
    let is = "SELECT name || '|' || given_name || '|' || family_name || '|' || name_key || '|' || language || '|' || time_zone
              FROM person WHERE address = 'noor@brightwater.test'";
    assert_eq!(app.texts(is).await, ["Noor Haddad|Noor|Haddad|noor haddad|fr|Europe/Paris"]);
    let keys = format!("SELECT DISTINCT name_key FROM placement WHERE person_id = '{person}'");
    assert_eq!(app.texts(&keys).await, ["noor haddad"]);
    let page = browser.get("/me?done=saved").await;
    assert!(page.has("<h1>Mon compte<") && page.has("role=\"status\""), "{}", page.body);

    let values = "SELECT v.field || ' ' || v.to_value FROM event e JOIN event_value v ON v.event_id = e.id
                  WHERE e.kind = 'person.edited' AND e.actor_id = e.person_id ORDER BY 1";
    assert_eq!(app.texts(values).await, ["language fr", "name Noor Haddad", "time_zone Europe/Paris"]);
    save(&mut browser, "fr", "Europe/Paris", "Noor", "Haddad").await;
    assert_eq!(app.count("event WHERE kind = 'person.edited'").await, 1, "the same again changes nothing");
}

/// [P10] Errors stand beside their fields, and what was typed stays.
#[tokio::test]
async fn what_cannot_be_is_refused_beside_its_field() {
    let (app, mut browser, _) = start().await;
    for (language, zone, first, last, field, sentence) in [
        ("xx", "UTC", "Noor", "", "language", "Choose one of the languages."),
        ("en", "Mars/Olympus", "Noor", "", "time_zone", "Choose one of the time zones."),
        ("en", "UTC", " ", "\u{7}", "first_name", "Enter a name."),
        ("en", "UTC", &"x".repeat(201), "Kept", "first_name", "At most 200 characters."),
    ] {
        let answer = save(&mut browser, language, zone, first, last).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(answer.has(&format!("id=\"{field}-error\"")) && answer.has(sentence), "{field}: {}", answer.body);
        assert!(answer.has(&format!("href=\"#{field}\"")) && answer.has("role=\"alert\""), "{field}: {}", answer.body);
        assert!(last != "Kept" || answer.has("value=\"Kept\""), "{}", answer.body);
    }
    assert_eq!(app.count("event WHERE kind = 'person.edited'").await, 0);
}

async fn elsewhere(app: &App) -> Browser {
    let mut browser = app.browser();
    let request = browser.request(Method::POST, "/sign-in").header(USER_AGENT, FIREFOX);
    let request = request.header("origin", super::support::BASE_URL).header("sec-fetch-site", "same-origin");
    let body = format!("who={}&password={}", ADDRESS.replace('@', "%40"), super::support::PASSWORD.replace(' ', "+"));
    let request = request.header("content-type", "application/x-www-form-urlencoded").body(body.into()).unwrap();
    assert_eq!(browser.send(request).await.status, StatusCode::SEE_OTHER);
    browser
}

/// [P10]
#[tokio::test]
async fn where_one_is_signed_in_is_shown_and_can_be_ended() {
    let (app, mut here, _) = start().await;
    let (mut there, mut third) = (elsewhere(&app).await, elsewhere(&app).await);
    let page = here.get("/me").await;
    assert_eq!(page.body.matches("<b>Firefox on Windows").count(), 2, "{}", page.body);
    assert_eq!(page.body.matches("This browser").count(), 1, "{}", page.body);

    let firefox =
        "SELECT id FROM web_session WHERE user_agent LIKE '%Firefox%' AND ended_at IS NULL ORDER BY id LIMIT 1";
    let session = app.texts(firefox).await.remove(0);
    let answer = here.post("/me/sessions/end", &[("session", &session)]).await;
    assert_eq!(answer.location(), "/me?done=ended");
    assert!(there.get("/me").await.location().starts_with("/sign-in"));
    assert_eq!(third.get("/me").await.status, StatusCode::OK);
    assert_eq!(here.post("/me/sessions/end", &[("session", &session)]).await.status, StatusCode::NOT_FOUND);

    assert_eq!(here.post("/me/sessions/end-others", &[]).await.location(), "/me?done=others");
    assert!(third.get("/me").await.location().starts_with("/sign-in"));
    let page = here.get("/me?done=others").await;
    assert!(page.has("All other browsers are signed out.") && !page.has("End all others"), "{}", page.body);
    assert_eq!(app.count("event WHERE kind = 'session.ended'").await, 2);
}

/// [N1]
#[tokio::test]
async fn nobody_ends_sessions_of_others() {
    let (app, mut here, _) = start().await;
    app.person("other@brightwater.test", Some(Role::Learner)).await;
    let mut other = app.signed_in("other@brightwater.test").await;
    let theirs = "SELECT s.id FROM web_session s JOIN person p ON p.id = s.person_id WHERE p.address LIKE 'other%'";
    let theirs = app.texts(theirs).await.remove(0);
    assert_eq!(here.post("/me/sessions/end", &[("session", &theirs)]).await.status, StatusCode::NOT_FOUND);
    here.post("/me/sessions/end-others", &[]).await;
    assert_eq!(other.get("/me").await.status, StatusCode::OK);
    assert!(app.browser().get("/me").await.location().starts_with("/sign-in"));
}

/// [P10] Notices that were switched off do not come, and come again when they are wanted.
#[tokio::test]
async fn notices_of_new_enrolments_can_be_switched_off() {
    let (app, mut browser, person) = start().await;
    let unit = app.cohort("Autumn").await;
    app.place(person, unit, Role::Learner).await;
    for (wanted, name, mails, sentence) in [
        ("off", "Hygiene", 0, "No notice when you are enrolled"),
        ("on", "Fire drill", 1, "A notice when you are enrolled"),
    ] {
        assert_eq!(browser.post("/me/mail", &[("notices", wanted)]).await.location(), "/me?done=mail");
        assert!(browser.get("/me").await.has(sentence));
        let activity = app.activity(name, "end", 1).await;
        app.link(unit, activity).await;
        app.drain().await;
        assert_eq!(app.count("message WHERE template = 'enrolment_notice'").await, mails, "{wanted}");
    }
    assert_eq!(app.count("event_value WHERE field = 'mail.enrolment_notice'").await, 2);
}
