//! Activities: the list, one of them, and changing how it runs. What follows for those who are in it is the engine's.
mod participants;
mod sessions;
mod steps;

pub use participants::participants;
pub(in crate::server::service) use sessions::times;
pub use sessions::{
    add as add_session, cancel as cancel_session, change as change_session, find_instructors, find_units,
    list as sessions,
};
pub use steps::{apply as apply_steps, plan as plan_steps};

use crate::domain::{
    activity::{Activity, Due as DueBy, Page, Query, SessionState, Settings},
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
    store::{
        self,
        activity::Sight,
        event::NewEvent,
        reconcile::{Due, Of},
    },
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

/// Changes what can be set. Those who are in it are looked at again.
pub async fn change(state: &AppState, scope: &Scope, id: ActivityId, settings: Settings) -> Result<()> {
    require_editing(scope)?;
    let settings = settings.check()?;
    let mut tx = state.db.begin().await?;
    let (was, _) = store::activity::lock(&mut tx, id).await?.ok_or(Code::NotFound)?;
    if was == settings {
        return Ok(());
    }
    store::activity::update(&mut tx, id, &settings).await?;
    let mut event = NewEvent::new(EventKind::ActivityChanged, scope.person).activity(id);
    for ((field, from), (_, to)) in fields(&was).into_iter().zip(fields(&settings)) {
        if from != to {
            event = event.value(field, Some(from), Some(to));
        }
    }
    told(&mut tx, state, event).await?;
    follow(state, tx, scope, id).await
}

/// What the log keeps of a change, a text each.
fn fields(settings: &Settings) -> [(&'static str, String); 8] {
    let due = match settings.due {
        DueBy::Never => String::new(),
        DueBy::On(day) => day.to_string(),
        DueBy::After(days) => format!("+{days}"),
    };
    [
        ("name", settings.name.clone()),
        ("kind", settings.kind.as_str().to_owned()),
        ("description", settings.description.clone()),
        ("in_sessions", settings.in_sessions.to_string()),
        ("on_last_reason", settings.on_last_reason.as_str().to_owned()),
        ("grace_days", settings.grace_days.to_string()),
        ("valid_days", settings.valid_days.map(|days| days.to_string()).unwrap_or_default()),
        ("due", due),
    ]
}

/// Archived, it takes nobody any more; who is in it stays.
pub async fn archive(state: &AppState, scope: &Scope, id: ActivityId, archived: bool) -> Result<()> {
    require_editing(scope)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let (_, was) = store::activity::lock(&mut tx, id).await?.ok_or(Code::NotFound)?;
    if was == archived {
        return Ok(());
    }
    store::activity::set_archived(&mut tx, id, archived.then_some(now)).await?;
    let kind = if archived { EventKind::ActivityArchived } else { EventKind::ActivityRestored };
    told(&mut tx, state, NewEvent::new(kind, scope.person).activity(id)).await?;
    follow(state, tx, scope, id).await
}

/// Writes what happened, and tells the pages.
async fn told(conn: &mut PgConnection, state: &AppState, event: NewEvent) -> Result<()> {
    store::event::write(conn, state.now(), event).await?;
    store::live::notify(conn, &[Topic::Units]).await?;
    Ok(())
}

/// Commits a changed fact with its mark, and lets the engine follow.
async fn follow(
    state: &AppState,
    mut tx: sqlx::Transaction<'_, sqlx::Postgres>,
    scope: &Scope,
    id: ActivityId,
) -> Result<()> {
    store::reconcile::mark_due(&mut tx, state.now(), &Due::Activity(id), scope.person).await?;
    tx.commit().await?;
    super::reconcile::drain_within_request(state).await
}
