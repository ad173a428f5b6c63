//! Signing in and what hangs on it.
mod door;
mod forgotten;
mod headers;
mod live;
mod log;
mod password;
mod session;
mod setup;
mod sign_in;
mod throttle;
