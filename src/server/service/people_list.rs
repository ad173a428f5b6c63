//! The list of people, as far as the caller may see, and finding people and units to choose from.
use crate::domain::{
    enrolment_list::TestPeople,
    error::{AppError, Code},
    id::{PersonId, UnitId},
    people_list::{Filter, Found, Page, Query, Selection},
    profile::clean,
    role::{Capability, Role},
    text::search_key,
};
use crate::server::{
    error::Result,
    scope::{Reach, Scope},
    service::{enrolment_list::by_view, people::check_reach, standing},
    state::AppState,
    store::{self, reconcile::Of, standing::Rows},
};
use uuid::Uuid;

/// How many a field that finds people or units offers.
const OFFERED: i64 = 20;
/// How many one order of enrolments takes from the list.
const ORDERED: usize = 2_000;

pub async fn page(state: &AppState, scope: &Scope, query: &Query) -> Result<Page> {
    scope.require(Capability::SeePeople)?;
    let reach = scope.reach(Capability::SeePeople);
    let now = state.now();
    standing::catch_up(state).await?;
    let mut conn = state.db.acquire().await?;
    let mut page = store::people_list::page(&mut conn, now, &reach, query).await?;
    page.counts = if is_everyone(&reach, &query.filter) {
        by_view(&mut conn, now, &Rows::people()).await?
    } else {
        store::people_list::counts(&mut conn, now, &reach, &query.filter).await?
    };
    page.being_applied = store::reconcile::progress(&mut conn, Of::Anybody).await?;
    if let Some(unit) = query.filter.unit.filter(|unit| scope.sees_unit(*unit)) {
        page.unit = store::unit::name(&mut conn, unit).await?;
    }
    if let Some(manager) = query.filter.manager
        && check_reach(&mut conn, scope, Capability::SeePeople, manager).await.is_ok()
    {
        page.manager = store::person::find(&mut conn, manager).await?.map(|record| record.name);
    }
    Ok(page)
}

/// Whether the counters of all people tell how many these are.
fn is_everyone(reach: &Reach, filter: &Filter) -> bool {
    let Filter { search, view: _, test, unit, label, language, manager } = filter;
    *reach == Reach::Everyone
        && search.trim().is_empty()
        && *test != TestPeople::Only
        && unit.is_none()
        && label.is_none()
        && language.is_none()
        && manager.is_none()
}

/// People the caller sees, whom the search finds.
pub async fn find(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<Found<PersonId>>> {
    scope.require(Capability::SeePeople)?;
    let reach = scope.reach(Capability::SeePeople);
    let mut conn = state.db.acquire().await?;
    Ok(store::people_list::find(&mut conn, &reach, search, OFFERED).await?)
}

/// Units the caller sees people of, whose name holds the search; `placing` keeps to those they may place learners in.
pub async fn find_units(state: &AppState, scope: &Scope, search: &str, placing: bool) -> Result<Vec<Found<UnitId>>> {
    scope.require(Capability::SeePeople)?;
    let only = scope.seen_units().map(|units| {
        let may = |unit: &Uuid| !placing || scope.may_place(Role::Learner, Some(UnitId(*unit)));
        units.into_iter().filter(may).collect::<Vec<_>>()
    });
    let mut conn = state.db.acquire().await?;
    Ok(store::people_list::find_units(&mut conn, only.as_deref(), &search_key(&clean(search)), OFFERED).await?)
}

/// The people of a selection whom the caller may enrol; refuses more than one order takes.
pub async fn chosen(state: &AppState, scope: &Scope, selection: &Selection) -> Result<Vec<Found<PersonId>>> {
    scope.require(Capability::EnrolByHand)?;
    let reach = scope.reach(Capability::EnrolByHand);
    let mut conn = state.db.acquire().await?;
    let found = store::people_list::chosen(&mut conn, state.now(), &reach, selection, ORDERED + 1).await?;
    if found.len() > ORDERED {
        return Err(AppError::new(Code::SelectionTooMany).with("max", ORDERED).into());
    }
    Ok(found)
}
