//! Qualifications: what they are, who holds them, and what follows when either changes.
mod change;
mod plan;

pub use change::{apply, plan};

use crate::domain::{
    audit::Named,
    error::{AppError, Code},
    event::EventKind,
    id::{ActivityId, PersonId, QualificationId, UnitId},
    profile::clean,
    qualification::{Definition, Details, Holders, HoldersQuery, Inventory, InventoryQuery, List, Rights, Validity},
    role::{Capability, Role},
    text::search_key,
};
use crate::server::{
    error::Result,
    live::Topic,
    scope::{Reach, Scope},
    state::AppState,
    store::{self, event::NewEvent, qualification, reconcile::Of},
};
use uuid::Uuid;

/// Qualifications a page of the list.
const PAGE: i64 = 50;
/// At most this many choices at once: a longer list is searched, not scrolled.
const CHOICES: i64 = 50;
/// Units a filter offers.
const UNITS: i64 = 200;

/// Those whose name holds the search, with those within the caller's reach who hold them.
pub async fn list(state: &AppState, scope: &Scope, search: &str, after: Option<&str>) -> Result<List> {
    scope.require(Capability::SeeOrganisation)?;
    let mut conn = state.db.acquire().await?;
    let mut found = qualification::list(&mut conn, &search_key(&clean(search)), after, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let ids: Vec<Uuid> = found.iter().map(|summary| summary.id.0).collect();
    let reach = scope.reach(Capability::SeeOrganisation);
    let counts = qualification::counts(&mut conn, state.now(), &reach, &ids).await?;
    for summary in &mut found {
        summary.holders = counts.get(&summary.id).copied().unwrap_or_default();
    }
    let next = found.last().filter(|_| more).map(|last| search_key(&last.name));
    Ok(List { qualifications: found, next })
}

/// One of them, with what is in it and who carries it.
pub async fn details(state: &AppState, scope: &Scope, id: QualificationId) -> Result<Details> {
    scope.require(Capability::SeeOrganisation)?;
    let mut conn = state.db.acquire().await?;
    let definition = qualification::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let carrying = carrying(scope);
    let units = carrying.as_ref().map_or(Some(Vec::new()), limits);
    let reach = scope.reach(Capability::SeeOrganisation);
    Ok(Details {
        id,
        definition,
        activities: qualification::activities(&mut conn, id).await?,
        units: store::unit_qualification::carriers(&mut conn, id, units.as_deref()).await?,
        rules: qualification::rules(&mut conn, id).await?,
        holders: qualification::counts(&mut conn, state.now(), &reach, &[id.0]).await?.remove(&id).unwrap_or_default(),
        rights: Rights {
            edit: scope.may(Capability::EditQualifications),
            carry: carrying.is_some(),
            give: giving(scope).is_some(),
        },
        being_applied: store::reconcile::progress(&mut conn, Of::Anybody).await?,
    })
}

/// Those within the caller's reach who hold it or are kept out.
pub async fn holders(state: &AppState, scope: &Scope, query: &HoldersQuery) -> Result<Holders> {
    scope.require(Capability::SeeOrganisation)?;
    let mut conn = state.db.acquire().await?;
    qualification::find(&mut conn, query.qualification).await?.ok_or(Code::NotFound)?;
    let reach = scope.reach(Capability::SeeOrganisation);
    let giving = giving(scope);
    Ok(qualification::holders(&mut conn, state.now(), &reach, giving.as_ref(), may_admins(scope), query).await?)
}

/// A page of the grid, with the units its filter offers.
pub async fn inventory(state: &AppState, scope: &Scope, query: &InventoryQuery) -> Result<Inventory> {
    scope.require(Capability::SeeOrganisation)?;
    let mut conn = state.db.acquire().await?;
    let reach = scope.reach(Capability::SeeOrganisation);
    let giving = giving(scope);
    let now = state.now();
    let mut grid = qualification::inventory(&mut conn, now, &reach, giving.as_ref(), may_admins(scope), query).await?;
    let units = qualification::find_units(&mut conn, "", limits(&reach).as_deref(), UNITS).await?;
    grid.units = units.into_iter().map(|(unit, _)| unit).collect();
    Ok(grid)
}

pub async fn create(state: &AppState, scope: &Scope, definition: Definition) -> Result<QualificationId> {
    scope.require(Capability::EditQualifications)?;
    let definition = definition.check()?;
    let now = state.now();
    let id: QualificationId = state.random.id(now);
    let mut tx = state.db.begin().await?;
    if !qualification::insert(&mut tx, now, id, &definition, &search_key(&definition.name)).await? {
        return Err(taken(&definition.name));
    }
    let event = NewEvent::new(EventKind::QualificationCreated, scope.person).qualification(id);
    store::event::write(&mut tx, now, event).await?;
    store::live::notify(&mut tx, &[Topic::Units]).await?;
    tx.commit().await?;
    Ok(id)
}

/// Name, description, validity. How far people are follows from it; what they are enrolled in does not.
pub async fn edit(state: &AppState, scope: &Scope, id: QualificationId, definition: Definition) -> Result<()> {
    scope.require(Capability::EditQualifications)?;
    let definition = definition.check()?;
    let mut tx = state.db.begin().await?;
    let was = qualification::lock(&mut tx, id).await?.ok_or(Code::NotFound)?;
    if was == definition {
        return Ok(());
    }
    if !qualification::update(&mut tx, id, &definition, &search_key(&definition.name)).await? {
        return Err(taken(&definition.name));
    }
    let event = NewEvent::new(EventKind::QualificationEdited, scope.person).qualification(id);
    store::event::write(&mut tx, state.now(), changed(event, was, definition)).await?;
    store::live::notify(&mut tx, &[Topic::Units, Topic::People]).await?;
    tx.commit().await?;
    Ok(())
}

fn taken(name: &str) -> crate::server::error::Error {
    AppError::new(Code::QualificationTaken).with("name", name).on("name").into()
}

/// The event with each field that differs.
fn changed(mut event: NewEvent, was: Definition, is: Definition) -> NewEvent {
    let days = |validity: Validity| {
        let text = |days: Option<u32>| days.map(|days| days.to_string());
        (text(validity.valid_days), text(validity.renewal_days))
    };
    let ((valid_was, renewal_was), (valid, renewal)) = (days(was.validity), days(is.validity));
    for (field, from, to) in [
        ("name", Some(was.name), Some(is.name)),
        ("description", Some(was.description), Some(is.description)),
        ("valid_days", valid_was, valid),
        ("renewal_days", renewal_was, renewal),
    ] {
        if from != to {
            event = event.value(field, from, to);
        }
    }
    event
}

/// Activities that may come into one.
pub async fn find_activities(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<Named<ActivityId>>> {
    scope.require(Capability::EditQualifications)?;
    let mut conn = state.db.acquire().await?;
    Ok(qualification::find_activities(&mut conn, &search_key(&clean(search)), CHOICES).await?)
}

/// Units for which the caller may say what they carry, with what kind of unit each is.
pub async fn find_units(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<(Named<UnitId>, String)>> {
    scope.require(Capability::EditUnits)?;
    let reach = carrying(scope).ok_or(Code::AccessDenied)?;
    let mut conn = state.db.acquire().await?;
    Ok(qualification::find_units(&mut conn, &search_key(&clean(search)), limits(&reach).as_deref(), CHOICES).await?)
}

/// People to whom the caller may give one, with their addresses.
pub async fn find_people(
    state: &AppState,
    scope: &Scope,
    search: &str,
) -> Result<Vec<(Named<PersonId>, Option<String>)>> {
    scope.require(Capability::EnrolByHand)?;
    let reach = giving(scope).ok_or(Code::AccessDenied)?;
    let mut conn = state.db.acquire().await?;
    Ok(qualification::find_people(&mut conn, &reach, search, CHOICES).await?)
}

/// To whom the caller may give qualifications and from whom take them: managers to nobody by that alone.
fn giving(scope: &Scope) -> Option<Reach> {
    let reach = scope.reach(Capability::EnrolByHand);
    (scope.may(Capability::EnrolByHand) && !matches!(reach, Reach::Own(_))).then_some(reach)
}

/// The units for which the caller may say what they carry.
fn carrying(scope: &Scope) -> Option<Reach> {
    let reach = scope.reach(Capability::EditUnits);
    (scope.may(Capability::EditUnits) && !matches!(reach, Reach::Own(_))).then_some(reach)
}

/// The units of a reach; `None` for all there are.
fn limits(reach: &Reach) -> Option<Vec<Uuid>> {
    match reach {
        Reach::Everyone => None,
        Reach::Units(units) => Some(units.iter().map(|unit| unit.0).collect()),
        Reach::Own(_) => Some(Vec::new()),
    }
}

/// Admins are for admins only.
fn may_admins(scope: &Scope) -> bool {
    scope.roles.contains(&Role::Admin)
}
