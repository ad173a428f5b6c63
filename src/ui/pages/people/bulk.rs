use super::{
    Picks,
    finders::{LabelFinder, UnitFinder},
};
use crate::{
    api::people::{apply_bulk, plan_bulk},
    domain::{
        bulk::{Change, LeftOut, Plan},
        error::{AppError, Code},
        role::Role,
    },
    ui::{
        app::Problem,
        components::{Button, Choice, ComboOption, Dialog, Field, Select, Sum, TextInput, Toasts, Tone},
        follows::WhatFollows,
        icons::IconName,
        pages::enrolments::Working,
        words::{Words, words},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What is asked for the people chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    Place,
    AddLabel,
    RemoveLabel,
}

/// The roles within a unit.
pub const PLACED: [(Role, &str); 4] = [
    (Role::Learner, "kind-learner"),
    (Role::Mentor, "kind-mentor"),
    (Role::Coach, "kind-coach"),
    (Role::GroupAdmin, "kind-group-admin"),
];

/// Says how many people change and who is left out, before anything does.
#[component]
pub fn BulkDialog(asking: RwSignal<Option<Ask>>, picks: Picks) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let unit = RwSignal::new(None::<ComboOption>);
    let role = RwSignal::new(Role::Learner);
    let label = RwSignal::new(String::new());
    let plan = RwSignal::new(None::<Result<Plan, AppError>>);
    let busy = RwSignal::new(false);
    let change = Memo::new(move |_| match asking.get()? {
        Ask::Place => Some(Change::Place { unit: unit.get()?.value.parse().ok()?, role: role.get() }),
        Ask::AddLabel => Some(label.get()).filter(|name| !name.trim().is_empty()).map(Change::AddLabel),
        Ask::RemoveLabel => Some(label.get()).filter(|name| !name.is_empty()).map(Change::RemoveLabel),
    });
    let look = move |asked: Change| {
        spawn_local(async move {
            let planned = plan_bulk(picks.chosen.get_untracked(), asked.clone()).await;
            // Changed again meanwhile: that one's answer is on its way.
            if change.get_untracked() == Some(asked) {
                plan.set(Some(planned));
            }
        });
    };
    Effect::new(move || {
        if asking.get().is_some() {
            unit.set(None);
            role.set(Role::Learner);
            label.set(String::new());
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
    let count = Memo::new(move |_| plan.with(|plan| plan.as_ref()?.as_ref().ok().map(|plan| plan.people)));
    let title = Signal::derive(move || {
        let (plain, counted) = match asking.get() {
            Some(Ask::Place) | None => ("people-place", "people-place-count"),
            Some(Ask::AddLabel) => ("people-label-add", "people-label-add-count"),
            Some(Ask::RemoveLabel) => ("people-label-remove", "people-label-remove-count"),
        };
        match count.get() {
            Some(0) => words.t("enrolments-place-none"),
            Some(count) => words.count(counted, count as usize, &[]),
            None => words.t(plain),
        }
    });
    let confirm = move || {
        let (Some(change), Some(Ok(planned))) = (change.get_untracked(), plan.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let done = apply_bulk(picks.chosen.get_untracked(), change.clone(), planned.digest).await;
            busy.set(false);
            match done {
                Ok(count) => {
                    open.set(false);
                    picks.clear();
                    toasts.say(IconName::Check, words.count("people-bulk-done", count as usize, &[]));
                }
                Err(error) if error.code == Code::PlanMoved => {
                    toasts.say(IconName::Alert, words.error(&error));
                    look(change);
                }
                Err(error) => plan.set(Some(Err(error))),
            }
        });
    };
    let wrong = Signal::derive(move || {
        plan.with(|plan| match plan {
            Some(Err(error)) if error.field.is_some() => Some(words.error(error)),
            _ => None,
        })
    });
    view! {
        <Dialog id="bulk" open title>
            {move || match asking.get() {
                Some(Ask::Place) => view! { <PlaceFields unit role error=wrong /> }.into_any(),
                Some(ask) => view! { <LabelField label adds=ask == Ask::AddLabel error=wrong /> }.into_any(),
                None => ().into_any(),
            }}
            {move || match (change.get(), plan.get()) {
                (None, _) => None,
                (Some(_), None) => {
                    Some(view! { <p class="second" role="status">{words.t("enrolments-counting")}</p> }.into_any())
                }
                (Some(_), Some(Err(error))) if error.field.is_some() => None,
                (Some(_), Some(Err(error))) => Some(view! { <Problem error /> }.into_any()),
                (Some(change), Some(Ok(plan))) => Some(planned(words, &change, plan).into_any()),
            }}
            <Working busy />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                <Button
                    tone=Tone::Primary
                    busy
                    disabled=Signal::derive(move || count.get().is_none_or(|count| count == 0))
                    on_click=move |_| confirm()
                >
                    {move || {
                        words.t(match asking.get() {
                            Some(Ask::AddLabel) => "people-label-add",
                            Some(Ask::RemoveLabel) => "people-label-remove",
                            _ => "people-place",
                        })
                    }}
                </Button>
            </div>
        </Dialog>
    }
}

#[component]
pub fn PlaceFields(
    unit: RwSignal<Option<ComboOption>>,
    role: RwSignal<Role>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let words = words();
    let options = Signal::derive(move || {
        PLACED.iter().map(|(role, key)| Choice::new(role.as_str(), words.t(key))).collect::<Vec<_>>()
    });
    view! {
        <UnitFinder
            name="place-unit"
            label=words.t("people-unit")
            placing=true
            chosen=unit.into()
            on_choose=move |option| unit.set(option)
            error
        />
        <Field id="place-role" label=words.t("people-place-role")>
            <Select
                name="place-role"
                options
                value=Signal::derive(move || role.get().as_str().to_owned())
                on_change=move |text: String| role.set(text.parse().unwrap_or(Role::Learner))
            />
        </Field>
    }
}

/// A label to put on may be new; one to take off is in use.
#[component]
fn LabelField(label: RwSignal<String>, adds: bool, #[prop(into)] error: Signal<Option<String>>) -> impl IntoView {
    let words = words();
    if adds {
        return view! {
            <Field id="bulk-label" label=words.t("people-label") error>
                <TextInput name="bulk-label" value=label on_input=move |text| label.set(text) />
            </Field>
        }
        .into_any();
    }
    let chosen = Signal::derive(move || {
        Some(label.get()).filter(|name| !name.is_empty()).map(|name| ComboOption {
            value: name.clone(),
            label: name,
            note: None,
        })
    });
    let choose = move |option: Option<ComboOption>| label.set(option.map(|option| option.value).unwrap_or_default());
    view! { <LabelFinder name="bulk-label" label=words.t("people-label") chosen on_choose=choose error /> }.into_any()
}

fn planned(words: Words, change: &Change, plan: Plan) -> impl IntoView + use<> {
    let more = (plan.people as usize).saturating_sub(plan.sample.len());
    let names = plan.sample.join(", ");
    let whom = match (plan.people, more) {
        (0, _) => words.t("people-bulk-nobody"),
        (_, 0) => words.with("enrolments-names", &[("names", &names)]),
        (_, more) => words.count("enrolments-names-more", more, &[("names", &names)]),
    };
    let places = matches!(change, Change::Place { .. }) && plan.people > 0;
    let replaced = (plan.replaced > 0).then(|| words.count("people-replaced", plan.replaced as usize, &[]));
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
        {replaced.map(|text| view! { <p>{text}</p> })}
        {(places || !plan.follows.is_nothing()).then(|| view! { <WhatFollows follows=plan.follows /> })}
        {left}
    }
}

const fn left_out(reason: LeftOut) -> &'static str {
    match reason {
        LeftOut::Already => "people-left-already",
        LeftOut::Without => "people-left-without",
        LeftOut::TooManyLabels => "people-left-labels",
        LeftOut::NotYours => "enrolments-left-not-yours",
    }
}
