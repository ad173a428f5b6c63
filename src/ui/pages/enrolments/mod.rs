//! Everyone enrolled, with where each one stands, and sending invitations and reminders.
mod bar;
mod filters;
mod keys;
mod legend;
mod placing;
mod row;
mod saved;
mod scheduled;
mod sending;
mod table;

use self::{
    bar::SelectionBar,
    filters::Filters,
    keys::Shortcuts,
    legend::Legend,
    placing::{Ask, PlacingDialog},
    scheduled::ScheduledSendings,
    table::EnrolmentsTable,
};
pub use self::{
    placing::Working,
    row::{PlaneButton, Stand, standing, standing_view},
    sending::SendDialog,
};
use crate::{
    api::{enrolments::enrolments_page, viewer::Viewer},
    domain::{
        enrolment_list::{Edge, Filter, Page, Query, View},
        error::AppError,
        role::Capability,
        selection::RowKey,
        sending::{Kind, Target},
    },
    ui::{
        app::Problem,
        components::{ApplyingBanner, Banner, Button, LinkButton, LiveDot, Mood, Pagination, Tab, Tabs, Tone},
        icons::{IconName, PlaneKind},
        live::Live,
        pages::edit_person::{EditDialogs, EditDoor},
        picks,
        words::words,
    },
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{hooks::use_query_map, location::Url};

/// The rows chosen from this list.
pub type Picks = picks::Picks<Filter, RowKey>;

/// Where the list stands with this query.
pub fn href(query: &Query) -> String {
    at("/enrolments", query)
}

/// Where all of it is a file.
pub fn export_href(query: &Query) -> String {
    at("/enrolments/export", &query.from_start())
}

fn at(path: &str, query: &Query) -> String {
    let pairs = query.pairs();
    if pairs.is_empty() {
        return path.to_owned();
    }
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{name}={}", Url::escape(value))).collect();
    format!("{path}?{}", pairs.join("&"))
}

/// What a row asks the page to open.
#[derive(Clone, Copy)]
pub struct Asking {
    /// Whether the browser shows the page: then times are of its own zone.
    pub here: RwSignal<bool>,
}

#[component]
pub fn EnrolmentsPage() -> impl IntoView {
    let words = words();
    let live = expect_context::<Live>();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let map = use_query_map();
    let query = Memo::new(move |_| Query::read(|name| map.with(|map| map.get(name))));
    let found = live.follow(query, enrolments_page);
    let sending = RwSignal::new(None::<(Kind, Target)>);
    let placing = RwSignal::new(None::<Ask>);
    let picks = Picks::of(Memo::new(move |_| query.get().filter));
    let asking = Asking { here: RwSignal::new(false) };
    let door = EditDoor::provide();
    provide_context(asking);
    provide_context(picks);
    Effect::new(move || asking.here.set(true));
    let may = move |capability| viewer.get().is_some_and(|viewer| viewer.may(capability));
    let page = Signal::derive(move || found.get().and_then(Result::ok));
    // The filters' fields stand outside what waits for the page, and learn the unit's name from it later.
    let named = RwSignal::new(None::<String>);
    Effect::new(move || {
        let name = page.with(|page| page.as_ref()?.cohort.clone());
        if named.with_untracked(|named| *named != name) {
            named.set(name);
        }
    });
    let count = move |view: View| {
        page.with(|page| page.as_ref().and_then(|page| page.counts.get(view as usize).copied())).unwrap_or_default()
    };
    let everyone = move || Target::Filter(Filter { view: View::All, ..query.get().filter });

    view! {
        <Title text=words.t("nav-enrolments") />
        <div class="page">
            <header class="page-head">
                <div class="title"><h1>{words.t("nav-enrolments")}</h1><LiveDot connected=live.connected /></div>
                <div class="row actions">
                    <Show when=move || may(Capability::Remind)>
                        <Button plane=PlaneKind::Reminded on_click=move |_| sending.set(Some((Kind::Reminder, everyone())))>
                            {words.t("enrolments-send-reminders")}
                            <span class="count" aria-hidden="true">
                                <Transition>{move || words.tally(count(View::Invited).saturating_add(count(View::Expired)))}</Transition>
                            </span>
                        </Button>
                    </Show>
                    <Show when=move || may(Capability::Enrol)>
                        <Button plane=PlaneKind::Invited on_click=move |_| sending.set(Some((Kind::Invitation, everyone())))>
                            {words.t("enrolments-send-invites")}
                            <span class="count" aria-hidden="true">
                                <Transition>{move || words.tally(count(View::New))}</Transition>
                            </span>
                        </Button>
                        <LinkButton href="/enrolments/add" tone=Tone::Primary icon=IconName::Plus>{words.t("dashboard-add")}</LinkButton>
                    </Show>
                </div>
            </header>
            <Show when=move || !live.connected.get()>
                <Banner mood=Mood::Warn icon=IconName::Offline>
                    {words.t("dashboard-offline")}
                </Banner>
            </Show>
            <Show when=move || may(Capability::Remind)>
                <ScheduledSendings />
            </Show>
            <Filters query unit=named />
            <Transition>
                <Standings query page />
                {move || found.get().and_then(Result::err).map(|error: AppError| view! { <Problem error /> })}
                <ApplyingBanner applying=Signal::derive(move || page.with(|page| page.as_ref()?.being_applied)) />
                <EnrolmentsTable query page picks />
                <SelectionBar picks query page sending placing />
                <Pages query page />
            </Transition>
            <div class="table-foot">
                <Legend />
                <Shortcuts picks />
            </div>
        </div>
        <SendDialog sending />
        <PlacingDialog asking=placing picks />
        <EditDialogs door />
    }
}

/// The tabs above the list, each with its count.
#[component]
fn Standings(query: Memo<Query>, #[prop(into)] page: Signal<Option<Page>>) -> impl IntoView {
    let words = words();
    let tabs = Signal::derive(move || {
        let query = query.get();
        let counts = page.with(|page| page.as_ref().map(|page| page.counts.clone())).unwrap_or_default();
        let tab = |view: &View| {
            let mut other = query.from_start();
            other.filter.view = *view;
            Tab {
                href: href(&other),
                label: words.t(view_key(*view)),
                plane: match view {
                    View::All | View::Registered | View::Expiring => None,
                    View::New => Some(PlaneKind::Enrolled),
                    View::Invited => Some(PlaneKind::Invited),
                    View::Bounced => Some(PlaneKind::Bounced),
                    View::Expired => Some(PlaneKind::Expired),
                },
                tally: counts.get(*view as usize).map(|count| words.tally(*count)),
                current: query.filter.view == *view,
            }
        };
        View::TABS.iter().map(tab).collect::<Vec<_>>()
    });
    view! { <Tabs label=words.t("enrolments-standing") tabs /> }
}

const fn view_key(view: View) -> &'static str {
    match view {
        View::All => "enrolments-view-all",
        View::New => "enrolments-view-new",
        View::Invited => "enrolments-view-invited",
        View::Bounced => "enrolments-view-bounced",
        View::Expired => "enrolments-view-expired",
        View::Registered => "enrolments-view-registered",
        View::Expiring => "enrolments-view-expiring",
    }
}

#[component]
fn Pages(query: Memo<Query>, #[prop(into)] page: Signal<Option<Page>>) -> impl IntoView {
    let words = words();
    let summary = Signal::derive(move || {
        page.with(|page| {
            let Some(page) = page else { return String::new() };
            let of = page.counts.get(query.get().filter.view as usize).copied().unwrap_or_default();
            words.count("enrolments-shown", page.rows.len(), &[("all", &words.tally(of))])
        })
    });
    let at = move |edge: Option<Edge>| edge.map(|edge| href(&Query { edge: Some(edge), ..query.get() }));
    let next = Signal::derive(move || at(page.with(|page| page.as_ref()?.next.clone().map(Edge::After))));
    let previous = Signal::derive(move || at(page.with(|page| page.as_ref()?.previous.clone().map(Edge::Before))));
    view! { <Pagination label=words.t("enrolments-pages") summary previous next /> }
}
