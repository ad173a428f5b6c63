//! Changing a unit: a plan first, then exactly that, in one transaction.
//!
//! A plan makes the change, looks at what the engine makes of people's enrolments before and after it, and takes it back.
//! Applying does the same, and keeps it, unless something else would come of it than the plan said.
use super::{
    make::{Made, make},
    planning, runs, seen,
    tell::tell,
};
use crate::domain::{
    error::{AppError, Code},
    id::UnitId,
    unit::{Change, Plan, UnitKind},
};
use crate::server::{
    database::retrying,
    error::{Error, Result},
    live::Topic,
    scope::Scope,
    service::reconcile::{self, Scales},
    state::AppState,
    store::{self, unit::Record},
};
use sqlx::PgConnection;

pub async fn plan(state: &AppState, scope: &Scope, id: UnitId, change: &Change) -> Result<Plan> {
    retrying(|| plan_once(state, scope, id, change)).await
}

async fn plan_once(state: &AppState, scope: &Scope, id: UnitId, change: &Change) -> Result<Plan> {
    let mut tx = state.db.begin().await?;
    let (.., plan) = make_and_weigh(state, scope, &mut tx, id, change).await?;
    tx.rollback().await?;
    Ok(plan)
}

/// Makes the change of the unit, and says what follows from it.
async fn make_and_weigh(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    id: UnitId,
    change: &Change,
) -> Result<(Record, Made, Plan)> {
    let unit = begin(scope, conn, id, change).await?;
    let people = planning::people(conn, &unit, change).await?;
    store::reconcile::lock(conn, &people).await?;
    // Somebody may have changed them before they were locked.
    let people = planning::people(conn, &unit, change).await?;
    let scales = Scales::load(state, conn, people).await?;
    let made = make(state, scope, conn, &unit, change).await?;
    let weighed = scales.weigh(state, conn).await?;
    let plan = planning::plan(conn, change, weighed, &made).await?;
    Ok((unit, made, plan))
}

/// Does what was planned, and refuses when the world has moved past that plan. Enrolments follow, at once for few
/// people, by a worker for many.
pub async fn apply(state: &AppState, scope: &Scope, id: UnitId, change: &Change, digest: &str) -> Result<()> {
    retrying(|| apply_once(state, scope, id, change, digest)).await?;
    reconcile::drain_within_request(state).await
}

async fn apply_once(state: &AppState, scope: &Scope, id: UnitId, change: &Change, digest: &str) -> Result<()> {
    let mut tx = state.db.begin().await?;
    let (unit, made, plan) = make_and_weigh(state, scope, &mut tx, id, change).await?;
    if plan.digest != digest {
        return Err(Code::PlanMoved.into());
    }
    tell(state, scope, &mut tx, &unit, change, &made, &plan).await?;
    store::live::notify(&mut tx, &[Topic::People, Topic::Units]).await?;
    tx.commit().await?;
    Ok(())
}

/// The unit, if the caller may change this of it, locked together with whatever else the change touches.
async fn begin(scope: &Scope, conn: &mut PgConnection, id: UnitId, change: &Change) -> Result<Record> {
    if change.is_of_tree() {
        store::unit::line_up(conn).await?;
    }
    store::rule::hold_still(conn).await?;
    seen(conn, scope, id).await?;
    let unit = store::unit::lock(conn, id).await?.ok_or(Code::NotFound)?;
    // Whom they may place is decided person by person.
    let may = change.is_of_members() && !super::rights(scope, id, unit.kind).place.is_empty()
        || !change.is_of_members() && runs(scope, id, unit.kind);
    if !may {
        return Err(Code::AccessDenied.into());
    }
    if change.is_of_tree() && unit.kind == UnitKind::Platform {
        return Err(Code::UnitRoot.into());
    }
    match change {
        Change::Move { to } => check_move(scope, conn, &unit, *to).await?,
        Change::Merge { into } => check_merge(scope, conn, &unit, *into).await?,
        Change::Show(_) if !unit.kind.has_visibility() => return Err(refused(Code::UnitMisplaced, "visibility")),
        _ => {}
    }
    Ok(unit)
}

fn refused(code: Code, field: &str) -> Error {
    AppError::new(code).on(field).into()
}

async fn check_move(scope: &Scope, conn: &mut PgConnection, unit: &Record, to: UnitId) -> Result<()> {
    let above = store::unit::lock(conn, to).await?.ok_or_else(|| refused(Code::NotFound, "to"))?;
    let anywhere = unit.kind == UnitKind::Cohort && runs(scope, unit.id, unit.kind) && scope.is_platform_staff();
    if !anywhere && !runs(scope, to, above.kind) {
        return Err(refused(Code::NotFound, "to"));
    }
    if !unit.kind.may_lie_below(above.kind) {
        return Err(refused(Code::UnitMisplaced, "to"));
    }
    if store::unit::lies_below(conn, to, unit.id).await? {
        return Err(refused(Code::UnitBelowItself, "to"));
    }
    Ok(())
}

async fn check_merge(scope: &Scope, conn: &mut PgConnection, unit: &Record, into: UnitId) -> Result<()> {
    let other = store::unit::lock(conn, into).await?.ok_or_else(|| refused(Code::NotFound, "to"))?;
    if !runs(scope, into, other.kind) {
        return Err(refused(Code::NotFound, "to"));
    }
    if other.kind != unit.kind {
        return Err(refused(Code::UnitKindsDiffer, "to"));
    }
    if store::unit::lies_below(conn, into, unit.id).await? {
        return Err(refused(Code::UnitBelowItself, "to"));
    }
    Ok(())
}
