//! Something to learn: how it runs, what becomes of those in it, and the pages that show it.
mod change;
mod form;
mod participant;
mod session;
mod step;

pub use change::{Change, ChangePlan};
pub use form::{DESCRIPTION_MAX, Due, GRACE_MAX, Settings, VALID_MAX};
pub use participant::{Participant, ParticipantFilter, ParticipantPage, ParticipantQuery, View};
pub use session::{CAPACITY_MAX, Group, Session, SessionForm, SessionState, Waiting};
pub use step::{Step, StepForm, StepsPlan};

use super::{
    applying::BeingApplied,
    audit::Named,
    id::{ActivityId, QualificationId, RuleId, SessionId, UnitId},
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

pub const PAGE_SIZE: usize = 50;

/// Text forms of an enum that a column and a URL carry.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { #[default] $($variant,)* }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::activity::UnknownText;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let found = Self::ALL.iter().copied().find(|value| value.as_str() == text);
                found.ok_or($crate::domain::activity::UnknownText)
            }
        }
    };
}
use texts;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not one of the texts there are")]
pub struct UnknownText;

texts! {
    /// What sort of thing to learn.
    Kind { Course = "course", Programme = "programme", Experience = "experience", }
}

texts! {
    /// What becomes of an enrolment whose last reason goes.
    OnLastReason { End = "end", Suspend = "suspend", Keep = "keep", }
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub id: ActivityId,
    pub name: String,
    pub name_key: String,
    pub kind: Kind,
    pub archived: bool,
    pub in_sessions: bool,
    /// People within the caller's sight, as far as one counts.
    pub active: u32,
    pub waiting: u32,
    pub completed: u32,
    /// How many of each give it.
    pub units: u32,
    pub qualifications: u32,
    pub rules: u32,
}

/// Which of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// Those that take people.
    #[default]
    Open,
    Archived,
}

/// A place in the order: name, then id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cursor<Id> {
    pub name_key: String,
    pub id: Id,
}

impl<Id: fmt::Display + FromStr> Cursor<Id> {
    /// As a URL carries it.
    pub fn write(&self) -> String {
        format!("{}~{}", self.id, self.name_key)
    }

    pub fn read(text: &str) -> Option<Self> {
        let (id, name_key) = text.split_once('~')?;
        Some(Self { id: id.parse().ok()?, name_key: name_key.to_owned() })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edge<Id> {
    After(Cursor<Id>),
    Before(Cursor<Id>),
}

impl<Id: fmt::Display + FromStr> Edge<Id> {
    /// The name and the text of a URL's argument.
    pub fn pair(&self) -> (&'static str, String) {
        match self {
            Self::After(cursor) => ("after", cursor.write()),
            Self::Before(cursor) => ("before", cursor.write()),
        }
    }

    pub fn read(get: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let at = |name| get(name).and_then(|text| Cursor::read(&text));
        at("after").map(Self::After).or_else(|| at("before").map(Self::Before))
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Query {
    pub search: String,
    pub shelf: Shelf,
    pub edge: Option<Edge<ActivityId>>,
}

impl Query {
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let search = (!self.search.is_empty()).then(|| ("q", self.search.clone()));
        let shelf = (self.shelf == Shelf::Archived).then(|| ("archived", "1".to_owned()));
        search.into_iter().chain(shelf).chain(self.edge.as_ref().map(Edge::pair)).collect()
    }

    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let shelf = if get("archived").is_some() { Shelf::Archived } else { Shelf::Open };
        Self { search: get("q").unwrap_or_default(), shelf, edge: Edge::read(get) }
    }

    #[must_use]
    pub fn from_start(&self) -> Self {
        Self { edge: None, ..self.clone() }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    pub rows: Vec<Line>,
    pub next: Option<Cursor<ActivityId>>,
    pub previous: Option<Cursor<ActivityId>>,
}

/// What gives an activity to people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assigned {
    pub units: Vec<AssignedUnit>,
    pub qualifications: Vec<Named<QualificationId>>,
    pub rules: Vec<AssignedRule>,
}

/// A unit that carries it, or takes part in a session of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignedUnit {
    pub unit: Named<UnitId>,
    /// As the table `unit` writes it.
    pub kind: String,
    pub session: Option<Named<SessionId>>,
    /// It takes part in the session, instead of carrying it.
    pub takes_part: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignedRule {
    pub rule: Named<RuleId>,
    pub enabled: bool,
}

/// One activity, as its page heads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    pub id: ActivityId,
    pub settings: Settings,
    pub archived: bool,
    /// The caller may change it.
    pub edit: bool,
    /// The caller may enrol somebody in it.
    pub enrol: bool,
    pub steps: Vec<Step>,
    pub assigned: Assigned,
    /// Sessions that are neither over nor cancelled.
    pub open_sessions: u32,
    /// Participants by `View`, as far as one counts.
    pub counts: Vec<u32>,
    pub being_applied: Option<BeingApplied>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;
    use uuid::Uuid;

    #[test]
    fn a_query_survives_its_url() {
        let cursor = Cursor { name_key: "a~b, c & d".into(), id: ActivityId(Uuid::from_u128(7)) };
        let query = Query { search: "x y".into(), shelf: Shelf::Archived, edge: Some(Edge::Before(cursor)) };
        let pairs: HashMap<_, _> = query.pairs().into_iter().collect();
        assert_eq!(Query::read(|name| pairs.get(name).cloned()), query);
        assert!(Query::default().pairs().is_empty());
        assert_eq!("keep".parse(), Ok(OnLastReason::Keep));
        assert_eq!("".parse::<Kind>(), Err(UnknownText));
    }
}
