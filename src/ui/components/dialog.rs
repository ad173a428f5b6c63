use leptos::{html, prelude::*};

/// A native modal dialog: focus, Escape and the backdrop are the browser's.
/// What is inside exists only while it is open, so each opening starts afresh.
/// Buttons go into a `<div class="end">`, the safe one first.
#[component]
pub fn Dialog(
    /// Also the prefix of the title's id.
    #[prop(into)]
    id: String,
    open: RwSignal<bool>,
    /// What will happen, with its number: "This sends 37 mails".
    #[prop(into)]
    title: Signal<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            // Fails only if it is not in the page any more, and then there is nothing to show.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    view! {
        <dialog
            class="dialog"
            id=id
            aria-labelledby=labelled_by
            node_ref=dialog
            on:close=move |_| open.set(false)
        >
            {move || {
                open.get()
                    .then(|| {
                        view! {
                            <div class="dialog-body">
                                <h2 id=title_id.clone()>{move || title.get()}</h2>
                                {children()}
                            </div>
                        }
                    })
            }}
        </dialog>
    }
}

/// What follows, in numbers: term and count, line by line.
#[component]
pub fn Sum(#[prop(into)] lines: Signal<Vec<(String, String)>>) -> impl IntoView {
    let line = |(term, count): (String, String)| view! { <div><dt>{term}</dt><dd>{count}</dd></div> };
    view! { <dl class="sum">{move || lines.get().into_iter().map(line).collect_view()}</dl> }
}
