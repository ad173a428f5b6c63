//! Sending at a date, taking it back, and taking in who would be left out.
use crate::{
    domain::{
        enrolment_list::{Filter, Page, Query},
        error::{AppError, Code},
        id::{PersonId, UnitId},
        role::Role,
        selection::Selection,
        sending::{Include, Kind, LeftOut, Plan, Scheduled, Target},
    },
    tests::support::{App, Browser},
};
use chrono::{DateTime, Duration, Utc};
use http::StatusCode;
use serde_json::json;

fn of(cohort: UnitId) -> Target {
    Target::Filter(Filter { cohort: Some(cohort), ..Filter::default() })
}

async fn plan(browser: &mut Browser, kind: Kind, target: &Target, include: Include) -> Plan {
    let arguments = json!({ "kind": kind, "target": target, "include": include });
    browser.api("enrolments/plan-sending", arguments).await.unwrap()
}

/// Plans and sends.
async fn send(
    browser: &mut Browser,
    kind: Kind,
    target: &Target,
    include: Include,
    at: Option<DateTime<Utc>>,
) -> Result<u32, (StatusCode, AppError)> {
    let digest = plan(browser, kind, target, include).await.digest;
    let arguments = json!({ "kind": kind, "target": target, "digest": digest, "include": include, "at": at });
    browser.api("enrolments/send", arguments).await
}

async fn learners(app: &App, unit: UnitId, names: &[&str]) -> Vec<PersonId> {
    let mut people = Vec::new();
    for name in names {
        let person = app.someone(name, Some(&format!("{name}@b.example")), "").await;
        app.place(person, unit, Role::Learner).await;
        people.push(person);
    }
    people
}

async fn scheduled(browser: &mut Browser) -> Vec<Scheduled> {
    browser.api("enrolments/scheduled", json!({})).await.unwrap()
}

/// [P6] Invitations at a date: the mails wait, the row says until when, and all of them or one can be taken back, which
/// makes people enrolled again.
#[tokio::test]
async fn invitations_wait_for_their_date_and_can_be_taken_back() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let people = learners(&app, unit, &["Ann", "Bo", "Cem"]).await;
    let at = app.state.now() + Duration::days(3);
    assert_eq!(send(&mut admin, Kind::Invitation, &of(unit), Include::default(), Some(at)).await.unwrap(), 3);
    let due = "message WHERE template = 'invitation' AND state = 'queued' AND due_at > now() + interval '2 days'";
    assert_eq!(app.count(due).await, 3);
    let query = Query { filter: Filter { cohort: Some(unit), ..Filter::default() }, ..Query::default() };
    let page: Page = admin.api("enrolments/page", json!({ "query": query })).await.unwrap();
    assert!(page.rows.iter().all(|row| row.scheduled_for().is_some_and(|said| (said - at).num_seconds() == 0)));
    let waiting = scheduled(&mut admin).await;
    assert_eq!(
        waiting.iter().map(|sending| (sending.kind, sending.mails)).collect::<Vec<_>>(),
        [(Kind::Invitation, 3)]
    );

    // One person, then the whole; twice is no error.
    let taken: u32 = admin.api("enrolments/cancel-mail", json!({ "person": people[0] })).await.unwrap();
    assert_eq!(taken, 1);
    let standing = format!("SELECT standing || ' ' || contact FROM person WHERE id = '{}'", people[0]);
    assert_eq!(app.texts(&standing).await, ["enrolled quiet"]);
    assert_eq!(scheduled(&mut admin).await[0].mails, 2);
    let (mut mentor, _) = app.caller(Role::Mentor, Some(unit)).await;
    assert_eq!(scheduled(&mut mentor).await, [], "others' sendings are not a mentor's");
    let cancel = json!({ "operation": waiting[0].operation });
    let (status, _) = mentor.api::<u32>("enrolments/cancel-sending", cancel.clone()).await.unwrap_err();
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(admin.api::<u32>("enrolments/cancel-sending", cancel.clone()).await.unwrap(), 2);
    assert_eq!(scheduled(&mut admin).await, []);
    assert_eq!(app.count("message WHERE state = 'cancelled'").await, 3);
    assert_eq!(app.count("invitation WHERE state = 'cancelled' AND ended_at IS NOT NULL").await, 3);
    assert_eq!(app.count("event WHERE kind = 'invitation.cancelled'").await, 3);
    assert_eq!(app.count(&format!("person WHERE standing = 'enrolled' AND id = '{}'", people[2])).await, 1);

    // They can be invited again, now.
    assert_eq!(send(&mut admin, Kind::Invitation, &of(unit), Include::default(), None).await.unwrap(), 3);
    let taken: u32 = admin.api("enrolments/cancel-mail", json!({ "person": people[0] })).await.unwrap();
    assert_eq!(taken, 0, "what leaves now is not taken back");
}

/// [P6] A date that is over or far away is refused.
#[tokio::test]
async fn a_date_is_ahead_and_not_far() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    learners(&app, unit, &["Ann"]).await;
    for days in [-1, 400] {
        let at = app.state.now() + Duration::days(days);
        let (status, error) =
            send(&mut admin, Kind::Invitation, &of(unit), Include::default(), Some(at)).await.unwrap_err();
        assert_eq!((status, error.code), (StatusCode::UNPROCESSABLE_ENTITY, Code::SendingDate), "{days}");
    }
    assert_eq!(app.count("message").await, 0);
}

/// [P8] A reminder taken back was none.
#[tokio::test]
async fn a_reminder_at_a_date_can_be_taken_back() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let people = learners(&app, unit, &["Ann"]).await;
    app.invite(people[0], "sent").await;
    let at = app.state.now() + Duration::days(1);
    assert_eq!(send(&mut admin, Kind::Reminder, &of(unit), Include::default(), Some(at)).await.unwrap(), 1);
    assert_eq!(
        plan(&mut admin, Kind::Reminder, &of(unit), Include::default()).await.left_out,
        [(LeftOut::Underway, 1)]
    );
    let taken: u32 = admin.api("enrolments/cancel-mail", json!({ "person": people[0] })).await.unwrap();
    assert_eq!(taken, 1);
    let kept = app
        .texts("SELECT state || ' ' || reminded_count || COALESCE(' ' || last_reminded_at::text, '') FROM invitation")
        .await;
    assert_eq!(kept, ["sent 0"]);
    assert_eq!(app.texts("SELECT standing FROM person WHERE name = 'Ann'").await, ["invited"]);
    assert_eq!(plan(&mut admin, Kind::Reminder, &of(unit), Include::default()).await.mails, 1);
}

/// [P6] [P8] Test people, bounced and just reminded are left out, each counted, unless they are taken in.
#[tokio::test]
async fn who_is_left_out_can_be_taken_in() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let people = learners(&app, unit, &["Ann", "Back", "Lately", "Testa"]).await;
    for (person, state) in people.iter().zip(["sent", "bounced", "sent", "sent"]) {
        app.invite(*person, state).await;
    }
    app.run(&format!(
        "UPDATE invitation SET last_reminded_at = now(), reminded_count = 1 WHERE person_id = '{}'",
        people[2]
    ))
    .await;
    app.run(&format!("UPDATE person SET test = true WHERE id = '{}'", people[3])).await;
    let each = [(LeftOut::Bounced, 1), (LeftOut::RemindedLately, 1), (LeftOut::Test, 1)];
    let found = plan(&mut admin, Kind::Reminder, &of(unit), Include::default()).await;
    assert_eq!((found.mails, found.left_out, found.optional), (1, each.to_vec(), each.to_vec()));
    let bounced = Include { bounced: true, ..Include::default() };
    let found = plan(&mut admin, Kind::Reminder, &of(unit), bounced).await;
    assert_eq!((found.mails, found.left_out, found.optional), (2, each[1..].to_vec(), each.to_vec()));
    let all = Include { test: true, bounced: true, reminded_lately: true, ..Include::default() };
    assert_eq!(send(&mut admin, Kind::Reminder, &of(unit), all, None).await.unwrap(), 4);
    // What came back is tried at the same address.
    let back = format!("SELECT state FROM invitation WHERE person_id = '{}'", people[1]);
    assert_eq!(app.texts(&back).await, ["pending"]);
}

/// [P6] Rows that were chosen, over whatever pages; without a look at the plan nothing is sent.
#[tokio::test]
async fn chosen_rows_are_sent_to() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let people = learners(&app, unit, &["Ann", "Bo", "Cem"]).await;
    let row = |person| (person, unit, Role::Learner);
    let mut but_one = Selection::all(Filter { cohort: Some(unit), ..Filter::default() });
    but_one.set([row(people[0])], false);
    let found = plan(&mut admin, Kind::Invitation, &Target::Selection(but_one), Include::default()).await;
    assert_eq!(found.sample, ["Bo", "Cem"]);
    let mut some = Selection::default();
    some.set([row(people[0])], true);
    let some = Target::Selection(some);
    let unseen = json!({ "kind": "invitation", "target": some, "digest": null });
    let (status, error) = admin.api::<u32>("enrolments/send", unseen).await.unwrap_err();
    assert_eq!((status, error.code), (StatusCode::CONFLICT, Code::PlanMoved));
    assert_eq!(send(&mut admin, Kind::Invitation, &some, Include::default(), None).await.unwrap(), 1);
    assert_eq!(app.texts("SELECT p.name FROM message m JOIN person p ON p.id = m.person_id").await, ["Ann"]);
    // A group admin's selection reaches no further than their unit.
    let (mut far, _) = app.caller(Role::GroupAdmin, Some(app.cohort("Spring").await)).await;
    assert_eq!(
        plan(&mut far, Kind::Reminder, &some, Include::default()).await,
        Plan {
            digest: plan(&mut far, Kind::Reminder, &Target::Selection(Selection::default()), Include::default())
                .await
                .digest,
            ..Plan::default()
        }
    );
}
