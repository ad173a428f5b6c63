//! The list of people: each once, whatever their placements. What can be asked of it, as the URL writes it, and what a
//! row tells.
use super::{
    applying::BeingApplied,
    enrolment_list::{Edge, Invitation, SEPARATOR, TestPeople, View},
    id::{PersonId, UnitId},
    selection::Picked,
    standing::Standing,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Which people are chosen.
pub type Selection = Picked<Filter, PersonId>;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    #[default]
    Name,
    Added,
    /// When they were last here; who never was comes first.
    Seen,
}

impl Sort {
    pub const ALL: &[Self] = &[Self::Name, Self::Added, Self::Seen];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Added => "added",
            Self::Seen => "seen",
        }
    }
}

/// Which people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    pub search: String,
    pub view: View,
    pub test: TestPeople,
    /// Placed in it or below.
    pub unit: Option<UnitId>,
    pub label: Option<String>,
    pub language: Option<String>,
    pub manager: Option<PersonId>,
}

/// Where a page begins or ends: the keys of the row beside it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cursor {
    pub key: String,
    pub person: PersonId,
}

/// Which people, in which order, from where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    pub filter: Filter,
    pub sort: Sort,
    pub descending: bool,
    pub edge: Option<Edge<Cursor>>,
}

impl Cursor {
    fn write(&self) -> String {
        format!("{}{SEPARATOR}{}", self.key, self.person)
    }

    fn read(text: &str) -> Option<Self> {
        let (key, person) = text.split_once(SEPARATOR)?;
        Some(Self { key: key.to_owned(), person: person.parse().ok()? })
    }
}

impl Query {
    /// As the URL carries it: only what differs from the default.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let filter = &self.filter;
        let words = [
            ("q", Some(filter.search.clone()).filter(|search| !search.is_empty())),
            ("standing", (filter.view != View::All).then(|| filter.view.as_str().to_owned())),
            ("test", (filter.test != TestPeople::Shown).then(|| filter.test.as_str().to_owned())),
            ("unit", filter.unit.map(|unit| unit.to_string())),
            ("label", filter.label.clone()),
            ("language", filter.language.clone()),
            ("manager", filter.manager.map(|manager| manager.to_string())),
            ("sort", (self.sort != Sort::Name).then(|| self.sort.as_str().to_owned())),
            ("dir", self.descending.then(|| "desc".to_owned())),
        ];
        let edge = self.edge.as_ref().map(|edge| match edge {
            Edge::After(cursor) => ("after", cursor.write()),
            Edge::Before(cursor) => ("before", cursor.write()),
        });
        words.into_iter().filter_map(|(name, value)| Some((name, value?))).chain(edge).collect()
    }

    /// Reads what `pairs` wrote; what cannot be read is as if it were not there.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let word = |name: &str| get(name).filter(|text| !text.is_empty());
        let view = word("standing").and_then(|text| View::ALL.iter().copied().find(|view| view.as_str() == text));
        let sort = word("sort").and_then(|text| Sort::ALL.iter().copied().find(|sort| sort.as_str() == text));
        let after = word("after").and_then(|text| Cursor::read(&text)).map(Edge::After);
        let before = || word("before").and_then(|text| Cursor::read(&text)).map(Edge::Before);
        Self {
            filter: Filter {
                search: word("q").unwrap_or_default(),
                view: view.unwrap_or_default(),
                test: word("test").map(|text| TestPeople::read(&text)).unwrap_or_default(),
                unit: word("unit").and_then(|text| text.parse().ok()),
                label: word("label"),
                language: word("language"),
                manager: word("manager").and_then(|text| text.parse().ok()),
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

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub person: PersonId,
    pub name: String,
    pub name_key: String,
    pub address: Option<String>,
    pub username: Option<String>,
    pub standing: Standing,
    pub deactivated: bool,
    pub test: bool,
    pub added_at: DateTime<Utc>,
    pub last_seen_at: Option<DateTime<Utc>>,
    pub invitation: Option<Invitation>,
    /// Mean progress over the activities, once registered.
    pub progress: u8,
    pub activities: u32,
    pub activities_done: u32,
    /// Where they are placed, company first, then department, function, and the rest.
    pub units: Vec<String>,
    pub labels: Vec<String>,
}

impl Row {
    /// What stands beside the row of a page that begins or ends here.
    pub fn cursor(&self, sort: Sort) -> Cursor {
        let moment = |at: DateTime<Utc>| at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
        let key = match sort {
            Sort::Name => self.name_key.clone(),
            Sort::Added => moment(self.added_at),
            Sort::Seen => moment(self.last_seen_at.unwrap_or_default()),
        };
        Cursor { key, person: self.person }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    pub rows: Vec<Row>,
    pub next: Option<Cursor>,
    pub previous: Option<Cursor>,
    /// People a tab, in the order of `View::ALL`; `MANY` past what was counted.
    pub counts: Vec<u32>,
    /// Facts are still being applied to somebody's enrolments.
    pub being_applied: Option<BeingApplied>,
    /// What the filter's ids are called, as far as the caller sees them.
    pub unit: Option<String>,
    pub manager: Option<String>,
}

/// Somebody or something to choose from a list of names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found<Id> {
    pub id: Id,
    pub name: String,
    /// What tells two of one name apart: an address, a kind of unit.
    pub note: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;
    use uuid::Uuid;

    #[test]
    fn a_query_survives_its_url() {
        let query = Query {
            filter: Filter {
                search: "a b".into(),
                view: View::Bounced,
                test: TestPeople::Only,
                unit: Some(UnitId(Uuid::from_u128(9))),
                label: Some("Night shift".into()),
                language: Some("fr".into()),
                manager: Some(PersonId(Uuid::from_u128(7))),
            },
            sort: Sort::Seen,
            descending: true,
            edge: Some(Edge::Before(Cursor { key: "o'neil & co".into(), person: PersonId(Uuid::from_u128(8)) })),
        };
        let pairs: HashMap<_, _> = query.pairs().into_iter().collect();
        assert_eq!(Query::read(|name| pairs.get(name).cloned()), query);
        assert!(Query::default().pairs().is_empty());
        assert_eq!(Query::read(|_| Some(String::new())), Query::default());
    }
}
