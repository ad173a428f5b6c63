//! The list of people and what is done to many of them; one person, as staff see them.
mod bulk;
mod list;
mod merging;
mod organisation;
mod profile;
