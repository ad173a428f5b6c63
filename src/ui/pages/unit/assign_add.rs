use crate::{
    api::units::things,
    domain::unit::{Named, Thing},
    ui::{
        components::{ChooseManyDialog, ComboOption},
        follows::thing_label,
        offered::offered,
        words::{Words, words},
    },
};
use leptos::prelude::*;

pub fn thing_word(words: Words, thing: Thing) -> String {
    words.t(match thing {
        Thing::Activity(_) => "unit-thing-activity",
        Thing::Session(..) => "unit-thing-session",
        Thing::Qualification(_) => "unit-thing-qualification",
    })
}

/// A text that stands for a thing within the dialog.
fn value(thing: Thing) -> String {
    match thing {
        Thing::Activity(activity) => format!("activity {activity}"),
        Thing::Session(activity, session) => format!("session {activity} {session}"),
        Thing::Qualification(qualification) => format!("qualification {qualification}"),
    }
}

/// Chooses activities, sessions of them, and qualifications, several at once.
#[component]
pub fn AddThings(
    open: RwSignal<bool>,
    /// What is there already: not offered.
    taken: Signal<Vec<Thing>>,
    on_add: Callback<Vec<Named>>,
) -> impl IntoView {
    let words = words();
    let asked = RwSignal::new(String::new());
    // Everything that was ever found, to know again what is chosen.
    let known = RwSignal::new(Vec::<Named>::new());
    let (found, none) = offered(open, asked, things, "unit-things-none");
    Effect::new(move || {
        let found = found.get();
        known.update(|known| {
            known.retain(|one| found.iter().all(|named| named.thing != one.thing));
            known.extend(found);
        });
    });
    let options = Signal::derive(move || {
        let option = |named: &Named| ComboOption {
            value: value(named.thing),
            label: thing_label(words, named),
            note: Some(thing_word(words, named.thing)),
        };
        let found = found.get();
        taken.with(|taken| found.iter().filter(|named| !taken.contains(&named.thing)).map(option).collect::<Vec<_>>())
    });
    let add = move |chosen: Vec<ComboOption>| {
        let is_chosen = |named: &Named| chosen.iter().any(|option| option.value == value(named.thing));
        on_add.run(known.get_untracked().into_iter().filter(is_chosen).collect());
    };
    view! {
        <ChooseManyDialog
            id="add-things"
            open
            title=words.t("unit-add-things")
            search_label=words.t("unit-search-things")
            options
            asked
            found_label=words.t("unit-found-things")
            none
            on_add=add
        />
    }
}
