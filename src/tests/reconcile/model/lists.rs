//! Lists of the model: enrolled and taken back by the services that do so.
use super::{
    facts::Dice,
    rules::{code, refused},
    world::World,
};
use crate::{
    domain::{error::Code, role::Role},
    server::{
        scope::Scope,
        service::import::{self, Into, List, undo},
    },
    tests::support::App,
};
use sqlx::Row;
use std::collections::{BTreeMap, BTreeSet};

/// Addresses that lists name: some of people who are there from the beginning.
const ADDRESSES: [&str; 7] = ["p0", "p1", "p2", "new0", "new1", "new2", "new3"];

pub type Lines = [usize; 2];

/// What is known of lists.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// Whose address is which.
    addresses: BTreeMap<String, usize>,
    /// The numbers of those that stand.
    standing: Vec<i64>,
    newest: i64,
    /// Person and unit, by which list.
    placed: BTreeMap<(usize, usize), i64>,
    /// Into which unit each went.
    into: BTreeMap<i64, usize>,
    /// Who was there already when which list named them.
    named: BTreeSet<(usize, i64)>,
    /// Whom which list added.
    added: BTreeMap<usize, i64>,
    /// Into whom somebody went.
    merged: BTreeSet<usize>,
}

pub fn draw(dice: &mut Dice) -> Lines {
    [dice.below(ADDRESSES.len()), dice.below(ADDRESSES.len())]
}

fn address(line: usize) -> String {
    format!("{}@b.example", ADDRESSES[line])
}

/// Whether somebody of the list was enrolled.
pub async fn enrol(app: &App, world: &World, lines: Lines) -> bool {
    let text = lines.map(|line| format!("{},,{}", address(line), ADDRESSES[line])).join("\n");
    let into = Into { role: Role::Learner, cohort: Some(world.units[world.cohort()].id), test: false, lift: false };
    match import::apply(&app.state, &Scope::system(), into, List::of(&text)).await {
        Ok(applied) => applied.number.is_some(),
        Err(error) => refused(&error, &[Code::CohortUnknown]),
    }
}

/// Takes one of those that stand back.
pub async fn take_back(app: &App, pick: usize) -> bool {
    let sql = "SELECT number::text FROM operation o WHERE kind = 'enrol_list' AND undone_by IS NULL ORDER BY o.number";
    let standing = app.texts(sql).await;
    if standing.is_empty() {
        return false;
    }
    let number = standing[pick % standing.len()].parse().unwrap();
    for _ in 0..5 {
        let planned = match undo::plan(&app.state, &Scope::system(), number).await {
            Ok(planned) => planned,
            Err(error) => return refused(&error, &[Code::ImportUndone]),
        };
        match undo::apply(&app.state, &Scope::system(), number, Some(&planned.digest)).await {
            Ok(_) => return true,
            Err(error) if code(&error) == Some(Code::PlanMoved) => {}
            Err(error) => return refused(&error, &[Code::ImportUndone]),
        }
    }
    false
}

impl Lists {
    /// Whether somebody still has the place that the list gave them, and a later one that stands found them there.
    fn is_named_since(&self, who: usize, number: i64) -> bool {
        let is_there = self.placed.iter().any(|(pair, by)| pair.0 == who && *by == number);
        let later = |list: &i64| *list > number && self.into.get(list) == self.into.get(&number);
        is_there && self.standing.iter().filter(|list| later(list)).any(|list| self.named.contains(&(who, *list)))
    }
}

impl World {
    pub fn cohort(&self) -> usize {
        self.units.iter().position(|unit| unit.kind == "cohort").unwrap()
    }

    /// Learns whom lists added, and whose the addresses are now.
    pub async fn meet(&mut self, app: &App) {
        let rows = sqlx::query("SELECT id, address FROM person ORDER BY id").fetch_all(&app.state.db).await.unwrap();
        self.lists.addresses.clear();
        for row in rows {
            let id = crate::domain::id::PersonId(row.get(0));
            let known = self.people.iter().position(|person| *person == id);
            let person = known.unwrap_or_else(|| {
                self.people.push(id);
                self.people.len() - 1
            });
            if let Some(address) = row.get(1) {
                self.lists.addresses.insert(address, person);
            }
        }
        let newest = app.texts("SELECT COALESCE(max(number), 0)::text FROM operation WHERE kind = 'enrol_list'").await;
        self.lists.newest = newest[0].parse().unwrap();
    }

    /// A list of these lines was enrolled; whoever was not there before `met` people was added by it.
    pub fn list_enrolled(&mut self, lines: Lines, met: usize) {
        let (cohort, number) = (self.cohort(), self.lists.newest);
        self.lists.standing.push(number);
        self.lists.into.insert(number, cohort);
        for line in lines {
            let person = self.lists.addresses[&address(line)];
            if person >= met {
                self.lists.added.insert(person, number);
            }
            if self.placed.insert((person, cohort)) {
                self.lists.placed.insert((person, cohort), number);
            } else if self.lists.placed.get(&(person, cohort)) != Some(&number) {
                self.lists.named.insert((person, number));
            }
        }
    }

    pub fn list_taken_back(&mut self, pick: usize) {
        let number = self.lists.standing.remove(pick % self.lists.standing.len());
        let named: BTreeSet<_> = self.there().filter(|who| self.lists.is_named_since(*who, number)).collect();
        let gone: Vec<_> = self
            .there()
            .filter(|who| self.lists.added.get(who) == Some(&number))
            .filter(|who| !named.contains(who) && !self.is_more(*who, number))
            .collect();
        self.left.extend(gone);
        let (left, placed) = (&self.left, &mut self.placed);
        self.lists.placed.retain(|pair, list| {
            let goes = *list == number && !named.contains(&pair.0) || left.contains(&pair.0);
            if goes {
                placed.remove(pair);
            }
            !goes
        });
    }

    /// Whether somebody is more than what that list made of them.
    fn is_more(&self, who: usize, number: i64) -> bool {
        let elsewhere = |pair: &(usize, usize)| pair.0 == who && self.lists.placed.get(pair) != Some(&number);
        let facts = [&self.by_hand, &self.kept_out, &self.held, &self.stripped];
        self.lists.merged.contains(&who)
            || self.placed.iter().any(elsewhere)
            || facts.iter().any(|pairs| pairs.iter().any(|(of, _)| *of == who))
            || self.rules.iter().any(|rule| rule.meets.names(who))
    }

    /// Before the facts of the one become those of the other.
    pub fn lists_merge_people(&mut self, gone: usize, kept: usize) {
        let moved: Vec<_> = self.lists.placed.extract_if(.., |pair, _| pair.0 == gone).collect();
        let places: Vec<_> = self.placed.iter().filter(|pair| pair.0 == gone).map(|(_, unit)| *unit).collect();
        for unit in places {
            let by = moved.iter().find(|((_, at), _)| *at == unit).map(|(_, number)| *number);
            self.one_place((kept, unit), by);
        }
        let named: Vec<_> = self.lists.named.extract_if(.., |(who, _)| *who == gone).collect();
        self.lists.named.extend(named.into_iter().map(|(_, list)| (kept, list)));
        self.lists.merged.insert(kept);
    }

    /// Before the people of the one unit become those of the other, or leave it.
    pub fn lists_remove_unit(&mut self, from: usize, into: Option<usize>) {
        let moved: Vec<_> = self.lists.placed.extract_if(.., |pair, _| pair.1 == from).collect();
        let Some(into) = into else { return };
        let people: Vec<_> = self.placed.iter().filter(|pair| pair.1 == from).map(|(person, _)| *person).collect();
        for person in people {
            let by = moved.iter().find(|((who, _), _)| *who == person).map(|(_, number)| *number);
            self.one_place((person, into), by);
        }
    }

    /// A place that a list gave, or no list, becomes that one; what two gave is of neither alone.
    fn one_place(&mut self, pair: (usize, usize), by: Option<i64>) {
        if self.placed.contains(&pair) {
            if self.lists.placed.get(&pair).copied() != by {
                self.lists.placed.remove(&pair);
            }
        } else if let Some(number) = by {
            self.lists.placed.insert(pair, number);
        }
    }

    /// Somebody left a unit, by whichever way they came there.
    pub fn lists_forget(&mut self, pair: (usize, usize)) {
        self.lists.placed.remove(&pair);
    }
}
