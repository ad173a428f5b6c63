//! Use cases: each takes the caller's scope first, owns its transaction, and answers a typed outcome.
pub mod address;
pub mod auth;
pub mod cohort;
pub mod demo;
pub mod drain;
pub mod enrolment_list;
pub mod home;
pub mod import;
pub mod invitation;
pub mod me;
pub mod people;
pub mod reconcile;
pub mod registration;
pub mod sending;
pub mod standing;
