//! A folder per noun.
pub mod public;
