//! Another cohort, another kind: one place in exchange for another.
use crate::domain::{
    editing::{Move, Place},
    error::{AppError, Code},
    event::EventKind,
    id::PersonId,
    role::Role,
};
use crate::server::{
    error::Result,
    scope::Scope,
    state::AppState,
    store::{self, event::NewEvent, person::Record, reconcile::Due},
};
use sqlx::PgConnection;

/// Takes the person out of one place and puts them into the other; whether that changed anything. What stood only
/// because of the old place ends with the next draining.
pub async fn change(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    record: &Record,
    Move { from, to }: Move,
) -> Result<bool> {
    let (from, to) = (Place::new(from.role, from.unit), Place::new(to.role, to.unit));
    if from == to {
        return Ok(false);
    }
    check(scope, conn, from, to).await?;
    if !leave(state, scope, conn, record, from).await? {
        return Err(Code::PlanMoved.into());
    }
    if !enter(state, scope, conn, record.id, to).await? {
        let field = if from.unit == to.unit { "kind" } else { "cohort" };
        return Err(AppError::new(Code::PlaceTaken).with("name", &record.name).on(field).into());
    }
    write_events(state, scope, conn, record.id, from, to).await?;
    let due = Due::People(vec![record.id]);
    store::reconcile::mark_due(conn, state.now(), &due, scope.person).await?;
    Ok(true)
}

/// Nobody grants, or takes, a role above their own; and the place must be there.
async fn check(scope: &Scope, conn: &mut PgConnection, from: Place, to: Place) -> Result<()> {
    if to.role == Role::Instructor || from.role == Role::Instructor {
        let refusal = AppError::new(Code::RequestInvalid).with("detail", "instructors hold their role in a session");
        return Err(refusal.on("kind").into());
    }
    if !to.role.is_platform_wide() {
        let Some(unit) = to.unit else { return Err(AppError::new(Code::CohortMissing).on("cohort").into()) };
        if to.unit != from.unit && store::cohort::name(conn, unit).await?.is_none() {
            return Err(AppError::new(Code::CohortUnknown).with("name", unit).on("cohort").into());
        }
    }
    let may = scope.may_place(from.role, from.unit) && scope.may_place(to.role, to.unit);
    if may { Ok(()) } else { Err(AppError::new(Code::AccessDenied).on("kind").into()) }
}

/// False when they are not there any more.
async fn leave(state: &AppState, scope: &Scope, conn: &mut PgConnection, record: &Record, from: Place) -> Result<bool> {
    let Some(unit) = from.unit else {
        if from.role == Role::Admin {
            let admins = store::role::lock_admins(conn, state.now()).await?;
            if admins.iter().all(|admin| *admin == record.id) {
                return Err(AppError::new(Code::RoleLastAdmin).with("name", &record.name).on("kind").into());
            }
        }
        return Ok(store::role::take(conn, record.id, from.role).await?);
    };
    Ok(store::placement::remove(conn, state.now(), scope.person, record.id, unit, from.role).await?)
}

/// False when they are there already.
async fn enter(state: &AppState, scope: &Scope, conn: &mut PgConnection, person: PersonId, to: Place) -> Result<bool> {
    let now = state.now();
    let entered = match to.unit {
        Some(unit) => store::placement::insert_many(conn, now, scope.person, None, unit, to.role, &[person]).await?,
        None => store::placement::grant_many(conn, now, scope.person, None, to.role, &[person]).await?,
    };
    Ok(!entered.is_empty())
}

async fn write_events(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    person: PersonId,
    from: Place,
    to: Place,
) -> Result<()> {
    let event = |kind, place: Place| NewEvent {
        unit: place.unit,
        ..NewEvent::new(kind, scope.person).person(person).role(place.role)
    };
    let role = |place: Place| Some(place.role.to_string());
    let mut events = Vec::new();
    if from.unit.is_some() && from.unit == to.unit {
        events.push(event(EventKind::PersonPlaced, to).value("role", role(from), role(to)));
    } else {
        let left = if from.unit.is_some() { EventKind::PersonRemoved } else { EventKind::RoleTaken };
        let entered = if to.unit.is_some() { EventKind::PersonPlaced } else { EventKind::RoleGranted };
        events.push(event(left, from));
        events.push(event(entered, to));
    }
    for event in events {
        store::event::write(conn, state.now(), event).await?;
    }
    Ok(())
}
