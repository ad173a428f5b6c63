//! Stopping reminders, from the header and the foot of one.
use super::{Senders, Somebody, invited, queue, smtp, stored, until_state};
use crate::{
    domain::message::Template,
    tests::support::{App, SmtpSink},
};
use http::{Method, StatusCode, header::CONTENT_TYPE};

/// Somebody who got a reminder, and the link of its header.
async fn reminded(app: &App, sink: &SmtpSink) -> (Somebody, String) {
    let elsa = invited(app, "Elsa Lindqvist", "elsa@brightwater.example").await;
    let id = queue(app, Template::Reminder, &elsa).await;
    let senders = Senders::start(&app.state);
    until_state(app, id, "sent").await;
    senders.stop().await;
    let [mail] = &sink.received()[..] else { panic!("{:?}", sink.received()) };
    assert_eq!(mail.header("List-Unsubscribe-Post").as_deref(), Some("List-Unsubscribe=One-Click"));
    let url = mail.header("List-Unsubscribe").unwrap();
    let url = url.trim_start_matches('<').trim_end_matches('>');
    (elsa, url.strip_prefix("http://muster.test").unwrap().to_owned())
}

/// [N8] [N9] Looking stops nothing, a mail program does so on its own with one POST, and whoever stopped them gets none.
#[tokio::test]
async fn reminders_stop_at_one_click() {
    let sink = SmtpSink::start().await;
    let app = App::with(smtp(&sink.url())).await;
    let (elsa, path) = reminded(&app, &sink).await;
    let page = app.browser().get(&path).await;
    assert!(page.status == StatusCode::OK && page.has("No more reminders?"), "{}", page.body);
    assert!(page.has("elsa@brightwater.example") && page.has("Stop reminders"), "{}", page.body);
    assert_eq!(app.count("mail_off").await, 0, "scanners open every link");

    let waiting = queue(&app, Template::Reminder, &elsa).await;
    // As mail programs send it: no cookie, no origin, a multipart body.
    let mut program = app.browser();
    let one_click = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
    let request = program.request(Method::POST, &path).header(CONTENT_TYPE, "multipart/form-data; boundary=x");
    let page = program.send(request.body(one_click.into()).unwrap()).await;
    assert!(page.status == StatusCode::OK && page.has("gets no more reminders"), "{} {}", page.status, page.body);
    let again = app.browser().post(&path, &[]).await;
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(app.texts("SELECT template FROM mail_off").await, ["reminder"]);
    assert_eq!(app.count("event WHERE kind = 'reminders.stopped'").await, 1, "said once");
    assert!(!app.browser().get(&path).await.has("<form"), "nothing left to stop");

    let senders = Senders::start(&app.state);
    until_state(&app, waiting, "cancelled").await;
    assert_eq!(stored(&app, waiting).await.failure, "switched_off");
    let invitation = queue(&app, Template::Invitation, &elsa).await;
    until_state(&app, invitation, "sent").await;
    senders.stop().await;
    let mail = sink.received().pop().unwrap();
    assert_eq!(mail.header("List-Unsubscribe"), None, "an invitation is no list");
}

/// The link stops reminders to the mailbox it was sent to and opens nothing else; no other link stops them.
#[tokio::test]
async fn the_link_is_for_this_and_this_address_only() {
    let sink = SmtpSink::start().await;
    let app = App::with(smtp(&sink.url())).await;
    let (elsa, path) = reminded(&app, &sink).await;
    let token = path.rsplit('/').next().unwrap();
    let page = app.browser().get(&format!("/register/{token}")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let purposes = app.texts("SELECT purpose FROM token ORDER BY purpose").await;
    assert_eq!(purposes, ["invitation", "no_reminders"]);
    app.run(&format!(
        "UPDATE person SET address = 'e@b.example', address_key = 'e@b.example' WHERE id = '{}'",
        elsa.id
    ))
    .await;
    assert_eq!(app.browser().post(&path, &[]).await.status, StatusCode::GONE);
    for path in ["/no-reminders/x", "/no-reminders/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        assert_eq!(app.browser().post(path, &[]).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(app.count("mail_off").await, 0);
}
