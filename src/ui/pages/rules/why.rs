//! "Why (not) this person?": the criteria walked for one person, a tick or a cross each, with what is so of them.
use super::{
    Editor,
    follow::follow,
    question::Value,
    say,
    values::{Finder, Source},
};
use crate::{
    api::rules::walk_rule,
    domain::{
        error::AppError,
        id::PersonId,
        rule::{Draft, Explained, Join, Names, SearchFor, Walk},
    },
    ui::{
        components::{ComboOption, Icon},
        icons::IconName,
        words::Words,
    },
};
use leptos::prelude::*;

#[component]
pub fn WhyCard(editor: Editor, draft: Memo<Option<Draft>>) -> impl IntoView {
    let words = editor.words;
    let person = RwSignal::new(None::<(PersonId, String)>);
    let criteria = Memo::new(move |_| draft.with(|draft| draft.as_ref().map(|draft| draft.criteria.clone())));
    let question = move || person.with(|person| person.as_ref().map(|(id, _)| *id)).zip(criteria.get());
    let walked = follow(question, move |(person, criteria)| walk_rule(editor.id, criteria, person));
    let choose = Callback::new(move |option: ComboOption| {
        person.set(option.value.parse().ok().map(|id| (id, option.label)));
    });
    let answer = move || match walked.get() {
        Some(Ok(walk)) => Some(walked_view(words, &walk).into_any()),
        Some(Err(error)) => Some(failed(words, &error).into_any()),
        None if person.with(Option::is_some) && criteria.with(Option::is_none) => {
            Some(view! { <p class="second">{words.t("rules-incomplete")}</p> }.into_any())
        }
        None => None,
    };
    view! {
        <section class="card" aria-labelledby="why-title">
            <div class="card-head"><h2 id="why-title">{words.t("rules-why")}</h2></div>
            <div class="card-body stack tight">
                <Finder
                    id="why-person"
                    label=words.t("rules-why-person")
                    source=Source::Server(SearchFor::Person)
                    values=Signal::stored(Vec::<Value>::new())
                    on_choose=choose
                    placeholder="rules-why-find"
                />
                <div role="status" class="stack tight">{answer}</div>
            </div>
        </section>
    }
}

fn failed(words: Words, error: &AppError) -> impl IntoView + use<> {
    view! { <p class="second">{words.error(error)}</p> }
}

fn walked_view(words: Words, walk: &Walk) -> impl IntoView + use<> {
    let holds = walk.explained.holds();
    let verdict = if holds { "rules-matched" } else { "rules-not-matched" };
    // The root of the plain form goes without saying.
    let (parts, counted) = match &walk.explained {
        Explained::Group { join: Join::All, parts, .. } => {
            let failing = parts.iter().filter(|part| !part.holds()).count();
            let of = parts.len().to_string();
            (parts.clone(), (failing > 0).then(|| words.count("rules-fail", failing, &[("of", &of)])))
        }
        other => (vec![other.clone()], None),
    };
    let since = walk.since.map(|since| match walk.leaves_at {
        Some(at) => words.with("rules-in-it-until", &[("day", &words.date(at.date_naive()))]),
        None => words.with("rules-in-it-since", &[("day", &words.date(since.date_naive()))]),
    });
    view! {
        <p>
            <a href=format!("/people/{}", walk.person)><bdi>{walk.name.clone()}</bdi></a>
            ": "
            <b class=if holds { "joins" } else { "leaves" }>{words.t(verdict)}</b>
            " "
            <span class="second">{counted}</span>
        </p>
        <ul class="why">{parts.iter().map(|part| step(words, part, &walk.names)).collect_view()}</ul>
        {since.map(|since| view! { <p class="hint">{since}</p> })}
    }
}

fn step(words: Words, explained: &Explained, names: &Names) -> AnyView {
    let holds = explained.holds();
    let (sentence, value, parts) = match explained {
        Explained::One { criterion, has, .. } => {
            (say::criterion(words, criterion, names), say::has(words, has, names), Vec::new())
        }
        Explained::Group { join, parts, .. } => {
            let key = match (join, holds) {
                (Join::All, true) => "rules-all-hold",
                (Join::All, false) => "rules-not-all-hold",
                (Join::Any, true) | (Join::None, false) => "rules-one-holds",
                (Join::Any, false) | (Join::None, true) => "rules-none-holds",
            };
            (words.t(key), String::new(), parts.clone())
        }
    };
    let (is, icon, spoken) =
        if holds { ("yes", IconName::Check, "rules-holds") } else { ("no", IconName::X, "rules-holds-not") };
    let below = (!parts.is_empty()).then(|| {
        view! { <ul>{parts.iter().map(|part| step(words, part, names)).collect_view()}</ul> }
    });
    view! {
        <li data-is=is>
            <Icon name=icon />
            <span>
                <span class="vh">{words.t(spoken)} " "</span>
                {sentence}
                {(!value.is_empty()).then(|| view! { <small>{value}</small> })}
            </span>
            {below}
        </li>
    }
    .into_any()
}
