use crate::{
    api::audit::find_people,
    ui::{
        components::{ComboOption, Combobox, Field, Pick},
        words::words,
    },
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// Typing rests this long before people are looked for.
const REST: Duration = Duration::from_millis(150);

/// Somebody by name. `chosen` is whom the URL says; what is chosen here goes to `on_choose` by id, and emptying the
/// field chooses nobody.
#[component]
pub fn PersonPicker(
    name: &'static str,
    #[prop(into)] label: String,
    /// An option before all people.
    #[prop(default = None)]
    first: Option<ComboOption>,
    chosen: Signal<Option<ComboOption>>,
    on_choose: Callback<Option<String>>,
) -> impl IntoView {
    let words = words();
    let label_of = move || chosen.get().map(|option| option.label).unwrap_or_default();
    let text = RwSignal::new(chosen.get_untracked().map(|option| option.label).unwrap_or_default());
    Effect::new(move |before: Option<String>| {
        let now = label_of();
        if before.is_some_and(|before| before != now) || text.get_untracked().is_empty() {
            text.set(now.clone());
        }
        now
    });
    let search = RwSignal::new(String::new());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |was: Option<String>| {
        let typed = text.get();
        if was.is_some_and(|was| was != typed) {
            if let Some(handle) = waiting.get_value() {
                handle.clear();
            }
            let look = move || search.set(text.get_untracked());
            waiting.set_value(set_timeout_with_handle(look, REST).ok());
        }
        typed
    });
    let found = Resource::new(move || search.get(), find_people);
    let options = Signal::derive(move || {
        let people = found.get().and_then(Result::ok).unwrap_or_default().into_iter().map(|(party, address)| {
            ComboOption { value: party.id.to_string(), label: party.name.unwrap_or_default(), note: address }
        });
        first.clone().into_iter().chain(people).collect::<Vec<_>>()
    });
    let picked = move |pick: Option<Pick>| match pick {
        // Of two with one name the one that is chosen already stays.
        Some(Pick::Existing(option)) if chosen.get_untracked().is_some_and(|chosen| chosen.label == option.label) => {}
        Some(Pick::Existing(option)) => on_choose.run(Some(option.value)),
        _ if text.get_untracked().is_empty() => on_choose.run(None),
        _ => {}
    };
    view! {
        <Field id=name label>
            <Combobox name options text on_pick=picked list_label=words.t("nav-people") placeholder=words.t("audit-anybody") />
        </Field>
    }
}
