//! Changing an activity: a plan first, then exactly that, in one transaction.
//!
//! A plan makes the change, looks at what the engine makes of people's enrolments before and after it, and takes it back.
//! Applying does the same, and keeps it, unless something else would come of it than the plan said.
use super::{require_editing, sessions, settings};
use crate::domain::{
    activity::{Change, ChangePlan, Session, SessionForm, SessionState, Settings},
    error::{AppError, Code},
    id::{ActivityId, SessionId},
};
use crate::server::{
    database::retrying,
    error::Result,
    hash,
    live::Topic,
    scope::Scope,
    service::reconcile::{self, LOOKED_AT, Scales},
    state::AppState,
    store::{self, reconcile::Due},
};
use sqlx::PgConnection;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Names a plan shows.
const SAMPLE: i64 = 5;

pub async fn plan(state: &AppState, scope: &Scope, id: ActivityId, change: Change) -> Result<ChangePlan> {
    let change = check(scope, change)?;
    retrying(|| plan_once(state, scope, id, &change)).await
}

async fn plan_once(state: &AppState, scope: &Scope, id: ActivityId, change: &Change) -> Result<ChangePlan> {
    let mut tx = state.db.begin().await?;
    let (_, plan) = make_and_weigh(state, scope, &mut tx, id, change).await?;
    tx.rollback().await?;
    Ok(plan)
}

/// Does what was planned, and refuses when the world has moved past that plan. Answers the session that is new. Enrolments
/// follow, at once for few people, by a worker for many.
pub async fn apply(
    state: &AppState,
    scope: &Scope,
    id: ActivityId,
    change: Change,
    digest: &str,
) -> Result<Option<SessionId>> {
    let change = check(scope, change)?;
    let added = retrying(|| apply_once(state, scope, id, &change, digest)).await?;
    reconcile::drain_within_request(state).await?;
    Ok(added)
}

async fn apply_once(
    state: &AppState,
    scope: &Scope,
    id: ActivityId,
    change: &Change,
    digest: &str,
) -> Result<Option<SessionId>> {
    let mut tx = state.db.begin().await?;
    let (added, plan) = make_and_weigh(state, scope, &mut tx, id, change).await?;
    if plan.digest != digest {
        return Err(Code::PlanMoved.into());
    }
    store::live::notify(&mut tx, &[Topic::Units]).await?;
    tx.commit().await?;
    Ok(added)
}

/// Refuses whoever may not, and what a form says that cannot be.
fn check(scope: &Scope, change: Change) -> Result<Change> {
    require_editing(scope)?;
    Ok(match change {
        Change::Settings(settings) => Change::Settings(settings.check()?),
        Change::AddSession(form) => Change::AddSession(form.check()?),
        Change::Session(session, form) => Change::Session(session, form.check()?),
        Change::Archive(_) | Change::CancelSession(_) => change,
    })
}

/// Makes the change, marks whom the engine has to look at, and says what follows. The new session, if it adds one.
async fn make_and_weigh(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    id: ActivityId,
    change: &Change,
) -> Result<(Option<SessionId>, ChangePlan)> {
    store::rule::hold_still(conn).await?;
    hold_groups(conn, change).await?;
    let people = concerned(conn, id, change).await?;
    store::reconcile::lock(conn, &people[..people.len().min(LOOKED_AT)]).await?;
    let (was, archived) = store::activity::lock(conn, id).await?.ok_or(Code::NotFound)?;
    // Somebody may have come before they were locked.
    let people = concerned(conn, id, change).await?;
    let scales = Scales::load(state, conn, people).await?;
    let sessions = as_they_are(state, conn, id, change).await?;
    let mut added = None;
    match change {
        Change::Settings(settings) => settings::change(state, scope, conn, id, &was, settings).await?,
        Change::Archive(away) => settings::archive(state, scope, conn, id, archived, *away).await?,
        Change::AddSession(_) if archived => return Err(sessions::refused(Code::ActivityArchived, &was.name)),
        Change::AddSession(form) => added = Some(sessions::add(state, scope, conn, id, form).await?),
        Change::Session(session, form) => sessions::change(state, scope, conn, id, *session, form).await?,
        Change::CancelSession(session) => sessions::cancel(state, scope, conn, id, *session).await?,
    }
    if is_felt(&was, change) {
        store::reconcile::mark_due(conn, state.now(), &Due::Activity(id), scope.person).await?;
    }
    let weighed = scales.weigh(state, conn).await?;
    let touched: Vec<_> = weighed.touched.iter().copied().collect();
    let digest = hash::short(format!("{change:?} {} {was:?} {archived} {sessions:?}", weighed.mark(added)).as_bytes());
    let plan = ChangePlan {
        follows: weighed.follows,
        sample: store::reconcile::names(conn, &touched, SAMPLE).await?,
        touched: touched.len() as u32,
        digest,
    };
    Ok((added, plan))
}

/// Units that are to take part, before anybody's people are locked.
async fn hold_groups(conn: &mut PgConnection, change: &Change) -> Result<()> {
    let (Change::AddSession(form) | Change::Session(_, form)) = change else { return Ok(()) };
    let groups: BTreeSet<Uuid> = form.groups.iter().map(|id| id.0).collect();
    let groups: Vec<_> = groups.into_iter().collect();
    if store::unit::hold(conn, &groups).await? < groups.len() {
        return Err(AppError::new(Code::NotFound).on("groups").into());
    }
    Ok(())
}

/// The sessions that a change of sessions starts from: whoever made another change of them meanwhile is not overwritten.
async fn as_they_are(
    state: &AppState,
    conn: &mut PgConnection,
    id: ActivityId,
    change: &Change,
) -> Result<Vec<(SessionId, SessionForm, bool)>> {
    let only = match change {
        Change::Settings(_) | Change::Archive(_) => return Ok(Vec::new()),
        Change::AddSession(_) => None,
        Change::Session(session, _) | Change::CancelSession(session) => Some(*session),
    };
    let sessions = store::activity::sessions(conn, state.now(), id, only).await?;
    let seen = |session: Session| (session.id, session.form, session.state == SessionState::Cancelled);
    Ok(sessions.into_iter().map(seen).collect())
}

/// Whether enrolments may follow from it: names, descriptions and days that are due change nothing for those who are in it.
fn is_felt(was: &Settings, change: &Change) -> bool {
    match change {
        Change::Settings(settings) => {
            let felt = |of: &Settings| (of.in_sessions, of.on_last_reason, of.grace_days);
            felt(was) != felt(settings)
        }
        Change::Archive(away) => !away,
        Change::AddSession(_) | Change::Session(..) | Change::CancelSession(_) => true,
    }
}

/// Whose enrolments the change may touch, in id order.
async fn concerned(conn: &mut PgConnection, id: ActivityId, change: &Change) -> Result<Vec<Uuid>> {
    let (was, _) = store::activity::find(conn, id).await?.ok_or(Code::NotFound)?;
    if !is_felt(&was, change) {
        return Ok(Vec::new());
    }
    let mut people = match change {
        Change::Settings(settings) if was.in_sessions == settings.in_sessions => {
            store::activity::without_reason(conn, id).await?
        }
        Change::Settings(_) | Change::Archive(_) => store::activity::everybody(conn, id).await?,
        Change::AddSession(form) => around_session(conn, id, None, Some(form)).await?,
        Change::Session(session, form) => around_session(conn, id, Some(*session), Some(form)).await?,
        Change::CancelSession(session) => around_session(conn, id, Some(*session), None).await?,
    };
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

async fn around_session(
    conn: &mut PgConnection,
    id: ActivityId,
    session: Option<SessionId>,
    form: Option<&SessionForm>,
) -> Result<Vec<Uuid>> {
    let groups: Vec<_> = form.iter().flat_map(|form| &form.groups).map(|id| id.0).collect();
    let mut people = store::activity::around_session(conn, id, session, &groups).await?;
    // Everyone without a place belongs to the organisation, unless they have a role.
    people.extend(form.iter().flat_map(|form| &form.instructors).map(|id| id.0));
    Ok(people)
}
