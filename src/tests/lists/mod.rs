//! Enrolling lists: what becomes of each line, of files, and who may.
mod corrections;
mod enrolling;
mod files;
mod moved;
mod rights;
mod undo;

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

/// A form with what to do and the file as it was chosen.
async fn save_file(browser: &mut Browser, order: &str, file: &[u8]) -> Result<Saved, (StatusCode, AppError)> {
    let mut body = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"order\"\r\n\r\n{order}\r\n\
         --edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    browser.api_with("lists/save-file", "multipart/form-data; boundary=edge", body).await
}
