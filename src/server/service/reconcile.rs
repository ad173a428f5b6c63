//! The engine: enrolments follow from facts, and this is the only thing that writes them.
use crate::domain::{
    event::EventKind,
    id::{EnrolmentId, MessageId, PersonId},
    message::{ItemKind, Template},
};
use crate::server::{
    error::Result,
    live::Topic,
    state::AppState,
    store::{
        self, event,
        message::NewMessage,
        reconcile::{Due, Taken, Touched},
    },
};
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// People a transaction, so that none holds its locks for long.
const BATCH: usize = 2_000;

/// Drains what is due, up to about one batch, so that small changes are whole when the request ends;
/// workers drain the rest.
pub async fn drain_within_request(state: &AppState) -> Result<()> {
    let mut people = 0;
    while people < BATCH {
        match drain_one(state).await? {
            Some(drained) => people += drained,
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

/// Takes one due row and applies it, or cuts it into batches when it concerns too many. How many people it looked at.
async fn drain_one(state: &AppState) -> Result<Option<usize>> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let Some(taken) = store::reconcile::take_due(&mut tx).await? else { return Ok(None) };
    let people = store::reconcile::people_of(&mut tx, &taken.due).await?;
    if people.len() > BATCH {
        for batch in people.chunks(BATCH) {
            store::reconcile::mark_due(&mut tx, now, &Due::People(batch.to_vec()), taken.actor).await?;
        }
    } else {
        apply(state, &mut tx, &taken, &people).await?;
        store::live::notify(&mut tx, &[Topic::People]).await?;
    }
    tx.commit().await?;
    Ok(Some(people.len().min(BATCH)))
}

/// Makes what is equal to what should be, for these people, each whole.
pub(super) async fn apply(state: &AppState, conn: &mut PgConnection, taken: &Taken, people: &[PersonId]) -> Result<()> {
    let now = state.now();
    let ids: Vec<_> = people.iter().map(|id| id.0).collect();
    store::reconcile::lock(conn, &ids).await?;

    let missing = store::reconcile::missing(conn, &ids).await?;
    let enrolments: Vec<EnrolmentId> = missing.iter().map(|_| state.random.id(now)).collect();
    store::reconcile::start(conn, now, &missing, &enrolments).await?;
    let resumed = store::reconcile::resume(conn, &ids).await?;
    store::reconcile::align_reasons(conn, now, &ids).await?;
    let ended = store::reconcile::end(conn, now, &ids).await?;

    let started: Vec<_> =
        missing.iter().map(|enrolment| Touched { person: enrolment.person, activity: enrolment.activity }).collect();
    for (kind, touched) in [
        (EventKind::EnrolmentStarted, &started),
        (EventKind::EnrolmentResumed, &resumed),
        (EventKind::EnrolmentEnded, &ended),
    ] {
        if !touched.is_empty() {
            let pairs: Vec<_> = touched.iter().map(|touched| (touched.person, touched.activity)).collect();
            event::write_enrolments(conn, now, kind, taken.actor, &pairs).await?;
        }
    }
    tell(state, conn, taken.actor, started.into_iter().chain(resumed)).await
}

/// One notice a person, however many activities a change brought.
async fn tell(
    state: &AppState,
    conn: &mut PgConnection,
    actor: Option<PersonId>,
    news: impl Iterator<Item = Touched>,
) -> Result<()> {
    let now = state.now();
    let mut by_person: BTreeMap<PersonId, Vec<_>> = BTreeMap::new();
    for touched in news {
        by_person.entry(touched.person).or_default().push((ItemKind::Activity, touched.activity.0));
    }
    if by_person.is_empty() {
        return Ok(());
    }
    let people: Vec<_> = by_person.keys().map(|id| id.0).collect();
    let mut messages = Vec::new();
    for person in store::reconcile::may_be_told(conn, now, &people).await? {
        let id: MessageId = state.random.id(now);
        let items = by_person.remove(&person).unwrap_or_default();
        let mut message = NewMessage::new(id, Template::EnrolmentNotice, person, now);
        message.created_by = actor;
        message.items = items;
        messages.push(message);
    }
    store::message::queue_many(conn, now, &messages).await?;
    Ok(())
}
