//! A cohort as a choice: its name, how many are in it, and what it carries.
use super::id::UnitId;
use serde::{Deserialize, Serialize};

/// A cohort's name may be this long.
pub const NAME_MAX: usize = 200;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cohort {
    pub id: UnitId,
    pub name: String,
    pub people: u32,
    /// Names of the activities that whoever is placed here is enrolled in.
    pub carries: Vec<String>,
}
