//! Qualifications: the list, each one's page, and the inventory of who holds what.
mod activities;
mod collected;
mod definition;
mod holder_row;
mod holders;
mod inventory;
mod list;
mod page;
mod planned;
mod settings;
mod units;

pub use self::{inventory::InventoryPage, list::QualificationsPage, page::QualificationPage};

use crate::{
    domain::qualification::{Counts, HoldingState, Shown, Validity},
    ui::{
        components::{Choice, Mood},
        words::Words,
    },
};
use leptos_router::location::Url;

/// A path with these parameters, as far as they say something.
fn href(path: &str, pairs: &[(&str, String)]) -> String {
    let pairs: Vec<_> = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", Url::escape(value)))
        .collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

/// How far somebody is, by its word.
fn state_word(words: Words, state: HoldingState) -> String {
    words.t(match state {
        HoldingState::ToDo => "qual-state-to-do",
        HoldingState::Held => "qual-state-held",
        HoldingState::ToRenew => "qual-state-to-renew",
        HoldingState::Expired => "qual-state-expired",
    })
}

const fn mood(state: HoldingState) -> Mood {
    match state {
        HoldingState::ToDo => Mood::Plain,
        HoldingState::Held => Mood::Ok,
        HoldingState::ToRenew => Mood::Warn,
        HoldingState::Expired => Mood::Danger,
    }
}

/// What a filter by state offers; `any` says what it is without one.
fn shown_choices(words: Words, any: &str) -> Vec<Choice> {
    let word = |shown: &Shown| match shown {
        Shown::State(state) => state_word(words, *state),
        Shown::KeptOut => words.t("qual-kept-out"),
    };
    let mut choices = vec![Choice::new("", words.t(any))];
    choices.extend(Shown::ALL.iter().map(|shown| Choice::new(shown.as_str(), word(shown))));
    choices
}

/// "365 days, renewed from 30 days before".
fn validity(words: Words, validity: Validity) -> String {
    let Some(days) = validity.valid_days else { return words.t("qual-valid-always") };
    let valid = words.count("qual-valid", days as usize, &[]);
    match validity.renewal_days {
        Some(renewal) => words.count("qual-valid-renewed", renewal as usize, &[("valid", &valid)]),
        None => valid,
    }
}

/// "12 held, 3 to do"; what nobody is, is not said.
fn counts(words: Words, counts: &Counts) -> String {
    if counts.more {
        return words.t("qual-many-holders");
    }
    let parts: Vec<String> = HoldingState::ALL
        .iter()
        .filter(|state| counts.of(**state) > 0)
        .map(|state| format!("{} {}", counts.of(*state), state_word(words, *state)))
        .collect();
    if parts.is_empty() { words.t("qual-nobody") } else { parts.join(", ") }
}
