//! Seeing the pages as a test person does: [P11].
use super::support::{App, Browser};
use crate::{
    domain::{
        error::Code,
        id::{PersonId, UnitId},
        role::{Role, may},
    },
    server::access::{ACCESS, Access, changes},
};
use axum::body::Body;
use http::{Method, StatusCode};

async fn test_person(app: &App, name: &str, role: Role, unit: UnitId) -> PersonId {
    let person = app.someone(name, Some(&format!("{}@b.example", name.to_lowercase())), "").await;
    app.run(&format!("UPDATE person SET test = true WHERE id = '{person}'")).await;
    app.place(person, unit, role).await;
    person
}

async fn see_as(browser: &mut Browser, person: PersonId) -> (StatusCode, String) {
    let answer = browser.post("/see-as", &[("person", &person.to_string())]).await;
    let location = answer.header("location").unwrap_or_default().to_owned();
    (answer.status, location)
}

/// The learner's view, marked on each page, with nothing saved, and the way back; both ends are written down.
#[tokio::test]
async fn staff_see_what_a_test_learner_sees() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let activity = app.activity("Hygiene", "end", 1).await;
    app.link(unit, activity).await;
    let tess = test_person(&app, "Tess", Role::Learner, unit).await;
    let mut list = app.admin().await;
    app.drain().await;
    let (mut coordinator, caller) = app.caller(Role::Coordinator, None).await;
    app.run(&format!("INSERT INTO reconcile_due (person_ids, due_since) VALUES (ARRAY['{tess}']::uuid[], now())"))
        .await;
    app.drain().await;
    assert_eq!(see_as(&mut coordinator, tess).await, (StatusCode::SEE_OTHER, "/home".into()));
    for path in ["/home", "/change-password"] {
        let page = coordinator.get(path).await;
        assert!(page.has("You see this as") && page.has("Stop seeing as Tess"), "{path}: {page:?}");
    }
    let home = coordinator.get("/home").await;
    assert!(home.has("Hygiene") && home.has("Welcome, "), "{home:?}");
    let step = app.steps(activity).await[0].to_string();
    let answer = coordinator.post("/home/step", &[("step", &step), ("done", "true")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.has("Nothing is saved here"), "{answer:?}");
    assert_eq!(app.count("step_done").await, 0);
    let refused = coordinator.api::<()>("people/edit", serde_json::json!({ "person": tess, "edit": {} })).await;
    assert_eq!(refused.unwrap_err().1.code, Code::AccessReadOnly);
    assert!(!list.get("/dashboard").await.has("Stop seeing as"), "others see nothing of it");

    let stopped = coordinator.post("/see-as/stop", &[]).await;
    assert_eq!(stopped.location(), format!("/people/{tess}"));
    assert!(!coordinator.get("/home").await.has("Stop seeing as"));
    let told = app
        .texts("SELECT kind || ' ' || actor_id || ' ' || person_id FROM event WHERE kind LIKE 'seeing.%' ORDER BY id")
        .await;
    assert_eq!(told, [format!("seeing.began {caller} {tess}"), format!("seeing.ended {caller} {tess}")]);
    assert_eq!(app.count(&format!("person WHERE id = '{tess}' AND last_seen_at IS NOT NULL")).await, 0);
}

/// Only test people, only those within reach, only learners and mentors, only by those who may enrol there.
#[tokio::test]
async fn only_test_people_are_seen_as() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let (_, coordinator) = app.caller(Role::Coordinator, None).await;
    let (_, group_admin) = app.caller(Role::GroupAdmin, Some(own)).await;
    let (_, mentoring) = app.caller(Role::Mentor, Some(own)).await;
    let learner = test_person(&app, "Lena", Role::Learner, own).await;
    let mentor = test_person(&app, "Max", Role::Mentor, own).await;
    let elsewhere = test_person(&app, "Els", Role::Learner, other).await;
    let staff = test_person(&app, "Gus", Role::GroupAdmin, own).await;
    let real = app.someone("Real", None, "").await;
    app.place(real, own, Role::Learner).await;
    for (caller, person, status, location) in [
        (coordinator, learner, StatusCode::SEE_OTHER, "/home"),
        (coordinator, mentor, StatusCode::SEE_OTHER, "/team"),
        (group_admin, learner, StatusCode::SEE_OTHER, "/home"),
        (group_admin, elsewhere, StatusCode::NOT_FOUND, ""),
        (coordinator, staff, StatusCode::UNPROCESSABLE_ENTITY, ""),
        (coordinator, real, StatusCode::UNPROCESSABLE_ENTITY, ""),
        (mentoring, learner, StatusCode::FORBIDDEN, ""),
    ] {
        let mut browser = app.as_person(caller).await;
        assert_eq!(see_as(&mut browser, person).await, (status, location.to_owned()), "{caller} {person}");
    }
    let mut browser = app.as_person(coordinator).await;
    see_as(&mut browser, mentor).await;
    let team = browser.get("/team").await;
    assert!(team.status == StatusCode::OK && team.has("Lena") && !team.has("Els"), "{team:?}");
}

/// It ends with the session, after half an hour, and when the person is no test person any more; each end is written down.
#[tokio::test]
async fn it_ends_by_itself() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let tess = test_person(&app, "Tess", Role::Learner, unit).await;
    let (mut admin, caller) = app.caller(Role::Admin, None).await;
    let ended = "event WHERE kind = 'seeing.ended'";
    see_as(&mut admin, tess).await;
    app.run(&format!("UPDATE person SET test = false WHERE id = '{tess}'")).await;
    assert!(!admin.get("/home").await.has("Stop seeing as"));
    app.run(&format!("UPDATE person SET test = true WHERE id = '{tess}'")).await;
    assert!(admin.get("/home").await.has("Stop seeing as"));
    admin.post("/sign-out", &[]).await;
    assert_eq!(app.count(ended).await, 1);
    let signed_out = app.texts("SELECT actor_id FROM event WHERE kind = 'session.signed_out'").await;
    assert_eq!(signed_out, [caller.to_string()], "staff signed out, not the test person");

    let mut admin = app.as_person(caller).await;
    see_as(&mut admin, tess).await;
    app.run("UPDATE web_session SET seeing_until = now() - interval '1 second' WHERE seeing_as IS NOT NULL").await;
    assert!(!admin.get("/home").await.has("Stop seeing as"));
    crate::server::service::auth::tidy(&app.state).await.unwrap();
    assert_eq!(app.count(ended).await, 2);
    see_as(&mut admin, tess).await;
    let until = app.texts("SELECT seeing_until - now() FROM web_session WHERE seeing_as IS NOT NULL").await;
    assert!(until[0].starts_with("00:29") || until[0].starts_with("00:30"), "{until:?}");
}

/// All endpoints: whoever sees as a test person changes nothing anywhere, and sees what that person may see.
#[tokio::test]
async fn every_endpoint_is_read_only() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    for role in [Role::Learner, Role::Mentor] {
        let person = test_person(&app, role.as_str(), role, unit).await;
        let mut browser = app.admin().await;
        see_as(&mut browser, person).await;
        for entry in ACCESS.iter().filter(|entry| !["/live", "/sign-out", "/see-as/stop"].contains(&entry.path)) {
            let path = entry.path.replace("{token}", "AAAA").replace("{id}", "00000000-0000-7000-8000-00000000ffff");
            let request = browser.request(entry.method.clone(), &path).header("sec-fetch-site", "same-origin");
            let kind = if path.starts_with("/api/") { "application/json" } else { "application/x-www-form-urlencoded" };
            let answer = browser.answer(request.header("content-type", kind).body(Body::empty()).unwrap()).await;
            let status = answer.status();
            let may_see = match entry.access {
                Access::May(capability) => may(role, capability),
                Access::Public | Access::SignedIn => true,
            };
            if changes(&entry.method, entry.path) || !may_see {
                assert_eq!(status, StatusCode::FORBIDDEN, "{} {} as {role}", entry.method, entry.path);
            } else {
                assert_ne!(status, StatusCode::FORBIDDEN, "{} {} as {role}", entry.method, entry.path);
            }
            assert_eq!(changes(&entry.method, entry.path), entry.method != Method::GET);
        }
    }
    // An export is told of, as everybody's is.
    assert_eq!(app.count("event WHERE kind NOT LIKE 'seeing.%' AND kind <> 'list.exported'").await, 0);
}
