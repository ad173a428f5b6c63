//! What waits in the outbox.
use super::{count, enrol, invited};
use crate::{
    domain::message::{ItemKind, Template},
    server::store::message::{self, NewMessage},
    tests::support::App,
};
use sqlx::Connection;

/// While a mail with its key waits, no second one is written, nor its lines.
#[tokio::test]
async fn a_dedupe_key_keeps_one() {
    let app = App::start().await;
    let elsa = invited(&app, "Elsa Lindqvist", "elsa@brightwater.example").await;
    let activity = enrol(&app, &elsa, "Hygiene 2", None).await;
    let now = app.state.now();
    let mail = || NewMessage {
        dedupe_key: Some("notice".into()),
        items: vec![(ItemKind::Activity, activity)],
        ..NewMessage::new(app.state.random.id(now), Template::EnrolmentNotice, elsa.id, now)
    };
    let mut conn = app.state.db.acquire().await.unwrap();
    assert!(message::queue(&mut conn, now, mail()).await.unwrap());
    assert!(!message::queue(&mut conn, now, mail()).await.unwrap());
    assert_eq!(message::queue_many(&mut conn, now, &[]).await.unwrap(), 0);
    assert_eq!(count(&app, "SELECT count(*) FROM message").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM message_item").await, 1);
    sqlx::query("UPDATE message SET state = 'sent'").execute(&mut *conn).await.unwrap();
    assert!(message::queue(&mut conn, now, mail()).await.unwrap(), "a sent one keeps nobody away");
}

/// A mail is part of the change that it tells of.
#[tokio::test]
async fn a_change_taken_back_takes_its_mails_along() {
    let app = App::start().await;
    let elsa = invited(&app, "Elsa Lindqvist", "elsa@brightwater.example").await;
    let now = app.state.now();
    let mut conn = app.state.db.acquire().await.unwrap();
    let mut tx = conn.begin().await.unwrap();
    let mails: Vec<_> =
        (0..3).map(|_| NewMessage::new(app.state.random.id(now), Template::Reminder, elsa.id, now)).collect();
    assert_eq!(message::queue_many(&mut tx, now, &mails).await.unwrap(), 3);
    tx.rollback().await.unwrap();
    assert_eq!(count(&app, "SELECT count(*) FROM message").await, 0);
}
