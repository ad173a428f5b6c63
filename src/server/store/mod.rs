//! The only SQL. Free functions over a connection; lookups answer `Option`, writes assert the rows they touched.
pub mod account;
pub mod credential;
pub mod event;
pub mod health;
pub mod invitation_token;
pub mod known_browser;
pub mod live;
pub mod mailbox;
pub mod message;
pub mod migrations;
pub mod role;
pub mod sign_in;
pub mod token;
pub mod web_session;
