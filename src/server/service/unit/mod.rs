//! Units of the organisation: seeing them, and changing them by plans.
mod change;
mod edit;
mod make;
mod members;
mod planning;
mod tell;

pub use self::{
    change::{apply, plan},
    edit::{create, rename},
    members::{candidates, members},
};

use crate::domain::{
    error::Code,
    id::{ROOT_UNIT, UnitId},
    profile::clean,
    role::{Capability, Role, may},
    text::search_key,
    unit::{Carried, Choosable, Listed, Listing, Named, Rights, Unit, UnitKind, capped},
};
use crate::server::{
    error::Result,
    scope::{Reach, Scope},
    state::AppState,
    store::{self, reconcile::Of, unit::Record},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Units of a kind shown at once; past that the search narrows them.
const SHOWN: usize = 5_000;

/// Choices offered while one types.
const OFFERED: i64 = 30;

/// Units the caller may see; all if there is none.
async fn visible(conn: &mut PgConnection, scope: &Scope) -> Result<Option<Vec<Uuid>>> {
    scope.require(Capability::SeeOrganisation)?;
    let mut units: Vec<Uuid> = match scope.reach(Capability::SeeOrganisation) {
        Reach::Everyone => return Ok(None),
        Reach::Units(units) => units.iter().map(|id| id.0).collect(),
        Reach::Own(_) => Vec::new(),
    };
    if let Some(person) = scope.person.filter(|_| scope.roles.contains(&Role::Instructor)) {
        units.extend(store::unit::instructed(conn, person).await?);
    }
    Ok(Some(units))
}

/// A unit the caller may see.
async fn seen(conn: &mut PgConnection, scope: &Scope, id: UnitId) -> Result<(Record, Option<Vec<Uuid>>)> {
    let visible = visible(conn, scope).await?;
    if visible.as_ref().is_some_and(|visible| !visible.contains(&id.0)) {
        return Err(Code::NotFound.into());
    }
    let record = store::unit::find(conn, id).await?.ok_or(Code::NotFound)?;
    Ok((record, visible))
}

/// Whether the caller runs the unit: admins every one, group admins their own and those below, coordinators cohorts.
fn runs(scope: &Scope, id: UnitId, kind: UnitKind) -> bool {
    scope.roles.contains(&Role::Admin)
        || kind == UnitKind::Cohort && scope.roles.contains(&Role::Coordinator)
        || scope.units.iter().any(|(unit, role)| *unit == id && may(*role, Capability::EditUnits))
}

/// Kinds the caller may make directly below a unit.
fn may_create(scope: &Scope, id: UnitId, kind: UnitKind) -> Vec<UnitKind> {
    let lies = UnitKind::ALL.iter().copied().filter(|new| new.may_lie_below(kind));
    if runs(scope, id, kind) {
        lies.collect()
    } else if scope.roles.contains(&Role::Coordinator) {
        vec![UnitKind::Cohort]
    } else {
        Vec::new()
    }
}

fn rights(scope: &Scope, id: UnitId, kind: UnitKind) -> Rights {
    let runs = runs(scope, id, kind);
    let roles = [Role::Learner, Role::Mentor, Role::Coach, Role::GroupAdmin];
    Rights {
        edit: runs && kind != UnitKind::Platform,
        carry: runs,
        place: roles.into_iter().filter(|role| scope.may_place(*role, Some(id))).collect(),
        create: may_create(scope, id, kind),
    }
}

fn key(search: &str) -> String {
    search_key(&clean(search))
}

/// The units of a kind that the caller sees, by name.
pub async fn list(state: &AppState, scope: &Scope, kind: UnitKind, search: &str) -> Result<Listing> {
    let mut conn = state.db.acquire().await?;
    let only = visible(&mut conn, scope).await?;
    let mut units =
        store::unit::list::of_kind(&mut conn, kind, &key(search), only.as_deref(), SHOWN as i64 + 1).await?;
    let more = units.len() > SHOWN;
    units.truncate(SHOWN);
    let within_own = scope.units.iter().any(|(_, role)| may(*role, Capability::EditUnits));
    let may_create = scope.roles.contains(&Role::Admin)
        || kind == UnitKind::Cohort && scope.roles.contains(&Role::Coordinator)
        || kind != UnitKind::Company && within_own;
    Ok(Listing { units, more, may_create })
}

pub async fn read(state: &AppState, scope: &Scope, id: UnitId) -> Result<Unit> {
    let mut conn = state.db.acquire().await?;
    let (record, visible) = seen(&mut conn, scope, id).await?;
    let above = store::unit::above(&mut conn, id, visible.as_deref()).await?;
    let (people, subunits, carries) = store::unit::numbers(&mut conn, id).await?;
    let being_applied = store::reconcile::progress(&mut conn, Of::Unit(id)).await?;
    Ok(Unit {
        id,
        kind: record.kind,
        rights: rights(scope, id, record.kind),
        name: record.name,
        code: record.code,
        visibility: record.visibility,
        above,
        people: capped(people),
        subunits: capped(subunits),
        carries: capped(carries),
        being_applied,
    })
}

/// What lies directly below, as far as the caller sees it.
pub async fn subunits(state: &AppState, scope: &Scope, id: UnitId) -> Result<Vec<(UnitKind, Listed)>> {
    let mut conn = state.db.acquire().await?;
    let (_, visible) = seen(&mut conn, scope, id).await?;
    Ok(store::unit::list::below(&mut conn, id, visible.as_deref()).await?)
}

/// What its learners get, from itself and from above.
pub async fn carried(state: &AppState, scope: &Scope, id: UnitId) -> Result<Vec<Carried>> {
    let mut conn = state.db.acquire().await?;
    seen(&mut conn, scope, id).await?;
    Ok(store::unit::carry::of(&mut conn, id).await?)
}

/// What a unit could carry.
pub async fn things(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<Named>> {
    scope.require(Capability::SeeOrganisation)?;
    let mut conn = state.db.acquire().await?;
    Ok(store::unit::carry::offered(&mut conn, state.now(), &key(search), OFFERED).await?)
}

/// For what a unit is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Something of this kind comes below it; of a unit that moves, nothing of itself is offered.
    Above(UnitKind, Option<UnitId>),
    /// This unit goes into it.
    MergeOf(UnitId),
}

/// Units to choose from: those the caller runs, and for what comes below, the root if they may place it there.
pub async fn choosable(state: &AppState, scope: &Scope, purpose: Purpose, search: &str) -> Result<Vec<Choosable>> {
    let mut conn = state.db.acquire().await?;
    visible(&mut conn, scope).await?;
    let (kinds, not) = match purpose {
        Purpose::Above(kind, not) => {
            let above = [UnitKind::Platform].iter().chain(UnitKind::ALL).filter(|above| kind.may_lie_below(**above));
            (above.map(|above| above.as_str()).collect(), not)
        }
        Purpose::MergeOf(id) => (vec![seen(&mut conn, scope, id).await?.0.kind.as_str()], Some(id)),
    };
    let all = scope.roles.contains(&Role::Admin)
        || matches!(purpose, Purpose::Above(UnitKind::Cohort, _)) && scope.roles.contains(&Role::Coordinator)
        || kinds == [UnitKind::Cohort.as_str()] && scope.roles.contains(&Role::Coordinator);
    let own = scope.units.iter().filter(|(_, role)| may(*role, Capability::EditUnits)).map(|(unit, _)| unit.0);
    let only = (!all).then(|| own.collect::<Vec<_>>());
    let found = store::unit::list::choosable(&mut conn, &kinds, &key(search), only.as_deref(), not, OFFERED).await?;
    Ok(found)
}

/// The place of something new that names none.
const fn root_or(parent: Option<UnitId>) -> UnitId {
    match parent {
        Some(parent) => parent,
        None => ROOT_UNIT,
    }
}
