use super::{Added, Criteria, Criterion, How, Place, Status};
use crate::domain::id::{LabelId, PersonId, QualificationId, UnitId};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What criteria look at, of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    pub person: PersonId,
    pub language: String,
    /// In the organisation's time zone.
    pub added_on: NaiveDate,
    /// Where they are placed as learners.
    pub placed: BTreeMap<UnitId, Place>,
    /// Every unit they belong to as learners: those, and the ones above as far as they climb.
    pub within: BTreeSet<UnitId>,
    pub labels: BTreeSet<LabelId>,
    pub fields: BTreeMap<String, String>,
    pub standing: Status,
    /// Their own manager first, then that one's, and so on up.
    pub managers: Vec<PersonId>,
    /// Held from anything but a rule.
    pub qualifications: BTreeSet<QualificationId>,
}

impl Criteria {
    /// Whether this person meets them on that day. A question that finds nothing is answered no.
    pub fn meets(&self, facts: &Facts, today: NaiveDate) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.meets(facts, today)),
            Self::Any(parts) => parts.iter().any(|part| part.meets(facts, today)),
            Self::None(parts) => !parts.iter().any(|part| part.meets(facts, today)),
            Self::Is(criterion) => criterion.meets(facts, today),
        }
    }
}

impl Criterion {
    pub fn meets(&self, facts: &Facts, today: NaiveDate) -> bool {
        match self {
            Self::Unit { how: How::Below, units, .. } => units.iter().any(|unit| facts.within.contains(unit)),
            Self::Unit { units, .. } => units.iter().any(|unit| facts.placed.contains_key(unit)),
            Self::Language { languages, .. } => languages.contains(&facts.language),
            Self::Added(added) => added.meets(facts.added_on, today),
            Self::Person { people, .. } => people.contains(&facts.person),
            Self::Manager { how: How::Below, people } => facts.managers.iter().any(|above| people.contains(above)),
            Self::Manager { people, .. } => facts.managers.first().is_some_and(|manager| people.contains(manager)),
            Self::Label { labels, .. } => labels.iter().any(|label| facts.labels.contains(label)),
            Self::Field { key, values, .. } => facts.fields.get(key).is_some_and(|value| values.contains(value)),
            Self::Standing { standings, .. } => standings.contains(&facts.standing),
            Self::Qualification { qualifications, .. } => {
                qualifications.iter().any(|qualification| facts.qualifications.contains(qualification))
            }
        }
    }
}

impl Added {
    pub fn meets(self, added_on: NaiveDate, today: NaiveDate) -> bool {
        match self {
            Self::Before(day) => added_on < day,
            Self::After(day) => added_on > day,
            Self::Between(first, last) => first <= added_on && added_on <= last,
            Self::InTheLast(days) => (today - added_on).num_days() <= i64::from(days),
        }
    }
}
