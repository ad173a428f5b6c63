//! Changing how an activity runs: a plan says what follows, and exactly that happens.
use super::{change, read};
use crate::{
    domain::{
        activity::{Change, ChangePlan, OnLastReason, SessionForm, Settings},
        error::Code,
        follows::Effect,
        id::{ActivityId, PersonId, SessionId, UnitId},
        role::Role,
    },
    tests::support::{App, Browser},
};
use chrono::NaiveDate;
use serde_json::json;

async fn as_planned(
    app: &App,
    admin: &mut Browser,
    activity: ActivityId,
    made: &Change,
) -> (ChangePlan, Option<SessionId>) {
    let before = app.standing().await;
    let asked = json!({ "activity": activity, "change": made });
    admin.api::<ChangePlan>("activities/plan", asked).await.unwrap();
    assert_eq!(app.standing().await, before, "planning changes nothing: {made:?}");
    let (planned, added) = change(admin, activity, made).await.unwrap();
    before.hold(&app.standing().await, &planned.follows, &format!("{made:?}"));
    (planned, added)
}

fn session(title: &str, day: u32, capacity: Option<u32>, groups: &[UnitId]) -> SessionForm {
    let at = |hour| NaiveDate::from_ymd_opt(2031, 3, day).unwrap().and_hms_opt(hour, 0, 0).unwrap();
    SessionForm {
        title: title.into(),
        starts: at(9),
        ends: at(17),
        time_zone: "UTC".into(),
        capacity,
        instructors: Vec::new(),
        groups: groups.to_vec(),
    }
}

/// Who gains, waits, gets a seat, moves here, loses, stays for grace, stays.
fn said(planned: &ChangePlan) -> Vec<(String, [u32; 7])> {
    let title = |one: &Effect| one.named.session.as_ref().map_or(String::new(), |(title, _)| title.clone());
    let line = |one: &Effect| (title(one), [one.gain, one.wait, one.seat, one.moved, one.lose, one.later, one.keep]);
    planned.follows.effects.iter().map(line).collect()
}

async fn learners(app: &App, unit: UnitId, names: &[&str]) -> Vec<PersonId> {
    let mut people = Vec::new();
    for name in names {
        let person = app.someone(name, Some(&format!("{name}@b.example")), "").await;
        app.register(person).await;
        app.place(person, unit, Role::Learner).await;
        people.push(person);
    }
    people
}

/// [N1] [L2] Sessions: whom their groups bring, who finds no seat, who gets one that is added or comes free, and where
/// people go on when one is called off.
#[tokio::test]
async fn plans_of_sessions() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (ward, others) = (app.cohort("Ward").await, app.cohort("Others").await);
    learners(&app, ward, &["ada", "bea", "cem"]).await;
    learners(&app, others, &["dov"]).await;
    let course = app.activity("First aid", "end", 1).await;
    app.run(&format!("UPDATE activity SET in_sessions = true WHERE id = '{course}'")).await;
    let line = |title: &str, numbers: [u32; 7]| (title.to_owned(), numbers);

    let first = session("First", 3, Some(2), &[ward]);
    let (planned, id) = as_planned(&app, &mut admin, course, &Change::AddSession(first.clone())).await;
    let first_id = id.unwrap();
    assert_eq!(said(&planned), [line("First", [3, 1, 0, 0, 0, 0, 0])]);
    assert_eq!((planned.follows.gaining, planned.follows.mails), (3, 2), "who waits is not written to");
    assert_eq!((planned.sample.len(), planned.touched), (3, 3));

    let more = SessionForm { capacity: Some(3), groups: vec![ward, others], ..first.clone() };
    let (planned, _) = as_planned(&app, &mut admin, course, &Change::Session(first_id, more.clone())).await;
    assert_eq!(said(&planned), [line("First", [1, 1, 1, 0, 0, 0, 0])], "the seat goes to who waited longest");
    let without = SessionForm { groups: vec![others], ..more.clone() };
    let (planned, _) = as_planned(&app, &mut admin, course, &Change::Session(first_id, without)).await;
    assert_eq!(said(&planned), [line("First", [0, 0, 1, 0, 3, 0, 0])]);
    let (planned, _) = as_planned(&app, &mut admin, course, &Change::Session(first_id, more)).await;
    assert_eq!(said(&planned), [line("First", [3, 1, 0, 0, 0, 0, 0])]);

    // Whoever must take the course wherever goes on in the session that is left; the others had only this one.
    app.link(ward, course).await;
    app.drain().await;
    let (_, second) = as_planned(&app, &mut admin, course, &Change::AddSession(session("Second", 9, None, &[]))).await;
    let (planned, _) = as_planned(&app, &mut admin, course, &Change::CancelSession(first_id)).await;
    assert_eq!(said(&planned), [line("First", [0, 0, 0, 0, 1, 0, 0]), line("Second", [0, 0, 1, 3, 0, 0, 0])]);
    assert_eq!(planned.follows.losing, 1, "{planned:?}");
    let (planned, _) = as_planned(&app, &mut admin, course, &Change::CancelSession(second.unwrap())).await;
    assert_eq!(said(&planned), [line("", [0, 3, 0, 3, 0, 0, 0])], "they wait for one that is to come");
    assert_eq!(planned.follows.losing, 3);

    // Who waits comes before who is brought along.
    let third = session("Third", 12, Some(3), &[others]);
    let (planned, _) = as_planned(&app, &mut admin, course, &Change::AddSession(third)).await;
    assert_eq!(said(&planned), [line("Third", [1, 1, 3, 3, 0, 0, 0])]);
    assert_eq!((planned.follows.gaining, planned.follows.losing), (4, 0));
}

/// [N1] [L2] Settings: what becomes of a lost reason is said of those who lost theirs; running in sessions of everybody; what
/// nobody feels says so. A plan that the world has moved past is refused.
#[tokio::test]
async fn plans_of_settings() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let ward = app.cohort("Ward").await;
    let people = learners(&app, ward, &["ada", "bea"]).await;
    let course = app.activity("First aid", "keep", 1).await;
    app.link(ward, course).await;
    app.drain().await;
    admin.take_out(people[0], ward, Role::Learner).await;
    let settings = read(&mut admin, course).await.settings;
    let renamed = Change::Settings(Settings { name: "Second aid".into(), ..settings.clone() });
    let (planned, _) = as_planned(&app, &mut admin, course, &renamed).await;
    assert!(planned.follows.is_nothing() && planned.sample.is_empty(), "{planned:?}");
    assert_eq!(app.count("reconcile_due").await, 0);

    let settings = Settings { on_last_reason: OnLastReason::End, grace_days: 3, ..settings };
    let (planned, _) = as_planned(&app, &mut admin, course, &Change::Settings(settings.clone())).await;
    assert_eq!(said(&planned), [(String::new(), [0, 0, 0, 0, 0, 1, 0])]);
    let settings = Settings { grace_days: 0, ..settings };
    let (planned, _) = as_planned(&app, &mut admin, course, &Change::Settings(settings.clone())).await;
    assert_eq!(
        (said(&planned), planned.sample),
        (vec![(String::new(), [0, 0, 0, 0, 1, 0, 0])], vec!["ada".to_owned()])
    );

    let (_, id) = as_planned(&app, &mut admin, course, &Change::AddSession(session("First", 3, Some(1), &[]))).await;
    let in_sessions = Change::Settings(Settings { in_sessions: true, ..settings });
    let asked = json!({ "activity": course, "change": in_sessions });
    let stale: ChangePlan = admin.api("activities/plan", asked).await.unwrap();
    assert_eq!(said(&stale), [("First".to_owned(), [0, 0, 0, 1, 0, 0, 0])]);
    learners(&app, ward, &["cem"]).await;
    app.make_due(&crate::server::store::reconcile::Due::Unit(ward)).await;
    app.drain().await;
    let asked = json!({ "activity": course, "change": in_sessions, "digest": stale.digest });
    let refused = admin.api::<Option<SessionId>>("activities/apply", asked).await.unwrap_err();
    assert_eq!(refused.1.code, Code::PlanMoved);
    let (planned, _) = as_planned(&app, &mut admin, course, &in_sessions).await;
    assert_eq!(said(&planned), [("First".to_owned(), [0, 1, 0, 2, 0, 0, 0])], "one seat for two: {id:?}");
}

/// [N1] A plan is of one change: not of another with the same outcome, nor of what somebody else has changed meanwhile.
#[tokio::test]
async fn a_plan_is_of_one_change() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let course = app.activity("First aid", "end", 1).await;
    let first = session("First", 3, Some(2), &[]);
    let (_, id) = change(&mut admin, course, &Change::AddSession(first.clone())).await.unwrap();
    let id = id.unwrap();
    let plan = async |admin: &mut Browser, change: &Change| {
        let asked = json!({ "activity": course, "change": change });
        admin.api::<ChangePlan>("activities/plan", asked).await.unwrap().digest
    };
    let apply = async |admin: &mut Browser, change: &Change, digest: &str| {
        let asked = json!({ "activity": course, "change": change, "digest": digest });
        admin.api::<Option<SessionId>>("activities/apply", asked).await.map(|_| ()).map_err(|(_, error)| error.code)
    };
    let mine = Change::Session(id, SessionForm { title: "Mine".into(), ..first.clone() });
    let theirs = Change::Session(id, SessionForm { title: "Theirs".into(), ..first.clone() });
    let digest = plan(&mut admin, &mine).await;
    assert_eq!(apply(&mut admin, &theirs, &digest).await, Err(Code::PlanMoved), "planned was another");
    let other = plan(&mut admin, &theirs).await;
    assert_eq!(apply(&mut admin, &theirs, &other).await, Ok(()));
    assert_eq!(apply(&mut admin, &mine, &digest).await, Err(Code::PlanMoved), "theirs would be overwritten");
    let again = Change::AddSession(session("Second", 4, None, &[]));
    let digest = plan(&mut admin, &again).await;
    assert_eq!(apply(&mut admin, &again, &digest).await, Ok(()));
    assert_eq!(apply(&mut admin, &again, &digest).await, Err(Code::PlanMoved), "once is enough");
    assert_eq!(app.count("session").await, 2);
}

/// [L2] What a session names has to be there, and its days lie within centuries that people plan in.
#[tokio::test]
async fn a_session_names_what_is_there() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let course = app.activity("First aid", "end", 1).await;
    let nobody = uuid::Uuid::from_u128(7);
    let first = session("First", 3, None, &[]);
    let ancient = NaiveDate::from_ymd_opt(-5000, 1, 1).unwrap().and_hms_opt(9, 0, 0).unwrap();
    for (form, code, field) in [
        (SessionForm { groups: vec![UnitId(nobody)], ..first.clone() }, Code::NotFound, "groups"),
        (SessionForm { instructors: vec![PersonId(nobody)], ..first.clone() }, Code::NotFound, "instructors"),
        (SessionForm { groups: vec![UnitId(nobody); 201], ..first.clone() }, Code::ListTooManyRows, "groups"),
        (SessionForm { starts: ancient, ..first }, Code::DayRange, "starts"),
    ] {
        let refused = change(&mut admin, course, &Change::AddSession(form)).await.unwrap_err();
        assert_eq!((refused.code, refused.field.as_deref()), (code, Some(field)));
    }
}

/// [L2] For a session that is called off, or over, nobody waits: whoever has a seat is kept, as the activity says.
#[tokio::test]
async fn nobody_waits_for_what_will_not_be() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let ward = app.cohort("Ward").await;
    learners(&app, ward, &["ada", "bea"]).await;
    let course = app.activity("First aid", "keep", 1).await;
    app.run(&format!("UPDATE activity SET in_sessions = true WHERE id = '{course}'")).await;
    let (_, id) =
        as_planned(&app, &mut admin, course, &Change::AddSession(session("First", 3, Some(1), &[ward]))).await;
    let past = SessionForm {
        starts: NaiveDate::from_ymd_opt(2020, 3, 3).unwrap().and_hms_opt(9, 0, 0).unwrap(),
        ends: NaiveDate::from_ymd_opt(2020, 3, 3).unwrap().and_hms_opt(17, 0, 0).unwrap(),
        ..session("First", 3, Some(1), &[ward])
    };
    let states = "SELECT p.name || ' ' || e.state FROM enrolment e JOIN person p ON p.id = e.person_id ORDER BY 1";
    let (planned, _) = as_planned(&app, &mut admin, course, &Change::Session(id.unwrap(), past)).await;
    assert_eq!(said(&planned), [("First".to_owned(), [0, 0, 0, 0, 1, 0, 0])]);
    assert_eq!(app.texts(states).await, ["ada active", "bea ended"]);
    let ahead = Change::Session(id.unwrap(), session("First", 3, Some(1), &[ward]));
    let (planned, _) = as_planned(&app, &mut admin, course, &ahead).await;
    assert_eq!(said(&planned), [("First".to_owned(), [1, 1, 0, 0, 0, 0, 0])]);
    as_planned(&app, &mut admin, course, &Change::CancelSession(id.unwrap())).await;
    assert_eq!(app.texts(states).await, ["ada active", "bea ended"]);
}
