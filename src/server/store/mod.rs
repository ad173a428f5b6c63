//! The only SQL. Free functions over a connection; lookups answer `Option`, writes assert the rows they touched.
pub mod event;
pub mod live;
pub mod message;
