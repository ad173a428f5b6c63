//! Lists that were applied, and what became of them.
use super::{
    audit::{Named, Party},
    id::{PersonId, UnitId},
    role::Role,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    pub number: i64,
    pub at: DateTime<Utc>,
    /// Nobody: the command line.
    pub by: Option<Party>,
    pub role: Role,
    /// None for platform-wide roles, and where the unit is gone.
    pub unit: Option<Named<UnitId>>,
    /// Whom it made, and whom it placed; the former are among the latter.
    pub added: u32,
    pub placed: u32,
    pub undone: Option<Undone>,
}

/// Those that the caller could have made, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    pub imports: Vec<Import>,
    /// The number before which the next page begins.
    pub next: Option<i64>,
}

/// People that the page of an import shows.
pub const SHOWN: usize = 500;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    pub import: Import,
    /// The first whom it placed, by name, as far as the caller sees them.
    pub people: Vec<Imported>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    pub person: PersonId,
    pub name: String,
    pub address: Option<String>,
    pub added: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    pub at: DateTime<Utc>,
    pub by: Option<Party>,
}
