use super::{Criteria, Criterion, Facts, How, Join, Status};
use crate::domain::id::{LabelId, PersonId, QualificationId, UnitId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The criteria walked for one person: at each step whether it holds, and what is so of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Explained {
    Group { join: Join, holds: bool, parts: Vec<Explained> },
    One { criterion: Criterion, holds: bool, has: Has },
}

/// What a person has of what a criterion asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Has {
    /// Units of the kind that is asked for; below, also units of other kinds through which they belong.
    Units(Vec<UnitId>),
    Language(String),
    Added {
        on: NaiveDate,
        days_ago: i64,
    },
    Person(PersonId),
    /// Nearest first.
    Managers(Vec<PersonId>),
    Labels(Vec<LabelId>),
    Field(Option<String>),
    Standing(Status),
    Qualifications(Vec<QualificationId>),
}

impl Explained {
    pub const fn holds(&self) -> bool {
        match self {
            Self::Group { holds, .. } | Self::One { holds, .. } => *holds,
        }
    }
}

impl Criteria {
    pub fn explain(&self, facts: &Facts, today: NaiveDate) -> Explained {
        let group = |join, parts: &[Self]| Explained::Group {
            join,
            holds: self.meets(facts, today),
            parts: parts.iter().map(|part| part.explain(facts, today)).collect(),
        };
        match self {
            Self::All(parts) => group(Join::All, parts),
            Self::Any(parts) => group(Join::Any, parts),
            Self::None(parts) => group(Join::None, parts),
            Self::Is(criterion) => Explained::One {
                criterion: criterion.clone(),
                holds: criterion.meets(facts, today),
                has: criterion.has(facts, today),
            },
        }
    }
}

impl Criterion {
    fn has(&self, facts: &Facts, today: NaiveDate) -> Has {
        match self {
            Self::Unit { kind, how, units } => {
                let through = *how == How::Below && units.iter().any(|unit| facts.within.contains(unit));
                let of_kind = facts.placed.iter().filter(|(_, place)| through || *place == kind);
                Has::Units(of_kind.map(|(unit, _)| *unit).collect())
            }
            Self::Language { .. } => Has::Language(facts.language.clone()),
            Self::Added(_) => Has::Added { on: facts.added_on, days_ago: (today - facts.added_on).num_days() },
            Self::Person { .. } => Has::Person(facts.person),
            Self::Manager { how: How::Below, .. } => Has::Managers(facts.managers.clone()),
            Self::Manager { .. } => Has::Managers(facts.managers.first().copied().into_iter().collect()),
            Self::Label { .. } => Has::Labels(facts.labels.iter().copied().collect()),
            Self::Field { key, .. } => Has::Field(facts.fields.get(key).cloned()),
            Self::Standing { .. } => Has::Standing(facts.standing),
            Self::Qualification { .. } => Has::Qualifications(facts.qualifications.iter().copied().collect()),
        }
    }
}
