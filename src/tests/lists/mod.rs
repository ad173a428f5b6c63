//! Enrolling lists: what becomes of each line, of files, and who may.
mod corrections;
mod enrolling;
mod files;
mod moved;
mod rights;

use crate::{
    domain::{error::AppError, id::UnitId, preview::Saved, role::Role},
    tests::support::Browser,
};
use http::StatusCode;
use serde_json::json;

async fn save(
    browser: &mut Browser,
    role: Role,
    cohort: Option<UnitId>,
    text: &str,
) -> Result<Saved, (StatusCode, AppError)> {
    browser.api("lists/save", json!({ "role": role, "cohort": cohort, "text": text })).await
}
