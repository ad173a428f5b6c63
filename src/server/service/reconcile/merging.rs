//! Two records become one person: what both learn. The only part of merging that touches enrolments; both people are
//! locked meanwhile. Enrolments stand as the facts of who stays say once they are drained.
use crate::domain::{event::EventKind, id::PersonId};
use crate::server::{
    error::Result,
    store::{event, merging},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// Joins reasons, steps and progress of what both are enrolled in. Before the facts move.
pub async fn join(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    actor: Option<PersonId>,
    kept: PersonId,
    gone: PersonId,
) -> Result<()> {
    merging::enrolments::join(conn, kept, gone).await?;
    let completed = merging::enrolments::fold(conn, kept, gone).await?;
    let pairs: Vec<_> = completed.into_iter().map(|activity| (kept, activity)).collect();
    if !pairs.is_empty() {
        event::write_enrolments(conn, now, EventKind::EnrolmentCompleted, actor, &pairs).await?;
    }
    Ok(())
}

/// Leads everything else over, with its history. After the facts have moved.
pub async fn take_over(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> Result<()> {
    Ok(merging::enrolments::take_over(conn, kept, gone).await?)
}
