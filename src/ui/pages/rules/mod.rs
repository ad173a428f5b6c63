//! Rules: the list of them, and the editor.
mod criterion;
mod editor;
mod effect;
mod follow;
mod form;
mod group;
mod keeping;
mod plan;
mod question;
mod say;
mod values;
mod why;

pub use editor::RulePage;

use self::{
    form::Form,
    plan::{Ask, PlanDialog},
};
use crate::{
    api::rules::list_rules,
    domain::{
        error::AppError,
        id::RuleId,
        rule::{Listed, Mode},
    },
    ui::{
        app::Problem,
        components::{Badge, Empty, LinkButton, LiveDot, Mood, Table, Tone},
        icons::IconName,
        live::Live,
        words::{Words, words},
    },
};
use leptos::prelude::*;
use leptos_meta::Title;
use std::collections::BTreeMap;

/// What every part of the editor is handed.
#[derive(Clone, Copy)]
pub struct Editor {
    words: Words,
    id: Option<RuleId>,
    form: StoredValue<Form>,
    /// Custom fields, by key and name.
    fields: StoredValue<Vec<(String, String)>>,
    has_fields: bool,
    /// What is wrong, by the key of the part; shown once saving was tried.
    faults: Memo<BTreeMap<usize, AppError>>,
    tried: RwSignal<bool>,
    /// What the server refused.
    refused: RwSignal<Option<AppError>>,
}

impl Editor {
    /// The sentence at a part of the criteria.
    fn error_of(self, key: usize) -> Option<String> {
        let own = self.tried.get().then(|| self.faults.with(|faults| faults.get(&key).cloned())).flatten();
        let refused = || {
            let refused = self.refused.get()?;
            let at = self.form.with_value(|form| form.key_of(refused.field.as_deref()?));
            (at == Some(key)).then_some(refused)
        };
        own.or_else(refused).map(|error| self.words.error(&error))
    }

    /// The sentence at a field that the server's refusal names.
    fn error_on(self, field: &str) -> Option<String> {
        let refused = self.refused.get()?;
        (refused.field.as_deref() == Some(field)).then(|| self.words.error(&refused))
    }
}

/// Hints that the pages follow.
const TOPICS: &[&str] = &["people", "units"];

#[component]
pub fn RulesPage() -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let told = live.of(TOPICS);
    let again = RwSignal::new(0_u32);
    let asking = RwSignal::new(None);
    let found = Resource::new(move || (told.get(), again.get()), |_| list_rules());
    let may_edit = move || found.get().and_then(Result::ok).is_some_and(|rules| rules.may_edit);
    let new = move || {
        view! {
            <LinkButton href="/rules/new" tone=Tone::Primary icon=IconName::Plus>{words.t("rules-new")}</LinkButton>
        }
    };
    let some = move || found.get().and_then(Result::ok).is_some_and(|rules| !rules.rules.is_empty());
    let shown = move || match found.get() {
        None => ().into_any(),
        Some(Err(error)) => view! { <Problem error /> }.into_any(),
        Some(Ok(rules)) if rules.rules.is_empty() => view! {
            <Empty title=words.t("rules-empty-title") text=words.t("rules-empty") first_time=true>
                {rules.may_edit.then(new)}
            </Empty>
        }
        .into_any(),
        Some(Ok(rules)) => {
            let line = move |rule: &Listed| row(words, rule.clone(), rules.may_edit, asking);
            view! {
                <Table caption=words.t("rules-title") class="rules">
                    <thead>
                        <tr>
                            <th scope="col">{words.t("rules-name")}</th>
                            <th scope="col" class="col-switch">{words.t("rules-switch")}</th>
                            <th scope="col" class="col-gives">{words.t("rules-gives")}</th>
                            <th scope="col" class="num col-in">{words.t("rules-in-it")}</th>
                            <th scope="col" class="col-changed">{words.t("rules-changed")}</th>
                        </tr>
                    </thead>
                    <tbody>{rules.rules.iter().map(line).collect_view()}</tbody>
                </Table>
            }
            .into_any()
        }
    };
    view! {
        <Title text=words.t("rules-title") />
        <div class="page">
            <header class="page-head">
                <div class="title"><h1>{words.t("rules-title")}</h1><LiveDot connected=live.connected /></div>
                <Transition>
                    <Show when=move || may_edit() && some()>
                        <div class="row actions">{new()}</div>
                    </Show>
                </Transition>
            </header>
            <Transition>{shown}</Transition>
        </div>
        <PlanDialog asking on_done=move |_| again.update(|again| *again += 1) />
    }
}

fn row(words: Words, rule: Listed, may_edit: bool, asking: RwSignal<Option<Ask>>) -> impl IntoView + use<> {
    let Listed { id, name, enabled, mode, gives, matching, changed_at, changed_by, being_applied } = rule;
    let switched = name.clone();
    let switch = move |event: leptos::ev::MouseEvent| {
        // The switch turns when the rule has.
        event.prevent_default();
        asking.set(Some(Ask::Switch { id, name: switched.clone(), on: !enabled }));
    };
    let label = words.with("rules-switch-of", &[("name", &name)]);
    let note = (mode != Mode::KeepInStep).then(|| view! { <Badge>{say::mode(words, mode)}</Badge> });
    let gives = gives.join(", ");
    let gives_narrow = (!gives.is_empty()).then(|| view! { <small class="if-narrow">{gives.clone()}</small> });
    let applying = being_applied.then(|| view! { <Badge mood=Mood::Accent>{words.t("rules-being-applied")}</Badge> });
    view! {
        <tr>
            <th scope="row"><a href=format!("/rules/{id}")><bdi>{name}</bdi></a> " " {note} {applying} {gives_narrow}</th>
            <td>
                <input
                    class="switch"
                    type="checkbox"
                    role="switch"
                    aria-label=label
                    checked=enabled
                    prop:checked=enabled
                    disabled=!may_edit
                    on:click=switch
                />
            </td>
            <td class="gives">{gives}</td>
            <td class="num">{words.number(matching)}</td>
            <td class="second changed">{words.day(changed_at)} {changed_by.map(|who| view! { <small><bdi>{who}</bdi></small> })}</td>
        </tr>
    }
}
