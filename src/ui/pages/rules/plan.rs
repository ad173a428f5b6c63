//! What saving, switching or deleting would do, said before it is done; then exactly that.
use crate::{
    api::rules::{delete_rule, open_rule, plan_rule_deletion, preview_rule, save_rule},
    domain::{
        error::{AppError, Code},
        id::RuleId,
        rule::{Draft, Effect as Outcome},
    },
    ui::{
        app::Problem,
        components::{Button, Dialog, Sum, Toasts, Tone},
        icons::IconName,
        words::{Words, words},
    },
};
use chrono::{DateTime, Utc};
use leptos::{prelude::*, task::spawn_local};

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    Save {
        id: Option<RuleId>,
        draft: Draft,
        known: Option<DateTime<Utc>>,
    },
    /// On or off, from the list.
    Switch {
        id: RuleId,
        name: String,
        on: bool,
    },
    Delete {
        id: RuleId,
        name: String,
    },
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Done {
    Saved(RuleId),
    Deleted,
    /// Refused for something that stands in the form.
    Refused(AppError),
}

/// A plan, and the draft it is of.
#[derive(Clone, Debug)]
struct Planned {
    effect: Outcome,
    draft: Option<(Draft, Option<DateTime<Utc>>)>,
}

async fn plan(ask: Ask) -> Result<Planned, AppError> {
    match ask {
        Ask::Save { id, draft, known } => {
            let effect = preview_rule(id, draft.clone(), 0).await?;
            Ok(Planned { effect, draft: Some((draft, known)) })
        }
        Ask::Switch { id, on, .. } => {
            let editing = open_rule(Some(id)).await?;
            let draft = Draft { enabled: on, ..editing.draft };
            let effect = preview_rule(Some(id), draft.clone(), 0).await?;
            Ok(Planned { effect, draft: Some((draft, editing.changed_at)) })
        }
        Ask::Delete { id, .. } => Ok(Planned { effect: plan_rule_deletion(id).await?, draft: None }),
    }
}

/// The same, knowing how the rule is now: what is written replaces that.
async fn renewed(ask: Ask) -> Result<Ask, AppError> {
    match ask {
        Ask::Save { id: Some(id), draft, .. } => {
            Ok(Ask::Save { id: Some(id), draft, known: open_rule(Some(id)).await?.changed_at })
        }
        other => Ok(other),
    }
}

async fn apply(ask: Ask, planned: Planned) -> Result<Done, AppError> {
    let digest = planned.effect.digest;
    match (ask, planned.draft) {
        (Ask::Save { id, .. }, Some((draft, known))) => save_rule(id, draft, known, digest).await.map(Done::Saved),
        (Ask::Switch { id, .. }, Some((draft, known))) => {
            save_rule(Some(id), draft, known, digest).await.map(Done::Saved)
        }
        (Ask::Delete { id, .. }, _) => delete_rule(id, digest).await.map(|()| Done::Deleted),
        _ => Err(AppError::new(Code::PlanMoved)),
    }
}

#[component]
pub fn PlanDialog(asking: RwSignal<Option<Ask>>, #[prop(into)] on_done: Callback<Done>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let planned = RwSignal::new(None::<Result<Planned, AppError>>);
    let look = move |ask: Ask| {
        planned.set(None);
        spawn_local(async move {
            let found = plan(ask).await;
            planned.set(Some(found));
        });
    };
    Effect::new(move || {
        if let Some(ask) = asking.get() {
            look(ask);
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            asking.set(None);
        }
    });
    let confirm = move || {
        let (Some(ask), Some(Ok(found))) = (asking.get_untracked(), planned.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let done = apply(ask.clone(), found).await;
            busy.set(false);
            match done {
                Ok(done) => {
                    open.set(false);
                    toasts.say(IconName::Check, words.t(said(&ask)));
                    on_done.run(done);
                }
                Err(error) if matches!(error.code, Code::PlanMoved | Code::RuleChanged) => {
                    toasts.say(IconName::Alert, words.error(&error));
                    match renewed(ask.clone()).await {
                        Ok(renewed) if renewed == ask => look(ask),
                        Ok(renewed) => asking.set(Some(renewed)),
                        Err(error) => planned.set(Some(Err(error))),
                    }
                }
                Err(error) if error.field.is_some() => {
                    open.set(false);
                    on_done.run(Done::Refused(error));
                }
                Err(error) => planned.set(Some(Err(error))),
            }
        });
    };
    let title = Signal::derive(move || match asking.get() {
        Some(Ask::Save { .. }) | None => words.t("rules-save-title"),
        Some(Ask::Switch { name, on: true, .. }) => words.with("rules-switch-on-title", &[("name", &name)]),
        Some(Ask::Switch { name, on: false, .. }) => words.with("rules-switch-off-title", &[("name", &name)]),
        Some(Ask::Delete { name, .. }) => words.with("rules-delete-title", &[("name", &name)]),
    });
    let deletes = move || asking.with(|ask| matches!(ask, Some(Ask::Delete { .. })));
    view! {
        <Dialog id="rule-plan" open title>
            <div role="status" class="stack tight">
                {move || match planned.get() {
                    None => view! { <p class="second">{words.t("rules-counting")}</p> }.into_any(),
                    Some(Err(error)) => view! { <Problem error /> }.into_any(),
                    Some(Ok(planned)) => effect_view(words, &planned.effect).into_any(),
                }}
            </div>
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("rules-cancel")}</Button>
                {move || {
                    let tone = if deletes() { Tone::DangerPrimary } else { Tone::Primary };
                    let text = match asking.get() {
                        Some(Ask::Delete { .. }) => "rules-delete",
                        Some(Ask::Switch { on: true, .. }) => "rules-switch-on",
                        Some(Ask::Switch { on: false, .. }) => "rules-switch-off",
                        Some(Ask::Save { .. }) | None => "rules-save",
                    };
                    view! {
                        <Button
                            tone
                            busy
                            disabled=Signal::derive(move || !planned.with(|planned| matches!(planned, Some(Ok(_)))))
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

const fn said(ask: &Ask) -> &'static str {
    match ask {
        Ask::Save { .. } => "rules-saved",
        Ask::Switch { on: true, .. } => "rules-switched-on",
        Ask::Switch { on: false, .. } => "rules-switched-off",
        Ask::Delete { .. } => "rules-deleted",
    }
}

fn effect_view(words: Words, effect: &Outcome) -> impl IntoView + use<> {
    let mut lines = vec![
        (words.t("rules-line-joins"), words.number(effect.joins)),
        (words.t("rules-line-leaves"), words.number(effect.leaves)),
        (words.t("rules-line-starts"), words.number(effect.starts)),
        (words.t("rules-line-ends"), words.number(effect.ends)),
    ];
    if let Some(day) = effect.later_on {
        lines
            .push((words.with("rules-line-ends-later", &[("day", &words.date(day))]), words.number(effect.ends_later)));
    }
    lines.push((words.t("rules-line-mails"), words.number(effect.mails)));
    let nothing = effect.joins + effect.leaves + effect.starts + effect.ends == 0;
    view! {
        {nothing.then(|| view! { <p>{words.t("rules-nothing-moves")}</p> })}
        <Sum lines=lines />
        {(effect.ends + effect.ends_later > 0).then(|| view! { <p class="hint">{words.t("rules-progress-stays")}</p> })}
    }
}
