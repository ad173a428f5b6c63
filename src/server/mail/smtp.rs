//! One connection to the mail server, kept open between mails.
//!
//! lettre speaks the protocol; the conversation is ours, because what a refusal means depends on what it answers: of the recipient or
//! the content it is final, of anything else it may pass.
use super::{
    rendered::Rendered,
    settings::{Encryption, SmtpServer},
};
use lettre::transport::smtp::{
    Error,
    authentication::DEFAULT_MECHANISMS,
    client::{AsyncSmtpConnection, TlsParameters},
    commands::{Data, Ehlo, Mail, Rcpt, Rset},
    extension::{ClientId, Extension, MailParameter},
    response::Response,
};
use std::{error::Error as _, fmt, time::Duration};
use tokio::time::timeout;

/// What became of one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it over.
    Accepted,
    /// Not now: another try may succeed.
    Deferred(String),
    /// Never, in the server's words.
    Bounced(String),
    /// There is no server to talk to; other mails would fare the same.
    Unreachable(String),
}

pub struct Connection {
    server: SmtpServer,
    tls: Option<TlsParameters>,
    hello: ClientId,
    time_limit: Duration,
    open: Option<Open>,
    /// The last mail was refused half-way: the server has to forget it before it takes another.
    unfinished: bool,
}

struct Open {
    smtp: AsyncSmtpConnection,
    /// The server takes several commands at once (RFC 2920): a mail costs two round trips instead of four.
    pipelining: bool,
}

/// How far a mail got before it was refused.
enum Refusal {
    /// The connection was gone before the server knew of the mail.
    Stale,
    /// The connection broke, or the server broke the rules.
    Broken(Error),
    /// Of our address, or of us.
    Sender(Error),
    /// Of the recipient or the content.
    Mail(Error),
    /// What the server cannot do.
    Unable(&'static str),
}

impl Connection {
    pub fn new(server: SmtpServer, tls: Option<TlsParameters>, hello: ClientId, time_limit: Duration) -> Self {
        Self { server, tls, hello, time_limit, open: None, unfinished: false }
    }

    /// Sends one mail; connects first if need be. All of it within the time limit, so that a lease can be held against it.
    pub async fn send(&mut self, mail: &Rendered) -> Outcome {
        let connected = self.open.is_some();
        if let Ok(outcome) = timeout(self.time_limit, self.deliver(mail)).await {
            outcome
        } else {
            let unreachable = !connected && self.open.is_none();
            self.open = None;
            let slow = format!("the server took longer than {} seconds", self.time_limit.as_secs());
            if unreachable { Outcome::Unreachable(slow) } else { Outcome::Deferred(slow) }
        }
    }

    /// Says goodbye. A connection that is merely dropped leaves the server to find out.
    pub async fn close(&mut self) {
        if let Some(mut open) = self.open.take() {
            let _ = timeout(Duration::from_secs(2), open.smtp.quit()).await;
        }
    }

    async fn deliver(&mut self, mail: &Rendered) -> Outcome {
        let reused = self.open.is_some();
        let mut result = self.attempt(mail).await;
        if reused && matches!(result, Ok(Err(Refusal::Stale))) {
            // The server closed it while it lay idle: that says nothing about this mail.
            self.open = None;
            result = self.attempt(mail).await;
        }
        match result {
            Ok(Ok(())) => Outcome::Accepted,
            Ok(Err(refusal)) => self.outcome(refusal),
            Err(reason) => Outcome::Unreachable(reason),
        }
    }

    /// The outer error is why there is no connection.
    async fn attempt(&mut self, mail: &Rendered) -> Result<Result<(), Refusal>, String> {
        let open = match &mut self.open {
            Some(open) => {
                if std::mem::take(&mut self.unfinished) && open.smtp.command(Rset).await.is_err() {
                    return Ok(Err(Refusal::Stale));
                }
                open
            }
            closed @ None => {
                self.unfinished = false;
                closed.insert(dial(&self.server, self.tls.clone(), &self.hello, self.time_limit).await?)
            }
        };
        Ok(converse(open, mail).await)
    }

    fn outcome(&mut self, refusal: Refusal) -> Outcome {
        self.unfinished = true;
        match refusal {
            Refusal::Stale => {
                self.open = None;
                Outcome::Deferred("the connection was lost".to_owned())
            }
            Refusal::Broken(error) => {
                self.open = None;
                Outcome::Deferred(words(&error))
            }
            Refusal::Mail(error) if error.is_permanent() => Outcome::Bounced(words(&error)),
            Refusal::Mail(error) | Refusal::Sender(error) => Outcome::Deferred(words(&error)),
            Refusal::Unable(what) => Outcome::Bounced(what.to_owned()),
        }
    }
}

async fn dial(
    server: &SmtpServer,
    tls: Option<TlsParameters>,
    hello: &ClientId,
    time_limit: Duration,
) -> Result<Open, String> {
    let wrapped = tls.clone().filter(|_| server.encryption == Encryption::Wrapped);
    let address = (server.host.as_str(), server.port);
    let mut smtp = AsyncSmtpConnection::connect_tokio1(address, Some(time_limit), hello, wrapped, None)
        .await
        .map_err(|error| words(&error))?;
    let upgrade = match server.encryption {
        Encryption::Required => true,
        Encryption::Offered => smtp.can_starttls(),
        Encryption::Wrapped | Encryption::Off => false,
    };
    if let (true, Some(tls)) = (upgrade, tls) {
        smtp.starttls(tls, hello).await.map_err(|error| words(&error))?;
    }
    if let Some(credentials) = &server.credentials {
        if !smtp.is_encrypted() && server.encryption != Encryption::Off {
            return Err(
                "the server offers no encryption, and the password will not travel without (?tls=off allows it)".into(),
            );
        }
        smtp.auth(DEFAULT_MECHANISMS, credentials).await.map_err(|error| words(&error))?;
    }
    // lettre keeps no note of this one: ask again.
    let offers = smtp.command(Ehlo::new(hello.clone())).await.map_err(|error| words(&error))?;
    let pipelining = offers.message().any(|line| line.eq_ignore_ascii_case("PIPELINING"));
    Ok(Open { smtp, pipelining })
}

async fn converse(open: &mut Open, mail: &Rendered) -> Result<(), Refusal> {
    let Open { smtp, pipelining } = open;
    let mut parameters = Vec::new();
    if !AsRef::<str>::as_ref(&mail.to).is_ascii() {
        if !smtp.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Refusal::Unable("the mail server cannot write to addresses with letters beyond ASCII"));
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    let from = Mail::new(Some(mail.from.clone()), parameters);
    let to = Rcpt::new(mail.to.clone(), Vec::new());
    if *pipelining {
        announce_at_once(smtp, from, to).await?;
    } else {
        announce(smtp, from, to).await?;
    }
    smtp.command(Wire(&mail.raw)).await.map(drop).map_err(of_mail)
}

/// From whom to whom, one question after the other.
async fn announce(smtp: &mut AsyncSmtpConnection, from: Mail, to: Rcpt) -> Result<(), Refusal> {
    smtp.command(from)
        .await
        .map_err(|error| if is_closing(&error) { Refusal::Stale } else { Refusal::Sender(error) })?;
    smtp.command(to).await.map_err(of_mail)?;
    smtp.command(Data).await.map(drop).map_err(of_mail)
}

/// The same in one go. Each question is answered, whatever became of those before.
async fn announce_at_once(smtp: &mut AsyncSmtpConnection, from: Mail, to: Rcpt) -> Result<(), Refusal> {
    let from = smtp.command(format!("{from}{to}{Data}")).await;
    if from.as_ref().is_err_and(is_closing) {
        return Err(Refusal::Stale);
    }
    let to = answered(smtp.read_response().await)?;
    let data = answered(smtp.read_response().await)?;
    let (is_refused, waits) = (from.is_err() || to.is_err(), data.is_ok());
    if is_refused && waits {
        // It waits for a mail to nobody: end that.
        answered(smtp.command(".\r\n").await)?.ok();
    }
    from.map_err(Refusal::Sender)?;
    to.and(data).map(drop).map_err(Refusal::Mail)
}

/// The server hung up, or says that it will.
fn is_closing(error: &Error) -> bool {
    error.status().is_none_or(|code| code.to_string() == "421")
}

/// A refusal of this mail, or a connection that broke.
fn of_mail(error: Error) -> Refusal {
    if error.status().is_some() { Refusal::Mail(error) } else { Refusal::Broken(error) }
}

/// An answer, good or bad; without one the connection broke.
fn answered(result: Result<Response, Error>) -> Result<Result<Response, Error>, Refusal> {
    match result {
        Err(error) if error.status().is_none() => Err(Refusal::Broken(error)),
        answer => Ok(answer),
    }
}

/// The mail as DATA takes it, in one write: two small writes would wait for each other's acknowledgement.
struct Wire<'a>(&'a str);

impl fmt::Display for Wire<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        if rest.starts_with('.') {
            f.write_str(".")?;
        }
        while let Some(at) = rest.find("\r\n.") {
            let (before, after) = rest.split_at(at + 2);
            f.write_str(before)?;
            f.write_str(".")?;
            rest = after;
        }
        f.write_str(rest)?;
        f.write_str(if rest.ends_with("\r\n") { ".\r\n" } else { "\r\n.\r\n" })
    }
}

/// The server's words with their code, on one line, of bounded length; or what went wrong on the way to it.
fn words(error: &Error) -> String {
    let said = match (error.status(), error.source()) {
        (Some(code), Some(source)) => format!("{code} {source}"),
        _ => error.to_string(),
    };
    said.split(|c: char| c.is_control() || c == ' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(500)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_at_line_starts_are_doubled() {
        for (mail, wire) in [
            ("a\r\n.b\r\n", "a\r\n..b\r\n.\r\n"),
            (".\r\n", "..\r\n.\r\n"),
            ("a\r\n.\r\n.\r\nb", "a\r\n..\r\n..\r\nb\r\n.\r\n"),
            ("a.b\r\n", "a.b\r\n.\r\n"),
            ("", "\r\n.\r\n"),
        ] {
            assert_eq!(Wire(mail).to_string(), wire);
        }
    }
}
