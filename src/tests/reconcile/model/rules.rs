//! Rules of the model: small trees of criteria, read naively here, and written through the service that saves them.
use super::{
    facts::Dice,
    world::{Pairs, World},
};
use crate::{
    domain::{
        error::Code,
        id::RuleId,
        rule::{Criteria, Criterion, Draft, Gift, How, Join, Mode, Place},
    },
    server::{error::Error, scope::Scope, service::rule},
    tests::support::App,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    In(usize),
    AtOrBelow(usize),
    Holds(usize),
    Is(usize),
}

/// Two criteria, joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meets(pub Join, pub [Leaf; 2]);

#[derive(Clone, Debug)]
pub struct Rule {
    pub id: RuleId,
    pub name: String,
    pub meets: Meets,
    pub on: bool,
    pub gives: usize,
}

impl Leaf {
    fn draw(dice: &mut Dice, world: &World) -> Self {
        match dice.below(5) {
            0 | 1 => Self::In(world.draw_unit(dice)),
            2 => Self::AtOrBelow(world.draw_unit(dice)),
            3 => Self::Holds(dice.below(world.qualifications.len())),
            _ => Self::Is(world.draw_person(dice)),
        }
    }

    fn holds(self, world: &World, person: usize) -> bool {
        let mut places = world.placed.iter().filter(|(who, _)| *who == person).map(|(_, unit)| *unit);
        match self {
            Self::In(unit) => places.any(|at| at == unit),
            Self::AtOrBelow(unit) => places.any(|at| world.climb(at).contains(&unit)),
            Self::Holds(qualification) => world.qualified(person).contains(&qualification),
            Self::Is(somebody) => somebody == person,
        }
    }

    fn criteria(self, world: &World) -> Criteria {
        let unit = |how, number: usize| {
            let unit = &world.units[number];
            let kind = Place::ALL.iter().copied().find(|place| place.as_str() == unit.kind).unwrap();
            Criterion::Unit { kind, how, units: vec![unit.id] }
        };
        Criteria::Is(match self {
            Self::In(number) => unit(How::Is, number),
            Self::AtOrBelow(number) => unit(How::Below, number),
            Self::Holds(number) => {
                Criterion::Qualification { how: How::Is, qualifications: vec![world.qualifications[number]] }
            }
            Self::Is(number) => Criterion::Person { how: How::Is, people: vec![world.people[number]] },
        })
    }

    /// What it names when one unit has gone into another.
    pub const fn renamed(self, from: usize, into: usize) -> Self {
        match self {
            Self::In(unit) if unit == from => Self::In(into),
            Self::AtOrBelow(unit) if unit == from => Self::AtOrBelow(into),
            other => other,
        }
    }

    /// Whom it names when one person has gone into another.
    pub const fn instead_of(self, gone: usize, kept: usize) -> Self {
        match self {
            Self::Is(person) if person == gone => Self::Is(kept),
            other => other,
        }
    }

    fn read(criteria: &Criteria, world: &World) -> Self {
        let Criteria::Is(criterion) = criteria else { panic!("no group within a group") };
        match criterion {
            Criterion::Unit { how, units, .. } => {
                let unit = world.units.iter().position(|unit| unit.id == units[0]).unwrap();
                if *how == How::Below { Self::AtOrBelow(unit) } else { Self::In(unit) }
            }
            Criterion::Qualification { qualifications, .. } => {
                Self::Holds(world.qualifications.iter().position(|id| *id == qualifications[0]).unwrap())
            }
            Criterion::Person { people, .. } => Self::Is(world.people.iter().position(|id| *id == people[0]).unwrap()),
            other => panic!("never written: {other:?}"),
        }
    }
}

impl Meets {
    pub fn draw(dice: &mut Dice, world: &World) -> Self {
        let join = [Join::All, Join::Any, Join::None][dice.below(3)];
        Self(join, [Leaf::draw(dice, world), Leaf::draw(dice, world)])
    }

    pub fn holds(self, world: &World, person: usize) -> bool {
        let [one, other] = self.1.map(|leaf| leaf.holds(world, person));
        match self.0 {
            Join::All => one && other,
            Join::Any => one || other,
            Join::None => !one && !other,
        }
    }

    pub fn names(self, person: usize) -> bool {
        self.1.contains(&Leaf::Is(person))
    }

    pub fn criteria(self, world: &World) -> Criteria {
        let parts = self.1.map(|leaf| leaf.criteria(world)).to_vec();
        match self.0 {
            Join::All => Criteria::All(parts),
            Join::Any => Criteria::Any(parts),
            Join::None => Criteria::None(parts),
        }
    }

    fn read(criteria: &Criteria, world: &World) -> Self {
        let (join, parts) = match criteria {
            Criteria::All(parts) => (Join::All, parts),
            Criteria::Any(parts) => (Join::Any, parts),
            Criteria::None(parts) => (Join::None, parts),
            Criteria::Is(_) => panic!("written as a group"),
        };
        let leaves: Vec<_> = parts.iter().map(|part| Leaf::read(part, world)).collect();
        Self(join, leaves.try_into().unwrap())
    }
}

impl World {
    /// What somebody holds, by hand or through a unit; not through rules, which would be asked about themselves.
    pub fn qualified(&self, person: usize) -> Vec<usize> {
        let units = self.belonging(person);
        let of = |pairs: &Pairs, is_one: &dyn Fn(usize) -> bool| {
            pairs.iter().filter(|(one, _)| is_one(*one)).map(|(_, given)| *given).collect::<Vec<_>>()
        };
        let mut held = of(&self.held, &|who| who == person);
        held.extend(of(&self.carried, &|unit| units.contains(&unit)));
        held.retain(|given| !self.stripped.contains(&(person, *given)));
        held
    }

    pub async fn make_rules(&mut self, app: &App) {
        let mut dice = Dice::new(7);
        for number in 0..4 {
            let (meets, gives) = (Meets::draw(&mut dice, self), dice.below(self.activities.len()));
            let name = format!("R{number}");
            let id = app.rule(&name, &meets.criteria(self), self.activities[gives].0).await;
            let rule = Rule { id, name, meets, on: true, gives };
            self.rules.push(rule);
            app.change_rule(id, "").await;
        }
    }

    /// The rules as the database holds them. Where a leaf names what is gone, nobody meets it.
    pub async fn read_rules_back(&mut self, app: &App) {
        let scope = Scope::system();
        let mut there = Vec::new();
        for rule in std::mem::take(&mut self.rules) {
            let Ok(editing) = rule::open(&app.state, &scope, Some(rule.id)).await else { continue };
            let meets = Meets::read(&editing.draft.criteria, self);
            there.push(Rule { meets, on: editing.draft.enabled, ..rule });
        }
        self.rules = there;
    }

    /// Who is in which rule, and what it gives them.
    pub fn matches(&self) -> impl Iterator<Item = (usize, &Rule)> {
        self.there().flat_map(move |person| {
            let rules = self.rules.iter().filter(move |rule| rule.on && rule.meets.holds(self, person));
            rules.map(move |rule| (person, rule))
        })
    }
}

/// Saves the rule of that number as it becomes; whether it was. Refused, something got in its way.
pub async fn save(app: &App, world: &World, number: usize, meets: Meets, on: bool) -> bool {
    let rule = &world.rules[number];
    let scope = Scope::system();
    let gives = vec![Gift::Activity(world.activities[rule.gives].0)];
    for _ in 0..5 {
        let known = match rule::open(&app.state, &scope, Some(rule.id)).await {
            Ok(editing) => editing.changed_at,
            Err(error) => return refused(&error, &[Code::NotFound]),
        };
        let draft = Draft {
            name: rule.name.clone(),
            enabled: on,
            criteria: meets.criteria(world),
            gives: gives.clone(),
            mode: Mode::KeepInStep,
            grace_days: 0,
            starts_on: None,
            ends_on: None,
        };
        let planned = rule::preview(&app.state, &scope, Some(rule.id), &draft, 0).await.unwrap();
        match rule::save(&app.state, &scope, Some(rule.id), draft, known, &planned.digest).await {
            Ok(_) => return true,
            Err(error) if matches!(code(&error), Some(Code::PlanMoved | Code::RuleChanged)) => {}
            Err(error) => return refused(&error, &[Code::NotFound, Code::RuleValueGone]),
        }
    }
    false
}

pub async fn delete(app: &App, world: &World, number: usize) -> bool {
    let (id, scope) = (world.rules[number].id, Scope::system());
    for _ in 0..5 {
        let planned = match rule::plan_deletion(&app.state, &scope, id).await {
            Ok(planned) => planned,
            Err(error) => return refused(&error, &[Code::NotFound]),
        };
        match rule::delete(&app.state, &scope, id, &planned.digest).await {
            Ok(()) => return true,
            Err(error) if matches!(code(&error), Some(Code::PlanMoved | Code::RuleChanged)) => {}
            Err(error) => return refused(&error, &[Code::NotFound]),
        }
    }
    false
}

pub fn code(error: &Error) -> Option<Code> {
    match error {
        Error::Refused(error) => Some(error.code),
        Error::Fault(_) => None,
    }
}

/// Fails the test unless one of these was to be expected.
pub fn refused(error: &Error, expected: &[Code]) -> bool {
    let code = code(error);
    assert!(code.is_some_and(|code| expected.contains(&code)), "{error:?}");
    false
}
