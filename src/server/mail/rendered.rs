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
    let to = envelope(&letter.to.address)?;
    let content = content::compose(letter);
    let text = text::page(&content);
    let html = html::page(letter.to.lang, &letter.organisation, &content);
    let name = Some(letter.to.name.clone()).filter(|name| !name.is_empty());
    let mut message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(name, to.clone()))
        .subject(clean(&content.subject))
        .date(system_time(letter.written))
        .message_id(Some(format!("<{}@{host}>", letter.id)))
        .raw_header(auto_submitted());
    for (name, value) in letter.no_reminders.iter().flat_map(|url| one_click(url)) {
        message = message.raw_header(HeaderValue::new(HeaderName::new_from_ascii_str(name), value));
    }
    let message = message
        .multipart(MultiPart::alternative().singlepart(SinglePart::plain(text.clone())).singlepart(html_part(&html)))?;
    let raw = String::from_utf8(message.formatted()).map_err(|_| CannotRender::Address)?;
    Ok(Rendered { from: from.email.clone(), to, subject: content.subject, text, html, raw })
}

/// Names of machines in other alphabets travel as Punycode, which every server takes (RFC 5890). What stands before the `@`
/// stays as it is: beyond ASCII, only servers that speak SMTPUTF8 take it.
fn envelope(address: &str) -> Result<Address, CannotRender> {
    let (local, domain) = address.rsplit_once('@').ok_or(CannotRender::Address)?;
    let domain = idna::domain_to_ascii(domain).map_err(|_| CannotRender::Address)?;
    Address::new(local, domain).map_err(|_| CannotRender::Address)
}

/// Nobody wrote it by hand: answering machines stay silent (RFC 3834).
fn auto_submitted() -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned())
}

/// How a mail program stops reminders by itself (RFC 8058).
fn one_click(url: &str) -> [(&'static str, String); 2] {
    [("List-Unsubscribe", format!("<{url}>")), ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned())]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_of_other_alphabets_are_written_in_ascii() {
        let written = |address| envelope(address).map(|address| address.to_string()).ok();
        assert_eq!(written("elsa@münchen.example").as_deref(), Some("elsa@xn--mnchen-3ya.example"));
        assert_eq!(written("noor@مثال.example").as_deref(), Some("noor@xn--mgbh0fb.example"));
        assert_eq!(written("jörg@b.example").as_deref(), Some("jörg@b.example"));
        assert_eq!(written("elsa+x@B.example").as_deref(), Some("elsa+x@b.example"));
        assert_eq!(written("nobody"), None);
        assert_eq!(written("elsa@a b.example"), None);
    }
}
