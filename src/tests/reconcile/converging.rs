//! Enrolments follow from facts, whatever the order in which facts come and go.
use super::{due, enrol, enrolment, person_of};
use crate::{
    domain::{applying::BeingApplied, role::Role},
    server::{
        service::reconcile,
        store::reconcile::{Due, Of, mark_due, progress, take_due},
    },
    tests::support::App,
};
use serde_json::json;
use std::time::Duration;

/// [P1] [N8] Placed in a cohort that carries an activity: enrolled, for that reason. Taken out: ended, progress kept.
/// Placed again: it goes on where it stopped. Mentors of the cohort are enrolled in nothing.
#[tokio::test]
async fn placing_enrols_and_taking_out_ends_it() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let activity = app.activity("Hygiene", "end", 4).await;
    app.link(unit, activity).await;
    app.drain().await;
    enrol(&mut admin, unit, "noor@b.example,,Noor").await;
    let person = person_of(&app, "noor@b.example").await;
    assert_eq!(enrolment(&app, activity).await, ["active 0 unit"]);
    let mentor = json!({ "role": "mentor", "cohort": unit, "text": "ben@b.example,,Ben" });
    admin.api::<serde_json::Value>("lists/save", mentor).await.unwrap();
    assert_eq!(app.count("enrolment").await, 1);

    app.run("UPDATE enrolment SET progress = 50").await;
    admin.take_out(person, unit, Role::Learner).await;
    assert_eq!(enrolment(&app, activity).await, ["ended 50"]);
    assert_eq!(app.count("person").await, 3, "nobody is deleted");
    app.run("DELETE FROM placement_exclusion").await;
    enrol(&mut admin, unit, "noor@b.example").await;
    assert_eq!(enrolment(&app, activity).await, ["active 50 unit"]);
    assert_eq!(app.count("enrolment WHERE ended_at IS NOT NULL").await, 0);
    let kinds = app
        .texts(&format!("SELECT kind FROM event WHERE person_id = '{person}' AND kind LIKE 'enrolment.%' ORDER BY id"))
        .await;
    assert_eq!(kinds, ["enrolment.started", "enrolment.ended", "enrolment.resumed"]);
}

/// What becomes of an enrolment without reasons is its activity's affair; what was completed stays completed.
#[tokio::test]
async fn a_lost_reason_ends_suspends_or_keeps_and_never_undoes_completion() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let mut activities = Vec::new();
    for (name, rule) in [("One", "end"), ("Two", "suspend"), ("Three", "keep"), ("Four", "end")] {
        let activity = app.activity(name, rule, 2).await;
        app.link(unit, activity).await;
        activities.push(activity);
    }
    app.drain().await;
    enrol(&mut admin, unit, "noor@b.example,,Noor").await;
    let person = person_of(&app, "noor@b.example").await;
    let done = activities[3];
    app.run(&format!("UPDATE enrolment SET state = 'completed', progress = 100 WHERE activity_id = '{done}'")).await;
    for _ in 0..2 {
        admin.take_out(person, unit, Role::Learner).await;
        for (activity, expected) in activities.iter().zip(["ended 0", "suspended 0", "active 0", "completed 100"]) {
            assert_eq!(enrolment(&app, *activity).await, [expected]);
        }
        app.run("DELETE FROM placement_exclusion").await;
        enrol(&mut admin, unit, "noor@b.example").await;
        for (activity, expected) in
            activities.iter().zip(["active 0 unit", "active 0 unit", "active 0 unit", "completed 100 unit"])
        {
            assert_eq!(enrolment(&app, *activity).await, [expected]);
        }
    }
}

/// A second reason keeps an enrolment when the first goes; a removal by hand beats every reason, until it is lifted.
#[tokio::test]
async fn reasons_add_up_and_an_exclusion_beats_them() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (autumn, spring) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let activity = app.activity("Hygiene", "keep", 2).await;
    app.link(autumn, activity).await;
    app.link(spring, activity).await;
    app.drain().await;
    enrol(&mut admin, autumn, "noor@b.example,,Noor").await;
    enrol(&mut admin, spring, "noor@b.example").await;
    let person = person_of(&app, "noor@b.example").await;
    assert_eq!(enrolment(&app, activity).await, ["active 0 unit+unit"]);
    admin.take_out(person, autumn, Role::Learner).await;
    assert_eq!(enrolment(&app, activity).await, ["active 0 unit"]);

    app.run(&format!(
        "INSERT INTO exclusion (person_id, activity_id, excluded_at) VALUES ('{person}', '{activity}', now())"
    ))
    .await;
    due(&app, &Due::Activity(activity)).await;
    app.drain().await;
    assert_eq!(enrolment(&app, activity).await, ["ended 0"], "even where the last reason would keep it");
    enrol(&mut admin, autumn, "noor@b.example").await;
    assert_eq!(enrolment(&app, activity).await, ["ended 0"], "a list does not bring back who was taken out by hand");
    app.run("DELETE FROM exclusion").await;
    app.run("DELETE FROM placement_exclusion").await;
    enrol(&mut admin, autumn, "noor@b.example").await;
    due(&app, &Due::People(vec![person])).await;
    app.drain().await;
    assert_eq!(enrolment(&app, activity).await, ["active 0 unit+unit"]);
}

/// [N8] Two facts that did not see each other still converge: a placement and a link, in either order of commit.
#[tokio::test]
async fn facts_that_did_not_see_each_other_converge() {
    let app = App::start().await;
    for placement_first in [true, false] {
        let unit = app.cohort(if placement_first { "Autumn" } else { "Spring" }).await;
        let activity = app.activity("Hygiene", "end", 1).await;
        let person = app.someone("Noor", None, "").await;
        let place = format!(
            "INSERT INTO placement (person_id, unit_id, role, name_key, placed_at) VALUES ('{person}', '{unit}', 'learner', 'noor', now())"
        );
        let link = format!(
            "INSERT INTO unit_assignment (id, unit_id, activity_id, assigned_at) VALUES (gen_random_uuid(), '{unit}', '{activity}', now())"
        );
        let (mut one, mut two) = (app.state.db.begin().await.unwrap(), app.state.db.begin().await.unwrap());
        for (tx, sql, due) in [(&mut one, place, Due::People(vec![person])), (&mut two, link, Due::Unit(unit))] {
            sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut **tx).await.unwrap();
            mark_due(tx, app.state.now(), &due, None).await.unwrap();
        }
        let (first, second) = if placement_first { (one, two) } else { (two, one) };
        first.commit().await.unwrap();
        app.drain().await;
        assert_eq!(enrolment(&app, activity).await, [""; 0]);
        second.commit().await.unwrap();
        app.drain().await;
        assert_eq!(enrolment(&app, activity).await, ["active 0 unit"], "{placement_first}");
    }
}

/// [N8] Many drains at one moment, over facts that overlap, write each enrolment and each event once; a drain of what
/// is drained writes nothing.
#[tokio::test]
async fn drained_together_and_drained_again_is_drained_once() {
    let app = App::start().await;
    let (autumn, spring) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let activities = [app.activity("One", "end", 1).await, app.activity("Two", "suspend", 1).await];
    let mut people = Vec::new();
    for n in 0..40 {
        let person = app.someone(&format!("P{n}"), Some(&format!("p{n}@b.example")), "").await;
        app.register(person).await;
        app.place(person, autumn, Role::Learner).await;
        app.place(person, spring, Role::Learner).await;
        people.push(person);
    }
    for unit in [autumn, spring] {
        for activity in activities {
            app.link(unit, activity).await;
        }
    }
    people.reverse();
    due(&app, &Due::People(people)).await;
    let drains = (0..6).map(|_| reconcile::drain_all(&app.state));
    for drained in futures::future::join_all(drains).await {
        drained.unwrap();
    }
    app.drain().await;
    let state = |app: &App| {
        let tables = ["enrolment", "enrolment_reason", "event", "message", "message_item"].map(str::to_owned);
        let app = app.state.db.clone();
        async move {
            let mut rows = Vec::new();
            for table in tables {
                let sql = format!("SELECT COALESCE(string_agg(t::text, '' ORDER BY t::text), '') FROM {table} t");
                rows.push(sqlx::query_scalar::<_, String>(sqlx::AssertSqlSafe(sql)).fetch_one(&app).await.unwrap());
            }
            rows
        }
    };
    assert_eq!(app.count("enrolment WHERE state = 'active'").await, 80);
    assert_eq!(app.count("enrolment_reason").await, 160);
    assert_eq!(app.count("event WHERE kind = 'enrolment.started'").await, 80);
    assert_eq!(app.count("message_item").await, 80);
    let before = state(&app).await;
    app.state.clock.advance(chrono::Duration::days(1));
    for unit in [autumn, spring] {
        due(&app, &Due::Unit(unit)).await;
    }
    due(&app, &Due::Activity(activities[0])).await;
    app.drain().await;
    assert!(state(&app).await == before, "draining again changed something");
    assert_eq!(app.count("reconcile_due").await, 0);
}

/// [N8] A worker may have taken what a request made due: the request ends when that is applied, or applies what was let go.
#[tokio::test]
async fn a_request_waits_for_the_worker_that_is_at_its_change() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let person = app.someone("Noor", None, "R-1").await;
    app.run(&format!(
        "INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
         VALUES ('{person}', '{unit}', 'learner', 'noor', now())"
    ))
    .await;
    app.link(unit, app.activity("Hygiene", "end", 1).await).await;
    let mut worker = app.state.db.begin().await.unwrap();
    assert!(take_due(&mut worker).await.unwrap().is_some());
    let state = app.state.clone();
    let request = tokio::spawn(async move { reconcile::drain_within_request(&state).await });
    tokio::time::sleep(Duration::from_millis(150)).await;
    assert!(!request.is_finished());
    worker.rollback().await.unwrap();
    request.await.unwrap().unwrap();
    assert_eq!(app.count("enrolment").await, 1);
}

/// [N8] What concerns more people than a transaction should hold is cut, left for the workers, and then whole.
#[tokio::test]
async fn a_big_change_is_cut_into_batches() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    app.run(&format!(
        "INSERT INTO person (id, name, name_key, search_key, created_at)
         SELECT gen_random_uuid(), 'P' || n, 'p' || n, 'p' || n, now() FROM generate_series(1, 4500) n;
         INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
         SELECT id, '{unit}', 'learner', name_key, now() FROM person WHERE name LIKE 'P%'"
    ))
    .await;
    app.link(unit, app.activity("Hygiene", "end", 1).await).await;
    reconcile::drain_within_request(&app.state).await.unwrap();
    assert_eq!(app.count("reconcile_due WHERE cardinality(person_ids) <= 2000").await, 3);
    let query = json!({ "query": crate::domain::enrolment_list::Query::default() });
    let other = app.cohort("Winter").await;
    for done in [0, 2000, 4000] {
        let page: crate::domain::enrolment_list::Page = admin.api("enrolments/page", query.clone()).await.unwrap();
        assert_eq!(page.being_applied, Some(BeingApplied { done, total: 4500 }));
        let mut conn = app.state.db.acquire().await.unwrap();
        for (unit, applied) in [(unit, page.being_applied), (other, None)] {
            assert_eq!(progress(&mut conn, Of::Unit(unit)).await.unwrap(), applied);
        }
        reconcile::drain_within_request(&app.state).await.unwrap();
    }
    app.drain().await;
    assert_eq!(app.count("enrolment").await, 4500);
    assert_eq!(app.count("event WHERE kind = 'enrolment.started'").await, 4500);
    let page: crate::domain::enrolment_list::Page = admin.api("enrolments/page", query).await.unwrap();
    assert_eq!(page.being_applied, None);
}
