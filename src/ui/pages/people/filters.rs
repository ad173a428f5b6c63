use super::{
    finders::{LabelFinder, PersonFinder, UnitFinder},
    href,
};
use crate::{
    domain::{
        enrolment_list::TestPeople,
        people_list::{Filter, Page, Query},
    },
    texts::Lang,
    ui::{
        components::{Choice, ComboOption, FilterForm, LiveSearch, Select},
        words::words,
    },
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Search and filters; each lands in the URL.
#[component]
pub fn PeopleFilters(query: Memo<Query>, #[prop(into)] page: Signal<Option<Page>>) -> impl IntoView {
    let words = words();
    let navigate = use_navigate();
    let go = Callback::new(move |query: Query| {
        navigate(&href(&query), NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
    });
    let change = Callback::new(move |filter: Filter| {
        let changed = Query { filter, ..query.get_untracked().from_start() };
        if changed != query.get_untracked() {
            go.run(changed);
        }
    });
    let filter = move || query.get_untracked().filter;
    let language_choices = Signal::derive(move || {
        let any = Choice::new("", words.t("people-any-language"));
        let languages = Lang::ALL.iter().map(|lang| Choice::new(lang.code(), lang.own_name()));
        std::iter::once(any).chain(languages).collect::<Vec<_>>()
    });
    let test_choices = Signal::derive(move || {
        let choice = |test: &TestPeople| {
            let key = match test {
                TestPeople::Shown => "enrolments-test-shown",
                TestPeople::Hidden => "enrolments-test-hidden",
                TestPeople::Only => "enrolments-test-only",
            };
            Choice::new(test.as_str(), words.t(key))
        };
        TestPeople::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    view! {
        <FilterForm label=words.t("people-filter") action="/people">
            <LiveSearch
                label=words.t("people-search")
                placeholder=words.t("people-search-hint")
                value=Signal::derive(move || query.get().filter.search)
                on_search=move |text: String| change.run(Filter { search: text.trim().to_owned(), ..filter() })
            />
            <Select
                name="language"
                label=words.t("people-language")
                quiet=true
                options=language_choices
                value=Signal::derive(move || query.get().filter.language.unwrap_or_default())
                on_change=move |code: String| {
                    change.run(Filter { language: Some(code).filter(|code| !code.is_empty()), ..filter() });
                }
            />
            <Select
                name="test"
                label=words.t("enrolments-test-people")
                quiet=true
                options=test_choices
                value=Signal::derive(move || query.get().filter.test.as_str().to_owned())
                on_change=move |test: String| change.run(Filter { test: TestPeople::read(&test), ..filter() })
            />
            <More query page change />
        </FilterForm>
    }
}

/// Unit, label, manager: found by name, shown when one of them is in force.
#[component]
fn More(query: Memo<Query>, #[prop(into)] page: Signal<Option<Page>>, change: Callback<Filter>) -> impl IntoView {
    let words = words();
    let filter = move || query.get_untracked().filter;
    let named = |id: Option<String>, name: Option<String>| Some(ComboOption { value: id?, label: name?, note: None });
    let unit = Signal::derive(move || {
        named(query.get().filter.unit.map(|id| id.to_string()), page.with(|page| page.as_ref()?.unit.clone()))
    });
    let manager = Signal::derive(move || {
        named(query.get().filter.manager.map(|id| id.to_string()), page.with(|page| page.as_ref()?.manager.clone()))
    });
    let label = Signal::derive(move || {
        let label = query.get().filter.label;
        named(label.clone(), label)
    });
    let in_force = move |query: &Query| {
        let Filter { unit, label, manager, .. } = &query.filter;
        [unit.is_some(), label.is_some(), manager.is_some()].into_iter().filter(|is| *is).count()
    };
    let open = query.with_untracked(in_force) > 0;
    let tally = move || query.with(in_force);
    let value = |option: Option<ComboOption>| option.map(|option| option.value);
    view! {
        <details class="more" open=open>
            <summary>
                {words.t("people-more")}
                {move || (tally() > 0).then(|| view! { " " <span class="tally">{tally()}</span> })}
            </summary>
            <div class="row fields">
                <UnitFinder
                    name="unit"
                    label=words.t("people-unit")
                    chosen=unit
                    on_choose=move |option| {
                        change.run(Filter { unit: value(option).and_then(|id| id.parse().ok()), ..filter() });
                    }
                />
                <LabelFinder
                    name="label"
                    label=words.t("people-label")
                    chosen=label
                    on_choose=move |option| change.run(Filter { label: value(option), ..filter() })
                />
                <PersonFinder
                    name="manager"
                    label=words.t("people-manager")
                    chosen=manager
                    on_choose=move |option| {
                        change.run(Filter { manager: value(option).and_then(|id| id.parse().ok()), ..filter() });
                    }
                />
            </div>
        </details>
    }
}
