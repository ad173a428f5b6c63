//! The plan of a change, person by person, and applying exactly that.
use crate::{
    api::qualifications::{
        DefinitionChange, carry_qualification, change_holding, change_qualification, plan_carrying, plan_holding,
        plan_qualification_change,
    },
    domain::{
        error::{AppError, Code},
        id::{QualificationId, UnitId},
        qualification::{Consequence, HolderAction, HolderChange, LeftOut, Plan, PlanLine, Treatment},
    },
    ui::{
        app::Problem,
        components::{Button, Checkbox, Dialog, Sum, Toasts, Tone},
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use std::collections::BTreeSet;

/// A change that waits for its plan to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    Definition(DefinitionChange),
    Carry { qualification: QualificationId, add: BTreeSet<UnitId>, remove: BTreeSet<UnitId> },
    Hold(Vec<HolderChange>),
}

impl Ask {
    async fn plan(self) -> Result<Plan, AppError> {
        match self {
            Self::Definition(change) => plan_qualification_change(change).await,
            Self::Carry { qualification, add, remove } => plan_carrying(qualification, add, remove).await,
            Self::Hold(changes) => plan_holding(changes).await,
        }
    }

    async fn apply(self, digest: String) -> Result<u32, AppError> {
        match self {
            Self::Definition(change) => change_qualification(change, digest).await,
            Self::Carry { qualification, add, remove } => carry_qualification(qualification, add, remove, digest).await,
            Self::Hold(changes) => change_holding(changes, digest).await,
        }
    }

    const fn deletes(&self) -> bool {
        matches!(self, Self::Definition(DefinitionChange::Delete { .. }))
    }

    /// One person from whom it is taken away: then one may keep them out as well.
    fn takes_away(&self) -> bool {
        matches!(self, Self::Hold(changes) if matches!(
            changes.as_slice(),
            [HolderChange { action: HolderAction::TakeAway | HolderAction::KeepOut, .. }]
        ))
    }

    fn keeps_out(&self) -> bool {
        matches!(self, Self::Hold(changes) if changes.iter().any(|change| change.action == HolderAction::KeepOut))
    }

    fn with_action(self, action: HolderAction) -> Self {
        match self {
            Self::Hold(changes) => {
                Self::Hold(changes.into_iter().map(|change| HolderChange { action, ..change }).collect())
            }
            other => other,
        }
    }
}

/// Shows what `asking` would do; `on_done` hears that it was done. Whoever deletes a qualification comes to their list.
#[component]
pub fn PlanDialog(asking: RwSignal<Option<Ask>>, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let plan = RwSignal::new(None::<Result<Plan, AppError>>);
    let busy = RwSignal::new(false);
    // With the offer to keep out as well; stays while it is ticked and taken back.
    let offers = RwSignal::new(false);
    let look = move |ask: Ask| {
        plan.set(None);
        spawn_local(async move {
            let planned = ask.clone().plan().await;
            if asking.try_get_untracked().flatten() == Some(ask) {
                plan.try_set(Some(planned));
            }
        });
    };
    Effect::new(move || {
        if let Some(ask) = asking.get() {
            if !open.get_untracked() {
                offers.set(ask.takes_away() && !ask.keeps_out());
            }
            open.set(true);
            look(ask);
        }
    });
    Effect::new(move || {
        if !open.get() {
            asking.set(None);
        }
    });
    let ready = move || plan.with(|plan| matches!(plan, Some(Ok(plan)) if plan.changes > 0));
    let title = Signal::derive(move || {
        let deletes = asking.with(|ask| ask.as_ref().is_some_and(Ask::deletes));
        match plan.get() {
            Some(Ok(plan)) if plan.changes == 0 => words.t("qual-plan-nothing"),
            _ if deletes => words.t("qual-plan-delete"),
            _ => words.t("qual-plan-title"),
        }
    });
    let navigate = StoredValue::new(use_navigate());
    let confirm = move || {
        let (Some(ask), Some(Ok(planned))) = (asking.get_untracked(), plan.get_untracked()) else { return };
        let navigate = navigate.get_value();
        busy.set(true);
        spawn_local(async move {
            let done = ask.clone().apply(planned.digest).await;
            busy.try_set(false);
            match done {
                Ok(_) => {
                    toasts.say(IconName::Check, words.t("qual-changed"));
                    open.try_set(false);
                    // News of it may come before the answer, and take this page away.
                    on_done.try_run(());
                    if ask.deletes() {
                        navigate("/qualifications", NavigateOptions::default());
                    }
                }
                Err(error) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, words.error(&error));
                    look(ask);
                }
                Err(error) => drop(plan.try_set(Some(Err(error)))),
            }
        });
    };
    let keeps_out = Signal::derive(move || asking.with(|ask| ask.as_ref().is_some_and(Ask::keeps_out)));
    let set_keep_out = move |keep: bool| {
        let action = if keep { HolderAction::KeepOut } else { HolderAction::TakeAway };
        asking.update(|ask| *ask = ask.take().map(|ask| ask.with_action(action)));
    };
    view! {
        <Dialog id="qual-plan" open title>
            <Show when=move || offers.get()>
                <Checkbox
                    name="keep-out"
                    label=words.t("qual-and-keep-out")
                    note=words.t("qual-and-keep-out-note")
                    checked=keeps_out
                    on_change=set_keep_out
                />
            </Show>
            {move || match plan.get() {
                None => view! { <p class="second" role="status">{words.t("qual-counting")}</p> }.into_any(),
                Some(Err(error)) => view! { <Problem error /> }.into_any(),
                Some(Ok(plan)) => view! { <Planned plan /> }.into_any(),
            }}
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("qual-cancel")}</Button>
                {move || {
                    let deletes = asking.with(|ask| ask.as_ref().is_some_and(Ask::deletes));
                    let (tone, text) = if deletes {
                        (Tone::DangerPrimary, "qual-delete")
                    } else {
                        (Tone::Primary, "qual-apply")
                    };
                    view! {
                        <Button tone busy disabled=Signal::derive(move || !ready()) on_click=move |_| confirm()>
                            {words.t(text)}
                        </Button>
                    }
                }}
            </div>
        </Dialog>
    }
}

#[component]
fn Planned(plan: Plan) -> impl IntoView {
    let words = words();
    let sums = [
        ("qual-plan-people", plan.people),
        ("qual-plan-enrolled", plan.enrolled),
        ("qual-plan-ended", plan.ended),
        ("qual-plan-mails", plan.mails),
    ];
    let sums: Vec<_> = sums.iter().map(|(key, count)| (words.t(key), words.number(*count))).collect();
    let left: Vec<_> =
        plan.left_out.iter().map(|(reason, count)| (words.t(left_out(*reason)), words.number(*count))).collect();
    let left = (!left.is_empty()).then(|| {
        view! {
            <h3>{words.t("enrolments-left-out")}</h3>
            <Sum lines=left />
        }
    });
    let more =
        (plan.more > 0).then(|| view! { <p class="hint">{words.count("qual-plan-more", plan.more as usize, &[])}</p> });
    let lines = (!plan.lines.is_empty()).then(|| {
        view! {
            <h3>{words.t("qual-plan-each")}</h3>
            <ul class="plan-lines" tabindex="0" aria-label=words.t("qual-plan-each")>
                {plan.lines.into_iter().map(|line| person(words, line)).collect_view()}
            </ul>
            {more}
        }
    });
    view! {
        <Sum lines=sums />
        {lines}
        {left}
    }
}

fn person(words: Words, line: PlanLine) -> impl IntoView {
    let treated =
        line.treatments.iter().map(|(name, treatment)| words.with(treatment_key(*treatment), &[("name", name)]));
    let mut said: Vec<String> = treated.collect();
    for effect in [
        Consequence::Starts,
        Consequence::Resumes,
        Consequence::Completed,
        Consequence::Ends,
        Consequence::Suspends,
        Consequence::Keeps,
    ] {
        let names: Vec<String> =
            line.effects.iter().filter(|(_, is)| *is == effect).map(|(name, _)| name.clone()).collect();
        if !names.is_empty() {
            said.push(words.with(effect_key(effect), &[("names", &words.list(&names))]));
        }
    }
    view! {
        <li>
            <b><bdi>{line.name}</bdi></b>
            <ul>{said.into_iter().map(|said| view! { <li>{said}</li> }).collect_view()}</ul>
        </li>
    }
}

const fn treatment_key(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::Given => "qual-treat-given",
        Treatment::GivenAgain => "qual-treat-given-again",
        Treatment::Taken => "qual-treat-taken",
        Treatment::Stays => "qual-treat-stays",
        Treatment::KeptOut => "qual-treat-kept-out",
        Treatment::Lifted => "qual-treat-lifted",
        Treatment::LiftedOnly | Treatment::LeftOut(_) => "qual-treat-lifted-only",
    }
}

const fn effect_key(effect: Consequence) -> &'static str {
    match effect {
        Consequence::Starts => "qual-effect-starts",
        Consequence::Resumes => "qual-effect-resumes",
        Consequence::Completed => "qual-effect-completed",
        Consequence::Ends => "qual-effect-ends",
        Consequence::Suspends => "qual-effect-suspends",
        Consequence::Keeps => "qual-effect-keeps",
    }
}

const fn left_out(reason: LeftOut) -> &'static str {
    match reason {
        LeftOut::NotYours => "qual-left-not-yours",
        LeftOut::Already => "qual-left-already",
        LeftOut::Carried => "qual-left-carried",
    }
}
