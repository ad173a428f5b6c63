use super::change::ChangeDialog;
use crate::{
    domain::{
        activity::{Activity, Change, Due, GRACE_MAX, Kind, OnLastReason, Settings},
        error::{AppError, Code},
        id::ActivityId,
    },
    ui::{
        app::Problem,
        components::{
            Button, Checkbox, Choice, Field, InputKind, RadioGroup, Select, TextArea, TextInput, Toasts, Tone,
        },
        icons::IconName,
        pages::activities::kind_key,
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*};

const FIELDS: [&str; 5] = ["name", "description", "grace", "valid", "due"];

/// The fields, as texts.
#[derive(Clone, Copy)]
struct Fields {
    name: RwSignal<String>,
    kind: RwSignal<Kind>,
    description: RwSignal<String>,
    in_sessions: RwSignal<bool>,
    on_last_reason: RwSignal<OnLastReason>,
    grace: RwSignal<String>,
    valid: RwSignal<String>,
    /// "never", "on" or "after".
    due: RwSignal<String>,
    due_on: RwSignal<String>,
    due_after: RwSignal<String>,
}

impl Fields {
    fn of(settings: &Settings) -> Self {
        let (due, due_on, due_after) = match settings.due {
            Due::Never => ("never", String::new(), String::new()),
            Due::On(day) => ("on", day.to_string(), String::new()),
            Due::After(days) => ("after", String::new(), days.to_string()),
        };
        Self {
            name: RwSignal::new(settings.name.clone()),
            kind: RwSignal::new(settings.kind),
            description: RwSignal::new(settings.description.clone()),
            in_sessions: RwSignal::new(settings.in_sessions),
            on_last_reason: RwSignal::new(settings.on_last_reason),
            grace: RwSignal::new(settings.grace_days.to_string()),
            valid: RwSignal::new(settings.valid_days.map(|days| days.to_string()).unwrap_or_default()),
            due: RwSignal::new(due.to_owned()),
            due_on: RwSignal::new(due_on),
            due_after: RwSignal::new(due_after),
        }
    }

    /// What is to be saved, or the first field that is wrong. What is no number is as one that is out of bounds.
    fn settings(self) -> Result<Settings, AppError> {
        let read = |text: RwSignal<String>| text.get_untracked().trim().parse::<u32>().ok();
        let number = |text| read(text).unwrap_or(u32::MAX);
        let on_last_reason = self.on_last_reason.get_untracked();
        let valid = self.valid.get_untracked();
        let due = match self.due.get_untracked().as_str() {
            "on" => {
                let day = self.due_on.get_untracked().parse();
                Due::On(day.map_err(|_| AppError::new(Code::DayMissing).on("due"))?)
            }
            "after" => Due::After(number(self.due_after)),
            _ => Due::Never,
        };
        Settings {
            name: self.name.get_untracked(),
            kind: self.kind.get_untracked(),
            description: self.description.get_untracked(),
            in_sessions: self.in_sessions.get_untracked(),
            // Then the field is hidden, and what stands in it no reason to refuse.
            grace_days: match on_last_reason {
                OnLastReason::Keep => read(self.grace).filter(|days| *days <= GRACE_MAX).unwrap_or_default(),
                OnLastReason::End | OnLastReason::Suspend => number(self.grace),
            },
            on_last_reason,
            valid_days: (!valid.trim().is_empty()).then(|| number(self.valid)),
            due,
        }
        .check()
    }
}

/// Everything that can be set, and putting it away.
#[component]
pub fn SettingsForm(id: ActivityId, activity: Signal<Option<Activity>>) -> impl IntoView {
    let edit = Memo::new(move |_| activity.with(|one| one.as_ref().is_some_and(|one| one.edit)));
    // What is typed stays, whatever happens elsewhere.
    let first = activity.with_untracked(|one| one.as_ref().map(|one| one.settings.clone())).unwrap_or_default();
    let fields = Fields::of(&first);
    let archived = Memo::new(move |_| activity.with(|one| one.as_ref().is_some_and(|one| one.archived)));
    view! {
        <div class="stack loose settings">
            <Form id fields edit />
            <Show when=move || edit.get()>
                <Archiving id archived />
            </Show>
        </div>
    }
}

#[component]
fn Form(id: ActivityId, fields: Fields, edit: Memo<bool>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let error = RwSignal::new(None::<AppError>);
    let busy = RwSignal::new(false);
    let asking = RwSignal::new(None::<Change>);
    let save = move || {
        let settings = match fields.settings() {
            Ok(settings) => settings,
            Err(refusal) => {
                error.set(Some(refusal));
                return;
            }
        };
        error.set(None);
        asking.set(Some(Change::Settings(settings)));
    };
    let done = Callback::new(move |outcome: Result<(), AppError>| match outcome {
        Ok(()) => toasts.say(IconName::Check, words.t("settings-saved")),
        Err(refusal) => error.set(Some(refusal)),
    });
    let at = move |field: &'static str| {
        Signal::derive(move || {
            error.get().filter(|error| error.field.as_deref() == Some(field)).map(|error| words.error(&error))
        })
    };
    let elsewhere =
        move || error.get().filter(|error| !error.field.as_deref().is_some_and(|field| FIELDS.contains(&field)));
    let kinds = Kind::ALL.iter().map(|kind| Choice::new(kind.as_str(), words.t(kind_key(*kind)))).collect();
    view! {
        <form
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                save();
            }
        >
            <fieldset class="stack plain" disabled=move || !edit.get()>
                {move || elsewhere().map(|error| view! { <Problem error /> })}
                <Field id="activity-name" label=words.t("activities-name") error=at("name")>
                    <TextInput name="name" value=fields.name on_input=move |text| fields.name.set(text) />
                </Field>
                <RadioGroup
                    name="kind"
                    legend=words.t("activities-kind")
                    choices=kinds
                    value=Signal::derive(move || fields.kind.get().as_str().to_owned())
                    on_change=move |text: String| fields.kind.set(text.parse().unwrap_or_default())
                />
                <Field id="activity-description" label=words.t("settings-description") error=at("description")>
                    <TextArea
                        name="description"
                        rows=3
                        value=fields.description
                        on_input=move |text| fields.description.set(text)
                    />
                </Field>
                <Checkbox
                    name="in_sessions"
                    label=words.t("settings-in-sessions")
                    note=words.t("settings-in-sessions-note")
                    checked=fields.in_sessions
                    on_change=move |ticked| fields.in_sessions.set(ticked)
                />
                <Leaving fields grace_error=at("grace") />
                <DueFields fields error=at("due") />
                <Field
                    id="activity-valid"
                    label=words.t("settings-valid")
                    hint=words.t("settings-valid-hint")
                    error=at("valid")
                >
                    <TextInput
                        name="valid"
                        kind=InputKind::Number
                        value=fields.valid
                        on_input=move |text| fields.valid.set(text)
                    />
                </Field>
                <Show when=move || edit.get()>
                    <div class="row">
                        <Button tone=Tone::Primary submit=true busy>{words.t("settings-save")}</Button>
                    </div>
                </Show>
            </fieldset>
        </form>
        <ChangeDialog
            dialog="settings-follow"
            id
            asking
            busy
            done
            title=words.t("follows-title")
            action=words.t("settings-save")
            keep=words.t("follows-back")
        />
    }
}

/// What becomes of an enrolment whose last reason goes, and after how many days.
#[component]
fn Leaving(fields: Fields, #[prop(into)] grace_error: Signal<Option<String>>) -> impl IntoView {
    let words = words();
    let choice = |one: &OnLastReason| {
        let key = match one {
            OnLastReason::End => "settings-last-end",
            OnLastReason::Suspend => "settings-last-suspend",
            OnLastReason::Keep => "settings-last-keep",
        };
        Choice::new(one.as_str(), words.t(key))
    };
    let keeps = move || fields.on_last_reason.get() == OnLastReason::Keep;
    view! {
        <RadioGroup
            name="last_reason"
            legend=words.t("settings-last")
            choices=OnLastReason::ALL.iter().map(choice).collect()
            value=Signal::derive(move || fields.on_last_reason.get().as_str().to_owned())
            on_change=move |text: String| fields.on_last_reason.set(text.parse().unwrap_or_default())
        />
        <Show when=move || !keeps()>
            <Field
                id="activity-grace"
                label=words.t("settings-grace")
                hint=words.t("settings-grace-hint")
                error=grace_error
            >
                <TextInput
                    name="grace"
                    kind=InputKind::Number
                    value=fields.grace
                    on_input=move |text| fields.grace.set(text)
                />
            </Field>
        </Show>
    }
}

#[component]
fn DueFields(fields: Fields, #[prop(into)] error: Signal<Option<String>>) -> impl IntoView {
    let words = words();
    let options = Signal::derive(move || {
        [("never", "settings-due-never"), ("on", "settings-due-on"), ("after", "settings-due-after")]
            .map(|(value, key)| Choice::new(value, words.t(key)))
            .to_vec()
    });
    let is = move |what: &'static str| move || fields.due.with(|due| due == what);
    view! {
        <Field id="activity-due" label=words.t("settings-due")>
            <Select name="due" options value=fields.due on_change=move |due| fields.due.set(due) />
        </Field>
        <Show when=is("on")>
            <Field id="activity-due-on" label=words.t("settings-due-day") error>
                <TextInput
                    name="due_on"
                    kind=InputKind::Date
                    value=fields.due_on
                    on_input=move |text| fields.due_on.set(text)
                />
            </Field>
        </Show>
        <Show when=is("after")>
            <Field id="activity-due-after" label=words.t("settings-due-days") error>
                <TextInput
                    name="due_after"
                    kind=InputKind::Number
                    value=fields.due_after
                    on_input=move |text| fields.due_after.set(text)
                />
            </Field>
        </Show>
    }
}

/// Putting it away, or taking it into use again.
#[component]
fn Archiving(id: ActivityId, archived: Memo<bool>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let busy = RwSignal::new(false);
    let asking = RwSignal::new(None::<Change>);
    // What was asked, whatever the page hears of it before the answer comes.
    let away = RwSignal::new(false);
    let turn = move |_| {
        away.set(!archived.get_untracked());
        asking.set(Some(Change::Archive(away.get_untracked())));
    };
    let done = Callback::new(move |outcome: Result<(), AppError>| match outcome {
        Ok(()) if away.get_untracked() => toasts.say(IconName::Check, words.t("settings-archived")),
        Ok(()) => toasts.say(IconName::Check, words.t("settings-restored")),
        Err(error) => toasts.say(IconName::Alert, words.error(&error)),
    });
    view! {
        <section class="card" aria-labelledby="archiving">
            <div class="card-head"><h2 id="archiving">{words.t("settings-archive-title")}</h2></div>
            <div class="card-body stack tight">
                <p class="second">{words.t("settings-archive-follows")}</p>
                <div class="row">
                    {move || {
                        let (tone, key) = if archived.get() {
                            (Tone::Standard, "settings-restore")
                        } else {
                            (Tone::Danger, "settings-archive")
                        };
                        view! { <Button tone busy on_click=turn>{words.t(key)}</Button> }
                    }}
                </div>
            </div>
        </section>
        <ChangeDialog
            dialog="archive-follows"
            id
            asking
            busy
            done
            title=words.t("follows-title")
            action=Signal::derive(move || {
                words.t(if away.get() { "settings-archive" } else { "settings-restore" })
            })
            keep=words.t("follows-back")
        />
    }
}
