use super::SearchInput;
use leptos::{ev::SubmitEvent, leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// Typing rests this long before a list follows it.
const REST: Duration = Duration::from_millis(200);

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
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let search = move || {
        if let Some(text) = typed.try_get_untracked() {
            on_search.run(text);
        }
    };
    let search_soon = move || {
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        waiting.set_value(set_timeout_with_handle(search, REST).ok());
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
