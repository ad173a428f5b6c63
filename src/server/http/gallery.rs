//! `/dev/components`: every component in its states. Development only, as the mailbox.
use super::{development::document, routes::Routes};
use crate::{
    server::{auth::headers::CspNonce, state::AppState},
    ui::pages::gallery::GalleryPage,
};
use axum::{Extension, extract::State, response::Response};
use leptos::prelude::*;

pub fn routes() -> Routes {
    Routes::new().get("/dev/components", show)
}

async fn show(State(state): State<AppState>, Extension(nonce): Extension<CspNonce>) -> Response {
    document(&state, &nonce, "Components", || view! { <GalleryPage /> })
}
