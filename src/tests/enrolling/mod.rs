//! Enrolling by hand, and changing enrolments by hand.
mod changing;
mod new_people;
mod planning;
mod reach;
mod reasons;

use crate::{
    domain::{
        enrolling::{Change, ChangePlan, Enrolled, EnrolmentKey, Order, Outcome, Plan, Target, Whom},
        error::{AppError, Code},
        id::{ActivityId, PersonId, SessionId},
    },
    tests::support::{App, Browser},
};
use http::StatusCode;
use serde_json::json;

fn order(people: &[PersonId], activities: &[ActivityId]) -> Order {
    Order {
        people: people.iter().copied().map(Whom::Person).collect(),
        targets: activities.iter().map(|activity| Target { activity: *activity, session: None }).collect(),
        lift: Vec::new(),
    }
}

async fn plan(browser: &mut Browser, order: &Order) -> Result<Plan, (StatusCode, AppError)> {
    browser.api("enrolling/plan", json!({ "order": order })).await
}

async fn apply(browser: &mut Browser, order: &Order, digest: &str) -> Result<Enrolled, Code> {
    let arguments = json!({ "order": order, "digest": digest });
    browser.api("enrolling/apply", arguments).await.map_err(|(_, error)| error.code)
}

/// Plans, and does what was planned.
async fn enrol(browser: &mut Browser, order: &Order) -> (Plan, Enrolled) {
    let planned = plan(browser, order).await.unwrap();
    let done = apply(browser, order, &planned.digest).await.unwrap();
    (planned, done)
}

fn outcomes(plan: &Plan) -> Vec<Outcome> {
    plan.pairs.iter().map(|pair| pair.outcome).collect()
}

fn key(person: PersonId, activity: ActivityId) -> EnrolmentKey {
    EnrolmentKey { person, activity, session: None }
}

async fn plan_change(browser: &mut Browser, keys: &[EnrolmentKey], change: Change) -> ChangePlan {
    browser.api("enrolling/plan-change", json!({ "keys": keys, "change": change })).await.unwrap()
}

/// Plans, and does what was planned; how many it were.
async fn change(browser: &mut Browser, keys: &[EnrolmentKey], change: Change) -> u32 {
    let digest = plan_change(browser, keys, change).await.digest;
    browser.api("enrolling/change", json!({ "keys": keys, "change": change, "digest": digest })).await.unwrap()
}

/// Someone's enrolments in an activity: state and reasons.
async fn standing(app: &App, person: PersonId, activity: ActivityId) -> Vec<String> {
    app.texts(&format!(
        "SELECT concat_ws(' ', state, (SELECT string_agg(r.kind, '+' ORDER BY r.kind) FROM enrolment_reason r
                                       WHERE r.enrolment_id = e.id))
         FROM enrolment e WHERE person_id = '{person}' AND activity_id = '{activity}' ORDER BY e.id"
    ))
    .await
}

impl App {
    /// A session of an activity that runs in sessions from now on: in ten days, for two hours.
    pub async fn session_of(&self, activity: ActivityId, title: &str, capacity: Option<u32>) -> SessionId {
        let id: SessionId = self.state.random.id(self.state.now());
        let capacity = capacity.map_or("NULL".to_owned(), |seats| seats.to_string());
        self.run(&format!(
            "UPDATE activity SET in_sessions = true WHERE id = '{activity}';
             INSERT INTO session (id, activity_id, title, starts_local, ends_local, time_zone, starts_at, ends_at, capacity)
             SELECT '{id}', '{activity}', '{title}', t, t + interval '2 hours', 'UTC', t AT TIME ZONE 'UTC',
                    (t + interval '2 hours') AT TIME ZONE 'UTC', {capacity}
             FROM (SELECT (now() AT TIME ZONE 'UTC') + interval '10 days' AS t) AS q"
        ))
        .await;
        id
    }
}
