//! Activities: the list, one of them, its participants, sessions, steps and settings.
mod listing;
mod participants;
mod sessions;
mod settings;
mod steps;

use crate::{
    domain::{
        activity::{Activity, Settings},
        error::Code,
        id::ActivityId,
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

async fn set(browser: &mut Browser, activity: ActivityId, settings: &Settings) -> Result<(), Code> {
    let arguments = json!({ "activity": activity, "settings": settings });
    browser.api("activities/change", arguments).await.map_err(|(_, error)| error.code)
}
