use super::{address_of, corrected, delivered, link, plan};
use crate::{
    domain::{correction::Follows, error::Code, id::PersonId, role::Role},
    tests::support::{App, Browser, PASSWORD},
};
use http::StatusCode;

/// Somebody registered who can sign in, whose address an admin corrects.
async fn registered(app: &App) -> (Browser, PersonId) {
    let noor = app.person("old@b.example", Some(Role::Learner)).await;
    let mut admin = app.admin().await;
    assert_eq!(corrected(&mut admin, noor, "new@b.example").await, Ok(Follows::ToBeConfirmed));
    (admin, noor)
}

async fn signs_in(app: &App, address: &str) -> bool {
    let answer = app.browser().post("/sign-in", &[("who", address), ("password", PASSWORD)]).await;
    answer.status == StatusCode::SEE_OTHER
}

/// [P5] Registered: the old address works until the new one is confirmed from its mailbox, and is told at the same time.
#[tokio::test]
async fn the_mailbox_has_the_last_word() {
    let app = App::start().await;
    let (_, noor) = registered(&app).await;
    let mails = delivered(&app).await;
    assert_eq!(mails.len(), 2, "{mails:?}");
    let told = &mails.iter().find(|(to, _)| to.contains("old@b.example")).unwrap().1;
    assert!(told.contains("/keep-address/") && !told.contains("new@b.example"), "{told}");
    let confirm = link(&mails, "new@b.example", "/confirm-address/");

    let mut phone = app.browser();
    for _ in 0..2 {
        let page = phone.get(&confirm).await;
        assert!(page.status == StatusCode::OK && page.has("new@b.example"), "looking spends nothing: {page:?}");
    }
    assert_eq!(address_of(&app, noor).await, "old@b.example old@b.example");
    assert!(signs_in(&app, "old@b.example").await && !signs_in(&app, "new@b.example").await);

    assert_eq!(phone.post(&confirm, &[]).await.status, StatusCode::OK);
    assert_eq!(address_of(&app, noor).await, "new@b.example new@b.example");
    assert!(!signs_in(&app, "old@b.example").await && signs_in(&app, "new@b.example").await);
    assert_eq!(phone.post(&confirm, &[]).await.status, StatusCode::GONE);
    let keep = link(&mails, "old@b.example", "/keep-address/");
    assert_eq!(phone.post(&keep, &[]).await.status, StatusCode::GONE, "too late");
    let told = app.texts("SELECT kind FROM event WHERE kind LIKE 'address.%' ORDER BY id").await;
    assert_eq!(told, ["address.asked", "address.confirmed"]);
}

/// [P5] Whoever reads the old mailbox stops it with one button.
#[tokio::test]
async fn the_old_mailbox_keeps_its_address() {
    let app = App::start().await;
    let (_, noor) = registered(&app).await;
    let mails = delivered(&app).await;
    let (keep, confirm) =
        (link(&mails, "old@b.example", "/keep-address/"), link(&mails, "new@b.example", "/confirm-address/"));
    let mut phone = app.browser();
    assert!(phone.get(&keep).await.has("old@b.example"));
    assert_eq!(phone.post(&keep, &[]).await.status, StatusCode::OK);
    assert_eq!(phone.get(&confirm).await.status, StatusCode::GONE);
    assert_eq!(phone.post(&confirm, &[]).await.status, StatusCode::GONE);
    assert_eq!(address_of(&app, noor).await, "old@b.example old@b.example");
    assert_eq!(app.count("address_change").await, 0);
}

/// [P5] A second correction replaces the first; going back to the old address gives it up. Mails that wait are dropped.
#[tokio::test]
async fn another_correction_ends_the_first() {
    let app = App::start().await;
    let (mut admin, noor) = registered(&app).await;
    let first = link(&delivered(&app).await, "new@b.example", "/confirm-address/");
    assert_eq!(corrected(&mut admin, noor, "newer@b.example").await, Ok(Follows::ToBeConfirmed));
    assert_eq!(app.browser().post(&first, &[]).await.status, StatusCode::GONE);
    assert_eq!(corrected(&mut admin, noor, "old@b.example").await, Ok(Follows::Withdrawn));
    let mails = delivered(&app).await;
    assert!(!mails.iter().any(|(to, _)| to.contains("newer@b.example")), "{mails:?}");
    assert_eq!(app.count("message WHERE state = 'cancelled' AND failure = 'address_moved'").await, 1);
    assert_eq!(address_of(&app, noor).await, "old@b.example old@b.example");
}

/// [P5] Somebody else got the address meanwhile: it is theirs, and the page says so.
#[tokio::test]
async fn an_address_taken_meanwhile_stays_taken() {
    let app = App::start().await;
    let (mut admin, noor) = registered(&app).await;
    let confirm = link(&delivered(&app).await, "new@b.example", "/confirm-address/");
    let other = app.someone("Other", Some("other@b.example"), "").await;
    assert_eq!(corrected(&mut admin, other, "new@b.example").await, Ok(Follows::Change));
    let answer = app.browser().post(&confirm, &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.has("Somebody else has this address."), "{answer:?}");
    assert_eq!(address_of(&app, noor).await, "old@b.example old@b.example");
    assert_eq!(plan(&mut admin, noor, "new@b.example").await.unwrap_err().code, Code::EmailTaken);
}

/// [P5] Strangers with a made-up link learn nothing; a deactivated account confirms nothing.
#[tokio::test]
async fn links_that_lead_nowhere() {
    let app = App::start().await;
    let (_, noor) = registered(&app).await;
    let confirm = link(&delivered(&app).await, "new@b.example", "/confirm-address/");
    for path in ["/confirm-address/x", "/keep-address/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        assert_eq!(app.browser().get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    app.run(&format!("UPDATE person SET deactivated_at = now() - interval '1 day' WHERE id = '{noor}'")).await;
    assert_eq!(app.browser().post(&confirm, &[]).await.status, StatusCode::GONE);
    assert_eq!(address_of(&app, noor).await, "old@b.example old@b.example");
}
