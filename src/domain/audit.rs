//! The audit log: what can be asked of it, as the URL writes it, and what a line tells.
use super::{
    event::{EventKind, Group},
    id::{ActivityId, PersonId, QualificationId, UnitId},
    role::Role,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub const PAGE_SIZE: usize = 50;
/// New lines past this are told as "99+".
pub const NEW_CAP: u32 = 99;

/// What happened: one kind, or all of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum What {
    Group(Group),
    Kind(EventKind),
}

impl What {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Group(group) => group.as_str(),
            Self::Kind(kind) => kind.as_str(),
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Group::parse(text).map(Self::Group).or_else(|| EventKind::parse(text).map(Self::Kind))
    }

    pub fn kinds(self) -> Vec<EventKind> {
        match self {
            Self::Kind(kind) => vec![kind],
            Self::Group(group) => EventKind::ALL.iter().copied().filter(|kind| kind.group() == group).collect(),
        }
    }
}

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Actor {
    Person(PersonId),
    /// The command line and work in the background.
    Muster,
}

const MUSTER: &str = "muster";

/// Which lines; all that is set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Filter {
    pub actor: Option<Actor>,
    pub what: Option<What>,
    /// Days in UTC, both included.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub person: Option<PersonId>,
    pub unit: Option<UnitId>,
    pub activity: Option<ActivityId>,
    /// An operation by its number: "List 7".
    pub list: Option<i64>,
}

/// A line's place in the order: newest first, within a moment the later written first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cursor {
    pub at: DateTime<Utc>,
    pub id: i64,
}

impl Cursor {
    fn write(self) -> String {
        format!("{}-{}", self.at.timestamp_micros(), self.id)
    }

    fn read(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('-')?;
        Some(Self { at: DateTime::from_timestamp_micros(at.parse().ok()?)?, id: id.parse().ok()? })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Edge {
    /// The lines before this one in time: further down.
    Earlier(Cursor),
    Later(Cursor),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Query {
    #[serde(default)]
    pub filter: Filter,
    #[serde(default)]
    pub edge: Option<Edge>,
}

impl Query {
    /// As the URL carries it.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let Filter { actor, what, from, to, person, unit, activity, list } = &self.filter;
        let actor = actor.map(|actor| match actor {
            Actor::Person(id) => id.to_string(),
            Actor::Muster => MUSTER.to_owned(),
        });
        let (earlier, later) = match self.edge {
            Some(Edge::Earlier(cursor)) => (Some(cursor.write()), None),
            Some(Edge::Later(cursor)) => (None, Some(cursor.write())),
            None => (None, None),
        };
        let pairs = [
            ("who", actor),
            ("what", what.map(|what| what.as_str().to_owned())),
            ("from", from.map(|day| day.to_string())),
            ("to", to.map(|day| day.to_string())),
            ("whom", person.map(|id| id.to_string())),
            ("unit", unit.map(|id| id.to_string())),
            ("activity", activity.map(|id| id.to_string())),
            ("list", list.map(|number| number.to_string())),
            ("earlier", earlier),
            ("later", later),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// Reads what `pairs` wrote; what cannot be read is as if it were not there.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let actor = |text: String| {
            if text == MUSTER { Some(Actor::Muster) } else { text.parse().ok().map(Actor::Person) }
        };
        let earlier = get("earlier").and_then(|text| Cursor::read(&text)).map(Edge::Earlier);
        let later = || get("later").and_then(|text| Cursor::read(&text)).map(Edge::Later);
        Self {
            filter: Filter {
                actor: get("who").and_then(actor),
                what: get("what").and_then(|text| What::parse(&text)),
                from: get("from").and_then(|text| text.parse().ok()),
                to: get("to").and_then(|text| text.parse().ok()),
                person: get("whom").and_then(|text| text.parse().ok()),
                unit: get("unit").and_then(|text| text.parse().ok()),
                activity: get("activity").and_then(|text| text.parse().ok()),
                list: get("list").and_then(|text| text.parse().ok()),
            },
            edge: earlier.or_else(later),
        }
    }

    /// The same lines, from the newest on.
    #[must_use]
    pub fn from_start(&self) -> Self {
        Self { filter: self.filter.clone(), edge: None }
    }
}

/// Somebody a line names. Whoever was erased has no name any more.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Party {
    pub id: PersonId,
    pub name: Option<String>,
}

/// Something else a line names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Named<Id> {
    pub id: Id,
    pub name: String,
}

/// A field that changed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Changed {
    pub field: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// What happened, once.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Line {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub kind: EventKind,
    /// `None`: Muster itself.
    pub actor: Option<Party>,
    pub person: Option<Party>,
    pub unit: Option<Named<UnitId>>,
    pub activity: Option<Named<ActivityId>>,
    pub qualification: Option<Named<QualificationId>>,
    pub role: Option<Role>,
    /// How many it concerned, where the line stands for many.
    pub count: Option<u32>,
    pub list: Option<i64>,
    pub changed: Vec<Changed>,
}

impl Line {
    pub const fn cursor(&self) -> Cursor {
        Cursor { at: self.at, id: self.id }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    pub lines: Vec<Line>,
    pub earlier: Option<Cursor>,
    pub later: Option<Cursor>,
    /// The newest line there was, whatever the filter: newer ones are told of, and shown when asked for.
    pub seen: i64,
    /// What the filter names, to be read by people.
    pub actor: Option<Party>,
    pub person: Option<Party>,
}

/// What a filter can be set to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    pub units: Vec<Named<UnitId>>,
    pub activities: Vec<Named<ActivityId>>,
}

/// A window of one person's lines, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    pub lines: Vec<Line>,
    pub earlier: Option<Cursor>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    fn through_the_url(query: &Query) -> Query {
        let pairs: HashMap<_, _> = query.pairs().into_iter().collect();
        Query::read(|name| pairs.get(name).cloned())
    }

    #[test]
    fn a_query_comes_back_from_the_url() {
        let id = PersonId(uuid::Uuid::from_u128(7));
        let cursor = Cursor { at: DateTime::from_timestamp_micros(1_790_000_000_123_456).unwrap(), id: 42 };
        let filter = Filter {
            actor: Some(Actor::Person(id)),
            what: Some(What::Group(Group::Mail)),
            from: NaiveDate::from_ymd_opt(2026, 11, 1),
            to: NaiveDate::from_ymd_opt(2026, 11, 30),
            person: Some(id),
            unit: Some(UnitId(id.0)),
            activity: Some(ActivityId(id.0)),
            list: Some(7),
        };
        let one = Query { filter, edge: Some(Edge::Earlier(cursor)) };
        let what = Some(What::Kind(EventKind::PersonEdited));
        let filter = Filter { actor: Some(Actor::Muster), what, ..Filter::default() };
        let other = Query { filter, edge: Some(Edge::Later(cursor)) };
        for query in [one, other, Query::default()] {
            assert_eq!(through_the_url(&query), query);
        }
        assert_eq!(Query::read(|_| Some("?".to_owned())), Query::default());
    }

    #[test]
    fn every_kind_is_in_one_group_and_no_group_is_empty() {
        for group in Group::ALL {
            assert!(!What::Group(*group).kinds().is_empty(), "{group:?}");
            assert_eq!(What::parse(group.as_str()), Some(What::Group(*group)));
        }
        for kind in EventKind::ALL {
            assert_eq!(What::parse(kind.as_str()), Some(What::Kind(*kind)));
        }
    }
}
