//! The Enrolments list: what can be asked of it, as the URL writes it, and what a row tells.
use super::{
    applying::BeingApplied,
    id::{PersonId, UnitId},
    role::Role,
    standing::Standing,
    unit::UnitKind,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub const PAGE_SIZE: usize = 50;
/// Searches are counted no further than this; [`MANY`] is past it.
pub const COUNT_CAP: u32 = 10_000;
/// More than the cap, nobody knows how many.
pub const MANY: u32 = u32::MAX;
/// Invitations that end within these days are about to.
pub const EXPIRING_DAYS: i64 = 3;

/// The tabs above the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    #[default]
    All,
    /// Enrolled, not invited.
    New,
    /// Invited, mail neither come back nor link run out.
    Invited,
    Bounced,
    Expired,
    Registered,
    /// Invited, link about to run out. No tab of its own: the dashboard leads to it.
    Expiring,
}

impl View {
    pub const ALL: &[Self] =
        &[Self::All, Self::New, Self::Invited, Self::Bounced, Self::Expired, Self::Registered, Self::Expiring];
    pub const TABS: &[Self] = &[Self::All, Self::New, Self::Invited, Self::Bounced, Self::Expired, Self::Registered];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::New => "new",
            Self::Invited => "invited",
            Self::Bounced => "bounced",
            Self::Expired => "expired",
            Self::Registered => "registered",
            Self::Expiring => "expiring",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    #[default]
    Name,
    Address,
    Reference,
    /// Enrolled, invited, registered; by name within.
    Standing,
    /// When the person was added.
    Added,
}

impl Sort {
    pub const ALL: &[Self] = &[Self::Name, Self::Address, Self::Reference, Self::Standing, Self::Added];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::Reference => "reference",
            Self::Standing => "standing",
            Self::Added => "added",
        }
    }
}

/// Whether test people are in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TestPeople {
    #[default]
    Shown,
    Hidden,
    Only,
}

impl TestPeople {
    pub const ALL: &[Self] = &[Self::Shown, Self::Hidden, Self::Only];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Hidden => "hidden",
            Self::Only => "only",
        }
    }

    /// What `as_str` wrote; anything else shows them.
    pub fn read(text: &str) -> Self {
        Self::ALL.iter().copied().find(|choice| choice.as_str() == text).unwrap_or_default()
    }
}

/// Which rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Filter {
    #[serde(default)]
    pub search: String,
    #[serde(default)]
    pub kind: Option<Role>,
    #[serde(default)]
    pub cohort: Option<UnitId>,
    #[serde(default)]
    pub label: Option<String>,
    #[serde(default)]
    pub view: View,
    #[serde(default)]
    pub test: TestPeople,
}

/// Where a page begins or ends: the keys of the row beside it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cursor {
    pub key: String,
    pub name_key: String,
    pub person: PersonId,
    pub unit: UnitId,
    pub role: Role,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Edge<C = Cursor> {
    After(C),
    Before(C),
}

/// Which rows, in which order, from where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Query {
    #[serde(default)]
    pub filter: Filter,
    #[serde(default)]
    pub sort: Sort,
    #[serde(default)]
    pub descending: bool,
    #[serde(default)]
    pub edge: Option<Edge>,
}

pub(super) const SEPARATOR: char = '\u{1f}';

impl Cursor {
    fn write(&self) -> String {
        [&self.key, &self.name_key, &self.person.to_string(), &self.unit.to_string(), self.role.as_str()]
            .join(&SEPARATOR.to_string())
    }

    fn read(text: &str) -> Option<Self> {
        let parts: Vec<_> = text.split(SEPARATOR).collect();
        let [key, name_key, person, unit, role] = parts.as_slice() else { return None };
        Some(Self {
            key: (*key).to_owned(),
            name_key: (*name_key).to_owned(),
            person: person.parse().ok()?,
            unit: unit.parse().ok()?,
            role: role.parse().ok()?,
        })
    }
}

impl Query {
    /// As the URL carries it: only what differs from the default.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let filter = &self.filter;
        if !filter.search.is_empty() {
            pairs.push(("q", filter.search.clone()));
        }
        if let Some(kind) = filter.kind {
            pairs.push(("kind", kind.as_str().to_owned()));
        }
        if let Some(cohort) = filter.cohort {
            pairs.push(("cohort", cohort.to_string()));
        }
        if let Some(label) = &filter.label {
            pairs.push(("label", label.clone()));
        }
        if filter.view != View::All {
            pairs.push(("standing", filter.view.as_str().to_owned()));
        }
        if filter.test != TestPeople::Shown {
            pairs.push(("test", filter.test.as_str().to_owned()));
        }
        if self.sort != Sort::Name {
            pairs.push(("sort", self.sort.as_str().to_owned()));
        }
        if self.descending {
            pairs.push(("dir", "desc".to_owned()));
        }
        match &self.edge {
            Some(Edge::After(cursor)) => pairs.push(("after", cursor.write())),
            Some(Edge::Before(cursor)) => pairs.push(("before", cursor.write())),
            None => {}
        }
        pairs
    }

    /// Reads what `pairs` wrote; what cannot be read is as if it were not there.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let view = get("standing").and_then(|text| View::ALL.iter().copied().find(|view| view.as_str() == text));
        let sort = get("sort").and_then(|text| Sort::ALL.iter().copied().find(|sort| sort.as_str() == text));
        let after = get("after").and_then(|text| Cursor::read(&text)).map(Edge::After);
        let before = || get("before").and_then(|text| Cursor::read(&text)).map(Edge::Before);
        Self {
            filter: Filter {
                search: get("q").unwrap_or_default(),
                kind: get("kind").and_then(|text| text.parse().ok()),
                cohort: get("cohort").and_then(|text| text.parse().ok()),
                label: get("label").filter(|label| !label.is_empty()),
                view: view.unwrap_or_default(),
                test: get("test").map(|text| TestPeople::read(&text)).unwrap_or_default(),
            },
            sort: sort.unwrap_or_default(),
            descending: get("dir").as_deref() == Some("desc"),
            edge: after.or_else(before),
        }
    }

    /// The same list from its beginning.
    #[must_use]
    pub fn from_start(&self) -> Self {
        Self { edge: None, ..self.clone() }
    }
}

/// What the mail of someone invited has come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// None while the mail is still in the outbox.
    pub sent_at: Option<DateTime<Utc>>,
    pub expired: bool,
    pub reminded: u32,
    /// They asked for no more reminders.
    #[serde(default)]
    pub wants_none: bool,
    /// What the mail server said when it gave the mail back.
    pub bounced: Option<String>,
    /// When the mail that waits is to leave, if that is still ahead.
    #[serde(default)]
    pub scheduled_for: Option<DateTime<Utc>>,
}

/// A placement: a person in a cohort or another unit with a role, or a platform-wide role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub person: PersonId,
    /// The root unit for platform-wide roles.
    pub unit: UnitId,
    pub role: Role,
    pub name: String,
    pub name_key: String,
    pub address: Option<String>,
    pub reference: String,
    pub unit_kind: UnitKind,
    /// None for platform-wide roles.
    pub unit_name: Option<String>,
    pub standing: Standing,
    pub deactivated: bool,
    pub test: bool,
    pub added_at: DateTime<Utc>,
    pub invitation: Option<Invitation>,
    /// Mean progress over the activities, once registered.
    pub progress: u8,
    pub activities: u32,
    pub activities_done: u32,
}

impl Row {
    /// What tells this row from every other of the list.
    pub fn key(&self) -> super::selection::RowKey {
        (self.person, self.unit, self.role)
    }

    pub fn scheduled_for(&self) -> Option<DateTime<Utc>> {
        self.invitation.as_ref()?.scheduled_for
    }

    /// Whether they asked for no more reminders of an invitation that is open.
    pub fn wants_none(&self) -> bool {
        self.invitation.as_ref().is_some_and(|invitation| invitation.wants_none)
    }

    /// Said no to the invitation: nobody is invited otherwise without one.
    pub fn declined(&self) -> bool {
        self.standing == Standing::Invited && self.invitation.is_none()
    }

    pub fn bounced(&self) -> Option<&str> {
        self.invitation.as_ref()?.bounced.as_deref()
    }

    /// What stands beside the row of a page that begins or ends here.
    pub fn cursor(&self, sort: Sort) -> Cursor {
        let key = match sort {
            Sort::Name => String::new(),
            Sort::Address => self.address.as_deref().map(super::text::address_key).unwrap_or_default(),
            Sort::Reference => self.reference.clone(),
            Sort::Standing => self.standing.as_str().to_owned(),
            Sort::Added => self.added_at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true),
        };
        Cursor { key, name_key: self.name_key.clone(), person: self.person, unit: self.unit, role: self.role }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    pub rows: Vec<Row>,
    pub next: Option<Cursor>,
    pub previous: Option<Cursor>,
    /// Rows a tab, in the order of `View::ALL`; `MANY` past what was counted.
    pub counts: Vec<u32>,
    /// What the unit is called that the list is narrowed to, if the viewer sees it.
    pub cohort: Option<String>,
    /// Facts are still being applied to somebody's enrolments.
    pub being_applied: Option<BeingApplied>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn a_query_survives_its_url() {
        let cursor = Cursor {
            key: "invited".into(),
            name_key: "o'neil, \u{00e9} & co".into(),
            person: PersonId(uuid::Uuid::from_u128(7)),
            unit: UnitId(uuid::Uuid::from_u128(9)),
            role: Role::GroupAdmin,
        };
        let query = Query {
            filter: Filter {
                search: "a b".into(),
                kind: Some(Role::Mentor),
                cohort: Some(UnitId(uuid::Uuid::from_u128(9))),
                label: Some("Night shift".into()),
                view: View::Bounced,
                test: TestPeople::Only,
            },
            sort: Sort::Standing,
            descending: true,
            edge: Some(Edge::Before(cursor)),
        };
        let pairs: HashMap<_, _> = query.pairs().into_iter().collect();
        assert_eq!(Query::read(|name| pairs.get(name).cloned()), query);
        assert!(Query::default().pairs().is_empty());
    }
}
