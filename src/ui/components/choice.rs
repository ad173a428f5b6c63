use super::Choice;
use leptos::prelude::*;

/// A few exclusive choices as cards, under a legend.
#[component]
pub fn RadioGroup(
    /// Sent under this name; also the prefix of the ids inside.
    #[prop(into)]
    name: String,
    #[prop(into)] legend: String,
    choices: Vec<Choice>,
    #[prop(optional, into)] value: Signal<String>,
    #[prop(optional, into)] on_change: Option<Callback<String>>,
) -> impl IntoView {
    let legend_id = format!("{name}-legend");
    let labelled_by = legend_id.clone();
    let card = {
        let name = name.clone();
        move |choice: Choice| {
            let own = choice.value.clone();
            let initially = value.get_untracked() == own;
            let picked = choice.value.clone();
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=name.clone()
                        value=choice.value
                        checked=initially
                        prop:checked=move || value.get() == own
                        on:change=move |_| {
                            if let Some(on_change) = on_change {
                                on_change.run(picked.clone());
                            }
                        }
                    />
                    {choice.label}
                </label>
            }
        }
    };
    view! {
        <fieldset class="field" role="radiogroup" aria-labelledby=labelled_by>
            <legend id=legend_id>{legend}</legend>
            <div class="choices">{choices.into_iter().map(card).collect_view()}</div>
        </fieldset>
    }
}

/// A box to tick with its sentence.
#[component]
pub fn Checkbox(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    /// A second line in a second voice.
    #[prop(optional, into)]
    note: Option<String>,
    #[prop(default = "on".into(), into)] value: String,
    #[prop(optional, into)] checked: Signal<bool>,
    #[prop(optional, into)] on_change: Option<Callback<bool>>,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                name=name
                value=value
                checked=checked.get_untracked()
                prop:checked=move || checked.get()
                disabled=move || disabled.get()
                on:change=move |event| {
                    if let Some(on_change) = on_change {
                        on_change.run(event_target_checked(&event));
                    }
                }
            />
            <span>{label} {note.map(|note| view! { <small>{note}</small> })}</span>
        </label>
    }
}
