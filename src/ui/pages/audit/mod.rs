//! The audit log: everything that happened, newest first, by who, what, when, where and whom.
mod filters;
mod list;
mod person_picker;

use self::{filters::Filters, list::Events};
use crate::{
    api::audit::{audit_page, count_newer},
    domain::audit::{Edge, NEW_CAP, Page, Query},
    ui::{
        app::Problem,
        components::{Button, LinkButton, LiveDot, Pagination, Tone},
        icons::IconName,
        live::Live,
        words::words,
    },
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::{hooks::use_query_map, location::Url};

/// Where the log stands with this query.
pub fn href(path: &str, query: &Query) -> String {
    let pairs: Vec<_> = query.pairs().iter().map(|(name, value)| format!("{name}={}", Url::escape(value))).collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

#[component]
pub fn AuditPage() -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let map = use_query_map();
    let query = Memo::new(move |_| Query::read(|name| map.with(|map| map.get(name))));
    // Changes do not move what is being read: they are counted, and shown when asked for.
    let again = RwSignal::new(0_u32);
    let found = Resource::new(move || (query.get(), again.get()), |(query, _)| audit_page(query));
    let page = Signal::derive(move || found.get().and_then(Result::ok));
    let export = move || href("/audit/export.csv", &query.get().from_start());
    view! {
        <Title text=words.t("audit-title") />
        <div class="page">
            <header class="page-head">
                <div class="title"><h1>{words.t("audit-title")}</h1><LiveDot connected=live.connected /></div>
                <div class="row actions">
                    <LinkButton href=Signal::derive(export) icon=IconName::Download external=true>
                        {words.t("audit-export")}
                    </LinkButton>
                </div>
            </header>
            <Transition>
                <Filters query page />
                <NewEvents query page again />
                {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                <Events query page />
                <Pages query page />
            </Transition>
        </div>
    }
}

/// "3 new events – show": a hint, in place of a page that jumps.
#[component]
fn NewEvents(query: Memo<Query>, page: Signal<Option<Page>>, again: RwSignal<u32>) -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let seen = Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.seen)));
    let newer = Resource::new(
        move || (query.get().filter, seen.get(), live.version.get()),
        |(filter, seen, _)| async move {
            match seen {
                Some(seen) => count_newer(filter, seen).await.unwrap_or_default(),
                None => 0,
            }
        },
    );
    let text = move |count: u32| match count {
        0 => None,
        count if count > NEW_CAP => Some(words.count("audit-new-many", NEW_CAP as usize, &[])),
        count => Some(words.count("audit-new", count as usize, &[])),
    };
    let navigate = leptos_router::hooks::use_navigate();
    let show = Callback::new(move |()| {
        let start = query.get_untracked().from_start();
        if start == query.get_untracked() {
            again.update(|again| *again += 1);
        } else {
            navigate(&href("/audit", &start), leptos_router::NavigateOptions::default());
        }
    });
    view! {
        <div role="status" class="new-events">
            {move || {
                newer
                    .get()
                    .and_then(text)
                    .map(|text| view! { <Button tone=Tone::Quiet icon=IconName::Up on_click=move |_| show.run(())>{text}</Button> })
            }}
        </div>
    }
}

#[component]
fn Pages(query: Memo<Query>, page: Signal<Option<Page>>) -> impl IntoView {
    let words = words();
    let summary = Signal::derive(move || {
        page.with(|page| page.as_ref().map(|page| words.count("audit-shown", page.lines.len(), &[])))
            .unwrap_or_default()
    });
    let at = move |edge: Option<Edge>| edge.map(|edge| href("/audit", &Query { edge: Some(edge), ..query.get() }));
    let next = Signal::derive(move || at(page.with(|page| page.as_ref()?.earlier.map(Edge::Earlier))));
    let previous = Signal::derive(move || at(page.with(|page| page.as_ref()?.later.map(Edge::Later))));
    view! { <Pagination label=words.t("audit-pages") summary previous next /> }
}
