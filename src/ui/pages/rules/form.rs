//! A rule as it stands on the screen: half written, in an order, each part with a key of its own. Reading it gives the
//! typed tree and what is still missing, and where.
use super::question::{Question, Value};
use crate::domain::{
    error::AppError,
    rule::{Criteria, Draft, Editing, Fault, Gift, Join, Mode, check},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

/// One part of a group.
#[derive(Clone, Debug)]
pub enum Node {
    Group(Group),
    One(One),
}

/// A question among others.
#[derive(Clone, Debug)]
pub struct One {
    pub key: usize,
    pub question: ArcRwSignal<Question>,
}

/// Parts that are joined.
#[derive(Clone, Debug)]
pub struct Group {
    pub key: usize,
    pub join: ArcRwSignal<Join>,
    pub parts: ArcRwSignal<Vec<Node>>,
}

impl Node {
    pub const fn key(&self) -> usize {
        match self {
            Self::Group(group) => group.key,
            Self::One(one) => one.key,
        }
    }
}

/// Hands out keys; the same ones on the server and in the browser, for both begin with the same tree.
#[derive(Clone, Debug, Default)]
pub struct Keys(Arc<AtomicUsize>);

impl Keys {
    fn next(&self) -> usize {
        self.0.fetch_add(1, Ordering::Relaxed)
    }

    pub fn one(&self, question: Question) -> Node {
        Node::One(One { key: self.next(), question: ArcRwSignal::new(question) })
    }

    pub fn group(&self, join: Join, parts: Vec<Node>) -> Group {
        Group { key: self.next(), join: ArcRwSignal::new(join), parts: ArcRwSignal::new(parts) }
    }
}

/// Everything one can change about a rule.
#[derive(Clone)]
pub struct Form {
    pub keys: Keys,
    pub name: RwSignal<String>,
    pub enabled: RwSignal<bool>,
    pub root: Group,
    pub gives: RwSignal<Vec<Value>>,
    pub mode: RwSignal<Mode>,
    pub grace_days: RwSignal<u16>,
    pub starts: RwSignal<String>,
    pub ends: RwSignal<String>,
}

/// The form as it reads now: the draft, and what is wrong by the key of the part it concerns.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    pub draft: Draft,
    pub faults: BTreeMap<usize, AppError>,
}

impl Form {
    pub fn of(editing: &Editing) -> Self {
        let keys = Keys::default();
        let draft = &editing.draft;
        let (join, parts) = match &draft.criteria {
            Criteria::All(parts) => (Join::All, parts.clone()),
            Criteria::Any(parts) => (Join::Any, parts.clone()),
            Criteria::None(parts) => (Join::None, parts.clone()),
            one @ Criteria::Is(_) => (Join::All, vec![one.clone()]),
        };
        let mut parts: Vec<Node> = parts.iter().map(|part| node(&keys, part, editing)).collect();
        if parts.is_empty() {
            parts.push(keys.one(Question::first()));
        }
        let root = keys.group(join, parts);
        let given = |gift: &Gift| Value { id: given_id(*gift), label: editing.names.get(&gift.uuid()).cloned() };
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            keys,
            name: RwSignal::new(draft.name.clone()),
            enabled: RwSignal::new(draft.enabled),
            root,
            gives: RwSignal::new(draft.gives.iter().map(given).collect()),
            mode: RwSignal::new(draft.mode),
            grace_days: RwSignal::new(draft.grace_days),
            starts: RwSignal::new(day(draft.starts_on)),
            ends: RwSignal::new(day(draft.ends_on)),
        }
    }

    /// Tracks everything.
    pub fn read(&self) -> Read {
        let mut reading = Reading::default();
        let criteria = reading.group(&self.root);
        for Fault { path, problem } in check(&criteria) {
            if let Some(key) = reading.keys.get(&path) {
                reading.faults.entry(*key).or_insert_with(|| problem.error());
            }
        }
        let draft = Draft {
            name: self.name.get().trim().to_owned(),
            enabled: self.enabled.get(),
            criteria,
            gives: self.gives.with(|gives| gives.iter().filter_map(|value| gift(&value.id)).collect()),
            mode: self.mode.get(),
            grace_days: self.grace_days.get(),
            starts_on: self.starts.get().parse().ok(),
            ends_on: self.ends.get().parse().ok(),
        };
        Read { draft, faults: reading.faults }
    }

    /// The first part, as one reads them, that has one of these faults.
    pub fn first_of(&self, faults: &BTreeMap<usize, AppError>) -> Option<usize> {
        let mut reading = Reading::default();
        untrack(|| reading.group(&self.root));
        reading.keys.into_values().find(|key| faults.contains_key(key))
    }

    /// The part that a refusal of the server's names, such as `criteria.0.2`.
    pub fn key_of(&self, field: &str) -> Option<usize> {
        let path = field.strip_prefix("criteria")?.split('.').filter(|step| !step.is_empty());
        let path: Vec<usize> = path.map(str::parse).collect::<Result<_, _>>().ok()?;
        let mut reading = Reading::default();
        untrack(|| reading.group(&self.root));
        reading.keys.get(&path).copied()
    }
}

fn node(keys: &Keys, criteria: &Criteria, editing: &Editing) -> Node {
    let group = |join, parts: &[Criteria]| {
        let parts = parts.iter().map(|part| node(keys, part, editing)).collect();
        Node::Group(keys.group(join, parts))
    };
    match criteria {
        Criteria::All(parts) => group(Join::All, parts),
        Criteria::Any(parts) => group(Join::Any, parts),
        Criteria::None(parts) => group(Join::None, parts),
        Criteria::Is(criterion) => keys.one(Question::of(criterion, &editing.names)),
    }
}

#[derive(Default)]
struct Reading {
    path: Vec<usize>,
    keys: BTreeMap<Vec<usize>, usize>,
    faults: BTreeMap<usize, AppError>,
}

impl Reading {
    fn group(&mut self, group: &Group) -> Criteria {
        self.keys.insert(self.path.clone(), group.key);
        let parts = group.parts.get();
        let mut read = Vec::with_capacity(parts.len());
        for (place, part) in parts.iter().enumerate() {
            self.path.push(place);
            read.push(match part {
                Node::Group(group) => self.group(group),
                Node::One(one) => self.one(one),
            });
            self.path.pop();
        }
        group.join.get().of(read)
    }

    fn one(&mut self, one: &One) -> Criteria {
        self.keys.insert(self.path.clone(), one.key);
        let (criterion, problem) = one.question.with(Question::read);
        if let Some(problem) = problem {
            self.faults.insert(one.key, problem.error());
        }
        Criteria::Is(criterion)
    }
}

const ACTIVITY: &str = "activity:";
const QUALIFICATION: &str = "qualification:";

/// How a chip names what is given.
pub fn given_id(gift: Gift) -> String {
    match gift {
        Gift::Activity(id) => format!("{ACTIVITY}{id}"),
        Gift::Qualification(id) => format!("{QUALIFICATION}{id}"),
    }
}

pub fn gift(id: &str) -> Option<Gift> {
    let activity = id.strip_prefix(ACTIVITY).and_then(|id| id.parse().ok()).map(Gift::Activity);
    activity.or_else(|| id.strip_prefix(QUALIFICATION).and_then(|id| id.parse().ok()).map(Gift::Qualification))
}
