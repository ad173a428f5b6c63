use super::{ComboOption, Icon, SearchInput};
use crate::ui::icons::IconName;
use leptos::prelude::*;

/// Chooses several of a list that is searched: boxes to tick, and what is chosen so far above them, whatever the search.
#[component]
pub fn Chooser(
    /// Also the prefix of the ids inside.
    #[prop(into)]
    name: String,
    /// The list's name: "Activities".
    #[prop(into)]
    label: String,
    #[prop(into)] search_label: String,
    /// What is said where nothing is offered.
    #[prop(into)]
    nothing: Signal<Option<String>>,
    /// What a button says that takes one back: the name follows.
    #[prop(into)]
    without: String,
    search: RwSignal<String>,
    /// What the search found.
    #[prop(into)]
    options: Signal<Vec<ComboOption>>,
    chosen: RwSignal<Vec<ComboOption>>,
) -> impl IntoView {
    let is_chosen = move |value: &str| chosen.with(|chosen| chosen.iter().any(|option| option.value == value));
    let line = {
        let name = name.clone();
        move |option: ComboOption| {
            let own = option.value.clone();
            let picked = option.clone();
            let set = move |ticked: bool| {
                chosen.update(|chosen| {
                    chosen.retain(|option| option.value != picked.value);
                    if ticked {
                        chosen.push(picked.clone());
                    }
                });
            };
            view! {
                <li>
                    <label class="check">
                        <input
                            type="checkbox"
                            name=name.clone()
                            value=option.value.clone()
                            prop:checked=move || is_chosen(&own)
                            on:change=move |event| set(event_target_checked(&event))
                        />
                        <span>
                            <bdi>{option.label}</bdi>
                            {option.note.map(|note| view! { <small>{note}</small> })}
                        </span>
                    </label>
                </li>
            }
        }
    };
    let chip = move |option: ComboOption| {
        let label = format!("{without} {}", option.label);
        view! {
            <li class="chip">
                <b><bdi>{option.label}</bdi></b>
                <button
                    type="button"
                    aria-label=label
                    on:click=move |_| chosen.update(|chosen| chosen.retain(|other| other.value != option.value))
                >
                    <Icon name=IconName::X />
                </button>
            </li>
        }
    };
    view! {
        <div class="chooser">
            <SearchInput name=format!("{name}-search") label=search_label value=search on_input=move |text| search.set(text) />
            <ul class="row chosen">
                <For each=move || chosen.get() key=|option| option.value.clone() children=chip />
            </ul>
            <ul class="chooser-list" aria-label=label>
                <For each=move || options.get() key=|option| option.value.clone() children=line />
            </ul>
            <p class="second" role="status">
                {move || options.with(Vec::is_empty).then(|| nothing.get()).flatten()}
            </p>
        </div>
    }
}
