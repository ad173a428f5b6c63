//! Activities: the list, one of them, its participants, sessions, steps and settings.
mod listing;
mod participants;
mod plans;
mod sessions;
mod settings;
mod steps;

use crate::{
    domain::{
        activity::{Activity, Change, ChangePlan, Settings},
        error::{AppError, Code},
        id::{ActivityId, SessionId},
    },
    tests::support::Browser,
};
use serde_json::json;

async fn read(browser: &mut Browser, activity: ActivityId) -> Activity {
    browser.api("activities/read", json!({ "activity": activity })).await.unwrap()
}

async fn create(browser: &mut Browser, name: &str) -> ActivityId {
    let settings = Settings { name: name.to_owned(), ..Settings::default() };
    browser.api("activities/create", json!({ "settings": settings })).await.unwrap()
}

/// Changes an activity as it is planned.
pub async fn change(
    browser: &mut Browser,
    activity: ActivityId,
    change: &Change,
) -> Result<(ChangePlan, Option<SessionId>), AppError> {
    let asked = json!({ "activity": activity, "change": change });
    let planned: ChangePlan = browser.api("activities/plan", asked).await.map_err(|(_, error)| error)?;
    let asked = json!({ "activity": activity, "change": change, "digest": planned.digest });
    let added = browser.api("activities/apply", asked).await.map_err(|(_, error)| error)?;
    Ok((planned, added))
}

async fn set(browser: &mut Browser, activity: ActivityId, settings: &Settings) -> Result<(), Code> {
    let changed = change(browser, activity, &Change::Settings(settings.clone())).await;
    changed.map(|_| ()).map_err(|error| error.code)
}
