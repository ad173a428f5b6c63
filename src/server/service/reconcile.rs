//! The engine: enrolments follow from facts, and this is the only thing that writes them.
//!
//! A fact and a row of `reconcile_due` commit together; a following transaction drains it: it locks the people in id order,
//! reads the facts afresh, and writes the difference between what should be and what is, with its events and mails. So two
//! changes that did not see each other still converge, in whatever order they commit.
pub(super) mod merging;
mod moves;
mod renewal;
pub mod rules;
mod scales;
mod telling;

pub use renewal::open_due as open_renewals;
pub(super) use scales::{LOOKED_AT, Scales, Weighed};

use self::{moves::Moves, telling::tell};
use crate::domain::{
    enrolment::State,
    id::{EnrolmentId, PersonId},
};
use crate::server::{
    database::retrying,
    error::Result,
    live::Topic,
    state::AppState,
    store::{
        self, event,
        reconcile::{Adopted, Difference, Due, Place},
    },
};
use sqlx::PgConnection;
use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};
use uuid::Uuid;

/// People a transaction, so that none holds its locks for long.
const BATCH: usize = 2_000;

/// How long a request waits for a worker that has taken what the request made due.
const PATIENCE: Duration = Duration::from_secs(2);

/// Drains what is due, up to about one batch, so that small changes are whole when the request ends;
/// workers drain the rest.
pub async fn drain_within_request(state: &AppState) -> Result<()> {
    let mut people = 0;
    while people < BATCH {
        match drain_one(state).await? {
            Some(drained) => people += drained,
            None if store::reconcile::left_by_others(&state.db, PATIENCE).await? => {}
            None => break,
        }
    }
    Ok(())
}

/// Drains everything that is due: what workers do.
pub async fn drain_all(state: &AppState) -> Result<()> {
    while drain_one(state).await?.is_some() {}
    Ok(())
}

/// Makes due what the clock alone has changed: grace that ends, sessions that are over, rules that ask for the day.
pub async fn by_the_clock(state: &AppState) -> Result<()> {
    rules::look_at_the_day(state).await?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let leaving = store::reconcile::mark_leaving(&mut tx, now).await?;
    let over = store::reconcile::mark_over(&mut tx, now).await?;
    if leaving || over {
        store::live::notify(&mut tx, &[Topic::People]).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// One due row; how many people it concerned. Deadlocks and serialisation failures are tried again.
async fn drain_one(state: &AppState) -> Result<Option<usize>> {
    retrying(|| drain_once(state)).await
}

/// Takes one due row and applies it, or cuts it into batches when it concerns too many. How many people it looked at.
async fn drain_once(state: &AppState) -> Result<Option<usize>> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let Some(taken) = store::reconcile::take_due(&mut tx).await? else { return Ok(None) };
    let people = match taken.due {
        Due::Rule(rule) => rules::moving(state, &mut tx, rule).await?,
        ref due => store::reconcile::people_of(&mut tx, due).await?,
    };
    if people.len() > BATCH {
        store::reconcile::cut(&mut tx, now, &taken, &people, BATCH).await?;
    } else {
        store::reconcile::plan_once(&mut tx).await?;
        apply(state, &mut tx, taken.actor, &people).await?;
    }
    store::live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    Ok(Some(people.len().min(BATCH)))
}

/// Makes what is equal to what should be, for these people, each whole.
pub(super) async fn apply(
    state: &AppState,
    conn: &mut PgConnection,
    actor: Option<PersonId>,
    people: &[PersonId],
) -> Result<()> {
    let ids: Vec<_> = people.iter().map(|id| id.0).collect();
    let moves = settle(state, conn, &ids).await?;
    for (kind, places) in moves.events() {
        let pairs: Vec<_> = places.iter().map(|place| (place.person, place.activity)).collect();
        event::write_enrolments(conn, state.now(), kind, actor, &pairs).await?;
    }
    tell(state, conn, actor, moves.begun()).await
}

/// The same, not yet told to anybody: locks these people, reads the facts, and writes reasons and states.
async fn settle(state: &AppState, conn: &mut PgConnection, people: &[Uuid]) -> Result<Moves> {
    let now = state.now();
    store::rule::hold_still(conn).await?;
    store::reconcile::lock(conn, people).await?;
    rules::refresh(state, conn, people).await?;

    let mut moves = Moves::default();
    align(state, conn, people, &mut moves).await?;
    for turned in store::reconcile::turn(conn, now, people).await? {
        moves.note(turned.place, Some(turned.was), turned.becomes);
    }
    let mut sessions = moves.sessions();
    sessions.extend(store::reconcile::waited_for(conn, people).await?);
    if !sessions.is_empty() {
        for place in store::reconcile::fill(conn, now, &sessions).await? {
            moves.note(place, Some(State::Waiting), State::Active);
        }
    }
    Ok(moves)
}

/// Writes the reasons that are due and not there, with the enrolments they need, and drops those that are no longer due.
async fn align(state: &AppState, conn: &mut PgConnection, people: &[Uuid], moves: &mut Moves) -> Result<()> {
    let now = state.now();
    let mut differences = store::reconcile::differences(conn, now, people).await?;
    let places = missing(&differences);
    if !places.is_empty() {
        let adopted = store::reconcile::adoptable(conn, now, &places).await?;
        if !adopted.is_empty() {
            store::reconcile::adopt(conn, now, &adopted).await?;
            for Adopted { place, was, .. } in adopted {
                let becomes = if was == State::Suspended { was } else { State::Waiting };
                moves.note(place, Some(was), becomes);
            }
            differences = store::reconcile::differences(conn, now, people).await?;
        }
    }

    let missing = missing(&differences);
    let ids: Vec<EnrolmentId> = missing.iter().map(|_| state.random.id(now)).collect();
    if !missing.is_empty() {
        for (place, began) in store::reconcile::start(conn, now, state.today(), &missing, &ids).await? {
            moves.note(place, None, began);
        }
    }
    let started: HashMap<Place, EnrolmentId> = missing.into_iter().zip(ids).collect();
    let (mut come, mut gone) = (Vec::new(), Vec::new());
    for difference in &differences {
        let enrolment = difference.enrolment.or_else(|| started.get(&difference.place).copied());
        let Some(enrolment) = enrolment else { continue };
        let list = if difference.due { &mut come } else { &mut gone };
        list.push((enrolment, difference.kind.as_str(), difference.source));
    }
    if !come.is_empty() {
        store::reconcile::write_reasons(conn, now, &come).await?;
    }
    if !gone.is_empty() {
        store::reconcile::drop_reasons(conn, &gone).await?;
    }
    Ok(())
}

/// What should be and has no enrolment yet, each once.
fn missing(differences: &[Difference]) -> Vec<Place> {
    let places = differences.iter().filter(|difference| difference.due && difference.enrolment.is_none());
    let mut seen = HashSet::new();
    places.map(|difference| difference.place).filter(|place| seen.insert(*place)).collect()
}
