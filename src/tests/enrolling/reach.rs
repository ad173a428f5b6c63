use super::{apply, change, key, order, outcomes, plan, plan_change, standing};
use crate::{
    domain::{
        enrolling::{Change, LeftOut, Outcome, PersonChoice},
        error::Code,
        role::Role,
    },
    tests::support::{App, Browser},
};
use http::StatusCode;
use serde_json::{Value, json};

async fn found(browser: &mut Browser) -> Vec<String> {
    let found: Vec<PersonChoice> = browser.api("enrolling/people", json!({ "search": "" })).await.unwrap();
    found.into_iter().map(|person| person.name).collect()
}

/// [L3] A manager enrols the people who name them as manager, and nobody below or beside those; not even themselves.
#[tokio::test]
async fn a_manager_enrols_direct_people_only() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let theatre = app.activity("Theatre", "end", 2).await;
    let (mut manager, paul) = app.caller(Role::Learner, Some(unit)).await;
    let direct = app.someone("Direct", None, "").await;
    let indirect = app.someone("Indirect", None, "").await;
    let beside = app.someone("Beside", None, "").await;
    app.place(beside, unit, Role::Learner).await;
    let (status, _) = plan(&mut manager, &order(&[direct], &[hygiene])).await.unwrap_err();
    assert_eq!(status, StatusCode::FORBIDDEN, "nobody names them yet");
    app.run(&format!(
        "UPDATE person SET manager_id = '{paul}' WHERE id = '{direct}';
         UPDATE person SET manager_id = '{direct}' WHERE id = '{indirect}'"
    ))
    .await;
    assert_eq!(found(&mut manager).await, ["Direct"]);
    let wanted = order(&[direct, indirect, beside, paul], &[hygiene, theatre]);
    let planned = plan(&mut manager, &wanted).await.unwrap();
    assert_eq!(outcomes(&planned)[..2], [Outcome::Enrol; 2]);
    assert_eq!(outcomes(&planned)[2..], [Outcome::OutOfReach; 6]);
    assert!(planned.people[1..].iter().all(|person| person.name.is_empty() && person.address.is_none()));
    assert_eq!(apply(&mut manager, &wanted, &planned.digest).await.unwrap().enrolments, 2);
    assert_eq!(standing(&app, direct, theatre).await, ["active hand"]);
    assert_eq!(app.count("enrolment").await, 2);
    let left = plan_change(&mut manager, &[key(beside, hygiene)], Change::KeepOut).await.left_out;
    assert_eq!(left, [(LeftOut::OutOfReach, 1)]);
    assert_eq!(change(&mut manager, &[key(direct, hygiene)], Change::KeepOut).await, 1);
}

/// [N2] A group admin enrols the members of the own units and those below, a coordinator everybody but admins, an admin
/// everybody; mentors, coaches and learners nobody.
#[tokio::test]
async fn each_role_enrols_its_own_people() {
    let app = App::start().await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let below = app.cohort("Autumn, ward 3").await;
    app.run(&format!("UPDATE unit SET parent_id = '{own}' WHERE id = '{below}'")).await;
    let mut people = Vec::new();
    for (name, unit) in [("Ann", own), ("Below", below), ("Far", other), ("Boss", own)] {
        let person = app.someone(name, None, "").await;
        app.place(person, unit, Role::Learner).await;
        people.push(person);
    }
    let grant =
        format!("INSERT INTO role_grant (person_id, role, granted_at) VALUES ('{}', 'admin', now())", people[3]);
    app.run(&grant).await;
    let (yes, no) = (Outcome::Enrol, Outcome::OutOfReach);
    let wanted = order(&people, &[hygiene]);
    for (role, unit, expected) in [
        (Role::GroupAdmin, Some(own), [yes, yes, no, no]),
        (Role::Coordinator, None, [yes, yes, yes, no]),
        (Role::Admin, None, [yes, yes, yes, yes]),
    ] {
        let (mut caller, _) = app.caller(role, unit).await;
        assert_eq!(outcomes(&plan(&mut caller, &wanted).await.unwrap()), expected, "{role}");
        let found = found(&mut caller).await;
        for (person, outcome) in ["Ann", "Below", "Far", "Boss"].iter().zip(expected) {
            assert_eq!(found.iter().any(|name| name == person), outcome == yes, "{role} finds {person}");
        }
    }
    for role in [Role::Mentor, Role::Coach, Role::Learner] {
        let (mut caller, _) = app.caller(role, Some(own)).await;
        for (path, arguments) in [
            ("enrolling/people", json!({ "search": "" })),
            ("enrolling/activities", json!({ "search": "" })),
            ("enrolling/plan", json!({ "order": wanted })),
            ("enrolling/apply", json!({ "order": wanted, "digest": "" })),
            ("enrolling/plan-change", json!({ "keys": [key(people[0], hygiene)], "change": "end" })),
            ("enrolling/change", json!({ "keys": [key(people[0], hygiene)], "change": "end", "digest": "" })),
        ] {
            let (status, error) = caller.api::<Value>(path, arguments).await.unwrap_err();
            assert_eq!((status, error.code), (StatusCode::FORBIDDEN, Code::AccessDenied), "{path} by {role}");
        }
    }
    assert_eq!(app.count("activity_grant").await, 0);
}
