//! A learner's own page, and what marking its steps moves.
use crate::{
    domain::{
        enrolment_list::{Page, Query},
        role::Role,
    },
    tests::support::{App, Browser},
};
use http::StatusCode;
use serde_json::json;
use uuid::Uuid;

async fn mark(browser: &mut Browser, step: Uuid, done: bool) -> StatusCode {
    let done = if done { "true" } else { "false" };
    browser.post("/home/step", &[("step", &step.to_string()), ("done", done)]).await.status
}

/// [P8] Steps marked done move the progress that staff see, complete the activity, and can be taken back.
#[tokio::test]
async fn steps_move_progress_there_and_back() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let activity = app.activity("Hygiene", "end", 3).await;
    let (mut learner, person) = app.caller(Role::Learner, Some(unit)).await;
    app.link(unit, activity).await;
    app.drain().await;
    let steps = app.steps(activity).await;
    for (at, done, progress, completed, kind) in [
        (0, true, 33, false, Some("step.done")),
        (0, true, 33, false, None),
        (2, true, 66, false, Some("step.done")),
        (1, true, 100, true, Some("enrolment.completed")),
        (2, false, 66, false, Some("step.undone")),
        (2, false, 66, false, None),
        (2, true, 100, true, Some("enrolment.completed")),
    ] {
        let events = app.count("event").await;
        assert_eq!(mark(&mut learner, steps[at], done).await, StatusCode::SEE_OTHER);
        let state = if completed { "completed" } else { "active" };
        let is = app.texts("SELECT state || ' ' || progress || ' ' || (completed_at IS NOT NULL) FROM enrolment").await;
        assert_eq!(is, [format!("{state} {progress} {completed}")]);
        let page: Page = admin.api("enrolments/page", json!({ "query": Query::default() })).await.unwrap();
        let row = page.rows.iter().find(|row| row.person == person).unwrap();
        assert_eq!((u32::from(row.progress), row.activities_done), (progress, u32::from(completed)));
        assert_eq!(app.count("event").await, events + i64::from(kind.is_some()), "twice the same changes nothing");
        if let Some(kind) = kind {
            assert_eq!(app.texts("SELECT kind FROM event ORDER BY id DESC LIMIT 1").await, [kind]);
        }
    }
    let home = learner.get("/home").await;
    assert!(home.has("Hygiene") && home.has(r#"value="100""#), "{}", home.body);
}

/// [P8] [P10] Nobody marks what is not theirs: another's step, one that ended, one that is not there.
#[tokio::test]
async fn only_own_steps_can_be_marked() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let (mine, theirs) = (app.activity("Mine", "end", 1).await, app.activity("Theirs", "end", 1).await);
    let (mut learner, person) = app.caller(Role::Learner, Some(own)).await;
    let (mut another, _) = app.caller(Role::Learner, Some(other)).await;
    app.link(own, mine).await;
    app.link(other, theirs).await;
    app.drain().await;
    let (my_step, their_step) = (app.steps(mine).await[0], app.steps(theirs).await[0]);
    assert_eq!(mark(&mut learner, their_step, true).await, StatusCode::NOT_FOUND);
    assert_eq!(mark(&mut learner, Uuid::from_u128(7), true).await, StatusCode::NOT_FOUND);
    let rubbish = learner.post("/home/step", &[("step", "x"), ("done", "perhaps")]).await.status;
    assert!(rubbish.is_client_error());
    assert!(!learner.get("/home").await.has("Theirs"));
    assert!(another.get("/home").await.has("Theirs"));
    let mut admin = app.admin().await;
    admin.take_out(person, own, Role::Learner).await;
    assert_eq!(mark(&mut learner, my_step, true).await, StatusCode::NOT_FOUND);
    assert_eq!(app.count("step_done").await, 0);
    assert!(app.browser().get("/home").await.location().starts_with("/sign-in"));
}

/// [P8] What is completed and no longer stands stays completed: a step taken back would make it active without a reason.
#[tokio::test]
async fn a_completed_one_whose_reasons_are_gone_keeps_its_steps() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let activity = app.activity("Hygiene", "end", 2).await;
    let (mut learner, person) = app.caller(Role::Learner, Some(unit)).await;
    app.link(unit, activity).await;
    app.drain().await;
    let steps = app.steps(activity).await;
    for step in &steps {
        mark(&mut learner, *step, true).await;
    }
    assert!(learner.get("/home").await.has("aria-label=\"Undo Step 1\""));
    admin.take_out(person, unit, Role::Learner).await;
    let home = learner.get("/home").await;
    assert!(home.has("Completed") && !home.has("Undo"), "{}", home.body);

    let refused = learner.post("/home/step", &[("step", &steps[0].to_string()), ("done", "false")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("role=\"alert\"") && refused.has("Its steps stay as they are."), "{}", refused.body);
    assert_eq!(app.texts("SELECT state || ' ' || progress FROM enrolment").await, ["completed 100"]);
    assert_eq!(app.count("step_done").await, 2);
}

/// [P8] [N17] When it is due, and when and where its session runs, as the clock there shows it.
#[tokio::test]
async fn due_dates_and_sessions_are_told() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let (late, soon) = (app.activity("Hygiene", "end", 1).await, app.activity("Fire drill", "end", 1).await);
    let (mut learner, _) = app.caller(Role::Learner, Some(unit)).await;
    app.link(unit, late).await;
    app.link(unit, soon).await;
    app.drain().await;
    app.run(&format!(
        "INSERT INTO session (id, activity_id, title, starts_local, ends_local, time_zone, starts_at, ends_at)
         VALUES ('{soon}', '{soon}', 'Lyon', '2031-01-15 09:00', '2031-01-15 16:30', 'Europe/Paris',
                 '2031-01-15 08:00Z', '2031-01-15 15:30Z');
         UPDATE enrolment SET session_id = '{soon}', due_on = '2031-02-01' WHERE activity_id = '{soon}';
         UPDATE enrolment SET due_on = '2020-02-01' WHERE activity_id = '{late}'"
    ))
    .await;
    let home = learner.get("/home").await;
    for text in [
        "Was due on 1 February 2020",
        "Due on 1 February 2031",
        "15 January 2031, 09:00 to 16:30 (Europe/Paris)",
        "Lyon",
    ] {
        assert!(home.has(text), "{text}: {}", home.body);
    }
    let french = learner.get("/home?lang=fr").await;
    assert!(french.has("15 janvier 2031, de 09 h 00 à 16 h 30") || french.has("de 9 h 00"), "{}", french.body);
}
