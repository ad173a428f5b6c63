//! `/dev/mailbox`: mails of the development mailbox, for people and for programs that test. Development only: the router leaves
//! these routes out otherwise.
use super::{answer::Asked, development::document, routes::Routes};
use crate::{
    domain::error::Code,
    server::{
        auth::headers::CspNonce,
        error::{Error, Result},
        state::AppState,
        store::mailbox,
        texts::Lang,
    },
    ui::pages::mailbox::{Mail, MailPage, MailboxPage, Row},
};
use axum::{
    Extension, Json,
    extract::{Path, State},
    response::{Html, IntoResponse, Response},
};
use http::header::CONTENT_SECURITY_POLICY;
use leptos::prelude::*;
use serde::Serialize;
use uuid::Uuid;

pub fn routes() -> Routes {
    Routes::new()
        .get("/dev/mailbox", list)
        .get("/dev/mailbox.json", list_json)
        .get("/dev/mailbox/{id}", show)
        .get("/dev/mailbox/{id}/html", show_html)
}

async fn list(State(state): State<AppState>, Extension(nonce): Extension<CspNonce>, asked: Asked) -> Response {
    let mails = match all(&state).await {
        Ok(mails) => mails,
        Err(error) => return asked.fail(error),
    };
    let rows = mails
        .into_iter()
        .map(|mail| Row {
            href: format!("/dev/mailbox/{}", mail.id),
            at: written(&mail),
            language: language(&mail),
            recipient: mail.recipient,
            subject: mail.subject,
        })
        .collect();
    document(&state, &nonce, "Mailbox", || view! { <MailboxPage mails=rows /> })
}

async fn show(
    State(state): State<AppState>,
    Extension(nonce): Extension<CspNonce>,
    Path(id): Path<String>,
    asked: Asked,
) -> Response {
    let mail = match find(&state, &id).await {
        Ok(mail) => mail,
        Err(error) => return asked.fail(error),
    };
    let title = mail.subject.clone();
    let mail = Mail {
        at: written(&mail),
        language: language(&mail),
        links: links(&mail.text),
        html_href: format!("/dev/mailbox/{}/html", mail.id),
        sender: mail.sender,
        recipient: mail.recipient,
        subject: mail.subject,
        text: mail.text,
    };
    document(&state, &nonce, &title, || view! { <MailPage mail /> })
}

/// Somebody else's words: without scripts, without our origin, and only for our own frame.
const SANDBOX: &str = "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; \
                       default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

async fn show_html(State(state): State<AppState>, Path(id): Path<String>, asked: Asked) -> Response {
    match find(&state, &id).await {
        Ok(mail) => {
            // Links leave the frame, which Muster's own pages refuse to be shown in.
            let html = mail.html.replacen("<head>", "<head>\n<base target=\"_top\">", 1);
            ([(CONTENT_SECURITY_POLICY, SANDBOX)], Html(html)).into_response()
        }
        Err(error) => asked.fail(error),
    }
}

#[derive(Serialize)]
struct JsonMail {
    id: Uuid,
    at: chrono::DateTime<chrono::Utc>,
    sender: String,
    recipient: String,
    subject: String,
    text: String,
    html: String,
    links: Vec<String>,
}

async fn list_json(State(state): State<AppState>, asked: Asked) -> Response {
    let json = |mail: mailbox::Mail| JsonMail {
        id: mail.id,
        at: mail.at,
        sender: mail.sender,
        recipient: mail.recipient,
        subject: mail.subject,
        links: links(&mail.text),
        text: mail.text,
        html: mail.html,
    };
    match all(&state).await {
        Ok(mails) => Json(mails.into_iter().map(json).collect::<Vec<_>>()).into_response(),
        Err(error) => asked.fail(error),
    }
}

async fn all(state: &AppState) -> Result<Vec<mailbox::Mail>> {
    let mut conn = state.db.acquire().await?;
    Ok(mailbox::list(&mut conn).await?)
}

async fn find(state: &AppState, id: &str) -> Result<mailbox::Mail> {
    let id = id.parse().map_err(|_| Error::from(Code::NotFound))?;
    let mut conn = state.db.acquire().await?;
    mailbox::find(&mut conn, id).await?.ok_or_else(|| Code::NotFound.into())
}

fn written(mail: &mailbox::Mail) -> String {
    mail.at.format("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// As the mail's own HTML says.
fn language(mail: &mailbox::Mail) -> (&'static str, &'static str) {
    let code = mail.html.split("<html lang=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let lang = Lang::of_tag(code);
    (lang.own_name(), lang.code())
}

/// Addresses of pages in a mail's text.
fn links(text: &str) -> Vec<String> {
    text.split_whitespace()
        .filter(|word| word.starts_with("http://") || word.starts_with("https://"))
        .map(str::to_owned)
        .collect()
}
