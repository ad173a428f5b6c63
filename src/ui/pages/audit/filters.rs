use super::{href, person_picker::PersonPicker};
use crate::{
    api::audit::audit_choices,
    domain::{
        audit::{Actor, Filter, Page, Party, Query, What},
        event::{EventKind, Group},
    },
    ui::{
        components::{Choice, ComboOption, Field, InputKind, LinkButton, Select, Size, TextInput, Tone},
        happening,
        resting::Resting,
        words::{Words, words},
    },
};
use chrono::NaiveDate;
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use std::time::Duration;

/// A date being typed is many dates: the list follows when it rests.
const REST: Duration = Duration::from_millis(400);
const UNIT: &str = "unit:";
const ACTIVITY: &str = "activity:";

/// Who, what, when, where and whom; each lands in the URL.
#[component]
pub fn Filters(query: Memo<Query>, page: Signal<Option<Page>>) -> impl IntoView {
    let words = words();
    let navigate = use_navigate();
    let go = Callback::new(move |filter: Filter| {
        let query = Query { filter, edge: None };
        navigate(
            &href("/audit", &query),
            NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() },
        );
    });
    let change = move |change: &dyn Fn(&mut Filter)| {
        let before = query.get_untracked().filter;
        let mut filter = before.clone();
        change(&mut filter);
        if filter != before {
            go.run(filter);
        }
    };
    let party = move |party: Option<Party>| {
        party.map(|party| ComboOption {
            value: party.id.to_string(),
            label: party.name.unwrap_or_else(|| words.t("event-erased")),
            note: None,
        })
    };
    let actor = move || match query.get().filter.actor {
        Some(Actor::Muster) => Some(muster(words)),
        Some(Actor::Person(_)) => party(page.get().and_then(|page| page.actor)),
        None => None,
    };
    let person = move || query.get().filter.person.and_then(|_| party(page.get().and_then(|page| page.person)));
    let choices = Resource::new(|| (), |()| audit_choices());
    let wheres = move || wheres(words, choices.get().and_then(Result::ok).unwrap_or_default());
    let place = move || {
        let filter = query.get().filter;
        let unit = filter.unit.map(|id| format!("{UNIT}{id}"));
        unit.or_else(|| filter.activity.map(|id| format!("{ACTIVITY}{id}"))).unwrap_or_default()
    };
    let any = move || query.with(|query| query.filter != Filter::default());
    let muster_first = Some(muster(words));
    let choose_actor = Callback::new(move |who: Option<String>| {
        let who = who.map(|who| who.parse().map_or(Actor::Muster, Actor::Person));
        change(&|filter| filter.actor = who);
    });
    let choose_person = Callback::new(move |whom: Option<String>| {
        change(&|filter| filter.person = whom.as_ref().and_then(|whom| whom.parse().ok()));
    });
    view! {
        <form
            role="search"
            aria-label=words.t("audit-filter")
            class="audit-filters"
            method="get"
            action="/audit"
            on:submit=|event: SubmitEvent| event.prevent_default()
        >
            <PersonPicker
                name="who"
                label=words.t("audit-who")
                first=muster_first
                chosen=Signal::derive(actor)
                on_choose=choose_actor
            />
            <Field id="what" label=words.t("audit-what")>
                <Select
                    name="what"
                    options=Signal::derive(move || whats(words))
                    value=Signal::derive(move || query.get().filter.what.map(What::as_str).unwrap_or_default().to_owned())
                    on_change=move |what: String| change(&|filter| filter.what = What::parse(&what))
                />
            </Field>
            <PersonPicker
                name="whom"
                label=words.t("audit-whom")
                chosen=Signal::derive(person)
                on_choose=choose_person
            />
            <Field id="where" label=words.t("audit-where")>
                <Select
                    name="where"
                    options=Signal::derive(wheres)
                    value=Signal::derive(place)
                    on_change=move |place: String| {
                        change(&|filter| {
                            filter.unit = place.strip_prefix(UNIT).and_then(|id| id.parse().ok());
                            filter.activity = place.strip_prefix(ACTIVITY).and_then(|id| id.parse().ok());
                        });
                    }
                />
            </Field>
            <Day
                name="from"
                label=words.t("audit-from")
                day=Signal::derive(move || query.get().filter.from)
                on_change=move |day| change(&|filter| filter.from = day)
            />
            <Day
                name="to"
                label=words.t("audit-to")
                day=Signal::derive(move || query.get().filter.to)
                on_change=move |day| change(&|filter| filter.to = day)
            />
            <Show when=any>
                <div class="audit-clear">
                    {move || {
                        let list = query.get().filter.list?;
                        let label = words.with("audit-list", &[("number", &list.to_string())]);
                        Some(view! { <span class="chip"><b>{label}</b></span> })
                    }}
                    <LinkButton href="/audit" tone=Tone::Quiet size=Size::Small>{words.t("audit-clear")}</LinkButton>
                </div>
            </Show>
        </form>
    }
}

fn muster(words: Words) -> ComboOption {
    ComboOption { value: "muster".to_owned(), label: words.t("audit-muster"), note: None }
}

/// Each group, and below it each of its kinds, by what its sentence says of an example.
fn whats(words: Words) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", words.t("audit-anything"))];
    for group in Group::ALL {
        let name = match group {
            Group::Access => words.t("audit-group-access"),
            Group::Learning => words.t("audit-group-learning"),
            Group::Lists => words.t("audit-group-lists"),
            Group::Mail => words.t("audit-group-mail"),
            Group::Organisation => words.t("audit-group-organisation"),
            Group::People => words.t("audit-group-people"),
        };
        choices.push(Choice::new(group.as_str(), words.with("audit-all-of", &[("group", &name)])));
        let kinds = EventKind::ALL.iter().filter(|kind| kind.group() == *group);
        choices.extend(kinds.map(|kind| Choice::new(kind.as_str(), happening::label(words, *kind))));
    }
    choices
}

fn wheres(words: Words, found: crate::domain::audit::Choices) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", words.t("audit-anywhere"))];
    choices.extend(found.units.into_iter().map(|unit| Choice::new(format!("{UNIT}{}", unit.id), unit.name)));
    choices.extend(
        found.activities.into_iter().map(|activity| Choice::new(format!("{ACTIVITY}{}", activity.id), activity.name)),
    );
    choices
}

#[component]
fn Day(
    name: &'static str,
    #[prop(into)] label: String,
    day: Signal<Option<NaiveDate>>,
    #[prop(into)] on_change: Callback<Option<NaiveDate>>,
) -> impl IntoView {
    let resting = Resting::default();
    let typed = move |text: String| {
        resting.then(REST, move || on_change.run(text.parse().ok()));
    };
    let value = Signal::derive(move || day.get().map(|day| day.to_string()).unwrap_or_default());
    view! {
        <Field id=name label>
            <TextInput name kind=InputKind::Date value on_input=typed />
        </Field>
    }
}
