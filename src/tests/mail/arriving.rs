//! Mails that arrive while their sender dies: whoever uses the link had the mail, and the outbox says so.
use super::{Senders, Somebody, eventually, invited, queue, registered, set, smtp, stored, until_state};
use crate::{
    domain::{
        id::{MessageId, PersonId},
        message::Template,
    },
    tests::support::{App, Fault, SmtpSink},
};
use chrono::Duration;
use http::StatusCode;
use sqlx::{AssertSqlSafe, Connection};
use std::time::Duration as Pause;

const FORM: &[(&str, &str)] =
    &[("first_name", "Elsa"), ("last_name", "Lindqvist"), ("password", "three unrelated words")];

/// A mail server slow enough that a lock comes between its taking a mail and our noting it.
async fn slow() -> SmtpSink {
    SmtpSink::misbehaving(|_, _| Fault::Slow(Pause::from_millis(500))).await
}

/// Sends the mail, and kills the sender when the mail server has taken it and before that is noted. Answers the path of
/// the link in it.
async fn killed_in_the_gap(app: &App, sink: &SmtpSink, id: MessageId, marker: &str) -> String {
    let senders = Senders::start(&app.state);
    until_state(app, id, "sending").await;
    // Nothing that settles the mail gets past this.
    let options = app.state.db.connect_options();
    let mut other = sqlx::PgConnection::connect_with(&options).await.unwrap();
    let mut lock = other.begin().await.unwrap();
    let row = format!("SELECT id FROM message WHERE id = '{id}' AND state = 'sending' FOR UPDATE");
    sqlx::query(AssertSqlSafe(row)).fetch_one(&mut *lock).await.unwrap();
    eventually("it arrives", || async { (!sink.received().is_empty()).then_some(()) }).await;
    senders.kill().await;
    lock.rollback().await.unwrap();
    assert_eq!(stored(app, id).await.state, "sending");
    let raw = sink.received()[0].raw.replace("=\r\n", "");
    let (_, rest) = raw.split_once(marker).unwrap();
    format!("{marker}{}", rest.chars().take(43).collect::<String>())
}

/// What the log says of somebody, in order.
async fn told(app: &App, person: PersonId) -> Vec<String> {
    app.texts(&format!("SELECT kind FROM event WHERE person_id = '{person}' ORDER BY id")).await
}

/// Whoever comes next finds nothing left to send.
async fn nothing_more_leaves(app: &App, sink: &SmtpSink, id: MessageId) {
    app.state.clock.advance(Duration::minutes(5));
    let senders = Senders::start(&app.state);
    tokio::time::sleep(Pause::from_millis(800)).await;
    senders.stop().await;
    assert_eq!((stored(app, id).await.state.as_str(), sink.received().len()), ("sent", 1));
}

async fn one_invited(app: &App) -> (Somebody, MessageId) {
    let elsa = invited(app, "Elsa Lindqvist", "Elsa@brightwater.example").await;
    let id = queue(app, Template::Invitation, &elsa).await;
    (elsa, id)
}

/// [P6] [N9] A registration with its link settles an invitation whose sender died.
#[tokio::test]
async fn a_registration_proves_that_its_mail_arrived() {
    let sink = slow().await;
    let app = App::with(smtp(&sink.url())).await;
    let (elsa, id) = one_invited(&app).await;
    let link = killed_in_the_gap(&app, &sink, id, "/register/").await;
    assert_eq!(app.browser().get(&link).await.status, StatusCode::OK);
    assert_eq!(stored(&app, id).await.state, "sending", "looking proves nothing");
    assert_eq!(app.browser().post(&link, FORM).await.status, StatusCode::SEE_OTHER);
    let mail = stored(&app, id).await;
    assert_eq!((mail.state.as_str(), mail.sent_to.as_deref()), ("sent", Some("Elsa@brightwater.example")));
    assert_eq!(told(&app, elsa.id).await[..2], ["invitation.sent", "invitation.accepted"]);
    let invitation = "SELECT state || ' ' || (sent_at IS NOT NULL AND expires_at > sent_at) FROM invitation";
    assert_eq!(app.texts(invitation).await, ["accepted true"]);
    nothing_more_leaves(&app, &sink, id).await;
    assert_eq!(told(&app, elsa.id).await.iter().filter(|kind| *kind == "invitation.sent").count(), 1);
}

/// [P6] [N9] So does saying no; and a mail that waits for another try, because the server's word was lost.
#[tokio::test]
async fn declining_proves_it_too() {
    let sink = slow().await;
    let app = App::with(smtp(&sink.url())).await;
    let (elsa, id) = one_invited(&app).await;
    let link = killed_in_the_gap(&app, &sink, id, "/register/").await;
    set(&app, "UPDATE message SET state = 'queued', failure = 'connection lost' WHERE id = $1", id.0).await;
    let declined = app.browser().post(&format!("{link}/decline"), &[]).await;
    assert_eq!(declined.status, StatusCode::OK, "{}", declined.body);
    assert_eq!(stored(&app, id).await.failure, "");
    assert_eq!(told(&app, elsa.id).await, ["invitation.sent", "invitation.declined"]);
    assert_eq!(app.texts("SELECT state FROM invitation").await, ["declined"]);
    nothing_more_leaves(&app, &sink, id).await;
}

/// [N9] A new password by a link whose mail nobody noted: it does not come a second time.
#[tokio::test]
async fn a_new_password_proves_it_too() {
    let sink = slow().await;
    let app = App::with(smtp(&sink.url())).await;
    let ruth = registered(&app, "Ruth", "ruth@brightwater.example").await;
    app.run(&format!(
        "INSERT INTO credential (person_id, password_hash, changed_at) VALUES ('{}', 'forgotten', now())",
        ruth.id
    ))
    .await;
    let id = queue(&app, Template::PasswordReset, &ruth).await;
    let link = killed_in_the_gap(&app, &sink, id, "/reset-password/").await;
    let reset = app.browser().post(&link, &[("password", "three unrelated words")]).await;
    assert_eq!(reset.status, StatusCode::SEE_OTHER, "{}", reset.body);
    nothing_more_leaves(&app, &sink, id).await;
}

/// [N9] A mail taken again by another sender while its first copy's link is used arrives twice, and is told of once.
#[tokio::test]
async fn a_second_copy_under_way_is_told_of_once() {
    let sink = slow().await;
    let app = App::with(smtp(&sink.url())).await;
    let (elsa, id) = one_invited(&app).await;
    let link = killed_in_the_gap(&app, &sink, id, "/register/").await;
    app.state.clock.advance(Duration::minutes(3));
    let senders = Senders::start(&app.state);
    eventually("it is taken again", || async { (stored(&app, id).await.attempts == 2).then_some(()) }).await;
    assert_eq!(app.browser().post(&link, FORM).await.status, StatusCode::SEE_OTHER);
    senders.stop().await;
    assert_eq!((sink.received().len(), stored(&app, id).await.state.as_str()), (2, "sent"));
    assert_eq!(told(&app, elsa.id).await[..2], ["invitation.sent", "invitation.accepted"]);
}
