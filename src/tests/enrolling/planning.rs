use super::{apply, enrol, order, outcomes, plan, standing};
use crate::{
    domain::{
        enrolling::{Order, Outcome, Target, Wait, Whom},
        error::Code,
        role::Role,
    },
    tests::support::App,
};

/// [L1] [L2] Several people in several activities at once: enrolled for the reason "by hand", with one mail each who may
/// get one; whoever is enrolled already stays as they are, and the same again changes nothing.
#[tokio::test]
async fn several_people_are_enrolled_in_several_activities() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (hygiene, theatre) = (app.activity("Hygiene", "end", 2).await, app.activity("Theatre", "end", 2).await);
    let unit = app.cohort("Autumn").await;
    let noor = app.someone("Noor", Some("noor@b.example"), "").await;
    let ben = app.someone("Ben", Some("ben@b.example"), "").await;
    app.register(noor).await;
    app.place(ben, unit, Role::Learner).await;
    app.link(unit, hygiene).await;
    app.drain().await;

    let wanted = order(&[noor, ben, noor], &[hygiene, theatre, theatre]);
    let (planned, done) = enrol(&mut admin, &wanted).await;
    assert_eq!(outcomes(&planned), [Outcome::Enrol, Outcome::Enrol, Outcome::Already, Outcome::Enrol]);
    assert_eq!(planned.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Noor", "Ben"]);
    assert_eq!((planned.mails, done.enrolments, done.people, done.added), (1, 3, 2, 0));
    assert_eq!(standing(&app, noor, hygiene).await, ["active hand"]);
    assert_eq!(standing(&app, ben, hygiene).await, ["active unit"]);
    assert_eq!(standing(&app, ben, theatre).await, ["active hand"]);
    let mails = app.texts("SELECT person_id FROM message WHERE template = 'enrolment_notice'").await;
    assert_eq!(mails, [noor.to_string()], "one mail for two activities, and none to whoever is not invited");
    let told = "event WHERE kind = 'enrolment.by_hand' AND count = 3 AND operation_id IS NOT NULL";
    assert_eq!(app.count(told).await, 1);

    assert_eq!(apply(&mut admin, &wanted, &planned.digest).await, Err(Code::PlanMoved), "a second time");
    let again = plan(&mut admin, &wanted).await.unwrap();
    assert_eq!((again.enrols(), again.left_out()), (0, vec![(Outcome::Already, 4)]));
    assert_eq!(apply(&mut admin, &wanted, &again.digest).await.unwrap().enrolments, 0);
    assert_eq!((app.count("activity_grant").await, app.count("reconcile_due").await), (3, 0));
}

/// [L2] Kept out: the plan says since when and by whom; saving without a tick leaves them out, with one lets them in.
#[tokio::test]
async fn who_is_kept_out_is_let_in_by_a_tick_alone() {
    let app = App::start().await;
    let (mut admin, ruth) = app.caller(Role::Admin, None).await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let noor = app.someone("Noor", Some("noor@b.example"), "").await;
    app.run(&format!(
        "INSERT INTO exclusion (person_id, activity_id, excluded_at, excluded_by)
         VALUES ('{noor}', '{hygiene}', '2026-03-03T10:00:00Z', '{ruth}')"
    ))
    .await;
    let mut wanted = order(&[noor], &[hygiene]);
    let (planned, done) = enrol(&mut admin, &wanted).await;
    let kept_out = planned.pairs[0].kept_out.clone().unwrap();
    assert_eq!((planned.pairs[0].outcome, done.enrolments), (Outcome::KeptOut, 0));
    assert_eq!(kept_out.since.to_rfc3339(), "2026-03-03T10:00:00+00:00");
    assert!(kept_out.by.unwrap().name.unwrap().starts_with("Caller"));

    wanted.lift = vec![(0, 0)];
    let (planned, _) = enrol(&mut admin, &wanted).await;
    assert_eq!(planned.pairs[0].outcome, Outcome::Enrol);
    assert!(planned.pairs[0].kept_out.is_some(), "the box stays where it was");
    assert_eq!(standing(&app, noor, hygiene).await, ["active hand"]);
    assert_eq!(app.count("exclusion").await, 0);
    assert_eq!(app.count("event WHERE kind = 'enrolment.lifted'").await, 1);
}

/// [L2] An activity in sessions: into the only one that is open, on the waiting list when its seats are gone, waiting
/// without a session while several are open; a session may be named, one that is over may not.
#[tokio::test]
async fn seats_and_sessions_are_part_of_the_plan() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let spring = app.session_of(hygiene, "Spring run", Some(2)).await;
    let mut people = Vec::new();
    for name in ["Ann", "Bo", "Cem"] {
        people.push(app.someone(name, None, "").await);
    }
    let planned = plan(&mut admin, &order(&people, &[hygiene])).await.unwrap();
    assert_eq!(outcomes(&planned), [Outcome::Enrol, Outcome::Enrol, Outcome::Waits(Wait::Full)]);
    app.session_of(hygiene, "Summer run", None).await;
    let planned = plan(&mut admin, &order(&people, &[hygiene])).await.unwrap();
    assert_eq!(outcomes(&planned), [Outcome::Waits(Wait::NoSession); 3]);
    assert_eq!(planned.enrols(), 3, "they wait, and are enrolled all the same");

    let named = Order {
        people: people.iter().copied().map(Whom::Person).collect(),
        targets: vec![Target { activity: hygiene, session: Some(spring) }],
        lift: Vec::new(),
    };
    let planned = plan(&mut admin, &named).await.unwrap();
    assert_eq!(planned.targets[0].session.as_deref(), Some("Spring run"));
    app.run(&format!("UPDATE session SET cancelled_at = now() WHERE id = '{spring}'")).await;
    let (_, error) = plan(&mut admin, &named).await.unwrap_err();
    assert_eq!((error.code, error.params["name"].as_str()), (Code::SessionClosed, "Hygiene"));
    app.run("UPDATE activity SET archived_at = now()").await;
    let (_, error) = plan(&mut admin, &order(&people, &[hygiene])).await.unwrap_err();
    assert_eq!(error.code, Code::ActivityArchived);
}

/// [L1] Of two who enrol the same at once, one does it and the other looks again.
#[tokio::test]
async fn two_at_once_enrol_once() {
    let app = App::start().await;
    let (mut one, mut other) = (app.admin().await, app.admin().await);
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let noor = app.someone("Noor", None, "").await;
    let wanted = order(&[noor], &[hygiene]);
    let digest = plan(&mut one, &wanted).await.unwrap().digest;
    let (first, second) = tokio::join!(apply(&mut one, &wanted, &digest), apply(&mut other, &wanted, &digest));
    // The second may look before the first has been drained: then it renews the same grant.
    assert!(first.is_ok() || second.is_ok(), "{first:?} {second:?}");
    assert_eq!(app.count("activity_grant").await, 1);
    assert_eq!(standing(&app, noor, hygiene).await, ["active hand"]);
}
