//! Everything that runs on the server only.
pub mod access;
pub mod auth;
pub mod clock;
pub mod context;
pub mod error;
pub mod http;
pub mod live;
pub mod router;
pub mod scope;
pub mod secret;
pub mod service;
pub mod settings;
pub mod state;
pub mod store;
pub mod texts;
