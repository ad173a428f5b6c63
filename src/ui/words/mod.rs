//! The texts of pages, in the reader's language: Fluent's, on the server and in the browser.
mod figures;
mod names;

use crate::{
    domain::{
        address::Fault,
        error::{AppError, Code},
    },
    texts::{Arg, Lang},
};
use leptos::prelude::*;
use std::fmt;

/// Looks a text up by its key and fills in its arguments.
type Lookup = dyn Fn(&str, &[(&str, Arg)]) -> Option<String> + Send + Sync;

#[derive(Clone, Copy)]
pub struct Words {
    lang: Lang,
    lookup: &'static Lookup,
}

/// The words of the page being shown.
pub fn words() -> Words {
    use_context().unwrap_or(Words { lang: Lang::En, lookup: &|_, _| None })
}

impl Words {
    /// Stays for as long as the process does: made once a language.
    pub fn new(lang: Lang, lookup: impl Fn(&str, &[(&str, Arg)]) -> Option<String> + Send + Sync + 'static) -> Self {
        Self { lang, lookup: Box::leak(Box::new(lookup)) }
    }

    pub const fn of(&self) -> Lang {
        self.lang
    }

    /// The language as a `lang` attribute has it: `en`, `fr`.
    pub const fn lang(&self) -> &'static str {
        self.lang.code()
    }

    /// A missing text shows its key; a test finds every key that the code says.
    fn say(&self, key: &str, arguments: &[(&str, Arg)]) -> String {
        (self.lookup)(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// The text of a key.
    pub fn t(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The text of a key with words in it.
    pub fn with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, Arg)> = arguments.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        self.say(key, &arguments)
    }

    /// The text of a key for a number of things, `$count`.
    pub fn count(&self, key: &str, count: usize, arguments: &[(&str, &str)]) -> String {
        let words = arguments.iter().map(|(name, value)| (*name, Arg::Text(value)));
        let arguments: Vec<(&str, Arg)> = words.chain([("count", Arg::Number(count as u32))]).collect();
        self.say(key, &arguments)
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

    /// The text of a key in pieces: its words, and the places where `slots` stand, by their number. Besides slots it
    /// may name words and `$count`.
    pub fn pieces(&self, key: &str, slots: &[&str], words: &[(&str, &str)], count: u32) -> Vec<Piece> {
        let held: Vec<String> = (0..slots.len()).map(|number| isolated(&number.to_string())).collect();
        let slots = slots.iter().copied().zip(held.iter().map(|place| Arg::Text(place)));
        let words = words.iter().map(|(name, value)| (*name, Arg::Text(value)));
        let arguments: Vec<(&str, Arg)> = slots.chain(words).chain([("count", Arg::Number(count))]).collect();
        parts(&self.say(key, &arguments))
            .into_iter()
            .filter_map(|part| match part {
                Part::Plain(text) => Some(Piece::Text(text)),
                Part::Name(number) => number.parse().ok().map(Piece::Slot),
            })
            .collect()
    }

    /// The text of a key for a number of things, with names in it that stand out, and lead somewhere if they have an address.
    pub fn linked(&self, key: &str, count: u32, arguments: &[(&str, &str, Option<String>)]) -> impl IntoView + use<> {
        let held: Vec<(&str, String)> = arguments.iter().map(|(name, value, _)| (*name, isolated(value))).collect();
        let words: Vec<(&str, &str)> = held.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let text = self.count(key, count as usize, &words);
        let href = |name: &str| {
            held.iter()
                .zip(arguments)
                .find(|((_, value), _)| *value == isolated(name))
                .and_then(|(_, (.., href))| href.clone())
        };
        parts(&text)
            .into_iter()
            .map(|part| match part {
                Part::Plain(text) => text.into_any(),
                Part::Name(name) => match href(&name) {
                    Some(href) => view! { <a href=href><bdi>{name}</bdi></a> }.into_any(),
                    None => view! { <b><bdi>{name}</bdi></b> }.into_any(),
                },
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

    /// What is wrong with an address, where that is what was refused.
    fn fault(&self, error: &AppError) -> Option<String> {
        let fault = Fault::named(error.params.get("reason")?).filter(|_| error.code == Code::EmailInvalid)?;
        (self.lookup)(&format!("fault-{}", fault.as_str().replace('_', "-")), &[])
    }

    /// As [`Self::error`], but of an address only what is wrong with it: for tables, where its column says the rest.
    pub fn exact(&self, error: &AppError) -> String {
        self.fault(error).unwrap_or_else(|| self.error(error))
    }

    /// The sentence of a refusal: the text of its code, or the code's own English.
    pub fn error(&self, error: &AppError) -> String {
        let key = format!("error-{}", error.code.as_str().replace(['.', '_'], "-"));
        let params: Vec<(&str, Arg)> = error.params.iter().map(|(name, value)| (&**name, Arg::Text(value))).collect();
        let sentence = (self.lookup)(&key, &params).unwrap_or_else(|| error.sentence());
        match self.fault(error) {
            Some(fault) => format!("{sentence} {fault}"),
            None => sentence,
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Slot(usize),
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
