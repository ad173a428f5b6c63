//! Qualifications: sets of activities that people hold, and how far somebody is with one.
mod change;
mod holders;
mod inventory;

pub use change::{Change, Consequence, HolderAction, HolderChange, Judged, LeftOut, Plan, PlanLine, Treatment};
pub use holders::{Edge, Holder, Holders, HoldersQuery, Shown, Source, SourceKind};
pub use inventory::{Cell, Inventory, InventoryQuery, PersonRow, Pressed};

use super::{
    applying::BeingApplied,
    audit::Named,
    error::{AppError, Code},
    id::{ActivityId, QualificationId, RuleId, UnitId},
    profile::{NAME_MAX, clean},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// People whose standing is counted for a list; past that only "1,000+" is said.
pub const COUNTED: u32 = 1_000;
pub const DESCRIPTION_MAX: usize = 2_000;
pub const VALID_MAX: u32 = 36_500;
pub const RENEWAL_MAX: u32 = 3_650;

/// How far somebody who should hold a qualification is with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldingState {
    /// Some of its activities were never completed.
    ToDo,
    Held,
    /// Still held, and its end is near: its activities are open again.
    ToRenew,
    Expired,
}

impl HoldingState {
    pub const ALL: &[Self] = &[Self::ToDo, Self::Held, Self::ToRenew, Self::Expired];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ToDo => "to_do",
            Self::Held => "held",
            Self::ToRenew => "to_renew",
            Self::Expired => "expired",
        }
    }

    /// Whether it counts as held today.
    pub const fn holds(self) -> bool {
        matches!(self, Self::Held | Self::ToRenew)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a state of a holding")]
pub struct UnknownState;

impl FromStr for HoldingState {
    type Err = UnknownState;
    fn from_str(text: &str) -> Result<Self, UnknownState> {
        Self::ALL.iter().copied().find(|state| state.as_str() == text).ok_or(UnknownState)
    }
}

/// How far somebody is, and what dates follow from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub state: HoldingState,
    /// When the last of its activities was completed.
    pub since: Option<DateTime<Utc>>,
    pub until: Option<DateTime<Utc>>,
    /// Activities that are completed and count.
    pub done: u32,
    pub activities: u32,
}

/// People by how far they are, as far as they were counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// In the order of `HoldingState::ALL`.
    pub by_state: [u32; 4],
    /// There are more than were counted.
    pub more: bool,
}

impl Counts {
    pub fn total(&self) -> u32 {
        self.by_state.iter().sum()
    }

    pub const fn of(&self, state: HoldingState) -> u32 {
        self.by_state[state as usize]
    }
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub id: QualificationId,
    pub name: String,
    pub validity: Validity,
    pub activities: Vec<String>,
    /// Units that carry it, a few by name.
    pub units: Vec<Named<UnitId>>,
    pub units_count: u32,
    pub holders: Counts,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    pub qualifications: Vec<Summary>,
    /// The list goes on after this name.
    pub next: Option<String>,
}

/// How long it counts, and how long before its end it is to be renewed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    pub valid_days: Option<u32>,
    pub renewal_days: Option<u32>,
}

impl Validity {
    /// Refuses what cannot be.
    pub fn check(self) -> Result<Self, AppError> {
        let refused = |field, max: u32| Err(AppError::new(Code::DaysInvalid).with("max", max).on(field));
        if self.valid_days.is_some_and(|days| !(1..=VALID_MAX).contains(&days)) {
            return refused("valid_days", VALID_MAX);
        }
        let Some(renewal) = self.renewal_days else { return Ok(self) };
        match self.valid_days {
            None => Err(AppError::new(Code::RenewalWithoutEnd).on("renewal_days")),
            Some(valid) if renewal >= valid || renewal > RENEWAL_MAX => {
                refused("renewal_days", RENEWAL_MAX.min(valid - 1))
            }
            Some(_) => Ok(self),
        }
    }
}

/// What a qualification says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    pub name: String,
    #[serde(default)]
    pub description: String,
    #[serde(default)]
    pub validity: Validity,
}

impl Definition {
    /// Cleaned, or refused at the field that is wrong.
    pub fn check(self) -> Result<Self, AppError> {
        let name = clean(&self.name);
        if name.is_empty() {
            return Err(AppError::new(Code::NameMissing).on("name"));
        }
        if name.chars().count() > NAME_MAX {
            return Err(AppError::new(Code::NameTooLong).with("max", NAME_MAX).on("name"));
        }
        let description = self.description.trim().to_owned();
        if description.chars().count() > DESCRIPTION_MAX {
            return Err(AppError::new(Code::NameTooLong).with("max", DESCRIPTION_MAX).on("description"));
        }
        Ok(Self { name, description, validity: self.validity.check()? })
    }
}

/// A qualification's own page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    pub id: QualificationId,
    pub definition: Definition,
    pub activities: Vec<Activity>,
    pub units: Vec<Carrier>,
    pub rules: Vec<Named<RuleId>>,
    pub holders: Counts,
    pub rights: Rights,
    /// Facts are still being applied to somebody's enrolments.
    pub being_applied: Option<BeingApplied>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    pub id: ActivityId,
    pub name: String,
    pub kind: String,
    pub valid_days: Option<u32>,
    pub archived: bool,
}

/// A unit that carries it: all who learn there hold it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carrier {
    pub id: UnitId,
    pub name: String,
    pub kind: String,
    /// Who learns there or below; `MANY` past what was counted.
    pub people: u32,
    pub since: DateTime<Utc>,
    pub may_remove: bool,
}

/// What the caller may do here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rights {
    pub edit: bool,
    pub carry: bool,
    pub give: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_definition_is_refused_at_its_field() {
        let with = |name: &str, valid_days, renewal_days| {
            let validity = Validity { valid_days, renewal_days };
            Definition { name: name.into(), description: String::new(), validity }.check()
        };
        let cases = [
            (with("  ", None, None), Code::NameMissing, "name"),
            (with(&"x".repeat(NAME_MAX + 1), None, None), Code::NameTooLong, "name"),
            (with("Nurse", Some(0), None), Code::DaysInvalid, "valid_days"),
            (with("Nurse", Some(VALID_MAX + 1), None), Code::DaysInvalid, "valid_days"),
            (with("Nurse", None, Some(3)), Code::RenewalWithoutEnd, "renewal_days"),
            (with("Nurse", Some(30), Some(30)), Code::DaysInvalid, "renewal_days"),
        ];
        for (refused, code, field) in cases {
            let error = refused.unwrap_err();
            assert_eq!((error.code, error.field.as_deref()), (code, Some(field)));
        }
        let taken = with(" Hygiene  2 ", Some(30), Some(0)).unwrap();
        assert_eq!(taken.name, "Hygiene 2");
    }
}
