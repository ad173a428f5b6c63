use crate::{
    api::activities::{change_steps, plan_steps},
    domain::{
        activity::{Activity, Step, StepForm, StepsPlan},
        error::{AppError, Code},
        id::{ActivityId, StepId},
    },
    ui::{
        app::Problem,
        components::{Button, Dialog, Empty, Size, TextInput, Toasts, Tone},
        icons::IconName,
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// A step being edited, under a number of its own: its place may change.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Line {
    number: usize,
    id: Option<StepId>,
    title: RwSignal<String>,
}

/// The steps in their order: named, added, moved and removed, and saved together when it was said what follows.
#[component]
pub fn StepsForm(id: ActivityId, activity: Signal<Option<Activity>>) -> impl IntoView {
    let words = words();
    let known = Memo::new(move |_| activity.with(|one| one.as_ref().map(|one| one.steps.clone())).unwrap_or_default());
    let edit = Memo::new(move |_| activity.with(|one| one.as_ref().is_some_and(|one| one.edit)));
    // A change by somebody else shows, unless one is at it.
    let lines = RwSignal::new(lines_of(&known.get_untracked()));
    let touched = RwSignal::new(false);
    Effect::new(move || {
        let known = known.get();
        if !touched.get_untracked() {
            lines.set(lines_of(&known));
        }
    });
    let next = StoredValue::new(10_000_usize);
    let add = move |_| {
        let number = next.get_value();
        next.set_value(number + 1);
        touched.set(true);
        lines.update(|lines| lines.push(Line { number, id: None, title: RwSignal::new(String::new()) }));
    };
    let error = RwSignal::new(None::<AppError>);
    let planned = RwSignal::new(None::<StepsPlan>);
    let busy = RwSignal::new(false);
    let forms = move || {
        let form = |line: &Line| StepForm { id: line.id, title: line.title.get_untracked() };
        lines.with_untracked(|lines| lines.iter().map(form).collect::<Vec<_>>())
    };
    let ask = move |_| {
        error.set(None);
        busy.set(true);
        spawn_local(async move {
            let answer = plan_steps(id, forms()).await;
            busy.try_set(false);
            match answer {
                Ok(plan) => planned.set(Some(plan)),
                Err(refusal) => error.set(Some(refusal)),
            }
        });
    };
    let undo = move |_| {
        touched.set(false);
        error.set(None);
        lines.set(lines_of(&known.get_untracked()));
    };
    let saved = Callback::new(move |()| touched.set(false));
    let line = move |line: Line| view! { <LineView line lines touched error /> };
    let readonly = move || known.get().into_iter().map(|step| view! { <li>{step.title}</li> }).collect_view();
    let elsewhere = move || error.get().filter(|error| error.line.is_none());
    view! {
        <Show when=move || edit.get() fallback=move || view! { <ol class="step-list">{readonly}</ol> }>
            <div class="stack">
                {move || elsewhere().map(|error| view! { <Problem error /> })}
                <Show when=move || lines.with(Vec::is_empty)>
                    <Empty title=words.t("steps-none") text=words.t("steps-none-text") />
                </Show>
                <ol class="step-list" aria-label=words.t("activity-steps")>
                    <For each=move || lines.get() key=|line| line.number children=line />
                </ol>
                <div class="row">
                    <Button icon=IconName::Plus on_click=add>{words.t("steps-add")}</Button>
                </div>
                <Show when=move || touched.get()>
                    <div class="row">
                        <Button tone=Tone::Primary busy on_click=ask>{words.t("steps-save")}</Button>
                        <Button tone=Tone::Quiet on_click=undo>{words.t("steps-undo")}</Button>
                    </div>
                </Show>
            </div>
        </Show>
        <Confirm id planned forms=Signal::derive(forms) error saved />
    }
}

fn lines_of(steps: &[Step]) -> Vec<Line> {
    let line =
        |(number, step): (usize, &Step)| Line { number, id: Some(step.id), title: RwSignal::new(step.title.clone()) };
    steps.iter().enumerate().map(line).collect()
}

#[component]
fn LineView(
    line: Line,
    lines: RwSignal<Vec<Line>>,
    touched: RwSignal<bool>,
    error: RwSignal<Option<AppError>>,
) -> impl IntoView {
    let words = words();
    let place = Memo::new(move |_| {
        lines.with(|lines| lines.iter().position(|other| other.number == line.number)).unwrap_or_default()
    });
    let last = move || lines.with(|lines| place.get() + 1 == lines.len());
    let step = move |by: isize| {
        touched.set(true);
        lines.update(|lines| {
            let from = lines.iter().position(|other| other.number == line.number).unwrap_or_default();
            let to = from.saturating_add_signed(by);
            if to < lines.len() {
                lines.swap(from, to);
            }
        });
    };
    let remove = move |_| {
        touched.set(true);
        lines.update(|lines| lines.retain(|other| other.number != line.number));
    };
    let number = move || (place.get() + 1).to_string();
    let said = move |key: &'static str| Signal::derive(move || Some(words.with(key, &[("number", &number())])));
    let wrong = move || error.get().filter(|error| error.line.is_some_and(|at| at as usize == place.get() + 1));
    view! {
        <li>
            <TextInput
                name="step"
                label=said("steps-name")
                value=line.title
                on_input=move |text: String| {
                    if text != line.title.get_untracked() {
                        touched.set(true);
                        line.title.set(text);
                    }
                }
            />
            <span class="row">
                <Button
                    size=Size::Small
                    tone=Tone::Quiet
                    icon=IconName::Up
                    label=said("steps-up")
                    disabled=Signal::derive(move || place.get() == 0)
                    on_click=move |_| step(-1)
                />
                <Button
                    size=Size::Small
                    tone=Tone::Quiet
                    icon=IconName::Down
                    label=said("steps-down")
                    disabled=Signal::derive(last)
                    on_click=move |_| step(1)
                />
                <Button size=Size::Small tone=Tone::Quiet icon=IconName::X label=said("steps-remove") on_click=remove />
            </span>
            {move || wrong().map(|error| view! { <p class="error" role="alert">{words.error(&error)}</p> })}
        </li>
    }
}

/// What follows for those who are at it, and the button that does it.
#[component]
fn Confirm(
    id: ActivityId,
    planned: RwSignal<Option<StepsPlan>>,
    forms: Signal<Vec<StepForm>>,
    error: RwSignal<Option<AppError>>,
    saved: Callback<()>,
) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let save = move |digest: String| {
        busy.set(true);
        spawn_local(async move {
            let done = change_steps(id, forms.get_untracked(), digest).await;
            busy.try_set(false);
            planned.set(None);
            match done {
                Ok(()) => {
                    saved.run(());
                    toasts.say(IconName::Check, words.t("steps-saved"));
                }
                Err(refusal) if refusal.code == Code::PlanMoved => toasts.say(IconName::Alert, words.error(&refusal)),
                Err(refusal) => error.set(Some(refusal)),
            }
        });
    };
    // Nothing follows for anybody: then there is nothing to ask.
    Effect::new(move || match planned.get() {
        Some(plan) if plan.did + plan.recounted == 0 => save(plan.digest),
        Some(_) => open.set(true),
        None if open.get_untracked() => open.set(false),
        None => {}
    });
    Effect::new(move || {
        if !open.get() && !busy.get_untracked() && planned.with_untracked(Option::is_some) {
            planned.set(None);
        }
    });
    let lines = move || {
        let Some(plan) = planned.get() else { return Vec::new() };
        [
            ("steps-follows-did", plan.did),
            ("steps-follows-recounted", plan.recounted),
            ("steps-follows-completes", plan.completes),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| words.count(key, count as usize, &[]))
        .collect()
    };
    let confirm = move |_| {
        if let Some(plan) = planned.get_untracked() {
            save(plan.digest);
        }
    };
    view! {
        <Dialog id="steps" open title=words.t("steps-follows")>
            <ul class="stack tight">{move || lines().into_iter().map(|line: String| view! { <li>{line}</li> }).collect_view()}</ul>
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolling-cancel")}</Button>
                <Button tone=Tone::Primary busy on_click=confirm>{words.t("steps-save")}</Button>
            </div>
        </Dialog>
    }
}
