use super::{change, enrol, key, order, plan_change, standing};
use crate::{
    domain::{
        enrolling::{Change, LeftOut},
        error::Code,
        role::Role,
    },
    tests::support::App,
};
use serde_json::json;

/// [N5] "Only this reason": what was given by hand goes, and whoever a unit enrols stays; who has no other reason ends, and
/// whoever was never given anything is left out with a word.
#[tokio::test]
async fn ending_takes_only_what_was_given() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let [both, alone, placed] = [
        app.someone("Both", None, "").await,
        app.someone("Alone", None, "").await,
        app.someone("Placed", None, "").await,
    ];
    enrol(&mut admin, &order(&[both, alone], &[hygiene])).await;
    for person in [both, placed] {
        app.place(person, unit, Role::Learner).await;
    }
    app.link(unit, hygiene).await;
    app.drain().await;
    assert_eq!(standing(&app, both, hygiene).await, ["active hand+unit"]);

    let keys = [both, alone, placed].map(|person| key(person, hygiene));
    let planned = plan_change(&mut admin, &keys, Change::End).await;
    assert_eq!((planned.changes, planned.stands), (1, 1));
    assert_eq!(planned.left_out, [(LeftOut::NothingByHand, 1)]);
    assert_eq!(planned.sample, ["Alone", "Both"]);
    assert_eq!(change(&mut admin, &keys, Change::End).await, 2);
    assert_eq!(standing(&app, both, hygiene).await, ["active unit"]);
    assert_eq!(standing(&app, alone, hygiene).await, ["ended"]);
    assert_eq!(standing(&app, placed, hygiene).await, ["active unit"]);
    assert_eq!(app.count("event WHERE kind = 'enrolment.taken'").await, 2);
}

/// [N5] "And keep out": ends whatever the reasons, and nothing enrols them again until somebody lifts it; then what stands
/// enrols them again, and they go on where they stopped.
#[tokio::test]
async fn keeping_out_beats_every_reason_until_it_is_lifted() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let hygiene = app.activity("Hygiene", "keep", 2).await;
    let noor = app.someone("Noor", None, "").await;
    app.place(noor, unit, Role::Learner).await;
    app.link(unit, hygiene).await;
    enrol(&mut admin, &order(&[noor], &[hygiene])).await;
    app.run("UPDATE enrolment SET progress = 50").await;
    let keys = [key(noor, hygiene)];
    assert_eq!(change(&mut admin, &keys, Change::KeepOut).await, 1);
    assert_eq!(standing(&app, noor, hygiene).await, ["ended"]);
    app.link(app.cohort("Other").await, hygiene).await;
    app.drain().await;
    assert_eq!(standing(&app, noor, hygiene).await, ["ended"]);
    assert_eq!(plan_change(&mut admin, &keys, Change::KeepOut).await.left_out, [(LeftOut::SoAlready, 1)]);

    assert_eq!(change(&mut admin, &keys, Change::Lift).await, 1);
    assert_eq!(standing(&app, noor, hygiene).await, ["active unit"]);
    assert_eq!(app.texts("SELECT progress FROM enrolment").await, ["50"]);
    let kinds =
        app.texts("SELECT kind FROM event WHERE kind IN ('enrolment.kept_out', 'enrolment.lifted') ORDER BY id").await;
    assert_eq!(kinds, ["enrolment.kept_out", "enrolment.lifted"]);
}

/// [N5] Suspended and resumed by hand: the fact is written with who did it, and a plan that moved is refused.
#[tokio::test]
async fn suspending_is_a_fact_with_a_name() {
    let app = App::start().await;
    let (mut admin, ruth) = app.caller(Role::Admin, None).await;
    let hygiene = app.activity("Hygiene", "end", 2).await;
    let noor = app.someone("Noor", None, "").await;
    enrol(&mut admin, &order(&[noor], &[hygiene])).await;
    let keys = [key(noor, hygiene)];
    let stale = plan_change(&mut admin, &keys, Change::Resume).await;
    assert_eq!((stale.changes, stale.left_out), (0, vec![(LeftOut::SoAlready, 1)]));
    assert_eq!(change(&mut admin, &keys, Change::Suspend).await, 1);
    assert_eq!(app.texts("SELECT paused_by FROM enrolment WHERE paused_at IS NOT NULL").await, [ruth.to_string()]);
    assert_eq!(standing(&app, noor, hygiene).await, ["suspended hand"]);
    let moved = json!({ "keys": keys, "change": "resume", "digest": stale.digest });
    let (_, error) = admin.api::<u32>("enrolling/change", moved).await.unwrap_err();
    assert_eq!(error.code, Code::PlanMoved);
    assert_eq!(change(&mut admin, &keys, Change::Resume).await, 1);
    assert_eq!(app.count("enrolment WHERE paused_at IS NULL AND paused_by IS NULL").await, 1);
    assert_eq!(app.count("event WHERE kind IN ('enrolment.suspended', 'enrolment.resumed')").await, 2);
}
