use super::{FieldContext, Icon};
use crate::ui::icons::IconName;
use leptos::prelude::*;

/// One of a few: what is sent, and what is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// A native select. In a [`Field`](super::Field) it is labelled there, in a filter bar by `label`.
#[component]
pub fn Select(
    #[prop(into)] name: String,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(optional, into)] value: Signal<String>,
    #[prop(optional, into)] on_change: Option<Callback<String>>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] label: Option<String>,
    /// As loud as a button, for filter bars.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let field = FieldContext::find(id);
    let choice = move |choice: Choice| {
        let own = choice.value.clone();
        view! {
            <option value=choice.value selected=move || value.get() == own>
                {choice.label}
            </option>
        }
    };
    view! {
        <span class="select" class:quiet=quiet>
            <select
                id=field.id_or_none()
                name=name
                aria-label=label
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
                prop:value=move || value.get()
                on:change=move |event| {
                    if let Some(on_change) = on_change {
                        on_change.run(event_target_value(&event));
                    }
                }
            >
                {move || options.get().into_iter().map(choice).collect_view()}
            </select>
            <Icon name=IconName::Down />
        </span>
    }
}
