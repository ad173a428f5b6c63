//! What is done to many people at once from the list of people: what becomes of each, and who is left out and why.
use super::{
    follows::Follows,
    id::{PersonId, UnitId},
    label::LABELS_MAX,
    role::Role,
    text::search_key,
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Into this unit, with this role; where they are already they stay.
    Place {
        unit: UnitId,
        role: Role,
    },
    AddLabel(String),
    RemoveLabel(String),
}

/// Why somebody stays as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// In the unit with that role, or with the label, already.
    Already,
    /// Without the label that is to be taken off.
    Without,
    TooManyLabels,
    /// An admin, whom only admins place, or in a company that is for others to take them out of.
    NotYours,
}

impl LeftOut {
    pub const ALL: &[Self] = &[Self::Already, Self::Without, Self::TooManyLabels, Self::NotYours];
}

/// Somebody chosen, with what decides about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub person: PersonId,
    pub name: String,
    pub admin: bool,
    /// In the unit with that role.
    pub there: bool,
    /// In a company, or with a role there, that gives way to the one they come into.
    pub company: Option<(UnitId, Role)>,
    pub labels: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Changed,
    /// They leave the company they were in.
    Replaced,
    LeftOut(LeftOut),
}

/// `outranks`: the caller may change admins; `may_place`: whether they give and take that role in that unit.
pub fn decide(change: &Change, of: &Candidate, outranks: bool, may_place: impl Fn(UnitId, Role) -> bool) -> Outcome {
    let has = |name: &str| of.labels.iter().any(|label| search_key(label) == search_key(name));
    match change {
        Change::Place { .. } if of.admin && !outranks => Outcome::LeftOut(LeftOut::NotYours),
        Change::Place { .. } if of.there => Outcome::LeftOut(LeftOut::Already),
        Change::Place { .. } => match of.company {
            Some((unit, role)) if !may_place(unit, role) => Outcome::LeftOut(LeftOut::NotYours),
            Some(_) => Outcome::Replaced,
            None => Outcome::Changed,
        },
        Change::AddLabel(label) if has(label) => Outcome::LeftOut(LeftOut::Already),
        Change::AddLabel(_) if of.labels.len() >= LABELS_MAX => Outcome::LeftOut(LeftOut::TooManyLabels),
        Change::RemoveLabel(label) if !has(label) => Outcome::LeftOut(LeftOut::Without),
        _ => Outcome::Changed,
    }
}

/// What it would be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub people: u32,
    /// Of them, those who leave another company.
    pub replaced: u32,
    /// The first names.
    pub sample: Vec<String>,
    pub left_out: Vec<(LeftOut, u32)>,
    pub follows: Follows,
    /// Of the outcomes: applying refuses when they are no longer so.
    pub digest: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn what_becomes_of_somebody() {
        let plain = Candidate {
            person: PersonId(Uuid::from_u128(1)),
            name: "Noor".into(),
            admin: false,
            there: false,
            company: None,
            labels: vec!["Night shift".into()],
        };
        let place = Change::Place { unit: UnitId(Uuid::from_u128(2)), role: Role::Learner };
        let [ours, theirs] = [3, 4].map(|n| UnitId(Uuid::from_u128(n)));
        let full = Candidate { labels: (0..LABELS_MAX).map(|n| format!("l{n}")).collect(), ..plain.clone() };
        let cases = [
            (place.clone(), plain.clone(), Outcome::Changed),
            (place.clone(), Candidate { there: true, ..plain.clone() }, Outcome::LeftOut(LeftOut::Already)),
            (place.clone(), Candidate { company: Some((ours, Role::Learner)), ..plain.clone() }, Outcome::Replaced),
            (
                place.clone(),
                Candidate { company: Some((theirs, Role::Learner)), ..plain.clone() },
                Outcome::LeftOut(LeftOut::NotYours),
            ),
            (place, Candidate { admin: true, ..plain.clone() }, Outcome::LeftOut(LeftOut::NotYours)),
            (Change::AddLabel("NIGHT shift".into()), plain.clone(), Outcome::LeftOut(LeftOut::Already)),
            (Change::AddLabel("Day".into()), plain.clone(), Outcome::Changed),
            (Change::AddLabel("Day".into()), full, Outcome::LeftOut(LeftOut::TooManyLabels)),
            (Change::RemoveLabel("night shift".into()), plain.clone(), Outcome::Changed),
            (Change::RemoveLabel("Day".into()), plain, Outcome::LeftOut(LeftOut::Without)),
        ];
        for (change, candidate, expected) in cases {
            let outcome = decide(&change, &candidate, false, |unit, _| unit == ours);
            assert_eq!(outcome, expected, "{change:?} {candidate:?}");
        }
    }
}
