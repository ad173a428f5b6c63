use super::{Chosen, Who};
use crate::{
    api::enrolling::find_enrollable_people,
    domain::{enrolling::Whom, error::AppError},
    ui::{
        components::{Button, ComboOption, Combobox, Field, Icon},
        icons::IconName,
        resting::{self, rested},
        words::words,
    },
};
use leptos::prelude::*;

/// Several people by search, or by an address that nobody may have yet.
#[component]
pub(super) fn PeopleField(chosen: Chosen, #[prop(into)] error: Signal<Option<String>>) -> impl IntoView {
    let words = words();
    let text = RwSignal::new(String::new());
    let search = rested(move || text.get(), resting::LOOK);
    let found = LocalResource::new(move || find_enrollable_people(search.get()));
    let people = Memo::new(move |last: Option<&Vec<_>>| match found.get() {
        Some(Ok(people)) => people,
        _ => last.cloned().unwrap_or_default(),
    });
    let options = Signal::derive(move || {
        let taken = chosen.people.get();
        let is_free = |id| !taken.iter().any(|who| who.whom == Whom::Person(id));
        let option = |person: crate::domain::enrolling::PersonChoice| ComboOption {
            value: person.id.to_string(),
            label: person.name,
            note: person.address,
        };
        people.get().into_iter().filter(|person| is_free(person.id)).map(option).collect::<Vec<_>>()
    });
    let problem = RwSignal::new(None::<AppError>);
    let add = move |who: Who| {
        problem.set(None);
        chosen.lift.set(Vec::new());
        chosen.people.update(|people| {
            if !people.iter().any(|other| other.whom == who.whom) {
                people.push(who);
            }
        });
        text.set(String::new());
    };
    let choose = move |option: ComboOption| {
        if let Ok(id) = option.value.parse() {
            add(Who { whom: Whom::Person(id), label: option.label });
        }
    };
    // What is typed: somebody by the whole name, or an address.
    let add_typed = move || {
        let typed = text.get_untracked();
        let typed = typed.trim();
        let named = options.with_untracked(|options| {
            let mut same = options.iter().filter(|option| option.label.to_lowercase() == typed.to_lowercase());
            same.next().filter(|_| same.next().is_none()).cloned()
        });
        match named {
            Some(option) => choose(option),
            None if typed.is_empty() => {}
            None => add(Who { whom: Whom::Address(typed.to_owned()), label: typed.to_owned() }),
        }
    };
    let remove = move |whom: Whom| {
        chosen.lift.set(Vec::new());
        chosen.people.update(|people| people.retain(|who| who.whom != whom));
    };
    let chip = move |who: Who| {
        let label = words.with("enrolling-remove", &[("name", &who.label)]);
        let whom = who.whom.clone();
        view! {
            <li class="chip">
                <bdi>{who.label}</bdi>
                <button type="button" aria-label=label on:click=move |_| remove(whom.clone())>
                    <Icon name=IconName::X />
                </button>
            </li>
        }
    };
    view! {
        <Field id="enrolling-people" label=words.t("enrolling-people") hint=words.t("enrolling-people-hint") error>
            <div class="add-line">
                <Combobox
                    name="people"
                    list_label=words.t("nav-people")
                    options
                    text
                    searched=true
                    on_pick=|_| ()
                    on_choose=choose
                    placeholder=words.t("enrolling-people-placeholder")
                />
                <Button icon=IconName::Plus on_click=move |_| add_typed()>{words.t("enrolling-add")}</Button>
            </div>
        </Field>
        <Show when=move || chosen.people.with(|people| !people.is_empty())>
            <ul class="chips" aria-label=words.t("enrolling-chosen-people")>
                {move || chosen.people.get().into_iter().map(chip).collect_view()}
            </ul>
        </Show>
    }
}
