//! How mail leaves: to a server, or into the development mailbox.
use lettre::{message::Mailbox, transport::smtp::authentication::Credentials};
use std::{fmt, str::FromStr, time::Duration};

#[derive(Clone, Debug)]
pub struct MailSettings {
    pub delivery: Delivery,
    /// Whom mails are from.
    pub from: Mailbox,
    /// Connections this process keeps to the server, each sending one mail at a time.
    pub connections: usize,
    /// For one mail, from the first command to the server's last word.
    pub time_limit: Duration,
    /// How long a sender may keep mails it took. When it dies, others take them after that.
    pub lease: Duration,
}

#[derive(Clone, Debug)]
pub enum Delivery {
    /// Development only: rows that `/dev/mailbox` shows.
    Mailbox,
    Smtp(SmtpServer),
}

impl MailSettings {
    /// What holds unless set: four connections, 30 seconds a mail, leases of two minutes.
    pub fn new(delivery: Delivery, from: Mailbox) -> Self {
        let (time_limit, lease) = (Duration::from_secs(30), Duration::from_mins(2));
        Self { delivery, from, connections: 4, time_limit, lease }
    }

    /// For development and tests: nothing leaves the machine.
    pub fn mailbox() -> Self {
        let address = lettre::Address::new_dangerous("muster", "localhost");
        Self::new(Delivery::Mailbox, Mailbox::new(Some("Muster".to_owned()), address))
    }
}

/// Whether the connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// From the first byte (`smtps://`).
    Wrapped,
    /// After STARTTLS, or not at all (`smtp://…?tls=required`).
    Required,
    /// After STARTTLS where the server offers it (`smtp://…`).
    Offered,
    /// Never (`smtp://…?tls=off`), for a relay on the same machine.
    Off,
}

/// A server as a URL writes it: `smtp://user:password@host:port?tls=required`, `smtps://…`. It prints without the password.
#[derive(Clone)]
pub struct SmtpServer {
    pub host: String,
    pub port: u16,
    pub encryption: Encryption,
    pub credentials: Option<Credentials>,
}

impl fmt::Debug for SmtpServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} ({:?})", self.host, self.port, self.encryption)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidServer {
    #[error("must begin with smtp:// or smtps://")]
    Scheme,
    #[error("must name a host")]
    Host,
    #[error("must have a port between 1 and 65535")]
    Port,
    #[error("tls must be required, offered or off")]
    Tls,
    #[error("user and password must be written with %XX for special characters")]
    Credentials,
}

impl FromStr for SmtpServer {
    type Err = InvalidServer;

    fn from_str(text: &str) -> Result<Self, InvalidServer> {
        let (scheme, rest) = text.trim().split_once("://").ok_or(InvalidServer::Scheme)?;
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let authority = rest.split('/').next().unwrap_or_default();
        let (login, host) = match authority.rsplit_once('@') {
            Some((login, host)) => (Some(login), host),
            None => (None, authority),
        };
        let tls = query.split('&').find_map(|pair| pair.strip_prefix("tls="));
        let (encryption, usual_port) = match (scheme, tls) {
            ("smtps", _) => (Encryption::Wrapped, 465),
            ("smtp", None | Some("offered" | "opportunistic")) => (Encryption::Offered, 25),
            ("smtp", Some("required")) => (Encryption::Required, 587),
            ("smtp", Some("off")) => (Encryption::Off, 25),
            ("smtp", Some(_)) => return Err(InvalidServer::Tls),
            _ => return Err(InvalidServer::Scheme),
        };
        let (host, port) = split_port(host)?;
        let port = port.unwrap_or(usual_port);
        let credentials = login.map(read_login).transpose()?;
        Ok(Self { host, port, encryption, credentials })
    }
}

/// `host`, `host:port`, `[v6]`, `[v6]:port`.
fn split_port(text: &str) -> Result<(String, Option<u16>), InvalidServer> {
    let (host, port) = match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, "")) => (host, None),
        Some((host, rest)) => (host, Some(rest.strip_prefix(':').ok_or(InvalidServer::Port)?)),
        None => text.split_once(':').map_or((text, None), |(host, port)| (host, Some(port))),
    };
    if host.is_empty() {
        return Err(InvalidServer::Host);
    }
    let port = port.map(|port| port.parse().ok().filter(|port| *port > 0).ok_or(InvalidServer::Port)).transpose()?;
    Ok((host.to_owned(), port))
}

fn read_login(login: &str) -> Result<Credentials, InvalidServer> {
    let (user, password) = login.split_once(':').ok_or(InvalidServer::Credentials)?;
    match (percent_decoded(user), percent_decoded(password)) {
        (Some(user), Some(password)) => Ok(Credentials::new(user, password)),
        _ => Err(InvalidServer::Credentials),
    }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(String, u16, Encryption), InvalidServer> {
        text.parse::<SmtpServer>().map(|server| (server.host, server.port, server.encryption))
    }

    #[test]
    fn a_server_is_read_from_its_url() {
        assert_eq!(read("smtp://mail.example"), Ok(("mail.example".into(), 25, Encryption::Offered)));
        assert_eq!(read("smtp://mail.example?tls=required"), Ok(("mail.example".into(), 587, Encryption::Required)));
        assert_eq!(read("smtps://mail.example"), Ok(("mail.example".into(), 465, Encryption::Wrapped)));
        assert_eq!(read("smtp://[::1]:2525/?tls=off"), Ok(("::1".into(), 2525, Encryption::Off)));
        assert_eq!(read("http://mail.example"), Err(InvalidServer::Scheme));
        assert_eq!(read("mail.example:25"), Err(InvalidServer::Scheme));
        assert_eq!(read("smtp://:25"), Err(InvalidServer::Host));
        assert_eq!(read("smtp://mail.example:port"), Err(InvalidServer::Port));
        assert_eq!(read("smtp://mail.example:0"), Err(InvalidServer::Port));
        assert_eq!(read("smtp://mail.example?tls=maybe"), Err(InvalidServer::Tls));
    }

    #[test]
    fn credentials_are_decoded_and_never_printed() {
        let server: SmtpServer = "smtps://ruth%40mail.example:p%3Ass%2Fword@mail.example".parse().unwrap();
        assert_eq!(server.credentials, Some(Credentials::new("ruth@mail.example".into(), "p:ss/word".into())));
        assert_eq!(format!("{server:?}"), "mail.example:465 (Wrapped)");
        assert_eq!(read("smtp://ruth:p%zz@mail.example"), Err(InvalidServer::Credentials));
        assert_eq!(read("smtp://ruth@mail.example"), Err(InvalidServer::Credentials));
    }
}
