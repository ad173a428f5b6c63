//! Contexts and routes of the dashboard, nothing else.
use leptos::prelude::*;

#[component]
pub fn App() -> impl IntoView {
    view! { <p>"Muster"</p> }
}
