//! What becomes of a mail, by what the server says.
use super::{
    Senders, count, enrol, eventually, invited, queue, queue_about, registered, set, smtp, stored, text, until_state,
};
use crate::{
    domain::message::Template,
    tests::support::{App, Fault, SmtpSink},
};
use chrono::Duration;

/// [P6] [P7] [N8] [N9]
#[tokio::test]
async fn an_invitation_is_sent() {
    let sink = SmtpSink::start().await;
    let app = App::with(smtp(&sink.url())).await;
    let elsa = invited(&app, "Elsa Lindqvist", "elsa@brightwater.example").await;
    let id = queue(&app, Template::Invitation, &elsa).await;
    let senders = Senders::start(&app.state);
    let mail = until_state(&app, id, "sent").await;
    senders.stop().await;

    assert_eq!((mail.attempts, mail.sent_to.as_deref()), (1, Some("elsa@brightwater.example")));
    let [received] = &sink.to(&elsa.address)[..] else { panic!("{:?}", sink.received()) };
    assert_eq!(received.header("Message-ID").unwrap(), format!("<{id}@muster.test>"));
    assert_eq!(received.header("Auto-Submitted").unwrap(), "auto-generated");
    assert!(received.header("From").unwrap().contains("learning@brightwater.example"));

    // The link is in the mail; only its hash is kept.
    let link = received.raw.split("http://muster.test/register/").nth(1).unwrap();
    let token: String = link.chars().take(43).collect();
    let hash = crate::server::secret::Secret::parse(&token).unwrap().hash();
    let kept: (Vec<u8>, String, bool) = sqlx::query_as(
        "SELECT t.hash, t.address_key, t.expires_at = i.expires_at FROM token t JOIN invitation i ON i.id = t.invitation_id
         WHERE t.purpose = 'invitation' AND t.person_id = $1",
    )
    .bind(elsa.id.0)
    .fetch_one(&app.state.db)
    .await
    .unwrap();
    assert_eq!(kept, (hash, elsa.address.clone(), true));
    assert_eq!(text(&app, "SELECT state FROM invitation WHERE id = $1", elsa.invitation.0).await, "sent");
    let fortnight = "SELECT count(*) FROM invitation WHERE expires_at = sent_at + interval '14 days'
                     OR expires_at BETWEEN sent_at + interval '13.9 days' AND sent_at + interval '14 days'";
    assert_eq!(count(&app, fortnight).await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM event WHERE kind = 'invitation.sent'").await, 1);
}

/// [N9] A server that is busy gets the mail later.
#[tokio::test]
async fn a_deferred_mail_is_sent_later() {
    let sink =
        SmtpSink::misbehaving(|_, time| if time == 0 { Fault::Rcpt("451 4.7.1 try later") } else { Fault::None }).await;
    let app = App::with(smtp(&sink.url())).await;
    let elsa = invited(&app, "Elsa Lindqvist", "elsa@brightwater.example").await;
    let id = queue(&app, Template::Invitation, &elsa).await;
    let senders = Senders::start(&app.state);
    let mail =
        eventually("it is put back", || async { Some(stored(&app, id).await).filter(|mail| !mail.failure.is_empty()) })
            .await;
    assert_eq!((mail.state.as_str(), mail.failure.as_str()), ("queued", "451 4.7.1 try later"));
    let wait = mail.due_at - app.state.now();
    assert!((Duration::seconds(90)..Duration::seconds(140)).contains(&wait), "{wait}");
    assert_eq!(
        text(&app, "SELECT detail FROM message_attempt WHERE message_id = $1", id.0).await,
        "451 4.7.1 try later"
    );

    app.state.clock.advance(Duration::minutes(3));
    let mail = until_state(&app, id, "sent").await;
    assert_eq!((mail.attempts, mail.failure.as_str(), sink.received().len()), (2, "", 1));
    senders.stop().await;
}

/// [N9] What the server refuses for good is shown with the server's words, and stops reminders.
#[tokio::test]
async fn a_bounce_keeps_the_servers_words() {
    bounce(SmtpSink::misbehaving(refusing).await).await;
    bounce(SmtpSink::without_pipelining(refusing).await).await;
}

fn refusing(to: &str, _: usize) -> Fault {
    match to {
        "gone@brightwater.example" => Fault::Rcpt("550-5.1.1 No such person\r\n550 5.1.1 at all"),
        "full@brightwater.example" => Fault::Content("554 5.7.1 Not wanted"),
        _ => Fault::None,
    }
}

async fn bounce(sink: SmtpSink) {
    let app = App::with(smtp(&sink.url()).with("MUSTER_MAIL_CONNECTIONS", "1")).await;
    let gone = invited(&app, "Gone", "gone@brightwater.example").await;
    let full = invited(&app, "Full", "full@brightwater.example").await;
    let fine = invited(&app, "Fine", "fine@brightwater.example").await;
    let senders = Senders::start(&app.state);
    let bounced = queue(&app, Template::Invitation, &gone).await;
    let mail = until_state(&app, bounced, "bounced").await;
    assert_eq!(mail.failure, "550 5.1.1 No such person at all");
    let refused = queue(&app, Template::Invitation, &full).await;
    assert_eq!(until_state(&app, refused, "bounced").await.failure, "554 5.7.1 Not wanted");
    let taken = queue(&app, Template::Invitation, &fine).await;
    until_state(&app, taken, "sent").await;
    assert_eq!(sink.connections(), 1, "a refusal costs no connection");

    assert_eq!(text(&app, "SELECT state FROM invitation WHERE id = $1", gone.invitation.0).await, "bounced");
    assert_eq!(
        text(&app, "SELECT bounce_text FROM invitation WHERE id = $1", gone.invitation.0).await,
        "550 5.1.1 No such person at all"
    );
    assert_eq!(count(&app, "SELECT count(*) FROM event WHERE kind = 'invitation.bounced'").await, 2);
    let reminder = queue(&app, Template::Reminder, &gone).await;
    assert_eq!(until_state(&app, reminder, "cancelled").await.failure, "invitation_ended");
    assert_eq!(sink.times_asked(&gone.address), 1);
    senders.stop().await;
}

/// [N9] After twelve tries over two days a mail has failed.
#[tokio::test]
async fn tries_end() {
    let sink = SmtpSink::misbehaving(|_, _| Fault::Rcpt("450 4.2.0 greylisted")).await;
    let app = App::with(smtp(&sink.url())).await;
    let ruth = registered(&app, "Ruth", "ruth@brightwater.example").await;
    let id = queue(&app, Template::PasswordReset, &ruth).await;
    set(&app, "UPDATE message SET attempts = 11 WHERE id = $1", id.0).await;
    let senders = Senders::start(&app.state);
    let mail = until_state(&app, id, "failed").await;
    assert_eq!((mail.attempts, mail.failure.as_str()), (12, "450 4.2.0 greylisted"));
    assert_eq!(count(&app, "SELECT count(*) FROM event WHERE kind = 'message.failed'").await, 1);
    senders.stop().await;
}

/// [N9] One mailbox's slow server holds up one connection, for as long as the time limit.
#[tokio::test]
async fn a_slow_server_does_not_hold_up_others() {
    let sink = SmtpSink::misbehaving(|to, _| match to {
        "slow@brightwater.example" => Fault::Slow(std::time::Duration::from_mins(1)),
        _ => Fault::None,
    })
    .await;
    let app = App::with(smtp(&sink.url()).with("MUSTER_MAIL_TIME_LIMIT", "2")).await;
    let slow = invited(&app, "Slow", "slow@brightwater.example").await;
    let stuck = queue(&app, Template::Invitation, &slow).await;
    let mut others = Vec::new();
    for n in 0..20 {
        let other = invited(&app, "Quick", &format!("quick{n}@brightwater.example")).await;
        others.push(queue(&app, Template::Invitation, &other).await);
    }
    let senders = Senders::start(&app.state);
    for id in others {
        until_state(&app, id, "sent").await;
    }
    assert_eq!(stored(&app, stuck).await.state, "sending", "the others did not wait for it");
    let mail = until_state(&app, stuck, "queued").await;
    assert_eq!(mail.failure, "the server took longer than 2 seconds");
    senders.stop().await;
}

/// [N9] A connection that breaks loses nothing: half a mail is tried again, an idle connection that the server closed at once.
#[tokio::test]
async fn broken_connections_lose_nothing() {
    let sink = SmtpSink::misbehaving(|to, time| match (to, time) {
        ("half@brightwater.example", 0) => Fault::HangUp,
        ("last@brightwater.example", _) => Fault::HangUpAfter,
        _ => Fault::None,
    })
    .await;
    let app = App::with(smtp(&sink.url()).with("MUSTER_MAIL_CONNECTIONS", "1")).await;
    let senders = Senders::start(&app.state);
    let last = invited(&app, "Last", "last@brightwater.example").await;
    let first = queue(&app, Template::Invitation, &last).await;
    until_state(&app, first, "sent").await;
    let next = invited(&app, "Next", "next@brightwater.example").await;
    let second = queue(&app, Template::Invitation, &next).await;
    assert_eq!(until_state(&app, second, "sent").await.attempts, 1, "a stale connection is not the mail's fault");

    let half = invited(&app, "Half", "half@brightwater.example").await;
    let third = queue(&app, Template::Invitation, &half).await;
    eventually("it is put back", || async { Some(stored(&app, third).await).filter(|mail| !mail.failure.is_empty()) })
        .await;
    app.state.clock.advance(Duration::minutes(3));
    until_state(&app, third, "sent").await;
    assert_eq!(sink.to("half@brightwater.example").len(), 1);
    senders.stop().await;
}

/// [N9] No server at all: mails wait, and leave when it is there.
#[tokio::test]
async fn without_a_server_mails_wait() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let app = App::with(smtp(&format!("smtp://{address}"))).await;
    let elsa = invited(&app, "Elsa Lindqvist", "elsa@brightwater.example").await;
    let id = queue(&app, Template::Invitation, &elsa).await;
    let senders = Senders::start(&app.state);
    let mail =
        eventually("it is put back", || async { Some(stored(&app, id).await).filter(|mail| !mail.failure.is_empty()) })
            .await;
    assert!(mail.failure.to_lowercase().contains("connection"), "{}", mail.failure);
    let sink = SmtpSink::on(tokio::net::TcpListener::bind(address).await.unwrap(), |_, _| Fault::None);
    app.state.clock.advance(Duration::minutes(3));
    until_state(&app, id, "sent").await;
    assert_eq!(sink.received().len(), 1);
    senders.stop().await;
}

/// [P6] Facts may change between inviting and sending.
#[tokio::test]
async fn what_is_no_longer_true_is_not_sent() {
    let sink = SmtpSink::start().await;
    let app = App::with(smtp(&sink.url())).await;
    let here = invited(&app, "Here", "here@brightwater.example").await;
    let left = invited(&app, "Left", "left@brightwater.example").await;
    let withdrawn = invited(&app, "Withdrawn", "withdrawn@brightwater.example").await;
    let unlearned = registered(&app, "Unlearned", "unlearned@brightwater.example").await;
    let activity = enrol(&app, &unlearned, "Hygiene 2", None).await;
    let mut expected = Vec::new();
    for (somebody, reason) in
        [(&here, "registered_meanwhile"), (&left, "deactivated"), (&withdrawn, "invitation_ended")]
    {
        expected.push((queue(&app, Template::Invitation, somebody).await, reason));
    }
    expected.push((queue_about(&app, Template::EnrolmentNotice, &unlearned, &[activity]).await, "nothing_to_tell"));
    set(&app, "UPDATE person SET registered_at = created_at WHERE id = $1", here.id.0).await;
    set(&app, "UPDATE person SET deactivated_at = created_at WHERE id = $1", left.id.0).await;
    set(&app, "UPDATE invitation SET state = 'cancelled' WHERE id = $1", withdrawn.invitation.0).await;
    set(&app, "UPDATE enrolment SET state = 'ended' WHERE person_id = $1", unlearned.id.0).await;
    let senders = Senders::start(&app.state);
    for (id, reason) in expected {
        assert_eq!(until_state(&app, id, "cancelled").await.failure, reason);
    }
    senders.stop().await;
    assert!(sink.received().is_empty());
    assert_eq!(count(&app, "SELECT count(*) FROM token").await, 0);
}

/// A mail with a date leaves then.
#[tokio::test]
async fn a_mail_waits_for_its_time() {
    let sink = SmtpSink::start().await;
    let app = App::with(smtp(&sink.url())).await;
    let elsa = invited(&app, "Elsa Lindqvist", "elsa@brightwater.example").await;
    let id = queue(&app, Template::Invitation, &elsa).await;
    set(&app, "UPDATE message SET not_before = not_before + interval '3 days', due_at = due_at + interval '3 days' WHERE id = $1", id.0)
        .await;
    let senders = Senders::start(&app.state);
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert_eq!(stored(&app, id).await.state, "queued");
    app.state.clock.advance(Duration::days(3));
    until_state(&app, id, "sent").await;
    senders.stop().await;
}

/// A mailbox on a machine whose name is not ASCII gets its mail like any other.
#[tokio::test]
async fn other_alphabets_reach_their_machines() {
    let sink = SmtpSink::start().await;
    let app = App::with(smtp(&sink.url())).await;
    let elsa = invited(&app, "Elsa", "elsa@münchen.example").await;
    let id = queue(&app, Template::Invitation, &elsa).await;
    let senders = Senders::start(&app.state);
    until_state(&app, id, "sent").await;
    senders.stop().await;
    let [mail] = &sink.to("elsa@xn--mnchen-3ya.example")[..] else { panic!("{:?}", sink.received()) };
    assert!(mail.header("To").unwrap().contains("elsa@xn--mnchen-3ya.example"));
}
