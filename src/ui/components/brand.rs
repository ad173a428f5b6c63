use leptos::prelude::*;

/// Mark and word. With `href` a link home, without one just the name of the product.
#[component]
pub fn Brand(
    #[prop(optional, into)] href: Option<String>,
    /// A second voice behind the word, such as "for Brightwater Health".
    #[prop(optional, into)]
    note: Option<String>,
) -> impl IntoView {
    let inside = view! {
        <svg viewBox="0 0 24 20" fill="currentColor" aria-hidden="true">
            <use_ href="#mark" />
        </svg>
        "Muster"
        {note.map(|note| view! { <small>{note}</small> })}
    };
    match href {
        Some(href) => view! { <a class="brand" href=href>{inside}</a> }.into_any(),
        None => view! { <span class="brand">{inside}</span> }.into_any(),
    }
}
