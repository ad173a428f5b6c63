//! Server functions and their wire types, a file per noun. A body takes the scope, calls the service, maps the error.
pub mod error;
