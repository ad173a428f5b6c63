//! A mail ready to leave: headers, text and HTML, as bytes for the wire.
use super::{clean::clean, content, html, letter::Letter, text};
use chrono::{DateTime, Utc};
use lettre::{
    Address, Message,
    message::{
        Body, Mailbox, MultiPart, SinglePart,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
    },
};
use std::time::SystemTime;

/// Longer lines need an encoding (RFC 5322, 2.1.1).
const LONGEST_LINE: usize = 998;

#[derive(Clone, Debug)]
pub struct Rendered {
    pub from: Address,
    pub to: Address,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Headers and body, with CRLF.
    pub raw: String,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotRender {
    #[error("the address cannot be written into a mail")]
    Address,
    #[error("the mail cannot be written: {0}")]
    Message(#[from] lettre::error::Error),
}

/// Writes the mail. `host` ends its Message-ID, which stays the same however often it is sent: clients fold doubles by it.
pub fn render(letter: &Letter, from: &Mailbox, host: &str) -> Result<Rendered, CannotRender> {
    let to: Address = letter.to.address.parse().map_err(|_| CannotRender::Address)?;
    let content = content::compose(letter);
    let text = text::page(&content);
    let html = html::page(letter.to.lang, &letter.organisation, &content);
    let name = Some(letter.to.name.clone()).filter(|name| !name.is_empty());
    let message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(name, to.clone()))
        .subject(clean(&content.subject))
        .date(system_time(letter.written))
        .message_id(Some(format!("<{}@{host}>", letter.id)))
        .raw_header(auto_submitted())
        .multipart(MultiPart::alternative().singlepart(SinglePart::plain(text.clone())).singlepart(html_part(&html)))?;
    let raw = String::from_utf8(message.formatted()).map_err(|_| CannotRender::Address)?;
    Ok(Rendered { from: from.email.clone(), to, subject: content.subject, text, html, raw })
}

/// Nobody wrote it by hand: answering machines stay silent (RFC 3834).
fn auto_submitted() -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned())
}

fn html_part(html: &str) -> SinglePart {
    if !html.is_ascii() || html.lines().any(|line| line.len() > LONGEST_LINE) {
        return SinglePart::html(html.to_owned());
    }
    let body = Body::dangerous_pre_encoded(html.replace('\n', "\r\n").into_bytes(), ContentTransferEncoding::SevenBit);
    SinglePart::builder().header(ContentType::TEXT_HTML).body(body)
}

fn system_time(at: DateTime<Utc>) -> SystemTime {
    at.into()
}
