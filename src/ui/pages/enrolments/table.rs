use super::{Picks, href, row::EnrolmentRow};
use crate::{
    domain::{
        enrolment_list::{Filter, Page, Query, Row, Sort, View},
        selection::RowKey,
    },
    ui::{
        components::{Empty, LinkButton, SkeletonRows, SortHeader, SortOrder, Table, Tone},
        icons::IconName,
        picks::PickPage,
        words::words,
    },
};
use leptos::prelude::*;

#[component]
pub fn EnrolmentsTable(query: Memo<Query>, #[prop(into)] page: Signal<Option<Page>>, picks: Picks) -> impl IntoView {
    let words = words();
    let rows = Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.rows.clone())).unwrap_or_default());
    let keys = Memo::new(move |_| rows.with(|rows| rows.iter().map(Row::key).collect::<Vec<RowKey>>()));
    let sorted = move |sort: Sort| {
        Signal::derive(move || {
            let query = query.get();
            let order = if query.descending { SortOrder::Descending } else { SortOrder::Ascending };
            (query.sort == sort).then_some(order)
        })
    };
    let sort_href = move |sort: Sort| {
        Signal::derive(move || {
            let query = query.get().from_start();
            let descending = query.sort == sort && !query.descending;
            href(&Query { sort, descending, ..query })
        })
    };
    let header = move |label: &'static str, sort: Sort, class: &'static str| {
        view! { <SortHeader label=words.t(label) href=sort_href(sort) order=sorted(sort) class /> }
    };
    let waiting = move || page.with(Option::is_none);
    let empty = move || page.with(|page| page.as_ref().is_some_and(|page| page.rows.is_empty()));
    view! {
        <Table caption=words.t("nav-enrolments") class="list sticky">
            <thead>
                <tr>
                    <th scope="col" class="col-tick">
                        <PickPage picks keys />
                    </th>
                    {header("enrolments-person", Sort::Name, "")}
                    {header("enrolments-reference", Sort::Reference, "col-ref")}
                    <th scope="col" class="col-kind">{words.t("enrolments-kind")}</th>
                    <th scope="col" class="col-cohort">{words.t("enrolments-unit")}</th>
                    {header("enrolments-standing", Sort::Standing, "col-standing")}
                    <th scope="col" class="col-act"><span class="vh">{words.t("enrolments-actions")}</span></th>
                </tr>
            </thead>
            <tbody>
                <For each=move || rows.get() key=Row::key let:first>
                    <EnrolmentRow first rows keys />
                </For>
                <Show when=waiting>
                    <SkeletonRows rows=8 columns=7 />
                </Show>
            </tbody>
        </Table>
        <Show when=empty>
            <Nothing query />
        </Show>
    }
}

/// An empty list leads to the next step.
#[component]
fn Nothing(query: Memo<Query>) -> impl IntoView {
    let words = words();
    // The same search, wherever people stand.
    let everywhere = Memo::new(move |_| {
        let filter = query.get().filter;
        if filter.search.is_empty() { filter } else { Filter { search: filter.search, ..Filter::default() } }
    });
    let filtered = Memo::new(move |_| query.get().filter != Filter { view: View::All, ..Filter::default() });
    move || {
        if filtered.get() {
            view! {
                <Empty title=words.t("enrolments-nobody-title") text=words.t("enrolments-nobody-text")>
                    {(everywhere.get() != query.get().filter)
                        .then(|| {
                            let filter = everywhere.get();
                            let to = href(&Query { filter, ..query.get().from_start() });
                            view! { <LinkButton href=to>{words.t("enrolments-search-all")}</LinkButton> }
                        })}
                    <LinkButton href="/enrolments">{words.t("enrolments-show-everyone")}</LinkButton>
                </Empty>
            }
            .into_any()
        } else {
            view! {
                <Empty title=words.t("dashboard-empty-title") text=words.t("dashboard-empty-text") first_time=true>
                    <LinkButton href="/enrolments/add" tone=Tone::Primary icon=IconName::Plus>
                        {words.t("dashboard-add")}
                    </LinkButton>
                </Empty>
            }
            .into_any()
        }
    }
}
