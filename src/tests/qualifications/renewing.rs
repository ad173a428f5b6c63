use crate::{
    domain::{
        qualification::{HolderAction, HoldingState, Standing},
        role::Role,
    },
    server::service::reconcile,
    tests::support::{App, Browser},
};
use chrono::Duration;

async fn standing(admin: &mut Browser, qualification: crate::domain::id::QualificationId) -> Standing {
    admin.holders(qualification).await[0].standing
}

/// [L10] Held once all is completed, until it ends; before that it is to be renewed: what is in it is opened again, with a
/// notice, and what was completed is kept, so that it is held until then. Whoever does not renew it loses it.
#[tokio::test]
async fn a_qualification_is_renewed_before_it_ends() {
    let app = App::start().await;
    let [film, test] = [app.activity("Film", "end", 1).await, app.activity("Test", "end", 2).await];
    let id = app.qualification("Hygiene", &[film, test], Some((100, 20))).await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor", Some("noor@ward.test"), "").await;
    app.register(noor).await;
    admin.hold(&[(noor, id, HolderAction::Give)]).await.unwrap();
    let notices = "message WHERE template = 'enrolment_notice'";
    assert_eq!(app.count(notices).await, 1);
    assert_eq!(standing(&mut admin, id).await.state, HoldingState::ToDo);
    app.complete(noor, film).await;
    let half = standing(&mut admin, id).await;
    assert_eq!((half.state, half.done, half.activities, half.since), (HoldingState::ToDo, 1, 2, None));

    app.state.clock.advance(Duration::days(10));
    app.complete(noor, test).await;
    let held = standing(&mut admin, id).await;
    let since = held.since.unwrap();
    assert_eq!((held.state, held.until), (HoldingState::Held, Some(since + Duration::days(100))));
    app.state.clock.advance(Duration::days(79));
    assert_eq!(reconcile::open_renewals(&app.state).await.unwrap(), 0, "a day too early");

    app.state.clock.advance(Duration::days(2));
    let mut admin = app.admin().await;
    assert_eq!(standing(&mut admin, id).await.state, HoldingState::ToRenew);
    assert_eq!(reconcile::open_renewals(&app.state).await.unwrap(), 2);
    assert_eq!(reconcile::open_renewals(&app.state).await.unwrap(), 0, "once");
    assert_eq!(app.texts("SELECT state || ' ' || progress FROM enrolment").await, ["active 0", "active 0"]);
    assert_eq!((app.count("step_done").await, app.count("completion").await), (0, 2));
    assert_eq!(app.count("event WHERE kind = 'enrolment.reopened'").await, 2);
    assert_eq!(app.count(notices).await, 2, "one notice for both");
    let renewing = standing(&mut admin, id).await;
    assert_eq!((renewing.state, renewing.since, renewing.until), (HoldingState::ToRenew, Some(since), held.until));

    // One of two done again is not renewed yet.
    app.complete(noor, film).await;
    let half = standing(&mut admin, id).await;
    assert_eq!((half.state, half.done, half.until), (HoldingState::ToRenew, 1, held.until));
    app.state.clock.advance(Duration::days(30));
    let mut admin = app.admin().await;
    assert_eq!(standing(&mut admin, id).await.state, HoldingState::Expired);
    app.complete(noor, test).await;
    let renewed = standing(&mut admin, id).await;
    assert_eq!(renewed.state, HoldingState::Held);
    assert!(renewed.since.unwrap() > since + Duration::days(100));
    assert_eq!(reconcile::open_renewals(&app.state).await.unwrap(), 0);
    // And so on, the next time.
    app.state.clock.advance(Duration::days(81));
    assert_eq!(reconcile::open_renewals(&app.state).await.unwrap(), 2);
    assert_eq!(app.count("renewal").await, 2);
}

/// [L10] An activity in two qualifications, renewed for the one, neither prolongs nor ends the other.
#[tokio::test]
async fn what_is_shared_counts_for_each_by_itself() {
    let app = App::start().await;
    let [film, test] = [app.activity("Film", "end", 1).await, app.activity("Test", "end", 1).await];
    let short = app.qualification("Short", &[film], Some((30, 10))).await;
    let long = app.qualification("Long", &[film, test], Some((100, 20))).await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor", None, "").await;
    app.register(noor).await;
    admin.hold(&[(noor, short, HolderAction::Give), (noor, long, HolderAction::Give)]).await.unwrap();
    app.complete(noor, film).await;
    app.complete(noor, test).await;
    let until = standing(&mut admin, long).await.until;
    app.state.clock.advance(Duration::days(21));
    assert_eq!(reconcile::open_renewals(&app.state).await.unwrap(), 1);
    let mut admin = app.admin().await;
    assert_eq!(standing(&mut admin, short).await.state, HoldingState::ToRenew);
    let other = standing(&mut admin, long).await;
    assert_eq!((other.state, other.until), (HoldingState::Held, until));
    app.complete(noor, film).await;
    assert_eq!(standing(&mut admin, short).await.state, HoldingState::Held);
    assert_eq!(standing(&mut admin, long).await.until, until, "not prolonged");
    // The film is open for the one when the other's time comes as well, and the unit's people keep it apart.
    app.state.clock.advance(Duration::days(60));
    assert_eq!(reconcile::open_renewals(&app.state).await.unwrap(), 2);
    let mut admin = app.admin().await;
    assert_eq!(standing(&mut admin, long).await.state, HoldingState::ToRenew);
    app.complete(noor, film).await;
    app.complete(noor, test).await;
    for qualification in [short, long] {
        assert_eq!(standing(&mut admin, qualification).await.state, HoldingState::Held);
    }
}

/// [L10] Without a time to renew it only ends; an activity whose own validity has run out counts as not completed, and is
/// opened again.
#[tokio::test]
async fn it_ends_and_activities_run_out() {
    let app = App::start().await;
    let [film, test] = [app.activity("Film", "end", 1).await, app.activity("Test", "end", 1).await];
    let ends = app.qualification("Ends", &[film], None).await;
    app.run(&format!("UPDATE qualification SET valid_days = 50 WHERE id = '{ends}'")).await;
    let lasts = app.qualification("Lasts", &[test], None).await;
    app.run(&format!("UPDATE activity SET valid_days = 20 WHERE id = '{test}'")).await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor", None, "").await;
    app.register(noor).await;
    admin.hold(&[(noor, ends, HolderAction::Give), (noor, lasts, HolderAction::Give)]).await.unwrap();
    app.complete(noor, film).await;
    app.complete(noor, test).await;
    let held = standing(&mut admin, lasts).await;
    assert_eq!((held.state, held.until), (HoldingState::Held, held.since.map(|since| since + Duration::days(20))));
    app.state.clock.advance(Duration::days(21));
    let mut admin = app.admin().await;
    assert_eq!(standing(&mut admin, lasts).await.state, HoldingState::Expired);
    assert_eq!(reconcile::open_renewals(&app.state).await.unwrap(), 1);
    assert_eq!(app.enrolments().await, ["Noor, Film: completed", "Noor, Test: active"]);
    app.complete(noor, test).await;
    assert_eq!(standing(&mut admin, lasts).await.state, HoldingState::Held);
    app.state.clock.advance(Duration::days(15));
    assert_eq!(standing(&mut admin, ends).await.state, HoldingState::Held);
    app.state.clock.advance(Duration::days(15));
    let mut admin = app.admin().await;
    assert_eq!(standing(&mut admin, ends).await.state, HoldingState::Expired);
    assert_eq!(app.count("renewal").await, 0);
}

/// [L10] Many are renewed in batches, each person once.
#[tokio::test]
async fn a_whole_unit_is_renewed() {
    let app = App::start().await;
    let film = app.activity("Film", "end", 0).await;
    let id = app.qualification("Hygiene", &[film], Some((100, 20))).await;
    let ward = app.cohort("Ward").await;
    app.run(&format!(
        "INSERT INTO person (id, name, name_key, search_key, created_at)
         SELECT gen_random_uuid(), 'P' || n, 'p' || n, 'p' || n, now() FROM generate_series(1, 1100) n;
         INSERT INTO placement (person_id, unit_id, role, name_key, placed_at)
         SELECT id, '{ward}', '{}', name_key, now() FROM person;
         INSERT INTO unit_qualification (unit_id, qualification_id, assigned_at) VALUES ('{ward}', '{id}', now())",
        Role::Learner
    ))
    .await;
    let mut conn = app.state.db.acquire().await.unwrap();
    let due = crate::server::store::reconcile::Due::Qualification(id);
    crate::server::store::reconcile::mark_due(&mut conn, app.state.now(), &due, None).await.unwrap();
    drop(conn);
    app.drain().await;
    app.run("UPDATE enrolment SET state = 'completed', progress = 100, completed_at = now()").await;
    app.state.clock.advance(Duration::days(85));
    assert_eq!(reconcile::open_renewals(&app.state).await.unwrap(), 1100);
    assert_eq!(app.count("renewal").await, 1100);
    assert_eq!(app.count("enrolment WHERE state = 'active'").await, 1100);
}
