//! One person, as staff see them.
use crate::{
    domain::{
        audit::{Line, Timeline},
        enrolment_list::{Filter, Page, Query},
        error::Code,
        event::EventKind,
        id::PersonId,
        profile::Profile,
        reason::Because,
        role::Role,
        unit::Change,
    },
    tests::{
        support::{App, Browser},
        units,
    },
};
use serde_json::json;

async fn profile(browser: &mut Browser, person: PersonId) -> Result<Profile, Code> {
    browser.api("people/profile", json!({ "person": person })).await.map_err(|(_, error)| error.code)
}

async fn timeline(browser: &mut Browser, person: PersonId) -> Vec<Line> {
    let window: Timeline = browser.api("people/timeline", json!({ "person": person, "earlier": null })).await.unwrap();
    window.lines
}

async fn edit(browser: &mut Browser, person: PersonId, name: &str, reference: &str) -> Result<(), Code> {
    let edited = json!({ "person": person, "edit": { "name": name, "reference": reference } });
    browser.api("people/edit", edited).await.map_err(|(_, error)| error.code)
}

/// [P9] The profile tells what is known: places, enrolments and why they stand, and what happened, newest first.
#[tokio::test]
async fn a_profile_tells_why_and_what_happened() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    app.link(unit, app.activity("Hygiene", "end", 2).await).await;
    app.drain().await;
    let list = json!({ "role": "learner", "cohort": unit, "text": "noor@b.example,BW-1,Noor Haddad" });
    admin.api::<serde_json::Value>("lists/save", list).await.unwrap();
    let person: PersonId =
        app.texts("SELECT id FROM person WHERE address = 'noor@b.example'").await[0].parse().unwrap();
    let send = json!({ "kind": "invitation", "target": { "person": person }, "digest": null });
    admin.api::<u32>("enrolments/send", send).await.unwrap();

    let found = profile(&mut admin, person).await.unwrap();
    assert_eq!((found.name.as_str(), found.reference.as_str(), found.rights.edit), ("Noor Haddad", "BW-1", true));
    assert!(found.invited_at.is_some() && found.registered_at.is_none());
    assert_eq!(
        found.placements.iter().map(|p| (p.unit_name.as_str(), p.role, p.may_remove)).collect::<Vec<_>>(),
        [("Autumn", Role::Learner, true)]
    );
    assert_eq!((found.enrolments.len(), found.enrolments[0].activity.as_str()), (1, "Hygiene"));
    let because = &found.enrolments[0].reasons[0].because;
    assert!(matches!(because, Because::Unit { unit: named, .. } if named.name == "Autumn"), "{:?}", found.enrolments);
    let lines = timeline(&mut admin, person).await;
    let subject = |line: &Line| {
        line.activity.as_ref().map(|a| a.name.clone()).or_else(|| line.unit.as_ref().map(|unit| unit.name.clone()))
    };
    let happened: Vec<_> = lines.iter().map(|line| (line.kind, subject(line))).collect();
    assert_eq!(
        happened,
        [
            (EventKind::InvitationCreated, None),
            (EventKind::EnrolmentStarted, Some("Hygiene".into())),
            (EventKind::PersonAdded, Some("Autumn".into())),
        ]
    );
    let by = |line: &Line| line.actor.as_ref().and_then(|actor| actor.name.clone());
    assert!(lines.iter().all(|line| by(line).as_deref() == Some("Caller 0")));
}

/// [P9] A name or reference changed by hand is audited with what it was, found by search, and sorted anew everywhere.
#[tokio::test]
async fn an_edit_is_audited_and_sorts_anew() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let mut people = Vec::new();
    for name in ["Anna Ek", "Bo Ek", "Cem Ek"] {
        let person = app.someone(name, None, "").await;
        app.place(person, unit, Role::Learner).await;
        people.push(person);
    }
    edit(&mut admin, people[0], "  Zoë \u{0} Ångström ", " BW-9 ").await.unwrap();
    for cohort in [None, Some(unit)] {
        let filter = Filter { cohort, kind: Some(Role::Learner), ..Filter::default() };
        let page: Page =
            admin.api("enrolments/page", json!({ "query": Query { filter, ..Query::default() } })).await.unwrap();
        let names: Vec<_> = page.rows.into_iter().map(|row| row.name).collect();
        assert_eq!(names, ["Bo Ek", "Cem Ek", "Zoë Ångström"], "{cohort:?}");
    }
    for search in ["angstrom", "bw-9"] {
        let filter = Filter { search: search.into(), ..Filter::default() };
        let page: Page =
            admin.api("enrolments/page", json!({ "query": Query { filter, ..Query::default() } })).await.unwrap();
        assert_eq!(page.rows.len(), 1, "{search}");
    }
    let values = app.texts("SELECT concat_ws('|', field, from_value, to_value) FROM event_value ORDER BY field").await;
    assert_eq!(values, ["name|Anna Ek|Zoë Ångström", "reference||BW-9"]);
    let changed = timeline(&mut admin, people[0]).await[0].changed.clone();
    let changed: Vec<_> = changed.iter().map(|c| (c.field.as_str(), c.from.as_deref(), c.to.as_deref())).collect();
    assert_eq!(changed, [("name", Some("Anna Ek"), Some("Zoë Ångström")), ("reference", Some(""), Some("BW-9"))]);
    edit(&mut admin, people[0], "Zoë Ångström", "BW-9").await.unwrap();
    assert_eq!(app.count("event WHERE kind = 'person.edited'").await, 1, "no change, no event");
    for (name, reference, code) in [
        (" ", "", Code::NameMissing),
        (&"x".repeat(201), "", Code::NameTooLong),
        ("Zoë", &"x".repeat(201), Code::ReferenceTooLong),
    ] {
        assert_eq!(edit(&mut admin, people[0], name, reference).await, Err(code));
    }
}

/// [P9] [P10] Who is outside one's own units is not there: neither to see nor to change nor to take out.
#[tokio::test]
async fn people_outside_own_units_are_not_there() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let mine = app.someone("Mine", Some("mine@b.example"), "").await;
    app.place(mine, own, Role::Learner).await;
    app.place(mine, other, Role::Learner).await;
    let theirs = app.someone("Theirs", Some("theirs@b.example"), "").await;
    app.place(theirs, other, Role::Learner).await;
    let (mut mentor, _) = app.caller(Role::Mentor, Some(own)).await;
    let (mut group_admin, _) = app.caller(Role::GroupAdmin, Some(own)).await;
    assert!(!profile(&mut mentor, mine).await.unwrap().rights.edit);
    assert!(profile(&mut group_admin, mine).await.unwrap().rights.edit);
    for browser in [&mut mentor, &mut group_admin] {
        assert_eq!(profile(browser, theirs).await.err(), Some(Code::NotFound));
        assert_eq!(profile(browser, PersonId(uuid::Uuid::from_u128(7))).await.err(), Some(Code::NotFound));
    }
    assert_eq!(edit(&mut mentor, mine, "X", "").await, Err(Code::AccessDenied));
    assert_eq!(edit(&mut group_admin, theirs, "X", "").await, Err(Code::NotFound));
    for (person, unit) in [(theirs, other), (mine, other)] {
        let change = Change::Remove { people: vec![(person, Role::Learner)], keep_out: false };
        assert_eq!(units::plan(&mut group_admin, unit, &change).await, Err(Code::NotFound));
    }
    assert_eq!(app.count("placement WHERE role = 'learner'").await, 3);
    assert_eq!(app.count("event").await, 0);
}

/// [L1] [N5] Several activities at once from a person; each with its reason, kept out and let in again by hand.
#[tokio::test]
async fn several_activities_from_a_person() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor Haddad", Some("noor@b.example"), "").await;
    let [one, two] = [app.activity("Hygiene 2", "end", 1).await, app.activity("Safe lifting", "end", 1).await];
    let order = json!({ "people": [{ "person": noor }], "targets": [{ "activity": one }, { "activity": two }] });
    let plan: serde_json::Value = admin.api("enrolling/plan", json!({ "order": order })).await.unwrap();
    let apply = json!({ "order": order, "digest": plan["digest"] });
    admin.api::<serde_json::Value>("enrolling/apply", apply).await.unwrap();
    let found = profile(&mut admin, noor).await.unwrap();
    assert!(found.rights.enrol);
    let told: Vec<_> = found.enrolments.iter().map(|of| (of.activity.as_str(), of.reasons.len())).collect();
    assert_eq!(told, [("Hygiene 2", 1), ("Safe lifting", 1)]);
    assert!(matches!(&found.enrolments[0].reasons[0].because, Because::Hand(Some(by)) if by.name.is_some()));
    let keys = json!([found.enrolments[0].key]);
    let change = |change: &str| json!({ "keys": keys, "change": change });
    for (name, kept_out) in [("keep_out", true), ("lift", false)] {
        let plan: serde_json::Value = admin.api("enrolling/plan-change", change(name)).await.unwrap();
        let mut apply = change(name);
        apply["digest"] = plan["digest"].clone();
        admin.api::<u32>("enrolling/change", apply).await.unwrap();
        let found = profile(&mut admin, noor).await.unwrap();
        assert_eq!(found.enrolments.iter().any(|of| of.kept_out.is_some()), kept_out, "{name}");
        assert_eq!(found.enrolments.len(), 2, "{name}");
    }
}
