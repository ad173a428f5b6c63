//! A filter of the Enrolments list that somebody keeps under a name.
use super::{enrolment_list::Query, id::SavedFilterId};
use serde::{Deserialize, Serialize};

/// In characters.
pub const NAME_MAX: usize = 80;
/// How many somebody may keep.
pub const MOST: i64 = 50;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedFilter {
    pub id: SavedFilterId,
    pub name: String,
    /// From the list's beginning.
    pub query: Query,
}
