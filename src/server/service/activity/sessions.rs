//! Dated runs of an activity: local times of a zone, seats, who instructs and which units take part.
use super::{follow, require_editing, sight, told};
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
    error::Result,
    scope::Scope,
    state::AppState,
    store::{self, activity::NewSession, event::NewEvent, reconcile::Due},
};
use chrono::{DateTime, MappedLocalTime, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use sqlx::PgConnection;

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

pub async fn add(state: &AppState, scope: &Scope, activity: ActivityId, form: SessionForm) -> Result<SessionId> {
    require_editing(scope)?;
    let form = form.check()?;
    let times = times(&form)?;
    let now = state.now();
    let id: SessionId = state.random.id(now);
    let mut tx = state.db.begin().await?;
    let (_, archived) = store::activity::lock(&mut tx, activity).await?.ok_or(Code::NotFound)?;
    if archived {
        return Err(AppError::new(Code::ActivityArchived).with("name", "").into());
    }
    store::activity::insert_session(&mut tx, now, activity, id, &times).await?;
    people_and_groups(&mut tx, state, scope, activity, id, &form).await?;
    let event = NewEvent::new(EventKind::SessionAdded, scope.person).activity(activity);
    told(&mut tx, state, event.value("session", None, Some(form.title.clone()))).await?;
    follow(state, tx, scope, activity).await?;
    Ok(id)
}

pub async fn change(
    state: &AppState,
    scope: &Scope,
    activity: ActivityId,
    id: SessionId,
    form: SessionForm,
) -> Result<()> {
    require_editing(scope)?;
    let form = form.check()?;
    let times = times(&form)?;
    let mut tx = state.db.begin().await?;
    store::activity::lock_session(&mut tx, activity, id).await?.ok_or(Code::NotFound)?;
    let was = store::activity::sessions(&mut tx, state.now(), activity, Some(id)).await?.pop().ok_or(Code::NotFound)?;
    if was.state == SessionState::Cancelled {
        return Err(AppError::new(Code::SessionClosed).with("name", was.form.title).into());
    }
    store::activity::update_session(&mut tx, id, &times).await?;
    people_and_groups(&mut tx, state, scope, activity, id, &form).await?;
    let mut event = NewEvent::new(EventKind::SessionChanged, scope.person).activity(activity);
    for ((field, from), (_, to)) in fields(&was.form).into_iter().zip(fields(&form)) {
        if from != to || field == "session" {
            event = event.value(field, Some(from), Some(to));
        }
    }
    told(&mut tx, state, event).await?;
    follow(state, tx, scope, activity).await
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

/// Calls a session off. Who was in it is looked at again.
pub async fn cancel(state: &AppState, scope: &Scope, activity: ActivityId, id: SessionId) -> Result<()> {
    require_editing(scope)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    if store::activity::lock_session(&mut tx, activity, id).await?.ok_or(Code::NotFound)? {
        return Ok(());
    }
    let was = store::activity::sessions(&mut tx, now, activity, Some(id)).await?.pop().ok_or(Code::NotFound)?;
    store::activity::cancel(&mut tx, now, id).await?;
    let event = NewEvent::new(EventKind::SessionCancelled, scope.person).activity(activity);
    told(&mut tx, state, event.value("session", Some(was.form.title), None)).await?;
    follow(state, tx, scope, activity).await
}

/// Who instructs, and which units take part. Members of a unit that joins or leaves are looked at again.
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
    // Everyone without a place belongs to the organisation, unless they have a role.
    let changed = [given, taken].concat();
    if !changed.is_empty() {
        store::reconcile::mark_due(conn, now, &Due::People(changed), scope.person).await?;
    }
    for unit in store::activity::set_groups(conn, now, scope.person, id, &form.groups).await? {
        store::reconcile::mark_due(conn, now, &Due::Unit(unit), scope.person).await?;
    }
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
