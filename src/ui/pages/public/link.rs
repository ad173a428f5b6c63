//! Links that lead nowhere any more: what happened, and the way on.
use super::{
    FieldError, Frame,
    frame::{Column, Problems, Public, Submit, TextField, WayOn},
    paths,
};
use crate::ui::{
    components::{InputKind, Tone},
    words::Words,
};
use leptos::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// Since when, in the reader's language, where that is known.
    Expired(Option<String>),
    Cancelled,
    Spent,
    Unknown,
}

/// What the link was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    Invitation,
    Password,
    /// A new address, or keeping the old one.
    Address,
    /// The first account of an empty Muster.
    Setup,
}

/// Says what became of the link, and offers a new one to everyone alike.
#[component]
pub fn LinkProblemPage(frame: Frame, purpose: LinkPurpose, problem: LinkProblem) -> impl IntoView {
    let words = frame.words;
    let (title, text) = says(words, purpose, &problem);
    let spent = problem == LinkProblem::Spent;
    let sign_in = (spent || purpose == LinkPurpose::Setup).then(|| {
        view! {
            <WayOn href=paths::SIGN_IN label=words.t("sign-in-button") />
        }
    });
    let tone = if spent { Tone::Standard } else { Tone::Primary };
    let way_on = match purpose {
        LinkPurpose::Invitation => {
            let text = words.t("new-link-text");
            view! {
                <p class="second">{text}</p>
                <NewLinkForm words tone />
            }
            .into_any()
        }
        LinkPurpose::Password => view! {
            <WayOn href=paths::FORGOTTEN label=words.t("forgotten-button") tone />
        }
        .into_any(),
        LinkPurpose::Address => {
            let label = words.t("sign-in-button");
            (!spent).then(|| view! { <WayOn href=paths::SIGN_IN label tone=Tone::Standard /> }).into_any()
        }
        LinkPurpose::Setup => ().into_any(),
    };
    view! {
        <Public frame column=Column::Middle>
            <div class="stack tight">
                <h1>{title}</h1>
                {text.map(|text| view! { <p class="second">{text}</p> })}
            </div>
            <div class="stack">{sign_in} {way_on}</div>
        </Public>
    }
}

/// Title and sentence.
fn says(words: Words, purpose: LinkPurpose, problem: &LinkProblem) -> (String, Option<String>) {
    let password = purpose == LinkPurpose::Password;
    match problem {
        _ if purpose == LinkPurpose::Setup && *problem != LinkProblem::Unknown => {
            (words.t("setup-spent-title"), Some(words.t("setup-spent-text")))
        }
        LinkProblem::Spent if purpose == LinkPurpose::Address => {
            (words.t("link-spent-title"), Some(words.t("link-spent-address-text")))
        }
        LinkProblem::Expired(_) | LinkProblem::Cancelled if purpose == LinkPurpose::Address => {
            (words.t("link-expired-title"), Some(words.t("link-address-text")))
        }
        LinkProblem::Unknown if purpose == LinkPurpose::Address => {
            (words.t("link-unknown-title"), Some(words.t("link-unknown-address-text")))
        }
        LinkProblem::Expired(Some(date)) => {
            (words.with("link-expired-on-title", &[("date", date)]), password.then(|| words.t("link-reset-text")))
        }
        LinkProblem::Expired(None) => (words.t("link-expired-title"), password.then(|| words.t("link-reset-text"))),
        LinkProblem::Cancelled if password => (words.t("link-expired-title"), Some(words.t("link-reset-text"))),
        LinkProblem::Cancelled => (words.t("link-cancelled-title"), Some(words.t("link-cancelled-text"))),
        LinkProblem::Spent if password => (words.t("link-spent-title"), Some(words.t("link-spent-reset-text"))),
        LinkProblem::Spent => (words.t("link-spent-title"), Some(words.t("link-spent-text"))),
        LinkProblem::Unknown => (words.t("link-unknown-title"), Some(words.t("link-unknown-text"))),
    }
}

/// For those who lost their mail: asks for another, and shows what was wrong with the address typed.
#[component]
pub fn NewLinkPage(frame: Frame, #[prop(into)] email: String, errors: Vec<FieldError>) -> impl IntoView {
    let words = frame.words;
    view! {
        <Public frame column=Column::Middle>
            <div class="stack tight">
                <h1>{words.t("new-link-title")}</h1>
                <p class="second">{words.t("new-link-text")}</p>
            </div>
            <NewLinkForm words email errors />
            <p class="hint">
                <a href=paths::SIGN_IN>{words.t("forgotten-back")}</a>
            </p>
        </Public>
    }
}

/// Field `email`.
#[component]
fn NewLinkForm(
    words: Words,
    #[prop(optional)] email: String,
    #[prop(optional)] errors: Vec<FieldError>,
    #[prop(default = Tone::Primary)] tone: Tone,
) -> impl IntoView {
    view! {
        <form class="stack large-fields" method="post" action=paths::NEW_LINK novalidate>
            <Problems words errors=errors.clone() />
            <TextField
                name="email"
                label=words.t("public-field-email")
                errors
                value=email
                kind=InputKind::Email
                autocomplete="email"
            />
            <Submit label=words.t("new-link-button") tone />
        </form>
    }
}
