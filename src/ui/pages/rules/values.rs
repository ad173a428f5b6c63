//! Several things chosen, as chips, with a field that finds more.
use super::{follow::follow, question::Value, say};
use crate::{
    api::rules::search_rule_values,
    domain::rule::{Found, SearchFor},
    ui::{
        components::{ComboOption, Combobox, Icon},
        icons::IconName,
        resting::{self, rested},
        words::words,
    },
};
use leptos::prelude::*;

/// Where choices come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Server(SearchFor),
    Fixed(Vec<ComboOption>),
}

#[component]
pub fn Values(
    #[prop(into)] id: String,
    /// What is chosen: "Department".
    #[prop(into)]
    label: String,
    source: Source,
    values: Signal<Vec<Value>>,
    /// One value is enough: with it, the field goes.
    #[prop(optional)]
    single: bool,
    #[prop(into)] on_change: Callback<Vec<Value>>,
) -> impl IntoView {
    let words = words();
    let add = words.with("rules-add-to", &[("name", &label)]);
    let fixed = match &source {
        Source::Fixed(options) => options.clone(),
        Source::Server(_) => Vec::new(),
    };
    let label_of = move |value: &Value| {
        let known = fixed.iter().find(|option| option.value == value.id).map(|option| option.label.clone());
        known.or_else(|| value.label.clone()).unwrap_or_else(|| {
            // A tag of a language that Muster does not speak says itself; an id of something gone says nothing.
            if value.id.len() < 30 { say::language(&value.id) } else { words.t("rules-gone") }
        })
    };
    let combo_id = id.clone();
    let chip = move |value: Value| {
        let (own, name, back) = (value.id.clone(), label_of(&value), combo_id.clone());
        let remove = words.with("rules-remove-value", &[("name", &name)]);
        let take = move |_| {
            let left = values.get_untracked().into_iter().filter(|value| value.id != own).collect();
            on_change.run(left);
            let back = back.clone();
            request_animation_frame(move || super::group::focus(&back));
        };
        view! {
            <span class="chip">
                <bdi>{name}</bdi>
                <button type="button" aria-label=remove on:click=take>
                    <Icon name=IconName::X />
                </button>
            </span>
        }
    };
    let choose = move |option: ComboOption| {
        let mut chosen = values.get_untracked();
        if chosen.iter().all(|value| value.id != option.value) {
            chosen.push(Value { id: option.value, label: Some(option.label) });
            on_change.run(chosen);
        }
    };
    let choose = Callback::new(choose);
    let open = Memo::new(move |_| !single || values.with(Vec::is_empty));
    view! {
        <div class="values">
            {move || values.get().into_iter().map(chip.clone()).collect_view()}
            <Show when=move || open.get()>
                <Finder id=id.clone() label=add.clone() source=source.clone() values on_choose=choose />
            </Show>
        </div>
    }
}

/// Finds one thing and hands it over; then it is empty again.
#[component]
pub fn Finder(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    source: Source,
    /// These are not offered again.
    values: Signal<Vec<Value>>,
    on_choose: Callback<ComboOption>,
    #[prop(default = "rules-add")] placeholder: &'static str,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let asked = rested(move || text.get(), resting::LOOK);
    let searched = matches!(source, Source::Server(_));
    let options = match source {
        Source::Fixed(options) => Signal::stored(options),
        Source::Server(what) => {
            let found = follow(move || Some(asked.get()), move |text| search_rule_values(what, text));
            Signal::derive(move || {
                let option =
                    |found: Found| ComboOption { value: found.id.to_string(), label: found.name, note: found.note };
                found.get().and_then(Result::ok).unwrap_or_default().into_iter().map(option).collect::<Vec<_>>()
            })
        }
    };
    let offered = Signal::derive(move || {
        let mut options = options.get();
        values.with(|values| options.retain(|option| values.iter().all(|value| value.id != option.value)));
        options
    });
    let choose = move |option: ComboOption| {
        text.set(String::new());
        on_choose.run(option);
    };
    view! {
        <label class="vh" for=id.clone()>{label.clone()}</label>
        <Combobox
            name=id
            options=offered
            text
            searched
            on_pick=|_| ()
            on_choose=choose
            list_label=label.clone()
            placeholder=words().t(placeholder)
        />
    }
}
