use super::{Picks, href, row::PersonRow};
use crate::{
    domain::{
        id::PersonId,
        people_list::{Filter, Page, Query, Row, Sort},
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
pub fn PeopleTable(query: Memo<Query>, #[prop(into)] page: Signal<Option<Page>>, picks: Picks) -> impl IntoView {
    let words = words();
    let rows = Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.rows.clone())).unwrap_or_default());
    let keys = Memo::new(move |_| rows.with(|rows| rows.iter().map(|row| row.person).collect::<Vec<PersonId>>()));
    let header = move |key: &str, sort: Sort, class: &'static str| {
        let order = Signal::derive(move || {
            let query = query.get();
            let order = if query.descending { SortOrder::Descending } else { SortOrder::Ascending };
            (query.sort == sort).then_some(order)
        });
        // Who was added or seen last is asked for first.
        let first = sort != Sort::Name;
        let href = Signal::derive(move || {
            let query = query.get().from_start();
            let descending = if query.sort == sort { !query.descending } else { first };
            href(&Query { sort, descending, ..query })
        });
        view! { <SortHeader label=words.t(key) href order class /> }
    };
    let waiting = move || page.with(Option::is_none);
    let empty = move || page.with(|page| page.as_ref().is_some_and(|page| page.rows.is_empty()));
    view! {
        <Table caption=words.t("people-title") class="list sticky">
            <thead>
                <tr>
                    <th scope="col" class="col-tick">
                        <PickPage picks keys />
                    </th>
                    {header("people-column-name", Sort::Name, "")}
                    <th scope="col" class="col-units">{words.t("people-units")}</th>
                    <th scope="col" class="col-labels">{words.t("people-labels")}</th>
                    {header("people-column-added", Sort::Added, "col-day")}
                    {header("people-column-seen", Sort::Seen, "col-day")}
                    <th scope="col" class="col-standing">{words.t("people-standing")}</th>
                    <th scope="col" class="col-act slim"><span class="vh">{words.t("people-actions")}</span></th>
                </tr>
            </thead>
            <tbody>
                <For each=move || rows.get() key=|row: &Row| row.person let:first>
                    <PersonRow first rows keys />
                </For>
                <Show when=waiting>
                    <SkeletonRows rows=8 columns=8 />
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
    let filtered = Memo::new(move |_| query.get().filter != Filter::default());
    move || {
        if filtered.get() {
            view! {
                <Empty title=words.t("people-none-found") text=words.t("people-none-found-text")>
                    <LinkButton href="/people">{words.t("people-show-all")}</LinkButton>
                </Empty>
            }
            .into_any()
        } else {
            view! {
                <Empty title=words.t("people-none") text=words.t("people-none-text") first_time=true>
                    <LinkButton href="/enrolments/add" tone=Tone::Primary icon=IconName::Plus>
                        {words.t("people-add")}
                    </LinkButton>
                </Empty>
            }
            .into_any()
        }
    }
}
