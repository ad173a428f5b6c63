use super::{HoldingState, Standing};
use crate::domain::id::{PersonId, QualificationId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Which holders a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    State(HoldingState),
    KeptOut,
}

impl Shown {
    pub const ALL: &[Self] = &[
        Self::State(HoldingState::ToDo),
        Self::State(HoldingState::Held),
        Self::State(HoldingState::ToRenew),
        Self::State(HoldingState::Expired),
        Self::KeptOut,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::State(state) => state.as_str(),
            Self::KeptOut => "kept_out",
        }
    }

    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|shown| shown.as_str() == text)
    }
}

/// Where a page of people by name begins or ends: the folded name, and who.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edge {
    After(String, PersonId),
    Before(String, PersonId),
}

const SEPARATOR: char = '\u{1f}';

impl Edge {
    pub const fn is_before(&self) -> bool {
        matches!(self, Self::Before(..))
    }

    pub const fn at(&self) -> (&String, PersonId) {
        let (Self::After(key, person) | Self::Before(key, person)) = self;
        (key, *person)
    }

    /// As a parameter of a URL.
    pub fn pair(&self) -> (&'static str, String) {
        let (key, person) = self.at();
        (if self.is_before() { "before" } else { "after" }, format!("{key}{SEPARATOR}{person}"))
    }

    pub fn read(get: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let split = |text: String| {
            let (key, person) = text.split_once(SEPARATOR)?;
            Some((key.to_owned(), person.parse().ok()?))
        };
        let after = get("after").and_then(split).map(|(key, person)| Self::After(key, person));
        after.or_else(|| get("before").and_then(split).map(|(key, person)| Self::Before(key, person)))
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldersQuery {
    pub qualification: QualificationId,
    #[serde(default)]
    pub search: String,
    #[serde(default)]
    pub shown: Option<Shown>,
    #[serde(default)]
    pub edge: Option<Edge>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    Hand,
    Import,
    Api,
    Unit,
    Rule,
}

impl SourceKind {
    pub const ALL: &[Self] = &[Self::Hand, Self::Import, Self::Api, Self::Unit, Self::Rule];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Import => "import",
            Self::Api => "api",
            Self::Unit => "unit",
            Self::Rule => "rule",
        }
    }

    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }
}

/// Why somebody holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub kind: SourceKind,
    /// The unit or the rule.
    pub id: Uuid,
    /// Its name; of a grant, who gave it.
    pub name: Option<String>,
    /// The list and its line.
    pub list: Option<i64>,
    pub line: Option<u32>,
    pub since: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    pub person: PersonId,
    pub name: String,
    pub name_key: String,
    pub address: Option<String>,
    pub standing: Standing,
    pub kept_out: bool,
    pub sources: Vec<Source>,
    /// Whether the caller may give and take it here.
    pub yours: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holders {
    pub rows: Vec<Holder>,
    pub next: Option<Edge>,
    pub previous: Option<Edge>,
}
