use super::save;
use crate::{
    domain::{
        error::{AppError, Code},
        id::{PersonId, UnitId},
        import::{Details, Page},
        import_undo::{Outcome, Plan, Why},
        role::Role,
    },
    server::{error::Error, scope::Scope, service::import},
    tests::support::{App, Browser},
};
use http::StatusCode;
use serde_json::json;

async fn plan(browser: &mut Browser, number: i64) -> Result<Plan, (StatusCode, AppError)> {
    browser.api("imports/plan-undo", json!({ "number": number })).await
}

async fn undo(browser: &mut Browser, plan: &Plan) -> Result<Plan, (StatusCode, AppError)> {
    browser.api("imports/undo", json!({ "number": plan.number, "digest": plan.digest })).await
}

/// Enrols a list as learners; answers the import's number.
async fn enrol(browser: &mut Browser, unit: UnitId, text: &str) -> i64 {
    save(browser, Role::Learner, Some(unit), text).await.unwrap().number.unwrap()
}

async fn person(app: &App, address: &str) -> PersonId {
    app.texts(&format!("SELECT id::text FROM person WHERE address = '{address}'")).await[0].parse().unwrap()
}

const LIST: &str =
    "email,id,name\nnoor@b.example,1,Noor\nelsa@b.example,2,Elsa\nkim@b.example,3,Kim\nlou@b.example,4,Lou\n";

/// [N2] Whom the import made is gone with their enrolments, whoever was there before is where they were; done once, it is
/// done, and the same list may be enrolled anew.
#[tokio::test]
async fn an_import_is_undone() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    for policy in ["end", "suspend", "keep"] {
        app.link(unit, app.activity(policy, policy, 1).await).await;
    }
    let elsa = app.someone("Elsa Old", Some("elsa@b.example"), "").await;
    let other = app.cohort("Spring").await;
    app.place(elsa, other, Role::Learner).await;
    app.drain().await;
    let people = "person WHERE erased_at IS NULL";
    let before = app.count(people).await;
    let number = enrol(&mut admin, unit, LIST).await;
    assert_eq!(app.count("enrolment WHERE state = 'active'").await, 12);

    let planned = plan(&mut admin, number).await.unwrap();
    assert_eq!((planned.deleted, planned.taken_back, planned.stays, planned.mails), (3, 1, 0, 0));
    assert_eq!(app.count(people).await, before + 3, "planning changes nothing");
    assert_eq!(undo(&mut admin, &planned).await.unwrap(), planned);
    assert_eq!(app.count(people).await, before);
    let placed = "SELECT u.name FROM placement l JOIN unit u ON u.id = l.unit_id JOIN person p ON p.id = l.person_id
                  WHERE p.address IS NOT NULL AND u.name IN ('Autumn', 'Spring')";
    assert_eq!(app.texts(placed).await, ["Spring"]);
    assert_eq!(app.count("placement_exclusion").await, 0, "undoing keeps nobody out");
    let states =
        "SELECT p.name || ' ' || a.name || ' ' || e.state FROM enrolment e JOIN activity a ON a.id = e.activity_id
                  JOIN person p ON p.id = e.person_id ORDER BY 1";
    let ended = [" end ended", " keep ended", " suspend ended"].map(|state| vec![state; 3]).concat();
    let all = [ended, vec!["Elsa Old end ended", "Elsa Old keep active", "Elsa Old suspend suspended"]].concat();
    assert_eq!(app.texts(states).await, all);
    let events = "SELECT kind || ' ' || count(*) FROM event WHERE operation_id =
                  (SELECT undone_by FROM operation WHERE undone_by IS NOT NULL) GROUP BY kind ORDER BY kind";
    assert_eq!(app.texts(events).await, ["list.undone 1", "person.deleted 3", "person.removed 1"]);

    let (status, error) = undo(&mut admin, &planned).await.unwrap_err();
    assert_eq!((status, error.code), (StatusCode::CONFLICT, Code::ImportUndone));
    let Details { import: shown, people } = admin.api("imports/read", json!({ "number": number })).await.unwrap();
    assert_eq!((shown.added, shown.placed, shown.role), (3, 4, Role::Learner));
    assert_eq!(people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Elsa Old"]);
    assert!(shown.undone.is_some());
    assert_eq!(
        save(&mut admin, Role::Learner, Some(unit), LIST).await.unwrap().totals.create,
        3,
        "their addresses are free"
    );
}

/// [N2] What somebody changed since stays, and is named with why: who has registered, was edited, enrolled by hand, made one
/// with somebody else; who was removed by hand is left alone.
#[tokio::test]
async fn what_was_changed_since_is_left_and_named() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let hygiene = app.activity("Hygiene", "end", 1).await;
    let list = "email,id,name\na@b.example,,Ann\nb@b.example,,Bea\nc@b.example,,Cem\nd@b.example,,Dov\ne@b.example,,Eva\n\
                f@b.example,,Fay\ng@b.example,,Gil\nh@b.example,,Hal\n";
    let number = enrol(&mut admin, unit, list).await;
    let everyone_goes = plan(&mut admin, number).await.unwrap();
    assert_eq!(everyone_goes.deleted, 8);
    app.register(person(&app, "a@b.example").await).await;
    let edit = json!({ "person": person(&app, "b@b.example").await, "edit": { "name": "Beatrice" } });
    admin.api::<serde_json::Value>("people/edit", edit).await.unwrap();
    let cem = person(&app, "c@b.example").await;
    app.run(&format!(
        "INSERT INTO activity_grant (id, person_id, activity_id, source, granted_at)
         VALUES (gen_random_uuid(), '{cem}', '{hygiene}', 'hand', now())"
    ))
    .await;
    admin.take_out(person(&app, "d@b.example").await, unit, Role::Learner).await;
    let (eva, old) = (person(&app, "e@b.example").await, app.someone("Eva Old", Some("old@b.example"), "").await);
    // What a hand gave as well is not the import's to take.
    let (hal, by_hand) = (person(&app, "h@b.example").await, app.someone("Hal Too", None, "").await);
    app.place(by_hand, unit, Role::Learner).await;
    for (kept, gone) in [(old, eva), (hal, by_hand)] {
        let merge = json!({ "kept": kept, "gone": gone });
        let merged: serde_json::Value = admin.api("people/plan-merge", merge).await.unwrap();
        let merge = json!({ "kept": kept, "gone": gone, "digest": merged["digest"] });
        admin.api::<()>("people/merge", merge).await.unwrap();
    }
    app.invite(person(&app, "g@b.example").await, "declined").await;

    let (status, error) = undo(&mut admin, &everyone_goes).await.unwrap_err();
    assert_eq!((status, error.code), (StatusCode::CONFLICT, Code::PlanMoved));
    let planned = plan(&mut admin, number).await.unwrap();
    let listed: Vec<_> = planned.listed.iter().map(|stays| (stays.name.as_str(), stays.outcome)).collect();
    assert_eq!(
        listed,
        [
            ("Ann", Outcome::Kept(Why::Registered)),
            ("Beatrice", Outcome::Kept(Why::Changed)),
            ("Cem", Outcome::Kept(Why::Changed)),
            ("Dov", Outcome::Left(Why::Elsewhere)),
            ("Eva Old", Outcome::Kept(Why::Merged)),
            ("Gil", Outcome::Kept(Why::Changed)),
            ("Hal", Outcome::Left(Why::Elsewhere)),
        ]
    );
    assert_eq!((planned.deleted, planned.taken_back, planned.stays), (1, 5, 7), "only Fay goes");
    undo(&mut admin, &planned).await.unwrap();
    let left = "SELECT name FROM person WHERE erased_at IS NULL AND address LIKE '_@b.example' ORDER BY name";
    assert_eq!(app.texts(left).await, ["Ann", "Beatrice", "Cem", "Dov", "Gil", "Hal"]);
    assert_eq!(
        app.texts(&format!("SELECT person_id FROM placement WHERE unit_id = '{unit}'")).await,
        [hal.to_string()]
    );
    assert_eq!(app.count("placement_exclusion").await, 1, "the removal by hand stands");
}

/// [N2] Whom a later list names in the same place stays where they are, as long as that list stands.
#[tokio::test]
async fn whom_a_later_list_names_stays() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (unit, other) = (app.cohort("Autumn").await, app.cohort("Winter").await);
    let first = enrol(&mut admin, unit, "noor@b.example,,Noor\nelsa@b.example,,Elsa\nkim@b.example,,Kim").await;
    let second = enrol(&mut admin, unit, "noor@b.example,,Noor\nlou@b.example,,Lou").await;
    // Elsewhere she is placed by that list, which is more than this one did.
    enrol(&mut admin, other, "elsa@b.example,,Elsa").await;
    let Details { people, .. } = admin.api("imports/read", json!({ "number": second })).await.unwrap();
    assert_eq!(people.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Lou"], "it did nothing to Noor");
    let planned = plan(&mut admin, first).await.unwrap();
    let listed: Vec<_> = planned.listed.iter().map(|stays| (stays.name.as_str(), stays.outcome)).collect();
    assert_eq!(listed, [("Elsa", Outcome::Kept(Why::Changed)), ("Noor", Outcome::Left(Why::Named))]);
    assert_eq!((planned.deleted, planned.taken_back), (1, 1));

    let both_go = plan(&mut admin, second).await.unwrap();
    assert_eq!((both_go.deleted, both_go.stays), (1, 0), "Lou alone is of the second");
    undo(&mut admin, &both_go).await.unwrap();
    assert_eq!(undo(&mut admin, &planned).await.unwrap_err().1.code, Code::PlanMoved);
    let planned = plan(&mut admin, first).await.unwrap();
    assert_eq!((planned.deleted, planned.taken_back, planned.stays), (2, 1, 1));
    undo(&mut admin, &planned).await.unwrap();
    assert_eq!(
        app.texts("SELECT name FROM person WHERE erased_at IS NULL AND address LIKE '%b.example'").await,
        ["Elsa"]
    );
}

/// [N2] Mail that has not left does not leave, and a link that has left leads nowhere.
#[tokio::test]
async fn unsent_mail_is_recalled() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let number = enrol(&mut admin, unit, LIST).await;
    let noor = person(&app, "noor@b.example").await;
    let invitation = app.invite(noor, "sent").await;
    let token = app.token(noor, invitation).await;
    let later = app.state.now() + chrono::Duration::days(2);
    let order = json!({ "kind": "invitation", "target": { "filter": {} }, "at": later });
    let sending: serde_json::Value = admin.api("enrolments/plan-sending", order.clone()).await.unwrap();
    let mut order = order;
    order["digest"] = sending["digest"].clone();
    admin.api::<serde_json::Value>("enrolments/send", order).await.unwrap();
    let waiting = app.count("message WHERE state = 'queued'").await;
    assert!(waiting >= 3, "{waiting}");

    let planned = plan(&mut admin, number).await.unwrap();
    assert_eq!((planned.deleted, i64::from(planned.mails)), (4, waiting));
    undo(&mut admin, &planned).await.unwrap();
    assert_eq!(app.count("message WHERE state IN ('held', 'queued')").await, 0);
    assert_eq!(app.count("invitation WHERE state IN ('pending', 'sent')").await, 0);
    let page = app.browser().get(&format!("/register/{token}")).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.has("was withdrawn"), "{}", page.body);
}

/// [N2] Somebody stays an admin, whichever import made them one.
#[tokio::test]
async fn the_last_admin_stays_one() {
    let app = App::start().await;
    let into = import::Into { role: Role::Admin, cohort: None, test: false, lift: false };
    let list = import::List::of("ada@b.example,,Ada");
    let number = import::apply(&app.state, &Scope::system(), into, list).await.unwrap().number.unwrap();
    app.register(person(&app, "ada@b.example").await).await;
    for refused in [
        import::undo::plan(&app.state, &Scope::system(), number).await,
        import::undo::apply(&app.state, &Scope::system(), number, None).await,
    ] {
        let Err(Error::Refused(refusal)) = refused else { panic!("nobody is an admin any more") };
        assert_eq!((refusal.code, refusal.params["name"].as_str()), (Code::RoleLastAdmin, "Ada"));
    }
    let mut other = app.admin().await;
    let planned = plan(&mut other, number).await.unwrap();
    assert_eq!((planned.taken_back, planned.listed[0].outcome), (1, Outcome::Kept(Why::Registered)));
    undo(&mut other, &planned).await.unwrap();
    assert_eq!(app.count("role_grant WHERE role = 'admin'").await, 1);
}

/// [N2] A removal by hand that the import lifted stands again, as it was; where the place has gone into another cohort, there.
#[tokio::test]
async fn a_lifted_removal_stands_again() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let noor = app.someone("Noor", Some("noor@b.example"), "").await;
    app.run(&format!(
        "INSERT INTO placement_exclusion (person_id, unit_id, role, excluded_at)
         VALUES ('{noor}', '{unit}', 'learner', '2026-03-03T10:00:00Z')"
    ))
    .await;
    let list = json!({ "role": "learner", "cohort": unit, "text": "noor@b.example,1,Noor", "lift": true });
    let saved: crate::domain::preview::Saved = admin.api("lists/save", list).await.unwrap();
    assert_eq!(app.count("placement_exclusion").await, 0);
    let planned = plan(&mut admin, saved.number.unwrap()).await.unwrap();
    assert_eq!((planned.deleted, planned.taken_back), (0, 1));
    let winter = app.cohort("Winter").await;
    app.run(&format!("UPDATE placement SET unit_id = '{winter}' WHERE unit_id = '{unit}'")).await;
    undo(&mut admin, &planned).await.unwrap();
    let since = "SELECT to_char(excluded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') FROM placement_exclusion";
    assert_eq!(app.texts(since).await, ["2026-03-03 10:00"]);
    assert_eq!(app.count(&format!("placement_exclusion WHERE unit_id = '{winter}'")).await, 1);
    assert_eq!(app.count("placement").await, 0);
}

/// [N2] Roles of the whole platform are taken back as well; whoever could not have made an import neither sees nor undoes it.
#[tokio::test]
async fn only_who_could_have_made_it_undoes_it() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let (mut admin, mut coordinator) = (app.admin().await, app.caller(Role::Coordinator, None).await.0);
    let mut group_admin = app.caller(Role::GroupAdmin, Some(own)).await.0;
    let mut mentor = app.caller(Role::Mentor, Some(own)).await.0;
    let boss = app.someone("Boss", Some("boss@b.example"), "").await;
    let admins = save(&mut admin, Role::Admin, None, "boss@b.example,,Boss\nnew@b.example,,New").await.unwrap();
    let admins = admins.number.unwrap();
    let theirs = enrol(&mut admin, other, "kim@b.example,3,Kim").await;
    let ours = enrol(&mut coordinator, own, "lou@b.example,4,Lou\nboss@b.example,,Boss").await;
    let not_there = Some(Code::NotFound);
    for (who, number, expected) in [
        ("coordinator", admins, not_there),
        ("group admin", theirs, not_there),
        ("group admin", 4711, not_there),
        ("mentor", ours, Some(Code::AccessDenied)),
    ] {
        let browser = match who {
            "coordinator" => &mut coordinator,
            "mentor" => &mut mentor,
            _ => &mut group_admin,
        };
        let read = browser.api::<Details>("imports/read", json!({ "number": number })).await;
        assert_eq!(read.err().map(|(_, error)| error.code), expected, "{who} reads import {number}");
        let planned = plan(browser, number).await;
        assert_eq!(planned.err().map(|(_, error)| error.code), expected, "{who} plans to undo import {number}");
        let undone = undo(browser, &Plan { number, ..Plan::default() }).await;
        assert_eq!(undone.err().map(|(_, error)| error.code), expected, "{who} undoes import {number}");
    }
    for (who, browser, expected) in [
        ("admin", &mut admin, vec![ours, theirs, admins]),
        ("coordinator", &mut coordinator, vec![ours, theirs]),
        ("group admin", &mut group_admin, vec![ours]),
    ] {
        let page: Page = browser.api("imports/list", json!({})).await.unwrap();
        assert_eq!(page.imports.iter().map(|import| import.number).collect::<Vec<_>>(), expected, "{who} lists");
    }
    // Whoever is an admin is for admins only.
    let planned = plan(&mut group_admin, ours).await.unwrap();
    assert_eq!((planned.deleted, planned.taken_back, planned.stays), (1, 0, 1));
    assert_eq!((planned.listed[0].name.as_str(), planned.listed[0].outcome), ("Boss", Outcome::Left(Why::NotYours)));
    undo(&mut group_admin, &planned).await.unwrap();

    let planned = plan(&mut admin, admins).await.unwrap();
    assert_eq!((planned.deleted, planned.taken_back), (1, 1));
    undo(&mut admin, &planned).await.unwrap();
    assert_eq!(app.count(&format!("role_grant WHERE person_id = '{boss}'")).await, 0);
    assert_eq!(app.count("role_grant WHERE role = 'admin'").await, 1);
}

/// [N2] Two who undo at one moment: one of them does.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_who_undo_at_once_one_does() {
    let app = App::start().await;
    let (mut one, mut two) = (app.admin().await, app.admin().await);
    let unit = app.cohort("Autumn").await;
    let number = enrol(&mut one, unit, LIST).await;
    let planned = plan(&mut one, number).await.unwrap();
    let (first, second) = tokio::join!(undo(&mut one, &planned), undo(&mut two, &planned));
    let refused: Vec<_> = [first, second].into_iter().filter_map(Result::err).map(|(_, error)| error.code).collect();
    assert_eq!(refused, [Code::ImportUndone]);
    assert_eq!(app.count("event WHERE kind = 'person.deleted'").await, 4);
}

/// [N2] A merged or deleted cohort: what the import placed goes with its people, wherever it is by then.
#[tokio::test]
async fn units_may_have_gone_meanwhile() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (from, into) = (app.cohort("Autumn").await, app.cohort("Winter").await);
    let elsa = app.someone("Elsa", Some("elsa@b.example"), "").await;
    let number = enrol(&mut admin, from, LIST).await;
    app.run(&format!("UPDATE placement SET unit_id = '{into}' WHERE unit_id = '{from}'")).await;
    app.run(&format!("DELETE FROM reconcile_due; DELETE FROM unit WHERE id = '{from}'")).await;
    let planned = plan(&mut admin, number).await.unwrap();
    assert_eq!((planned.deleted, planned.taken_back), (3, 1));
    undo(&mut admin, &planned).await.unwrap();
    assert_eq!(app.count(&format!("placement WHERE person_id = '{elsa}'")).await, 0);
    let shown: Details = admin.api("imports/read", json!({ "number": number })).await.unwrap();
    assert_eq!(shown.import.unit, None);
}
