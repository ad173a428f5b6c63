//! Seeing the pages as a test person: the mark on each of them, and the button that begins it.
use super::{
    components::{Banner, Button, Mood, Size, Tone},
    icons::IconName,
    pages::public::paths,
    words::Words,
};
use leptos::prelude::*;

/// "You see this as NAME", with the way back. A form, for it has to work on every page.
#[component]
pub fn SeenAsBanner(words: Words, #[prop(into)] name: String) -> impl IntoView {
    let text = words.rich("see-as-banner", &[("name", &name)]);
    let stop = words.with("see-as-stop", &[("name", &name)]);
    let action = view! {
        <form class="push" method="post" action=paths::SEE_AS_STOP>
            <Button submit=true size=Size::Small>{stop}</Button>
        </form>
    };
    view! {
        <div class="seen-as">
            <Banner mood=Mood::Warn icon=IconName::Eye action=action.into_any()>
                <p>{text}</p>
            </Banner>
        </div>
    }
}

/// "See as NAME": leaves the dashboard for the pages the test person has.
#[component]
pub fn SeeAsButton(
    #[prop(into)] person: String,
    #[prop(into)] name: Signal<String>,
    /// In a row of a table.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let words = super::words::words();
    let label = Signal::derive(move || words.with("see-as-button", &[("name", &name.get())]));
    let button = if small {
        view! { <Button submit=true tone=Tone::Quiet size=Size::Small icon=IconName::Eye label /> }.into_any()
    } else {
        view! { <Button submit=true icon=IconName::Eye>{move || label.get()}</Button> }.into_any()
    };
    view! {
        <form method="post" action=paths::SEE_AS>
            <input type="hidden" name="person" value=person />
            {button}
        </form>
    }
}
