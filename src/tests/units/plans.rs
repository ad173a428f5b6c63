//! Merging, deleting and moving: the plan says what follows, and exactly that happens.
use super::{apply, as_planned, change, enrolled, make, place, plan, try_make};
use crate::{
    domain::{
        enrolment_list::MANY,
        error::Code,
        follows::Effect,
        id::{PersonId, UnitId},
        role::Role,
        rule::{Criteria, How, Place},
        unit::{Change, Note, Plan, Thing, UnitKind},
    },
    server::store::reconcile::Due,
    tests::{
        rules::in_unit,
        support::{App, Browser},
    },
};

async fn carries(app: &App, admin: &mut Browser, unit: UnitId, name: &str) -> Thing {
    let thing = Thing::Activity(app.activity(name, "end", 1).await);
    change(admin, unit, &Change::Carry { add: vec![thing], remove: vec![] }).await;
    thing
}

fn activity(thing: Thing) -> crate::domain::id::ActivityId {
    match thing {
        Thing::Activity(activity) => activity,
        other => panic!("{other:?}"),
    }
}

/// [N1] [L7] Two teams become one: members, what they carry, subunits, who is kept out and the sessions they take part
/// in; what both had is there once; rules that named the one name the other.
#[tokio::test]
async fn two_become_one_with_all_they_had() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (from, into) =
        (make(&mut admin, UnitKind::Team, "ICU", None).await, make(&mut admin, UnitKind::Team, "ITU", None).await);
    let (a, b) = (carries(&app, &mut admin, from, "A").await, carries(&app, &mut admin, into, "B").await);
    let both = carries(&app, &mut admin, from, "Both").await;
    change(&mut admin, into, &Change::Carry { add: vec![both], remove: vec![] }).await;
    let below = make(&mut admin, UnitKind::Team, "Night", Some(from)).await;
    let [anna, bo, cem, out] = ["Anna", "Bo", "Cem", "Out"].map(|name| app.someone(name, None, ""));
    let (anna, bo, cem, out) = (anna.await, bo.await, cem.await, out.await);
    place(&mut admin, from, &[anna, bo, out], Role::Learner).await;
    place(&mut admin, into, &[bo], Role::Learner).await;
    place(&mut admin, below, &[cem], Role::Learner).await;
    change(&mut admin, from, &Change::Remove { people: vec![(out, Role::Learner)], keep_out: true }).await;
    app.run(&format!(
        "INSERT INTO rule (id, name, name_key, criteria, enabled, created_at, changed_at)
         VALUES (gen_random_uuid(), 'R', 'r', '{{\"is\": {{\"unit\": {{\"kind\": \"team\", \"how\": \"is\", \"units\": [\"{from}\"]}}}}}}', false, now(), now());
         INSERT INTO saved_filter (id, person_id, name, name_key, query, created_at)
         VALUES (gen_random_uuid(), '{out}', 'F', 'f', '{{\"cohort\": \"{from}\"}}', now());
         INSERT INTO session (id, activity_id, starts_local, ends_local, time_zone, starts_at, ends_at)
         SELECT gen_random_uuid(), id, now()::timestamp, now()::timestamp, 'UTC', now(), now() + interval '9 days'
         FROM activity WHERE name = 'Both';
         INSERT INTO session_unit (session_id, unit_id, added_at) SELECT id, '{from}', now() FROM session;
         INSERT INTO reconcile_due (unit_id, due_since) VALUES ('{from}', now())"
    ))
    .await;

    let planned = as_planned(&app, &mut admin, from, &Change::Merge { into }).await;
    let notes = [(Note::Placed, 1), (Note::Subunits, 1), (Note::Folded, 1), (Note::CarriedTwice, 1), (Note::Rules, 1)];
    assert_eq!(planned.notes, notes);
    assert_eq!(enrolled(&app, activity(a)).await, ["Anna", "Bo", "Cem"]);
    assert_eq!(enrolled(&app, activity(b)).await, ["Anna", "Bo", "Cem"]);
    assert_eq!(app.count(&format!("unit WHERE id = '{from}'")).await, 0);
    assert_eq!(app.count(&format!("unit WHERE id = '{below}' AND parent_id = '{into}'")).await, 1);
    assert_eq!(app.count(&format!("unit_assignment WHERE unit_id = '{into}'")).await, 3);
    assert_eq!(app.count(&format!("placement_exclusion WHERE unit_id = '{into}' AND person_id = '{out}'")).await, 1);
    assert_eq!(app.count(&format!("session_unit WHERE unit_id = '{into}'")).await, 1);
    assert_eq!(app.count(&format!("rule WHERE criteria #>> '{{is,unit,units,0}}' = '{into}'")).await, 1);
    assert_eq!(app.count(&format!("saved_filter WHERE query ->> 'cohort' = '{into}'")).await, 1);
    let stale = "enrolment_reason r WHERE r.kind = 'unit' AND NOT EXISTS (SELECT FROM unit u WHERE u.id = r.source_id)";
    assert_eq!(app.count(stale).await, 0);
    assert_eq!(app.count("event WHERE kind = 'unit.merged'").await, 1);
}

/// [N1] [N6] [L11] A plan tells what rules give whoever comes, moves and goes, by where they are placed and what they hold.
#[tokio::test]
async fn a_plan_knows_what_rules_give() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let hospital = make(&mut admin, UnitKind::Department, "Hospital", None).await;
    let ward = make(&mut admin, UnitKind::Department, "Ward", None).await;
    let team = make(&mut admin, UnitKind::Team, "ICU", Some(ward)).await;
    let other = make(&mut admin, UnitKind::Team, "ITU", None).await;
    let [given, below, outside] = [
        app.activity("Of the team", "end", 1).await,
        app.activity("Below the hospital", "end", 1).await,
        app.activity("Outside the team", "end", 1).await,
    ];
    let in_team = in_unit(Place::Team, How::Is, team);
    for (name, criteria, activity) in [
        ("Of the team", in_team.clone(), given),
        ("Below the hospital", in_unit(Place::Department, How::Below, hospital), below),
        ("Outside the team", Criteria::None(vec![in_team]), outside),
    ] {
        let rule = app.rule(name, &criteria, activity).await;
        app.change_rule(rule, "").await;
    }
    let anna = app.someone("Anna", None, "").await;
    app.make_due(&Due::People(vec![anna])).await;
    app.drain().await;
    let comes = Change::Place { people: vec![anna], role: Role::Learner };
    let planned = as_planned(&app, &mut admin, team, &comes).await;
    assert_eq!((planned.follows.gaining, planned.follows.losing), (1, 1));
    assert_eq!(enrolled(&app, given).await, ["Anna"]);
    as_planned(&app, &mut admin, ward, &Change::Move { to: hospital }).await;
    assert_eq!(enrolled(&app, below).await, ["Anna"]);
    // The rule that named the team names the one it went into.
    as_planned(&app, &mut admin, team, &Change::Merge { into: other }).await;
    assert_eq!((enrolled(&app, given).await, enrolled(&app, below).await), (vec!["Anna".to_owned()], vec![]));
    as_planned(&app, &mut admin, other, &Change::Delete).await;
    assert_eq!(
        (enrolled(&app, given).await, enrolled(&app, outside).await),
        (vec![], vec!["Anna".to_owned(), "Caller 0".to_owned()])
    );
}

/// [N1] [L5] Companies that become one: each person is in one company still.
#[tokio::test]
async fn companies_that_become_one_keep_one_company_a_person() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (from, into) =
        (make(&mut admin, UnitKind::Company, "A", None).await, make(&mut admin, UnitKind::Company, "B", None).await);
    let (anna, bo) = (app.someone("Anna", None, "").await, app.someone("Bo", None, "").await);
    place(&mut admin, from, &[anna], Role::Learner).await;
    place(&mut admin, into, &[bo], Role::Learner).await;
    let department = make(&mut admin, UnitKind::Department, "D", Some(from)).await;
    assert_eq!(plan(&mut admin, from, &Change::Merge { into: department }).await, Err(Code::UnitKindsDiffer));
    as_planned(&app, &mut admin, from, &Change::Merge { into }).await;
    assert_eq!(app.count(&format!("placement WHERE company AND unit_id = '{into}'")).await, 2);
}

/// [N1] [L6] Deleted: its subunits move up, its people leave it and stay, what they had from it alone ends.
#[tokio::test]
async fn a_deleted_unit_leaves_its_people_and_subunits() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let above = make(&mut admin, UnitKind::Department, "Hospital", None).await;
    let unit = make(&mut admin, UnitKind::Department, "Surgery", Some(above)).await;
    let below = make(&mut admin, UnitKind::Team, "Theatre", Some(unit)).await;
    let (top, own) = (carries(&app, &mut admin, above, "Top").await, carries(&app, &mut admin, unit, "Own").await);
    let (anna, bo) = (app.someone("Anna", None, "").await, app.someone("Bo", None, "").await);
    place(&mut admin, unit, &[anna], Role::Learner).await;
    place(&mut admin, below, &[bo], Role::Learner).await;
    let planned = as_planned(&app, &mut admin, unit, &Change::Delete).await;
    assert_eq!(planned.notes, [(Note::Subunits, 1), (Note::Leave, 1)]);
    let said: Vec<_> =
        planned.follows.effects.iter().map(|one| (one.named.name.as_str(), one.gain, one.lose)).collect();
    assert_eq!(said, [("Own", 0, 2), ("Top", 0, 1)]);
    assert_eq!(enrolled(&app, activity(own)).await, [""; 0]);
    assert_eq!(enrolled(&app, activity(top)).await, ["Bo"]);
    assert_eq!(app.count(&format!("unit WHERE id = '{below}' AND parent_id = '{above}'")).await, 1);
    assert_eq!(app.count(&format!("person WHERE id = '{anna}'")).await, 1);
    assert_eq!(plan(&mut admin, unit, &Change::Delete).await, Err(Code::NotFound));
}

/// [N1] [L7] The plan says who finds no seat and waits, and who stays for the days of grace; a seat that somebody else takes
/// meanwhile moves the plan.
#[tokio::test]
async fn a_plan_knows_of_seats_and_grace() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let team = make(&mut admin, UnitKind::Team, "ICU", None).await;
    let course = app.activity("Course", "end", 1).await;
    let (small, open) = (app.session_of(course, "Small", Some(3)).await, app.activity("Open", "end", 1).await);
    let waits = app.activity("Waits", "end", 1).await;
    app.run(&format!(
        "UPDATE activity SET grace_days = 7 WHERE id = '{open}';
         UPDATE activity SET in_sessions = true WHERE id IN ('{course}', '{waits}')"
    ))
    .await;
    let things = vec![Thing::Session(course, small), Thing::Activity(open), Thing::Activity(waits)];
    change(&mut admin, team, &Change::Carry { add: things, remove: vec![] }).await;
    let mut people = Vec::new();
    for name in ["Anna", "Bo", "Cem", "Dov", "Eva"] {
        people.push(app.someone(name, None, "").await);
    }
    let come = |who: &[PersonId]| Change::Place { people: who.to_vec(), role: Role::Learner };
    let go = |who: PersonId| Change::Remove { people: vec![(who, Role::Learner)], keep_out: false };
    let said = |planned: &Plan| {
        let line = |one: &Effect| (one.named.name.clone(), [one.gain, one.wait, one.lose, one.later]);
        planned.follows.effects.iter().map(line).collect::<Vec<_>>()
    };
    let line = |name: &str, numbers: [u32; 4]| (name.to_owned(), numbers);

    let planned = as_planned(&app, &mut admin, team, &come(&people[..2])).await;
    assert_eq!(said(&planned), [line("Course", [2, 0, 0, 0]), line("Open", [2, 0, 0, 0]), line("Waits", [2, 2, 0, 0])]);
    let stale = plan(&mut admin, team, &come(&people[2..3])).await.unwrap();
    assert_eq!(said(&stale)[0], line("Course", [1, 0, 0, 0]));
    let planned = as_planned(&app, &mut admin, team, &come(&people[3..])).await;
    assert_eq!(said(&planned)[0], line("Course", [2, 1, 0, 0]), "one seat is left");
    assert_eq!(apply(&mut admin, team, &come(&people[2..3]), &stale.digest).await, Err(Code::PlanMoved));

    let planned = as_planned(&app, &mut admin, team, &go(people[0])).await;
    assert_eq!(said(&planned), [line("Course", [0, 0, 1, 0]), line("Open", [0, 0, 0, 1]), line("Waits", [0, 0, 1, 0])]);
    assert_eq!(
        (planned.follows.effects[0].seat, planned.sample),
        (1, vec!["Anna".to_owned()]),
        "names of others are not told"
    );
    let planned = as_planned(&app, &mut admin, team, &come(&people[..1])).await;
    assert_eq!(said(&planned)[..2], [line("Course", [1, 1, 0, 0]), line("Open", [0, 0, 0, 0])], "her seat went on");
    assert_eq!(planned.follows.effects[1].keep, 1, "she had not left yet");
}

/// [L6] Nothing lies below itself, whoever moves what at one moment; and a company lies in no department.
#[tokio::test]
async fn a_tree_stays_a_tree() {
    let app = App::start().await;
    let (mut one, mut two) = (app.admin().await, app.admin().await);
    let a = make(&mut one, UnitKind::Department, "A", None).await;
    let b = make(&mut one, UnitKind::Department, "B", None).await;
    let below = make(&mut one, UnitKind::Team, "Below", Some(a)).await;
    assert_eq!(plan(&mut one, a, &Change::Move { to: a }).await, Err(Code::UnitBelowItself));
    assert_eq!(plan(&mut one, a, &Change::Move { to: below }).await, Err(Code::UnitBelowItself));
    assert_eq!(plan(&mut one, a, &Change::Merge { into: a }).await, Err(Code::UnitBelowItself));
    let company = make(&mut one, UnitKind::Company, "C", None).await;
    assert_eq!(plan(&mut one, company, &Change::Move { to: a }).await, Err(Code::UnitMisplaced));
    let refused = try_make(&mut one, UnitKind::Company, "D", Some(a)).await;
    assert_eq!(refused, Err((Some("parent".into()), Code::UnitMisplaced)));
    assert_eq!(plan(&mut one, crate::domain::id::ROOT_UNIT, &Change::Delete).await, Err(Code::UnitRoot));

    let (there, back) = (Change::Move { to: b }, Change::Move { to: a });
    let (there_digest, back_digest) =
        (plan(&mut one, a, &there).await.unwrap().digest, plan(&mut two, b, &back).await.unwrap().digest);
    let both = tokio::join!(apply(&mut one, a, &there, &there_digest), apply(&mut two, b, &back, &back_digest));
    let outcomes = [both.0, both.1];
    assert!(outcomes.contains(&Ok(())), "{outcomes:?}");
    assert!(outcomes.iter().any(Result::is_err), "{outcomes:?}");
    assert_eq!(app.count("unit_path WHERE depth > 5").await, 0);
    // Names are one among neighbours of a kind.
    make(&mut one, UnitKind::Team, "Same", Some(company)).await;
    let same = make(&mut one, UnitKind::Team, "same ", Some(b)).await;
    assert_eq!(plan(&mut one, same, &Change::Move { to: company }).await, Err(Code::UnitNameTaken));
}

/// [N1] More people than a plan looks at: it says so, and applying is whole.
#[tokio::test]
async fn a_big_plan_says_at_least() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = make(&mut admin, UnitKind::Department, "Everybody", None).await;
    app.run(&format!(
        "INSERT INTO person (id, name, name_key, search_key, created_at)
         SELECT gen_random_uuid(), 'P' || n, 'p' || n, 'p' || n, now() FROM generate_series(1, 10050) n;
         INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
         SELECT id, '{unit}', 'learner', name_key, now() FROM person WHERE name LIKE 'P%'"
    ))
    .await;
    let activity = app.activity("Hygiene", "end", 1).await;
    let wanted = Change::Carry { add: vec![Thing::Activity(activity)], remove: vec![] };
    let planned = plan(&mut admin, unit, &wanted).await.unwrap();
    assert_eq!((planned.follows.people, planned.follows.gaining), (MANY, 10_000));
    apply(&mut admin, unit, &wanted, &planned.digest).await.unwrap();
    app.drain().await;
    assert_eq!(app.count("enrolment").await, 10_050);
}
