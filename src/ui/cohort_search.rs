//! A cohort chosen by its name, and made where there is none.
use super::{
    components::{ComboOption, Combobox, Pick},
    live::Live,
    words::words,
};
use crate::{api::cohorts::search_cohorts, domain::cohort::Cohort};
use leptos::prelude::*;

/// A cohort found by its name. `text` is what stands in the field; it and what it means belong to the caller.
#[component]
pub fn CohortSearch(
    name: &'static str,
    text: RwSignal<String>,
    /// The cohort that is in force when the field appears: the text is its name, not a search.
    #[prop(optional)]
    is_chosen: bool,
    /// `None` while the text is no cohort's name.
    #[prop(into)]
    on_choose: Callback<Option<Cohort>>,
    /// Offers to create what is typed, once it is known that there is none of that name.
    #[prop(optional, into)]
    on_create: Option<Callback<String>>,
    /// The second voice of an option.
    #[prop(optional, into)]
    note: Option<Callback<Cohort, String>>,
    #[prop(optional, into)] placeholder: Option<String>,
) -> impl IntoView {
    let words = words();
    let live = expect_context::<Live>();
    // A name that was chosen by hand is no search: the list shows all again.
    let by_hand = RwSignal::new(is_chosen.then(|| text.get_untracked()));
    let asked = Memo::new(move |_| {
        let text = text.get();
        if by_hand.get().is_some_and(|chosen| chosen == text) { String::new() } else { text }
    });
    let answer = LocalResource::new(move || {
        live.version.track();
        let asked = asked.get();
        async move { search_cohorts(asked.clone()).await.map(|found| (asked, found)) }
    });
    let answered = Memo::new(move |last: Option<&(String, Vec<Cohort>)>| match answer.get() {
        Some(Ok(answer)) => answer,
        _ => last.cloned().unwrap_or_default(),
    });
    let is_answered = Signal::derive(move || answered.with(|(of, _)| asked.with(|asked| of == asked)));
    let options = Signal::derive(move || {
        let option = |cohort: &Cohort| ComboOption {
            value: cohort.id.to_string(),
            label: cohort.name.clone(),
            note: note.map(|note| note.run(cohort.clone())),
        };
        answered.with(|(_, found)| found.iter().map(option).collect::<Vec<_>>())
    });
    let picked = move |pick: Option<Pick>| match pick {
        None => on_choose.run(None),
        Some(Pick::Existing(option)) => {
            let one = |(_, found): &(String, Vec<Cohort>)| {
                found.iter().find(|cohort| cohort.id.to_string() == option.value).cloned()
            };
            on_choose.run(answered.with_untracked(one));
        }
        Some(Pick::New(name)) => {
            if let Some(create) = on_create {
                create.run(name);
            }
        }
    };
    view! {
        <Combobox
            name
            list_label=words.t("enrolments-cohorts")
            options
            text
            searched=is_answered
            can_create=Signal::derive(move || on_create.is_some() && is_answered.get())
            on_pick=picked
            on_choose=move |option: ComboOption| by_hand.set(Some(option.label))
            placeholder=placeholder.unwrap_or_default()
        />
    }
}
