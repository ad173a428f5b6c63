//! Who belongs to a unit, and how each came there.
use crate::domain::{
    id::{PersonId, UnitId},
    role::Role,
    standing::Standing,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Which members, and where in the list by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembersQuery {
    #[serde(default)]
    pub search: String,
    #[serde(default)]
    pub role: Option<Role>,
    /// Only those placed here.
    #[serde(default)]
    pub placed: bool,
    /// Those after this person, or before.
    #[serde(default)]
    pub after: Option<PersonId>,
    #[serde(default)]
    pub before: Option<PersonId>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Members {
    pub members: Vec<Member>,
    pub earlier: bool,
    pub later: bool,
}

/// One person with one role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub person: PersonId,
    pub name: String,
    pub address: Option<String>,
    pub standing: Standing,
    pub deactivated: bool,
    pub test: bool,
    pub role: Role,
    pub how: Vec<How>,
    /// Whether the reader may change or end the placement here.
    pub yours: bool,
}

impl Member {
    pub fn is_placed(&self) -> bool {
        self.how.iter().any(|how| matches!(how, How::Placed { .. }))
    }
}

/// How somebody came to be in a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    Placed {
        since: DateTime<Utc>,
        by: Option<String>,
        /// The number of the list that placed them.
        list: Option<i64>,
    },
    Climbed {
        from: UnitId,
        name: String,
    },
}

/// Somebody to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    pub id: PersonId,
    pub name: String,
    pub address: Option<String>,
}
