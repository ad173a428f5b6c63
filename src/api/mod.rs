//! Server functions and their wire types, a file per noun. A body takes the caller, calls the service, maps the error.
pub mod activities;
pub mod audit;
pub mod cohorts;
pub mod dashboard;
pub mod enrolling;
pub mod enrolments;
pub mod error;
pub mod imports;
pub mod labels;
pub mod lists;
pub mod people;
pub mod qualifications;
pub mod rules;
pub mod units;
pub mod viewer;
