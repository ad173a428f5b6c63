//! Keeping the counters of who stands where: what facts have noted is folded in by whoever reads, or by a worker.
use crate::server::{error::Result, live::Topic, state::AppState, store};

/// People folded in one transaction, about.
const AT_ONCE: i64 = 5_000;
/// Folding more than this takes long enough that others may have read what was there before.
const NOTICEABLE: i64 = 500;

/// Counts those whose standing may have moved, before counters are read; what is left of many is for the worker.
pub async fn catch_up(state: &AppState) -> Result<()> {
    fold(state, NOTICEABLE).await.map(drop)
}

/// Until nothing is due; everyone who looks is told.
pub async fn fold_all(state: &AppState) -> Result<()> {
    while fold(state, 0).await? {}
    Ok(())
}

/// One transaction's worth, telling of it if it was more than so many people; false when nothing is due, or somebody else is at it.
async fn fold(state: &AppState, quietly: i64) -> Result<bool> {
    if !store::standing::is_due(&mut *state.db.acquire().await?).await? {
        return Ok(false);
    }
    let mut tx = state.db.begin().await?;
    if !store::standing::lock(&mut tx).await? {
        return Ok(false);
    }
    let people = store::standing::fold(&mut tx, AT_ONCE).await?;
    if people > quietly {
        store::live::notify(&mut tx, &[Topic::Counts]).await?;
    }
    tx.commit().await?;
    Ok(people > 0)
}
