//! What mails say, as they arrive.
use super::{Senders, Somebody, enrol, invited, place, queue, queue_about, registered, set, smtp, until_state};
use crate::{
    domain::message::Template,
    server::{settings::Source, store::mailbox},
    tests::support::{App, SmtpSink},
};

/// Sends it into the development mailbox, and reads it there.
async fn delivered(app: &App, template: Template, somebody: &Somebody, activities: &[uuid::Uuid]) -> mailbox::Mail {
    let id = queue_about(app, template, somebody, activities).await;
    let senders = Senders::start(&app.state);
    until_state(app, id, "sent").await;
    senders.stop().await;
    let mut conn = app.state.db.acquire().await.unwrap();
    mailbox::list(&mut conn).await.unwrap().remove(0)
}

async fn brightwater() -> App {
    App::with(Source::default().with("MUSTER_ORGANISATION", "Brightwater Health")).await
}

/// [P6] [P10]
#[tokio::test]
async fn an_invitation_says_who_to_what_and_until_when() {
    let app = brightwater().await;
    let ruth = registered(&app, "Ruth Adeyemi", "ruth@brightwater.example").await;
    let elsa = invited(&app, "Elsa Lindqvist", "elsa@brightwater.example").await;
    sqlx::query("UPDATE invitation SET created_by = $1, valid_days = 30 WHERE id = $2")
        .bind(ruth.id.0)
        .bind(elsa.invitation.0)
        .execute(&app.state.db)
        .await
        .unwrap();
    set(&app, "UPDATE person SET reference = 'STAFF-4711' WHERE id = $1", elsa.id.0).await;
    place(&app, &elsa, "Spring intake 2027", "mentor").await;
    enrol(&app, &elsa, "Ward induction", None).await;
    enrol(&app, &elsa, "Hygiene 2", Some("2031-12-12")).await;
    let mail = delivered(&app, Template::Invitation, &elsa, &[]).await;
    assert_eq!(mail.subject, "Ruth Adeyemi invites you to Spring intake 2027");
    let until = crate::server::texts::date::long(
        crate::server::texts::Lang::En,
        (app.state.now() + chrono::Duration::days(30)).with_timezone(&chrono_tz::Europe::Stockholm).date_naive(),
    );
    for part in [
        "Elsa, you are invited",
        "Ruth Adeyemi invites you to Spring intake 2027 at Brightwater Health.",
        "You take part as mentor.",
        "- Hygiene 2 (due 12 December 2031)\n- Ward induction\n",
        "Create your account:\nhttp://muster.test/register/",
        &format!("works until {until}."),
        "Sent to elsa@brightwater.example because Ruth Adeyemi enrolled you.",
    ] {
        assert!(mail.text.contains(part), "{part:?} is not in:\n{}", mail.text);
    }
    assert!(mail.html.contains("<bdi>Spring intake 2027</bdi>") && mail.html.contains("due 12 December 2031"));
    assert!(!mail.text.contains("STAFF-4711") && !mail.html.contains("STAFF-4711"));
}

/// [P8] Somebody nobody invited by hand; a reminder in French, to a coordinator without cohort.
#[tokio::test]
async fn a_reminder_speaks_the_readers_language() {
    let app = brightwater().await;
    let aimee = invited(&app, "Aimée Œuvrard", "aimee@brightwater.example").await;
    set(&app, "UPDATE person SET language = 'fr' WHERE id = $1", aimee.id.0).await;
    set(&app, "INSERT INTO role_grant (person_id, role, granted_at) VALUES ($1, 'coordinator', now())", aimee.id.0)
        .await;
    let mail = delivered(&app, Template::Reminder, &aimee, &[]).await;
    assert_eq!(mail.subject, "Rappel : Brightwater Health vous invite à rejoindre Brightwater Health");
    assert!(mail.text.contains("Aimée, votre place vous attend"), "{}", mail.text);
    assert!(mail.text.contains("Vous participez en tant que coordinateur."), "{}", mail.text);
    assert!(mail.html.contains(r#"<html lang="fr""#) && mail.html.contains("Aim&#233;e"), "{}", mail.html);
}

/// A notice brings the way in to whoever is invited only, and leads those with an account to their page.
#[tokio::test]
async fn a_notice_leads_in_or_home() {
    let app = brightwater().await;
    let elsa = invited(&app, "Elsa Lindqvist", "elsa@brightwater.example").await;
    let hygiene = enrol(&app, &elsa, "Hygiene 2", None).await;
    let mail = delivered(&app, Template::EnrolmentNotice, &elsa, &[hygiene]).await;
    assert_eq!(mail.subject, "You are enrolled in Hygiene 2");
    assert!(mail.text.contains("http://muster.test/register/"), "{}", mail.text);

    let ruth = registered(&app, "Ruth", "ruth@brightwater.example").await;
    let lifting = enrol(&app, &ruth, "Safe lifting", None).await;
    let ward = enrol(&app, &ruth, "Ward induction", None).await;
    let mail = delivered(&app, Template::EnrolmentNotice, &ruth, &[lifting, ward]).await;
    assert_eq!(mail.subject, "You are enrolled in 2 activities");
    assert!(mail.text.contains("http://muster.test/home") && !mail.text.contains("/register/"), "{}", mail.text);
}

#[tokio::test]
async fn a_reset_names_its_hour() {
    let app = brightwater().await;
    let ruth = registered(&app, "Ruth Adeyemi", "ruth@brightwater.example").await;
    let mail = delivered(&app, Template::PasswordReset, &ruth, &[]).await;
    assert_eq!(mail.subject, "Choose a new password for Brightwater Health");
    assert!(mail.text.contains("http://muster.test/reset-password/"), "{}", mail.text);
    assert!(mail.text.contains("(Europe/Stockholm)"), "{}", mail.text);
}

/// Whatever somebody is called, a mail has the headers of a mail, and its HTML the tags of ours.
#[tokio::test]
async fn hostile_names_stay_names() {
    let sink = SmtpSink::start().await;
    let app = App::with(smtp(&sink.url())).await;
    let name = "Eve\r\nBcc: everyone@brightwater.example\r\n\r\n<script>alert(1)</script> \u{202e}\"&'";
    let eve = invited(&app, name, "eve@brightwater.example").await;
    place(&app, &eve, "Group\r\nX-Injected: yes\r\n\r\n<img src=x onerror=alert(1)>", "learner").await;
    enrol(&app, &eve, "</table><script>alert(2)</script>", None).await;
    let id = queue(&app, Template::Invitation, &eve).await;
    let senders = Senders::start(&app.state);
    until_state(&app, id, "sent").await;
    senders.stop().await;
    let [mail] = &sink.received()[..] else { panic!("{:?}", sink.received()) };
    assert_eq!(
        mail.header_names(),
        ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"],
    );
    assert!(!mail.raw.contains("<script>") || !mail.raw.split("text/html").nth(1).unwrap().contains("<script>"));
    let html = mail.raw.split("Content-Type: text/html").nth(1).unwrap();
    assert!(html.contains("&lt;script&gt;alert(2)&lt;/script&gt;") && !html.contains("<img"), "{html}");
    assert!(mail.raw.lines().all(|line| line.len() < 998), "a line is too long for mail");
}

/// Letters of every alphabet arrive.
#[tokio::test]
async fn other_alphabets_arrive() {
    let app = brightwater().await;
    let noor = invited(&app, "نور حداد", "noor@brightwater.example").await;
    place(&app, &noor, &"社員研修".repeat(40), "learner").await;
    let mail = delivered(&app, Template::Invitation, &noor, &[]).await;
    assert!(mail.subject.contains("社員研修") && mail.text.contains("نور"), "{}", mail.subject);
}
