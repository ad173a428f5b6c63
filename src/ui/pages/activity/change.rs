use crate::{
    api::activities::{apply_change, plan_change},
    domain::{
        activity::{Change, ChangePlan},
        error::{AppError, Code},
        id::ActivityId,
    },
    ui::{
        components::{Button, Dialog, Toasts, Tone},
        follows::{WhatFollows, WhomItTouches},
        icons::IconName,
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// Makes the change that is asked for. If people's enrolments follow from it, it first says how; what ends something asks
/// whatever follows.
#[component]
pub fn ChangeDialog(
    dialog: &'static str,
    id: ActivityId,
    asking: RwSignal<Option<Change>>,
    /// While it is planned or made.
    busy: RwSignal<bool>,
    /// Made, or why it cannot be.
    done: Callback<Result<(), AppError>>,
    #[prop(into)] title: Signal<String>,
    /// What the button says.
    #[prop(into)]
    action: Signal<String>,
    #[prop(default = Tone::Primary)] tone: Tone,
    /// What the button says that does nothing.
    #[prop(into)]
    keep: String,
) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let plan = RwSignal::new(None::<ChangePlan>);
    let again = Trigger::new();
    let end = move |outcome: Result<(), AppError>| {
        open.try_set(false);
        asking.try_set(None);
        done.try_run(outcome);
    };
    let apply = move |change: Change, digest: String| {
        busy.set(true);
        spawn_local(async move {
            let applied = apply_change(id, change, digest).await;
            busy.try_set(false);
            match applied {
                Ok(_) => end(Ok(())),
                Err(error) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, words.error(&error));
                    again.notify();
                }
                Err(error) => end(Err(error)),
            }
        });
    };
    Effect::new(move || {
        again.track();
        let Some(change) = asking.get() else { return };
        busy.set(true);
        plan.set(None);
        if asks_always(&change) {
            open.set(true);
        }
        spawn_local(async move {
            let planned = plan_change(id, change.clone()).await;
            busy.try_set(false);
            // Meanwhile it may have been given up.
            if asking.try_get_untracked().flatten().as_ref() != Some(&change) {
                return;
            }
            match planned {
                Ok(planned) if planned.follows.is_nothing() && !asks_always(&change) => {
                    apply(change, planned.digest);
                }
                Ok(planned) => {
                    plan.try_set(Some(planned));
                    open.try_set(true);
                }
                Err(error) => end(Err(error)),
            }
        });
    });
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            asking.set(None);
        }
        now
    });
    let confirm = move || {
        if let (Some(change), Some(plan)) = (asking.get_untracked(), plan.get_untracked()) {
            apply(change, plan.digest);
        }
    };
    let keep = StoredValue::new(keep);
    let shown = move || match plan.get() {
        Some(plan) => view! {
            <WhatFollows follows=plan.follows />
            <WhomItTouches sample=plan.sample touched=plan.touched />
        }
        .into_any(),
        None => view! { <p class="second" role="status">{words.t("unit-planning")}</p> }.into_any(),
    };
    view! {
        <Dialog id=dialog open title>
            {move || {
                asking.get().is_some_and(|change| asks_always(&change)).then(|| view! { <p>{words.t("sessions-cancel-follows")}</p> })
            }}
            {shown}
            <div class="end">
                <Button on_click=move |_| open.set(false)>{keep.get_value()}</Button>
                <Button
                    tone
                    busy
                    disabled=Signal::derive(move || plan.with(Option::is_none))
                    on_click=move |_| confirm()
                >
                    {move || action.get()}
                </Button>
            </div>
        </Dialog>
    }
}

/// What cannot be taken back is asked, even if nobody feels it.
const fn asks_always(change: &Change) -> bool {
    matches!(change, Change::CancelSession(_))
}
