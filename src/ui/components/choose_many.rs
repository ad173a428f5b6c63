use super::{Button, ComboOption, Dialog, Icon, SearchInput, Tone};
use crate::ui::{
    icons::IconName,
    resting::{self, rested},
    words::words,
};
use leptos::prelude::*;

/// Several of a long list: a search, what it finds with a box each, and what is chosen so far, whatever is searched next.
#[component]
fn ChooseMany(
    /// What the search is called: "Search people".
    #[prop(into)]
    search_label: String,
    /// What is found by the text that stands in `search`.
    #[prop(into)]
    options: Signal<Vec<ComboOption>>,
    search: RwSignal<String>,
    chosen: RwSignal<Vec<ComboOption>>,
    /// The name of the list of what is found.
    #[prop(into)]
    found_label: String,
    /// The name of the list of what is chosen.
    #[prop(into)]
    chosen_label: String,
    /// How the button that gives one up is named.
    remove_label: Callback<String, String>,
    /// Said when nothing is offered.
    none: Signal<Option<String>>,
) -> impl IntoView {
    let toggle = move |option: ComboOption, ticked: bool| {
        chosen.update(|chosen| {
            chosen.retain(|one| one.value != option.value);
            if ticked {
                chosen.push(option);
            }
        });
    };
    let row = move |option: ComboOption| {
        let own = option.value.clone();
        let is_chosen = move || chosen.with(|chosen| chosen.iter().any(|one| one.value == own));
        let picked = option.clone();
        view! {
            <li>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=is_chosen
                        on:change=move |event| toggle(picked.clone(), event_target_checked(&event))
                    />
                    <span><bdi>{option.label}</bdi> {option.note.map(|note| view! { <small>{note}</small> })}</span>
                </label>
            </li>
        }
    };
    let chip = move |option: ComboOption| {
        let label = remove_label.run(option.label.clone());
        let taken = option.clone();
        view! {
            <li class="chip">
                <b><bdi>{option.label}</bdi></b>
                <button type="button" aria-label=label on:click=move |_| toggle(taken.clone(), false)>
                    <Icon name=IconName::X />
                </button>
            </li>
        }
    };
    let said = move || options.with(Vec::is_empty).then(|| none.get()).flatten();
    let nothing = move || said().map(|text| view! { <p class="hint">{text}</p> });
    view! {
        <SearchInput
            name="search"
            label=search_label.clone()
            placeholder=search_label
            value=search
            on_input=move |text: String| search.set(text)
        />
        <div class="choose-many">
            <ul aria-label=found_label>
                <For each=move || options.get() key=|option| option.value.clone() children=row />
            </ul>
            {nothing}
        </div>
        <Show when=move || chosen.with(|chosen| !chosen.is_empty())>
            <ul class="chips" aria-label=chosen_label.clone()>
                <For each=move || chosen.get() key=|option| option.value.clone() children=chip />
            </ul>
        </Show>
    }
}

/// Several of a long list, chosen in a dialog that begins anew each time it opens.
#[component]
pub fn ChooseManyDialog(
    id: &'static str,
    open: RwSignal<bool>,
    #[prop(into)] title: String,
    #[prop(into)] search_label: String,
    /// What is found by the text that comes to stand in `asked`.
    #[prop(into)]
    options: Signal<Vec<ComboOption>>,
    /// What is looked for, once typing rests.
    asked: RwSignal<String>,
    #[prop(into)] found_label: String,
    /// What is said when nothing is offered.
    none: Signal<Option<String>>,
    #[prop(into)] on_add: Callback<Vec<ComboOption>>,
) -> impl IntoView {
    let words = words();
    let search = RwSignal::new(String::new());
    let chosen = RwSignal::new(Vec::<ComboOption>::new());
    let typed = rested(move || search.get(), resting::LOOK);
    Effect::new(move || asked.set(typed.get()));
    Effect::new(move || {
        if open.get() {
            chosen.set(Vec::new());
            search.set(String::new());
            asked.set(String::new());
        }
    });
    let count = move || chosen.with(Vec::len);
    view! {
        <Dialog id open title>
            <ChooseMany
                search_label=search_label.clone()
                options
                search
                chosen
                found_label=found_label.clone()
                chosen_label=words.t("unit-chosen")
                remove_label=Callback::new(move |name: String| words.with("unit-unchoose", &[("name", &name)]))
                none
            />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                <Button
                    tone=Tone::Primary
                    disabled=Signal::derive(move || count() == 0)
                    count=Signal::derive(move || (count() > 0).then(|| count().to_string()))
                    on_click=move |_| {
                        on_add.run(chosen.get_untracked());
                        open.set(false);
                    }
                >
                    {words.t("unit-add")}
                </Button>
            </div>
        </Dialog>
    }
}
