//! The Enrolments list, as far as the caller may see.
use crate::domain::{
    enrolment_list::{Page, Query},
    role::Capability,
};
use crate::server::{error::Result, scope::Scope, state::AppState, store};

pub async fn page(state: &AppState, scope: &Scope, query: &Query) -> Result<Page> {
    scope.require(Capability::SeePeople)?;
    let reach = scope.reach(Capability::SeePeople);
    let now = state.now();
    let mut conn = state.db.acquire().await?;
    let mut page = store::enrolment_list::page(&mut conn, now, &reach, query).await?;
    page.counts = store::enrolment_list::counts(&mut conn, now, &reach, &query.filter).await?;
    page.being_applied = store::reconcile::is_due(&mut conn).await?;
    Ok(page)
}
