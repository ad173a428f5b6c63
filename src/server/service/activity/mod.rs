//! Activities: the list, one of them, and changing how it runs. What follows for those who are in it is the engine's.
mod change;
mod participants;
mod sessions;
mod settings;
mod steps;

pub use change::{apply, plan};
pub use participants::participants;
pub(in crate::server::service) use sessions::times;
pub use sessions::{find_instructors, find_units, list as sessions};
pub use steps::{apply as apply_steps, plan as plan_steps};

use crate::domain::{
    activity::{Activity, Page, Query, SessionState, Settings},
    error::Code,
    event::EventKind,
    id::ActivityId,
    role::{Capability, Role, may},
};
use crate::server::{
    error::Result,
    live::Topic,
    scope::{Reach, Scope},
    state::AppState,
    store::{self, activity::Sight, event::NewEvent, reconcile::Of},
};
use sqlx::PgConnection;

/// Whose participation the caller sees.
pub(super) fn sight(scope: &Scope) -> Result<Sight> {
    scope.require(Capability::SeeOrganisation)?;
    let units = match scope.reach(Capability::SeePeople) {
        Reach::Everyone => return Ok(Sight { everyone: true, ..Sight::default() }),
        Reach::Units(units) => units.into_iter().map(|unit| unit.0).collect(),
        Reach::Own(_) => Vec::new(),
    };
    let instructor = scope.person.filter(|_| scope.roles.contains(&Role::Instructor)).map(|id| id.0);
    Ok(Sight { everyone: false, units, instructor })
}

/// Whether the caller changes activities: platform wide alone, since activities are everybody's.
fn edits(scope: &Scope) -> bool {
    scope.roles.iter().any(|role| role.is_platform_wide() && may(*role, Capability::EditLearning))
}

fn require_editing(scope: &Scope) -> Result<()> {
    if edits(scope) { Ok(()) } else { Err(Code::AccessDenied.into()) }
}

pub async fn page(state: &AppState, scope: &Scope, query: &Query) -> Result<Page> {
    let sight = sight(scope)?;
    let mut conn = state.db.acquire().await?;
    Ok(store::activity::page(&mut conn, &sight, query).await?)
}

pub async fn find(state: &AppState, scope: &Scope, id: ActivityId) -> Result<Activity> {
    let sight = sight(scope)?;
    let mut conn = state.db.acquire().await?;
    let (settings, archived) = store::activity::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let sessions = store::activity::sessions(&mut conn, state.now(), id, None).await?;
    let open = |state| matches!(state, SessionState::Upcoming | SessionState::Running);
    Ok(Activity {
        id,
        settings,
        archived,
        edit: edits(scope),
        enrol: scope.may(Capability::EnrolByHand),
        steps: store::activity::steps(&mut conn, id).await?,
        assigned: store::activity::assigned(&mut conn, id).await?,
        open_sessions: sessions.iter().filter(|session| open(session.state)).count() as u32,
        counts: store::activity::counts(&mut conn, &sight, id).await?,
        being_applied: store::reconcile::progress(&mut conn, Of::Anybody).await?,
    })
}

/// A new activity, without steps and sessions yet.
pub async fn create(state: &AppState, scope: &Scope, settings: Settings) -> Result<ActivityId> {
    require_editing(scope)?;
    let settings = settings.check()?;
    let now = state.now();
    let id: ActivityId = state.random.id(now);
    let mut tx = state.db.begin().await?;
    store::activity::insert(&mut tx, now, id, &settings).await?;
    told(&mut tx, state, NewEvent::new(EventKind::ActivityCreated, scope.person).activity(id)).await?;
    tx.commit().await?;
    Ok(id)
}

/// Writes what happened, and tells the pages.
async fn told(conn: &mut PgConnection, state: &AppState, event: NewEvent) -> Result<()> {
    store::event::write(conn, state.now(), event).await?;
    store::live::notify(conn, &[Topic::Units]).await?;
    Ok(())
}
