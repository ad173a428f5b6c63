use super::{
    Editor, TOPICS,
    effect::{EffectCard, preview_of},
    form::{Form, Read},
    group::group_view,
    keeping::{Gives, Keeping},
    plan::{Ask, Done, PlanDialog},
    why::WhyCard,
};
use crate::{
    api::rules::open_rule,
    domain::{
        error::AppError,
        id::RuleId,
        rule::{Draft, Editing, Effect as Outcome},
    },
    ui::{
        app::Problem,
        components::{ApplyingBanner, Button, Crumbs, Field, NameTitle, TextInput, Tone},
        icons::IconName,
        live::Live,
        resting::rested,
        time::LocalTime,
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate, hooks::use_params_map};
use std::time::Duration;

/// What is written rests this long before its effect is asked for.
const REST: Duration = Duration::from_millis(400);

/// `/rules/new` and `/rules/{id}`.
#[component]
pub fn RulePage() -> impl IntoView {
    let params = use_params_map();
    let asked = Memo::new(move |_| params.with(|params| params.get("id")));
    let again = RwSignal::new(0_u32);
    let opened = Resource::new(
        move || (asked.get(), again.get()),
        |(asked, _)| async move {
            match asked.map(|id| id.parse::<RuleId>()) {
                None => open_rule(None).await,
                Some(Ok(id)) => open_rule(Some(id)).await,
                Some(Err(_)) => Err(AppError::new(crate::domain::error::Code::NotFound)),
            }
        },
    );
    view! {
        <div class="page">
            <Transition>
                {move || match opened.get() {
                    None => ().into_any(),
                    Some(Err(error)) => view! { <Problem error /> }.into_any(),
                    Some(Ok(editing)) => view! { <RuleEditor editing again /> }.into_any(),
                }}
            </Transition>
        </div>
    }
}

#[component]
fn RuleEditor(editing: Editing, again: RwSignal<u32>) -> impl IntoView {
    let words = words();
    let form = Form::of(&editing);
    let (id, may_edit, known) = (editing.id, editing.may_edit, editing.changed_at);
    let (name, enabled, root) = (form.name, form.enabled, form.root.clone());
    let form = StoredValue::new(form);
    let read: Memo<Read> = Memo::new(move |_| form.with_value(Form::read));
    let faults = Memo::new(move |_| read.with(|read| read.faults.clone()));
    let tried = RwSignal::new(false);
    let refused = RwSignal::new(None::<AppError>);
    let editor = Editor {
        words,
        id,
        form,
        has_fields: !editing.fields.is_empty(),
        fields: StoredValue::new(editing.fields.clone()),
        faults,
        tried,
        refused,
    };
    let saved = StoredValue::new(read.get_untracked().draft);
    let changed = Memo::new(move |_| read.with(|read| saved.with_value(|saved| read.draft != *saved)));
    let rested = rested(move || read.get(), REST);
    let draft = Memo::new(move |_| rested.with(|read| read.faults.is_empty().then(|| read.draft.clone())));
    // A refusal is of what was sent: what is written anew is not refused.
    Effect::new(move |was: Option<Draft>| {
        let now = read.with(|read| read.draft.clone());
        if was.is_some_and(|was| was != now) {
            refused.set(None);
        }
        now
    });
    let effect = preview_of(editor, draft, expect_context::<Live>().of(TOPICS));
    let asking = RwSignal::new(None);
    let save = move || {
        tried.set(true);
        let now = read.get_untracked();
        if now.draft.name.is_empty() {
            refused.set(Some(AppError::new(crate::domain::error::Code::NameMissing).on("name")));
            super::group::focus("name");
        } else if now.draft.gives.is_empty() && now.faults.is_empty() {
            refused.set(Some(AppError::new(crate::domain::error::Code::RuleGivesNothing).on("gives")));
            super::group::focus("give-activity");
        } else if now.faults.is_empty() {
            asking.set(Some(Ask::Save { id, draft: now.draft, known }));
        } else if let Some(first) = form.with_value(|form| form.first_of(&now.faults)) {
            super::group::focus_part(first);
        }
    };
    let navigate = use_navigate();
    let done = Callback::new(move |done: Done| match done {
        Done::Saved(saved) if id.is_none() => {
            navigate(&format!("/rules/{saved}"), NavigateOptions { replace: true, ..NavigateOptions::default() });
        }
        Done::Saved(_) => again.update(|again| *again += 1),
        Done::Deleted => navigate("/rules", NavigateOptions::default()),
        Done::Refused(error) => refused.set(Some(error)),
    });
    let shown_name = move || {
        let name = name.get();
        if name.trim().is_empty() { words.t("rules-new") } else { name }
    };
    let delete = move |_| {
        if let Some(id) = id {
            asking.set(Some(Ask::Delete { id, name: saved.with_value(|saved| saved.name.clone()) }));
        }
    };
    let applying = Signal::derive(move || effect.with(|effect| effect.as_ref()?.as_ref().ok()?.being_applied));
    let applied = editing.applied_at.map(|at| {
        view! {
            <Show when=move || applying.get().is_none()>
                <span class="second">{words.t("rules-applied")} " " <LocalTime at /></span>
            </Show>
        }
    });
    view! {
        <NameTitle name=Signal::derive(shown_name) />
        <form on:submit=move |event: SubmitEvent| {
            event.prevent_default();
            save();
        }>
            <Crumbs up=vec![("/rules".to_owned(), words.t("rules-title"))] here=Signal::derive(shown_name) />
            <header class="page-head">
                <div class="title">
                    <h1><bdi>{shown_name}</bdi></h1>
                    <label class="check">
                        <input
                            class="switch"
                            type="checkbox"
                            role="switch"
                            aria-label=move || words.with("rules-switch-of", &[("name", &shown_name())])
                            disabled=!may_edit
                            prop:checked=move || enabled.get()
                            checked=enabled.get_untracked()
                            on:change=move |event| enabled.set(event_target_checked(&event))
                        />
                        {move || words.t(if enabled.get() { "rules-on" } else { "rules-off" })}
                    </label>
                </div>
                <div class="row actions">
                    {applied}
                    {(may_edit && id.is_some()).then(|| {
                        view! { <Button tone=Tone::Danger on_click=delete>{words.t("rules-delete")}</Button> }
                    })}
                </div>
            </header>
            <ApplyingBanner applying />
            <div class="split">
                <fieldset class="bare stack loose" disabled=!may_edit>
                    <legend class="vh">{words.t("rules-rule")}</legend>
                    <Field
                        id="name"
                        label=words.t("rules-name")
                        error=Signal::derive(move || editor.error_on("name"))
                    >
                        <TextInput name="name" value=name on_input=move |text| name.set(text) attr:maxlength="200" />
                    </Field>
                    <section class="stack tight rule" aria-labelledby="who-title">
                        <h2 id="who-title">{words.t("rules-who")}</h2>
                        {group_view(editor, root, 0, None)}
                    </section>
                    <Gives editor />
                    <Keeping editor />
                </fieldset>
                <aside class="stack" aria-label=words.t("rules-effect")>
                    <EffectCard editor effect draft />
                    <WhyCard editor draft />
                </aside>
            </div>
            {may_edit.then(|| view! { <FootBar editor changed effect again /> })}
        </form>
        <PlanDialog asking on_done=done />
    }
}

/// What is not saved yet and what saving would begin and end.
#[component]
fn FootBar(
    editor: Editor,
    changed: Memo<bool>,
    effect: Signal<Option<Result<Outcome, AppError>>>,
    again: RwSignal<u32>,
) -> impl IntoView {
    let words = editor.words;
    let unfinished = move || editor.faults.with(|faults| !faults.is_empty());
    let numbers = move || {
        let effect = effect.get().and_then(Result::ok)?;
        let ends = effect.ends + effect.ends_later;
        let (starts, ends) = (words.number(effect.starts), words.number(ends));
        Some(match effect.later_on {
            Some(day) => {
                words.with("rules-foot-later", &[("starts", &starts), ("ends", &ends), ("day", &words.date(day))])
            }
            None => words.with("rules-foot", &[("starts", &starts), ("ends", &ends)]),
        })
    };
    let text = move || match (changed.get(), unfinished()) {
        (false, _) => words.t("rules-unchanged"),
        (true, true) => words.t("rules-unfinished"),
        (true, false) => match numbers() {
            Some(numbers) => format!("{} {numbers}", words.t("rules-unsaved")),
            None => words.t("rules-unsaved"),
        },
    };
    view! {
        <div class="foot-bar">
            <p>{text}</p>
            <Button
                disabled=Signal::derive(move || !changed.get())
                on_click=move |_| again.update(|again| *again += 1)
            >
                {words.t("rules-discard")}
            </Button>
            <Button tone=Tone::Primary submit=true icon=IconName::Check>{words.t("rules-save")}</Button>
        </div>
    }
}
