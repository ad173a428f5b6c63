use super::SearchInput;
use crate::ui::resting::{self, Resting};
use leptos::{ev::SubmitEvent, prelude::*};

/// The filters of a list, each of which lands in the URL. Without the browser's code it submits them.
#[component]
pub fn FilterForm(#[prop(into)] label: String, action: &'static str, children: Children) -> impl IntoView {
    view! {
        <form
            role="search"
            aria-label=label
            class="filters"
            method="get"
            action=action
            on:submit=move |event: SubmitEvent| event.prevent_default()
        >
            {children()}
        </form>
    }
}

/// A search that the list follows while one types.
#[component]
pub fn LiveSearch(
    #[prop(into)] label: String,
    #[prop(into)] placeholder: String,
    /// What the list is searched for now.
    #[prop(into)]
    value: Signal<String>,
    #[prop(into)] on_search: Callback<String>,
) -> impl IntoView {
    let typed = RwSignal::new(value.get_untracked());
    // The list may change by itself (back button): what stands in the field follows, unless it says the same.
    Effect::new(move || {
        let search = value.get();
        if typed.with_untracked(|typed| typed.trim() != search) {
            typed.set(search);
        }
    });
    let resting = Resting::default();
    let search = move || on_search.run(typed.get_untracked());
    let search_soon = move || {
        resting.then(resting::LIST, search);
    };
    view! {
        <SearchInput
            name="q"
            label
            placeholder
            value=typed
            on_input=move |text: String| {
                typed.set(text);
                search_soon();
            }
        />
    }
}
