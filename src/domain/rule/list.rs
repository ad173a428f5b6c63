//! What the pages of rules exchange with the server.
use super::{Criteria, Explained, Mode, Place};
use crate::domain::{
    applying::BeingApplied,
    id::{ActivityId, PersonId, QualificationId, RuleId},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Something a rule gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gift {
    Activity(ActivityId),
    Qualification(QualificationId),
}

impl Gift {
    pub const fn uuid(self) -> Uuid {
        match self {
            Self::Activity(id) => id.0,
            Self::Qualification(id) => id.0,
        }
    }
}

/// A line of the list of rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub id: RuleId,
    pub name: String,
    pub enabled: bool,
    pub mode: Mode,
    pub gives: Vec<String>,
    /// People who are in it.
    pub matching: u32,
    pub changed_at: DateTime<Utc>,
    pub changed_by: Option<String>,
    /// Not everybody is held against it yet.
    pub being_applied: bool,
}

/// The list, and whether the viewer may change it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    pub rules: Vec<Listed>,
    pub may_edit: bool,
}

/// A rule as somebody edits it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub name: String,
    pub enabled: bool,
    pub criteria: Criteria,
    pub gives: Vec<Gift>,
    pub mode: Mode,
    pub grace_days: u16,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
}

/// What ids in a rule or in an explanation are called. One that is missing is gone.
pub type Names = BTreeMap<Uuid, String>;

/// A rule opened in the editor; a new one has no id yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Editing {
    pub id: Option<RuleId>,
    pub draft: Draft,
    pub names: Names,
    /// Custom fields, by key and name.
    pub fields: Vec<(String, String)>,
    pub may_edit: bool,
    pub today: NaiveDate,
    /// Saving refuses when somebody changed it since.
    pub changed_at: Option<DateTime<Utc>>,
    pub applied_at: Option<DateTime<Utc>>,
}

/// Somebody who joins or leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mover {
    pub person: PersonId,
    pub name: String,
    /// Where they are, for a second voice.
    pub note: Option<String>,
    pub joins: bool,
}

/// What a rule would do if it were saved so, against what is now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// People who meet the criteria.
    pub meeting: u32,
    /// People in the rule as it is saved.
    pub saved: u32,
    pub joins: u32,
    pub leaves: u32,
    /// Enrolments that begin, and that end at once.
    pub starts: u32,
    pub ends: u32,
    /// Enrolments that end when the grace is over, and when that is.
    pub ends_later: u32,
    pub later_on: Option<NaiveDate>,
    pub mails: u32,
    /// Some of those who join and leave whom the viewer may see, by name; who meets it, when nobody moves.
    pub sample: Vec<Mover>,
    /// Whether the sample shows who moves.
    pub moving: bool,
    /// What was saved is still being applied.
    pub being_applied: Option<BeingApplied>,
    /// Of the outcomes: saving refuses when they are no longer so.
    pub digest: String,
}

/// The criteria walked for one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walk {
    pub person: PersonId,
    pub name: String,
    pub explained: Explained,
    pub names: Names,
    /// They are in the saved rule, since when and, if so, until when.
    pub since: Option<DateTime<Utc>>,
    pub leaves_at: Option<DateTime<Utc>>,
}

/// What a field of the editor looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchFor {
    Unit(Place),
    Person,
    Label,
    Activity,
    Qualification,
}

/// Something found by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub id: Uuid,
    pub name: String,
    /// The unit above, or an address.
    pub note: Option<String>,
}
