//! The organisation: units, who belongs to them, what they carry, and changing them by plans.
mod access;
mod belonging;
mod carrying;
mod editing;
mod members;
mod plans;

use super::support::{App, Browser};
use crate::domain::{
    error::Code,
    id::{ActivityId, PersonId, UnitId},
    role::Role,
    unit::{Change, Plan, UnitKind},
};
use serde_json::json;

pub async fn try_make(
    browser: &mut Browser,
    kind: UnitKind,
    name: &str,
    parent: Option<UnitId>,
) -> Result<UnitId, (Option<String>, Code)> {
    let new = json!({ "new": { "kind": kind, "name": name, "parent": parent } });
    browser.api("units/create", new).await.map_err(|(_, error)| (error.field, error.code))
}

pub async fn make(browser: &mut Browser, kind: UnitKind, name: &str, parent: Option<UnitId>) -> UnitId {
    try_make(browser, kind, name, parent).await.unwrap()
}

pub async fn plan(browser: &mut Browser, unit: UnitId, change: &Change) -> Result<Plan, Code> {
    let arguments = json!({ "unit": unit, "change": change });
    browser.api("units/plan", arguments).await.map_err(|(_, error)| error.code)
}

pub async fn apply(browser: &mut Browser, unit: UnitId, change: &Change, digest: &str) -> Result<(), Code> {
    let arguments = json!({ "unit": unit, "change": change, "digest": digest });
    browser.api("units/apply", arguments).await.map_err(|(_, error)| error.code)
}

/// Plans, and does what was planned.
pub async fn change(browser: &mut Browser, unit: UnitId, change: &Change) -> Plan {
    let planned = plan(browser, unit, change).await.unwrap();
    apply(browser, unit, change, &planned.digest).await.unwrap();
    planned
}

pub async fn place(browser: &mut Browser, unit: UnitId, people: &[PersonId], role: Role) -> Plan {
    change(browser, unit, &Change::Place { people: people.to_vec(), role }).await
}

/// Names of those who are enrolled in it now.
pub async fn enrolled(app: &App, activity: ActivityId) -> Vec<String> {
    app.texts(&format!(
        "SELECT p.name FROM enrolment e JOIN person p ON p.id = e.person_id
         WHERE e.activity_id = '{activity}' AND e.state IN ('active', 'completed') ORDER BY p.name"
    ))
    .await
}

/// Plans a change, makes it, and holds what became of everyone's enrolments and mails against what the plan said.
pub async fn as_planned(app: &App, browser: &mut Browser, unit: UnitId, made: &Change) -> Plan {
    let before = app.standing().await;
    let planned = plan(browser, unit, made).await.unwrap();
    assert_eq!(app.standing().await, before, "planning changes nothing: {made:?}");
    apply(browser, unit, made, &planned.digest).await.unwrap();
    before.hold(&app.standing().await, &planned.follows, &format!("{made:?}"));
    planned
}
