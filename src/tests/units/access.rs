//! Who sees which units, and who changes them.
use super::{apply, make, place, plan, try_make};
use crate::{
    domain::{
        error::Code,
        id::UnitId,
        role::Role,
        unit::{Change, LeftOut, Listing, Note, Thing, Unit, UnitKind},
    },
    tests::support::{App, Browser},
};
use http::StatusCode;
use serde_json::json;

async fn seen(browser: &mut Browser, unit: UnitId) -> Option<Unit> {
    browser.api("units/read", json!({ "unit": unit })).await.ok()
}

async fn names(browser: &mut Browser, kind: UnitKind) -> Vec<String> {
    let list: Listing = browser.api("units/list", json!({ "kind": kind })).await.unwrap();
    list.units.into_iter().map(|unit| unit.name).collect()
}

/// [L5] [N2] A group admin sees and changes the own unit and what is below it, never what is beside or above: not by
/// moving there, not by merging, not by placing.
#[tokio::test]
async fn a_group_admin_keeps_to_their_own() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let own = make(&mut admin, UnitKind::Company, "Own", None).await;
    let below = make(&mut admin, UnitKind::Department, "Below", Some(own)).await;
    let next_door = make(&mut admin, UnitKind::Company, "Next door", None).await;
    let theirs = make(&mut admin, UnitKind::Department, "Theirs", Some(next_door)).await;
    let stranger = app.someone("Stranger", None, "").await;
    place(&mut admin, next_door, &[stranger], Role::Learner).await;
    let (mut group_admin, person) = app.caller(Role::GroupAdmin, Some(own)).await;
    app.run(&format!("UPDATE placement SET company = true WHERE person_id = '{person}'")).await;

    assert_eq!(names(&mut group_admin, UnitKind::Company).await, ["Own"]);
    assert_eq!(names(&mut group_admin, UnitKind::Department).await, ["Below"]);
    let unit = seen(&mut group_admin, below).await.unwrap();
    assert!(unit.rights.edit && unit.rights.place.contains(&Role::GroupAdmin));
    assert!(seen(&mut group_admin, next_door).await.is_none());
    make(&mut group_admin, UnitKind::Team, "New", Some(below)).await;
    assert_eq!(
        try_make(&mut group_admin, UnitKind::Team, "New", Some(theirs)).await.unwrap_err().1,
        Code::AccessDenied
    );
    assert_eq!(try_make(&mut group_admin, UnitKind::Company, "New", None).await.unwrap_err().1, Code::AccessDenied);
    let activity = app.activity("Hygiene", "end", 1).await;
    let carry = Change::Carry { add: vec![Thing::Activity(activity)], remove: vec![] };
    for change in [Change::Move { to: next_door }, Change::Merge { into: theirs }] {
        assert_eq!(plan(&mut group_admin, below, &change).await, Err(Code::NotFound), "{change:?}");
    }
    for change in [
        carry.clone(),
        Change::Delete,
        Change::Move { to: own },
        Change::Place { people: vec![person], role: Role::Learner },
    ] {
        assert_eq!(plan(&mut group_admin, theirs, &change).await, Err(Code::NotFound), "{change:?}");
        assert_eq!(apply(&mut group_admin, theirs, &change, "").await, Err(Code::NotFound), "{change:?}");
    }
    plan(&mut group_admin, below, &carry).await.unwrap();
    let grab = Change::Place { people: vec![stranger], role: Role::Learner };
    let planned = plan(&mut group_admin, own, &grab).await.unwrap();
    assert_eq!((planned.notes, planned.touched), (vec![(Note::LeftOut(LeftOut::NotYours), 1)], 0));
    assert!(planned.sample.is_empty(), "nothing is told of people one may not see");
}

/// [N2] Coordinators see everything, make and run cohorts only, and place everyone but admins; nobody grants a role above
/// their own.
#[tokio::test]
async fn a_coordinator_runs_cohorts_and_places_everywhere_but_admins() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (mut coordinator, _) = app.caller(Role::Coordinator, None).await;
    let company = make(&mut admin, UnitKind::Company, "Own", None).await;
    assert!(seen(&mut coordinator, company).await.is_some_and(|unit| !unit.rights.edit && !unit.rights.carry));
    assert_eq!(try_make(&mut coordinator, UnitKind::Team, "T", None).await.unwrap_err().1, Code::AccessDenied);
    let cohort = make(&mut coordinator, UnitKind::Cohort, "Spring", None).await;
    let second = make(&mut coordinator, UnitKind::Cohort, "Autumn", None).await;
    for change in [Change::Delete, Change::Merge { into: second }] {
        plan(&mut coordinator, cohort, &change).await.unwrap();
    }
    for change in [Change::Delete, Change::Move { to: cohort }, Change::Carry { add: vec![], remove: vec![] }] {
        assert_eq!(plan(&mut coordinator, company, &change).await, Err(Code::AccessDenied), "{change:?}");
    }
    let (_, boss) = app.caller(Role::Admin, None).await;
    let anna = app.someone("Anna", None, "").await;
    let wanted = Change::Place { people: vec![anna, boss], role: Role::GroupAdmin };
    let planned = plan(&mut coordinator, company, &wanted).await.unwrap();
    assert_eq!(planned.notes, [(Note::Placed, 1), (Note::LeftOut(LeftOut::NotYours), 1)]);
    apply(&mut coordinator, company, &wanted, &planned.digest).await.unwrap();
    assert_eq!(app.count(&format!("placement WHERE unit_id = '{company}'")).await, 1);
}

/// [N2] Coaches and mentors see the own unit only and change nothing; an instructor the units of their sessions; learners
/// see no organisation at all.
#[tokio::test]
async fn others_see_their_own_and_change_nothing() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let own = make(&mut admin, UnitKind::Department, "Own", None).await;
    let below = make(&mut admin, UnitKind::Team, "Below", Some(own)).await;
    for role in [Role::Coach, Role::Mentor] {
        let (mut caller, person) = app.caller(role, Some(own)).await;
        assert!(seen(&mut caller, own).await.is_some_and(|unit| unit.rights.place.is_empty() && !unit.rights.edit));
        assert!(seen(&mut caller, below).await.is_none(), "{role}");
        for change in [Change::Delete, Change::Place { people: vec![person], role: Role::Learner }] {
            assert_eq!(plan(&mut caller, own, &change).await, Err(Code::AccessDenied), "{role} {change:?}");
        }
    }
    let teacher = app.person("teacher@muster.test", Some(Role::Instructor)).await;
    app.run(&format!(
        "INSERT INTO session_unit (session_id, unit_id, added_at) SELECT session_id, '{below}', now() FROM role_grant WHERE person_id = '{teacher}'"
    ))
    .await;
    let mut teacher = app.as_person(teacher).await;
    assert!(seen(&mut teacher, below).await.is_some() && seen(&mut teacher, own).await.is_none());
    let (mut learner, _) = app.caller(Role::Learner, Some(own)).await;
    let refused = learner.api::<Unit>("units/read", json!({ "unit": own })).await.unwrap_err();
    assert_eq!(refused.0, StatusCode::FORBIDDEN);
}
