use super::Ask;
use crate::{
    api::units::candidates,
    domain::unit::Candidate,
    ui::{
        components::{Button, ChooseMany, ComboOption, Dialog, Tone},
        words::words,
    },
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// Typing rests this long before people are looked for.
const REST: Duration = Duration::from_millis(150);

/// Chooses people, several at once; the plan asks with which role.
#[component]
pub fn AddMembers(open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let asking = expect_context::<RwSignal<Option<Ask>>>();
    let (search, asked) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |was: Option<String>| {
        let typed = search.get();
        if was.is_some_and(|was| was != typed) {
            if let Some(handle) = waiting.get_value() {
                handle.clear();
            }
            let look = move || asked.set(search.get_untracked());
            waiting.set_value(set_timeout_with_handle(look, REST).ok());
        }
        typed
    });
    let chosen = RwSignal::new(Vec::<ComboOption>::new());
    let found = LocalResource::new(move || {
        let (open, search) = (open.get(), asked.get());
        async move { if open { candidates(search).await.unwrap_or_default() } else { Vec::new() } }
    });
    Effect::new(move || {
        if open.get() {
            chosen.set(Vec::new());
            search.set(String::new());
            asked.set(String::new());
        }
    });
    let options = Signal::derive(move || {
        let option =
            |person: Candidate| ComboOption { value: person.id.to_string(), label: person.name, note: person.address };
        found.get().unwrap_or_default().into_iter().map(option).collect::<Vec<_>>()
    });
    let add = move |_| {
        let people = chosen.get_untracked().iter().filter_map(|option| option.value.parse().ok()).collect();
        open.set(false);
        asking.set(Some(Ask::Place(people)));
    };
    let count = move || chosen.with(Vec::len);
    view! {
        <Dialog id="add-members" open title=words.t("unit-add-people")>
            <ChooseMany
                search_label=words.t("unit-search-people")
                options
                search
                chosen
                found_label=words.t("unit-found-people")
                chosen_label=words.t("unit-chosen")
                remove_label=Callback::new(move |name: String| words.with("unit-unchoose", &[("name", &name)]))
                none=words.t("unit-people-none")
            />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                <Button
                    tone=Tone::Primary
                    disabled=Signal::derive(move || count() == 0)
                    count=Signal::derive(move || (count() > 0).then(|| count().to_string()))
                    on_click=add
                >
                    {words.t("unit-add")}
                </Button>
            </div>
        </Dialog>
    }
}
