//! What the rule gives, and how it keeps people.
use super::{
    Editor,
    form::given_id,
    question::Value,
    say,
    values::{Finder, Source},
};
use crate::{
    domain::rule::{Gift, Mode, SearchFor},
    ui::{
        components::{Choice, ComboOption, Field, Icon, InputKind, Select, TextInput},
        icons::IconName,
    },
};
use leptos::prelude::*;

/// Grace that is offered, in days.
const GRACE: [u16; 9] = [0, 1, 7, 14, 30, 60, 90, 180, 365];

#[component]
pub fn Gives(editor: Editor) -> impl IntoView {
    let words = editor.words;
    let gives = editor.form.with_value(|form| form.gives);
    let chip = move |value: Value| {
        let icon = match super::form::gift(&value.id) {
            Some(Gift::Qualification(_)) => IconName::Award,
            _ => IconName::Book,
        };
        let name = value.label.clone().unwrap_or_else(|| words.t("rules-gone"));
        let remove = words.with("rules-remove-value", &[("name", &name)]);
        let own = value.id;
        let take = move |_| {
            gives.update(|gives| gives.retain(|value| value.id != own));
            super::group::focus("give-activity");
        };
        view! {
            <span class="chip">
                <Icon name=icon />
                <b><bdi>{name}</bdi></b>
                <button type="button" aria-label=remove on:click=take><Icon name=IconName::X /></button>
            </span>
        }
    };
    let add = move |option: ComboOption, gift: Option<Gift>| {
        if let Some(gift) = gift {
            let value = Value { id: given_id(gift), label: Some(option.label) };
            gives.update(|gives| {
                if gives.iter().all(|given| given.id != value.id) {
                    gives.push(value);
                }
            });
        }
    };
    let activity = Callback::new(move |option: ComboOption| {
        let gift = option.value.parse().ok().map(Gift::Activity);
        add(option, gift);
    });
    let qualification = Callback::new(move |option: ComboOption| {
        let gift = option.value.parse().ok().map(Gift::Qualification);
        add(option, gift);
    });
    let chosen = Signal::derive(move || {
        let plain =
            |value: Value| Value { id: value.id.split(':').next_back().unwrap_or_default().to_owned(), ..value };
        gives.get().into_iter().map(plain).collect::<Vec<_>>()
    });
    let error = move || editor.error_on("gives");
    view! {
        <section class="stack tight" aria-labelledby="gives-title">
            <h2 id="gives-title">{words.t("rules-gives")}</h2>
            <div class="row">{move || gives.get().into_iter().map(chip).collect_view()}</div>
            {move || {
                error().map(|text| view! { <p class="error" role="alert"><Icon name=IconName::Alert />{text}</p> })
            }}
            <div class="cols">
                <div class="field">
                    <span class="label" aria-hidden="true">{words.t("rules-activity")}</span>
                    <Finder
                        id="give-activity"
                        label=words.t("rules-activity")
                        source=Source::Server(SearchFor::Activity)
                        values=chosen
                        on_choose=activity
                    />
                </div>
                <div class="field">
                    <span class="label" aria-hidden="true">{words.t("rules-qualification")}</span>
                    <Finder
                        id="give-qualification"
                        label=words.t("rules-qualification")
                        source=Source::Server(SearchFor::Qualification)
                        values=chosen
                        on_choose=qualification
                    />
                </div>
            </div>
        </section>
    }
}

#[component]
pub fn Keeping(editor: Editor) -> impl IntoView {
    let words = editor.words;
    let (mode, grace, starts, ends) =
        editor.form.with_value(|form| (form.mode, form.grace_days, form.starts, form.ends));
    let modes: Vec<Choice> = Mode::ALL.iter().map(|mode| Choice::new(mode.as_str(), say::mode(words, *mode))).collect();
    let graces = Signal::derive(move || {
        let mut days = GRACE.to_vec();
        days.push(grace.get());
        days.sort_unstable();
        days.dedup();
        let wait = |days: u16| match days {
            0 => words.t("rules-at-once"),
            days => words.count("rules-wait", usize::from(days), &[]),
        };
        days.into_iter().map(|days| Choice::new(days.to_string(), wait(days))).collect::<Vec<_>>()
    });
    view! {
        <section class="cols" aria-label=words.t("rules-keeping")>
            <Field
                id="mode"
                label=words.t("rules-mode")
                hint=Signal::derive(move || Some(say::mode_hint(words, mode.get())))
            >
                <Select
                    name="mode"
                    options=modes
                    value=Signal::derive(move || mode.get().as_str().to_owned())
                    on_change=move |text: String| {
                        if let Some(chosen) = Mode::parse(&text) {
                            mode.set(chosen);
                        }
                    }
                />
            </Field>
            <Field id="grace" label=words.t("rules-grace") error=Signal::derive(move || editor.error_on("grace"))>
                <Select
                    name="grace"
                    options=graces
                    value=Signal::derive(move || grace.get().to_string())
                    on_change=move |text: String| grace.set(text.parse().unwrap_or_default())
                />
            </Field>
            <Field id="starts" label=words.t("rules-starts") note=Some(words.t("rules-optional"))>
                <TextInput name="starts" kind=InputKind::Date value=starts on_input=move |text| starts.set(text) />
            </Field>
            <Field
                id="ends"
                label=words.t("rules-ends")
                note=Some(words.t("rules-optional"))
                error=Signal::derive(move || editor.error_on("ends"))
            >
                <TextInput name="ends" kind=InputKind::Date value=ends on_input=move |text| ends.set(text) />
            </Field>
        </section>
    }
}
