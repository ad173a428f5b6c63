//! What may be changed of a unit that others feel: first a plan, then exactly that.
use super::{Thing, Visibility};
use crate::domain::{
    follows::Follows,
    id::{PersonId, UnitId},
    role::Role,
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Below another unit, with all that is below it.
    Move {
        to: UnitId,
    },
    Show(Visibility),
    /// Everything of it goes into the other, which stays.
    Merge {
        into: UnitId,
    },
    /// Its subunits move up, its people leave it.
    Delete,
    Carry {
        #[serde(default)]
        add: Vec<Thing>,
        #[serde(default)]
        remove: Vec<Thing>,
    },
    Place {
        people: Vec<PersonId>,
        role: Role,
    },
    /// Another role for those who are there.
    Role {
        people: Vec<(PersonId, Role)>,
        to: Role,
    },
    /// Out of it, this placement only; kept out, no list and no rule puts them back.
    Remove {
        people: Vec<(PersonId, Role)>,
        keep_out: bool,
    },
}

impl Change {
    /// Whether the tree itself changes.
    pub const fn is_of_tree(&self) -> bool {
        matches!(self, Self::Move { .. } | Self::Show(_) | Self::Merge { .. } | Self::Delete)
    }

    /// Whether it changes who is placed where, person by person.
    pub const fn is_of_members(&self) -> bool {
        matches!(self, Self::Place { .. } | Self::Role { .. } | Self::Remove { .. })
    }

    /// As operations and the audit log name it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Move { .. } => "unit.move",
            Self::Show(_) => "unit.show",
            Self::Merge { .. } => "unit.merge",
            Self::Delete => "unit.delete",
            Self::Carry { .. } => "unit.carry",
            Self::Place { .. } => "unit.place",
            Self::Role { .. } => "unit.role",
            Self::Remove { .. } => "unit.remove",
        }
    }
}

/// Why somebody chosen stays as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// They have that role there.
    AlreadyThere,
    /// They are not there with that role.
    NotThere,
    /// Somebody whose placements are for others to change.
    NotYours,
}

/// What else a plan says, each with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// People who change place or role.
    Placed,
    /// People who leave another company.
    LeaveCompany,
    /// People who were kept out and are let in again.
    LetIn,
    /// Subunits that go along or up.
    Subunits,
    /// People who leave the unit.
    Leave,
    /// Placements that become one with another.
    Folded,
    /// Things both carry, which become one.
    CarriedTwice,
    /// Rules that name the unit.
    Rules,
    LeftOut(LeftOut),
}

/// What a change would do now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub follows: Follows,
    pub notes: Vec<(Note, u32)>,
    /// The first few whom it touches, by name.
    pub sample: Vec<String>,
    /// How many the change itself touches, beyond the sample.
    pub touched: u32,
    /// Of the outcomes: applying refuses when they are no longer so.
    pub digest: String,
}
