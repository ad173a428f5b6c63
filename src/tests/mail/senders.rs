//! Several senders on one outbox.
use super::{Senders, count, eventually, invited, queue, smtp, stored, until_state};
use crate::{
    domain::{id::MessageId, message::Template},
    server::{settings::Settings, state::AppState, store::message::claim},
    tests::support::{App, BASE_URL, Fault, SmtpSink},
};
use chrono::Duration;
use std::collections::HashSet;

/// A second server on the same database, with a clock and connections of its own.
fn beside(app: &App, sink: &SmtpSink) -> AppState {
    let settings = Settings::read(&smtp(&sink.url()).with("MUSTER_BASE_URL", BASE_URL)).unwrap();
    AppState { clock: app.state.clock.clone(), ..AppState::new(settings, app.state.db.clone()) }
}

/// [N9]
#[tokio::test]
async fn two_senders_never_send_one_mail_twice() {
    let sink = SmtpSink::start().await;
    let app = App::with(smtp(&sink.url())).await;
    let other = beside(&app, &sink);
    for n in 0..120 {
        let somebody = invited(&app, "Somebody", &format!("somebody{n}@brightwater.example")).await;
        queue(&app, Template::Invitation, &somebody).await;
    }
    let (one, two) = (Senders::start(&app.state), Senders::start(&other));
    eventually("all are sent", || async {
        (count(&app, "SELECT count(*) FROM message WHERE state = 'sent'").await == 120).then_some(())
    })
    .await;
    one.stop().await;
    two.stop().await;
    let ids: HashSet<_> = sink.received().iter().map(|mail| mail.header("Message-ID").unwrap()).collect();
    assert_eq!((ids.len(), sink.received().len()), (120, 120));
}

/// [N9] A sender that died keeps its mails until its lease ends, no longer.
#[tokio::test]
async fn what_a_dead_sender_held_is_sent_by_another() {
    let sink = SmtpSink::start().await;
    let app = App::with(smtp(&sink.url())).await;
    let elsa = invited(&app, "Elsa Lindqvist", "elsa@brightwater.example").await;
    let id = queue(&app, Template::Invitation, &elsa).await;
    let now = app.state.now();
    let mut conn = app.state.db.acquire().await.unwrap();
    let taken = claim::claim(&mut conn, now, now + Duration::minutes(2), 10).await.unwrap();
    assert_eq!(taken.iter().map(|mail| mail.id).collect::<Vec<MessageId>>(), [id]);
    let senders = Senders::start(&app.state);
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!((stored(&app, id).await.state.as_str(), sink.received().len()), ("sending", 0));
    app.state.clock.advance(Duration::minutes(2));
    assert_eq!(until_state(&app, id, "sent").await.attempts, 2);
    senders.stop().await;
}

/// A sender that is asked to stop finishes what it is sending, and gives the rest back at once.
#[tokio::test]
async fn a_stopping_sender_gives_back_what_it_holds() {
    let sink = SmtpSink::misbehaving(|_, _| Fault::Slow(std::time::Duration::from_millis(300))).await;
    let app = App::with(smtp(&sink.url()).with("MUSTER_MAIL_CONNECTIONS", "2")).await;
    for n in 0..40 {
        let somebody = invited(&app, "Somebody", &format!("somebody{n}@brightwater.example")).await;
        queue(&app, Template::Invitation, &somebody).await;
    }
    let senders = Senders::start(&app.state);
    eventually("some are sent", || async { (sink.received().len() >= 2).then_some(()) }).await;
    senders.stop().await;
    let sent = sink.received().len() as i64;
    assert!(sent < 40);
    assert_eq!(count(&app, "SELECT count(*) FROM message WHERE state = 'sent'").await, sent);
    let waiting =
        "SELECT count(*) FROM message WHERE state = 'queued' AND attempts = 0 AND due_at <= now() + interval '1 s'";
    assert_eq!(count(&app, waiting).await, 40 - sent);
}
