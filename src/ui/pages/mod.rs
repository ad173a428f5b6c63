//! A folder per noun.
