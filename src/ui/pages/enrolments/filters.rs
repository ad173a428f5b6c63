use super::{export_href, href, saved::SavedFilters};
use crate::{
    api::cohorts::search_cohorts,
    domain::{
        enrolment_list::{Query, TestPeople},
        role::Role,
    },
    ui::{
        components::{Choice, LinkButton, SearchInput, Select, Tone},
        icons::IconName,
        live::Live,
        words::words,
    },
};
use leptos::{ev::SubmitEvent, leptos_dom::helpers::TimeoutHandle, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use std::time::Duration;

const KINDS: [Role; 4] = [Role::Learner, Role::Mentor, Role::Coordinator, Role::Admin];

/// Typing rests this long before the list follows it.
const REST: Duration = Duration::from_millis(200);

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
    let typed = RwSignal::new(query.get_untracked().filter.search);
    // The URL may change by itself (back button): what stands in the field follows, unless it says the same.
    Effect::new(move || {
        let search = query.get().filter.search;
        if typed.get_untracked().trim() != search.trim() {
            typed.set(search);
        }
    });
    let search = move || change(&|query| typed.get_untracked().trim().clone_into(&mut query.filter.search));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let search_soon = move || {
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        waiting.set_value(set_timeout_with_handle(search, REST).ok());
    };

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
        <form
            role="search"
            aria-label=words.t("enrolments-filter")
            class="filters"
            method="get"
            action="/enrolments"
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                search();
            }
        >
            <SearchInput
                name="q"
                label=words.t("enrolments-search")
                placeholder=words.t("enrolments-search-in")
                value=typed
                on_input=move |text: String| {
                    typed.set(text);
                    search_soon();
                }
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
        </form>
        <SavedFilters query />
        </div>
    }
}
