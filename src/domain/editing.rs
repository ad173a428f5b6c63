//! What staff change of a person by hand. The address has a way of its own (`correction`).
use super::{id::UnitId, role::Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Only what is to change: two people who edit different things at once undo nothing of each other's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Edit {
    pub name: Option<String>,
    pub reference: Option<String>,
    /// A code such as `fr`; of someone registered it is theirs.
    pub language: Option<String>,
    pub add_labels: Vec<String>,
    pub remove_labels: Vec<String>,
    /// Custom fields by key; an empty text takes a note away.
    pub fields: BTreeMap<String, String>,
    pub test: Option<bool>,
    pub place: Option<Move>,
}

/// A placement, or a platform-wide role: then it is in no unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    pub role: Role,
    pub unit: Option<UnitId>,
}

impl Place {
    /// Platform-wide roles go nowhere in particular.
    pub fn new(role: Role, unit: Option<UnitId>) -> Self {
        Self { role, unit: unit.filter(|_| !role.is_platform_wide()) }
    }
}

/// One place in exchange for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    pub from: Place,
    pub to: Place,
}
