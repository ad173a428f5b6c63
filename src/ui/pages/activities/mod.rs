//! Everything there is to learn: how many are at it, and what gives it to people.
mod new;
mod table;

pub use self::table::kind_key;

use self::{new::NewActivity, table::ActivitiesTable};
use crate::{
    api::{activities::activities_page, viewer::Viewer},
    domain::{
        activity::{Edge, Page, Query, Shelf},
        role::Capability,
    },
    ui::{
        app::Problem,
        components::{Button, LiveDot, Pagination, SearchInput, Tab, Tabs, Tone},
        icons::IconName,
        live::Live,
        resting::{self, Resting},
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_meta::Title;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
    location::Url,
};

/// A path with arguments.
pub fn with_pairs(path: &str, pairs: &[(&'static str, String)]) -> String {
    if pairs.is_empty() {
        return path.to_owned();
    }
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={}", Url::escape(value))).collect();
    format!("{path}?{}", pairs.join("&"))
}

/// Where the list stands with this query.
pub fn href(query: &Query) -> String {
    with_pairs("/activities", &query.pairs())
}

#[component]
pub fn ActivitiesPage() -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let map = use_query_map();
    let query = Memo::new(move |_| Query::read(|name| map.with(|map| map.get(name))));
    let found = Resource::new(move || (query.get(), live.version.get()), |(query, _)| activities_page(query));
    let page = Signal::derive(move || found.get().and_then(Result::ok));
    let may_edit = move || viewer.get().is_some_and(|viewer| viewer.may(Capability::EditLearning));
    let creating = RwSignal::new(false);
    view! {
        <Title text=words.t("nav-activities") />
        <div class="page">
            <header class="page-head">
                <div class="title"><h1>{words.t("nav-activities")}</h1><LiveDot connected=live.connected /></div>
                <Show when=may_edit>
                    <div class="row actions">
                        <Button tone=Tone::Primary icon=IconName::Plus on_click=move |_| creating.set(true)>
                            {words.t("activities-new")}
                        </Button>
                    </div>
                </Show>
            </header>
            <Search query />
            <Shelves query />
            <Transition>
                {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                <ActivitiesTable query page creating />
                <Pages query page />
            </Transition>
        </div>
        <NewActivity open=creating />
    }
}

#[component]
fn Search(query: Memo<Query>) -> impl IntoView {
    let words = words();
    let navigate = use_navigate();
    let typed = RwSignal::new(query.get_untracked().search);
    Effect::new(move || {
        let search = query.get().search;
        if typed.get_untracked().trim() != search.trim() {
            typed.set(search);
        }
    });
    let go = Callback::new(move |()| {
        let search = typed.get_untracked().trim().to_owned();
        let was = query.get_untracked();
        if search != was.search {
            let to = Query { search, ..was.from_start() };
            navigate(&href(&to), NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
        }
    });
    let resting = Resting::default();
    let soon = move || {
        resting.then(resting::LIST, move || go.run(()));
    };
    view! {
        <form
            role="search"
            class="filters"
            method="get"
            action="/activities"
            aria-label=words.t("activities-search")
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                go.run(());
            }
        >
            <SearchInput
                name="q"
                label=words.t("activities-search")
                placeholder=words.t("activities-search-placeholder")
                value=typed
                on_input=move |text: String| {
                    typed.set(text);
                    soon();
                }
            />
        </form>
    }
}

#[component]
fn Shelves(query: Memo<Query>) -> impl IntoView {
    let words = words();
    let tabs = Signal::derive(move || {
        let query = query.get();
        [(Shelf::Open, "activities-open"), (Shelf::Archived, "activities-archived")]
            .map(|(shelf, key)| Tab {
                href: href(&Query { shelf, ..query.from_start() }),
                label: words.t(key),
                plane: None,
                tally: None,
                current: query.shelf == shelf,
            })
            .to_vec()
    });
    view! { <Tabs label=words.t("activities-shelf") tabs /> }
}

#[component]
fn Pages(query: Memo<Query>, page: Signal<Option<Page>>) -> impl IntoView {
    let words = words();
    let summary = Signal::derive(move || {
        page.with(|page| page.as_ref().map(|page| words.count("activities-shown", page.rows.len(), &[])))
            .unwrap_or_default()
    });
    let at = move |edge| href(&Query { edge: Some(edge), ..query.get() });
    let next = Signal::derive(move || page.with(|page| page.as_ref()?.next.clone().map(Edge::After)).map(at));
    let previous = Signal::derive(move || page.with(|page| page.as_ref()?.previous.clone().map(Edge::Before)).map(at));
    view! { <Pagination label=words.t("activities-pages") summary previous next /> }
}
