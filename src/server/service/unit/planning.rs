//! The plan of a unit's change: whom it may concern, and what is said of it once it is made.
use super::make::Made;
use crate::domain::{
    enrolment_list::MANY,
    unit::{Change, Note, Plan},
};
use crate::server::{
    error::Result,
    hash,
    service::reconcile::{LOOKED_AT, Weighed},
    store::{
        self,
        unit::{Record, concerned},
    },
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Names a plan shows.
const SAMPLE: i64 = 5;

/// Whom the change may concern, one more than are looked at.
pub async fn people(conn: &mut PgConnection, unit: &Record, change: &Change) -> Result<Vec<Uuid>> {
    let limit = LOOKED_AT as i64 + 1;
    Ok(match change {
        Change::Move { .. } | Change::Show(_) | Change::Delete => {
            concerned::placed_below(conn, &[unit.id.0], limit).await?
        }
        Change::Merge { into } => concerned::placed_below(conn, &[unit.id.0, into.0], limit).await?,
        Change::Carry { .. } => concerned::belonging(conn, unit.id, limit).await?,
        Change::Place { people, .. } => people.iter().map(|id| id.0).collect(),
        Change::Role { people, .. } | Change::Remove { people, .. } => people.iter().map(|(id, _)| id.0).collect(),
    })
}

pub async fn plan(conn: &mut PgConnection, change: &Change, weighed: Weighed, made: &Made) -> Result<Plan> {
    let digest = digest(change, &weighed, made);
    let mut touched = weighed.touched;
    touched.extend(made.placed.iter().map(|(person, _)| *person));
    touched.extend(made.removed.iter().map(|(person, ..)| *person));
    let ids: Vec<_> = touched.iter().copied().collect();
    Ok(Plan {
        follows: weighed.follows,
        notes: made.notes.iter().map(|(note, count)| (*note, u32::try_from(*count).unwrap_or(MANY))).collect(),
        sample: store::reconcile::names(conn, &ids, SAMPLE).await?,
        touched: touched.len() as u32,
        digest,
    })
}

fn digest(change: &Change, weighed: &Weighed, made: &Made) -> String {
    let notes: Vec<(&Note, &u64)> = made.notes.iter().collect();
    let mut placed = made.placed.clone();
    placed.sort_unstable_by_key(|(person, role)| (*person, role.as_str()));
    let mut removed = made.removed.clone();
    removed.sort_unstable_by_key(|(person, unit, role)| (*person, *unit, role.as_str()));
    let facts = format!("{notes:?} {placed:?} {removed:?} {:?} {:?}", made.added, made.dropped);
    hash::short(format!("{change:?} {} {facts}", weighed.mark(None)).as_bytes())
}
