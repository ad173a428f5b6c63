//! Renewing: when the time has come, what was completed for a qualification is opened again. When it was completed is
//! kept, so that the qualification is held until it ends.
use super::telling::tell;
use crate::domain::{
    event::EventKind,
    id::{PersonId, QualificationId},
};
use crate::server::{
    error::Result,
    live::Topic,
    state::AppState,
    store::{
        self, event,
        reconcile::{Due, Place},
        renewal::{self, Again},
    },
};
use sqlx::PgConnection;
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// People a transaction, so that none holds its locks for long.
const BATCH: i64 = 500;

/// Opens everything whose time has come. Answers how many enrolments that was.
pub async fn open_due(state: &AppState) -> Result<usize> {
    let mut opened = run_out(state).await?;
    let now = state.now();
    let renewed = renewal::renewed(&mut *state.db.acquire().await?).await?;
    for (qualification, after) in renewed {
        let mut last = None;
        loop {
            let mut conn = state.db.acquire().await?;
            let people = renewal::candidates(&mut conn, qualification, now - after, last, BATCH).await?;
            drop(conn);
            let Some(end) = people.last() else { break };
            last = Some(*end);
            opened += renew(state, qualification, &people).await?;
        }
    }
    Ok(opened)
}

/// Opens a qualification's activities again for those of these people who are due, each person whole.
async fn renew(state: &AppState, qualification: QualificationId, people: &[PersonId]) -> Result<usize> {
    let now = state.now();
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let mut tx = state.db.begin().await?;
    store::reconcile::lock(&mut tx, &ids).await?;
    let due = renewal::due(&mut tx, now, qualification, &ids).await?;
    if due.is_empty() {
        return Ok(0);
    }
    renewal::open(&mut tx, now, qualification, &due).await?;
    let ends: HashMap<PersonId, _> = due.iter().map(|due| (due.person, due.until.date_naive())).collect();
    let people: Vec<Uuid> = due.iter().map(|due| due.person.0).collect();
    let mut again = renewal::completed(&mut tx, qualification, &people).await?;
    for enrolment in &mut again {
        enrolment.due_on = ends.get(&enrolment.person).copied();
    }
    let opened = reopen(state, &mut tx, &again).await?;
    tx.commit().await?;
    Ok(opened)
}

/// Opens what was completed so long ago that it no longer counts.
async fn run_out(state: &AppState) -> Result<usize> {
    let mut opened = 0;
    loop {
        let mut tx = state.db.begin().await?;
        let again = renewal::run_out(&mut tx, state.now(), BATCH).await?;
        if again.is_empty() {
            return Ok(opened);
        }
        let people: BTreeSet<Uuid> = again.iter().map(|again| again.person.0).collect();
        store::reconcile::lock(&mut tx, &people.into_iter().collect::<Vec<_>>()).await?;
        opened += reopen(state, &mut tx, &again).await?;
        tx.commit().await?;
    }
}

/// With an event each, and one notice a person.
async fn reopen(state: &AppState, conn: &mut PgConnection, again: &[Again]) -> Result<usize> {
    let now = state.now();
    let opened: HashMap<_, _> = renewal::reopen(conn, now, again).await?.into_iter().collect();
    let places: Vec<_> = again
        .iter()
        .filter_map(|again| {
            let waits = *opened.get(&again.enrolment)?;
            let session = again.session.filter(|_| !waits);
            Some(Place { person: again.person, activity: again.activity, session })
        })
        .collect();
    let waiting = again.iter().filter(|again| opened.get(&again.enrolment) == Some(&true));
    let waiting: BTreeSet<_> = waiting.map(|again| again.person).collect();
    if !waiting.is_empty() {
        store::reconcile::mark_due(conn, now, &Due::People(waiting.into_iter().collect()), None).await?;
    }
    let pairs: Vec<_> = places.iter().map(|place| (place.person, place.activity)).collect();
    event::write_enrolments(conn, now, EventKind::EnrolmentReopened, None, &pairs).await?;
    tell(state, conn, None, places.into_iter()).await?;
    store::live::notify(conn, &[Topic::People]).await?;
    Ok(opened.len())
}
