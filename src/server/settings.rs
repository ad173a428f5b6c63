//! Settings, parsed once: from the environment, then from the file that `MUSTER_CONFIG` names, then defaults.
//!
//! A new setting: a field here, its name in [`source::NAMES`], a line in [`Settings::read`], a row in the README.
mod hidden;
mod network;
mod parse;
mod source;

pub use hidden::Hidden;
pub use network::Network;
pub use source::{Source, Wrong};

use crate::server::mail::settings::{Delivery, MailSettings};
use chrono_tz::Tz;
use lettre::message::Mailbox;
use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

#[derive(Clone, Debug)]
pub struct Settings {
    /// The development mailbox and the demo are there only when this holds.
    pub development: bool,
    /// Where the server listens.
    pub addr: SocketAddr,
    /// Links in mails start with it, and the `Host` of a request is held against it. No slash at the end.
    pub base_url: String,
    /// The organisation's name, as pages and mails say it.
    pub organisation: String,
    /// The organisation's: what "today" is for rules and due dates.
    pub time_zone: Tz,
    /// What people accept when they register.
    pub terms: Option<Terms>,
    pub database: Database,
    pub mail: MailSettings,
    /// The embedded Postgres lives below it.
    pub data: PathBuf,
    /// What `bin/build` made for browsers.
    pub site: PathBuf,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// Of the demo's sign-ins; generated when there is none.
    pub demo_password: Option<Hidden>,
    /// Whether `muster serve` also sends mail and runs operations.
    pub work: bool,
    pub log: Log,
}

/// Terms of use, somewhere on the web.
#[derive(Clone, Debug)]
pub struct Terms {
    pub url: String,
    /// What the link to them says; `None` for words in the reader's language.
    pub name: Option<String>,
}

/// Where the data is.
#[derive(Clone, Debug)]
pub enum Database {
    /// A Postgres of our own, below `data`.
    Embedded,
    Url(Hidden),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Log {
    Text,
    Json,
}

impl Settings {
    /// Of this process.
    pub fn load() -> Result<Self, Wrong> {
        Self::read(&Source::of_process()?)
    }

    /// Parses all of them; the first bad one is the error, with its name and what it should be.
    pub fn read(source: &Source) -> Result<Self, Wrong> {
        let database = source.get("DATABASE_URL", parse::database_url)?;
        let smtp = source.get("SMTP_URL", parse::smtp_url)?;
        let development = match source.get("MUSTER_MODE", parse::mode)? {
            Some(mode) => mode == parse::Mode::Development,
            // Real parts on both sides are not there to play with.
            None => database.is_none() || smtp.is_none(),
        };
        let addr = source.get("MUSTER_ADDR", parse::addr)?.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 3000)));
        let base_url = source.get("MUSTER_BASE_URL", parse::base_url)?;
        let from = source.get("MUSTER_FROM", parse::from)?;
        let organisation = source.get("MUSTER_ORGANISATION", parse::organisation)?;
        let demo_password = source.get("MUSTER_DEMO_PASSWORD", parse::demo_password)?;
        if !development {
            let needed = [
                ("DATABASE_URL", database.is_some()),
                ("SMTP_URL", smtp.is_some()),
                ("MUSTER_BASE_URL", base_url.is_some()),
                ("MUSTER_FROM", from.is_some()),
            ];
            if let Some((name, _)) = needed.into_iter().find(|(_, set)| !set) {
                return Err(Wrong::missing(name, "set in production (MUSTER_MODE=development plays without it)"));
            }
            if demo_password.is_some() {
                return Err(Wrong::new("MUSTER_DEMO_PASSWORD", "unset in production, which has no demo"));
            }
        }
        Ok(Self {
            development,
            addr,
            base_url: base_url.unwrap_or_else(|| format!("http://localhost:{}", addr.port())),
            organisation: organisation.unwrap_or_else(|| "Muster demo".to_owned()),
            time_zone: source.get("MUSTER_TIME_ZONE", parse::time_zone)?.unwrap_or(Tz::UTC),
            terms: Self::read_terms(source)?,
            database: database.map_or(Database::Embedded, Database::Url),
            mail: Self::read_mail(source, smtp.map_or(Delivery::Mailbox, Delivery::Smtp), from)?,
            data: source.get("MUSTER_DATA", |text| Ok(PathBuf::from(text)))?.unwrap_or_else(|| PathBuf::from(".data")),
            site: source
                .get("MUSTER_SITE", |text| Ok(PathBuf::from(text)))?
                .unwrap_or_else(|| PathBuf::from("target/site")),
            trusted_proxies: source.get("MUSTER_TRUSTED_PROXIES", parse::networks)?.unwrap_or_default(),
            demo_password,
            work: source.get("MUSTER_WORK", parse::on_or_off)?.unwrap_or(true),
            log: source.get("MUSTER_LOG", parse::log)?.unwrap_or(Log::Text),
        })
    }

    fn read_terms(source: &Source) -> Result<Option<Terms>, Wrong> {
        let url = source.get("MUSTER_TERMS_URL", parse::web_page)?;
        let name = source.get("MUSTER_TERMS_NAME", parse::organisation)?;
        match url {
            Some(url) => Ok(Some(Terms { url, name })),
            None if name.is_some() => Err(Wrong::missing("MUSTER_TERMS_URL", "set beside MUSTER_TERMS_NAME")),
            None => Ok(None),
        }
    }

    fn read_mail(source: &Source, delivery: Delivery, from: Option<Mailbox>) -> Result<MailSettings, Wrong> {
        let from = match from {
            Some(from) => from,
            None => {
                parse::from("Muster <muster@localhost.test>").map_err(|should| Wrong::new("MUSTER_FROM", should))?
            }
        };
        let usual = MailSettings::new(delivery, from);
        let time_limit = source.get("MUSTER_MAIL_TIME_LIMIT", parse::seconds)?.unwrap_or(usual.time_limit);
        let lease = source.get("MUSTER_MAIL_LEASE", parse::seconds)?.unwrap_or(usual.lease);
        let connections = source.get("MUSTER_MAIL_CONNECTIONS", parse::connections)?.unwrap_or(usual.connections);
        if lease < time_limit * 2 {
            return Err(Wrong::new("MUSTER_MAIL_LEASE", "at least twice MUSTER_MAIL_TIME_LIMIT"));
        }
        Ok(MailSettings { connections, time_limit, lease, ..usual })
    }

    pub fn https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// What the `Host` of a request to us says: name, and port if it is not the usual one.
    pub fn host(&self) -> &str {
        self.base_url.split_once("://").map_or("", |(_, host)| host)
    }

    /// Whether the client address that this peer reports is believed.
    pub fn trusts(&self, peer: IpAddr) -> bool {
        self.trusted_proxies.iter().any(|network| network.contains(peer))
    }
}

#[cfg(test)]
mod tests;
