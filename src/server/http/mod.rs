//! Plain routes: public pages, the live stream, health. A file per noun, each with its `routes()`.
pub mod answer;
pub mod even;
pub mod form;
pub mod health;
pub mod home;
pub mod language;
pub mod link;
pub mod live;
pub mod mailbox;
pub mod page;
pub mod password;
pub mod register;
pub mod routes;
pub mod sample;
pub mod setup;
pub mod sign_in;
pub mod team;
