use super::Plane;
use crate::ui::{icons::PlaneKind, words::words};
use leptos::prelude::*;

/// How far someone or something is, in percent, with an accessible name.
#[component]
pub fn Progress(
    /// The accessible name: "Progress of Noor Haddad".
    #[prop(into)]
    label: Signal<String>,
    /// 0 to `max`.
    #[prop(into)]
    value: Signal<u32>,
    #[prop(default = 100)] max: u32,
) -> impl IntoView {
    let words = words();
    view! {
        <progress
            aria-label=move || label.get()
            max=max.to_string()
            value=move || value.get().to_string()
        >
            {move || words.percent((value.get() * 100).checked_div(max).unwrap_or(0))}
        </progress>
    }
}

/// Someone not yet registered: the plane, its word, and a second line that says since when or why.
#[component]
pub fn PlaneStanding(
    kind: PlaneKind,
    /// "Invited". A reminded person is still "Invited"; the second line tells how often.
    #[prop(into)]
    word: String,
    /// "sent 9 Nov, reminded once", "mailbox full, 19 Nov".
    #[prop(optional, into)]
    note: Option<String>,
) -> impl IntoView {
    view! {
        <span class="standing" data-is=kind.name()>
            <Plane kind />
            <span>
                <span class="word">{word}</span>
                " "
                {note.map(|note| view! { <small>{note}</small> })}
            </span>
        </span>
    }
}

/// Someone registered: how far they are.
#[component]
pub fn ProgressStanding(
    /// Whose progress, for the accessible name "Progress of NAME".
    #[prop(into)]
    name: String,
    percent: u32,
    /// "4 of 6 activities", "never signed in".
    #[prop(optional, into)]
    note: Option<String>,
) -> impl IntoView {
    let words = words();
    view! {
        <span class="standing" data-is="registered">
            <span>
                <span class="done">
                    <Progress label=words.with("ui-progress-of", &[("name", &name)]) value=percent />
                    <span>{words.percent(percent)}</span>
                </span>
                {note.map(|note| view! { <small>{note}</small> })}
            </span>
        </span>
    }
}
