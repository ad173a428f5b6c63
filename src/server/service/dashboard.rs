//! The dashboard, as far as the caller sees: platform staff everything, others their own units.
use crate::domain::{
    dashboard::{Figures, Happened, Needs, Registrations, SPANS},
    enrolment_list::EXPIRING_DAYS,
    role::Capability,
    standing_count::Funnel,
};
use crate::server::{
    error::Result,
    scope::{Reach, Scope},
    service::standing,
    state::AppState,
    store::{self, standing::Rows},
};
use chrono::{Days, Duration};
use uuid::Uuid;

/// Cohorts shown with a funnel of their own.
const COHORTS: i64 = 12;
/// Names beside a count of what needs a hand.
const NAMES: usize = 3;
const FAILED_DAYS: i64 = 30;
/// Counted no further.
const FAILED_MOST: i64 = 1_000;
/// Lines of the feed.
const LINES: usize = 12;
/// Statements at most, to find that many lines among what others do.
const STEPS: usize = 5;

/// The units a reach is limited to; nothing when it is not.
fn only(reach: &Reach) -> Option<Vec<Uuid>> {
    match reach {
        Reach::Everyone => None,
        Reach::Units(units) => Some(units.iter().map(|unit| unit.0).collect()),
        Reach::Own(_) => Some(Vec::new()),
    }
}

pub async fn figures(state: &AppState, scope: &Scope) -> Result<Figures> {
    scope.require(Capability::SeePeople)?;
    let reach = scope.reach(Capability::SeePeople);
    standing::catch_up(state).await?;
    let mut conn = state.db.acquire().await?;
    let funnel = match Rows::of(&reach, None, None) {
        Some(rows) => store::standing::count(&mut conn, &rows).await?.funnel(),
        None => Funnel::default(),
    };
    let (cohorts, cohorts_in_all) = store::dashboard::cohorts(&mut conn, only(&reach).as_deref(), COHORTS).await?;
    Ok(Figures { funnel, cohorts, cohorts_in_all })
}

/// Who registered over so many days: each person once for whoever sees everyone, else each placement.
pub async fn registrations(state: &AppState, scope: &Scope, days: u32) -> Result<Registrations> {
    scope.require(Capability::SeePeople)?;
    let reach = scope.reach(Capability::SeePeople);
    let span = SPANS.into_iter().find(|span| *span == days).unwrap_or(SPANS[0]);
    let today = state.now().date_naive();
    standing::catch_up(state).await?;
    let rows = if reach == Reach::Everyone { Some(Rows::people()) } else { Rows::of(&reach, None, None) };
    let counted = match rows {
        Some(rows) => {
            let from = today - Days::new(u64::from(2 * span));
            store::standing::registered_since(&mut *state.db.acquire().await?, &rows, from).await?
        }
        None => Vec::new(),
    };
    Ok(Registrations::over(span, today, &counted))
}

pub async fn needs(state: &AppState, scope: &Scope) -> Result<Needs> {
    scope.require(Capability::SeePeople)?;
    let reach = scope.reach(Capability::SeePeople);
    let Some(rows) = Rows::of(&reach, None, None) else { return Ok(Needs::default()) };
    standing::catch_up(state).await?;
    let now = state.now();
    let mut conn = state.db.acquire().await?;
    let count = store::standing::count(&mut conn, &rows).await?;
    let expired = store::standing::ending_by(&mut conn, &rows, now).await?;
    let soon = store::standing::ending_by(&mut conn, &rows, now + Duration::days(EXPIRING_DAYS)).await?;
    let since = now - Duration::days(FAILED_DAYS);
    let mut failed = store::dashboard::failed(&mut conn, since, only(&reach).as_deref(), FAILED_MOST).await?;
    let failed_in_all = failed.len() as u32;
    failed.truncate(NAMES);
    let mut needs = Needs {
        bounced: count.bounced,
        expired,
        expiring: soon.saturating_sub(expired),
        not_invited: count.enrolled,
        failed: failed_in_all,
        failed_people: failed,
        ..Needs::default()
    };
    // Who is nowhere is in nobody's units.
    if reach == Reach::Everyone {
        needs.unplaced = store::standing::count(&mut conn, &Rows::unplaced()).await?.funnel().enrolled;
        needs.unplaced_people = store::dashboard::unplaced(&mut conn, NAMES as i64).await?;
    }
    Ok(needs)
}

/// What happened last, newest first.
pub async fn feed(state: &AppState, scope: &Scope) -> Result<Vec<Happened>> {
    scope.require(Capability::SeePeople)?;
    let units = only(&scope.reach(Capability::SeePeople));
    if units.as_ref().is_some_and(Vec::is_empty) {
        return Ok(Vec::new());
    }
    let mut conn = state.db.acquire().await?;
    // What happens in this moment is in it.
    let mut before = Some(state.now() + Duration::seconds(1));
    let mut lines = Vec::new();
    for _ in 0..STEPS {
        let Some(at) = before.filter(|_| lines.len() < LINES) else { break };
        let (found, last) = store::feed::before(&mut conn, at, units.as_deref()).await?;
        lines.extend(found);
        before = last;
    }
    lines.truncate(LINES);
    Ok(lines)
}
