//! Reading the log: all of it for admins, a person's own lines for whoever sees that person.
use crate::domain::{
    audit::{Actor, Choices, Cursor, Edge, Filter, Line, NEW_CAP, PAGE_SIZE, Page, Party, Query, Timeline},
    error::Code,
    event::EventKind,
    id::PersonId,
    profile::clean,
    role::Capability,
    text::search_key,
};
use crate::server::{
    error::Result,
    scope::{Reach, Scope},
    service::people::check_reach,
    state::AppState,
    store::{self, audit::Sight},
};

/// Lines of a person shown at once.
const TIMELINE: usize = 30;
/// Lines of an export read at once: few enough to hold, enough to be quick.
const BATCH: usize = 2000;
/// A list of choices longer than this is of no use.
const CHOICES: i64 = 500;
const FOUND: i64 = 20;

pub async fn page(state: &AppState, scope: &Scope, query: &Query) -> Result<Page> {
    scope.require(Capability::Administer)?;
    let mut conn = state.db.acquire().await?;
    // Before the lines: what comes in between is told of as new, although it is there.
    let seen = store::audit::newest(&mut conn).await?;
    let mut page = store::audit::page(&mut conn, query, PAGE_SIZE).await?;
    page.seen = seen;
    if let Some(Actor::Person(id)) = query.filter.actor {
        page.actor = store::audit::party(&mut conn, id).await?;
    }
    if let Some(id) = query.filter.person {
        page.person = store::audit::party(&mut conn, id).await?;
    }
    Ok(page)
}

/// How many lines of the filter are newer than what was seen, as far as one counts.
pub async fn newer(state: &AppState, scope: &Scope, filter: &Filter, seen: i64) -> Result<u32> {
    scope.require(Capability::Administer)?;
    let mut conn = state.db.acquire().await?;
    Ok(store::audit::newer(&mut conn, filter, seen, NEW_CAP + 1).await?)
}

pub async fn choices(state: &AppState, scope: &Scope) -> Result<Choices> {
    scope.require(Capability::Administer)?;
    Ok(store::audit::choices(&mut *state.db.acquire().await?, CHOICES).await?)
}

/// People to filter by, with their address to tell them apart.
pub async fn find_people(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<(Party, Option<String>)>> {
    scope.require(Capability::Administer)?;
    let key = search_key(&clean(search));
    Ok(store::audit::find_people(&mut *state.db.acquire().await?, &key, FOUND).await?)
}

/// The next lines of an export, newest first; none when it is over.
pub async fn export(state: &AppState, scope: &Scope, filter: &Filter, after: Option<Cursor>) -> Result<Vec<Line>> {
    scope.require(Capability::Administer)?;
    let mut conn = state.db.acquire().await?;
    Ok(store::audit::lines(&mut conn, filter, None, after.map(Edge::Earlier), BATCH).await?)
}

/// What happened to a person, as far as the caller may know: admins all of it; coordinators no sign-ins; whoever sees
/// people of own units nothing of other units, and no address that somebody else changed.
pub async fn timeline(state: &AppState, scope: &Scope, person: PersonId, earlier: Option<Cursor>) -> Result<Timeline> {
    scope.require(Capability::SeePeople)?;
    let mut conn = state.db.acquire().await?;
    let person = store::merging::survivor(&mut conn, person).await?.unwrap_or(person);
    check_reach(&mut conn, scope, Capability::SeePeople, person).await?;
    store::person::find(&mut conn, person).await?.ok_or(Code::NotFound)?;
    let sight = sight(scope);
    let filter = Filter { person: Some(person), ..Filter::default() };
    let edge = earlier.map(Edge::Earlier);
    let mut lines = store::audit::lines(&mut conn, &filter, sight.as_ref(), edge, TIMELINE + 1).await?;
    let more = lines.len() > TIMELINE;
    lines.truncate(TIMELINE);
    if sight.is_some_and(|sight| sight.units.is_some()) {
        for line in &mut lines {
            let is_own = line.actor.as_ref().is_some_and(|actor| Some(actor.id) == scope.person);
            line.changed.retain(|changed| is_own || !changed.field.starts_with("address"));
        }
    }
    Ok(Timeline { earlier: lines.last().filter(|_| more).map(Line::cursor), lines })
}

/// `None`: everything.
fn sight(scope: &Scope) -> Option<Sight> {
    if scope.may(Capability::Administer) {
        return None;
    }
    Some(Sight {
        kinds: EventKind::ALL.iter().copied().filter(|kind| !kind.is_of_signing_in()).collect(),
        units: match scope.reach(Capability::SeePeople) {
            Reach::Everyone => None,
            Reach::Units(units) => Some(units),
            Reach::Own(_) => Some(Vec::new()),
        },
    })
}
