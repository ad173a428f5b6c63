//! Dated runs of an activity: local times of a zone, seats, who instructs and which units take part.
use super::{require_editing, sight, told};
use crate::domain::{
    activity::{Group, Session, SessionForm, SessionState},
    enrolling::PersonChoice,
    error::{AppError, Code},
    event::EventKind,
    id::{ActivityId, PersonId, SessionId},
    profile::clean,
    role::Role,
    text::search_key,
};
use crate::server::{
    error::{Error, Result},
    scope::Scope,
    state::AppState,
    store::{self, activity::NewSession, event::NewEvent, reconcile::Due},
};
use chrono::{DateTime, MappedLocalTime, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use sqlx::PgConnection;
use std::collections::BTreeSet;

/// At most this many at once: a longer list is searched, not scrolled.
const SHOWN: i64 = 20;

/// The sessions of an activity. Whoever sees only some people sees no other's name on a waiting list.
pub async fn list(state: &AppState, scope: &Scope, activity: ActivityId) -> Result<Vec<Session>> {
    let sight = sight(scope)?;
    let mut conn = state.db.acquire().await?;
    let mut sessions = store::activity::sessions(&mut conn, state.now(), activity, None).await?;
    if !sight.everyone {
        for session in &mut sessions {
            session.waiting_list.clear();
        }
    }
    Ok(sessions)
}

pub async fn find_instructors(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<PersonChoice>> {
    require_editing(scope)?;
    let mut conn = state.db.acquire().await?;
    Ok(store::activity::find_instructors(&mut conn, &search_key(&clean(search)), SHOWN).await?)
}

pub async fn find_units(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<Group>> {
    require_editing(scope)?;
    let mut conn = state.db.acquire().await?;
    Ok(store::activity::find_units(&mut conn, &search_key(&clean(search)), SHOWN).await?)
}

pub async fn add(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    activity: ActivityId,
    form: &SessionForm,
) -> Result<SessionId> {
    let now = state.now();
    let id: SessionId = state.random.id(now);
    store::activity::insert_session(conn, now, activity, id, &times(form)?).await?;
    people_and_groups(conn, state, scope, activity, id, form).await?;
    let event = NewEvent::new(EventKind::SessionAdded, scope.person).activity(activity);
    told(conn, state, event.value("session", None, Some(form.title.clone()))).await?;
    Ok(id)
}

pub async fn change(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    activity: ActivityId,
    id: SessionId,
    form: &SessionForm,
) -> Result<()> {
    let was = locked(state, conn, activity, id).await?;
    if was.state == SessionState::Cancelled {
        return Err(refused(Code::SessionClosed, &was.form.title));
    }
    store::activity::update_session(conn, id, &times(form)?).await?;
    people_and_groups(conn, state, scope, activity, id, form).await?;
    let mut event = NewEvent::new(EventKind::SessionChanged, scope.person).activity(activity);
    for ((field, from), (_, to)) in fields(&was.form).into_iter().zip(fields(form)) {
        if from != to || field == "session" {
            event = event.value(field, Some(from), Some(to));
        }
    }
    told(conn, state, event).await
}

pub fn refused(code: Code, name: &str) -> Error {
    AppError::new(code).with("name", name).into()
}

async fn locked(state: &AppState, conn: &mut PgConnection, activity: ActivityId, id: SessionId) -> Result<Session> {
    store::activity::lock_session(conn, activity, id).await?.ok_or(Code::NotFound)?;
    let found = store::activity::sessions(conn, state.now(), activity, Some(id)).await?.pop();
    Ok(found.ok_or(Code::NotFound)?)
}

fn fields(form: &SessionForm) -> [(&'static str, String); 5] {
    [
        ("session", form.title.clone()),
        ("starts", form.starts.to_string()),
        ("ends", form.ends.to_string()),
        ("time_zone", form.time_zone.clone()),
        ("capacity", form.capacity.map(|seats| seats.to_string()).unwrap_or_default()),
    ]
}

/// Calls a session off.
pub async fn cancel(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    activity: ActivityId,
    id: SessionId,
) -> Result<()> {
    let was = locked(state, conn, activity, id).await?;
    if was.state == SessionState::Cancelled {
        return Ok(());
    }
    store::activity::cancel(conn, state.now(), id).await?;
    let event = NewEvent::new(EventKind::SessionCancelled, scope.person).activity(activity);
    told(conn, state, event.value("session", Some(was.form.title), None)).await
}

/// Who instructs, and which units take part.
async fn people_and_groups(
    conn: &mut PgConnection,
    state: &AppState,
    scope: &Scope,
    activity: ActivityId,
    id: SessionId,
    form: &SessionForm,
) -> Result<()> {
    let now = state.now();
    let (given, taken) = store::activity::set_instructors(conn, now, scope.person, id, &form.instructors).await?;
    let told = async |conn: &mut PgConnection, kind, people: &[PersonId]| {
        let event = NewEvent::new(kind, scope.person).activity(activity).role(Role::Instructor);
        if people.is_empty() { Ok(()) } else { store::event::write_many(conn, now, &event, people).await }
    };
    told(conn, EventKind::RoleGranted, &given).await?;
    told(conn, EventKind::RoleTaken, &taken).await?;
    let chosen: BTreeSet<_> = form.instructors.iter().collect();
    if store::activity::instructors(conn, id).await? < chosen.len() as i64 {
        return Err(AppError::new(Code::NotFound).on("instructors").into());
    }
    // Everyone without a place belongs to the organisation, unless they have a role.
    let changed = [given, taken].concat();
    if !changed.is_empty() {
        store::reconcile::mark_due(conn, now, &Due::People(changed), scope.person).await?;
    }
    store::activity::set_groups(conn, now, scope.person, id, &form.groups).await?;
    Ok(())
}

/// The moments that local times are. Refuses those that do not exist, or twice, because clocks are changed.
pub(in crate::server::service) fn times(form: &SessionForm) -> Result<NewSession<'_>> {
    let zone: Tz = form.time_zone.parse().map_err(|_| AppError::new(Code::TimeZoneUnknown).on("zone"))?;
    let moment = |field, local: NaiveDateTime| -> Result<DateTime<Utc>> {
        let refused = |code| {
            let time = local.format("%H:%M");
            Err(AppError::new(code).with("time", time).with("zone", &form.time_zone).on(field).into())
        };
        match zone.from_local_datetime(&local) {
            MappedLocalTime::Single(at) => Ok(at.with_timezone(&Utc)),
            MappedLocalTime::Ambiguous(..) => refused(Code::SessionTimeTwice),
            MappedLocalTime::None => refused(Code::SessionTimeSkipped),
        }
    };
    Ok(NewSession { form, starts_at: moment("starts", form.starts)?, ends_at: moment("ends", form.ends)? })
}
