use crate::{
    api::units::{apply_change, plan_change},
    domain::{
        error::{AppError, Code},
        id::UnitId,
        unit::{Change, Note, Plan},
    },
    ui::{
        app::Problem,
        components::{Button, Dialog, Toasts, Tone},
        icons::IconName,
        pages::unit::Planned,
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// A change of a unit that is asked for from a person's page, and what is said when it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub unit: UnitId,
    pub change: Change,
    pub done: String,
}

/// Asks, says what would follow as soon as that is known, and does it.
#[component]
pub fn PlannedDialog(
    dialog: &'static str,
    open: RwSignal<bool>,
    #[prop(into)] title: Signal<String>,
    /// None until everything is chosen.
    asked: Memo<Option<Asked>>,
    /// What the button says.
    #[prop(into)]
    action: String,
    tone: Tone,
    children: ChildrenFn,
) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let plan = RwSignal::new(None::<Result<Plan, AppError>>);
    let busy = RwSignal::new(false);
    let look = move |of: Asked| {
        spawn_local(async move {
            let planned = plan_change(of.unit, of.change.clone()).await;
            // Meanwhile something else may be asked.
            if asked.try_get_untracked().flatten() == Some(of) {
                plan.try_set(Some(planned));
            }
        });
    };
    Effect::new(move || {
        plan.set(None);
        if let Some(of) = asked.get().filter(|_| open.get()) {
            look(of);
        }
    });
    let confirm = move || {
        let (Some(of), Some(Ok(planned))) = (asked.get_untracked(), plan.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let applied = apply_change(of.unit, of.change.clone(), planned.digest).await;
            busy.try_set(false);
            // Meanwhile something else may be asked.
            let here = asked.try_get_untracked().flatten().as_ref() == Some(&of);
            match applied {
                Ok(()) => {
                    if here {
                        open.try_set(false);
                    }
                    toasts.say(IconName::Check, of.done);
                }
                Err(error) if !here => toasts.say(IconName::Alert, words.error(&error)),
                Err(error) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, words.error(&error));
                    look(of);
                }
                Err(error) => {
                    plan.try_set(Some(Err(error)));
                }
            }
        });
    };
    let ready = move || plan.with(|plan| matches!(plan, Some(Ok(plan)) if does_something(plan)));
    let (children, action) = (StoredValue::new(children), StoredValue::new(action));
    view! {
        <Dialog id=dialog open title>
            {children.with_value(|children| children())}
            {move || match (asked.get(), plan.get()) {
                (None, _) => None,
                (Some(_), None) => Some(view! { <p class="second" role="status">{words.t("unit-planning")}</p> }.into_any()),
                (Some(_), Some(Err(error))) => Some(view! { <Problem error /> }.into_any()),
                (Some(of), Some(Ok(plan))) => Some(view! { <Planned change=of.change plan /> }.into_any()),
            }}
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                <Button
                    tone
                    busy
                    disabled=Signal::derive(move || !ready())
                    on_click=move |_| confirm()
                >
                    {action.get_value()}
                </Button>
            </div>
        </Dialog>
    }
}

/// One person is asked for: left out, nothing would be done.
fn does_something(plan: &Plan) -> bool {
    !plan.notes.iter().any(|(note, _)| matches!(note, Note::LeftOut(_)))
}
