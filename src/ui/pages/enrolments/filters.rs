use super::{export_href, href, saved::SavedFilters};
use crate::{
    api::cohorts::search_cohorts,
    domain::{
        enrolment_list::{Query, TestPeople},
        id::UnitId,
        role::Role,
    },
    ui::{
        components::{Choice, ComboOption, FilterForm, LinkButton, LiveSearch, Select, Tone},
        icons::IconName,
        live::Live,
        pages::people::{LabelFinder, UnitFinder},
        words::words,
    },
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

const KINDS: [Role; 4] = [Role::Learner, Role::Mentor, Role::Coordinator, Role::Admin];

/// Search, kind, cohort and what else the list is narrowed by; each lands in the URL.
#[component]
pub fn Filters(
    query: Memo<Query>,
    /// What the unit is called that the list is narrowed to.
    #[prop(into)]
    unit: Signal<Option<String>>,
) -> impl IntoView {
    let words = words();
    let live = expect_context::<Live>();
    let navigate = use_navigate();
    let go = Callback::new(move |query: Query| {
        navigate(&href(&query), NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
    });
    let change = move |change: &dyn Fn(&mut Query)| {
        let mut changed = query.get_untracked().from_start();
        change(&mut changed);
        if changed != query.get_untracked() {
            go.run(changed);
        }
    };
    let search = move |text: String| change(&|query| text.trim().clone_into(&mut query.filter.search));

    let to_unit = move |unit: Option<UnitId>| change(&|query| query.filter.cohort = unit);
    let with_label = move |label: Option<String>| change(&|query| query.filter.label.clone_from(&label));
    // Any unit may be what the list is narrowed to, one beyond the cohorts that are offered at first as well.
    let narrowed = Memo::new(move |_| {
        Some(ComboOption { value: query.get().filter.cohort?.to_string(), label: unit.get()?, note: None })
    });
    let cohorts = Resource::new(move || live.version.get(), |_| search_cohorts(String::new()));
    let cohort_choices = Signal::derive(move || {
        let mut choices = vec![Choice::new("", words.t("enrolments-any-cohort"))];
        let found = cohorts.get().and_then(Result::ok).unwrap_or_default();
        let narrowed = narrowed.get().filter(|one| found.iter().all(|cohort| cohort.id.to_string() != one.value));
        choices.extend(found.into_iter().map(|cohort| Choice::new(cohort.id.to_string(), cohort.name)));
        choices.extend(narrowed.map(|unit| Choice::new(unit.value, unit.label)));
        choices
    });
    let kind_choices = Signal::derive(move || {
        let mut choices = vec![Choice::new("", words.t("enrolments-any-kind"))];
        choices.extend(KINDS.iter().map(|kind| Choice::new(kind.as_str(), words.kind(*kind))));
        choices
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
        <div class="filter-bar">
        <FilterForm label=words.t("enrolments-filter") action="/enrolments">
            <LiveSearch
                label=words.t("enrolments-search")
                placeholder=words.t("enrolments-search-in")
                value=Signal::derive(move || query.get().filter.search)
                on_search=search
            />
            <Select
                name="kind"
                label=words.t("enrolments-kind")
                quiet=true
                options=kind_choices
                value=Signal::derive(move || query.get().filter.kind.map(|kind| kind.to_string()).unwrap_or_default())
                on_change=move |kind: String| change(&|query| query.filter.kind = kind.parse().ok())
            />
            <Select
                name="test"
                label=words.t("enrolments-test-people")
                quiet=true
                options=test_choices
                value=Signal::derive(move || query.get().filter.test.as_str().to_owned())
                on_change=move |test: String| change(&|query| query.filter.test = TestPeople::read(&test))
            />
            <Transition>
                <Select
                    name="cohort"
                    label=words.t("enrolments-cohort")
                    quiet=true
                    options=cohort_choices
                    value=Signal::derive(move || {
                        query.get().filter.cohort.map(|cohort| cohort.to_string()).unwrap_or_default()
                    })
                    on_change=move |cohort: String| change(&|query| query.filter.cohort = cohort.parse().ok())
                />
            </Transition>
            <LinkButton
                href=Signal::derive(move || export_href(&query.get()))
                tone=Tone::Quiet
                icon=IconName::Download
                label=words.t("enrolments-export-list")
                external=true
            />
            <More
                query
                narrowed
                on_unit=to_unit
                on_label=with_label
            />
        </FilterForm>
        <SavedFilters query />
        </div>
    }
}

/// Unit and label: found by name, shown when one that the filters above do not show is in force.
#[component]
fn More(
    query: Memo<Query>,
    narrowed: Memo<Option<ComboOption>>,
    #[prop(into)] on_unit: Callback<Option<UnitId>>,
    #[prop(into)] on_label: Callback<Option<String>>,
) -> impl IntoView {
    let words = words();
    let label = Signal::derive(move || {
        let label = query.get().filter.label?;
        Some(ComboOption { value: label.clone(), label, note: None })
    });
    let value = |option: Option<ComboOption>| option.map(|option| option.value);
    let in_force = move || query.with(|query| query.filter.label.is_some());
    view! {
        <details class="more" open=untrack(in_force)>
            <summary>
                {words.t("people-more")}
                {move || in_force().then(|| view! { " " <span class="tally">{words.number(1)}</span> })}
            </summary>
            <div class="row fields">
                <UnitFinder
                    name="unit"
                    label=words.t("people-unit")
                    chosen=Signal::from(narrowed)
                    on_choose=move |option| on_unit.run(value(option).and_then(|id| id.parse().ok()))
                />
                <LabelFinder
                    name="label"
                    label=words.t("people-label")
                    chosen=label
                    on_choose=move |option| on_label.run(value(option))
                />
            </div>
        </details>
    }
}
