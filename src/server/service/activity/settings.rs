//! What can be set of an activity, and putting it away.
use super::told;
use crate::domain::{
    activity::{Due, Settings},
    event::EventKind,
    id::ActivityId,
};
use crate::server::{
    error::Result,
    scope::Scope,
    state::AppState,
    store::{self, event::NewEvent},
};
use sqlx::PgConnection;

pub async fn change(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    id: ActivityId,
    was: &Settings,
    settings: &Settings,
) -> Result<()> {
    if was == settings {
        return Ok(());
    }
    store::activity::update(conn, id, settings).await?;
    let mut event = NewEvent::new(EventKind::ActivityChanged, scope.person).activity(id);
    for ((field, from), (_, to)) in fields(was).into_iter().zip(fields(settings)) {
        if from != to {
            event = event.value(field, Some(from), Some(to));
        }
    }
    told(conn, state, event).await
}

/// What the log keeps of a change, a text each.
fn fields(settings: &Settings) -> [(&'static str, String); 8] {
    let due = match settings.due {
        Due::Never => String::new(),
        Due::On(day) => day.to_string(),
        Due::After(days) => format!("+{days}"),
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
pub async fn archive(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    id: ActivityId,
    was: bool,
    archived: bool,
) -> Result<()> {
    if was == archived {
        return Ok(());
    }
    store::activity::set_archived(conn, id, archived.then(|| state.now())).await?;
    let kind = if archived { EventKind::ActivityArchived } else { EventKind::ActivityRestored };
    told(conn, state, NewEvent::new(kind, scope.person).activity(id)).await
}
