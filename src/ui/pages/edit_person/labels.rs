use super::form::EditForm;
use crate::{
    api::labels::search_labels,
    ui::{
        components::{Button, Field, Icon, TextInput},
        icons::IconName,
        words::words,
    },
};
use leptos::{ev::KeyboardEvent, prelude::*};

/// The labels somebody has, each with a way to take it off, and a field that adds one: of those in use, or a new one.
#[component]
pub fn LabelsField(form: EditForm, #[prop(into)] error: Signal<Option<String>>) -> impl IntoView {
    let words = words();
    let wrong = RwSignal::new(None::<String>);
    let add = move || wrong.set(form.add_label().err().map(|refusal| words.error(&refusal)));
    let pressed = move |event: KeyboardEvent| {
        let typed = form.label_text.with_untracked(|text| !text.trim().is_empty());
        // Enter adds the label; with nothing typed it saves, as in every field.
        if typed && matches!(event.key().as_str(), "Enter" | ",") {
            event.prevent_default();
            add();
        }
    };
    let in_use = LocalResource::new(move || search_labels(String::new()));
    let suggestion = |name: String| view! { <option value=name></option> };
    let suggestions = move || {
        let found = in_use.get().and_then(Result::ok).unwrap_or_default();
        found.into_iter().filter(|name| !form.has_label(name)).map(suggestion).collect_view()
    };
    let chip = move |name: String| {
        let remove = words.with("edit-label-remove", &[("label", &name)]);
        let taken = name.clone();
        view! {
            <li class="chip">
                <b><bdi>{name}</bdi></b>
                <button
                    type="button"
                    aria-label=remove
                    on:click=move |_| form.labels.update(|labels| labels.retain(|label| *label != taken))
                >
                    <Icon name=IconName::X />
                </button>
            </li>
        }
    };
    let error = Signal::derive(move || wrong.get().or_else(|| error.get()));
    view! {
        <Field id="edit-labels" label=words.t("edit-labels") hint=words.t("edit-labels-hint") error>
            <div class="row labels">
                <TextInput
                    name="labels"
                    value=form.label_text
                    on_input=move |text| form.label_text.set(text)
                    attr:list="edit-labels-in-use"
                    on:keydown=pressed
                />
                <Button on_click=move |_| add()>{words.t("edit-label-add")}</Button>
            </div>
            <datalist id="edit-labels-in-use">{suggestions}</datalist>
        </Field>
        <Show when=move || form.labels.with(|labels| !labels.is_empty())>
            <ul class="chips" aria-label=words.t("edit-labels-of")>
                {move || form.labels.get().into_iter().map(chip).collect_view()}
            </ul>
        </Show>
    }
}
