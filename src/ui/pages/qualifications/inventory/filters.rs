use super::at;
use crate::{
    domain::{
        audit::Named,
        id::UnitId,
        qualification::{InventoryQuery, Shown},
    },
    ui::{
        components::{Choice, SearchInput, Select},
        pages::qualifications::shown_choices,
        resting::{self, Resting},
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Search, unit and state; each lands in the URL.
#[component]
pub fn Filters(query: Memo<InventoryQuery>, units: Signal<Vec<Named<UnitId>>>) -> impl IntoView {
    let words = words();
    let navigate = use_navigate();
    let go = Callback::new(move |query: InventoryQuery| {
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&at(&query, None), options);
    });
    let change = move |change: &dyn Fn(&mut InventoryQuery)| {
        let mut query = query.get_untracked();
        change(&mut query);
        go.run(query);
    };
    let typed = RwSignal::new(query.get_untracked().search);
    let find = move || change(&|query| typed.get_untracked().trim().clone_into(&mut query.search));
    let resting = Resting::default();
    let soon = move |text: String| {
        typed.set(text);
        resting.then(resting::LIST, find);
    };
    let unit_choices = Signal::derive(move || {
        let mut choices = vec![Choice::new("", words.t("qual-any-unit"))];
        choices.extend(units.get().into_iter().map(|unit| Choice::new(unit.id.to_string(), unit.name)));
        choices
    });
    let unit = Signal::derive(move || query.with(|query| query.unit.map(|unit| unit.to_string()).unwrap_or_default()));
    let shown =
        Signal::derive(move || query.with(|query| query.shown.map(Shown::as_str).unwrap_or_default().to_owned()));
    view! {
        <form
            role="search"
            class="filters"
            method="get"
            action="/qualifications/inventory"
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                find();
            }
        >
            <SearchInput name="q" label=words.t("qual-search-people") placeholder=words.t("qual-search-people") value=typed on_input=soon />
            <Select
                name="unit"
                label=words.t("qual-unit")
                quiet=true
                options=unit_choices
                value=unit
                on_change=move |unit: String| change(&|query| query.unit = unit.parse().ok())
            />
            <Select
                name="state"
                label=words.t("qual-state")
                quiet=true
                options=Signal::derive(move || shown_choices(words, "qual-any-state"))
                value=shown
                on_change=move |state: String| change(&|query| query.shown = Shown::read(&state))
            />
        </form>
    }
}
