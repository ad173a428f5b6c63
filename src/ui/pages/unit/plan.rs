use super::{Ask, picker::UnitPicker, planned::Planned, role_word, unit_name};
use crate::{
    api::units::{apply_change, merge_targets, places, plan_change},
    domain::{
        error::{AppError, Code},
        id::UnitId,
        role::Role,
        unit::{Change, Plan, Unit, UnitKind, Visibility},
    },
    ui::{
        app::Problem,
        components::{Button, Checkbox, Choice, Dialog, Field, Select, Toasts, Tone},
        icons::IconName,
        pages::{enrolments::Working, organisation::list_href},
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// What the dialog itself asks.
#[derive(Clone, Copy)]
struct Answers {
    role: RwSignal<String>,
    keep_out: RwSignal<bool>,
    to: RwSignal<Option<UnitId>>,
}

impl Answers {
    fn change(self, ask: Ask) -> Option<Change> {
        let role = || self.role.get().parse::<Role>().ok();
        Some(match ask {
            Ask::Move => Change::Move { to: self.to.get()? },
            Ask::Merge => Change::Merge { into: self.to.get()? },
            Ask::Show(visibility) => Change::Show(visibility),
            Ask::Delete => Change::Delete,
            Ask::Carry { add, remove } => Change::Carry { add, remove },
            Ask::Place(people) => Change::Place { people, role: role()? },
            Ask::Role(people) => Change::Role { people, to: role()? },
            Ask::Remove(people) => Change::Remove { people, keep_out: self.keep_out.get() },
        })
    }
}

/// Says what a change would do before it is made.
#[component]
pub fn PlanDialog(unit: Memo<Option<Unit>>, asking: RwSignal<Option<Ask>>, done: Callback<()>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let navigate = use_navigate();
    let open = RwSignal::new(false);
    let answers = Answers {
        role: RwSignal::new(Role::Learner.to_string()),
        keep_out: RwSignal::new(false),
        to: RwSignal::new(None),
    };
    let plan = RwSignal::new(None::<Result<Plan, AppError>>);
    let busy = RwSignal::new(false);
    let id = Memo::new(move |_| unit.with(|unit| unit.as_ref().map(|unit| unit.id)));
    let change = Memo::new(move |_| answers.change(asking.get()?));
    let look = Callback::new(move |change: Change| {
        let Some(id) = id.get_untracked() else { return };
        spawn_local(async move {
            let planned = plan_change(id, change.clone()).await;
            // Meanwhile something else may be asked.
            if this_asked(asking, answers).as_ref() == Some(&change) {
                plan.try_set(Some(planned));
            }
        });
    });
    Effect::new(move || {
        if asking.with(Option::is_some) {
            answers.role.set(Role::Learner.to_string());
            answers.keep_out.set(false);
            answers.to.set(None);
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
            look.run(change);
        }
    });
    let away = move |change: &Change| {
        let unit = unit.get_untracked();
        match change {
            Change::Merge { into } => Some(format!("/units/{into}")),
            Change::Delete => unit.map(|unit| list_href(unit.kind, "")),
            _ => None,
        }
    };
    let confirm = Callback::new(move |()| {
        let (Some(id), Some(change), Some(Ok(planned))) =
            (id.get_untracked(), change.get_untracked(), plan.get_untracked())
        else {
            return;
        };
        let navigate = navigate.clone();
        // What is gone afterwards says now where to go then: news of it may come before the answer.
        let away = away(&change);
        busy.set(true);
        spawn_local(async move {
            let applied = apply_change(id, change.clone(), planned.digest).await;
            busy.try_set(false);
            match applied {
                Ok(()) => {
                    open.set(false);
                    toasts.say(IconName::Check, words.t("unit-saved"));
                    match away {
                        Some(href) => navigate(&href, NavigateOptions::default()),
                        None => done.run(()),
                    }
                }
                Err(error) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, words.error(&error));
                    look.run(change);
                }
                Err(error) => plan.set(Some(Err(error))),
            }
        });
    });
    let title = Signal::derive(move || {
        let name = unit.with(|unit| unit.as_ref().map(|unit| unit_name(words, unit.kind, &unit.name)));
        let named = [("name", name.as_deref().unwrap_or_default())];
        match asking.get() {
            Some(Ask::Move) => words.with("unit-move-title", &named),
            Some(Ask::Merge) => words.with("unit-merge-title", &named),
            Some(Ask::Delete) => words.with("unit-delete-title", &named),
            Some(Ask::Show(Visibility::Public)) => words.with("unit-public-title", &named),
            Some(Ask::Show(Visibility::Private)) => words.with("unit-private-title", &named),
            Some(Ask::Place(people)) => words.count("unit-place-title", people.len(), &named),
            Some(Ask::Role(people)) => words.count("unit-role-title", people.len(), &named),
            Some(Ask::Remove(people)) => words.count("unit-remove-title", people.len(), &named),
            _ => words.with("unit-carry-title", &named),
        }
    });
    let ready = move || plan.with(|plan| plan.as_ref().is_some_and(Result::is_ok));
    view! {
        <Dialog id="unit-plan" open title>
            {move || asking.get().map(|ask| view! { <Questions ask answers unit /> })}
            {move || match (change.get(), plan.get()) {
                (None, _) => None,
                (Some(_), None) => Some(view! { <p class="second" role="status">{words.t("unit-planning")}</p> }.into_any()),
                (Some(_), Some(Err(error))) => Some(view! { <Problem error /> }.into_any()),
                (Some(change), Some(Ok(plan))) => Some(view! { <Planned change plan /> }.into_any()),
            }}
            <Working busy />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                {move || {
                    let (tone, text) = match asking.get() {
                        Some(Ask::Delete) => (Tone::DangerPrimary, "unit-delete"),
                        Some(Ask::Remove(_)) => (Tone::DangerPrimary, "unit-remove"),
                        Some(Ask::Merge) => (Tone::DangerPrimary, "unit-merge"),
                        Some(Ask::Move) => (Tone::Primary, "unit-move"),
                        Some(Ask::Place(_)) => (Tone::Primary, "unit-place-people"),
                        _ => (Tone::Primary, "unit-apply"),
                    };
                    view! {
                        <Button
                            tone
                            busy
                            disabled=Signal::derive(move || !ready())
                            on_click=move |_| confirm.run(())
                        >
                            {words.t(text)}
                        </Button>
                    }
                }}
            </div>
        </Dialog>
    }
}

fn this_asked(asking: RwSignal<Option<Ask>>, answers: Answers) -> Option<Change> {
    untrack(|| answers.change(asking.get()?))
}

/// Where to, into what, with which role, and whether they are kept out.
#[component]
fn Questions(ask: Ask, answers: Answers, unit: Memo<Option<Unit>>) -> impl IntoView {
    let words = words();
    let of = unit.get_untracked();
    let (id, kind) = of.as_ref().map_or((None, UnitKind::Team), |unit| (Some(unit.id), unit.kind));
    let roles = of.map(|unit| unit.rights.place).unwrap_or_default();
    match ask {
        Ask::Move | Ask::Merge => {
            let merge = ask == Ask::Merge;
            let look = Callback::new(move |search: String| {
                let found: std::pin::Pin<Box<dyn Future<Output = _>>> = match id.filter(|_| merge) {
                    Some(id) => Box::pin(merge_targets(id, search)),
                    None => Box::pin(places(kind, id, search)),
                };
                found
            });
            let label = words.t(if merge { "unit-merge-into" } else { "unit-move-to" });
            view! {
                <Field id="unit-to" label>
                    <UnitPicker name="unit-to" look chosen=answers.to />
                </Field>
            }
            .into_any()
        }
        Ask::Place(_) | Ask::Role(_) => {
            let options = Signal::derive(move || {
                let choice = |role: &Role| Choice::new(role.as_str(), role_word(words, *role));
                roles.iter().map(choice).collect::<Vec<_>>()
            });
            view! {
                <Field id="unit-with-role" label=words.t("unit-role")>
                    <Select name="role" options value=answers.role on_change=move |role| answers.role.set(role) />
                </Field>
            }
            .into_any()
        }
        Ask::Remove(_) => view! {
            <Checkbox
                name="keep-out"
                label=words.t("unit-keep-out")
                note=words.t("unit-keep-out-hint")
                checked=answers.keep_out
                on_change=move |ticked| answers.keep_out.set(ticked)
            />
        }
        .into_any(),
        _ => ().into_any(),
    }
}
