//! From text to a setting's type; an error is what the setting should be.
use super::{Hidden, Log, Network};
use crate::server::mail::settings::SmtpServer;
use http::Uri;
use lettre::message::Mailbox;
use std::{net::SocketAddr, time::Duration};

type Parsed<T> = Result<T, String>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Development,
    Production,
}

pub fn mode(text: &str) -> Parsed<Mode> {
    match text {
        "development" => Ok(Mode::Development),
        "production" => Ok(Mode::Production),
        _ => Err("development or production".to_owned()),
    }
}

pub fn database_url(text: &str) -> Parsed<Hidden> {
    match text.parse::<sqlx::postgres::PgConnectOptions>() {
        Ok(_) if text.starts_with("postgres://") || text.starts_with("postgresql://") => {
            Ok(Hidden::new(text.to_owned()))
        }
        _ => Err("a Postgres address such as postgres://user:password@host/database".to_owned()),
    }
}

pub fn smtp_url(text: &str) -> Parsed<SmtpServer> {
    text.parse().map_err(|wrong| {
        format!("a mail server's address such as smtps://user:password@host, or smtp://host:25: it {wrong}")
    })
}

pub fn time_zone(text: &str) -> Parsed<chrono_tz::Tz> {
    text.parse().map_err(|_| "the name of a time zone, such as Europe/Paris".to_owned())
}

/// A time of a second to an hour.
pub fn seconds(text: &str) -> Parsed<Duration> {
    let seconds = text.parse().ok().filter(|seconds| (1..=3600).contains(seconds));
    seconds.map(Duration::from_secs).ok_or_else(|| "a number of seconds from 1 to 3600".to_owned())
}

pub fn connections(text: &str) -> Parsed<usize> {
    text.parse().ok().filter(|count| (1..=64).contains(count)).ok_or_else(|| "a number from 1 to 64".to_owned())
}

pub fn addr(text: &str) -> Parsed<SocketAddr> {
    text.parse().map_err(|_| "an address and a port to listen on, such as 127.0.0.1:3000".to_owned())
}

pub fn base_url(text: &str) -> Parsed<String> {
    let should = || "where browsers find Muster, such as https://muster.example, without a path".to_owned();
    let uri: Uri = text.trim_end_matches('/').parse().map_err(|_| should())?;
    let scheme = uri.scheme_str().filter(|scheme| matches!(*scheme, "http" | "https")).ok_or_else(should)?;
    let authority = uri.authority().filter(|authority| !authority.as_str().contains('@')).ok_or_else(should)?;
    if uri.path() != "/" || uri.query().is_some() {
        return Err(should());
    }
    // As a browser writes it in `Host` and `Origin`: lower case, without the scheme's own port.
    let host = authority.host().to_ascii_lowercase();
    let usual = if scheme == "https" { 443 } else { 80 };
    Ok(match authority.port_u16().filter(|port| *port != usual) {
        Some(port) => format!("{scheme}://{host}:{port}"),
        None => format!("{scheme}://{host}"),
    })
}

pub fn web_page(text: &str) -> Parsed<String> {
    let should = || "a page on the web, such as https://organisation.example/terms".to_owned();
    let uri: Uri = text.parse().map_err(|_| should())?;
    match (uri.scheme_str(), uri.host()) {
        (Some("http" | "https"), Some(_)) => Ok(text.to_owned()),
        _ => Err(should()),
    }
}

pub fn from(text: &str) -> Parsed<Mailbox> {
    text.parse().map_err(|_| "a sender such as Muster <learning@organisation.example>".to_owned())
}

pub fn organisation(text: &str) -> Parsed<String> {
    // It goes into the subjects of mails.
    if text.chars().count() <= 80 && !text.chars().any(char::is_control) {
        Ok(text.to_owned())
    } else {
        Err("a name on one line, at most 80 characters".to_owned())
    }
}

pub fn demo_password(text: &str) -> Parsed<Hidden> {
    if text.chars().count() >= 8 { Ok(Hidden::new(text.to_owned())) } else { Err("8 characters or more".to_owned()) }
}

pub fn networks(text: &str) -> Parsed<Vec<Network>> {
    text.split(',')
        .map(|network| network.trim().parse())
        .collect::<Result<_, ()>>()
        .map_err(|()| "addresses or networks with commas between them, such as 127.0.0.1, 10.0.0.0/8".to_owned())
}

pub fn on_or_off(text: &str) -> Parsed<bool> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err("on or off".to_owned()),
    }
}

pub fn log(text: &str) -> Parsed<Log> {
    match text {
        "text" => Ok(Log::Text),
        "json" => Ok(Log::Json),
        _ => Err("text or json".to_owned()),
    }
}
