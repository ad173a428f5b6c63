//! Everyone there is, each once: finding people, and acting on many of them.
mod bar;
mod bulk;
mod filters;
mod finders;
mod row;
mod table;

use self::{
    bar::PeopleBar,
    bulk::{Ask, BulkDialog},
    filters::PeopleFilters,
    table::PeopleTable,
};
pub use self::{
    bulk::PlaceFields,
    finders::{LabelFinder, PersonFinder, UnitFinder},
};
use crate::{
    api::{people::people_page, viewer::Viewer},
    domain::{
        enrolment_list::{Edge, View},
        error::AppError,
        id::PersonId,
        people_list::{Filter, Page, Query},
        role::Capability,
        sending::{Kind, Target},
    },
    ui::{
        app::Problem,
        components::{ApplyingBanner, Banner, LinkButton, LiveDot, Mood, Pagination, Tab, Tabs, Tone},
        icons::{IconName, PlaneKind},
        live::Live,
        pages::{
            edit_person::{EditDialogs, EditDoor},
            enrolling::{Asking, EnrolDialog},
            enrolments::SendDialog,
        },
        picks,
        words::words,
    },
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{hooks::use_query_map, location::Url};

/// The people chosen from this list.
pub type Picks = picks::Picks<Filter, PersonId>;

/// Where the list stands with this query.
pub fn href(query: &Query) -> String {
    let pairs: Vec<_> = query.pairs().iter().map(|(name, value)| format!("{name}={}", Url::escape(value))).collect();
    if pairs.is_empty() { "/people".to_owned() } else { format!("/people?{}", pairs.join("&")) }
}

#[component]
pub fn PeoplePage() -> impl IntoView {
    let words = words();
    let live = expect_context::<Live>();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let map = use_query_map();
    let query = Memo::new(move |_| Query::read(|name| map.with(|map| map.get(name))));
    let found = live.follow(query, people_page);
    let sending = RwSignal::new(None::<(Kind, Target)>);
    let asking = RwSignal::new(None::<Ask>);
    let enrolling = RwSignal::new(None::<Asking>);
    let picks = Picks::of(Memo::new(move |_| query.get().filter));
    let door = EditDoor::provide();
    provide_context(picks);
    let may_enrol = move || viewer.get().is_some_and(|viewer| viewer.may(Capability::Enrol));
    let page = Signal::derive(move || found.get().and_then(Result::ok));
    // The filters' fields stand outside what waits for the page, and learn its names from it later.
    let named = RwSignal::new(None);
    Effect::new(move || named.set(page.get()));
    let applying = Signal::derive(move || page.with(|page| page.as_ref()?.being_applied));
    view! {
        <Title text=words.t("people-title") />
        <div class="page">
            <header class="page-head">
                <div class="title"><h1>{words.t("people-title")}</h1><LiveDot connected=live.connected /></div>
                <div class="row actions">
                    <Show when=may_enrol>
                        <LinkButton href="/enrolments/add" tone=Tone::Primary icon=IconName::Plus>
                            {words.t("people-add")}
                        </LinkButton>
                    </Show>
                </div>
            </header>
            <Show when=move || !live.connected.get()>
                <Banner mood=Mood::Warn icon=IconName::Offline>{words.t("people-offline")}</Banner>
            </Show>
            <PeopleFilters query page=named />
            <Transition>
                <Standings query page />
                {move || found.get().and_then(Result::err).map(|error: AppError| view! { <Problem error /> })}
                <ApplyingBanner applying />
                <PeopleTable query page picks />
                <PeopleBar picks query page sending asking enrolling />
                <Pages query page />
            </Transition>
        </div>
        <SendDialog sending />
        <BulkDialog asking picks />
        <EnrolDialog asking=enrolling on_done=move |_| picks.clear() />
        <EditDialogs door />
    }
}

/// How many of them the list finds, as `counts` say.
fn found_of(query: Memo<Query>, page: Signal<Option<Page>>, view: Option<View>) -> u32 {
    let view = view.unwrap_or_else(|| query.get().filter.view);
    page.with(|page| page.as_ref().and_then(|page| page.counts.get(view as usize).copied())).unwrap_or_default()
}

/// The tabs above the list, each with its count.
#[component]
fn Standings(query: Memo<Query>, #[prop(into)] page: Signal<Option<Page>>) -> impl IntoView {
    let words = words();
    let tabs = Signal::derive(move || {
        let query_now = query.get();
        let known = page.with(Option::is_some);
        let tab = |view: &View| {
            let mut other = query_now.from_start();
            other.filter.view = *view;
            let (key, plane) = match view {
                View::All | View::Expiring => ("people-tab-all", None),
                View::New => ("people-tab-new", Some(PlaneKind::Enrolled)),
                View::Invited => ("people-tab-invited", Some(PlaneKind::Invited)),
                View::Bounced => ("people-tab-bounced", Some(PlaneKind::Bounced)),
                View::Expired => ("people-tab-expired", Some(PlaneKind::Expired)),
                View::Registered => ("people-tab-registered", None),
            };
            Tab {
                href: href(&other),
                label: words.t(key),
                plane,
                tally: known.then(|| words.tally(found_of(query, page, Some(*view)))),
                current: query_now.filter.view == *view,
            }
        };
        View::TABS.iter().map(tab).collect::<Vec<_>>()
    });
    view! { <Tabs label=words.t("people-standing") tabs /> }
}

#[component]
fn Pages(query: Memo<Query>, #[prop(into)] page: Signal<Option<Page>>) -> impl IntoView {
    let words = words();
    let summary = Signal::derive(move || {
        let shown = page.with(|page| page.as_ref().map(|page| page.rows.len()))?;
        let of = words.tally(found_of(query, page, None));
        Some(words.with("people-shown", &[("shown", &shown.to_string()), ("of", &of)]))
    });
    let summary = Signal::derive(move || summary.get().unwrap_or_default());
    let at = move |edge: Option<Edge<_>>| edge.map(|edge| href(&Query { edge: Some(edge), ..query.get() }));
    let next = Signal::derive(move || at(page.with(|page| page.as_ref()?.next.clone().map(Edge::After))));
    let previous = Signal::derive(move || at(page.with(|page| page.as_ref()?.previous.clone().map(Edge::Before))));
    view! { <Pagination label=words.t("people-pages") summary previous next /> }
}
