//! Who calls, and whether the request may be heard at all: layers every request passes, and what they lean on.
//!
//! Outermost first: [`log`] (request id, log line), [`headers`] (CSP and the like), [`host`], CSRF (tower-http),
//! [`session`] (the caller's scope), `access` (the table), then the handler.
pub mod client;
pub mod cookie;
pub mod hasher;
pub mod headers;
pub mod host;
pub mod local_path;
pub mod log;
pub mod password;
pub mod session;
pub mod visitor;
