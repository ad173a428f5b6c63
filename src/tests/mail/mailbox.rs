//! The development mailbox, as people and programs read it.
use super::{Senders, invited, queue, smtp, until_state};
use crate::{
    domain::message::Template,
    tests::support::{App, SmtpSink},
};
use http::StatusCode;

/// [P6] [P10]
#[tokio::test]
async fn a_mail_is_read_in_the_mailbox() {
    let app = App::start().await;
    let mut browser = app.browser();
    assert!(browser.get("/dev/mailbox").await.has("No mail yet."));
    let elsa = invited(&app, "Elsa <b>Lindqvist", "elsa@brightwater.example").await;
    let id = queue(&app, Template::Invitation, &elsa).await;
    let senders = Senders::start(&app.state);
    until_state(&app, id, "sent").await;
    senders.stop().await;

    let json: serde_json::Value = serde_json::from_str(&browser.get("/dev/mailbox.json").await.body).unwrap();
    let mail = &json[0];
    assert_eq!(mail["recipient"], "elsa@brightwater.example");
    let link = mail["links"][0].as_str().unwrap();
    assert!(link.starts_with("http://muster.test/register/"), "{mail}");

    let list = browser.get("/dev/mailbox").await;
    let path = format!("/dev/mailbox/{}", mail["id"].as_str().unwrap());
    assert!(list.has(&format!("href=\"{path}\"")) && list.has("elsa@brightwater.example"), "{list:?}");
    assert!(list.has(">English"), "{list:?}");
    let page = browser.get(&path).await;
    assert!(page.has(&format!("<a href=\"{link}\"")) && page.has("sandbox="), "{page:?}");
    assert!(!page.has("<b>Lindqvist"), "names are text");
    let html = browser.get(&format!("{path}/html")).await;
    assert!(html.header("content-security-policy").unwrap().starts_with("sandbox "), "{html:?}");
    assert!(html.has("<base target=\"_top\">") && html.has(link));
}

#[tokio::test]
async fn what_is_not_in_the_mailbox_is_not_found() {
    let app = App::start().await;
    for path in ["/dev/mailbox/1", "/dev/mailbox/00000000-0000-0000-0000-000000000000", "/dev/mailbox/x/html"] {
        assert_eq!(app.browser().get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

/// In production there is no mailbox to read.
#[tokio::test]
async fn production_has_no_mailbox() {
    let sink = SmtpSink::start().await;
    let source = smtp(&sink.url()).with("MUSTER_MODE", "production").with("DATABASE_URL", "postgres://nowhere/none");
    let app = App::with(source).await;
    for path in ["/dev/mailbox", "/dev/mailbox.json"] {
        assert_eq!(app.browser().get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
