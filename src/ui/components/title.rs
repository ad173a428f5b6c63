use leptos::prelude::*;
use leptos_meta::Title;

/// The title of a page that is called as what it shows. The head lets go of it a moment after the page is gone, and what
/// it was called with it.
#[component]
pub fn NameTitle(#[prop(into)] name: Signal<String>) -> impl IntoView {
    view! { <Title text=move || name.try_get().unwrap_or_default() /> }
}
