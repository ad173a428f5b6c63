use super::{address_of, correct, corrected, delivered, link, plan};
use crate::{
    domain::{correction::Follows, error::Code, role::Role},
    tests::support::{App, Browser},
};
use http::StatusCode;
use serde_json::json;

/// [P5] Not invited: just a change. No mail leaves, the search finds the new address and not the old one.
#[tokio::test]
async fn of_someone_not_invited_it_is_just_a_change() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor Haddad", Some("noor@b.exmaple"), "BW-1").await;
    assert_eq!(corrected(&mut admin, noor, " Noor@B.example ").await, Ok(Follows::Change));
    assert_eq!(address_of(&app, noor).await, "Noor@B.example noor@b.example");
    assert_eq!(
        app.count(&format!("person WHERE id = '{noor}' AND search_key = 'noor haddad noor@b.example bw-1'")).await,
        1
    );
    assert_eq!(app.count("message").await, 0);
    let values = app.texts("SELECT concat_ws('|', field, from_value, to_value) FROM event_value").await;
    assert_eq!(values, ["address|noor@b.exmaple|Noor@B.example"]);
    assert_eq!(corrected(&mut admin, noor, "Noor@B.example").await, Ok(Follows::Nothing));
    assert_eq!(corrected(&mut admin, noor, "noor@b.example").await, Ok(Follows::Change), "another spelling");
    assert_eq!(app.count("event WHERE kind = 'address.corrected'").await, 2);
}

/// [P5] [P9] A typing error is named, an address that somebody has is refused, each beside the field.
#[tokio::test]
async fn what_is_wrong_is_said_beside_the_field() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let noor = app.someone("Noor", Some("noor@b.example"), "").await;
    app.place(noor, own, Role::Learner).await;
    let theirs = app.someone("Theirs", Some("theirs@b.example"), "").await;
    app.place(theirs, other, Role::Learner).await;
    let mut admin = app.admin().await;
    let (mut group_admin, _) = app.caller(Role::GroupAdmin, Some(own)).await;
    for (address, code, reason) in [
        ("", Code::EmailMissing, None),
        ("noor.b.example", Code::EmailInvalid, Some("no_at")),
        ("noor@@b.example", Code::EmailInvalid, Some("two_at")),
        ("noor@b..example", Code::EmailInvalid, Some("dot")),
        ("THEIRS@b.example", Code::EmailTaken, None),
    ] {
        let refused = plan(&mut admin, noor, address).await.unwrap_err();
        assert_eq!((refused.code, refused.field.as_deref()), (code, Some("email")), "{address}");
        assert_eq!(refused.params.get("reason").map(String::as_str), reason, "{address}");
    }
    // Whose it is, only those learn who may see them.
    let holder = |error: crate::domain::error::AppError| error.params.get("holder").cloned();
    assert_eq!(holder(plan(&mut admin, noor, "theirs@b.example").await.unwrap_err()).as_deref(), Some("Theirs"));
    assert_eq!(holder(plan(&mut group_admin, noor, "theirs@b.example").await.unwrap_err()), None);
    assert_eq!(plan(&mut group_admin, theirs, "new@b.example").await.unwrap_err().code, Code::NotFound);
}

async fn register(browser: &mut Browser, path: &str) -> StatusCode {
    browser
        .post(path, &[("first_name", "Noor"), ("last_name", "H"), ("password", "three unrelated words")])
        .await
        .status
}

/// [P5] [P8] Invited: every link of the old invitation ends, and a new one leaves to the new address.
#[tokio::test]
async fn of_someone_invited_the_invitation_moves() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor Haddad", Some("old@b.example"), "").await;
    let invitation = app.invite(noor, "sent").await;
    app.run(&format!("UPDATE invitation SET valid_days = 30 WHERE id = '{invitation}'")).await;
    let remind = json!({ "kind": "reminder", "target": { "person": noor }, "digest": null });
    admin.api::<u32>("enrolments/send", remind).await.unwrap();
    let first = format!("/register/{}", app.token(noor, invitation).await);
    assert_eq!(app.browser().get(&first).await.status, StatusCode::OK);

    assert_eq!(corrected(&mut admin, noor, "new@b.example").await, Ok(Follows::InvitedAgain));
    assert_eq!(app.browser().get(&first).await.status, StatusCode::GONE);
    assert_eq!(register(&mut app.browser(), &first).await, StatusCode::GONE);
    let states = app.texts("SELECT state || ' ' || valid_days FROM invitation ORDER BY created_at, id").await;
    assert_eq!(states, ["cancelled 30", "pending 30"]);
    assert_eq!(app.count("message WHERE template = 'reminder' AND state = 'cancelled'").await, 1);
    let told = app.texts("SELECT kind FROM event ORDER BY id").await;
    assert_eq!(told, ["invitation.reminded", "address.corrected", "invitation.cancelled", "invitation.created"]);

    let mails = delivered(&app).await;
    assert_eq!(mails.len(), 1, "only to the new address: {mails:?}");
    let second = link(&mails, "new@b.example", "/register/");
    assert_eq!(register(&mut app.browser(), &second).await, StatusCode::SEE_OTHER);
    assert_eq!(address_of(&app, noor).await, "new@b.example new@b.example");
}

/// [P5] [N9] One whose mail came back is invited anew, and is no longer marked.
#[tokio::test]
async fn a_bounced_invitation_is_sent_anew() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor", Some("gone@b.example"), "").await;
    app.invite(noor, "bounced").await;
    assert_eq!(corrected(&mut admin, noor, "here@b.example").await, Ok(Follows::InvitedAgain));
    link(&delivered(&app).await, "here@b.example", "/register/");
    assert_eq!(app.texts("SELECT state FROM invitation ORDER BY created_at, id").await, ["cancelled", "sent"]);
}

/// [P5] [N9] A mail that is being sent while the address is corrected: the new one leaves all the same, and what becomes
/// of the old one touches the new invitation no more.
#[tokio::test]
async fn a_mail_under_way_does_not_hold_the_new_one_up() {
    use crate::server::store::message::settle::{Lease, Refused, refused};
    let app = App::start().await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor", Some("old@b.example"), "").await;
    let send = json!({ "kind": "invitation", "target": { "person": noor }, "digest": null });
    admin.api::<u32>("enrolments/send", send).await.unwrap();
    let id = app.texts("SELECT id FROM message").await[0].parse().unwrap();
    app.run("UPDATE message SET state = 'sending', attempts = 1, due_at = now() + interval '10 minutes'").await;
    assert_eq!(corrected(&mut admin, noor, "new@b.example").await, Ok(Follows::InvitedAgain));
    assert_eq!(app.count("message WHERE state = 'queued' AND template = 'invitation'").await, 1);

    let mut conn = app.state.db.acquire().await.unwrap();
    let lease = Lease { id, attempt: 1 };
    refused(&mut conn, app.state.now(), Refused::Bounced, &[(lease, "550 no such person".into())]).await.unwrap();
    assert_eq!(app.texts("SELECT state FROM invitation ORDER BY created_at, id").await, ["cancelled", "pending"]);
    let mails = delivered(&app).await;
    assert_eq!(mails.len(), 1);
    link(&mails, "new@b.example", "/register/");
}

/// [P5] Two at once: the second is told to look again, and nothing of the first is undone.
#[tokio::test]
async fn of_two_corrections_at_once_one_looks_again() {
    let app = App::start().await;
    let (mut one, mut two) = (app.admin().await, app.admin().await);
    let noor = app.someone("Noor", Some("old@b.example"), "").await;
    app.invite(noor, "sent").await;
    let first = plan(&mut one, noor, "first@b.example").await.unwrap();
    let second = plan(&mut two, noor, "second@b.example").await.unwrap();
    let (left, right) = tokio::join!(correct(&mut one, noor, &first), correct(&mut two, noor, &second));
    let codes = [left, right].map(|outcome| outcome.err().map(|error| error.code));
    assert!(codes.contains(&None) && codes.contains(&Some(Code::PlanMoved)), "{codes:?}");
    assert_eq!(app.count("invitation WHERE state = 'pending'").await, 1);
    assert_eq!(app.count("message WHERE state = 'queued'").await, 1);
}

/// [P5] [N10] Nobody changes the address of an equal or of somebody above them; admins and oneself may.
#[tokio::test]
async fn nobody_moves_the_address_of_somebody_above() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let (_, coordinating) = app.caller(Role::Coordinator, None).await;
    let (_, administering) = app.caller(Role::Admin, None).await;
    let (_, group_admin) = app.caller(Role::GroupAdmin, Some(unit)).await;
    let (_, equal) = app.caller(Role::GroupAdmin, Some(unit)).await;
    let (_, mentor) = app.caller(Role::Mentor, Some(unit)).await;
    let learner = app.someone("L", Some("l@b.example"), "").await;
    app.place(learner, unit, Role::Learner).await;
    let outranks = Some(Code::PersonOutranks);
    for (caller, person, refused) in [
        (coordinating, administering, outranks),
        (coordinating, coordinating, None),
        (coordinating, mentor, None),
        (administering, coordinating, None),
        (administering, administering, None),
        (group_admin, equal, outranks),
        (group_admin, mentor, None),
        (group_admin, learner, None),
        (mentor, learner, Some(Code::AccessDenied)),
    ] {
        let mut browser = app.as_person(caller).await;
        let outcome = plan(&mut browser, person, "x@b.example").await.err().map(|error| error.code);
        assert_eq!(outcome, refused, "{caller} {person}");
    }
}

/// [P8] Withdrawn: the links end, mails that wait are dropped, the person is enrolled again and may be invited anew.
#[tokio::test]
async fn an_invitation_withdrawn_leaves_someone_enrolled() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let noor = app.someone("Noor", Some("noor@b.example"), "").await;
    let cancel = json!({ "person": noor });
    let refused = admin.api::<()>("people/cancel-invitation", cancel.clone()).await.unwrap_err();
    assert_eq!(refused.1.code, Code::PersonNotInvited);
    let invitation = app.invite(noor, "sent").await;
    let path = format!("/register/{}", app.token(noor, invitation).await);
    let remind = json!({ "kind": "reminder", "target": { "person": noor }, "digest": null });
    admin.api::<u32>("enrolments/send", remind).await.unwrap();
    admin.api::<()>("people/cancel-invitation", cancel).await.unwrap();
    assert_eq!(app.browser().get(&path).await.status, StatusCode::GONE);
    assert!(delivered(&app).await.is_empty());
    assert_eq!(
        app.count(&format!("person WHERE id = '{noor}' AND standing = 'enrolled' AND contact = 'quiet'")).await,
        1
    );
    let send = json!({ "kind": "invitation", "target": { "person": noor }, "digest": null });
    assert_eq!(admin.api::<u32>("enrolments/send", send).await.unwrap(), 1);
}
