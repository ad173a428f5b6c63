use super::{ComboOption, Combobox, Field, Pick};
use crate::ui::resting::{self, rested};
use leptos::{prelude::*, task::spawn_local};

/// Somebody or something of many, found by name. `chosen` is what is in force; what is chosen here goes to `on_choose`,
/// and emptying the field chooses nothing.
#[component]
pub fn Finder<F>(
    name: &'static str,
    #[prop(into)] label: String,
    /// The list's name, in the plural.
    #[prop(into)]
    list_label: String,
    #[prop(optional, into)] placeholder: Option<String>,
    /// An option before all that are found.
    #[prop(default = None)]
    first: Option<ComboOption>,
    chosen: Signal<Option<ComboOption>>,
    /// What a text finds.
    find: fn(String) -> F,
    #[prop(into)] on_choose: Callback<Option<ComboOption>>,
    /// What is wrong with the choice.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView
where
    F: Future<Output = Vec<ComboOption>> + 'static,
{
    let label_of = move || chosen.get().map(|option| option.label).unwrap_or_default();
    let text = RwSignal::new(chosen.get_untracked().map(|option| option.label).unwrap_or_default());
    Effect::new(move |before: Option<String>| {
        let now = label_of();
        let follows = before.is_some_and(|before| before != now) || text.with_untracked(String::is_empty);
        // Only a text that differs: one that is set to itself is heard as a choice, which sets it again.
        if follows && text.with_untracked(|text| *text != now) {
            text.set(now.clone());
        }
        now
    });
    let search = rested(move || text.get(), resting::LOOK);
    // Not a resource: what is found here must not make the page around wait, which would build this field anew.
    let found = RwSignal::new(Vec::<ComboOption>::new());
    Effect::new(move || {
        let asked = search.get();
        spawn_local(async move {
            let options = find(asked.clone()).await;
            if search.try_get_untracked().is_some_and(|now| now == asked) {
                found.try_set(options);
            }
        });
    });
    let options = Signal::derive(move || first.clone().into_iter().chain(found.get()).collect::<Vec<_>>());
    // The field says the name of who was chosen by hand, by which somebody else may be found as well.
    let by_hand = StoredValue::new(None::<String>);
    let choose = move |option: ComboOption| {
        by_hand.set_value(Some(option.label.clone()));
        if chosen.get_untracked().is_none_or(|chosen| chosen.value != option.value) {
            on_choose.run(Some(option));
        }
    };
    let is_said = move |label: &String| {
        chosen.with_untracked(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.label == *label))
            || by_hand.with_value(|chosen| chosen.as_ref() == Some(label))
    };
    let picked = move |pick: Option<Pick>| match pick {
        Some(Pick::Existing(option)) if is_said(&option.label) => {}
        Some(Pick::Existing(option)) => on_choose.run(Some(option)),
        _ => {
            by_hand.set_value(None);
            if text.with_untracked(String::is_empty) && chosen.with_untracked(Option::is_some) {
                on_choose.run(None);
            }
        }
    };
    view! {
        <Field id=name label error>
            <Combobox
                name
                options
                text
                searched=true
                on_pick=picked
                on_choose=choose
                list_label
                placeholder=placeholder.unwrap_or_default()
            />
        </Field>
    }
}
