//! Pages for whoever builds Muster: in English, and not there in production.
use crate::{
    server::{auth::headers::CspNonce, state::AppState, texts::Lang, words::words},
    ui::document::Document,
};
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::IntoView;

pub fn document<V: IntoView>(state: &AppState, nonce: &CspNonce, title: &str, page: impl FnOnce() -> V) -> Response {
    let document = Document { words: words(Lang::En), title, assets: &state.assets, nonce: &nonce.0 };
    Html(document.render(page)).into_response()
}
