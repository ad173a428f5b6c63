use crate::{
    domain::{
        error::Code,
        id::PersonId,
        qualification::{Edge, HolderAction, Holders, LeftOut, Plan, SourceKind, Treatment},
        role::Role,
    },
    tests::support::App,
};
use http::StatusCode;
use serde_json::json;

/// [L10] [N1] Whoever is given one by hand is enrolled in what is in it, with the plan shown first; taking it away ends
/// what has no other reason, and keeping out beats the unit until it is lifted.
#[tokio::test]
async fn given_by_hand_taken_away_kept_out_and_lifted() {
    let app = App::start().await;
    let [film, test] = [app.activity("Film", "end", 1).await, app.activity("Test", "end", 1).await];
    let id = app.qualification("Hygiene", &[film, test], None).await;
    let mut admin = app.admin().await;
    let [noor, amir] = [app.someone("Noor", None, "").await, app.someone("Amir", None, "").await];

    let plan = admin.hold(&[(noor, id, HolderAction::Give), (amir, id, HolderAction::Give)]).await.unwrap();
    assert_eq!((plan.changes, plan.people, plan.enrolled, plan.ended, plan.mails), (2, 2, 4, 0, 0));
    assert_eq!(plan.lines[0].name, "Amir");
    assert_eq!(plan.lines[0].treatments, [("Hygiene".into(), Treatment::Given)]);
    assert_eq!(
        app.enrolments().await,
        ["Amir, Film: active", "Amir, Test: active", "Noor, Film: active", "Noor, Test: active"]
    );
    let kinds = app.texts("SELECT DISTINCT kind FROM enrolment_reason").await;
    assert_eq!(kinds, ["qualification"]);
    // Twice the same changes nothing.
    let again = admin.hold(&[(noor, id, HolderAction::Give)]).await.unwrap();
    assert_eq!((again.changes, again.left_out), (0, vec![(LeftOut::Already, 1)]));

    // Noor has it from her ward as well: taking it away by hand leaves that.
    let ward = app.cohort("Ward").await;
    app.place(noor, ward, Role::Learner).await;
    app.run(&format!(
        "INSERT INTO unit_qualification (unit_id, qualification_id, assigned_at) VALUES ('{ward}', '{id}', now())"
    ))
    .await;
    let holders = admin.holders(id).await;
    let of = |person: PersonId| holders.iter().find(|holder| holder.person == person).unwrap();
    assert_eq!(
        of(noor).sources.iter().map(|source| source.kind).collect::<Vec<_>>(),
        [SourceKind::Hand, SourceKind::Unit]
    );
    assert_eq!(of(noor).sources[1].name.as_deref(), Some("Ward"));
    assert!(of(amir).sources[0].name.as_deref().is_some_and(|giver| giver.starts_with("Caller")));

    let plan = admin.hold(&[(noor, id, HolderAction::TakeAway), (amir, id, HolderAction::TakeAway)]).await.unwrap();
    assert_eq!(plan.ended, 2);
    let treatments: Vec<_> = plan.lines.iter().map(|line| (line.name.as_str(), line.treatments[0].1)).collect();
    assert_eq!(treatments, [("Amir", Treatment::Taken), ("Noor", Treatment::Stays)]);
    assert_eq!(
        app.enrolments().await,
        ["Amir, Film: ended", "Amir, Test: ended", "Noor, Film: active", "Noor, Test: active"]
    );
    let carried = admin.hold(&[(noor, id, HolderAction::TakeAway)]).await.unwrap();
    assert_eq!(carried.left_out, [(LeftOut::Carried, 1)]);

    let plan = admin.hold(&[(noor, id, HolderAction::KeepOut)]).await.unwrap();
    assert_eq!((plan.changes, plan.ended), (1, 2));
    assert_eq!(app.count("enrolment WHERE state = 'active'").await, 0);
    assert!(admin.holders(id).await[0].kept_out);
    let plan = admin.hold(&[(noor, id, HolderAction::Lift)]).await.unwrap();
    assert_eq!((plan.enrolled, plan.lines[0].treatments[0].1), (2, Treatment::Lifted));
    assert_eq!(app.count("enrolment WHERE state = 'active'").await, 2);

    let kinds = app.texts("SELECT kind FROM event WHERE qualification_id IS NOT NULL ORDER BY id").await;
    assert_eq!(
        kinds,
        [
            "qualification.given",
            "qualification.given",
            "qualification.taken",
            "qualification.taken",
            "qualification.kept_out",
            "qualification.lifted"
        ]
    );
}

/// [N1] What was shown is applied, or nothing is.
#[tokio::test]
async fn a_plan_the_world_has_moved_past_is_refused() {
    let app = App::start().await;
    let film = app.activity("Film", "end", 1).await;
    let id = app.qualification("Hygiene", &[film], None).await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor", None, "").await;
    let changes = json!([{ "person": noor, "qualification": id, "action": "give" }]);
    let plan: Plan = admin.api("qualifications/plan-holding", json!({ "changes": changes })).await.unwrap();
    let test = app.activity("Test", "end", 1).await;
    app.run(&format!("INSERT INTO qualification_activity VALUES ('{id}', '{test}', now())")).await;
    let stale = json!({ "changes": changes, "digest": plan.digest });
    let (status, error) = admin.api::<u32>("qualifications/hold", stale).await.unwrap_err();
    assert_eq!((status, error.code), (StatusCode::CONFLICT, Code::PlanMoved));
    assert_eq!(app.count("qualification_grant").await + app.count("enrolment").await, 0);
}

/// [L10] Coordinators give to everyone but admins, group admins to people of own units; managers and mentors to nobody.
#[tokio::test]
async fn whom_one_may_give_it_to() {
    let app = App::start().await;
    let film = app.activity("Film", "end", 1).await;
    let id = app.qualification("Hygiene", &[film], None).await;
    let [own, other] = [app.cohort("Own").await, app.cohort("Other").await];
    let [noor, amir] = [app.someone("Noor", None, "").await, app.someone("Amir", None, "").await];
    app.place(noor, own, Role::Learner).await;
    app.place(amir, other, Role::Learner).await;
    let (_, boss) = app.caller(Role::Admin, None).await;

    let (mut group_admin, _) = app.caller(Role::GroupAdmin, Some(own)).await;
    let plan = group_admin.hold(&[(noor, id, HolderAction::Give), (amir, id, HolderAction::Give)]).await.unwrap();
    assert_eq!((plan.changes, plan.left_out), (1, vec![(LeftOut::NotYours, 1)]));
    assert_eq!(app.enrolments().await, ["Noor, Film: active"]);
    let found: serde_json::Value =
        group_admin.api("qualifications/find-people", json!({ "search": "" })).await.unwrap();
    assert!(found.to_string().contains("Noor") && !found.to_string().contains("Amir"), "{found}");

    let (mut coordinator, _) = app.caller(Role::Coordinator, None).await;
    let plan = coordinator.hold(&[(amir, id, HolderAction::Give), (boss, id, HolderAction::Give)]).await.unwrap();
    assert_eq!((plan.changes, plan.left_out), (1, vec![(LeftOut::NotYours, 1)]));

    // The group admin sees only own people.
    let names: Vec<_> = group_admin.holders(id).await.into_iter().map(|holder| holder.name).collect();
    assert_eq!(names, ["Noor"]);
    assert_eq!(group_admin.details(id).await.holders.total(), 1);
    assert_eq!(coordinator.details(id).await.holders.total(), 2);

    let (mut manager, manager_id) = app.caller(Role::Learner, Some(own)).await;
    app.run(&format!("UPDATE person SET manager_id = '{manager_id}' WHERE id = '{noor}'")).await;
    let (mut mentor, _) = app.caller(Role::Mentor, Some(own)).await;
    for browser in [&mut manager, &mut mentor] {
        let (status, _) = browser.hold(&[(noor, id, HolderAction::TakeAway)]).await.unwrap_err();
        assert_eq!(status, StatusCode::FORBIDDEN);
    }
}

/// [L10] Holders are searched, filtered by how far they are, and paged by name.
#[tokio::test]
async fn holders_are_searched_filtered_and_paged() {
    let app = App::start().await;
    let film = app.activity("Film", "end", 1).await;
    let id = app.qualification("Hygiene", &[film], None).await;
    let mut admin = app.admin().await;
    let ward = app.cohort("Ward").await;
    let mut people = Vec::new();
    for number in 0..60 {
        let person = app.someone(&format!("Person {number:02}"), None, "").await;
        app.place(person, ward, Role::Learner).await;
        people.push(person);
    }
    app.run(&format!(
        "INSERT INTO unit_qualification (unit_id, qualification_id, assigned_at) VALUES ('{ward}', '{id}', now())"
    ))
    .await;
    admin.hold(&[(people[7], id, HolderAction::Give)]).await.unwrap();
    app.register(people[7]).await;
    app.complete(people[7], film).await;

    let names = |holders: &Holders| holders.rows.iter().map(|holder| holder.name.clone()).collect::<Vec<_>>();
    let ask = |rest: serde_json::Value| {
        let mut query = json!({ "qualification": id });
        query.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        json!({ "query": query })
    };
    let first: Holders = admin.api("qualifications/holders", ask(json!({}))).await.unwrap();
    assert_eq!((first.rows.len(), first.previous.is_some()), (50, false));
    let edge: Edge = first.next.clone().unwrap();
    let second: Holders = admin.api("qualifications/holders", ask(json!({ "edge": edge }))).await.unwrap();
    assert_eq!((names(&second)[0].as_str(), second.rows.len(), second.next.is_some()), ("Person 50", 10, false));
    let back = json!({ "edge": second.previous });
    assert_eq!(names(&admin.api("qualifications/holders", ask(back)).await.unwrap()), names(&first));

    let held = ask(json!({ "shown": { "state": "held" } }));
    assert_eq!(names(&admin.api("qualifications/holders", held).await.unwrap()), ["Person 07"]);
    let to_do = ask(json!({ "shown": { "state": "to_do" }, "search": "person 1" }));
    assert_eq!(names(&admin.api("qualifications/holders", to_do).await.unwrap()).len(), 10);
    admin.hold(&[(people[3], id, HolderAction::KeepOut)]).await.unwrap();
    let out = ask(json!({ "shown": "kept_out" }));
    assert_eq!(names(&admin.api("qualifications/holders", out).await.unwrap()), ["Person 03"]);
    let counts = admin.details(id).await.holders;
    assert_eq!((counts.by_state, counts.more), ([58, 1, 0, 0], false));
}

/// [L10] The quick way to the holders of one agrees with what everybody holds, whatever gives it.
#[tokio::test]
async fn the_holders_of_one_are_those_of_all() {
    let app = App::start().await;
    let film = app.activity("Film", "end", 1).await;
    let mut ids = Vec::new();
    for name in ["Unit", "Root", "Hand", "Rule", "Nobody"] {
        ids.push(app.qualification(name, &[film], None).await);
    }
    let [ward, below] = [app.cohort("Ward").await, app.cohort("Below").await];
    app.run(&format!(
        "UPDATE unit SET kind = 'group', visibility = 'public', parent_id = '{ward}' WHERE id = '{below}'"
    ))
    .await;
    let mut people = Vec::new();
    for (number, place) in [Some((ward, Role::Learner)), Some((ward, Role::Mentor)), Some((below, Role::Learner)), None]
        .into_iter()
        .enumerate()
    {
        let person = app.someone(&format!("Person {number}"), None, "").await;
        if let Some((unit, role)) = place {
            app.place(person, unit, role).await;
        }
        people.push(person);
    }
    app.caller(Role::Admin, None).await;
    let root = crate::domain::id::ROOT_UNIT;
    app.run(&format!(
        "INSERT INTO unit_qualification (unit_id, qualification_id, assigned_at)
         VALUES ('{ward}', '{}', now()), ('{root}', '{}', now()), ('{ward}', '{}', now());
         INSERT INTO qualification_grant (id, person_id, qualification_id, source, granted_at)
         VALUES (gen_random_uuid(), '{}', '{}', 'hand', now()), (gen_random_uuid(), '{}', '{}', 'api', now());
         INSERT INTO rule (id, name, name_key, criteria, created_at, changed_at)
         VALUES ('{ward}', 'r', 'r', '{{\"all\": []}}', now(), now());
         INSERT INTO rule_qualification VALUES ('{ward}', '{}');
         INSERT INTO rule_match (rule_id, person_id, since) VALUES ('{ward}', '{}', now());
         INSERT INTO qualification_exclusion (person_id, qualification_id, excluded_at) VALUES ('{}', '{}', now())",
        ids[0], ids[1], ids[2], people[1], ids[2], people[3], ids[2], ids[3], people[3], people[0], ids[0]
    ))
    .await;
    let each = "SELECT q.name || ' ' || p.name FROM qualification q CROSS JOIN LATERAL qualification_holders(q.id) h
                JOIN person p ON p.id = h.person_id ORDER BY 1";
    let all = "SELECT DISTINCT q.name || ' ' || p.name FROM qualification_due d JOIN qualification q ON q.id = d.qualification_id
               JOIN person p ON p.id = d.person_id ORDER BY 1";
    let each = app.texts(each).await;
    assert_eq!(each, app.texts(all).await);
    assert!(each.contains(&"Root Person 3".to_owned()) && each.contains(&"Unit Person 2".to_owned()), "{each:?}");
    assert!(!each.contains(&"Unit Person 0".to_owned()), "{each:?}");
}
