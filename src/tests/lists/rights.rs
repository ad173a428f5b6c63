use super::save;
use crate::{
    domain::{
        cohort::Cohort,
        error::Code,
        id::{ROOT_UNIT, UnitId},
        role::Role,
    },
    tests::support::App,
};
use serde_json::json;

/// [P1] Who may enrol whom where; what is refused leaves nothing behind.
#[tokio::test]
async fn nobody_enrols_above_or_beside_their_own() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let nowhere = UnitId(uuid::Uuid::from_u128(7));
    let (mut admin, mut coordinator) = (app.admin().await, app.caller(Role::Coordinator, None).await.0);
    let (mut group_admin, mut mentor) =
        (app.caller(Role::GroupAdmin, Some(own)).await.0, app.caller(Role::Mentor, Some(own)).await.0);
    let before = app.count("person").await;
    let denied = Some(Code::AccessDenied);
    let mut taken = 0;
    for (caller, role, unit, expected) in [
        ("admin", Role::Admin, None, None),
        ("admin", Role::Learner, None, Some(Code::CohortMissing)),
        ("admin", Role::Learner, Some(nowhere), Some(Code::CohortUnknown)),
        ("admin", Role::Learner, Some(ROOT_UNIT), Some(Code::CohortUnknown)),
        ("admin", Role::Instructor, Some(own), Some(Code::RequestInvalid)),
        ("coordinator", Role::Admin, None, denied),
        ("coordinator", Role::Coordinator, None, None),
        ("coordinator", Role::GroupAdmin, Some(other), None),
        ("group admin", Role::Learner, Some(own), None),
        ("group admin", Role::GroupAdmin, Some(own), None),
        ("group admin", Role::Learner, Some(other), denied),
        ("group admin", Role::Coordinator, None, denied),
        ("group admin", Role::Admin, Some(own), denied),
        ("mentor", Role::Learner, Some(own), denied),
    ] {
        let browser = match caller {
            "admin" => &mut admin,
            "coordinator" => &mut coordinator,
            "group admin" => &mut group_admin,
            _ => &mut mentor,
        };
        let text = format!("n{taken}@b.example,,New One");
        let saved = save(browser, role, unit, &text).await;
        assert_eq!(saved.as_ref().err().map(|(_, error)| error.code), expected, "{caller} makes {role} in {unit:?}");
        taken += u32::from(saved.is_ok());
        let known = json!({ "role": role, "cohort": unit, "address_keys": [text] });
        let known = browser.api::<serde_json::Value>("lists/known", known).await;
        assert_eq!(known.err().map(|(_, error)| error.code), expected, "{caller} asks for {role} in {unit:?}");
    }
    assert_eq!(app.count("person").await, before + i64::from(taken));
}

/// [P1] Cohorts are made in place by those who may, once each, whatever is typed.
#[tokio::test]
async fn cohorts_are_created_in_place() {
    let app = App::start().await;
    let mut coordinator = app.caller(Role::Coordinator, None).await.0;
    let made: Cohort = coordinator.api("cohorts/create", json!({ "name": "  Spring \u{0} intake " })).await.unwrap();
    assert_eq!(made.name, "Spring intake");
    for (name, code) in [
        ("SPRING INTAKE", Code::CohortTaken),
        (" \t", Code::NameMissing),
        ("\u{0}", Code::NameMissing),
        (&"x".repeat(201), Code::NameTooLong),
    ] {
        let (_, error) = coordinator.api::<Cohort>("cohorts/create", json!({ "name": name })).await.unwrap_err();
        assert_eq!((error.code, error.field.as_deref()), (code, Some("cohort")), "{name:?}");
    }
    assert_eq!(app.count("unit WHERE kind = 'cohort'").await, 1);
    assert_eq!(app.count("event WHERE kind = 'cohort.created' AND unit_id IS NOT NULL").await, 1);
    let (mut group_admin, _) = app.caller(Role::GroupAdmin, Some(made.id)).await;
    let (_, error) = group_admin.api::<Cohort>("cohorts/create", json!({ "name": "Mine" })).await.unwrap_err();
    assert_eq!(error.code, Code::AccessDenied);
    for (search, found) in [("spr", 1), ("intake", 1), ("%", 0), ("_", 0), ("\u{0}", 1), ("xyz", 0)] {
        let cohorts: Vec<Cohort> = coordinator.api("cohorts/search", json!({ "search": search })).await.unwrap();
        assert_eq!(cohorts.len(), found, "{search:?}");
    }
}

/// [P3] However many cohorts have a name in theirs, the one that is called so is found first.
#[tokio::test]
async fn a_cohort_is_found_by_its_own_name() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    for number in 0..60 {
        app.cohort(&format!("A new intake {number}")).await;
    }
    app.cohort("Intake").await;
    let found: Vec<Cohort> = admin.api("cohorts/search", json!({ "search": "intake" })).await.unwrap();
    assert_eq!((found.len(), found[0].name.as_str()), (50, "Intake"));
}
