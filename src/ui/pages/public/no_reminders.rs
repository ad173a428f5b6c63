use super::{
    Frame,
    frame::{Column, Public, Submit},
};
use leptos::prelude::*;

/// Asks whether reminders are to stop, or says that they have. Posts nothing but itself to where it stands.
#[component]
pub fn NoRemindersPage(frame: Frame, #[prop(into)] address: String, stopped: bool) -> impl IntoView {
    let words = frame.words;
    let whose = [("address", address.as_str())];
    let content = if stopped {
        let sentence = words.rich("no-reminders-done-text", &whose);
        view! {
            <div class="stack tight">
                <h1>{words.t("no-reminders-done-title")}</h1>
                <p class="second">{sentence}</p>
            </div>
        }
        .into_any()
    } else {
        let sentence = words.rich("no-reminders-text", &whose);
        view! {
            <div class="stack tight">
                <h1>{words.t("no-reminders-title")}</h1>
                <p class="second">{sentence}</p>
            </div>
            <form method="post">
                <Submit label=words.t("no-reminders-button") />
            </form>
        }
        .into_any()
    };
    view! {
        <Public frame column=Column::Middle>
            {content}
        </Public>
    }
}
