use super::{export_href, href, saved::SavedFilters};
use crate::{
    api::cohorts::search_cohorts,
    domain::{
        enrolment_list::{Query, TestPeople},
        role::Role,
    },
    ui::{
        components::{Choice, FilterForm, LinkButton, LiveSearch, Select, Tone},
        icons::IconName,
        live::Live,
        words::words,
    },
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

const KINDS: [Role; 4] = [Role::Learner, Role::Mentor, Role::Coordinator, Role::Admin];

/// Search, kind and cohort; each lands in the URL.
#[component]
pub fn Filters(query: Memo<Query>) -> impl IntoView {
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

    let cohorts = Resource::new(move || live.version.get(), |_| search_cohorts(String::new()));
    let cohort_choices = Signal::derive(move || {
        let mut choices = vec![Choice::new("", words.t("enrolments-any-cohort"))];
        let found = cohorts.get().and_then(Result::ok).unwrap_or_default();
        choices.extend(found.into_iter().map(|cohort| Choice::new(cohort.id.to_string(), cohort.name)));
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
        </FilterForm>
        <SavedFilters query />
        </div>
    }
}
