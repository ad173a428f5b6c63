//! What becomes of an enrolment whose last reason goes: grace, suspending by hand, coming back.
use super::{due, enrolment};
use crate::{
    domain::role::Role,
    server::{service::reconcile, store::reconcile::Due},
    tests::support::App,
};
use chrono::Duration;

/// [N5] Grace: who loses the last reason goes on for the days that the activity grants, then it ends; whoever comes back
/// in time never left.
#[tokio::test]
async fn grace_passes_before_an_enrolment_ends() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let activity = app.activity("Hygiene", "end", 2).await;
    app.run("UPDATE activity SET grace_days = 14").await;
    let person = app.someone("Noor", None, "").await;
    app.place(person, unit, Role::Learner).await;
    app.link(unit, activity).await;
    app.drain().await;
    let leave = format!("DELETE FROM placement WHERE person_id = '{person}'");
    app.run(&leave).await;
    due(&app, &Due::People(vec![person])).await;
    app.drain().await;
    assert_eq!(enrolment(&app, activity).await, ["active 0"]);
    let leaves = app.texts("SELECT leaves_at = now() FROM enrolment WHERE leaves_at IS NOT NULL").await;
    assert_eq!(leaves.len(), 1);

    app.state.clock.advance(Duration::days(13));
    by_the_clock(&app).await;
    assert_eq!(enrolment(&app, activity).await, ["active 0"]);
    app.place(person, unit, Role::Learner).await;
    due(&app, &Due::People(vec![person])).await;
    app.drain().await;
    assert_eq!(enrolment(&app, activity).await, ["active 0 unit"]);
    assert_eq!(app.count("enrolment WHERE leaves_at IS NOT NULL").await, 0, "whoever came back leaves no more");

    app.run(&leave).await;
    due(&app, &Due::People(vec![person])).await;
    app.drain().await;
    app.state.clock.advance(Duration::days(14));
    by_the_clock(&app).await;
    assert_eq!(enrolment(&app, activity).await, ["ended 0"]);
    assert_eq!(app.count("enrolment WHERE leaves_at IS NOT NULL").await, 0);
    let kinds = app.texts("SELECT kind FROM event WHERE kind LIKE 'enrolment.%' ORDER BY id").await;
    assert_eq!(kinds, ["enrolment.started", "enrolment.ended"], "what grace bridged is nobody's news");
}

/// [N5] A removal by hand waits for no grace; a policy changed meanwhile counts at once.
#[tokio::test]
async fn a_removal_by_hand_and_a_new_policy_cut_grace_short() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let (hygiene, lifting) = (app.activity("Hygiene", "end", 1).await, app.activity("Lifting", "end", 1).await);
    app.run("UPDATE activity SET grace_days = 14").await;
    let person = app.someone("Noor", None, "").await;
    app.place(person, unit, Role::Learner).await;
    app.link(unit, hygiene).await;
    app.link(unit, lifting).await;
    app.drain().await;
    app.run(&format!(
        "INSERT INTO exclusion (person_id, activity_id, excluded_at) VALUES ('{person}', '{hygiene}', now());
         DELETE FROM unit_assignment WHERE activity_id = '{lifting}'"
    ))
    .await;
    due(&app, &Due::People(vec![person])).await;
    app.drain().await;
    assert_eq!(enrolment(&app, hygiene).await, ["ended 0"]);
    assert_eq!(enrolment(&app, lifting).await, ["active 0"]);
    app.run(&format!("UPDATE activity SET grace_days = 0, on_last_reason = 'suspend' WHERE id = '{lifting}'")).await;
    due(&app, &Due::Activity(lifting)).await;
    app.drain().await;
    assert_eq!(enrolment(&app, lifting).await, ["suspended 0"]);
}

/// [N5] Suspended by hand stays so whatever reasons come, until it is resumed by hand; then it goes on with its progress.
#[tokio::test]
async fn what_is_suspended_by_hand_is_resumed_by_hand() {
    let app = App::start().await;
    let (autumn, spring) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let activity = app.activity("Hygiene", "end", 4).await;
    let person = app.someone("Noor", None, "").await;
    app.place(person, autumn, Role::Learner).await;
    app.link(autumn, activity).await;
    app.drain().await;
    app.run("UPDATE enrolment SET progress = 25, paused_at = now()").await;
    due(&app, &Due::People(vec![person])).await;
    app.drain().await;
    assert_eq!(enrolment(&app, activity).await, ["suspended 25 unit"]);
    app.place(person, spring, Role::Learner).await;
    app.link(spring, activity).await;
    app.drain().await;
    assert_eq!(enrolment(&app, activity).await, ["suspended 25 unit+unit"]);
    app.run("UPDATE enrolment SET paused_at = NULL").await;
    due(&app, &Due::People(vec![person])).await;
    app.drain().await;
    assert_eq!(enrolment(&app, activity).await, ["active 25 unit+unit"]);
    let kinds = app.texts("SELECT kind FROM event WHERE kind LIKE 'enrolment.%' ORDER BY id").await;
    assert_eq!(kinds, ["enrolment.started", "enrolment.suspended", "enrolment.resumed"]);
}

/// Due dates: a day for all, or so many days after somebody was enrolled, counted in the organisation's days.
#[tokio::test]
async fn due_dates_are_absolute_or_relative() {
    let app = App::with(crate::server::settings::Source::default().with("MUSTER_TIME_ZONE", "Pacific/Auckland")).await;
    let unit = app.cohort("Autumn").await;
    let person = app.someone("Noor", None, "").await;
    app.place(person, unit, Role::Learner).await;
    for (name, policy) in
        [("Fixed", "due_on = '2027-01-30'"), ("Relative", "due_days = 10"), ("None", "kind = 'course'")]
    {
        let activity = app.activity(name, "end", 1).await;
        app.run(&format!("UPDATE activity SET {policy} WHERE id = '{activity}'")).await;
        app.link(unit, activity).await;
    }
    app.drain().await;
    let relative = (app.state.today() + Duration::days(10)).to_string();
    let dates = "SELECT e.due_on FROM enrolment e JOIN activity a ON a.id = e.activity_id ORDER BY a.name";
    assert_eq!(app.texts(dates).await, ["2027-01-30", "-", &relative]);
}

async fn by_the_clock(app: &App) {
    reconcile::by_the_clock(&app.state).await.unwrap();
    app.drain().await;
}
