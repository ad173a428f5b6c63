//! Saying no to an invitation.
use super::{
    Frame,
    frame::{Column, Public, Submit, invitation},
};
use leptos::prelude::*;

/// Asks whether it is meant. Posts nothing but itself to where it stands.
#[component]
pub fn DeclinePage(
    frame: Frame,
    inviter: Option<String>,
    places: Vec<String>,
    /// To the invitation.
    #[prop(into)]
    back: String,
) -> impl IntoView {
    let words = frame.words;
    let sentence = invitation(&frame, inviter.as_deref(), &places);
    view! {
        <Public frame column=Column::Middle>
            <div class="stack tight">
                <h1>{words.t("decline-title")}</h1>
                <p class="second">{sentence}</p>
                <p class="second">{words.t("decline-text")}</p>
            </div>
            <form class="stack" method="post">
                <Submit label=words.t("decline-button") />
            </form>
            <p class="hint">
                <a href=back>{words.t("decline-back")}</a>
            </p>
        </Public>
    }
}

/// What became of it, right after declining and whenever the link is opened again.
#[component]
pub fn DeclinedPage(frame: Frame) -> impl IntoView {
    let words = frame.words;
    view! {
        <Public frame column=Column::Middle>
            <div class="stack tight">
                <h1>{words.t("declined-title")}</h1>
                <p class="second">{words.t("declined-text")}</p>
                <p class="second">{words.t("declined-again")}</p>
            </div>
        </Public>
    }
}
