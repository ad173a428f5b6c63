use super::Picks;
use crate::{
    api::enrolments::{change_placements, plan_placing},
    domain::{
        cohort::Cohort,
        error::{AppError, Code},
        placing::{Change, LeftOut, Plan},
    },
    ui::{
        app::Problem,
        cohort_search::CohortSearch,
        components::{Button, Dialog, Field, Sum, Toasts, Tone},
        follows::WhatFollows,
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What is asked for the chosen rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    Move,
    Remove,
}

/// Says which placements change and which are left out, before anything does.
#[component]
pub fn PlacingDialog(asking: RwSignal<Option<Ask>>, picks: Picks) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let cohort = RwSignal::new(None::<Cohort>);
    let plan = RwSignal::new(None::<Result<Plan, AppError>>);
    let busy = RwSignal::new(false);
    let change = Memo::new(move |_| match asking.get()? {
        Ask::Remove => Some(Change::Remove),
        Ask::Move => cohort.with(|cohort| cohort.as_ref().map(|cohort| Change::MoveTo(cohort.id))),
    });
    let look = move |change: Change| {
        spawn_local(async move {
            let planned = plan_placing(picks.chosen.get_untracked(), change).await;
            plan.set(Some(planned));
        });
    };
    Effect::new(move || {
        if asking.get().is_some() {
            cohort.set(None);
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            asking.set(None);
        }
    });
    Effect::new(move || {
        plan.set(None);
        if let Some(change) = change.get() {
            look(change);
        }
    });
    let count = Memo::new(move |_| plan.with(|plan| plan.as_ref()?.as_ref().ok().map(|plan| plan.placements)));
    let title = Signal::derive(move || match (asking.get(), count.get()) {
        (_, Some(0)) => words.t("enrolments-place-none"),
        (Some(Ask::Move), Some(count)) => words.count("enrolments-move-count", count as usize, &[]),
        (Some(Ask::Remove), Some(count)) => words.count("enrolments-remove-count", count as usize, &[]),
        (Some(Ask::Remove), None) => words.t("enrolments-bulk-remove"),
        _ => words.t("enrolments-bulk-move"),
    });
    let confirm = move || {
        let (Some(change), Some(Ok(planned))) = (change.get_untracked(), plan.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let done = change_placements(picks.chosen.get_untracked(), change, planned.digest).await;
            busy.set(false);
            match done {
                Ok(count) => {
                    open.set(false);
                    picks.clear();
                    toasts.say(IconName::Check, words.count("enrolments-placed", count as usize, &[]));
                }
                Err(error) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, words.error(&error));
                    look(change);
                }
                Err(error) => plan.set(Some(Err(error))),
            }
        });
    };
    let removes = move || asking.get() == Some(Ask::Remove);
    view! {
        <Dialog id="placing" open title>
            <Show when=move || !removes()>
                <CohortChoice cohort />
            </Show>
            {move || match (change.get(), plan.get()) {
                (None, _) => None,
                (Some(_), None) => Some(view! { <p class="second" role="status">{words.t("enrolments-counting")}</p> }.into_any()),
                (Some(_), Some(Err(error))) => Some(view! { <Problem error /> }.into_any()),
                (Some(change), Some(Ok(plan))) => Some(planned(words, change, plan).into_any()),
            }}
            <Working busy />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                {move || {
                    let (tone, text) = if removes() {
                        (Tone::DangerPrimary, "enrolments-bulk-remove")
                    } else {
                        (Tone::Primary, "enrolments-bulk-move")
                    };
                    view! {
                        <Button
                            tone
                            busy
                            disabled=Signal::derive(move || count.get().is_none_or(|count| count == 0))
                            on_click=move |_| confirm()
                        >
                            {words.t(text)}
                        </Button>
                    }
                }}
            </div>
        </Dialog>
    }
}

/// Shown while a change of many is under way.
#[component]
pub fn Working(#[prop(into)] busy: Signal<bool>) -> impl IntoView {
    let words = words();
    view! {
        <div role="status">
            <Show when=move || busy.get()>
                <div class="stack tight">
                    <progress aria-label=words.t("enrolments-working")></progress>
                    <p class="hint">{words.t("enrolments-working")}</p>
                </div>
            </Show>
        </div>
    }
}

#[component]
fn CohortChoice(cohort: RwSignal<Option<Cohort>>) -> impl IntoView {
    let words = words();
    let text = RwSignal::new(String::new());
    let note = move |cohort: Cohort| words.number(cohort.people);
    view! {
        <Field id="move-to" label=words.t("enrolments-move-to")>
            <CohortSearch name="move-to" text on_choose=move |chosen| cohort.set(chosen) note />
        </Field>
    }
}

fn planned(words: Words, change: Change, plan: Plan) -> impl IntoView {
    let more = (plan.placements as usize).saturating_sub(plan.sample.len());
    let names = plan.sample.join(", ");
    let whom = match (plan.placements, more) {
        (0, _) => words.t("enrolments-place-nobody"),
        (_, 0) => words.with("enrolments-names", &[("names", &names)]),
        (_, more) => words.count("enrolments-names-more", more, &[("names", &names)]),
    };
    let hint = match change {
        Change::Remove => words.t("enrolments-remove-follows"),
        Change::MoveTo(_) => words.t("enrolments-move-follows"),
    };
    let merged = (plan.merged > 0).then(|| words.count("enrolments-merged", plan.merged as usize, &[]));
    let left: Vec<_> =
        plan.left_out.iter().map(|(reason, count)| (words.t(left_out(*reason)), words.number(*count))).collect();
    let left = (!left.is_empty()).then(|| {
        view! {
            <h3>{words.t("enrolments-left-out")}</h3>
            <Sum lines=left />
        }
    });
    view! {
        <p>{whom}</p>
        {merged.map(|merged| view! { <p>{merged}</p> })}
        {(plan.placements > 0)
            .then(|| {
                view! {
                    <WhatFollows follows=plan.follows />
                    <p class="hint">{hint}</p>
                }
            })}
        {left}
    }
}

const fn left_out(reason: LeftOut) -> &'static str {
    match reason {
        LeftOut::PlatformWide => "enrolments-left-platform-wide",
        LeftOut::NoCohort => "enrolments-left-no-cohort",
        LeftOut::NotYours => "enrolments-left-not-yours",
        LeftOut::SameCohort => "enrolments-left-same-cohort",
    }
}
