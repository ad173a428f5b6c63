//! Small signs: badge, chip, avatar, the live dot, skeleton bones, the empty state.
use super::{Icon, Mood};
use crate::ui::{icons::IconName, words::words};
use leptos::prelude::*;

#[component]
pub fn Badge(
    #[prop(optional)] mood: Mood,
    #[prop(optional)] icon: Option<IconName>,
    /// Framed instead of filled, for test people.
    #[prop(optional)]
    test: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <span class="badge" data-is=if test { Some("test") } else { mood.name() }>
            {icon.map(|name| view! { <Icon name /> })}
            {children()}
        </span>
    }
}

/// A filter in force, with the link that lists without it.
#[component]
pub fn Chip(
    /// "Cohort".
    #[prop(into)]
    label: String,
    /// "Spring intake 2027".
    #[prop(into)]
    value: String,
    #[prop(into)] without: String,
    /// The link's name: "Remove filter Cohort".
    #[prop(into)]
    remove: String,
) -> impl IntoView {
    view! {
        <span class="chip">
            {label}
            <b>{value}</b>
            <a href=without aria-label=remove>
                <Icon name=IconName::X />
            </a>
        </span>
    }
}

/// First letters of the first and the last word; the name itself stands beside it.
#[component]
pub fn Avatar(#[prop(into)] name: String, #[prop(optional)] big: bool) -> impl IntoView {
    view! { <span class="avatar" class:big=big aria-hidden="true">{initials(&name)}</span> }
}

fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphabetic()));
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

/// Whether the page follows changes.
#[component]
pub fn LiveDot(#[prop(into)] connected: Signal<bool>) -> impl IntoView {
    let words = words();
    view! {
        <span class="live" data-is=move || (!connected.get()).then_some("off")>
            {move || words.t(if connected.get() { "ui-live" } else { "ui-connecting" })}
        </span>
    }
}

/// Rows of grey bones that keep the height of the table to come.
#[component]
pub fn SkeletonRows(rows: usize, columns: usize) -> impl IntoView {
    let cell = |_| view! { <td><span class="bone"></span><span class="bone short"></span></td> };
    let row = move |_| view! { <tr aria-hidden="true">{(0..columns).map(cell).collect_view()}</tr> };
    (0..rows).map(row).collect_view()
}

/// Nothing here: what that means, and the way on as buttons inside.
#[component]
pub fn Empty(
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    /// With the plane's flight above, for the first time; without it for a search that found nothing.
    #[prop(optional)]
    first_time: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let flight = first_time.then(|| {
        view! {
            <svg class="flight" viewBox="0 0 88 52" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
                <path
                    d="M2 46c16 4 26-16 18-20s-12 12 4 12c14 0 24-8 32-15"
                    stroke-dasharray="1 4.5"
                    stroke-linecap="round"
                ></path>
                <path d="M84 4 54 15.5l10.5 5L71 31zM84 4 64.5 20.5" stroke-linejoin="round"></path>
            </svg>
        }
    });
    view! {
        <div class="empty">
            {flight}
            <h2>{title}</h2>
            <p>{text}</p>
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_the_first_and_the_last_word() {
        for (name, expected) in
            [("Ruth Adeyemi", "RA"), ("siobhán ní dhomhnaill", "SD"), ("山田 花子", "山花"), ("Prince", "P"), (" ", "")]
        {
            assert_eq!(initials(name), expected);
        }
    }
}
