use super::{change, read, set};
use crate::{
    domain::{
        activity::{Change, Due, Kind, OnLastReason, Settings},
        error::Code,
        role::Role,
    },
    tests::support::App,
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// [L2] Every setting is kept as it was set, what changed is in the log, and those who are in it are looked at again.
#[tokio::test]
async fn settings_are_kept_and_followed() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let mut settings = Settings {
        name: "Hygiene 2".into(),
        kind: Kind::Programme,
        description: "Hands first.\nThen the rest.".into(),
        in_sessions: true,
        on_last_reason: OnLastReason::Suspend,
        grace_days: 14,
        valid_days: Some(365),
        due: Due::On(NaiveDate::from_ymd_opt(2027, 3, 1).unwrap()),
    };
    set(&mut admin, hygiene, &settings).await.unwrap();
    assert_eq!(read(&mut admin, hygiene).await.settings, settings);
    settings.due = Due::After(30);
    settings.valid_days = None;
    set(&mut admin, hygiene, &settings).await.unwrap();
    assert_eq!(read(&mut admin, hygiene).await.settings, settings);
    let changed =
        app.texts("SELECT field FROM event_value v JOIN event e ON e.id = v.event_id ORDER BY e.id, field").await;
    assert_eq!(changed[8..], ["due", "valid_days"], "{changed:?}");
    let events = app.count("event WHERE kind = 'activity.changed'").await;
    set(&mut admin, hygiene, &settings).await.unwrap();
    assert_eq!(app.count("event WHERE kind = 'activity.changed'").await, events, "nothing changed");
    assert_eq!(set(&mut admin, hygiene, &Settings { grace_days: 400, ..settings }).await, Err(Code::NumberRange));
}

/// [L2] An archived activity takes nobody any more, whoever is in it stays; it can be taken into use again.
#[tokio::test]
async fn an_archived_activity_takes_nobody() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let noor = app.someone("Noor", None, "").await;
    app.place(noor, unit, Role::Learner).await;
    app.link(unit, hygiene).await;
    app.drain().await;
    change(&mut admin, hygiene, &Change::Archive(true)).await.unwrap();
    assert!(read(&mut admin, hygiene).await.archived);
    let list = json!({ "role": "learner", "cohort": unit, "text": "ben@b.example,,Ben" });
    admin.api::<Value>("lists/save", list).await.unwrap();
    assert_eq!(app.count("enrolment WHERE state = 'active'").await, 1, "Noor stays, Ben does not begin");
    let (planned, _) = change(&mut admin, hygiene, &Change::Archive(false)).await.unwrap();
    assert_eq!((planned.follows.gaining, planned.sample), (1, vec!["Ben".to_owned()]));
    assert_eq!(app.count("enrolment WHERE state = 'active'").await, 2);
    let kinds = app.texts("SELECT kind FROM event WHERE kind LIKE 'activity.%' ORDER BY id").await;
    assert_eq!(kinds, ["activity.archived", "activity.restored"]);
}
