//! Where settings come from: the environment, over a file of `name = "value"` lines.
use std::{collections::BTreeMap, fmt, fs};

/// Every setting there is, with the name it has in the environment; in a file the same names.
pub const NAMES: [&str; 19] = [
    "DATABASE_URL",
    "SMTP_URL",
    "MUSTER_MODE",
    "MUSTER_ADDR",
    "MUSTER_BASE_URL",
    "MUSTER_FROM",
    "MUSTER_MAIL_CONNECTIONS",
    "MUSTER_MAIL_TIME_LIMIT",
    "MUSTER_MAIL_LEASE",
    "MUSTER_ORGANISATION",
    "MUSTER_TIME_ZONE",
    "MUSTER_TERMS_URL",
    "MUSTER_TERMS_NAME",
    "MUSTER_DEMO_PASSWORD",
    "MUSTER_DATA",
    "MUSTER_SITE",
    "MUSTER_TRUSTED_PROXIES",
    "MUSTER_WORK",
    "MUSTER_LOG",
];

/// A setting that stops the start. Never shows the value: it may be a password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Wrong {
    name: String,
    should: String,
    is_missing: bool,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missing = if self.is_missing { ", and is not set" } else { "" };
        write!(f, "{} should be {}{missing}.", self.name, self.should)
    }
}

impl Wrong {
    pub fn new(name: impl Into<String>, should: impl Into<String>) -> Self {
        Self { name: name.into(), should: should.into(), is_missing: false }
    }

    pub fn missing(name: impl Into<String>, should: impl Into<String>) -> Self {
        Self { is_missing: true, ..Self::new(name, should) }
    }
}

#[derive(Clone, Debug, Default)]
pub struct Source {
    values: BTreeMap<String, String>,
}

impl Source {
    /// The same, with this one set.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.values.insert(name.to_owned(), value.to_owned());
        self
    }

    /// The same, with this one set unless it is.
    #[must_use]
    pub fn or(mut self, name: &str, value: &str) -> Self {
        self.values.entry(name.to_owned()).or_insert_with(|| value.to_owned());
        self
    }

    /// The environment, over the file that `MUSTER_CONFIG` names.
    pub fn of_process() -> Result<Self, Wrong> {
        let mut source = match std::env::var("MUSTER_CONFIG") {
            Ok(path) => {
                let text = fs::read_to_string(&path).map_err(|error| {
                    Wrong::new("MUSTER_CONFIG", format!("a file that can be read ({path}: {error})"))
                })?;
                Self::of_file(&text)?
            }
            Err(_) => Self::default(),
        };
        for name in NAMES {
            match std::env::var(name) {
                Ok(value) => source = source.with(name, &value),
                Err(std::env::VarError::NotPresent) => {}
                Err(std::env::VarError::NotUnicode(_)) => return Err(Wrong::new(name, "text in UTF-8")),
            }
        }
        Ok(source)
    }

    fn of_file(text: &str) -> Result<Self, Wrong> {
        let values: BTreeMap<String, String> = toml::from_str(text).map_err(|error| {
            // The parser's own message would quote the line, password and all.
            let line = error.span().map_or(1, |span| 1 + text[..span.start].matches('\n').count());
            Wrong::new("MUSTER_CONFIG", format!("a file of lines NAME = \"value\" (see its line {line})"))
        })?;
        if let Some(name) = values.keys().find(|name| !NAMES.contains(&name.as_str())) {
            return Err(Wrong::new("MUSTER_CONFIG", format!("a file of settings that Muster knows ({name} is none)")));
        }
        Ok(Self { values })
    }

    /// The setting's value, `None` if it is unset or empty, or what it should be.
    pub fn get<T>(&self, name: &str, parse: impl FnOnce(&str) -> Result<T, String>) -> Result<Option<T>, Wrong> {
        debug_assert!(NAMES.contains(&name), "{name} is not among the names");
        match self.values.get(name).map(|value| value.trim()).filter(|value| !value.is_empty()) {
            Some(value) => parse(value).map(Some).map_err(|should| Wrong::new(name, should)),
            None => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_the_same_names_and_nothing_else() {
        let source = Source::of_file("MUSTER_ADDR = \"127.0.0.1:1\"").unwrap();
        assert_eq!(source.get("MUSTER_ADDR", |value| Ok(value.to_owned())), Ok(Some("127.0.0.1:1".to_owned())));
        let unknown = Source::of_file("MUSTER_ADDRESS = \"x\"").unwrap_err().to_string();
        assert!(unknown.contains("MUSTER_ADDRESS is none"), "{unknown}");
    }

    #[test]
    fn a_broken_file_names_the_line_and_not_what_it_holds() {
        let wrong = Source::of_file("MUSTER_ADDR = \"127.0.0.1:1\"\nSMTP_URL = smtp://me:hunter2@host")
            .unwrap_err()
            .to_string();
        assert!(wrong.contains("line 2") && !wrong.contains("hunter2"), "{wrong}");
    }
}
