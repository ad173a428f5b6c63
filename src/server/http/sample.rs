//! "Download sample CSV".
use crate::{domain::roster::sample_csv, server::http::routes::Routes};
use axum::response::IntoResponse;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

pub fn routes() -> Routes {
    Routes::new().get("/enrolments/sample.csv", download)
}

async fn download() -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"muster-sample.csv\""),
    ];
    (headers, sample_csv())
}
