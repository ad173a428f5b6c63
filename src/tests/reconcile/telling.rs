//! Which mail a new enrolment brings, by the contact somebody may have.
use super::due;
use crate::{
    domain::{id::PersonId, role::Role},
    server::store::reconcile::Due,
    tests::support::App,
};

/// Each mail there is: template, to whom, of how many activities.
async fn mails(app: &App) -> Vec<String> {
    app.texts(
        "SELECT p.name || ': ' || m.template || ' ' || (SELECT count(*) FROM message_item i WHERE i.message_id = m.id)
         FROM message m JOIN person p ON p.id = m.person_id ORDER BY m.created_at, p.name, m.template",
    )
    .await
}

/// [F5] [P1] Quiet people hear nothing; who waits for the first enrolment is invited by it, once; who is invited or
/// registered gets one notice for all that a change brings.
#[tokio::test]
async fn contact_decides_which_mail_an_enrolment_brings() {
    let app = App::start().await;
    let unit = app.cohort("Autumn").await;
    let mut people: Vec<PersonId> = Vec::new();
    for name in ["first", "open", "quiet", "registered"] {
        let person = app.someone(name, Some(&format!("{name}@b.example")), "").await;
        app.place(person, unit, Role::Learner).await;
        people.push(person);
    }
    app.run(&format!("UPDATE person SET contact = 'first_enrolment' WHERE id = '{}'", people[0])).await;
    app.invite(people[1], "sent").await;
    app.register(people[3]).await;
    for name in ["Hygiene", "Lifting"] {
        let activity = app.activity(name, "end", 1).await;
        app.run(&format!(
            "INSERT INTO unit_assignment (id, unit_id, activity_id, assigned_at)
             VALUES (gen_random_uuid(), '{unit}', '{activity}', now())"
        ))
        .await;
    }
    due(&app, &Due::Unit(unit)).await;
    app.drain().await;
    let expected = ["first: invitation 0", "open: enrolment_notice 2", "registered: enrolment_notice 2"];
    assert_eq!(mails(&app).await, expected);
    let invited = "SELECT name FROM person WHERE contact = 'open' AND invited_at IS NOT NULL ORDER BY name";
    assert_eq!(app.texts(invited).await, ["first", "open"]);
    assert_eq!(app.count("invitation WHERE state = 'pending'").await, 1);

    // What comes while the invitation is still in the outbox is listed by it.
    let activity = app.activity("Fire safety", "end", 1).await;
    app.link(unit, activity).await;
    app.drain().await;
    let notices = mails(&app).await.into_iter().filter(|mail| mail.starts_with("first")).count();
    assert_eq!(notices, 1);
}
