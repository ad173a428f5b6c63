//! A folder per noun.
pub mod add_enrolments;
pub mod audit;
pub mod dashboard;
pub mod edit_person;
pub mod enrolments;
pub mod gallery;
pub mod mailbox;
pub mod not_found;
pub mod person;
pub mod public;
pub mod qualifications;
