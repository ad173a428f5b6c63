//! Rules: criteria, and what whoever meets them is given.
//!
//! The criteria have one meaning and two evaluators: [`Criteria::meets`] holds one person against many rules in memory, and
//! `store::rule` compiles the same tree to one SQL predicate for one rule and many people. A property test holds them
//! against each other.
//!
//! To add a criterion: a variant of [`Criterion`], what it looks at in [`Facts`], and an arm in each of `check`, `meets`,
//! `explain`, and the store's `facts` and `predicate`.
mod check;
mod explain;
mod list;
mod meets;
mod step;

pub use check::{Fault, GRACE_MAX, Problem, check, gone};
pub use explain::{Explained, Has};
pub use list::{Draft, Editing, Effect, Found, Gift, Listed, Mover, Names, Rules, SearchFor, Walk};
pub use meets::Facts;
pub use step::{Matched, Mode, Step, step};

use super::id::{LabelId, PersonId, QualificationId, RuleId, UnitId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What is asked of a person, nested as one likes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criteria {
    /// Each of them holds.
    All(Vec<Criteria>),
    /// At least one holds.
    Any(Vec<Criteria>),
    /// Not one holds.
    None(Vec<Criteria>),
    Is(Criterion),
}

/// How the criteria of a group are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Join {
    All,
    Any,
    None,
}

impl Join {
    pub const ALL: &[Self] = &[Self::All, Self::Any, Self::None];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Any => "any",
            Self::None => "none",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|join| join.as_str() == text)
    }

    pub fn of(self, parts: Vec<Criteria>) -> Criteria {
        match self {
            Self::All => Criteria::All(parts),
            Self::Any => Criteria::Any(parts),
            Self::None => Criteria::None(parts),
        }
    }
}

/// One question about a person. Where it names several, one of them is enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Placed as a learner in the unit itself, or (`Below`) belonging to it from there or from below.
    Unit {
        kind: Place,
        how: How,
        units: Vec<UnitId>,
    },
    Language {
        how: How,
        languages: Vec<String>,
    },
    /// The day their record was made, in the organisation's time zone.
    Added(Added),
    Person {
        how: How,
        people: Vec<PersonId>,
    },
    /// Their manager, or (`Below`) any of the managers above them.
    Manager {
        how: How,
        people: Vec<PersonId>,
    },
    Label {
        how: How,
        labels: Vec<LabelId>,
    },
    /// What the organisation noted under this key, letter by letter.
    Field {
        key: String,
        how: How,
        values: Vec<String>,
    },
    Standing {
        how: How,
        standings: Vec<Status>,
    },
    /// Held by a unit's or by hand; what a rule gives does not count, so that rules cannot chase each other.
    Qualification {
        how: How,
        qualifications: Vec<QualificationId>,
    },
}

/// The kinds of units that criteria ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    Company,
    Department,
    Function,
    Group,
    Team,
    Cohort,
}

impl Place {
    pub const ALL: &[Self] = &[Self::Company, Self::Department, Self::Function, Self::Group, Self::Team, Self::Cohort];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Department => "department",
            Self::Function => "function",
            Self::Group => "group",
            Self::Team => "team",
            Self::Cohort => "cohort",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|place| place.as_str() == text)
    }
}

/// How a criterion compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Exactly the one that is named.
    Is,
    IsOneOf,
    /// Units: at or below one of them. Managers: one of them is somewhere above.
    Below,
}

impl How {
    pub const ALL: &[Self] = &[Self::Is, Self::IsOneOf, Self::Below];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::IsOneOf => "is_one_of",
            Self::Below => "below",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|how| how.as_str() == text)
    }
}

/// When somebody was added, by whole days of the organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Added {
    Before(NaiveDate),
    After(NaiveDate),
    /// Both days count.
    Between(NaiveDate, NaiveDate),
    /// At most that many days ago: today is none, yesterday one.
    InTheLast(u16),
}

/// Where a person stands, deactivation included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Enrolled,
    Invited,
    Registered,
    Deactivated,
}

impl Status {
    pub const ALL: &[Self] = &[Self::Enrolled, Self::Invited, Self::Registered, Self::Deactivated];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enrolled => "enrolled",
            Self::Invited => "invited",
            Self::Registered => "registered",
            Self::Deactivated => "deactivated",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.as_str() == text)
    }
}

/// Facts that are not in a person's own record, and are looked up only when some criterion asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is looked up by itself")]
pub struct Uses {
    pub units: bool,
    pub managers: bool,
    pub labels: bool,
    pub qualifications: bool,
}

impl Uses {
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            units: self.units || other.units,
            managers: self.managers || other.managers,
            labels: self.labels || other.labels,
            qualifications: self.qualifications || other.qualifications,
        }
    }
}

/// A rule as the engine holds people against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    pub id: RuleId,
    pub name: String,
    pub enabled: bool,
    pub criteria: Criteria,
    pub mode: Mode,
    /// Days between no longer meeting it and leaving.
    pub grace_days: u16,
    /// The first and the last day it holds.
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
}

impl Rule {
    /// Whether anybody can meet it on this day: switched on, and between its dates.
    pub fn holds_on(&self, today: NaiveDate) -> bool {
        self.enabled
            && self.starts_on.is_none_or(|first| first <= today)
            && self.ends_on.is_none_or(|last| today <= last)
    }

    /// Whether who is in it may change with nothing but the day.
    pub fn turns_with_the_day(&self) -> bool {
        self.starts_on.is_some() || self.ends_on.is_some() || self.criteria.turn_with_the_day()
    }
}

impl Criteria {
    /// Every question in the tree.
    pub fn each<'a>(&'a self, visit: &mut impl FnMut(&'a Criterion)) {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::None(parts) => {
                for part in parts {
                    part.each(visit);
                }
            }
            Self::Is(criterion) => visit(criterion),
        }
    }

    /// Every id that the tree names.
    pub fn ids(&self) -> Vec<Uuid> {
        let mut ids = Vec::new();
        self.each(&mut |criterion| ids.extend(criterion.ids()));
        ids
    }

    /// Which facts they ask for.
    pub fn uses(&self) -> Uses {
        let mut uses = Uses::default();
        self.each(&mut |criterion| match criterion {
            Criterion::Unit { .. } => uses.units = true,
            Criterion::Manager { .. } => uses.managers = true,
            Criterion::Label { .. } => uses.labels = true,
            Criterion::Qualification { .. } => uses.qualifications = true,
            Criterion::Language { .. }
            | Criterion::Added(_)
            | Criterion::Person { .. }
            | Criterion::Field { .. }
            | Criterion::Standing { .. } => {}
        });
        uses
    }

    /// Whether a person's answer may change with nothing but the day.
    pub fn turn_with_the_day(&self) -> bool {
        let mut turns = false;
        // Somebody may be deactivated from a day on.
        self.each(&mut |criterion| {
            turns |= matches!(criterion, Criterion::Added(Added::InTheLast(_)) | Criterion::Standing { .. });
        });
        turns
    }
}

impl Criterion {
    /// Every id that it names.
    pub fn ids(&self) -> Vec<Uuid> {
        match self {
            Self::Unit { units, .. } => units.iter().map(|id| id.0).collect(),
            Self::Person { people, .. } | Self::Manager { people, .. } => people.iter().map(|id| id.0).collect(),
            Self::Label { labels, .. } => labels.iter().map(|id| id.0).collect(),
            Self::Qualification { qualifications, .. } => qualifications.iter().map(|id| id.0).collect(),
            Self::Language { .. } | Self::Added(_) | Self::Field { .. } | Self::Standing { .. } => Vec::new(),
        }
    }
}
