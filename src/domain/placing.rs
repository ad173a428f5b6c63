//! Changing where many people are placed at once: what becomes of each row, and which are left out and why.
use super::{follows::Follows, id::UnitId, role::Role, selection::RowKey};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Into this cohort, with the role they have.
    MoveTo(UnitId),
    /// Out of the cohort. The person stays.
    Remove,
}

/// What becomes of a placement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Moved,
    /// They are in the other cohort with that role already: the two become one.
    Merged,
    Removed,
    LeftOut(LeftOut),
}

/// Why a row stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// A platform-wide role, which stands in no cohort.
    PlatformWide,
    /// A company, department, team, function or group: that is changed on its own page.
    NoCohort,
    /// Somebody whose placements are for others to change.
    NotYours,
    /// They are in that cohort.
    SameCohort,
}

impl LeftOut {
    pub const ALL: &[Self] = &[Self::PlatformWide, Self::NoCohort, Self::NotYours, Self::SameCohort];
}

/// A chosen row, with what decides about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub row: RowKey,
    pub name: String,
    /// Whether the unit is a cohort.
    pub in_cohort: bool,
    /// Whether the caller may change it.
    pub yours: bool,
    /// Whether the person is in the other cohort with that role.
    pub there: bool,
}

pub fn decide(change: Change, of: &Candidate) -> Outcome {
    let (_, unit, role) = of.row;
    if is_platform_wide(role) {
        return Outcome::LeftOut(LeftOut::PlatformWide);
    }
    if !of.in_cohort {
        return Outcome::LeftOut(LeftOut::NoCohort);
    }
    if !of.yours {
        return Outcome::LeftOut(LeftOut::NotYours);
    }
    match change {
        Change::Remove => Outcome::Removed,
        Change::MoveTo(to) if to == unit => Outcome::LeftOut(LeftOut::SameCohort),
        Change::MoveTo(_) if of.there => Outcome::Merged,
        Change::MoveTo(_) => Outcome::Moved,
    }
}

const fn is_platform_wide(role: Role) -> bool {
    role.is_platform_wide() || matches!(role, Role::Instructor)
}

/// What a change would do now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Placements that change.
    pub placements: u32,
    /// Of those, the ones that join one that is there.
    pub merged: u32,
    /// The first few people, by name.
    pub sample: Vec<String>,
    pub left_out: Vec<(LeftOut, u32)>,
    pub follows: Follows,
    /// Of the outcomes: applying refuses when they are no longer so.
    pub digest: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::PersonId;
    use uuid::Uuid;

    #[test]
    fn what_becomes_of_a_row() {
        let [here, there] = [1, 2].map(|n| UnitId(Uuid::from_u128(n)));
        let learner = Candidate {
            row: (PersonId(Uuid::from_u128(3)), here, Role::Learner),
            name: "Noor".into(),
            in_cohort: true,
            yours: true,
            there: false,
        };
        let admin = Candidate { row: (learner.row.0, here, Role::Admin), ..learner.clone() };
        let cases = [
            (Change::Remove, learner.clone(), Outcome::Removed),
            (Change::MoveTo(there), learner.clone(), Outcome::Moved),
            (Change::MoveTo(there), Candidate { there: true, ..learner.clone() }, Outcome::Merged),
            (Change::MoveTo(here), learner.clone(), Outcome::LeftOut(LeftOut::SameCohort)),
            (Change::Remove, Candidate { in_cohort: false, ..learner.clone() }, Outcome::LeftOut(LeftOut::NoCohort)),
            (Change::Remove, Candidate { yours: false, ..learner }, Outcome::LeftOut(LeftOut::NotYours)),
            (Change::Remove, admin, Outcome::LeftOut(LeftOut::PlatformWide)),
        ];
        for (change, candidate, expected) in cases {
            assert_eq!(decide(change, &candidate), expected, "{change:?} {candidate:?}");
        }
    }
}
