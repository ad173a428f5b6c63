use super::{change, read};
use crate::{
    domain::{
        activity::{Change, Session, SessionForm, SessionState, Settings},
        error::Code,
        id::{ActivityId, PersonId, SessionId},
        role::Role,
    },
    tests::support::{App, Browser},
};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2027, 3, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
}

fn form(starts: NaiveDateTime, ends: NaiveDateTime, zone: &str, capacity: Option<u32>) -> SessionForm {
    SessionForm {
        title: "Spring run".into(),
        starts,
        ends,
        time_zone: zone.into(),
        capacity,
        instructors: Vec::new(),
        groups: Vec::new(),
    }
}

async fn add(browser: &mut Browser, activity: ActivityId, form: &SessionForm) -> Result<SessionId, (Code, String)> {
    let added = change(browser, activity, &Change::AddSession(form.clone())).await;
    added.map(|(_, id)| id.unwrap()).map_err(|error| (error.code, error.field.unwrap_or_default()))
}

async fn list(browser: &mut Browser, activity: ActivityId) -> Vec<Session> {
    browser.api("activities/sessions", json!({ "activity": activity })).await.unwrap()
}

/// [L2] A session keeps its local times and zone; a time that the clocks jump over, or that comes twice, is refused at its
/// field with the reason, and so is a zone that is none.
#[tokio::test]
async fn local_times_are_of_a_zone() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let paris = form(at(14, 9, 0), at(14, 17, 0), "Europe/Paris", Some(12));
    let id = add(&mut admin, hygiene, &paris).await.unwrap();
    let moments = app.texts(&format!("SELECT starts_at AT TIME ZONE 'UTC' FROM session WHERE id = '{id}'")).await;
    assert_eq!(moments, ["2027-03-14 08:00:00"]);
    let found = list(&mut admin, hygiene).await;
    assert_eq!((found[0].form.clone(), found[0].state), (paris, SessionState::Upcoming));

    // On 28 March 2027 the clocks of Paris go from 2:00 to 3:00; on 31 October from 3:00 back to 2:00.
    let skipped = form(at(28, 2, 30), at(28, 9, 0), "Europe/Paris", None);
    assert_eq!(add(&mut admin, hygiene, &skipped).await, Err((Code::SessionTimeSkipped, "starts".into())));
    let october = NaiveDate::from_ymd_opt(2027, 10, 31).unwrap();
    let twice =
        form(october.and_hms_opt(1, 0, 0).unwrap(), october.and_hms_opt(2, 30, 0).unwrap(), "Europe/Paris", None);
    assert_eq!(add(&mut admin, hygiene, &twice).await, Err((Code::SessionTimeTwice, "ends".into())));
    assert!(add(&mut admin, hygiene, &form(at(28, 2, 30), at(28, 9, 0), "UTC", None)).await.is_ok());
    let nowhere = form(at(14, 9, 0), at(14, 17, 0), "Paris", None);
    assert_eq!(add(&mut admin, hygiene, &nowhere).await, Err((Code::TimeZoneUnknown, "zone".into())));
    let backwards = form(at(14, 9, 0), at(14, 8, 0), "UTC", None);
    assert_eq!(add(&mut admin, hygiene, &backwards).await, Err((Code::SessionBackwards, "ends".into())));
}

/// [L2] Groups that take part are live: who joins the unit is enrolled in the session, who leaves ends; when its seats are
/// gone the others wait in order, and move up when somebody goes. Instructors see who is in theirs.
#[tokio::test]
async fn groups_take_part_and_instructors_see_their_own() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    app.run(&format!("UPDATE activity SET in_sessions = true WHERE id = '{hygiene}'")).await;
    let teacher = app.someone("Teacher", Some("teacher@b.example"), "").await;
    app.register(teacher).await;
    let mut people: Vec<PersonId> = Vec::new();
    for name in ["Ann", "Bo"] {
        let person = app.someone(name, None, "").await;
        app.place(person, unit, Role::Learner).await;
        people.push(person);
    }
    let mut wanted = form(at(14, 9, 0), at(14, 17, 0), "UTC", Some(1));
    wanted.instructors = vec![teacher];
    wanted.groups = vec![unit];
    let id = add(&mut admin, hygiene, &wanted).await.unwrap();
    let session = list(&mut admin, hygiene).await.remove(0);
    assert_eq!((session.taken, session.waiting, session.waiting_list.len()), (1, 1, 1));
    assert_eq!(session.groups[0].unit.name, "Autumn");
    assert_eq!(session.instructors[0].name.as_deref(), Some("Teacher"));
    assert_eq!(app.count("event WHERE kind = 'role.granted' AND role = 'instructor'").await, 1);

    let mut instructor = app.as_person(teacher).await;
    assert_eq!(read(&mut instructor, hygiene).await.counts[0], 2, "their own session's");
    assert!(list(&mut instructor, hygiene).await[0].waiting_list.is_empty(), "no names beyond their sight");

    wanted.capacity = Some(2);
    wanted.instructors = Vec::new();
    change(&mut admin, hygiene, &Change::Session(id, wanted.clone())).await.unwrap();
    let session = list(&mut admin, hygiene).await.remove(0);
    assert_eq!((session.taken, session.waiting, session.instructors.len()), (2, 0, 0));
    assert_eq!(app.count("event WHERE kind = 'role.taken' AND role = 'instructor'").await, 1);

    wanted.groups = Vec::new();
    change(&mut admin, hygiene, &Change::Session(id, wanted.clone())).await.unwrap();
    assert_eq!(list(&mut admin, hygiene).await[0].taken, 0, "nobody takes part any more");
}

/// [L2] A cancelled session takes nobody and cannot be changed.
#[tokio::test]
async fn a_cancelled_session_is_over() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let wanted = form(at(14, 9, 0), at(14, 17, 0), "UTC", None);
    let id = add(&mut admin, hygiene, &wanted).await.unwrap();
    let settings = read(&mut admin, hygiene).await.settings;
    let settings = Settings { in_sessions: true, ..settings };
    super::set(&mut admin, hygiene, &settings).await.unwrap();
    assert_eq!(read(&mut admin, hygiene).await.open_sessions, 1);
    change(&mut admin, hygiene, &Change::CancelSession(id)).await.unwrap();
    change(&mut admin, hygiene, &Change::CancelSession(id)).await.unwrap();
    assert_eq!(list(&mut admin, hygiene).await[0].state, SessionState::Cancelled);
    assert_eq!(read(&mut admin, hygiene).await.open_sessions, 0);
    assert_eq!(app.count("event WHERE kind = 'activity.session_cancelled'").await, 1);
    let refused = change(&mut admin, hygiene, &Change::Session(id, wanted)).await.unwrap_err();
    assert_eq!(refused.code, Code::SessionClosed);
}
