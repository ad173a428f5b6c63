//! Muster: enrols people into learning, invites them, and keeps both true.
//!
//! The map of the crate. Layers are gated here, once; arrows point one way:
//! `ui → api → server::service → server::{store, mail, job} → domain`.
//!
//! - [`domain`]: the pure rules, compiled into the server and into the browser.
//! - [`api`]: server functions and their wire types; their bodies exist on the server only.
//! - [`ui`]: the pages, rendered on the server and taken over by the browser.
//! - `sheet`: bytes to text and rows.
//! - `server`: settings, access, use cases, SQL, mail, background work.
#![recursion_limit = "256"]
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod api;
pub mod domain;
pub mod ui;

#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod sheet;

#[cfg(all(test, feature = "ssr"))]
mod tests;

#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(ui::app::App);
}
