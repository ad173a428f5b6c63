//! Activities that run in sessions: who gets which, who waits, and who gets the seat that is free.
use super::due;
use crate::{
    domain::{
        activity::Change,
        id::{ActivityId, PersonId, SessionId, UnitId},
        role::Role,
    },
    server::{service::reconcile, store::reconcile::Due},
    tests::{activities::change, support::App},
};
use chrono::Duration;

/// A session that begins in so many days, for one day.
async fn session(app: &App, activity: ActivityId, in_days: i64, capacity: Option<u32>) -> SessionId {
    let id: SessionId = app.state.random.id(app.state.now());
    let starts = app.state.now() + Duration::days(in_days);
    let (from, to) = (starts.naive_utc(), (starts + Duration::days(1)).naive_utc());
    let capacity = capacity.map_or("NULL".to_owned(), |seats| seats.to_string());
    app.run(&format!(
        "INSERT INTO session (id, activity_id, starts_local, ends_local, time_zone, starts_at, ends_at, capacity)
         VALUES ('{id}', '{activity}', '{from}', '{to}', 'UTC', '{from}Z', '{to}Z', {capacity})"
    ))
    .await;
    id
}

async fn in_sessions(app: &App, name: &str) -> ActivityId {
    let activity = app.activity(name, "end", 2).await;
    app.run(&format!("UPDATE activity SET in_sessions = true WHERE id = '{activity}'")).await;
    activity
}

async fn learner(app: &App, name: &str, unit: UnitId) -> PersonId {
    let person = app.someone(name, Some(&format!("{name}@b.example")), "").await;
    app.place(person, unit, Role::Learner).await;
    due(app, &Due::People(vec![person])).await;
    app.drain().await;
    person
}

/// "noor: active in 1, unit", by name and session; sessions by the order of their start, "-" for none.
async fn standing(app: &App, activity: ActivityId) -> Vec<String> {
    app.texts(&format!(
        "SELECT p.name || ': ' || e.state || ' in ' || COALESCE(s.number::text, '-')
                || COALESCE(', ' || (SELECT string_agg(r.kind, '+' ORDER BY r.kind) FROM enrolment_reason r WHERE r.enrolment_id = e.id), '')
         FROM enrolment e JOIN person p ON p.id = e.person_id
         LEFT JOIN (SELECT id, row_number() OVER (ORDER BY starts_at) AS number FROM session WHERE activity_id = '{activity}') s
              ON s.id = e.session_id
         WHERE e.activity_id = '{activity}' ORDER BY p.name, s.number"
    ))
    .await
}

/// [T5] Who is enrolled in an activity that runs in sessions waits, until exactly one is open; a second one that opens
/// moves nobody, and who comes then waits again.
#[tokio::test]
async fn who_has_no_session_waits_unless_one_alone_is_open() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let activity = in_sessions(&app, "First aid").await;
    app.link(unit, activity).await;
    learner(&app, "noor", unit).await;
    assert_eq!(standing(&app, activity).await, ["noor: waiting in -, unit"]);
    let kinds = app.texts("SELECT kind FROM event WHERE kind LIKE 'enrolment.%' ORDER BY id").await;
    assert_eq!(kinds, ["enrolment.waiting"]);

    session(&app, activity, 10, None).await;
    due(&app, &Due::Activity(activity)).await;
    app.drain().await;
    assert_eq!(standing(&app, activity).await, ["noor: active in 1, unit"]);
    assert_eq!(app.count("enrolment").await, 1, "the one that waited was given its session");
    session(&app, activity, 20, None).await;
    due(&app, &Due::Activity(activity)).await;
    learner(&app, "omar", unit).await;
    assert_eq!(standing(&app, activity).await, ["noor: active in 1, unit", "omar: waiting in -, unit"]);

    // The first is over: one alone is open again.
    app.state.clock.advance(Duration::days(12));
    reconcile::by_the_clock(&app.state).await.unwrap();
    app.drain().await;
    assert_eq!(standing(&app, activity).await, ["noor: active in 1, unit", "omar: active in 2, unit"]);
    let kinds = app.texts("SELECT kind FROM event WHERE kind LIKE 'enrolment.%' ORDER BY id").await;
    assert_eq!(kinds, ["enrolment.waiting", "enrolment.started", "enrolment.waiting", "enrolment.started"]);
}

/// [T11] A unit that takes part in a session is live: who joins it later takes part, who leaves does not; a session that
/// is over takes nobody new.
#[tokio::test]
async fn units_take_part_in_a_session_as_they_are() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let activity = in_sessions(&app, "First aid").await;
    let session = session(&app, activity, 3, None).await;
    app.run(&format!("INSERT INTO session_unit (session_id, unit_id, added_at) VALUES ('{session}', '{unit}', now())"))
        .await;
    let noor = learner(&app, "noor", unit).await;
    learner(&app, "omar", unit).await;
    assert_eq!(
        standing(&app, activity).await,
        ["noor: active in 1, session_group", "omar: active in 1, session_group"]
    );
    app.run(&format!("DELETE FROM placement WHERE person_id = '{noor}'")).await;
    due(&app, &Due::People(vec![noor])).await;
    app.drain().await;
    assert_eq!(standing(&app, activity).await, ["noor: ended in 1", "omar: active in 1, session_group"]);
    app.state.clock.advance(Duration::days(5));
    reconcile::by_the_clock(&app.state).await.unwrap();
    learner(&app, "pia", unit).await;
    assert_eq!(standing(&app, activity).await, ["noor: ended in 1", "omar: active in 1, session_group"]);
}

/// A full session keeps a waiting list: who waits longest gets the seat that is free, and is told.
#[tokio::test]
async fn a_full_session_keeps_a_waiting_list() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let activity = in_sessions(&app, "First aid").await;
    session(&app, activity, 3, Some(2)).await;
    app.link(unit, activity).await;
    let mut people = Vec::new();
    for name in ["ada", "bea", "cem", "dan"] {
        people.push(learner(&app, name, unit).await);
        app.state.clock.advance(Duration::seconds(1));
    }
    let one = |name: &str, state: &str| format!("{name}: {state} in 1, unit");
    assert_eq!(
        standing(&app, activity).await,
        [one("ada", "active"), one("bea", "active"), one("cem", "waiting"), one("dan", "waiting")]
    );
    app.register(people[2]).await;
    app.run(&format!("DELETE FROM placement WHERE person_id = '{}'", people[0])).await;
    due(&app, &Due::People(vec![people[0]])).await;
    app.drain().await;
    assert_eq!(
        standing(&app, activity).await,
        ["ada: ended in 1".to_owned(), one("bea", "active"), one("cem", "active"), one("dan", "waiting")]
    );
    let told = app.texts("SELECT p.name FROM message m JOIN person p ON p.id = m.person_id").await;
    assert_eq!(told, ["cem"], "whoever got the seat is told");

    // Back again: behind whoever waits.
    app.place(people[0], unit, Role::Learner).await;
    due(&app, &Due::People(vec![people[0]])).await;
    app.drain().await;
    app.run("UPDATE session SET capacity = 3").await;
    due(&app, &Due::Activity(activity)).await;
    app.drain().await;
    assert_eq!(
        standing(&app, activity).await,
        [one("ada", "waiting"), one("bea", "active"), one("cem", "active"), one("dan", "active")]
    );
    app.run("UPDATE session SET capacity = NULL").await;
    due(&app, &Due::Activity(activity)).await;
    app.drain().await;
    assert_eq!(app.count("enrolment WHERE state = 'active'").await, 4);
}

/// Many come for few seats at one moment: never more than there are.
#[tokio::test]
async fn seats_are_never_given_twice() {
    let app = App::start().await;
    let activity = in_sessions(&app, "First aid").await;
    session(&app, activity, 3, Some(5)).await;
    let unit = app.cohort("Autumn").await;
    app.link(unit, activity).await;
    app.drain().await;
    for n in 0..24 {
        let person = app.someone(&format!("p{n:02}"), None, "").await;
        app.place(person, unit, Role::Learner).await;
        due(&app, &Due::People(vec![person])).await;
    }
    let drains = (0..6).map(|_| reconcile::drain_all(&app.state));
    for drained in futures::future::join_all(drains).await {
        drained.unwrap();
    }
    app.drain().await;
    assert_eq!(app.count("enrolment WHERE state = 'active'").await, 5);
    assert_eq!(app.count("enrolment WHERE state = 'waiting'").await, 19);
    assert_eq!(app.count("event WHERE kind = 'enrolment.started'").await, 5);
}

async fn looked_at(app: &App, activity: ActivityId) {
    due(app, &Due::Activity(activity)).await;
    app.drain().await;
}

/// A session that is over takes nobody who comes later, whatever names it: they go into the one that is open; and nobody
/// waits for it, or gets a seat in it, any more.
#[tokio::test]
async fn what_is_over_is_over() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let activity = in_sessions(&app, "First aid").await;
    let first = session(&app, activity, 3, Some(1)).await;
    app.link(unit, activity).await;
    app.run(&format!("INSERT INTO session_unit (session_id, unit_id, added_at) VALUES ('{first}', '{unit}', now())"))
        .await;
    let ada = learner(&app, "ada", unit).await;
    app.state.clock.advance(Duration::seconds(1));
    learner(&app, "bea", unit).await;
    let one = |name: &str, state: &str| format!("{name}: {state} in 1, session_group+unit");
    assert_eq!(standing(&app, activity).await, [one("ada", "active"), one("bea", "waiting")]);

    session(&app, activity, 30, None).await;
    app.state.clock.advance(Duration::days(5));
    reconcile::by_the_clock(&app.state).await.unwrap();
    app.drain().await;
    learner(&app, "cem", unit).await;
    let second = ["bea: active in 2, unit", "cem: active in 2, unit"].map(str::to_owned);
    assert_eq!(standing(&app, activity).await, [vec![one("ada", "active")], second.to_vec()].concat());

    app.run(&format!("DELETE FROM placement WHERE person_id = '{ada}'")).await;
    due(&app, &Due::People(vec![ada])).await;
    app.drain().await;
    assert_eq!(standing(&app, activity).await, [vec!["ada: ended in 1".to_owned()], second.to_vec()].concat());
}

/// A session that is moved ahead ends anew: who waits then is looked at again.
#[tokio::test]
async fn a_session_that_was_moved_ends_again() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let activity = in_sessions(&app, "First aid").await;
    let id = session(&app, activity, 3, None).await;
    app.state.clock.advance(Duration::days(5));
    reconcile::by_the_clock(&app.state).await.unwrap();
    assert_eq!(app.count("session WHERE over").await, 1);
    let form = serde_json::from_value(serde_json::json!({
        "title": "Moved", "starts": "2031-01-07T09:00:00", "ends": "2031-01-08T09:00:00", "time_zone": "UTC",
        "capacity": null, "instructors": [], "groups": []
    }));
    change(&mut admin, activity, &Change::Session(id, form.unwrap())).await.unwrap();
    assert_eq!(app.count("session WHERE over").await, 0);
}

/// Called off, or run in sessions no longer: whoever was in it goes on where they were, with what they did.
#[tokio::test]
async fn progress_goes_along() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let activity = in_sessions(&app, "First aid").await;
    let first = session(&app, activity, 3, None).await;
    app.link(unit, activity).await;
    for name in ["ada", "bea", "cem"] {
        learner(&app, name, unit).await;
    }
    let of = |name: &str| format!("person_id = (SELECT id FROM person WHERE name = '{name}')");
    app.run(&format!("UPDATE enrolment SET progress = 50 WHERE {}", of("ada"))).await;
    app.run(&format!(
        "UPDATE enrolment SET state = 'completed', progress = 100, completed_at = now() WHERE {}",
        of("bea")
    ))
    .await;
    session(&app, activity, 20, None).await;
    app.run(&format!("UPDATE session SET cancelled_at = now() WHERE id = '{first}'")).await;
    looked_at(&app, activity).await;
    let moved = ["ada: active in 2, unit", "bea: completed in 1, unit", "cem: active in 2, unit"];
    assert_eq!(standing(&app, activity).await, moved);
    assert_eq!(app.texts(&format!("SELECT progress FROM enrolment WHERE {}", of("ada"))).await, ["50"]);

    app.run(&format!("UPDATE activity SET in_sessions = false WHERE id = '{activity}'")).await;
    looked_at(&app, activity).await;
    assert_eq!(standing(&app, activity).await, moved, "nobody begins anew");
    app.run(&format!("UPDATE activity SET in_sessions = true WHERE id = '{activity}'")).await;
    app.run("UPDATE session SET cancelled_at = now()").await;
    looked_at(&app, activity).await;
    let waiting = ["ada: waiting in -, unit", "bea: completed in 1, unit", "cem: waiting in -, unit"];
    assert_eq!(standing(&app, activity).await, waiting);
    assert_eq!(app.texts(&format!("SELECT progress FROM enrolment WHERE {}", of("ada"))).await, ["50"]);
}

/// Suspended by hand, one keeps one's seat; suspended while waiting, one's turn.
#[tokio::test]
async fn who_is_suspended_keeps_seat_or_turn() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let activity = in_sessions(&app, "First aid").await;
    session(&app, activity, 3, Some(1)).await;
    app.link(unit, activity).await;
    for name in ["ada", "bea", "cem"] {
        learner(&app, name, unit).await;
        app.state.clock.advance(Duration::seconds(1));
    }
    let one = |name: &str, state: &str| format!("{name}: {state} in 1, unit");
    let pause = |names: &'static str, at: &'static str| {
        format!(
            "UPDATE enrolment SET paused_at = {at} WHERE person_id IN (SELECT id FROM person WHERE name IN ({names}))"
        )
    };
    app.run(&pause("'ada', 'bea'", "now()")).await;
    looked_at(&app, activity).await;
    assert_eq!(
        standing(&app, activity).await,
        [one("ada", "suspended"), one("bea", "suspended"), one("cem", "waiting")]
    );
    app.run(&pause("'ada', 'bea'", "NULL")).await;
    looked_at(&app, activity).await;
    assert_eq!(standing(&app, activity).await, [one("ada", "active"), one("bea", "waiting"), one("cem", "waiting")]);
    app.run("UPDATE session SET capacity = 2").await;
    looked_at(&app, activity).await;
    assert_eq!(standing(&app, activity).await, [one("ada", "active"), one("bea", "active"), one("cem", "waiting")]);
}

/// Whoever completes in the days of grace is done: nothing makes them due any more.
#[tokio::test]
async fn what_is_completed_in_grace_stays_quiet() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let activity = app.activity("Hygiene", "end", 1).await;
    app.run("UPDATE activity SET grace_days = 3").await;
    app.link(unit, activity).await;
    let ada = learner(&app, "ada", unit).await;
    app.run("DELETE FROM placement WHERE role = 'learner'").await;
    due(&app, &Due::People(vec![ada])).await;
    app.drain().await;
    assert_eq!(app.count("enrolment WHERE leaves_at IS NOT NULL AND state = 'active'").await, 1);
    app.run("UPDATE enrolment SET state = 'completed', progress = 100, completed_at = now()").await;
    app.state.clock.advance(Duration::days(4));
    reconcile::by_the_clock(&app.state).await.unwrap();
    assert_eq!(app.count("reconcile_due").await, 0);
}
