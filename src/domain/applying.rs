//! How far the engine is with changes that concern many.
use serde::{Deserialize, Serialize};

/// Changes that are still to be applied to somebody's enrolments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeingApplied {
    pub done: u32,
    /// People they concern; 0 while that is not known.
    pub total: u32,
}

impl BeingApplied {
    /// In hundredths; nothing before people are counted.
    pub fn percent(self) -> Option<u32> {
        (u64::from(self.done) * 100).checked_div(u64::from(self.total)).map(|percent| percent as u32)
    }
}
