//! Dated runs in the demo: a team takes part in one that has a seat less than it has people, and another is open.
use super::House;
use crate::domain::{
    activity::{Kind, SessionForm, Settings},
    event::EventKind,
    id::{ActivityId, PersonId, SessionId, StepId, UnitId},
};
use crate::server::{
    error::Result,
    service::activity,
    state::AppState,
    store::{self, demo::NewStep, event::NewEvent},
};
use chrono::{DateTime, Duration, NaiveTime, Utc};
use sqlx::PgConnection;

const NAME: &str = "Resuscitation training";
const STEPS: [&str; 2] = ["Read the algorithm", "Practise as a team"];
const ZONE: &str = "Europe/Paris";

/// Title, days from now, seats.
const RUNS: [(&str, i64, u32); 2] = [("First run", 20, 3), ("Second run", 34, 12)];

/// Written as if on the day `at`; whoever takes part is still to be enrolled.
pub async fn hold(
    house: &House,
    state: &AppState,
    conn: &mut PgConnection,
    (at, now): (DateTime<Utc>, DateTime<Utc>),
    team: UnitId,
    instructor: PersonId,
) -> Result<()> {
    let by = Some(house.admin());
    let id: ActivityId = state.random.id(at);
    let settings =
        Settings { name: NAME.to_owned(), kind: Kind::Course, in_sessions: true, ..Settings::default() }.check()?;
    store::activity::insert(conn, at, id, &settings).await?;
    store::event::write(conn, at, NewEvent::new(EventKind::ActivityCreated, by).activity(id)).await?;
    let steps = STEPS.into_iter().zip(1..);
    let steps: Vec<_> = steps
        .map(|(title, position)| NewStep { id: state.random.id::<StepId>(at), activity: id, position, title })
        .collect();
    store::demo::insert_steps(conn, &steps).await?;
    for ((title, days, seats), groups) in RUNS.into_iter().zip([vec![team], Vec::new()]) {
        let day = (now + Duration::days(days)).date_naive();
        let hour = |hour| day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
        let form = SessionForm {
            title: title.to_owned(),
            starts: hour(9),
            ends: hour(16),
            time_zone: ZONE.to_owned(),
            capacity: Some(seats),
            instructors: vec![instructor],
            groups,
        };
        let session: SessionId = state.random.id(at);
        store::activity::insert_session(conn, at, id, session, &activity::times(&form)?).await?;
        store::activity::set_instructors(conn, at, by, session, &form.instructors).await?;
        store::activity::set_groups(conn, at, by, session, &form.groups).await?;
        let added = NewEvent::new(EventKind::SessionAdded, by).activity(id);
        store::event::write(conn, at, added.value("session", None, Some(form.title))).await?;
    }
    Ok(())
}
