//! The only SQL. Free functions over a connection; lookups answer `Option`, writes assert the rows they touched.
pub mod event;
pub mod health;
pub mod invitation_token;
pub mod live;
pub mod mailbox;
pub mod message;
pub mod migrations;
pub mod web_session;
