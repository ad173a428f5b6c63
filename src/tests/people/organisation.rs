use crate::{
    domain::{
        error::Code,
        id::PersonId,
        profile::Profile,
        role::Role,
        unit::{Change, LeftOut, Note},
    },
    tests::{
        support::{App, Browser},
        units,
    },
};
use serde_json::{Value, json};

async fn profile(browser: &mut Browser, person: PersonId) -> Profile {
    browser.api("people/profile", json!({ "person": person })).await.unwrap()
}

async fn ask(browser: &mut Browser, path: &str, arguments: Value) -> Result<(), Code> {
    browser.api(path, arguments).await.map_err(|(_, error)| error.code)
}

/// [G3] Where somebody is placed and what they belong to by that; one company at a time.
#[tokio::test]
async fn placed_and_climbed() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let clinic = app.unit_in("company", "Clinic", None).await;
    let ward = app.unit_in("department", "Ward", Some(clinic)).await;
    let noor = app.someone("Noor", None, "").await;
    let comes = |role| Change::Place { people: vec![noor], role };
    units::change(&mut admin, ward, &comes(Role::Learner)).await;
    let planned = units::plan(&mut admin, ward, &comes(Role::Learner)).await.unwrap();
    assert_eq!(planned.notes, [(Note::LeftOut(LeftOut::AlreadyThere), 1)]);
    assert_eq!(units::plan(&mut admin, ward, &comes(Role::Admin)).await, Err(Code::AccessDenied));
    let found = profile(&mut admin, noor).await;
    assert_eq!((found.placements[0].unit_name.as_str(), found.placements[0].kind.as_str()), ("Ward", "department"));
    assert_eq!(
        found.climbed.iter().map(|climbed| (climbed.name.as_str(), climbed.from.join(" "))).collect::<Vec<_>>(),
        [("Clinic", "Ward".to_owned())]
    );
}

/// A manager is chosen and cleared, is nobody's own at whatever remove, and stands in the log.
#[tokio::test]
async fn managers_make_no_circle() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let [a, b, c] =
        [app.someone("A", None, "").await, app.someone("B", None, "").await, app.someone("C", None, "").await];
    let set = |person: PersonId, manager: Option<PersonId>| json!({ "person": person, "manager": manager });
    assert_eq!(ask(&mut admin, "people/set-manager", set(a, Some(b))).await, Ok(()));
    assert_eq!(ask(&mut admin, "people/set-manager", set(b, Some(c))).await, Ok(()));
    for (person, manager) in [(c, a), (c, b), (a, a), (b, a)] {
        assert_eq!(ask(&mut admin, "people/set-manager", set(person, Some(manager))).await, Err(Code::ManagerCircle));
    }
    let found = profile(&mut admin, b).await;
    assert_eq!((found.manager.map(|(_, name)| name).as_deref(), found.reports), (Some("C"), 1));
    assert_eq!(ask(&mut admin, "people/set-manager", set(a, None)).await, Ok(()));
    assert_eq!(app.count("event_value WHERE field = 'manager'").await, 3);
}

/// Platform-wide roles are given and taken by whoever may, and one admin stays.
#[tokio::test]
async fn roles_are_given_and_taken() {
    let app = App::start().await;
    let (mut admin, admin_id) = app.caller(Role::Admin, None).await;
    let (mut coordinator, _) = app.caller(Role::Coordinator, None).await;
    let noor = app.someone("Noor", None, "").await;
    let set = |person: PersonId, role: Role, holds: bool| json!({ "person": person, "role": role, "holds": holds });
    assert_eq!(ask(&mut coordinator, "people/set-role", set(noor, Role::Admin, true)).await, Err(Code::AccessDenied));
    assert_eq!(ask(&mut coordinator, "people/set-role", set(noor, Role::Coordinator, true)).await, Ok(()));
    assert_eq!(ask(&mut admin, "people/set-role", set(admin_id, Role::Admin, false)).await, Err(Code::RoleLastAdmin));
    assert_eq!(ask(&mut admin, "people/set-role", set(noor, Role::Mentor, true)).await, Err(Code::AccessDenied));
    assert_eq!(profile(&mut admin, noor).await.platform_roles, [Role::Coordinator]);
    assert_eq!(ask(&mut admin, "people/set-role", set(noor, Role::Coordinator, false)).await, Ok(()));
    assert_eq!(app.count("event WHERE kind IN ('role.granted', 'role.taken')").await, 2);
}

/// [G3] Custom fields are shown and edited; what is no field is left aside, and an empty text takes the note away.
#[tokio::test]
async fn custom_fields_are_edited() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    app.run("INSERT INTO custom_field VALUES ('badge', 'Badge number', now())").await;
    let noor = app.someone("Noor", None, "").await;
    app.run(&format!("UPDATE person SET fields = '{{\"other\": \"kept\"}}' WHERE id = '{noor}'")).await;
    let edit = |value: &str| json!({ "person": noor, "edit": { "fields": { "badge": value, "no": "x" } } });
    assert_eq!(ask(&mut admin, "people/edit", edit(" 77 ")).await, Ok(()));
    assert_eq!(profile(&mut admin, noor).await.fields[0].value, "77");
    assert_eq!(
        app.texts("SELECT fields FROM person WHERE name = 'Noor'").await,
        [r#"{"badge": "77", "other": "kept"}"#]
    );
    assert_eq!(ask(&mut admin, "people/edit", edit("")).await, Ok(()));
    assert_eq!(app.texts("SELECT fields FROM person WHERE name = 'Noor'").await, [r#"{"other": "kept"}"#]);
    assert_eq!(app.count("event_value WHERE field = 'field'").await, 2);
}
