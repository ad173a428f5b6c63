use super::{ComboOption, Icon, SearchInput};
use crate::ui::icons::IconName;
use leptos::prelude::*;

/// Several of a long list: a search, what it finds with a box each, and what is chosen so far, whatever is searched next.
#[component]
pub fn ChooseMany(
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
    /// Said when nothing is found.
    #[prop(into)]
    none: String,
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
    let nothing = move || options.with(Vec::is_empty).then(|| view! { <p class="hint">{none.clone()}</p> });
    view! {
        <SearchInput
            name="search"
            label=search_label.clone()
            placeholder=search_label
            value=search
            on_input=move |text: String| search.set(text)
        />
        <div class="choose-many">
            <ul aria-label=found_label>{move || options.get().into_iter().map(row).collect_view()}</ul>
            {nothing}
        </div>
        <Show when=move || chosen.with(|chosen| !chosen.is_empty())>
            <ul class="chips" aria-label=chosen_label.clone()>
                {move || chosen.get().into_iter().map(chip).collect_view()}
            </ul>
        </Show>
    }
}
