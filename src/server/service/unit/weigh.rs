//! What a change does to people: what they have reasons for before it, compared with after it.
use super::make::Made;
use crate::domain::{
    enrolment_list::MANY,
    unit::{Change, Effect, Note, Plan, Thing},
};
use crate::server::{
    error::Result,
    hash,
    service::reconcile,
    state::AppState,
    store::{
        self,
        unit::{
            Record,
            effect::{self, Held},
        },
    },
};
use sqlx::PgConnection;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use uuid::Uuid;

/// People looked at; of more the plan says so, and its numbers are at least.
const LOOKED_AT: usize = 10_000;

/// Names a plan shows.
const SAMPLE: i64 = 5;

/// The people a change may concern, and what they have reasons for before it.
pub struct Scales {
    people: Vec<Uuid>,
    more: bool,
    before: HashSet<(Uuid, Thing)>,
}

impl Scales {
    pub async fn load(conn: &mut PgConnection, unit: &Record, change: &Change) -> Result<Self> {
        let limit = LOOKED_AT as i64 + 1;
        let mut people = match change {
            Change::Move { .. } | Change::Show(_) | Change::Delete => {
                effect::placed_below(conn, &[unit.id.0], limit).await?
            }
            Change::Merge { into } => effect::placed_below(conn, &[unit.id.0, into.0], limit).await?,
            Change::Carry { .. } => effect::belonging(conn, unit.id, limit).await?,
            Change::Place { people, .. } => people.iter().map(|id| id.0).collect(),
            Change::Role { people, .. } | Change::Remove { people, .. } => people.iter().map(|(id, _)| id.0).collect(),
        };
        people.sort_unstable();
        people.dedup();
        let more = people.len() > LOOKED_AT;
        people.truncate(LOOKED_AT);
        let before = effect::reasons(conn, &people).await?;
        Ok(Self { people, more, before })
    }

    /// In id order, as everyone locks people.
    pub async fn lock(&self, conn: &mut PgConnection) -> Result<()> {
        Ok(store::reconcile::lock(conn, &self.people).await?)
    }

    /// The plan, once the change is made. Who is in which rule follows it at once, so that the plan tells what rules give.
    pub async fn weigh(&self, state: &AppState, conn: &mut PgConnection, made: &Made) -> Result<Plan> {
        let now = state.now();
        reconcile::rules::refresh(state, conn, &self.people).await?;
        let after = effect::reasons(conn, &self.people).await?;
        let held = effect::enrolments(conn, &self.people).await?;
        let sessions: Vec<_> = after
            .difference(&self.before)
            .filter_map(|(_, thing)| if let Thing::Session(_, session) = thing { Some(session.0) } else { None })
            .collect();
        let over = effect::over(conn, now, &sessions).await?;
        let takes = |thing: &Thing| !matches!(thing, Thing::Session(_, session) if over.contains(session));

        let mut counts: BTreeMap<Thing, Count> = BTreeMap::new();
        let mut outcomes: BTreeSet<(Uuid, Thing, bool)> = BTreeSet::new();
        let (mut gaining, mut losing, mut told) = (HashSet::new(), HashSet::new(), HashSet::new());
        for (person, thing) in after.difference(&self.before).filter(|(_, thing)| takes(thing)) {
            let count = counts.entry(*thing).or_default();
            outcomes.insert((*person, *thing, true));
            match held.get(&(*person, *thing)) {
                Some(Held::Ends | Held::Suspends | Held::Leaves | Held::Kept) => count.keep += 1,
                holds @ (None | Some(Held::Ended | Held::Suspended)) => {
                    count.gain += 1;
                    count.free += u32::from(holds == Some(&Held::Suspended));
                    gaining.insert(*person);
                    if !matches!(thing, Thing::Qualification(_)) {
                        told.insert(*person);
                    }
                }
            }
        }
        for (person, thing) in self.before.difference(&after) {
            let count = counts.entry(*thing).or_default();
            match held.get(&(*person, *thing)) {
                Some(Held::Kept) => count.keep += 1,
                Some(Held::Leaves) => count.later += 1,
                Some(Held::Ends) => {
                    count.lose += 1;
                    count.free += 1;
                }
                Some(Held::Suspends | Held::Suspended | Held::Ended) | None => count.lose += 1,
            }
            outcomes.insert((*person, *thing, false));
            losing.insert(*person);
        }
        let things: Vec<_> = counts.keys().copied().collect();
        for (thing, seats) in effect::seats(conn, &things).await? {
            counts.entry(thing).or_default().seat(seats);
        }
        let told: Vec<_> = told.into_iter().collect();
        let mails = store::reconcile::contacts(conn, now, &told).await?.len() as u32;
        let mut touched: HashSet<Uuid> = gaining.union(&losing).copied().collect();
        touched.extend(made.placed.iter().map(|(person, _)| person.0));
        touched.extend(made.removed.iter().map(|(person, ..)| person.0));
        let ids: Vec<_> = touched.iter().copied().collect();
        Ok(Plan {
            people: if self.more { MANY } else { self.people.len() as u32 },
            effects: effects(conn, &counts).await?,
            gaining: gaining.len() as u32,
            losing: losing.len() as u32,
            mails,
            notes: made.notes.iter().map(|(note, count)| (*note, u32::try_from(*count).unwrap_or(MANY))).collect(),
            sample: effect::names(conn, &ids, SAMPLE).await?,
            touched: touched.len() as u32,
            digest: self.digest(&outcomes, &counts, made),
        })
    }

    fn digest(&self, outcomes: &BTreeSet<(Uuid, Thing, bool)>, counts: &BTreeMap<Thing, Count>, made: &Made) -> String {
        let notes: Vec<(&Note, &u64)> = made.notes.iter().collect();
        let mut placed = made.placed.clone();
        placed.sort_unstable_by_key(|(person, role)| (*person, role.as_str()));
        let mut removed = made.removed.clone();
        removed.sort_unstable_by_key(|(person, unit, role)| (*person, *unit, role.as_str()));
        let text = format!(
            "{outcomes:?} {counts:?} {notes:?} {placed:?} {removed:?} {:?} {:?} {}",
            made.added, made.dropped, self.more
        );
        hash::short(text.as_bytes())
    }
}

/// What becomes of one thing.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    gain: u32,
    wait: u32,
    lose: u32,
    /// Seats that are free at once: of those who lose it, and of those who come back.
    free: u32,
    later: u32,
    keep: u32,
}

impl Count {
    /// Who finds no seat waits; without a session there is none.
    fn seat(&mut self, seats: Option<i64>) {
        let found = seats.map_or(0, |seats| (seats + i64::from(self.free)).clamp(0, i64::from(self.gain)) as u32);
        self.wait = self.gain - found;
    }
}

/// The things by name, each with what becomes of it.
async fn effects(conn: &mut PgConnection, counts: &BTreeMap<Thing, Count>) -> Result<Vec<Effect>> {
    let things: Vec<_> = counts.keys().copied().collect();
    let named = store::unit::carry::named(conn, &things).await?;
    Ok(named
        .into_iter()
        .filter_map(|named| {
            let Count { gain, wait, lose, later, keep, .. } = *counts.get(&named.thing)?;
            Some(Effect { named, gain, wait, lose, later, keep })
        })
        .collect())
}
