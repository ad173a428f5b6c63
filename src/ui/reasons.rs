//! Why somebody is enrolled, each reason a sentence with a link; or by whom they are kept out.
use super::{
    components::Icon,
    icons::IconName,
    words::{Piece, Words, words},
};
use crate::{
    api::viewer::Viewer,
    domain::{
        audit::Party,
        reason::{Because, KeptOut, Reason},
        role::Capability,
    },
};
use leptos::prelude::*;

/// A name in a sentence, and where it leads.
type Slot = (String, Option<String>);

struct Sentence {
    key: &'static str,
    icon: IconName,
    /// In the order of the names of its slots.
    slots: Vec<(&'static str, Slot)>,
    words: Vec<(&'static str, String)>,
}

/// The reasons of one enrolment. `activity` is its name.
#[component]
pub fn Reasons(
    #[prop(into)] activity: String,
    reasons: Vec<Reason>,
    #[prop(default = None)] kept_out: Option<KeptOut>,
) -> impl IntoView {
    let words = words();
    let viewer = use_context::<Memo<Option<Viewer>>>();
    let sees_imports =
        viewer.is_some_and(|viewer| viewer.get_untracked().is_some_and(|viewer| viewer.may(Capability::Enrol)));
    let kept_out = kept_out.map(|kept_out| line(words, kept(words, &kept_out)));
    let reasons = reasons.iter().map(|reason| line(words, why(words, &activity, reason, sees_imports))).collect_view();
    view! { <ul class="reasons" aria-label=words.t("reason-why")>{kept_out} {reasons}</ul> }
}

/// The same in words alone, for pages that have neither these icons nor a way to what reasons name.
#[component]
pub fn PlainReasons(words: Words, #[prop(into)] activity: String, reasons: Vec<Reason>) -> impl IntoView {
    let plain = |reason: &Reason| {
        let mut sentence = why(words, &activity, reason, false);
        sentence.slots.iter_mut().for_each(|(_, (_, href))| *href = None);
        view! { <li><span>{said(words, sentence)}</span></li> }
    };
    let reasons = reasons.iter().map(plain).collect_view();
    view! { <ul class="reasons" aria-label=words.t("reason-why")>{reasons}</ul> }
}

fn line(words: Words, sentence: Sentence) -> impl IntoView {
    let icon = sentence.icon;
    view! { <li><Icon name=icon /> <span>{said(words, sentence)}</span></li> }
}

fn why(words: Words, activity: &str, reason: &Reason, sees_imports: bool) -> Sentence {
    let date = words.date(reason.since.date_naive());
    let activity = ("activity", (activity.to_owned(), None));
    let plain = |key, icon, slots| Sentence { key, icon, slots, words: vec![("date", date.clone())] };
    match &reason.because {
        Because::Unit { unit, kind } => Sentence {
            words: vec![("date", date.clone()), ("kind", kind.clone())],
            ..plain("reason-unit", IconName::Tree, vec![("unit", linked("/units", &unit.name, unit.id)), activity])
        },
        Because::SessionGroup { unit, kind } => Sentence {
            words: vec![("date", date.clone()), ("kind", kind.clone())],
            ..plain("reason-session-group", IconName::Users, vec![("unit", linked("/units", &unit.name, unit.id))])
        },
        Because::Qualification(named) => {
            let held = ("qualification", linked("/qualifications", &named.name, named.id));
            plain("reason-qualification", IconName::Check, vec![held, activity])
        }
        Because::Rule(named) => {
            plain("reason-rule", IconName::Repeat, vec![("rule", linked("/rules", &named.name, named.id))])
        }
        Because::Import { number, line } => {
            let name = words.with("reason-import-name", &[("number", &number.to_string())]);
            let list = ("list", (name, sees_imports.then(|| format!("/imports/{number}"))));
            match line {
                Some(line) => Sentence {
                    words: vec![("date", date.clone()), ("line", line.to_string())],
                    ..plain("reason-import-line", IconName::Import, vec![list])
                },
                None => plain("reason-import", IconName::Import, vec![list]),
            }
        }
        Because::Hand(by) => plain("reason-hand", IconName::User, vec![("who", party(words, by.as_ref()))]),
        Because::JoinLink => plain("reason-join-link", IconName::Key, Vec::new()),
        Because::Api => plain("reason-api", IconName::Key, Vec::new()),
        Because::Gone => plain("reason-gone", IconName::Clock, Vec::new()),
    }
}

fn kept(words: Words, kept_out: &KeptOut) -> Sentence {
    Sentence {
        key: "reason-kept-out",
        icon: IconName::Ban,
        slots: vec![("who", party(words, kept_out.by.as_ref()))],
        words: vec![("date", words.date(kept_out.since.date_naive()))],
    }
}

fn linked(path: &str, name: &str, id: impl std::fmt::Display) -> Slot {
    (name.to_owned(), Some(format!("{path}/{id}")))
}

/// Somebody by name; Muster itself where nobody did it.
fn party(words: Words, party: Option<&Party>) -> Slot {
    match party {
        None => (words.t("event-muster"), None),
        Some(Party { name: None, .. }) => (words.t("event-erased"), None),
        Some(Party { name: Some(name), id }) => linked("/people", name, id),
    }
}

fn said(words: Words, sentence: Sentence) -> impl IntoView {
    let names: Vec<_> = sentence.slots.iter().map(|(name, _)| *name).collect();
    let plain: Vec<_> = sentence.words.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words
        .pieces(sentence.key, &names, &plain, 0)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.into_any(),
            Piece::Slot(number) => match sentence.slots.get(number).map(|(_, slot)| slot.clone()) {
                Some((name, Some(href))) => view! { <a href=href><bdi>{name}</bdi></a> }.into_any(),
                Some((name, None)) => view! { <bdi>{name}</bdi> }.into_any(),
                None => ().into_any(),
            },
        })
        .collect_view()
}
