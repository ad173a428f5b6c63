use super::{FORM, Invited};
use http::StatusCode;

impl Invited {
    fn no(&self) -> String {
        format!("{}/decline", self.path)
    }

    async fn state(&self) -> Vec<String> {
        self.app.texts("SELECT state FROM invitation ORDER BY created_at").await
    }
}

/// Opening the way out declines nothing: scanners open every link of a mail.
#[tokio::test]
async fn looking_at_the_way_out_changes_nothing() {
    let invited = Invited::named("Noor Haddad").await;
    let before = invited.traces().await;
    let page = invited.app.browser().get(&invited.no()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("Decline this invitation?") && page.has("Autumn intake"), "{}", page.body);
    assert!(page.has(&format!("href=\"{}\"", invited.path)), "the way back");
    assert_eq!(invited.traces().await, before);
    let offer = invited.app.browser().get(&invited.path).await;
    assert!(offer.has(&format!("href=\"{}\"", invited.no())) && offer.has("I do not want this"), "{}", offer.body);
}

/// Whoever says no is left alone, stays invited and marked, and learns so again whenever they open the link.
#[tokio::test]
async fn saying_no_ends_links_and_mails() {
    let invited = Invited::named("Noor Haddad").await;
    let app = &invited.app;
    app.run(&format!(
        "INSERT INTO message (id, template, person_id, state, created_at, not_before, due_at)
         VALUES (gen_random_uuid(), 'reminder', '{}', 'queued', now(), now(), now())",
        invited.person
    ))
    .await;
    let page = app.browser().post(&invited.no(), &[]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("You declined the invitation") && page.has("Ask whoever invited you"), "{}", page.body);
    assert_eq!(invited.state().await, ["declined"]);
    assert_eq!(
        app.texts("SELECT standing || ' ' || contact FROM person WHERE standing = 'invited'").await,
        ["invited quiet"]
    );
    assert_eq!(app.texts("SELECT state FROM message").await, ["cancelled"]);
    assert_eq!(app.count("event WHERE kind = 'invitation.declined'").await, 1);

    for path in [invited.path.clone(), invited.no()] {
        for page in [app.browser().get(&path).await, app.browser().post(&path, FORM).await] {
            assert_eq!(page.status, StatusCode::GONE, "{path}");
            assert!(page.has("You declined the invitation") && !page.has("Noor"), "{path}: {}", page.body);
        }
    }
    assert_eq!(app.count("event WHERE kind = 'invitation.declined'").await, 1, "said once");
    assert_eq!(app.count("credential").await, 0);
}

/// A link that opens nothing declines nothing.
#[tokio::test]
async fn dead_links_cannot_say_no() {
    let invited = Invited::named("Noor Haddad").await;
    invited.app.run("UPDATE invitation SET state = 'cancelled'").await;
    let page = invited.app.browser().post(&invited.no(), &[]).await;
    assert_eq!(page.status, StatusCode::GONE);
    let page = invited.app.browser().post("/register/x/decline", &[]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert_eq!(invited.state().await, ["cancelled"]);
}
