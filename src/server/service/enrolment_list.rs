//! The Enrolments list, as far as the caller may see.
use crate::domain::{
    enrolment_list::{EXPIRING_DAYS, Filter, Page, Query, TestPeople, View},
    role::Capability,
};
use crate::server::{
    error::Result,
    scope::{Reach, Scope},
    service::standing,
    state::AppState,
    store::{self, reconcile::Of, standing::Rows},
};
use chrono::{DateTime, Duration, Utc};
use sqlx::PgConnection;

pub async fn page(state: &AppState, scope: &Scope, query: &Query) -> Result<Page> {
    scope.require(Capability::SeePeople)?;
    let reach = scope.reach(Capability::SeePeople);
    let now = state.now();
    standing::catch_up(state).await?;
    let mut conn = state.db.acquire().await?;
    let mut page = store::enrolment_list::page(&mut conn, now, &reach, query).await?;
    page.counts = match counted(&reach, &query.filter) {
        Some(rows) => by_view(&mut conn, now, &rows).await?,
        None => store::enrolment_list::counts(&mut conn, now, &reach, &query.filter).await?,
    };
    if let Some(unit) = query.filter.cohort.filter(|unit| scope.sees_unit(*unit)) {
        page.cohort = store::unit::name(&mut conn, unit).await?;
    }
    page.being_applied = store::reconcile::progress(&mut conn, Of::Anybody).await?;
    Ok(page)
}

/// The rows of the counters that this filter is about; nothing when it has to be counted.
fn counted(reach: &Reach, filter: &Filter) -> Option<Rows> {
    let Filter { search, kind, cohort, label, view: _, test } = filter;
    let counted = search.trim().is_empty() && label.is_none() && *test != TestPeople::Only;
    if counted { Rows::of(reach, *cohort, *kind) } else { None }
}

pub(super) async fn by_view(conn: &mut PgConnection, now: DateTime<Utc>, rows: &Rows) -> Result<Vec<u32>> {
    let count = store::standing::count(conn, rows).await?;
    let expired = store::standing::ending_by(conn, rows, now).await?;
    let soon = store::standing::ending_by(conn, rows, now + Duration::days(EXPIRING_DAYS)).await?;
    Ok(View::ALL.iter().map(|view| count.of_view(*view, expired, soon.saturating_sub(expired))).collect())
}
