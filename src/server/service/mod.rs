//! Use cases: each takes the caller's scope first, owns its transaction, and answers a typed outcome.
pub mod auth;
