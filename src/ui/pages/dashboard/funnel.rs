use super::picture;
use crate::{
    domain::{
        dashboard::Figures,
        enrolment_list::{Filter, Query, View},
        error::AppError,
        standing_count::Funnel,
    },
    ui::{
        components::{Icon, Plane},
        icons::{IconName, PlaneKind},
        pages::enrolments::href,
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// From enrolled to active: a figure a stage, how many of the stage before, and who is missing; one band below.
#[component]
pub fn FunnelFigures(found: Resource<Result<Figures, AppError>>) -> impl IntoView {
    let words = words();
    let funnel = Memo::new(move |_| found.get().and_then(Result::ok).map(|figures| figures.funnel).unwrap_or_default());
    let stage = move |index: usize| stage(words, index, funnel);
    let shape = move |index: usize| {
        view! { <path class=format!("stage-{}", index + 1) d=move || picture::funnel(funnel.get())[index].clone()></path> }
    };
    view! {
        <section class="funnel tall" aria-labelledby="funnel">
            <h2 class="vh" id="funnel">{words.t("dashboard-funnel")}</h2>
            <ol>{(0..4).map(stage).collect_view()}</ol>
            <svg class="shape" viewBox="0 0 400 100" preserveAspectRatio="none" aria-hidden="true">
                {(0..4).map(shape).collect_view()}
            </svg>
        </section>
    }
}

/// The name of a stage, which a table of cohorts has above its columns too.
pub fn name(words: Words, index: usize) -> String {
    words.t(["dashboard-enrolled", "dashboard-invited", "dashboard-registered", "dashboard-active"][index])
}

pub const fn numbers(funnel: Funnel) -> [u32; 4] {
    [funnel.enrolled, funnel.invited, funnel.registered, funnel.active]
}

fn stage(words: Words, index: usize, funnel: Memo<Funnel>) -> impl IntoView {
    let number = Memo::new(move |_| numbers(funnel.get())[index]);
    let before = Memo::new(move |_| index.checked_sub(1).map(|index| numbers(funnel.get())[index]));
    // Read once: on the server the funnel may arrive between two looks at it.
    let missing = Memo::new(move |_| {
        let numbers = numbers(funnel.get());
        numbers[index].saturating_sub(numbers.get(index + 1).copied().unwrap_or(0))
    });
    let sign = match index {
        0 => view! { <Plane kind=PlaneKind::Enrolled /> }.into_any(),
        1 => view! { <Plane kind=PlaneKind::Invited /> }.into_any(),
        2 => view! { <Icon name=IconName::Check /> }.into_any(),
        _ => view! { <Icon name=IconName::Book /> }.into_any(),
    };
    let percent = move || before.get().map(|before| words.percent(picture::percent(number.get(), before)));
    view! {
        <li>
            <span class="name">{sign} " " {name(words, index)}</span>
            <span class="figure">
                <span>{move || words.number(number.get())}</span>
                " "
                <small>{percent}</small>
            </span>
            {gap(words, index, missing)}
        </li>
    }
}

/// Who has not come on to the next stage, with the way to them.
fn gap(words: Words, index: usize, missing: Memo<u32>) -> impl IntoView {
    let key = ["dashboard-not-invited", "dashboard-not-registered", "dashboard-not-started", "dashboard-of-registered"]
        [index];
    let text = move || words.count(key, missing.get() as usize, &[]);
    let list = |view| href(&Query { filter: Filter { view, ..Filter::default() }, ..Query::default() });
    match index {
        0 => view! { <a class="gap" href=list(View::New)>{text}</a> }.into_any(),
        1 => view! { <a class="gap" href=list(View::Invited)>{text}</a> }.into_any(),
        2 => view! { <a class="gap" href=list(View::Registered)>{text}</a> }.into_any(),
        _ => view! { <span class="gap muted">{words.t(key)}</span> }.into_any(),
    }
}
