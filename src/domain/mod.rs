//! The pure rules: no I/O, no clock, no randomness. The browser runs them for instant previews, the server decides by them.
pub mod address;
pub mod delivery;
pub mod enrolment;
pub mod error;
pub mod event;
pub mod id;
pub mod import_plan;
pub mod link;
pub mod message;
pub mod password;
pub mod role;
pub mod roster;
pub mod standing;
pub mod text;
