//! Addresses corrected by hand: of someone enrolled, invited, registered.
mod confirming;
mod correcting;

use super::support::{App, Browser};
use crate::{
    domain::{
        correction::{Correction, Follows},
        error::AppError,
        id::PersonId,
    },
    server::job::sender,
};
use serde_json::json;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

async fn plan(browser: &mut Browser, person: PersonId, address: &str) -> Result<Correction, AppError> {
    let asked = json!({ "person": person, "address": address });
    browser.api("people/plan-correction", asked).await.map_err(|(_, error)| error)
}

async fn correct(browser: &mut Browser, person: PersonId, planned: &Correction) -> Result<(), AppError> {
    let asked = json!({ "person": person, "planned": planned });
    browser.api("people/correct-address", asked).await.map_err(|(_, error)| error)
}

/// Both steps, as the dialog takes them; answers what followed.
async fn corrected(browser: &mut Browser, person: PersonId, address: &str) -> Result<Follows, AppError> {
    let planned = plan(browser, person, address).await?;
    correct(browser, person, &planned).await?;
    Ok(planned.follows)
}

async fn address_of(app: &App, person: PersonId) -> String {
    app.texts(&format!("SELECT address || ' ' || address_key FROM person WHERE id = '{person}'")).await.remove(0)
}

/// Sends what waits in the outbox to the mailbox; answers recipient and text, the oldest first.
async fn delivered(app: &App) -> Vec<(String, String)> {
    let stop = CancellationToken::new();
    let task = tokio::spawn(sender::run(app.state.clone(), stop.clone()));
    for _ in 0..500 {
        if app.count("message WHERE state IN ('queued', 'sending')").await == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    stop.cancel();
    task.await.unwrap();
    let to = app.texts("SELECT recipient FROM mailbox_mail ORDER BY at, id").await;
    let texts = app.texts("SELECT text_body FROM mailbox_mail ORDER BY at, id").await;
    to.into_iter().zip(texts).collect()
}

/// The path of the newest link of a kind that reached an address.
fn link(mails: &[(String, String)], to: &str, path: &str) -> String {
    let mail = mails.iter().rev().find(|(recipient, text)| recipient.contains(to) && text.contains(path));
    let (_, text) = mail.unwrap_or_else(|| panic!("no {path} to {to}: {mails:?}"));
    let from = text.find(path).unwrap();
    text[from..].split_whitespace().next().unwrap().to_owned()
}
