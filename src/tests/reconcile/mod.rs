//! The engine: what follows from facts.
mod converging;
mod leaving;
mod model;
mod sessions;
mod telling;

use crate::{
    domain::id::{ActivityId, PersonId, UnitId},
    server::store::reconcile::{Due, mark_due},
    tests::support::{App, Browser},
};
use serde_json::json;

async fn enrol(browser: &mut Browser, unit: UnitId, text: &str) {
    let list = json!({ "role": "learner", "cohort": unit, "text": text });
    browser.api::<serde_json::Value>("lists/save", list).await.unwrap();
}

/// Someone's enrolment: state, progress, reasons.
async fn enrolment(app: &App, activity: ActivityId) -> Vec<String> {
    app.texts(&format!(
        "SELECT concat_ws(' ', state, progress, (SELECT string_agg(r.kind, '+' ORDER BY r.kind) FROM enrolment_reason r
                                                 WHERE r.enrolment_id = e.id))
         FROM enrolment e WHERE activity_id = '{activity}' ORDER BY e.id"
    ))
    .await
}

async fn person_of(app: &App, address: &str) -> PersonId {
    let id = app.texts(&format!("SELECT id FROM person WHERE address = '{address}'")).await;
    id[0].parse().unwrap()
}

async fn due(app: &App, due: &Due) {
    mark_due(&mut app.state.db.acquire().await.unwrap(), app.state.now(), due, None).await.unwrap();
}
