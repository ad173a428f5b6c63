//! The inventory: people × qualifications. Changes of many cells are collected and saved together.
mod cell;
mod filters;
mod grid;
mod picking;

use self::{filters::Filters, grid::Grid, picking::Picking};
use super::{
    href,
    planned::{Ask, PlanDialog},
};
use crate::{
    api::qualifications::qualification_inventory,
    domain::qualification::{Edge, InventoryQuery, Shown},
    ui::{
        app::Problem,
        components::{Banner, Button, Crumbs, Empty, Icon, LiveDot, Mood, Pagination, Tone},
        icons::IconName,
        live::Live,
        words::words,
    },
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

/// Where the grid stands.
fn at(query: &InventoryQuery, edge: Option<&Edge>) -> String {
    let mut pairs = vec![
        ("q", query.search.clone()),
        ("unit", query.unit.map(|unit| unit.to_string()).unwrap_or_default()),
        ("state", query.shown.map(Shown::as_str).unwrap_or_default().to_owned()),
    ];
    pairs.extend(edge.map(Edge::pair));
    href("/qualifications/inventory", &pairs)
}

#[component]
pub fn InventoryPage() -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let map = use_query_map();
    let query = Memo::new(move |_| {
        let get = |name: &str| map.with(|map| map.get(name));
        InventoryQuery {
            search: get("q").unwrap_or_default(),
            unit: get("unit").and_then(|unit| unit.parse().ok()),
            shown: get("state").and_then(|state| Shown::read(&state)),
            edge: Edge::read(get),
        }
    });
    let found = Resource::new(move || (query.get(), live.version.get()), |(query, _)| qualification_inventory(query));
    let inventory = Memo::new(move |_| found.get().and_then(Result::ok).unwrap_or_default());
    let asking = RwSignal::new(None::<Ask>);
    let picking = Picking::new(inventory);
    // On another page of people the place in the grid begins anew; what is collected stays.
    Effect::new(move || {
        query.track();
        picking.begin();
    });
    let link = move |edge: Option<Edge>| edge.map(|edge| at(&query.get(), Some(&edge)));
    let next = Signal::derive(move || link(inventory.with(|grid| grid.next.clone())));
    let previous = Signal::derive(move || link(inventory.with(|grid| grid.previous.clone())));
    let summary =
        Signal::derive(move || words.count("qual-people-shown", inventory.with(|grid| grid.people.len()), &[]));
    let loaded = move || found.get().is_some_and(|found| found.is_ok());
    let columns = move || inventory.with(|grid| grid.qualifications.len());
    let fill = move || {
        let key = if picking.marks() { "qual-grid-fill" } else { "qual-grid-clear" };
        words.count(key, picking.chosen_count(), &[])
    };
    view! {
        <Title text=words.t("qual-inventory") />
        <div class="page">
            <Crumbs up=vec![("/qualifications".to_owned(), words.t("nav-qualifications"))] here=words.t("qual-inventory") />
            <header class="page-head">
                <div class="title"><h1>{words.t("qual-inventory")}</h1><LiveDot connected=live.connected /></div>
            </header>
            <Transition>
                <Filters query units=Signal::derive(move || inventory.with(|grid| grid.units.clone())) />
                {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                <Show when=move || inventory.with(|grid| grid.more_qualifications)>
                    <Banner mood=Mood::Plain>{move || words.count("qual-grid-more", columns(), &[])}</Banner>
                </Show>
                <Show when=move || loaded() && columns() == 0>
                    <Empty title=words.t("qual-none") text=words.t("qual-none-text") />
                </Show>
                <Show when=move || { loaded() && columns() > 0 && inventory.with(|grid| grid.people.is_empty()) }>
                    <Empty title=words.t("qual-no-person") text=words.t("qual-no-person-found") />
                </Show>
                <Show when=move || { columns() > 0 && inventory.with(|grid| !grid.people.is_empty()) }>
                    <Grid inventory picking />
                    <Pagination label=words.t("qual-people-pages") summary previous next />
                    <Legend />
                </Show>
            </Transition>
            <p class="vh" role="status">{move || picking.said.get().map(|said| words.t(said))}</p>
            <Show when=move || { picking.count() > 0 || picking.chosen_count() > 1 || picking.said.with(Option::is_some) }>
                <div class="foot-bar">
                    <p>
                        {move || words.count("qual-collected", picking.count(), &[])}
                        {move || picking.said.get().map(|said| view! { " " <b>{words.t(said)}</b> })}
                    </p>
                    <Show when=move || { picking.chosen_count() > 1 }>
                        <Button on_click=move |_| picking.fill()>{fill}</Button>
                    </Show>
                    <Show when=move || picking.may_keep_out()>
                        <Button icon=IconName::Ban on_click=move |_| picking.keep_out()>{words.t("qual-keep-out")}</Button>
                    </Show>
                    <Show when=move || { picking.count() > 0 }>
                        <Button on_click=move |_| picking.clear()>{words.t("qual-discard")}</Button>
                        <Button
                            tone=Tone::Primary
                            on_click=move |_| asking.set(Some(Ask::Hold(picking.changes())))
                        >
                            {words.t("qual-save-changes")}
                        </Button>
                    </Show>
                </div>
            </Show>
        </div>
        <PlanDialog asking on_done=move |()| picking.clear() />
    }
}

/// What the marks mean, and the keys.
#[component]
fn Legend() -> impl IntoView {
    let words = words();
    let mark = move |is: &'static str, icon: Option<IconName>, text: &'static str| {
        view! {
            <li>
                <span class="mark" data-is=is aria-hidden="true">{icon.map(|name| view! { <Icon name /> })}</span>
                {words.t(text)}
            </li>
        }
    };
    view! {
        <details class="signs">
            <summary>{words.t("qual-marks")}</summary>
            <ul class="legend">
                {mark("to_do", Some(IconName::Check), "qual-state-to-do")}
                {mark("held", Some(IconName::Check), "qual-state-held")}
                {mark("to_renew", Some(IconName::Clock), "qual-state-to-renew")}
                {mark("expired", Some(IconName::Alert), "qual-state-expired")}
                {mark("out", Some(IconName::Ban), "qual-kept-out")}
                <li>
                    <span class="mark" data-is="to_do" aria-hidden="true"><Icon name=IconName::Check /></span>
                    <Icon name=IconName::Tree />
                    {words.t("qual-mark-carried")}
                </li>
            </ul>
            <p class="hint">{words.t("qual-grid-keys")}</p>
        </details>
    }
}
