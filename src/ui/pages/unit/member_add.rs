use super::Ask;
use crate::{
    api::units::candidates,
    domain::unit::Candidate,
    ui::{
        components::{ChooseManyDialog, ComboOption},
        offered::offered,
        words::words,
    },
};
use leptos::prelude::*;

/// Chooses people, several at once; the plan asks with which role.
#[component]
pub fn AddMembers(open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let asking = expect_context::<RwSignal<Option<Ask>>>();
    let asked = RwSignal::new(String::new());
    let (found, none) = offered(open, asked, candidates, "unit-people-none");
    let options = Signal::derive(move || {
        let option =
            |person: Candidate| ComboOption { value: person.id.to_string(), label: person.name, note: person.address };
        found.get().into_iter().map(option).collect::<Vec<_>>()
    });
    let add = move |chosen: Vec<ComboOption>| {
        let people = chosen.iter().filter_map(|option| option.value.parse().ok()).collect();
        asking.set(Some(Ask::Place(people)));
    };
    view! {
        <ChooseManyDialog
            id="add-members"
            open
            title=words.t("unit-add-people")
            search_label=words.t("unit-search-people")
            options
            asked
            found_label=words.t("unit-found-people")
            none
            on_add=add
        />
    }
}
