use super::{href, row::EnrolmentRow};
use crate::{
    domain::enrolment_list::{Filter, Page, Query, Row, Sort, View},
    ui::{
        components::{Empty, LinkButton, SkeletonRows, SortHeader, SortOrder, Table, Tone},
        icons::IconName,
    },
};
use leptos::prelude::*;

#[component]
pub fn EnrolmentsTable(query: Memo<Query>, #[prop(into)] page: Signal<Option<Page>>) -> impl IntoView {
    let rows = Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.rows.clone())).unwrap_or_default());
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
        view! { <SortHeader label href=sort_href(sort) order=sorted(sort) class /> }
    };
    let waiting = move || page.with(Option::is_none);
    let empty = move || page.with(|page| page.as_ref().is_some_and(|page| page.rows.is_empty()));
    view! {
        <Table caption="Enrolments" class="list sticky">
            <thead>
                <tr>
                    {header("Person", Sort::Name, "")}
                    {header("Reference", Sort::Reference, "col-ref")}
                    <th scope="col" class="col-kind">"Kind"</th>
                    <th scope="col" class="col-cohort">"Cohort"</th>
                    {header("Standing", Sort::Standing, "col-standing")}
                    <th scope="col" class="col-act"><span class="vh">"Actions"</span></th>
                </tr>
            </thead>
            <tbody>
                <For each=move || rows.get() key=Row::key let:first>
                    <EnrolmentRow first rows />
                </For>
                <Show when=waiting>
                    <SkeletonRows rows=8 columns=6 />
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
    let filtered = Memo::new(move |_| query.get().filter != Filter { view: View::All, ..Filter::default() });
    move || {
        if filtered.get() {
            view! {
                <Empty title="Nobody found" text="Nobody matches this search and these filters.">
                    <LinkButton href="/enrolments">"Show everyone"</LinkButton>
                </Empty>
            }
            .into_any()
        } else {
            view! {
                <Empty title="Nobody is enrolled yet" text="Type or paste a list, or choose a file." first_time=true>
                    <LinkButton href="/enrolments/add" tone=Tone::Primary icon=IconName::Plus>
                        "Add enrolments"
                    </LinkButton>
                </Empty>
            }
            .into_any()
        }
    }
}
