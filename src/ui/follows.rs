//! What a change does to enrolments, in words.
use crate::{
    domain::{
        enrolment_list::MANY,
        follows::{Effect, Follows},
        unit::Named,
    },
    ui::{
        components::{Banner, Mood},
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// Who gets and loses what, and how many mails leave.
#[component]
pub fn WhatFollows(follows: Follows) -> impl IntoView {
    let words = words();
    let many = follows.people == MANY;
    let number = |count: u32| if many { format!("{}+", words.number(count)) } else { words.number(count) };
    let counted = |key: &str, count: u32| words.count(key, count as usize, &[("number", &number(count))]);
    let followed = match (follows.gaining, follows.losing) {
        (0, 0) if follows.is_nothing() => words.t("follows-nothing"),
        (0, 0) => words.t("follows-nobody"),
        (gaining, 0) => counted("follows-gaining", gaining),
        (0, losing) => counted("follows-losing", losing),
        (gaining, losing) => {
            format!("{} {}", counted("follows-gaining", gaining), counted("follows-losing", losing))
        }
    };
    let mails = match follows.mails {
        0 => words.t("follows-no-mail"),
        mails => counted("follows-mails", mails),
    };
    let effects: Vec<_> = follows.effects.into_iter().map(|effect| view! { <EffectLine effect many /> }).collect();
    view! {
        {many.then(|| view! { <Banner mood=Mood::Warn>{words.t("follows-many")}</Banner> })}
        <p>{followed} " " {mails}</p>
        {(!effects.is_empty()).then(|| view! { <ul class="effects" aria-label=words.t("follows-effects")>{effects}</ul> })}
    }
}

/// "Hygiene: 34 join, 4 of them wait for a place, 2 leave".
#[component]
fn EffectLine(effect: Effect, many: bool) -> impl IntoView {
    let words = words();
    let number = |count: u32| if many { format!("{}+", words.number(count)) } else { words.number(count) };
    let part =
        |key: &str, count: u32| (count > 0).then(|| words.count(key, count as usize, &[("number", &number(count))]));
    let parts: Vec<_> = [
        part("follows-gain", effect.gain),
        part("follows-moved", effect.moved),
        part("follows-wait", effect.wait),
        part("follows-seat", effect.seat),
        part("follows-lose", effect.lose),
        part("follows-later", effect.later),
        part("follows-keep", effect.keep),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! { <li><b><bdi>{thing_label(words, &effect.named)}</bdi></b> <span>{parts.join(", ")}</span></li> }
}

/// "Who: Anna Berg, Bo Linde and 3 more."
#[component]
pub fn WhomItTouches(sample: Vec<String>, touched: u32) -> impl IntoView {
    let words = words();
    let more = (touched as usize).saturating_sub(sample.len());
    let names = sample.join(", ");
    let whom = match (sample.is_empty(), more) {
        (true, _) => None,
        (_, 0) => Some(words.with("follows-names", &[("names", &names)])),
        (_, more) => Some(words.count("follows-names-more", more, &[("names", &names)])),
    };
    whom.map(|whom| view! { <p class="second">{whom}</p> })
}

/// An activity or a qualification by its name, a session with its own and its day.
pub fn thing_label(words: Words, named: &Named) -> String {
    let Some((title, starts)) = &named.session else { return named.name.clone() };
    let date = words.date(starts.date());
    let when = if title.is_empty() { date } else { format!("{title}, {date}") };
    words.with("unit-session-label", &[("activity", &named.name), ("session", &when)])
}
