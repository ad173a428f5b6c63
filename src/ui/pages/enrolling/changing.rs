use crate::{
    api::enrolling::{change_enrolments, plan_enrolment_change},
    domain::{
        enrolling::{Change, ChangePlan, EnrolmentKey, LeftOut},
        error::{AppError, Code},
    },
    ui::{
        app::Problem,
        components::{Button, Choice, Dialog, RadioGroup, Sum, Toasts, Tone},
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// Enrolments that are to be changed, and what is offered for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changing {
    pub keys: Vec<EnrolmentKey>,
    /// Whose it is, if it is one.
    pub name: Option<String>,
    pub offered: Vec<Change>,
}

/// Ending, keeping out, suspending, resuming, letting in again: says what follows before anything does.
#[component]
pub fn ChangeDialog(
    asking: RwSignal<Option<Changing>>,
    #[prop(optional, into)] on_done: Option<Callback<()>>,
) -> impl IntoView {
    let words = words();
    let open = RwSignal::new(false);
    Effect::new(move || {
        if asking.get().is_some() {
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            asking.set(None);
        }
    });
    let title = Signal::derive(move || {
        asking.with(|asking| match asking {
            Some(Changing { name: Some(name), .. }) => words.with("changing-title-one", &[("name", name)]),
            Some(Changing { keys, .. }) => words.count("changing-title", keys.len(), &[]),
            None => String::new(),
        })
    });
    view! {
        <Dialog id="changing" open title>
            {move || asking.get_untracked().map(|changing| view! { <Form changing open on_done /> })}
        </Dialog>
    }
}

#[component]
fn Form(changing: Changing, open: RwSignal<bool>, on_done: Option<Callback<()>>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let keys = StoredValue::new(changing.keys);
    let change = RwSignal::new(changing.offered.first().copied());
    let plan = RwSignal::new(None::<Result<ChangePlan, AppError>>);
    let busy = RwSignal::new(false);
    let look = move |change: Change| {
        spawn_local(async move {
            let planned = plan_enrolment_change(keys.get_value(), change).await;
            plan.try_set(Some(planned));
        });
    };
    Effect::new(move || {
        plan.set(None);
        if let Some(change) = change.get() {
            look(change);
        }
    });
    let confirm = move || {
        let (Some(change), Some(Ok(planned))) = (change.get_untracked(), plan.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let done = change_enrolments(keys.get_value(), change, planned.digest).await;
            busy.try_set(false);
            match done {
                Ok(count) => {
                    open.set(false);
                    toasts.say(IconName::Check, words.count("changing-done", count as usize, &[]));
                    if let Some(on_done) = on_done {
                        on_done.run(());
                    }
                }
                Err(error) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, words.error(&error));
                    look(change);
                }
                Err(error) => {
                    plan.try_set(Some(Err(error)));
                }
            }
        });
    };
    let nothing =
        Signal::derive(move || plan.with(|plan| !matches!(plan, Some(Ok(plan)) if plan.changes + plan.stands > 0)));
    let choices = changing.offered.iter().map(|change| Choice::new(change.as_str(), words.t(label(*change)))).collect();
    let pick = move |text: String| {
        change.set(Change::ALL.iter().copied().find(|change| change.as_str() == text));
    };
    let tone = move || match change.get() {
        Some(Change::End | Change::KeepOut) => Tone::DangerPrimary,
        _ => Tone::Primary,
    };
    view! {
        <RadioGroup
            name="change"
            legend=words.t("changing-what")
            choices
            value=Signal::derive(move || change.get().map(|change| change.as_str().to_owned()).unwrap_or_default())
            on_change=pick
        />
        {move || change.get().map(|change| view! { <p class="hint">{words.t(follows(change))}</p> })}
        <div role="status" class="stack tight">
            {move || {
                plan.get()
                    .map(|plan| match plan {
                        Ok(plan) => planned(words, &plan).into_any(),
                        Err(error) => view! { <Problem error /> }.into_any(),
                    })
            }}
        </div>
        <div class="end">
            <Button on_click=move |_| open.set(false)>{words.t("enrolling-cancel")}</Button>
            {move || {
                view! {
                    <Button tone=tone() busy disabled=nothing on_click=move |_| confirm()>
                        {words.t("changing-save")}
                    </Button>
                }
            }}
        </div>
    }
}

fn planned(words: Words, plan: &ChangePlan) -> impl IntoView + use<> {
    let names = plan.sample.join(", ");
    let more = (plan.changes + plan.stands) as usize;
    let more = more.saturating_sub(plan.sample.len());
    let whom = match (plan.sample.is_empty(), more) {
        (true, _) => words.t("changing-nobody"),
        (false, 0) => words.with("enrolments-names", &[("names", &names)]),
        (false, more) => words.count("enrolments-names-more", more, &[("names", &names)]),
    };
    let counted = [("changing-changes", plan.changes), ("changing-stands", plan.stands)];
    let left = plan.left_out.iter().map(|(reason, count)| (left_out(*reason), *count));
    let lines: Vec<_> = counted
        .into_iter()
        .chain(left)
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| (words.t(key), words.number(count)))
        .collect();
    view! {
        <p>{whom}</p>
        {(!lines.is_empty()).then(|| view! { <Sum lines /> })}
    }
}

const fn label(change: Change) -> &'static str {
    match change {
        Change::End => "changing-end",
        Change::KeepOut => "changing-keep-out",
        Change::Suspend => "changing-suspend",
        Change::Resume => "changing-resume",
        Change::Lift => "changing-lift",
    }
}

const fn follows(change: Change) -> &'static str {
    match change {
        Change::End => "changing-end-follows",
        Change::KeepOut => "changing-keep-out-follows",
        Change::Suspend => "changing-suspend-follows",
        Change::Resume => "changing-resume-follows",
        Change::Lift => "changing-lift-follows",
    }
}

const fn left_out(reason: LeftOut) -> &'static str {
    match reason {
        LeftOut::OutOfReach => "enrolling-out-of-reach",
        LeftOut::NothingByHand => "changing-nothing-by-hand",
        LeftOut::Over => "changing-over",
        LeftOut::SoAlready => "changing-so-already",
    }
}
