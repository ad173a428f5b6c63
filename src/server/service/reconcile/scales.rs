//! What a change does to enrolments, before it is made for good: the engine itself is run, looked at, and taken back.
use super::{moves::Moves, settle};
use crate::domain::{
    enrolment::State,
    enrolment_list::MANY,
    follows::{Effect, Follows},
    id::{EnrolmentId, PersonId, QualificationId, SessionId},
    unit::Thing,
};
use crate::server::{
    error::Result,
    state::AppState,
    store::{
        self,
        reconcile::{Place, Stand},
    },
};
use sqlx::{Connection as _, PgConnection};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// People looked at; of more the plan says so, and its numbers are at least.
pub const LOOKED_AT: usize = 10_000;

/// The people a change may concern, and how their enrolments stand before it.
pub struct Scales {
    people: Vec<Uuid>,
    more: bool,
    before: Stood,
}

/// What follows from the change, and for whom.
pub struct Weighed {
    pub follows: Follows,
    /// Of those who were looked at. Who else gets a seat that comes free is counted, and not named.
    pub touched: BTreeSet<PersonId>,
    changes: BTreeSet<(PersonId, Thing, Change)>,
}

impl Weighed {
    /// What tells these consequences from others. A session that the change itself makes has another id each time it is
    /// planned, and counts as the same.
    pub fn mark(&self, new: Option<SessionId>) -> String {
        let settled = |thing: Thing| match thing {
            Thing::Session(activity, session) if Some(session) == new => Thing::Activity(activity),
            thing => thing,
        };
        let changes: BTreeSet<_> =
            self.changes.iter().map(|(person, thing, change)| (*person, settled(*thing), *change)).collect();
        format!("{changes:?} {} {}", self.follows.mails, self.follows.people == MANY)
    }
}

#[derive(Debug, Default)]
struct Stood {
    enrolments: HashMap<Place, Stand>,
    qualifications: HashSet<(PersonId, QualificationId)>,
    /// What the engine did to get there.
    moves: Moves,
}

impl Scales {
    /// Of these people the first are looked at, in id order, as everyone locks people: until the transaction ends they stay
    /// as they are.
    pub async fn load(state: &AppState, conn: &mut PgConnection, mut people: Vec<Uuid>) -> Result<Self> {
        people.sort_unstable();
        people.dedup();
        let more = people.len() > LOOKED_AT;
        people.truncate(LOOKED_AT);
        store::rule::hold_still(conn).await?;
        store::reconcile::lock(conn, &people).await?;
        // What is still to follow from other changes is none of this one's.
        let pending = store::reconcile::is_due(conn).await?;
        let before = look(state, conn, &people, pending).await?;
        Ok(Self { people, more, before })
    }

    pub fn holds(&self, person: PersonId) -> bool {
        self.people.binary_search(&person.0).is_ok()
    }

    /// Once the change is made.
    pub async fn weigh(&self, state: &AppState, conn: &mut PgConnection) -> Result<Weighed> {
        let now = state.now();
        let after = look(state, conn, &self.people, true).await?;
        let changes = changes(&self.before, &after);

        let mut counts: BTreeMap<Thing, Count> = BTreeMap::new();
        let (mut gaining, mut losing) = (BTreeSet::new(), BTreeSet::new());
        for (person, thing, change) in &changes {
            counts.entry(*thing).or_default().note(*change);
            match change {
                Change::Gain | Change::Wait | Change::Seat | Change::MoveAndSeat => _ = gaining.insert(*person),
                Change::Lose | Change::Later | Change::MoveAndWait => _ = losing.insert(*person),
                Change::Move | Change::MoveOn | Change::Keep => {}
            }
        }
        let begun_before: HashSet<Place> = self.before.moves.begun().collect();
        let told: BTreeSet<Uuid> =
            after.moves.begun().filter(|place| !begun_before.contains(place)).map(|place| place.person.0).collect();
        let told: Vec<_> = told.into_iter().collect();
        let mails = store::reconcile::contacts(conn, now, &told).await?.len();
        Ok(Weighed {
            follows: Follows {
                people: if self.more { MANY } else { self.people.len() as u32 },
                effects: effects(conn, &counts).await?,
                gaining: gaining.len() as u32,
                losing: losing.len() as u32,
                mails: mails as u32,
            },
            touched: changes.iter().map(|(person, ..)| *person).filter(|person| self.holds(*person)).collect(),
            changes,
        })
    }
}

/// How these people's enrolments stand; `settled`, once the engine has been at them, which is taken back.
async fn look(state: &AppState, conn: &mut PgConnection, people: &[Uuid], settled: bool) -> Result<Stood> {
    let mut trial = conn.begin().await?;
    let moves = if settled {
        store::reconcile::plan_once(&mut trial).await?;
        settle(state, &mut trial, people).await?
    } else {
        Moves::default()
    };
    let enrolments = store::reconcile::stands(&mut trial, people).await?;
    let qualifications = store::reconcile::qualifications(&mut trial, people).await?;
    trial.rollback().await?;
    Ok(Stood { enrolments, qualifications, moves })
}

/// What becomes of one person in one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    Gain,
    Wait,
    Seat,
    Move,
    /// Waits there, and waited before.
    MoveOn,
    MoveAndSeat,
    MoveAndWait,
    Lose,
    Later,
    Keep,
}

fn changes(before: &Stood, after: &Stood) -> BTreeSet<(PersonId, Thing, Change)> {
    let at = |place: &Place| Thing::of(place.activity, place.session);
    let moved = moved(before, after);
    let left: HashSet<Place> = moved.values().copied().collect();
    let mut changes = BTreeSet::new();
    for place in before.enrolments.keys().chain(after.enrolments.keys()) {
        let (was, is) = (before.enrolments.get(place), after.enrolments.get(place));
        let change = match change(was, is) {
            Some(Change::Lose) if left.contains(place) => continue,
            Some(change @ (Change::Gain | Change::Wait)) => match moved.get(place) {
                Some(from) => {
                    let waited = before.enrolments.get(from).is_some_and(|stand| stand.state == State::Waiting);
                    match (waited, change == Change::Wait) {
                        (false, false) => Change::Move,
                        (true, true) => Change::MoveOn,
                        (true, false) => Change::MoveAndSeat,
                        (false, true) => Change::MoveAndWait,
                    }
                }
                None => change,
            },
            Some(change) => change,
            None => continue,
        };
        changes.insert((place.person, at(place), change));
    }
    // A seat that gets free may be for somebody whom the change itself does not concern.
    let seated: HashSet<Place> = before.moves.seated().collect();
    for place in after.moves.seated() {
        let known = before.enrolments.contains_key(&place) || after.enrolments.contains_key(&place);
        if !known && !seated.contains(&place) {
            changes.insert((place.person, at(&place), Change::Seat));
        }
    }
    for (person, qualification) in after.qualifications.difference(&before.qualifications) {
        changes.insert((*person, Thing::Qualification(*qualification), Change::Gain));
    }
    for (person, qualification) in before.qualifications.difference(&after.qualifications) {
        changes.insert((*person, Thing::Qualification(*qualification), Change::Lose));
    }
    changes
}

/// Where enrolments went on to, and where from: the same ones, in another session of their activity or in none.
fn moved(before: &Stood, after: &Stood) -> HashMap<Place, Place> {
    let now: HashMap<EnrolmentId, Place> =
        after.enrolments.iter().map(|(place, stand)| (stand.enrolment, *place)).collect();
    let moves = before.enrolments.iter().filter_map(|(place, stand)| {
        let now = now.get(&stand.enrolment)?;
        (now != place).then_some((*now, *place))
    });
    moves.collect()
}

fn change(was: Option<&Stand>, is: Option<&Stand>) -> Option<Change> {
    let on = |stand: Option<&Stand>| {
        stand.map(|stand| stand.state).filter(|state| matches!(state, State::Waiting | State::Active))
    };
    match (on(was), on(is)) {
        (None, Some(State::Waiting)) => return Some(Change::Wait),
        (None, Some(_)) => return Some(Change::Gain),
        (Some(_), None) => return Some(Change::Lose),
        (Some(State::Waiting), Some(State::Active)) => return Some(Change::Seat),
        _ => {}
    }
    match (was, is) {
        (Some(_), None) => Some(Change::Lose),
        (Some(was), Some(is)) if is.leaving && !was.leaving => Some(Change::Later),
        (Some(was), Some(is)) if is.stands != was.stands => Some(Change::Keep),
        _ => None,
    }
}

/// What becomes of one thing.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    gain: u32,
    wait: u32,
    seat: u32,
    moved: u32,
    lose: u32,
    later: u32,
    keep: u32,
}

impl Count {
    const fn note(&mut self, change: Change) {
        match change {
            Change::Gain => self.gain += 1,
            Change::Wait => {
                self.gain += 1;
                self.wait += 1;
            }
            Change::Seat => self.seat += 1,
            Change::Move => self.moved += 1,
            Change::MoveOn | Change::MoveAndWait => {
                self.moved += 1;
                self.wait += 1;
            }
            Change::MoveAndSeat => {
                self.moved += 1;
                self.seat += 1;
            }
            Change::Lose => self.lose += 1,
            Change::Later => self.later += 1,
            Change::Keep => self.keep += 1,
        }
    }
}

/// The things by name, each with what becomes of it.
async fn effects(conn: &mut PgConnection, counts: &BTreeMap<Thing, Count>) -> Result<Vec<Effect>> {
    let things: Vec<_> = counts.keys().copied().collect();
    let named = store::unit::carry::named(conn, &things).await?;
    Ok(named
        .into_iter()
        .filter_map(|named| {
            let Count { gain, wait, seat, moved, lose, later, keep } = *counts.get(&named.thing)?;
            Some(Effect { named, gain, wait, seat, moved, lose, later, keep })
        })
        .collect())
}
