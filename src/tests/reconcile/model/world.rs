//! A small organisation, what is said of it, and what a naive reading makes of that.
use super::{facts::Dice, lists::Lists, rules::Rule};
use crate::{
    domain::{
        enrolment::State,
        id::{ActivityId, PersonId, QualificationId, ROOT_UNIT, UnitId},
    },
    tests::support::App,
};
use sqlx::{AssertSqlSafe, Row};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug)]
pub struct Unit {
    pub id: UnitId,
    pub kind: &'static str,
    pub parent: Option<usize>,
    pub private: bool,
    /// Merged into another, or deleted.
    pub gone: bool,
}

/// What becomes of an enrolment without a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    End,
    Suspend,
    Keep,
}

pub type Pairs = BTreeSet<(usize, usize)>;
/// Person, activity, kind, and what it comes from.
pub type Reasons = BTreeSet<(PersonId, ActivityId, String, String)>;
pub type States = BTreeMap<(PersonId, ActivityId), State>;

/// Everything is spoken of by its number; the first unit is the root.
#[derive(Clone, Debug)]
pub struct World {
    pub people: Vec<PersonId>,
    /// Those of them who went into somebody else, or were deleted.
    pub left: BTreeSet<usize>,
    pub units: Vec<Unit>,
    pub activities: Vec<(ActivityId, Policy)>,
    pub qualifications: Vec<QualificationId>,
    /// Person and unit, as a learner.
    pub placed: Pairs,
    /// Unit and activity.
    pub linked: Pairs,
    /// Unit and qualification.
    pub carried: Pairs,
    /// Qualification and activity.
    pub contained: Pairs,
    /// Person and activity.
    pub by_hand: Pairs,
    pub kept_out: Pairs,
    /// Person and qualification.
    pub held: Pairs,
    pub stripped: Pairs,
    pub rules: Vec<Rule>,
    pub lists: Lists,
}

const UNITS: [(&str, usize, bool); 8] = [
    ("department", 0, false),
    ("department", 1, false),
    ("team", 2, false),
    ("group", 0, false),
    ("group", 4, true),
    ("group", 5, false),
    ("cohort", 0, false),
    ("function", 0, false),
];

impl World {
    pub async fn make(app: &App) -> Self {
        let root = Unit { id: ROOT_UNIT, kind: "platform", parent: None, private: false, gone: false };
        let mut world = Self {
            people: Vec::new(),
            left: BTreeSet::new(),
            units: vec![root],
            activities: Vec::new(),
            qualifications: Vec::new(),
            placed: Pairs::new(),
            linked: Pairs::new(),
            carried: Pairs::new(),
            contained: Pairs::new(),
            by_hand: Pairs::new(),
            kept_out: Pairs::new(),
            held: Pairs::new(),
            stripped: Pairs::new(),
            rules: Vec::new(),
            lists: Lists::default(),
        };
        for n in 0..8 {
            world.people.push(app.someone(&format!("P{n}"), Some(&format!("p{n}@b.example")), "").await);
        }
        for (n, (kind, parent, private)) in UNITS.into_iter().enumerate() {
            let id: UnitId = app.state.random.id(app.state.now());
            let (above, visibility) = (world.units[parent].id, if private { "private" } else { "public" });
            app.run(&format!(
                "INSERT INTO unit (id, kind, name, name_key, parent_id, visibility, created_at)
                 VALUES ('{id}', '{kind}', 'U{n}', 'u{n}', '{above}', '{visibility}', now())"
            ))
            .await;
            world.units.push(Unit { id, kind, parent: Some(parent), private, gone: false });
        }
        for (n, policy) in
            [Policy::End, Policy::Suspend, Policy::Keep, Policy::End, Policy::End].into_iter().enumerate()
        {
            let word = format!("{policy:?}").to_lowercase();
            world.activities.push((app.activity(&format!("A{n}"), &word, 1).await, policy));
        }
        for n in 0..3 {
            let id: QualificationId = app.state.random.id(app.state.now());
            app.run(&format!(
                "INSERT INTO qualification (id, name, name_key, created_at) VALUES ('{id}', 'Q{n}', 'q{n}', now())"
            ))
            .await;
            world.qualifications.push(id);
        }
        world.make_rules(app).await;
        world
    }

    /// One that is there, and not the root.
    pub fn draw_unit(&self, dice: &mut Dice) -> usize {
        let there: Vec<_> = (1..self.units.len()).filter(|unit| !self.units[*unit].gone).collect();
        there[dice.below(there.len())]
    }

    /// Of the people who are there.
    pub fn draw_person(&self, dice: &mut Dice) -> usize {
        let there: Vec<_> = self.there().collect();
        there[dice.below(there.len())]
    }

    /// Of the people, whose record stands.
    pub fn there(&self) -> impl Iterator<Item = usize> {
        (0..self.people.len()).filter(|person| !self.left.contains(person))
    }

    /// What was said of the one is said of the other, and what the other is enrolled in is the better of the two.
    pub fn merge_people(&mut self, gone: usize, kept: usize, states: &mut States) {
        self.lists_merge_people(gone, kept);
        self.left.insert(gone);
        let facts = [&mut self.placed, &mut self.by_hand, &mut self.kept_out, &mut self.held, &mut self.stripped];
        for pairs in facts {
            let moved: Vec<_> = pairs.extract_if(.., |(who, _)| *who == gone).collect();
            pairs.extend(moved.into_iter().map(|(_, what)| (kept, what)));
        }
        for rule in &mut self.rules {
            rule.meets.1 = rule.meets.1.map(|leaf| leaf.instead_of(gone, kept));
        }
        for (activity, _) in &self.activities {
            let Some(theirs) = states.remove(&(self.people[gone], *activity)) else { continue };
            let own = states.entry((self.people[kept], *activity)).or_insert(theirs);
            let better = [State::Active, State::Suspended].into_iter().find(|state| [*own, theirs].contains(state));
            *own = better.unwrap_or(State::Ended);
        }
    }

    /// Everything of the one goes into the other; without another one its people leave it, and what is below moves up.
    pub fn remove_unit(&mut self, from: usize, into: Option<usize>) {
        self.lists_remove_unit(from, into);
        let above = into.or(self.units[from].parent);
        for unit in self.units.iter_mut().filter(|unit| unit.parent == Some(from)) {
            unit.parent = above;
        }
        self.units[from].gone = true;
        let (placed, of_unit) = (&mut self.placed, [&mut self.linked, &mut self.carried]);
        let gone: Vec<_> = placed.iter().filter(|(_, unit)| *unit == from).copied().collect();
        for (person, unit) in gone {
            placed.remove(&(person, unit));
            placed.extend(into.map(|into| (person, into)));
        }
        for pairs in of_unit {
            let gone: Vec<_> = pairs.iter().filter(|(unit, _)| *unit == from).copied().collect();
            for (unit, thing) in gone {
                pairs.remove(&(unit, thing));
                pairs.extend(into.map(|into| (into, thing)));
            }
        }
        if let Some(into) = into {
            for rule in &mut self.rules {
                rule.meets.1 = rule.meets.1.map(|leaf| leaf.renamed(from, into));
            }
        }
    }

    /// The units somebody placed in `unit` belongs to.
    pub fn climb(&self, unit: usize) -> BTreeSet<usize> {
        let mut belongs = BTreeSet::from([unit]);
        let mut at = unit;
        while let Some(above) = self.units[at].parent {
            if self.units[at].kind == "group" && self.units[at].private {
                break;
            }
            belongs.insert(above);
            at = above;
        }
        belongs
    }

    pub fn is_at_or_below(&self, unit: usize, above: usize) -> bool {
        let mut at = Some(unit);
        while let Some(here) = at {
            if here == above {
                return true;
            }
            at = self.units[here].parent;
        }
        false
    }

    pub fn belonging(&self, person: usize) -> BTreeSet<usize> {
        let places: Vec<_> = self.placed.iter().filter(|(who, _)| *who == person).map(|(_, unit)| *unit).collect();
        if places.is_empty() {
            return BTreeSet::from([0]);
        }
        places.into_iter().flat_map(|unit| self.climb(unit)).collect()
    }

    pub fn reasons(&self) -> Reasons {
        let mut reasons = Reasons::new();
        for number in self.there() {
            let (person, units) = (&self.people[number], self.belonging(number));
            let mut add = |activity: usize, kind: &str, source: String| {
                if !self.kept_out.contains(&(number, activity)) {
                    reasons.insert((*person, self.activities[activity].0, kind.to_owned(), source));
                }
            };
            for (unit, activity) in self.linked.iter().filter(|(unit, _)| units.contains(unit)) {
                add(*activity, "unit", self.units[*unit].id.to_string());
            }
            for (_, activity) in self.by_hand.iter().filter(|(who, _)| *who == number) {
                add(*activity, "hand", "by hand".to_owned());
            }
            for qualification in self.qualified(number) {
                for (_, activity) in self.contained.iter().filter(|(of, _)| *of == qualification) {
                    add(*activity, "qualification", self.qualifications[qualification].to_string());
                }
            }
        }
        for (number, rule) in self.matches().filter(|(person, rule)| !self.kept_out.contains(&(*person, rule.gives))) {
            reasons.insert((
                self.people[number],
                self.activities[rule.gives].0,
                "rule".to_owned(),
                rule.id.to_string(),
            ));
        }
        reasons
    }

    /// What each state becomes when these are the reasons.
    pub fn turn(&self, reasons: &Reasons, states: &mut States) {
        for (number, person) in self.people.iter().enumerate() {
            for (activity, (id, policy)) in self.activities.iter().enumerate() {
                let stands = reasons.iter().any(|(who, what, ..)| who == person && what == id);
                let key = (*person, *id);
                let next = match (states.get(&key), stands) {
                    (_, true) => Some(State::Active),
                    (None, false) => None,
                    (Some(_), false) if self.kept_out.contains(&(number, activity)) || self.left.contains(&number) => {
                        Some(State::Ended)
                    }
                    (Some(State::Active), false) => Some(match policy {
                        Policy::End => State::Ended,
                        Policy::Suspend => State::Suspended,
                        Policy::Keep => State::Active,
                    }),
                    (Some(state), false) => Some(*state),
                };
                if let Some(next) = next {
                    states.insert(key, next);
                }
            }
        }
    }

    /// Who is enrolled in what because something says so.
    pub fn standing(reasons: &Reasons) -> Vec<(PersonId, ActivityId)> {
        let pairs: BTreeSet<_> = reasons.iter().map(|(person, activity, ..)| (*person, *activity)).collect();
        pairs.into_iter().collect()
    }

    pub async fn reasons_there(&self, app: &App) -> Reasons {
        let sql = "SELECT e.person_id, e.activity_id, r.kind, CASE r.kind WHEN 'hand' THEN 'by hand' ELSE r.source_id::text END
                   FROM enrolment_reason r JOIN enrolment e ON e.id = r.enrolment_id";
        let rows = sqlx::query(sql).fetch_all(&app.state.db).await.unwrap();
        rows.iter().map(|row| (PersonId(row.get(0)), ActivityId(row.get(1)), row.get(2), row.get(3))).collect()
    }

    pub async fn states_there(&self, app: &App) -> States {
        let rows =
            sqlx::query("SELECT person_id, activity_id, state FROM enrolment").fetch_all(&app.state.db).await.unwrap();
        rows.iter()
            .map(|row| ((PersonId(row.get(0)), ActivityId(row.get(1))), row.get::<String, _>(2).parse().unwrap()))
            .collect()
    }

    pub async fn standing_there(&self, app: &App) -> Vec<(PersonId, ActivityId)> {
        let sql = "SELECT person_id, activity_id FROM enrolment e
                   WHERE state = 'active' AND EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id)
                   ORDER BY 1, 2";
        let rows = sqlx::query(sql).fetch_all(&app.state.db).await.unwrap();
        rows.iter().map(|row| (PersonId(row.get(0)), ActivityId(row.get(1)))).collect()
    }

    /// The same organisation with the facts that the database holds.
    pub async fn read_back(mut self, app: &App) -> Self {
        self.meet(app).await;
        let people: BTreeMap<_, _> = self.people.iter().enumerate().map(|(n, id)| (id.0, n)).collect();
        let units: BTreeMap<_, _> = self.units.iter().enumerate().map(|(n, unit)| (unit.id.0, n)).collect();
        let activities: BTreeMap<_, _> = self.activities.iter().enumerate().map(|(n, (id, _))| (id.0, n)).collect();
        let given: BTreeMap<_, _> = self.qualifications.iter().enumerate().map(|(n, id)| (id.0, n)).collect();
        let read = async |table: &str, columns: &str, of: [&BTreeMap<uuid::Uuid, usize>; 2]| -> Pairs {
            let rows =
                sqlx::query(AssertSqlSafe(format!("SELECT {columns} FROM {table}"))).fetch_all(&app.state.db).await;
            rows.unwrap().iter().map(|row| (of[0][&row.get(0)], of[1][&row.get(1)])).collect()
        };
        self.placed = read("placement", "person_id, unit_id", [&people, &units]).await;
        self.linked = read("unit_assignment", "unit_id, activity_id", [&units, &activities]).await;
        self.carried = read("unit_qualification", "unit_id, qualification_id", [&units, &given]).await;
        self.contained = read("qualification_activity", "qualification_id, activity_id", [&given, &activities]).await;
        self.by_hand = read("activity_grant", "person_id, activity_id", [&people, &activities]).await;
        self.kept_out = read("exclusion", "person_id, activity_id", [&people, &activities]).await;
        self.held = read("qualification_grant", "person_id, qualification_id", [&people, &given]).await;
        self.stripped = read("qualification_exclusion", "person_id, qualification_id", [&people, &given]).await;
        let left = app.texts("SELECT id FROM person WHERE erased_at IS NOT NULL").await;
        self.left = left.iter().map(|id| people[&id.parse().unwrap()]).collect();
        let rows = sqlx::query("SELECT id, parent_id, visibility = 'private' FROM unit").fetch_all(&app.state.db).await;
        for unit in &mut self.units {
            unit.gone = true;
        }
        for row in rows.unwrap() {
            let unit = &mut self.units[units[&row.get(0)]];
            unit.gone = false;
            unit.parent = row.get::<Option<uuid::Uuid>, _>(1).map(|id| units[&id]);
            unit.private = row.get(2);
        }
        self.read_rules_back(app).await;
        self
    }
}
