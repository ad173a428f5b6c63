use super::{funnel, picture};
use crate::{
    domain::{
        dashboard::{CohortFunnel, Figures},
        enrolment_list::{Filter, Query},
        error::AppError,
    },
    ui::{components::Table, pages::enrolments::href, words::words},
};
use leptos::prelude::*;

/// The largest cohorts, each with its own small funnel. Rows stay where they are while their numbers move.
#[component]
pub fn Cohorts(found: Resource<Result<Figures, AppError>>) -> impl IntoView {
    let words = words();
    let figures = Memo::new(move |_| found.get().and_then(Result::ok));
    let cohorts =
        Memo::new(move |_| figures.with(|figures| figures.as_ref().map(|f| f.cohorts.clone()).unwrap_or_default()));
    let shown = move || {
        let in_all = figures.with(|figures| figures.as_ref().map_or(0, |figures| figures.cohorts_in_all));
        let shown = cohorts.with(Vec::len);
        if (shown as u32) < in_all {
            words.count("dashboard-cohorts-largest", shown, &[("all", &words.number(in_all))])
        } else {
            words.t("dashboard-cohorts-colours")
        }
    };
    let head = move |index: usize| view! { <th scope="col" class="num">{funnel::name(words, index)}</th> };
    view! {
        <section class="card" aria-labelledby="cohorts">
            <div class="card-head">
                <h2 id="cohorts">{words.t("dashboard-cohorts")}</h2>
                <small class="muted">{shown}</small>
            </div>
            <div class="pad">
                <Table caption=words.t("dashboard-cohorts-caption") class="slim cohorts">
                    <thead>
                        <tr>
                            <th scope="col">{words.t("dashboard-cohort")}</th>
                            {(0..4).map(head).collect_view()}
                            <th scope="col" class="pic"><span class="vh">{words.t("dashboard-picture")}</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || cohorts.get() key=|cohort| cohort.id let(cohort)>
                            <Line first=cohort cohorts />
                        </For>
                    </tbody>
                </Table>
            </div>
        </section>
    }
}

#[component]
fn Line(first: CohortFunnel, cohorts: Memo<Vec<CohortFunnel>>) -> impl IntoView {
    let words = words();
    let id = first.id;
    let list = href(&Query { filter: Filter { cohort: Some(id), ..Filter::default() }, ..Query::default() });
    let cohort = Memo::new(move |last: Option<&CohortFunnel>| {
        let now = cohorts.with(|cohorts| cohorts.iter().find(|cohort| cohort.id == id).cloned());
        now.or_else(|| last.cloned()).unwrap_or_else(|| first.clone())
    });
    let funnel = Memo::new(move |_| cohort.get().funnel);
    let number = move |index: usize| {
        view! { <td class="num">{move || words.number(funnel::numbers(funnel.get())[index])}</td> }
    };
    let bar = move |index: usize| {
        view! { <rect class=format!("stage-{}", index + 1) height="10" width=move || picture::bar(funnel.get())[index].clone()></rect> }
    };
    view! {
        <tr>
            <th scope="row" class="truncate">
                <a href=list>
                    <bdi>{move || cohort.get().name}</bdi>
                </a>
            </th>
            {(0..4).map(number).collect_view()}
            <td class="pic">
                <svg class="bar-pic" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true">
                    {(0..4).map(bar).collect_view()}
                </svg>
            </td>
        </tr>
    }
}
