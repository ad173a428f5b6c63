use crate::{
    domain::{
        error::Code,
        id::QualificationId,
        qualification::{Consequence, List, Plan},
        role::Role,
    },
    tests::support::App,
};
use http::StatusCode;
use serde_json::{Value, json};

/// [L10] An admin creates, renames, and says how long it counts; others only look.
#[tokio::test]
async fn a_qualification_is_created_and_changed() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let definition = |name: &str, valid: Value, renewal: Value| json!({ "name": name, "description": "For the wards.", "validity": { "valid_days": valid, "renewal_days": renewal } });
    let create = json!({ "definition": definition(" Hygiene  2 ", json!(365), json!(30)) });
    let id: QualificationId = admin.api("qualifications/create", create).await.unwrap();
    let details = admin.details(id).await;
    assert_eq!(details.definition.name, "Hygiene 2");
    assert_eq!(
        (details.definition.validity.valid_days, details.definition.validity.renewal_days),
        (Some(365), Some(30))
    );

    let same = json!({ "definition": definition("HYGIENE 2", Value::Null, Value::Null) });
    let (status, error) = admin.api::<QualificationId>("qualifications/create", same).await.unwrap_err();
    assert_eq!(
        (status, error.code, error.field.as_deref()),
        (StatusCode::UNPROCESSABLE_ENTITY, Code::QualificationTaken, Some("name"))
    );
    let endless = json!({ "id": id, "definition": definition("Hygiene 2", Value::Null, json!(30)) });
    let (_, error) = admin.api::<()>("qualifications/edit", endless).await.unwrap_err();
    assert_eq!((error.code, error.field.as_deref()), (Code::RenewalWithoutEnd, Some("renewal_days")));

    let renamed = json!({ "id": id, "definition": definition("Hygiene 3", json!(730), json!(30)) });
    admin.api::<()>("qualifications/edit", renamed.clone()).await.unwrap();
    assert_eq!(admin.details(id).await.definition.name, "Hygiene 3");
    let values = "SELECT field || ': ' || from_value || ' ' || to_value FROM event_value ORDER BY field";
    assert_eq!(app.texts(values).await, ["name: Hygiene 2 Hygiene 3", "valid_days: 365 730"]);
    let list: List = admin.api("qualifications/list", json!({ "search": "hyg", "after": null })).await.unwrap();
    assert_eq!(list.qualifications.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Hygiene 3"]);

    let cohort = app.cohort("Ward").await;
    for (role, unit) in [(Role::Coordinator, None), (Role::GroupAdmin, Some(cohort)), (Role::Mentor, Some(cohort))] {
        let (mut other, _) = app.caller(role, unit).await;
        assert_eq!(other.details(id).await.definition.name, "Hygiene 3", "{role}");
        let (status, _) = other.api::<()>("qualifications/edit", renamed.clone()).await.unwrap_err();
        assert_eq!(status, StatusCode::FORBIDDEN, "{role}");
    }
}

/// [L10] [N1] Putting activities in and taking others out says first who is enrolled and whose enrolment ends, and exactly
/// that follows; a plan that the world has moved past is refused.
#[tokio::test]
async fn who_holds_it_follows_its_activities() {
    let app = App::start().await;
    let [film, test, drill] = [
        app.activity("Film", "end", 1).await,
        app.activity("Test", "end", 1).await,
        app.activity("Drill", "keep", 1).await,
    ];
    let id = app.qualification("Hygiene", &[film], None).await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor", None, "").await;
    let ward = app.cohort("Ward").await;
    app.place(noor, ward, Role::Learner).await;

    let units = json!({ "qualification": id, "add": [ward], "remove": [] });
    let plan: Plan = admin.api("qualifications/plan-carrying", units).await.unwrap();
    assert_eq!((plan.changes, plan.people, plan.enrolled, plan.ended), (1, 1, 1, 0));
    assert_eq!(app.count("unit_qualification").await, 0, "a plan changes nothing");
    let units = json!({ "qualification": id, "add": [ward], "remove": [], "digest": plan.digest });
    assert_eq!(admin.api::<u32>("qualifications/carry", units).await.unwrap(), 1);
    assert_eq!(app.enrolments().await, ["Noor, Film: active"]);

    let change = json!({ "activities": { "qualification": id, "add": [test, drill], "remove": [film] } });
    let plan: Plan = admin.api("qualifications/plan-change", json!({ "change": change })).await.unwrap();
    assert_eq!((plan.changes, plan.enrolled, plan.ended), (3, 2, 1));
    let effects = &plan.lines[0].effects;
    assert_eq!(effects.len(), 3);
    assert!(
        effects.contains(&("Film".into(), Consequence::Ends))
            && effects.contains(&("Test".into(), Consequence::Starts))
    );

    // Somebody else comes meanwhile.
    let amir = app.someone("Amir", None, "").await;
    app.place(amir, ward, Role::Learner).await;
    let args = json!({ "change": change, "digest": plan.digest });
    let (_, error) = admin.api::<u32>("qualifications/change", args).await.unwrap_err();
    assert_eq!(error.code, Code::PlanMoved);
    let plan: Plan = admin.api("qualifications/plan-change", json!({ "change": change })).await.unwrap();
    assert_eq!(plan.people, 2);
    let args = json!({ "change": change, "digest": plan.digest });
    assert_eq!(admin.api::<u32>("qualifications/change", args).await.unwrap(), 3);
    assert_eq!(
        app.enrolments().await,
        ["Amir, Drill: active", "Amir, Test: active", "Noor, Drill: active", "Noor, Film: ended", "Noor, Test: active"]
    );

    let change = json!({ "delete": { "qualification": id } });
    let plan: Plan = admin.api("qualifications/plan-change", json!({ "change": change })).await.unwrap();
    assert_eq!((plan.people, plan.ended), (2, 2), "the drill keeps people");
    let args = json!({ "change": change, "digest": plan.digest });
    assert_eq!(admin.api::<u32>("qualifications/change", args).await.unwrap(), 1);
    assert_eq!(
        app.enrolments().await,
        ["Amir, Drill: active", "Amir, Test: ended", "Noor, Drill: active", "Noor, Film: ended", "Noor, Test: ended"]
    );
    assert_eq!(app.count("qualification").await + app.count("unit_qualification").await, 0);
    let (status, _) = admin.api::<Plan>("qualifications/plan-change", json!({ "change": change })).await.unwrap_err();
    assert_eq!(status, StatusCode::NOT_FOUND);
}

/// [L10] A group admin says what own units carry and no others; coordinators say it of none.
#[tokio::test]
async fn units_carry_what_their_admins_say() {
    let app = App::start().await;
    let film = app.activity("Film", "end", 1).await;
    let id = app.qualification("Hygiene", &[film], None).await;
    let [own, other] = [app.cohort("Own").await, app.cohort("Other").await];
    let (mut group_admin, _) = app.caller(Role::GroupAdmin, Some(own)).await;
    let ask = |unit| json!({ "qualification": id, "add": [unit], "remove": [] });
    let plan: Plan = group_admin.api("qualifications/plan-carrying", ask(own)).await.unwrap();
    let mut apply = ask(own);
    apply["digest"] = json!(plan.digest);
    group_admin.api::<u32>("qualifications/carry", apply).await.unwrap();
    let (status, _) = group_admin.api::<Plan>("qualifications/plan-carrying", ask(other)).await.unwrap_err();
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (mut coordinator, _) = app.caller(Role::Coordinator, None).await;
    let (status, _) = coordinator.api::<Plan>("qualifications/plan-carrying", ask(other)).await.unwrap_err();
    assert_eq!(status, StatusCode::FORBIDDEN);
    let carriers = group_admin.details(id).await.units;
    assert_eq!(carriers.len(), 1);
    assert!(carriers[0].may_remove && carriers[0].name == "Own");
}
