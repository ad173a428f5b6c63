use super::href;
use crate::{
    api::viewer::Viewer,
    domain::{
        activity::{Kind, Line, Page, Query, Shelf},
        role::Capability,
    },
    ui::{
        components::{Button, Empty, LinkButton, SkeletonRows, Table, Tone},
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// The key of the word for a kind.
pub const fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Course => "activity-course",
        Kind::Programme => "activity-programme",
        Kind::Experience => "activity-experience",
    }
}

#[component]
pub fn ActivitiesTable(query: Memo<Query>, page: Signal<Option<Page>>, creating: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let rows = Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.rows.clone())).unwrap_or_default());
    let waiting = move || page.with(Option::is_none);
    let empty = move || page.with(|page| page.as_ref().is_some_and(|page| page.rows.is_empty()));
    view! {
        <Table caption=words.t("nav-activities") class="list sticky activities">
            <thead>
                <tr>
                    <th scope="col">{words.t("activities-name")}</th>
                    <th scope="col" class="col-kind">{words.t("activities-kind")}</th>
                    <th scope="col" class="col-count num">{words.t("activities-active")}</th>
                    <th scope="col" class="col-count col-waiting num">{words.t("activities-waiting")}</th>
                    <th scope="col" class="col-count num">{words.t("activities-completed")}</th>
                    <th scope="col" class="col-carried">{words.t("activities-carried")}</th>
                </tr>
            </thead>
            <tbody>
                {move || rows.get().iter().map(|line| row(words, line)).collect_view()}
                <Show when=waiting>
                    <SkeletonRows rows=6 columns=6 />
                </Show>
            </tbody>
        </Table>
        <Show when=empty>
            <Nothing query creating />
        </Show>
    }
}

fn row(words: Words, line: &Line) -> impl IntoView + use<> {
    let note = line.in_sessions.then(|| words.t("activity-in-sessions"));
    let count = |count: u32, class: &'static str| {
        let shown = if count == 0 { "–".to_owned() } else { words.tally(count) };
        view! { <td class=class>{shown}</td> }
    };
    view! {
        <tr>
            <th scope="row">
                <span class="who">
                    <span class="who-name"><a href=format!("/activities/{}", line.id)><bdi>{line.name.clone()}</bdi></a></span>
                    {note.map(|note| view! { <small>{note}</small> })}
                </span>
            </th>
            <td class="col-kind">{words.t(kind_key(line.kind))}</td>
            {count(line.active, "col-count num")}
            {count(line.waiting, "col-count col-waiting num")}
            {count(line.completed, "col-count num")}
            <td class="col-carried">{carried(words, line)}</td>
        </tr>
    }
}

/// "2 units, 1 rule".
fn carried(words: Words, line: &Line) -> String {
    let parts = [
        ("activities-units", line.units),
        ("activities-qualifications", line.qualifications),
        ("activities-rules", line.rules),
    ];
    let there = parts.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<_> = there.map(|(key, count)| words.count(key, count as usize, &[])).collect();
    if said.is_empty() { words.t("activities-carried-none") } else { said.join(", ") }
}

#[component]
fn Nothing(query: Memo<Query>, creating: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let may_edit = move || viewer.get().is_some_and(|viewer| viewer.may(Capability::EditLearning));
    move || {
        let query = query.get();
        if query.search.is_empty() && query.shelf == Shelf::Open {
            view! {
                <Empty title=words.t("activities-none") text=words.t("activities-none-text") first_time=true>
                    <Show when=may_edit>
                        <Button tone=Tone::Primary icon=IconName::Plus on_click=move |_| creating.set(true)>
                            {words.t("activities-new")}
                        </Button>
                    </Show>
                </Empty>
            }
            .into_any()
        } else {
            let all = href(&Query { shelf: query.shelf, ..Query::default() });
            let searched = !query.search.is_empty();
            view! {
                <Empty title=words.t("activities-not-found") text=words.t("activities-not-found-text")>
                    {searched.then(|| view! { <LinkButton href=all>{words.t("activities-show-all")}</LinkButton> })}
                </Empty>
            }
            .into_any()
        }
    }
}
