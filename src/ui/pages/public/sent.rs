use super::{
    Frame,
    frame::{Column, Public},
    paths,
};
use crate::ui::{components::Icon, icons::IconName};
use leptos::prelude::*;

/// What was asked for. The page says "if", for it answers strangers as it answers owners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    PasswordLink,
    InvitationLink,
}

/// "Check your mail", after asking for a link.
#[component]
pub fn SentPage(
    frame: Frame,
    what: Sent,
    /// As typed.
    #[prop(into)]
    address: String,
) -> impl IntoView {
    let words = frame.words;
    let argument = [("address", address.as_str())];
    let (sentence, again) = match what {
        Sent::PasswordLink => (words.rich("sent-reset", &argument).into_any(), paths::FORGOTTEN),
        Sent::InvitationLink => (words.rich("sent-invitation", &argument).into_any(), paths::NEW_LINK),
    };
    view! {
        <Public frame column=Column::Middle>
            <div class="stack tight">
                <span class="sign" aria-hidden="true">
                    <Icon name=IconName::Mail />
                </span>
                <h1>{words.t("sent-title")}</h1>
                <p class="second">{sentence}</p>
            </div>
            <p class="hint">
                {words.t("sent-nothing")} " " <a href=again>{words.t("sent-again")}</a>
            </p>
        </Public>
    }
}
