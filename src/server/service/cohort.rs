//! Choosing a cohort, and creating one in place.
use crate::domain::{
    cohort::{Cohort, NAME_MAX},
    error::{AppError, Code},
    event::EventKind,
    id::UnitId,
    profile::clean,
    role::{Capability, Role},
    text::search_key,
};
use crate::server::{
    error::{Error, Result},
    live::Topic,
    scope::Scope,
    state::AppState,
    store::{self, event::NewEvent},
};
use sqlx::PgConnection;

/// At most this many at once: a longer list is searched, not scrolled.
const SHOWN: i64 = 50;

/// The cohorts the caller sees whose name holds the search.
pub async fn search(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<Cohort>> {
    scope.require(Capability::SeePeople)?;
    let only = scope.seen_units();
    let mut conn = state.db.acquire().await?;
    Ok(store::cohort::search(&mut conn, &search_key(&clean(search)), only.as_deref(), SHOWN).await?)
}

pub async fn create(state: &AppState, scope: &Scope, name: &str) -> Result<Cohort> {
    scope.require(Capability::CreateCohorts)?;
    let name = clean(name);
    let name = name.as_str();
    if name.is_empty() {
        return Err(AppError::new(Code::NameMissing).on("cohort").into());
    }
    if name.chars().count() > NAME_MAX {
        return Err(AppError::new(Code::NameTooLong).with("max", NAME_MAX).on("cohort").into());
    }
    let now = state.now();
    let id: UnitId = state.random.id(now);
    let mut tx = state.db.begin().await?;
    if !store::cohort::insert(&mut tx, now, id, name, &search_key(name)).await? {
        return Err(AppError::new(Code::CohortTaken).with("name", name).on("cohort").into());
    }
    store::event::write(&mut tx, now, NewEvent::new(EventKind::CohortCreated, scope.person).unit(id)).await?;
    store::live::notify(&mut tx, &[Topic::Units]).await?;
    tx.commit().await?;
    Ok(Cohort { id, name: name.to_owned(), people: 0, carries: Vec::new() })
}

/// Refuses unless the caller may make people `role` there; platform-wide roles go nowhere in particular.
pub async fn check_place(
    state: &AppState,
    scope: &Scope,
    role: Role,
    cohort: Option<UnitId>,
) -> Result<Option<UnitId>> {
    if role == Role::Instructor {
        // They hold their role in a session, which no list names.
        return Err(AppError::new(Code::RequestInvalid).with("detail", "no list makes instructors").into());
    }
    let unit = if role.is_platform_wide() { None } else { Some(cohort.ok_or(Code::CohortMissing)?) };
    if let Some(unit) = unit {
        let mut conn = state.db.acquire().await?;
        if store::cohort::name(&mut conn, unit).await?.is_none() {
            return Err(unknown(unit));
        }
    }
    if scope.may_place(role, unit) { Ok(unit) } else { Err(Code::AccessDenied.into()) }
}

/// Keeps a cohort that was checked from being deleted before the transaction ends; refuses when it is gone by now.
pub async fn hold(conn: &mut PgConnection, cohort: UnitId) -> Result<()> {
    if store::cohort::hold(conn, cohort).await? { Ok(()) } else { Err(unknown(cohort)) }
}

fn unknown(cohort: UnitId) -> Error {
    AppError::new(Code::CohortUnknown).with("name", cohort).on("cohort").into()
}
