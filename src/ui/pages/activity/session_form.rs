use super::{
    change::ChangeDialog,
    instants::{own_zone, read, write, zones},
};
use crate::{
    api::activities::{find_groups, find_instructors},
    domain::{
        activity::{Change, Session, SessionForm},
        error::{AppError, Code},
        id::{ActivityId, PersonId, SessionId, UnitId},
    },
    ui::{
        app::Problem,
        components::{Button, ComboOption, Combobox, Dialog, Field, Icon, InputKind, TextInput, Toasts, Tone},
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::{ev::SubmitEvent, prelude::*};

/// What the form is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Editing {
    New,
    Known(Box<Session>),
}

/// What is saved, whether it is being saved, and why it cannot be.
#[derive(Clone, Copy)]
struct Saving {
    change: RwSignal<Option<Change>>,
    busy: RwSignal<bool>,
    error: RwSignal<Option<AppError>>,
}

/// A new session, or one that is changed.
#[component]
pub fn SessionDialog(id: ActivityId, asking: RwSignal<Option<Editing>>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let saving = Saving { change: RwSignal::new(None), busy: RwSignal::new(false), error: RwSignal::new(None) };
    Effect::new(move || {
        if asking.get().is_some() {
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            asking.set(None);
            saving.change.set(None);
        }
    });
    let done = Callback::new(move |outcome: Result<(), AppError>| match outcome {
        Ok(()) => {
            open.set(false);
            toasts.say(IconName::Check, words.t("sessions-saved"));
        }
        Err(refusal) => saving.error.set(Some(refusal)),
    });
    let title = Signal::derive(move || match asking.get() {
        Some(Editing::Known(session)) => words.with("sessions-change-one", &[("title", &session.form.title)]),
        _ => words.t("sessions-new"),
    });
    view! {
        <Dialog id="session" open title>
            {move || {
                asking
                    .get_untracked()
                    .map(|editing| {
                        let session = match editing {
                            Editing::New => None,
                            Editing::Known(session) => Some(*session),
                        };
                        view! { <Form session=session open saving /> }
                    })
            }}
        </Dialog>
        <ChangeDialog
            dialog="session-follows"
            id
            asking=saving.change
            busy=saving.busy
            done
            title=words.t("follows-title")
            action=words.t("sessions-save")
            keep=words.t("follows-back")
        />
    }
}

/// The fields, as texts.
#[derive(Clone, Copy)]
struct Fields {
    title: RwSignal<String>,
    starts: RwSignal<String>,
    ends: RwSignal<String>,
    zone: RwSignal<String>,
    capacity: RwSignal<String>,
    instructors: RwSignal<Vec<ComboOption>>,
    groups: RwSignal<Vec<ComboOption>>,
}

impl Fields {
    fn of(session: Option<&Session>) -> Self {
        let form = session.map(|session| &session.form);
        let text = |text: Option<String>| RwSignal::new(text.unwrap_or_default());
        let option = |value: String, label: String| ComboOption { value, label, note: None };
        let instructors = session.map(|session| &session.instructors[..]).unwrap_or_default();
        let groups = session.map(|session| &session.groups[..]).unwrap_or_default();
        Self {
            title: text(form.map(|form| form.title.clone())),
            starts: text(form.map(|form| write(form.starts))),
            ends: text(form.map(|form| write(form.ends))),
            zone: text(form.map(|form| form.time_zone.clone()).or_else(own_zone)),
            capacity: text(form.and_then(|form| form.capacity).map(|seats| seats.to_string())),
            instructors: RwSignal::new(
                instructors
                    .iter()
                    .map(|party| option(party.id.to_string(), party.name.clone().unwrap_or_default()))
                    .collect(),
            ),
            groups: RwSignal::new(
                groups.iter().map(|group| option(group.unit.id.to_string(), group.unit.name.clone())).collect(),
            ),
        }
    }

    /// What is to be saved, or the first field that cannot be read.
    fn form(self) -> Result<SessionForm, AppError> {
        let time = |text: RwSignal<String>, field| {
            read(&text.get_untracked()).ok_or_else(|| AppError::new(Code::SessionTimeMissing).on(field))
        };
        let seats = self.capacity.get_untracked();
        let capacity = match seats.trim() {
            "" => None,
            // What is no number is refused as one that is out of bounds.
            text => Some(text.parse().unwrap_or(0)),
        };
        let chosen = |options: RwSignal<Vec<ComboOption>>| options.get_untracked();
        SessionForm {
            title: self.title.get_untracked(),
            starts: time(self.starts, "starts")?,
            ends: time(self.ends, "ends")?,
            time_zone: self.zone.get_untracked().trim().to_owned(),
            capacity,
            instructors: chosen(self.instructors).iter().filter_map(|one| one.value.parse::<PersonId>().ok()).collect(),
            groups: chosen(self.groups).iter().filter_map(|one| one.value.parse::<UnitId>().ok()).collect(),
        }
        .check()
    }
}

#[component]
fn Form(session: Option<Session>, open: RwSignal<bool>, saving: Saving) -> impl IntoView {
    let words = words();
    let Saving { change, busy, error } = saving;
    error.set(None);
    let fields = Fields::of(session.as_ref());
    let known: Option<SessionId> = session.map(|session| session.id);
    let save = move || {
        let form = match fields.form() {
            Ok(form) => form,
            Err(refusal) => {
                error.set(Some(refusal));
                return;
            }
        };
        error.set(None);
        change.set(Some(match known {
            Some(session) => Change::Session(session, form),
            None => Change::AddSession(form),
        }));
    };
    let at = move |field: &'static str| {
        Signal::derive(move || {
            error.get().filter(|error| error.field.as_deref() == Some(field)).map(|error| words.error(&error))
        })
    };
    let elsewhere = move || error.get().filter(|error| error.field.is_none());
    let zone_options = Signal::stored(
        zones()
            .into_iter()
            .map(|name| ComboOption { value: name.clone(), label: name, note: None })
            .collect::<Vec<_>>(),
    );
    view! {
        <form
            class="stack"
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                save();
            }
        >
            {move || elsewhere().map(|error| view! { <Problem error /> })}
            <Field id="session-title-field" label=words.t("sessions-title") error=at("title")>
                <TextInput name="title" value=fields.title on_input=move |text| fields.title.set(text) />
            </Field>
            <div class="cols">
                <Field id="session-starts" label=words.t("sessions-starts") error=at("starts")>
                    <TextInput
                        name="starts"
                        kind=InputKind::Moment
                        value=fields.starts
                        on_input=move |text| fields.starts.set(text)
                    />
                </Field>
                <Field id="session-ends" label=words.t("sessions-ends") error=at("ends")>
                    <TextInput
                        name="ends"
                        kind=InputKind::Moment
                        value=fields.ends
                        on_input=move |text| fields.ends.set(text)
                    />
                </Field>
            </div>
            <Field id="session-zone" label=words.t("sessions-zone") hint=words.t("sessions-zone-hint") error=at("zone")>
                <Combobox
                    name="zone"
                    list_label=words.t("sessions-zones")
                    options=zone_options
                    text=fields.zone
                    on_pick=|_| ()
                />
            </Field>
            <Field
                id="session-capacity"
                label=words.t("sessions-capacity")
                hint=words.t("sessions-capacity-hint")
                error=at("capacity")
            >
                <TextInput
                    name="capacity"
                    kind=InputKind::Number
                    value=fields.capacity
                    on_input=move |text| fields.capacity.set(text)
                />
            </Field>
            <Several
                id="session-instructors"
                label=words.t("sessions-instructors")
                words
                chosen=fields.instructors
                find=Find::Instructors
            />
            <Several id="session-groups" label=words.t("sessions-groups") words chosen=fields.groups find=Find::Groups />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolling-cancel")}</Button>
                <Button tone=Tone::Primary submit=true busy>{words.t("sessions-save")}</Button>
            </div>
        </form>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Find {
    Instructors,
    Groups,
}

/// Several by search, as chips.
#[component]
fn Several(
    id: &'static str,
    label: String,
    words: Words,
    chosen: RwSignal<Vec<ComboOption>>,
    find: Find,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let found = LocalResource::new(move || {
        let search = text.get();
        async move {
            let option = |value: String, label, note| ComboOption { value, label, note };
            match find {
                Find::Instructors => find_instructors(search).await.map(|people| {
                    people.into_iter().map(|one| option(one.id.to_string(), one.name, one.address)).collect::<Vec<_>>()
                }),
                Find::Groups => find_groups(search).await.map(|groups| {
                    groups
                        .into_iter()
                        .map(|one| {
                            let kind = words.with("unit-kind", &[("kind", &one.kind)]);
                            option(one.unit.id.to_string(), one.unit.name, Some(kind))
                        })
                        .collect()
                }),
            }
        }
    });
    let options = Memo::new(move |last: Option<&Vec<ComboOption>>| {
        let taken = chosen.get();
        let all = match found.get() {
            Some(Ok(options)) => options,
            _ => last.cloned().unwrap_or_default(),
        };
        all.into_iter().filter(|option| !taken.iter().any(|one| one.value == option.value)).collect()
    });
    let choose = move |option: ComboOption| {
        chosen.update(|chosen| chosen.push(option));
        text.set(String::new());
    };
    let chip = move |one: ComboOption| {
        let remove = words.with("enrolling-remove", &[("name", &one.label)]);
        let value = one.value;
        view! {
            <li class="chip">
                <bdi>{one.label}</bdi>
                <button
                    type="button"
                    aria-label=remove
                    on:click=move |_| chosen.update(|chosen| chosen.retain(|other| other.value != value))
                >
                    <Icon name=IconName::X />
                </button>
            </li>
        }
    };
    let list_label = StoredValue::new(label.clone());
    view! {
        <Field id label=label.clone()>
            <Combobox name=id list_label=label options text searched=true on_pick=|_| () on_choose=choose />
        </Field>
        <Show when=move || chosen.with(|chosen| !chosen.is_empty())>
            <ul class="chips" aria-label=list_label.get_value()>{move || chosen.get().into_iter().map(chip).collect_view()}</ul>
        </Show>
    }
}
