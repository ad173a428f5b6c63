use super::href;
use crate::{
    domain::audit::{Filter, Line, Page, Query},
    ui::{components::Empty, components::LinkButton, happening::HappeningLine, words::words},
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The lines of a page, a card for each day.
#[component]
pub fn Events(query: Memo<Query>, page: Signal<Option<Page>>) -> impl IntoView {
    let words = words();
    let days = Memo::new(move |_| page.with(|page| page.as_ref().map(|page| by_day(&page.lines))).unwrap_or_default());
    let nothing = move || page.with(|page| page.as_ref().is_some_and(|page| page.lines.is_empty()));
    let day = move |(day, lines): (NaiveDate, Vec<Line>)| {
        let id = format!("day-{day}");
        let named_by = id.clone();
        view! {
            <section class="card" aria-labelledby=named_by>
                <div class="card-head"><h2 id=id>{words.date(day)}</h2></div>
                <ol class="timeline card-body">
                    {lines.into_iter().map(|line| view! { <Event query line /> }).collect_view()}
                </ol>
            </section>
        }
    };
    view! {
        <section class="stack" aria-label=words.t("audit-events")>
            {move || days.get().into_iter().map(day).collect_view()}
            <Show when=nothing>
                <Empty title=words.t("audit-none-title") text=words.t("audit-none")>
                    <LinkButton href="/audit">{words.t("audit-clear")}</LinkButton>
                </Empty>
            </Show>
        </section>
    }
}

fn by_day(lines: &[Line]) -> Vec<(NaiveDate, Vec<Line>)> {
    let same_day = |one: &Line, other: &Line| one.at.date_naive() == other.at.date_naive();
    lines.chunk_by(same_day).map(|lines| (lines[0].at.date_naive(), lines.to_vec())).collect()
}

#[component]
fn Event(query: Memo<Query>, line: Line) -> impl IntoView {
    let words = words();
    let time = words.with("audit-moment", &[("time", &words.time(line.at))]);
    let at = line.at.to_rfc3339();
    let list = line.list.map(|number| {
        let href = move || {
            let filter = Filter { list: Some(number), ..query.get().filter };
            href("/audit", &Query { filter, edge: None })
        };
        view! { ", " <a href=href>{words.with("audit-list", &[("number", &number.to_string())])}</a> }
    });
    view! { <HappeningLine words line><time datetime=at>{time}</time>{list}</HappeningLine> }
}
