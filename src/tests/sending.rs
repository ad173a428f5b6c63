//! Inviting and reminding: who gets a mail, who is left out and why, and what is written with it.
use crate::{
    domain::{
        enrolment_list::{Filter, Page, Query, View},
        error::{AppError, Code},
        id::{PersonId, UnitId},
        profile::Profile,
        role::Role,
        sending::{Kind, LeftOut, Plan, Target},
    },
    tests::support::{App, Browser},
};
use http::StatusCode;
use serde_json::json;

async fn plan(browser: &mut Browser, kind: Kind, filter: &Filter) -> Plan {
    let target = Target::Filter(filter.clone());
    browser.api("enrolments/plan-sending", json!({ "kind": kind, "target": target })).await.unwrap()
}

async fn send(
    browser: &mut Browser,
    kind: Kind,
    target: Target,
    digest: Option<&str>,
) -> Result<u32, (StatusCode, AppError)> {
    browser.api("enrolments/send", json!({ "kind": kind, "target": target, "digest": digest })).await
}

async fn send_one(browser: &mut Browser, kind: Kind, person: PersonId) -> Result<u32, Code> {
    send(browser, kind, Target::Person(person), None).await.map_err(|(_, error)| error.code)
}

fn of(cohort: UnitId) -> Filter {
    Filter { cohort: Some(cohort), ..Filter::default() }
}

/// Three to be invited, and one for each reason to be left out.
async fn mixed(app: &App, unit: UnitId) -> Vec<PersonId> {
    let mut people = Vec::new();
    for name in ["Ann", "Bo", "Cem", "Gone", "Silent", "Sent", "Waits", "Back", "Here"] {
        let address = format!("{name}@b.example");
        let person = app.someone(name, (name != "Silent").then_some(address.as_str()), "").await;
        app.place(person, unit, Role::Learner).await;
        match name {
            "Gone" => {
                app.run(&format!("UPDATE person SET deactivated_at = now() - interval '1 day' WHERE id = '{person}'"))
                    .await;
            }
            "Sent" => {
                app.invite(person, "sent").await;
            }
            "Waits" => {
                let id = app.invite(person, "pending").await;
                app.run(&format!(
                    "INSERT INTO message (id, template, person_id, invitation_id, created_at, not_before, due_at)
                     VALUES (gen_random_uuid(), 'invitation', '{person}', '{id}', now(), now(), now())"
                ))
                .await;
            }
            "Back" => {
                app.invite(person, "bounced").await;
            }
            "Here" => app.register(person).await,
            _ => {}
        }
        people.push(person);
    }
    people
}

/// [P3] The plan says how many mails to whom and who is left out and why; sending does exactly that, in one
/// transaction: standing, contact, invitation, mail, event.
#[tokio::test]
async fn inviting_does_what_the_plan_said() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let people = mixed(&app, unit).await;
    let found = plan(&mut admin, Kind::Invitation, &of(unit)).await;
    assert_eq!((found.mails, found.sample.clone()), (3, vec!["Ann".to_owned(), "Bo".into(), "Cem".into()]));
    let left_out = [
        (LeftOut::NoAddress, 1),
        (LeftOut::Deactivated, 1),
        (LeftOut::AlreadyInvited, 3),
        (LeftOut::AlreadyRegistered, 1),
    ];
    assert_eq!(found.left_out, left_out);
    assert_eq!(app.count("message").await, 1, "planning writes nothing");

    let sent = send(&mut admin, Kind::Invitation, Target::Filter(of(unit)), Some(&found.digest)).await;
    assert_eq!(sent.unwrap(), 3);
    for person in &people[..3] {
        let is = app.texts(&format!("SELECT standing || ' ' || contact FROM person WHERE id = '{person}'")).await;
        assert_eq!(is, ["invited open"]);
        let mail = format!(
            "message m JOIN invitation i ON i.id = m.invitation_id WHERE m.person_id = '{person}' AND m.template = 'invitation' AND m.state = 'queued' AND i.state = 'pending' AND i.created_by IS NOT NULL"
        );
        assert_eq!(app.count(&mail).await, 1);
        assert_eq!(app.count(&format!("event WHERE kind = 'invitation.created' AND person_id = '{person}'")).await, 1);
    }
    assert_eq!(app.count("token").await, 0, "a link is made when its mail leaves");
    let left = app
        .texts(&format!("SELECT DISTINCT standing FROM person WHERE id IN ('{}', '{}')", people[3], people[4]))
        .await;
    assert_eq!(left, ["enrolled"]);
    // Nobody is left to be invited, and a second click of the same button sends nothing.
    assert_eq!(plan(&mut admin, Kind::Invitation, &of(unit)).await.mails, 0);
    let again = send(&mut admin, Kind::Invitation, Target::Filter(of(unit)), Some(&found.digest)).await.unwrap_err();
    assert_eq!((again.0, again.1.code), (StatusCode::CONFLICT, Code::PlanMoved));
    assert_eq!(app.count("message").await, 4);
}

/// [P3] A plan that the world has left behind is refused, and nothing is sent; so is sending without having looked.
#[tokio::test]
async fn a_plan_that_moved_is_refused() {
    let app = App::start().await;
    let (mut admin, mut other) = (app.admin().await, app.admin().await);
    let unit = app.cohort("Autumn").await;
    let people = mixed(&app, unit).await;
    let found = plan(&mut admin, Kind::Invitation, &of(unit)).await;
    assert_eq!(send_one(&mut other, Kind::Invitation, people[0]).await, Ok(1));
    for digest in [Some(found.digest.as_str()), Some(""), None] {
        let (status, error) = send(&mut admin, Kind::Invitation, Target::Filter(of(unit)), digest).await.unwrap_err();
        assert_eq!((status, error.code), (StatusCode::CONFLICT, Code::PlanMoved), "{digest:?}");
    }
    assert_eq!(app.count("message").await, 2);
    // Two at the same moment with the same plan: one of them sends.
    let found = plan(&mut admin, Kind::Invitation, &of(unit)).await;
    let target = || Target::Filter(of(unit));
    let (one, two) = tokio::join!(
        send(&mut admin, Kind::Invitation, target(), Some(&found.digest)),
        send(&mut other, Kind::Invitation, target(), Some(&found.digest))
    );
    assert_eq!(u32::from(one.is_ok()) + u32::from(two.is_ok()), 1);
    assert_eq!(app.count("message").await, 4);
    assert_eq!(app.count("invitation WHERE state = 'pending'").await, 4);
}

/// [P4] Reminders count, go to everyone invited once a day, and to one person by hand whenever no mail waits.
#[tokio::test]
async fn reminders_count_and_do_not_pile_up() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let people = mixed(&app, unit).await;
    let sent = people[5];
    let found = plan(&mut admin, Kind::Reminder, &of(unit)).await;
    assert_eq!((found.mails, found.sample.clone()), (1, vec!["Sent".to_owned()]));
    let left_out = [
        (LeftOut::NoAddress, 1),
        (LeftOut::Deactivated, 1),
        (LeftOut::NotInvited, 3),
        (LeftOut::AlreadyRegistered, 1),
        (LeftOut::Bounced, 1),
        (LeftOut::Underway, 1),
    ];
    assert_eq!(found.left_out, left_out);
    assert_eq!(send(&mut admin, Kind::Reminder, Target::Filter(of(unit)), Some(&found.digest)).await.unwrap(), 1);
    let counted = format!("invitation WHERE person_id = '{sent}' AND last_reminded_at IS NOT NULL AND reminded_count");
    assert_eq!(app.count(&format!("{counted} = 1")).await, 1);
    // A double click: the first mail waits still.
    assert_eq!(send_one(&mut admin, Kind::Reminder, sent).await, Err(Code::InvitationUnderway));
    app.run("UPDATE message SET state = 'sent' WHERE template = 'reminder'").await;
    let found = plan(&mut admin, Kind::Reminder, &of(unit)).await;
    assert!(found.mails == 0 && found.left_out.contains(&(LeftOut::RemindedLately, 1)));
    let (one, two) = (&mut app.admin().await, &mut app.admin().await);
    let (one, two) = tokio::join!(send_one(one, Kind::Reminder, sent), send_one(two, Kind::Reminder, sent));
    assert_eq!(u32::from(one.is_ok()) + u32::from(two.is_ok()), 1, "{one:?} {two:?}");
    assert_eq!(app.count(&format!("{counted} = 2")).await, 1);
    assert_eq!(app.count("message WHERE template = 'reminder'").await, 2);
    app.run("UPDATE message SET state = 'sent' WHERE template = 'reminder'").await;
    app.state.clock.advance(chrono::Duration::hours(25));
    assert_eq!(plan(&mut app.admin().await, Kind::Reminder, &of(unit)).await.mails, 1);
}

/// [P3] [P4] Each reason to be left out is a refusal when one person is chosen by hand.
#[tokio::test]
async fn one_person_by_hand_is_refused_with_the_reason() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let people = mixed(&app, unit).await;
    for (kind, at, code) in [
        (Kind::Reminder, 0, Code::PersonNotInvited),
        (Kind::Invitation, 3, Code::PersonDeactivated),
        (Kind::Invitation, 4, Code::PersonNoAddress),
        (Kind::Invitation, 5, Code::PersonInvited),
        (Kind::Reminder, 6, Code::InvitationUnderway),
        (Kind::Reminder, 7, Code::PersonBounced),
        (Kind::Invitation, 8, Code::PersonActive),
        (Kind::Reminder, 8, Code::PersonActive),
    ] {
        assert_eq!(send_one(&mut admin, kind, people[at]).await, Err(code), "{kind:?} {at}");
    }
    assert_eq!(app.count("message").await, 1);
    let nobody = PersonId(uuid::Uuid::from_u128(7));
    assert_eq!(send_one(&mut admin, Kind::Invitation, nobody).await, Err(Code::NotFound));
}

/// [P4] [P10] Mentors remind the people of their own cohorts, and invite nobody; group admins do both, in their own.
#[tokio::test]
async fn everyone_sends_within_their_own() {
    let app = App::start().await;
    let (own, other) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    let mine = mixed(&app, own).await;
    let theirs = app.someone("Theirs", Some("theirs@b.example"), "").await;
    app.place(theirs, other, Role::Learner).await;
    app.invite(theirs, "sent").await;
    for role in [Role::Mentor, Role::Coach, Role::GroupAdmin] {
        let (mut caller, _) = app.caller(role, Some(own)).await;
        assert_eq!(plan(&mut caller, Kind::Reminder, &Filter::default()).await.mails, 1, "{role}");
        assert_eq!(plan(&mut caller, Kind::Reminder, &of(other)).await.mails, 0, "{role}");
        assert_eq!(send_one(&mut caller, Kind::Reminder, theirs).await, Err(Code::NotFound), "{role}");
        assert_eq!(send_one(&mut caller, Kind::Reminder, mine[5]).await, Ok(1), "{role}");
        app.run("UPDATE message SET state = 'sent' WHERE template = 'reminder'; UPDATE invitation SET last_reminded_at = NULL").await;
        let invited = send_one(&mut caller, Kind::Invitation, mine[0]).await;
        assert_eq!(invited, if role == Role::GroupAdmin { Ok(1) } else { Err(Code::AccessDenied) }, "{role}");
    }
    let (mut group_admin, _) = app.caller(Role::GroupAdmin, Some(other)).await;
    assert_eq!(send_one(&mut group_admin, Kind::Invitation, mine[1]).await, Err(Code::NotFound));
}

/// [P1] [P3] Nobody is mailed before they are invited, whatever their cohort carries; the first enrolments after the
/// invitation left come in one notice that names them all.
#[tokio::test]
async fn quiet_until_invited_and_one_notice_after() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let (autumn, spring) = (app.cohort("Autumn").await, app.cohort("Spring").await);
    for (unit, name) in [(autumn, "One"), (spring, "Two"), (spring, "Three")] {
        app.link(unit, app.activity(name, "end", 1).await).await;
    }
    app.drain().await;
    let list = |unit, text| json!({ "role": "learner", "cohort": unit, "text": text });
    for unit in [autumn, spring] {
        admin.api::<serde_json::Value>("lists/save", list(unit, "quiet@b.example,,Quiet")).await.unwrap();
    }
    admin.api::<serde_json::Value>("lists/save", list(autumn, "noor@b.example,,Noor")).await.unwrap();
    assert_eq!((app.count("enrolment").await, app.count("message").await), (4, 0));

    let noor: PersonId = app.texts("SELECT id FROM person WHERE address = 'noor@b.example'").await[0].parse().unwrap();
    assert_eq!(send_one(&mut admin, Kind::Invitation, noor).await, Ok(1));
    // While the invitation waits it will itself name what comes.
    let third = app.activity("Early", "end", 1).await;
    app.link(autumn, third).await;
    app.drain().await;
    assert_eq!(app.texts("SELECT template FROM message").await, ["invitation"]);
    app.run("UPDATE message SET state = 'sent'; UPDATE invitation SET state = 'sent', sent_at = now(), expires_at = now() + interval '14 days'").await;
    admin.api::<serde_json::Value>("lists/save", list(spring, "noor@b.example")).await.unwrap();
    let notices = app.texts("SELECT p.name || ' ' || m.template || ' ' || (SELECT count(*) FROM message_item i WHERE i.message_id = m.id) FROM message m JOIN person p ON p.id = m.person_id WHERE m.state = 'queued'").await;
    assert_eq!(notices, ["Noor enrolment_notice 2"]);
    let filter = Filter { view: View::New, ..Filter::default() };
    assert_eq!(plan(&mut admin, Kind::Invitation, &filter).await.mails, 1, "Quiet is still to be invited, once");
}

/// [P6] [P7]
#[tokio::test]
async fn only_an_admin_invites_an_admin() {
    let app = App::start().await;
    let (mut coordinator, _) = app.caller(Role::Coordinator, None).await;
    let newcomer = app.someone("New Admin", Some("new@b.example"), "").await;
    app.run(&format!("INSERT INTO role_grant (person_id, role, granted_at) VALUES ('{newcomer}', 'admin', now())"))
        .await;
    let found = plan(&mut coordinator, Kind::Invitation, &Filter { view: View::New, ..Filter::default() }).await;
    assert_eq!((found.mails, found.left_out), (0, vec![(LeftOut::Admin, 1)]));
    assert_eq!(send_one(&mut coordinator, Kind::Invitation, newcomer).await, Err(Code::AccessDenied));
    assert_eq!(send_one(&mut app.admin().await, Kind::Invitation, newcomer).await, Ok(1));
}

/// Whoever said no is in no sending, and may be invited anew by hand.
#[tokio::test]
async fn those_who_declined_are_left_alone_until_chosen_by_hand() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let person = app.someone("No", Some("no@b.example"), "").await;
    app.place(person, unit, Role::Learner).await;
    app.invite(person, "declined").await;
    for kind in [Kind::Invitation, Kind::Reminder] {
        let found = plan(&mut admin, kind, &of(unit)).await;
        assert_eq!((found.mails, found.left_out), (0, vec![(LeftOut::Declined, 1)]), "{kind:?}");
    }
    assert_eq!(send_one(&mut admin, Kind::Reminder, person).await, Err(Code::PersonDeclined));
    assert_eq!(send_one(&mut admin, Kind::Invitation, person).await, Ok(1));
    let states = "SELECT state FROM invitation ORDER BY created_at";
    assert_eq!(app.texts(states).await, ["declined", "pending"]);
    assert_eq!(app.texts("SELECT contact FROM person WHERE name = 'No'").await, ["open"]);
}

/// Whoever wants no reminders is left out of them, and may be invited.
#[tokio::test]
async fn those_who_want_no_reminders_get_none() {
    let app = App::start().await;
    let mut admin = app.admin().await;
    let unit = app.cohort("Autumn").await;
    let person = app.someone("Enough", Some("enough@b.example"), "").await;
    app.place(person, unit, Role::Learner).await;
    app.invite(person, "sent").await;
    app.run(&format!("INSERT INTO mail_off VALUES ('{person}', 'reminder', now())")).await;
    let found = plan(&mut admin, Kind::Reminder, &of(unit)).await;
    assert_eq!((found.mails, found.left_out), (0, vec![(LeftOut::WantsNone, 1)]));
    let query = Query { filter: of(unit), ..Query::default() };
    let page: Page = admin.api("enrolments/page", json!({ "query": query })).await.unwrap();
    assert!(page.rows[0].wants_none(), "the row says so");
    let profile: Profile = admin.api("people/profile", json!({ "person": person })).await.unwrap();
    assert!(profile.wants_none && !profile.rights.remind, "and their page, where nobody is offered to remind them");
    assert_eq!(send_one(&mut admin, Kind::Reminder, person).await, Err(Code::PersonWantsNone));
}
