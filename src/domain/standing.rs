//! Where a person is with the platform.
use serde::{Deserialize, Serialize};
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Has a record, not invited.
    Enrolled,
    Invited,
    Registered,
}

impl Standing {
    pub const ALL: &[Self] = &[Self::Enrolled, Self::Invited, Self::Registered];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enrolled => "enrolled",
            Self::Invited => "invited",
            Self::Registered => "registered",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a standing")]
pub struct UnknownStanding;

impl FromStr for Standing {
    type Err = UnknownStanding;
    fn from_str(text: &str) -> Result<Self, UnknownStanding> {
        Self::ALL.iter().copied().find(|standing| standing.as_str() == text).ok_or(UnknownStanding)
    }
}
