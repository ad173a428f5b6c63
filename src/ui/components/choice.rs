use super::{Choice, typed::bind_ticked};
use leptos::{html, prelude::*};

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
            let pick = move || {
                if let Some(on_change) = on_change {
                    on_change.run(picked.clone());
                }
            };
            let node = NodeRef::<html::Input>::new();
            let early = pick.clone();
            // The one that is cleared hears of it by the one that is picked.
            bind_ticked(node, Signal::derive(move || value.get() == own), move |ticked| {
                if ticked {
                    early();
                }
            });
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=name.clone()
                        value=choice.value
                        checked=initially
                        node_ref=node
                        on:change=move |_| pick()
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
    let node = NodeRef::<html::Input>::new();
    let tell = move |ticked: bool| {
        if let Some(on_change) = on_change {
            on_change.run(ticked);
        }
    };
    bind_ticked(node, checked, tell);
    view! {
        <label class="check">
            <input
                type="checkbox"
                name=name
                value=value
                checked=checked.get_untracked()
                node_ref=node
                disabled=move || disabled.get()
                on:change=move |event| tell(event_target_checked(&event))
            />
            <span>{label} {note.map(|note| view! { <small>{note}</small> })}</span>
        </label>
    }
}
