//! Why somebody is enrolled, or kept out: what a page makes a sentence with a link of.
use super::{
    audit::{Named, Party},
    id::{QualificationId, RuleId, UnitId},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One reason, since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    pub because: Because,
    pub since: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// A unit they belong to carries it. `kind` as the table `unit` writes it: `team`.
    Unit {
        unit: Named<UnitId>,
        kind: String,
    },
    /// A unit they belong to takes part in the session.
    SessionGroup {
        unit: Named<UnitId>,
        kind: String,
    },
    /// They hold a qualification that contains it.
    Qualification(Named<QualificationId>),
    /// They meet a rule that gives it.
    Rule(Named<RuleId>),
    /// A line of a list.
    Import {
        number: i64,
        line: Option<u32>,
    },
    /// Given by somebody; nobody for the command line.
    Hand(Option<Party>),
    JoinLink,
    Api,
    /// Its source is gone; the next look at the person takes the reason away.
    Gone,
}

impl Because {
    /// Whether it was given to this person alone, so that it can be taken away alone.
    pub const fn is_given(&self) -> bool {
        matches!(self, Self::Import { .. } | Self::Hand(_) | Self::JoinLink | Self::Api)
    }
}

/// A removal by hand, which beats every reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptOut {
    pub since: DateTime<Utc>,
    /// Nobody for the command line.
    pub by: Option<Party>,
}
