//! The pages behind the links that mails about a new address carry. Opening them changes nothing; their button does.
use super::{
    FieldError, Frame,
    frame::{Column, Problems, Public, Submit, WayOn},
    paths,
};
use crate::ui::{components::Icon, icons::IconName, words::Words};
use leptos::prelude::*;

/// What the link was sent for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressQuestion {
    /// Is the new one yours?
    Confirm,
    /// Keep the old one?
    Keep,
}

impl AddressQuestion {
    /// The page's title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Confirm => "address-confirm-title",
            Self::Keep => "address-keep-title",
        }
    }

    fn text(self, words: Words, address: &str) -> AnyView {
        let argument = [("address", address)];
        match self {
            Self::Confirm => words.rich("address-confirm-text", &argument).into_any(),
            Self::Keep => words.rich("address-keep-text", &argument).into_any(),
        }
    }

    fn button(self, words: Words) -> String {
        match self {
            Self::Confirm => words.t("address-confirm-button"),
            Self::Keep => words.t("address-keep-button"),
        }
    }
}

/// Posts to the link it stands under.
#[component]
pub fn AddressPage(
    frame: Frame,
    question: AddressQuestion,
    #[prop(into)] address: String,
    errors: Vec<FieldError>,
) -> impl IntoView {
    let words = frame.words;
    view! {
        <Public frame column=Column::Middle>
            <div class="stack tight">
                <h1>{words.t(question.title())}</h1>
                <p class="second">{question.text(words, &address)}</p>
            </div>
            <form class="stack large-fields" method="post">
                <Problems words errors />
                <Submit label=question.button(words) />
            </form>
        </Public>
    }
}

/// What is so from now on.
#[component]
pub fn AddressDonePage(frame: Frame, question: AddressQuestion, #[prop(into)] address: String) -> impl IntoView {
    let words = frame.words;
    let argument = [("address", address.as_str())];
    let (title, text) = match question {
        AddressQuestion::Confirm => {
            ("address-confirmed-title", words.rich("address-confirmed-text", &argument).into_any())
        }
        AddressQuestion::Keep => ("address-kept-title", words.rich("address-kept-text", &argument).into_any()),
    };
    view! {
        <Public frame column=Column::Middle>
            <div class="stack tight">
                <span class="sign" aria-hidden="true">
                    <Icon name=IconName::Check />
                </span>
                <h1>{words.t(title)}</h1>
                <p class="second">{text}</p>
            </div>
            <WayOn href=paths::SIGN_IN label=words.t("sign-in-button") />
        </Public>
    }
}
