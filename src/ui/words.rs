//! The texts of public pages, in the reader's language. The server backs this with Fluent.
use crate::domain::error::{AppError, Code};
use leptos::prelude::*;
use std::{fmt, sync::Arc};

/// What goes into a text: words, or a number that chooses the plural.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    Text(&'a str),
    Number(u32),
}

/// Looks a text up by its key and fills in its arguments.
type Lookup = dyn Fn(&str, &[(&str, Arg)]) -> String + Send + Sync;

#[derive(Clone)]
pub struct Words {
    /// The language as a `lang` attribute has it: `en`, `fr`.
    lang: &'static str,
    lookup: Arc<Lookup>,
}

impl Words {
    pub fn new(lang: &'static str, lookup: impl Fn(&str, &[(&str, Arg)]) -> String + Send + Sync + 'static) -> Self {
        Self { lang, lookup: Arc::new(lookup) }
    }

    pub const fn lang(&self) -> &'static str {
        self.lang
    }

    /// The text of a key.
    pub fn t(&self, key: &str) -> String {
        (self.lookup)(key, &[])
    }

    /// The text of a key with words in it.
    pub fn with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, Arg)> = arguments.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        (self.lookup)(key, &arguments)
    }

    /// The text of a key for a number of things, `$count`.
    pub fn count(&self, key: &str, count: usize, arguments: &[(&str, &str)]) -> String {
        let words = arguments.iter().map(|(name, value)| (*name, Arg::Text(value)));
        let arguments: Vec<(&str, Arg)> = words.chain([("count", Arg::Number(count as u32))]).collect();
        (self.lookup)(key, &arguments)
    }

    /// The text of a key with words in it that stand out: names.
    pub fn rich(&self, key: &str, arguments: &[(&str, &str)]) -> impl IntoView + use<> {
        let held: Vec<(&str, String)> = arguments.iter().map(|(name, value)| (*name, isolated(value))).collect();
        let arguments: Vec<(&str, &str)> = held.iter().map(|(name, value)| (*name, value.as_str())).collect();
        parts(&self.with(key, &arguments))
            .into_iter()
            .map(|part| match part {
                Part::Plain(text) => text.into_any(),
                Part::Name(name) => view! { <b><bdi>{name}</bdi></b> }.into_any(),
            })
            .collect_view()
    }

    /// "A", "A and B", "A, B and C".
    pub fn list(&self, entries: &[String]) -> String {
        match entries {
            [] => String::new(),
            [one] => one.clone(),
            [first, second] => self.with("list-two", &[("first", first), ("second", second)]),
            [first, rest @ ..] => self.with("list-more", &[("first", first), ("rest", &self.list(rest))]),
        }
    }

    /// The sentence of a refusal.
    pub fn error(&self, error: &AppError) -> String {
        let params: Vec<(&str, &str)> = error.params.iter().map(|(name, value)| (&**name, &**value)).collect();
        error_key(error.code).map_or_else(|| error.sentence(), |key| self.with(key, &params))
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// The refusals that a public page can meet. Others are the dashboard's and stay English for now.
const fn error_key(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::AccountWrong => "error-account-wrong",
        Code::AccountSlowDown => "error-account-slow-down",
        Code::EmailInvalid => "error-email-invalid",
        Code::EmailMissing => "error-email-missing",
        Code::EmailTaken => "error-email-taken",
        Code::NameMissing => "error-name-missing",
        Code::NameTooLong => "error-name-too-long",
        Code::PasswordCommon => "error-password-common",
        Code::PasswordMissing => "error-password-missing",
        Code::PasswordOwn => "error-password-own",
        Code::PasswordShort => "error-password-short",
        Code::PasswordLong => "error-password-long",
        Code::PasswordWrong => "error-password-wrong",
        Code::PersonDeactivated => "error-person-deactivated",
        Code::ServerBusy => "error-server-busy",
        _ => return None,
    })
}

// First strong isolate and its end: no keyboard writes them, and where they stay they do what <bdi> does.
const OPEN: char = '\u{2068}';
const CLOSE: char = '\u{2069}';

#[derive(Debug, PartialEq, Eq)]
enum Part {
    Plain(String),
    Name(String),
}

fn isolated(value: &str) -> String {
    let mut text = String::from(OPEN);
    text.extend(value.chars().filter(|character| ![OPEN, CLOSE].contains(character)));
    text.push(CLOSE);
    text
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for piece in text.split_inclusive(CLOSE) {
        let (plain, name) = piece.split_once(OPEN).unwrap_or((piece, ""));
        if !plain.is_empty() {
            parts.push(Part::Plain(plain.to_owned()));
        }
        if !name.is_empty() {
            parts.push(Part::Name(name.trim_end_matches(CLOSE).to_owned()));
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_out_wherever_the_sentence_has_them() {
        let text = format!("À {} par {}.", isolated("Lyon\u{2069}"), isolated("Ruth"));
        let expected = [
            Part::Plain("À ".into()),
            Part::Name("Lyon".into()),
            Part::Plain(" par ".into()),
            Part::Name("Ruth".into()),
            Part::Plain(".".into()),
        ];
        assert_eq!(parts(&text), expected);
    }
}
