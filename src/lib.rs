//! Muster: enrols people into learning, invites them, and keeps both true.
//!
//! The map of the crate. Layers are gated here, once; arrows point one way:
//! `ui → api → server::service → server::{store, mail, job} → domain`.
//!
//! - [`domain`]: the pure rules, compiled into the server and into the browser.
//! - [`api`]: server functions and their wire types; their bodies exist on the server only.
//! - [`texts`]: languages, and Fluent texts made into words.
//! - [`ui`]: the pages, rendered on the server and taken over by the browser.
//! - `sheet`: bytes to text and rows, on the server and in the browser's worker (`src/bin/muster_worker`).
//! - `server`: settings, access, use cases, SQL, mail, background work.
#![recursion_limit = "256"]
#![cfg_attr(test, allow(clippy::unwrap_used))]

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod api;
pub mod domain;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod texts;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod ui;

#[cfg(feature = "ssr")]
pub mod server;
#[cfg(any(feature = "ssr", feature = "worker"))]
pub mod sheet;

#[cfg(all(test, feature = "ssr"))]
mod tests;

#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
/// Takes the page over, in this language and with its Fluent texts.
pub fn hydrate(lang: &str, sources: &str) {
    console_error_panic_hook::set_once();
    let lang = texts::Lang::of_tag(lang);
    let texts = texts::Catalogue::new(lang, [sources]);
    let words = ui::words::Words::new(lang, move |key, arguments| texts.say(key, arguments));
    leptos::mount::hydrate_body(move || {
        leptos::prelude::provide_context(words);
        ui::app::App()
    });
}
