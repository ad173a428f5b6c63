use super::picture;
use crate::{
    domain::{
        dashboard::{Registrations, SPANS},
        error::AppError,
    },
    ui::{app::Problem, words::words},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The days that the URL asks for.
pub fn use_span() -> Memo<u32> {
    let map = use_query_map();
    Memo::new(move |_| {
        let asked = map.with(|map| map.get("days")).and_then(|days| days.parse().ok());
        SPANS.into_iter().find(|span| Some(*span) == asked).unwrap_or(SPANS[0])
    })
}

/// Registrations day by day, summed, with as many days before beside them.
#[component]
pub fn RegistrationsChart(found: Resource<Result<Registrations, AppError>>, span: Memo<u32>) -> impl IntoView {
    let words = words();
    let shown = Memo::new(move |_| found.get().and_then(Result::ok).unwrap_or_default());
    let choice = move |days: u32| {
        let current = move || (span.get() == days).then_some("page");
        view! { <a href=format!("/dashboard?days={days}") aria-current=current>{words.count("dashboard-days", days as usize, &[])}</a> }
    };
    view! {
        <section class="card" aria-labelledby="registrations">
            <div class="card-head">
                <h2 id="registrations">{words.t("dashboard-registrations")}</h2>
                {move || keys(&shown.get())}
                <nav class="segment" aria-label=words.t("dashboard-span")>{SPANS.map(choice).collect_view()}</nav>
            </div>
            <div class="card-body">
                {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                {move || plot(&shown.get())}
            </div>
        </section>
    }
}

fn sum(numbers: impl Iterator<Item = u32>) -> u32 {
    numbers.fold(0, u32::saturating_add)
}

/// What the two lines are, with their sums.
fn keys(shown: &Registrations) -> impl IntoView + use<> {
    let words = words();
    let last = words.number(sum(shown.days.iter().map(|day| day.people)));
    let before = words.number(sum(shown.before.iter().copied()));
    view! {
        <span class="key">
            <svg viewBox="0 0 16 8" aria-hidden="true"><path class="series" d="M0 4h16"></path></svg>
            {words.count("dashboard-last-days", shown.days.len(), &[("people", &last)])}
        </span>
        <span class="key">
            <svg viewBox="0 0 16 8" aria-hidden="true"><path class="series past" d="M0 4h16"></path></svg>
            {words.count("dashboard-days-before", shown.days.len(), &[("people", &before)])}
        </span>
    }
}

fn plot(shown: &Registrations) -> impl IntoView + use<> {
    let words = words();
    let days: Vec<u32> = shown.days.iter().map(|day| day.people).collect();
    let most = sum(days.iter().copied()).max(sum(shown.before.iter().copied()));
    let top = picture::top_of_axis(most);
    let line = picture::line(&days, top);
    let wash = format!("0,{h} {line} {w},{h}", h = picture::CHART_HEIGHT, w = picture::CHART_WIDTH);
    let before = picture::line(&shown.before, top);
    let mark = |step: u32| view! { <span>{words.number(top / 3 * step)}</span> };
    let last = shown.days.len().saturating_sub(1);
    let marked = (0..5)
        .filter_map(|step| shown.days.get(last * step / 4))
        .map(|day| view! { <span>{words.short_day(day.on)}</span> });
    let row = |day: &crate::domain::dashboard::Day| {
        view! { <tr><th scope="row">{words.short_date(day.on)}</th><td>{words.number(day.people)}</td></tr> }
    };
    view! {
        <div class="plot">
            <div class="axis y" aria-hidden="true">{[3, 2, 1, 0].map(mark).collect_view()}</div>
            <svg class="chart" viewBox="0 0 600 180" preserveAspectRatio="none" aria-hidden="true">
                <path class="grid-line" d="M0 0h600M0 60h600M0 120h600M0 180h600"></path>
                <polygon class="wash" points=wash></polygon>
                <polyline class="series past" points=before></polyline>
                <polyline class="series" points=line></polyline>
            </svg>
            <div class="axis x" aria-hidden="true">{marked.collect_view()}</div>
        </div>
        <table class="vh">
            <caption>{words.t("dashboard-registrations-caption")}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.t("dashboard-day")}</th>
                    <th scope="col">{words.t("dashboard-registered")}</th>
                </tr>
            </thead>
            <tbody>{shown.days.iter().map(row).collect_view()}</tbody>
        </table>
    }
}
