use crate::{
    domain::{
        bulk::{Change, LeftOut, Plan},
        error::Code,
        id::PersonId,
        people_list::{Filter, Selection},
        role::Role,
        sending, unit,
    },
    tests::{
        support::{App, Browser},
        units,
    },
};
use serde_json::json;
use std::collections::HashSet;

async fn plan(browser: &mut Browser, selection: &Selection, change: &Change) -> Plan {
    browser.api("people/plan-bulk", json!({ "selection": selection, "change": change })).await.unwrap()
}

async fn apply(browser: &mut Browser, selection: &Selection, change: &Change, digest: &str) -> Result<u32, Code> {
    let arguments = json!({ "selection": selection, "change": change, "digest": digest });
    browser.api("people/apply-bulk", arguments).await.map_err(|(_, error)| error.code)
}

fn some(people: &[PersonId]) -> Selection {
    Selection::Rows(people.iter().copied().collect())
}

/// [F6] [N1] Everything a filter finds but one goes into a unit with a role; what the unit carries follows; who is there
/// stays; a company takes the place of another.
#[tokio::test]
async fn many_are_placed_as_planned() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (old, new) = (app.unit_in("company", "Old", None).await, app.unit_in("company", "New", None).await);
    let hygiene = app.activity("Hygiene", "end", 1).await;
    app.link(new, hygiene).await;
    let mut people = Vec::new();
    for name in ["Pa", "Pb", "Pc", "Pd"] {
        people.push(app.someone(name, Some(&format!("{name}@b.example")), "pick").await);
    }
    for (person, company) in [(people[0], old), (people[1], new)] {
        app.place(person, company, Role::Learner).await;
        app.run(&format!("UPDATE placement SET company = true WHERE person_id = '{person}'")).await;
    }
    let picked = Selection::AllBut(Filter { search: "pick".into(), ..Filter::default() }, HashSet::from([people[3]]));
    let change = Change::Place { unit: new, role: Role::Learner };
    let planned = plan(&mut admin, &picked, &change).await;
    assert_eq!((planned.people, planned.replaced), (2, 1));
    assert_eq!(planned.sample, ["Pa", "Pc"]);
    assert_eq!(planned.left_out, [(LeftOut::Already, 1)]);
    let follows = planned.follows.effects.iter().map(|one| (one.named.name.as_str(), one.gain, one.lose));
    assert_eq!(follows.collect::<Vec<_>>(), [("Hygiene", 2, 0)], "what is still to come for Pb is none of this");
    assert_eq!(apply(&mut admin, &picked, &change, "other").await, Err(Code::PlanMoved));
    assert_eq!(apply(&mut admin, &picked, &change, &planned.digest).await, Ok(2));
    let placed = "SELECT p.name || ' in ' || u.name FROM placement l JOIN person p ON p.id = l.person_id
                  JOIN unit u ON u.id = l.unit_id WHERE l.company ORDER BY 1";
    assert_eq!(app.texts(placed).await, ["Pa in New", "Pb in New", "Pc in New"]);
    let enrolled = "SELECT p.name FROM enrolment e JOIN person p ON p.id = e.person_id ORDER BY 1";
    assert_eq!(app.texts(enrolled).await, ["Pa", "Pb", "Pc"]);
    let events = "SELECT kind FROM event WHERE kind IN ('person.placed', 'person.removed') ORDER BY 1";
    assert_eq!(app.texts(events).await, ["person.placed", "person.placed", "person.removed"]);
    assert_eq!(apply(&mut admin, &picked, &change, &planned.digest).await, Err(Code::PlanMoved), "once is enough");

    // In one company one is one thing.
    let change = Change::Place { unit: new, role: Role::Mentor };
    let planned = plan(&mut admin, &picked, &change).await;
    assert_eq!((planned.people, planned.replaced), (3, 3));
    assert_eq!(apply(&mut admin, &picked, &change, &planned.digest).await, Ok(3));
    assert_eq!(app.count(&format!("placement WHERE company AND unit_id = '{new}' AND role = 'mentor'")).await, 3);
}

/// [F6] A label is put on and taken off many at once, with what it was before in each person's log.
#[tokio::test]
async fn labels_go_on_and_off_many() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let anna = app.someone("Anna", None, "").await;
    let bela = app.someone("Bela", None, "").await;
    app.label(anna, "Night shift").await;
    let both = some(&[anna, bela]);
    let add = Change::AddLabel("NIGHT  Shift".into());
    let planned = plan(&mut admin, &both, &add).await;
    assert_eq!((planned.people, &planned.left_out[..]), (1, &[(LeftOut::Already, 1)][..]));
    assert_eq!(apply(&mut admin, &both, &add, &planned.digest).await, Ok(1));
    assert_eq!(app.count("person_label").await, 2);
    assert_eq!(app.count("label").await, 1, "one word, one label");
    let remove = Change::RemoveLabel("night shift".into());
    let planned = plan(&mut admin, &both, &remove).await;
    assert_eq!(apply(&mut admin, &both, &remove, &planned.digest).await, Ok(2));
    assert_eq!(app.count("person_label").await, 0);
    let values = "SELECT from_value || '>' || to_value FROM event_value WHERE field = 'labels' ORDER BY event_id";
    assert_eq!(app.texts(values).await.len(), 3);
    let wrong =
        admin.api::<Plan>("people/plan-bulk", json!({ "selection": both, "change": { "add_label": "a,b" } })).await;
    let error = wrong.unwrap_err().1;
    assert_eq!((error.code, error.field.as_deref()), (Code::LabelInvalid, Some("labels")));
}

/// [F6] The people chosen are invited and reminded as the Enrolments page does it.
#[tokio::test]
async fn those_chosen_are_invited() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let anna = app.someone("Anna", Some("anna@b.example"), "").await;
    let bela = app.someone("Bela", Some("bela@b.example"), "").await;
    app.someone("Carl", Some("carl@b.example"), "").await;
    app.register(bela).await;
    let target = sending::Target::People(some(&[anna, bela]));
    let plan: sending::Plan =
        admin.api("enrolments/plan-sending", json!({ "kind": "invitation", "target": target })).await.unwrap();
    assert_eq!((plan.mails, plan.sample), (1, vec!["Anna".to_owned()]));
    let sent: u32 = admin
        .api("enrolments/send", json!({ "kind": "invitation", "target": target, "digest": plan.digest }))
        .await
        .unwrap();
    assert_eq!(sent, 1);
    assert_eq!(app.texts("SELECT name FROM person WHERE invited_at IS NOT NULL").await, ["Anna"]);
}

/// A group admin changes the people of their own units only, and no admin among them.
#[tokio::test]
async fn nobody_changes_people_out_of_reach() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Own").await, app.cohort("Other").await);
    let (near, far) = (app.someone("Near", None, "").await, app.someone("Far", None, "").await);
    let boss = app.someone("Boss", None, "").await;
    for (person, unit) in [(near, own), (boss, own), (far, other)] {
        app.place(person, unit, Role::Learner).await;
    }
    app.run(&format!("INSERT INTO role_grant (person_id, role, granted_at) VALUES ('{boss}', 'admin', now())")).await;
    let (mut head, _) = app.caller(Role::GroupAdmin, Some(own)).await;
    let all = some(&[near, far, boss]);
    let change = Change::Place { unit: own, role: Role::Mentor };
    let planned = plan(&mut head, &all, &change).await;
    assert_eq!((planned.people, &planned.left_out[..]), (1, &[(LeftOut::NotYours, 1)][..]));
    let there = Change::Place { unit: other, role: Role::Learner };
    let refused = head.api::<Plan>("people/plan-bulk", json!({ "selection": all, "change": there })).await;
    assert_eq!(refused.unwrap_err().1.code, Code::NotFound);
}

/// Whoever places somebody in a company takes them out of another only if they may do so there.
#[tokio::test]
async fn nobody_is_taken_out_of_a_company_of_others() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (old, own) = (app.unit_in("company", "Old", None).await, app.unit_in("company", "Own", None).await);
    let team = app.unit_in("team", "Night", Some(own)).await;
    let noor = app.someone("Noor", None, "").await;
    app.place(noor, team, Role::Learner).await;
    units::place(&mut admin, old, &[noor], Role::Learner).await;
    let (mut head, _) = app.caller(Role::GroupAdmin, Some(own)).await;
    let change = Change::Place { unit: own, role: Role::Learner };
    let planned = plan(&mut head, &some(&[noor]), &change).await;
    assert_eq!((planned.people, planned.left_out), (0, vec![(LeftOut::NotYours, 1)]));
    let here = unit::Change::Place { people: vec![noor], role: Role::Learner };
    let planned = units::plan(&mut head, own, &here).await.unwrap();
    assert_eq!(planned.notes, [(unit::Note::LeftOut(unit::LeftOut::NotYours), 1)]);
    assert_eq!(plan(&mut admin, &some(&[noor]), &change).await.replaced, 1);
}
