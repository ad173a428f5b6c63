//! Everything that runs on the server only.
pub mod clock;
pub mod error;
pub mod live;
pub mod scope;
pub mod service;
pub mod settings;
pub mod state;
pub mod store;
pub mod texts;
