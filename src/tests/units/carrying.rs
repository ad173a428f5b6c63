//! What units carry reaches whoever belongs, now and whenever somebody joins.
use super::{apply, as_planned, change, enrolled, make, place, plan};
use crate::{
    domain::{
        error::Code,
        id::{ActivityId, QualificationId, SessionId, UnitId},
        role::Role,
        unit::{Carried, Change, Named, Thing, UnitKind},
    },
    tests::support::App,
};
use serde_json::json;

fn carry(add: &[Thing], remove: &[Thing]) -> Change {
    Change::Carry { add: add.to_vec(), remove: remove.to_vec() }
}

/// Somebody who is there when the unit begins to carry an activity and a qualification is enrolled in them; who joins
/// later is, too; who leaves is no longer; and what is taken from the unit ends for all.
async fn reaches_whoever_belongs(kind: UnitKind) {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = make(&mut admin, kind, "North", None).await;
    let (hygiene, fire) = (app.activity("Hygiene", "end", 1).await, app.activity("Fire", "end", 1).await);
    let qualification = qualification(&app, "Ward basics", fire).await;
    let [anna, bo, mia] = [
        app.someone("Anna", Some("anna@b.example"), "").await,
        app.someone("Bo", Some("bo@b.example"), "").await,
        app.someone("Mia", Some("mia@b.example"), "").await,
    ];
    app.register(anna).await;
    place(&mut admin, unit, &[anna], Role::Learner).await;
    place(&mut admin, unit, &[mia], Role::Mentor).await;

    let things = [Thing::Activity(hygiene), Thing::Qualification(qualification)];
    let planned = as_planned(&app, &mut admin, unit, &carry(&things, &[])).await;
    assert_eq!(
        (planned.follows.people, planned.follows.gaining, planned.follows.losing, planned.follows.mails),
        (1, 1, 0, 1)
    );
    let names: Vec<_> =
        planned.follows.effects.iter().map(|effect| (effect.named.name.as_str(), effect.gain)).collect();
    assert_eq!(names, [("Ward basics", 1), ("Fire", 1), ("Hygiene", 1)]);
    assert_eq!(planned.sample, ["Anna"]);
    assert_eq!(enrolled(&app, hygiene).await, ["Anna"], "mentors learn nothing");
    assert_eq!(enrolled(&app, fire).await, ["Anna"]);

    as_planned(&app, &mut admin, unit, &Change::Place { people: vec![bo], role: Role::Learner }).await;
    assert_eq!(enrolled(&app, hygiene).await, ["Anna", "Bo"]);
    let carried: Vec<Carried> = admin.api("units/carried", json!({ "unit": unit })).await.unwrap();
    assert_eq!(carried.iter().map(|one| one.named.name.as_str()).collect::<Vec<_>>(), ["Hygiene", "Ward basics"]);

    let out = Change::Remove { people: vec![(anna, Role::Learner)], keep_out: false };
    as_planned(&app, &mut admin, unit, &out).await;
    assert_eq!(enrolled(&app, hygiene).await, ["Bo"]);
    as_planned(&app, &mut admin, unit, &carry(&[], &things)).await;
    assert_eq!(enrolled(&app, hygiene).await, [""; 0]);
    assert_eq!(enrolled(&app, fire).await, [""; 0]);
    assert_eq!(app.count("event WHERE kind = 'unit.assigned'").await, 2);
    assert_eq!(app.count("event WHERE kind = 'unit.unassigned'").await, 2);
}

pub async fn qualification(app: &App, name: &str, activity: ActivityId) -> QualificationId {
    let id: QualificationId = app.state.random.id(app.state.now());
    app.run(&format!(
        "INSERT INTO qualification (id, name, name_key, created_at) VALUES ('{id}', '{name}', lower('{name}'), now());
         INSERT INTO qualification_activity (qualification_id, activity_id, added_at) VALUES ('{id}', '{activity}', now())"
    ))
    .await;
    id
}

#[tokio::test]
async fn a_company_reaches_whoever_belongs_l5() {
    // [L5]
    reaches_whoever_belongs(UnitKind::Company).await;
}

#[tokio::test]
async fn a_department_reaches_whoever_belongs_l6() {
    // [L6]
    reaches_whoever_belongs(UnitKind::Department).await;
}

#[tokio::test]
async fn a_team_reaches_whoever_belongs_l7() {
    // [L7]
    reaches_whoever_belongs(UnitKind::Team).await;
}

#[tokio::test]
async fn a_function_reaches_whoever_belongs_l8() {
    // [L8]
    reaches_whoever_belongs(UnitKind::Function).await;
}

#[tokio::test]
async fn a_group_reaches_whoever_belongs_l9() {
    // [L9]
    reaches_whoever_belongs(UnitKind::Group).await;
}

/// [L9] A session of an activity is carried as such; one that is over starts nothing, and the plan says so.
#[tokio::test]
async fn a_session_is_carried_too() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = make(&mut admin, UnitKind::Group, "Night", None).await;
    let activity = app.activity("Lifting", "end", 1).await;
    let session: SessionId = app.state.random.id(app.state.now());
    app.run(&format!(
        "INSERT INTO session (id, activity_id, title, starts_local, ends_local, time_zone, starts_at, ends_at)
         VALUES ('{session}', '{activity}', 'Spring', now()::timestamp + '9 days', now()::timestamp + '10 days', 'UTC',
                 now() + interval '9 days', now() + interval '10 days')"
    ))
    .await;
    let anna = app.someone("Anna", None, "").await;
    place(&mut admin, unit, &[anna], Role::Learner).await;
    let offered: Vec<Named> = admin.api("units/things", json!({ "search": "lift" })).await.unwrap();
    let things: Vec<_> = offered.iter().map(|named| named.thing).collect();
    let thing = Thing::Session(activity, session);
    assert_eq!(things, [Thing::Activity(activity), thing]);
    let planned = as_planned(&app, &mut admin, unit, &carry(&[thing], &[])).await;
    assert_eq!(planned.follows.effects[0].named.session.as_ref().unwrap().0, "Spring");
    assert_eq!(app.count(&format!("enrolment WHERE session_id = '{session}' AND state = 'active'")).await, 1);

    app.run(&format!("UPDATE session SET starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' WHERE id = '{session}'")).await;
    let bo = app.someone("Bo", None, "").await;
    let planned = plan(&mut admin, unit, &Change::Place { people: vec![bo], role: Role::Learner }).await.unwrap();
    assert_eq!(planned.follows.gaining, 0, "{planned:?}");
}

/// [N1] Of two who save the same plan at once one does it; the other is told that the world has moved on.
#[tokio::test]
async fn the_same_plan_twice_at_once_is_done_once() {
    let app = App::start().await;
    let (mut one, mut two) = (app.admin().await, app.admin().await);
    let unit = make(&mut one, UnitKind::Team, "ICU", None).await;
    let anna = app.someone("Anna", None, "").await;
    place(&mut one, unit, &[anna], Role::Learner).await;
    let wanted = carry(&[Thing::Activity(app.activity("Hygiene", "end", 1).await)], &[]);
    let digest = plan(&mut one, unit, &wanted).await.unwrap().digest;
    let both = tokio::join!(apply(&mut one, unit, &wanted, &digest), apply(&mut two, unit, &wanted, &digest));
    let outcomes = [both.0, both.1];
    assert!(outcomes.contains(&Ok(())) && outcomes.contains(&Err(Code::PlanMoved)), "{outcomes:?}");
    assert_eq!(app.count("event WHERE kind = 'unit.assigned'").await, 1);
}

/// [N1] Somebody who came between plan and save is no surprise: the plan is refused.
#[tokio::test]
async fn a_plan_that_moved_is_refused() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = make(&mut admin, UnitKind::Department, "Surgery", None).await;
    let wanted = carry(&[Thing::Activity(app.activity("Hygiene", "end", 1).await)], &[]);
    let digest = plan(&mut admin, unit, &wanted).await.unwrap().digest;
    let anna = app.someone("Anna", None, "").await;
    place(&mut admin, unit, &[anna], Role::Learner).await;
    assert_eq!(apply(&mut admin, unit, &wanted, &digest).await, Err(Code::PlanMoved));
    assert_eq!(app.count("unit_assignment").await, 0);
}

/// [L7] Somebody placed at the very moment at which the unit begins to carry something is enrolled, in whatever order
/// the two are committed; and so is who is placed while the unit moves below one that carries.
#[tokio::test]
async fn placing_linking_and_moving_at_one_moment_converge() {
    let app = App::start().await;
    for round in 0..6 {
        let (mut one, mut two, mut three) = (app.admin().await, app.admin().await, app.admin().await);
        let above = make(&mut one, UnitKind::Department, &format!("Above {round}"), None).await;
        let unit = make(&mut one, UnitKind::Team, &format!("Team {round}"), None).await;
        let (own, from_above) = (app.activity("Own", "end", 1).await, app.activity("Above", "end", 1).await);
        change(&mut one, above, &carry(&[Thing::Activity(from_above)], &[])).await;
        let anna = app.someone("Anna", None, "").await;
        let placing = Change::Place { people: vec![anna], role: Role::Learner };
        let linking = carry(&[Thing::Activity(own)], &[]);
        let moving = Change::Move { to: above };
        let again = async |browser: &mut _, unit: UnitId, change: &Change| {
            // Each sees another's change as a plan that moved, and looks again.
            loop {
                let planned = plan(browser, unit, change).await.unwrap();
                match apply(browser, unit, change, &planned.digest).await {
                    Ok(()) => break,
                    Err(code) => assert_eq!(code, Code::PlanMoved),
                }
            }
        };
        tokio::join!(
            again(&mut one, unit, &placing),
            again(&mut two, unit, &linking),
            again(&mut three, unit, &moving)
        );
        app.drain().await;
        assert_eq!(enrolled(&app, own).await, ["Anna"], "{round}");
        assert_eq!(enrolled(&app, from_above).await, ["Anna"], "{round}");
    }
}
