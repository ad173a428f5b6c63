//! An enrolment's states, and what becomes of one when its reasons come and go.
use serde::{Deserialize, Serialize};
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Waiting,
    Active,
    Completed,
    Suspended,
    Ended,
}

impl State {
    pub const ALL: &[Self] = &[Self::Waiting, Self::Active, Self::Completed, Self::Suspended, Self::Ended];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Active => "active",
            Self::Completed => "completed",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
        }
    }

    /// Whether steps can be marked done and taken back. What is completed goes back to active by that, so something must
    /// still enrol the person (`stands`).
    pub const fn takes_steps(self, stands: bool) -> bool {
        match self {
            Self::Active => true,
            Self::Completed => stands,
            Self::Waiting | Self::Suspended | Self::Ended => false,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a state of an enrolment")]
pub struct UnknownState;

impl FromStr for State {
    type Err = UnknownState;
    fn from_str(text: &str) -> Result<Self, UnknownState> {
        Self::ALL.iter().copied().find(|state| state.as_str() == text).ok_or(UnknownState)
    }
}

/// Share of steps done, in whole percent; 100 only when every step is done.
pub const fn progress(done: u32, steps: u32) -> u8 {
    if steps == 0 || done == 0 {
        0
    } else if done >= steps {
        100
    } else {
        let share = done * 100 / steps;
        if share == 0 { 1 } else { share as u8 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_full_only_when_all_is_done() {
        assert_eq!(progress(0, 0), 0);
        assert_eq!(progress(1, 1000), 1);
        assert_eq!(progress(999, 1000), 99);
        assert_eq!(progress(3, 3), 100);
    }
}
