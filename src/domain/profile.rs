//! What staff see of a person: profile, placements, enrolments with their reasons. What happened is `audit`'s.
use super::{
    enrolment::State,
    id::{PersonId, UnitId},
    role::Role,
    standing::Standing,
    text::{collapse, search_key},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A name may be this long, and so may a reference.
pub const NAME_MAX: usize = 200;

/// A name or reference as it is kept: every run of blanks one blank, without what cannot be seen or stored.
pub fn clean(text: &str) -> String {
    collapse(&text.chars().filter(|letter| letter.is_whitespace() || !letter.is_control()).collect::<String>())
}

/// What the search of lists looks through.
pub fn person_search_key(name: &str, address: &str, reference: &str) -> String {
    search_key(&format!("{name} {address} {reference}"))
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub id: PersonId,
    pub name: String,
    pub address: Option<String>,
    pub username: Option<String>,
    pub reference: String,
    pub language: String,
    pub standing: Standing,
    pub deactivated: bool,
    pub test: bool,
    pub added_at: DateTime<Utc>,
    pub invited_at: Option<DateTime<Utc>>,
    pub registered_at: Option<DateTime<Utc>>,
    pub last_seen_at: Option<DateTime<Utc>>,
    pub platform_roles: Vec<Role>,
    pub placements: Vec<Placement>,
    pub enrolments: Vec<Enrolment>,
    /// Whether the caller may change name and reference.
    pub may_edit: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    pub unit: UnitId,
    pub unit_name: String,
    pub role: Role,
    pub since: DateTime<Utc>,
    /// Whether the caller may take the person out of there.
    pub may_remove: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    pub activity: String,
    pub state: State,
    pub progress: u8,
    pub started_at: DateTime<Utc>,
    /// Why it stands, a sentence each.
    pub reasons: Vec<String>,
}
