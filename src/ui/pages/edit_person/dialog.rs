use super::{Correcting, EditDoor, Editing, form::EditForm, labels::LabelsField, place::PlaceFields};
use crate::{
    api::people::{edit_person, read_profile},
    domain::{error::AppError, profile::CustomField},
    texts::Lang,
    ui::{
        app::Problem,
        components::{Button, Checkbox, Choice, Dialog, Field, Select, Size, TextInput, Toasts, Tone},
        icons::IconName,
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// Fields that say themselves what is wrong with them.
const FIELDS: [&str; 6] = ["name", "reference", "kind", "cohort", "language", "labels"];

/// "Edit NAME". The address is not edited here: a button leads to where it is.
#[component]
pub fn EditDialog(door: EditDoor) -> impl IntoView {
    let words = words();
    let open = RwSignal::new(false);
    let read = RwSignal::new(None::<Result<EditForm, AppError>>);
    Effect::new(move || {
        let Some(editing) = door.edit.get() else { return };
        read.set(None);
        open.set(true);
        spawn_local(async move {
            let profile = read_profile(editing.person).await;
            read.try_set(Some(profile.map(|profile| EditForm::of(&editing, profile))));
        });
    });
    Effect::new(move || {
        if !open.get() {
            door.edit.set(None);
        }
    });
    let name = move || door.edit.with(|editing| editing.as_ref().map(|editing| editing.name.clone()));
    let title =
        Signal::derive(move || name().map(|name| words.with("edit-title", &[("name", &name)])).unwrap_or_default());
    view! {
        <Dialog id="edit" open title>
            {move || match (read.get(), door.edit.get()) {
                (Some(Ok(form)), Some(editing)) => view! { <Fields form editing door open /> }.into_any(),
                (Some(Err(error)), _) => view! { <Problem error /> }.into_any(),
                _ => view! { <p class="second" role="status">{words.t("edit-reading")}</p> }.into_any(),
            }}
        </Dialog>
    }
}

#[component]
fn Fields(form: EditForm, editing: Editing, door: EditDoor, open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let error = RwSignal::new(None::<AppError>);
    let busy = RwSignal::new(false);
    let person = editing.person;
    let save = move || {
        // A label typed and not added is meant all the same.
        if let Err(refusal) = form.add_label() {
            error.set(Some(refusal));
            return;
        }
        let edit = form.edit();
        busy.set(true);
        spawn_local(async move {
            let saved = edit_person(person, edit).await;
            busy.try_set(false);
            match saved {
                Ok(()) => {
                    open.set(false);
                    toasts.say(IconName::Check, words.t("edit-saved"));
                }
                Err(refusal) => {
                    error.try_set(Some(refusal));
                }
            }
        });
    };
    let at = move |field: &'static str| {
        Signal::derive(move || {
            error.get().filter(|error| error.field.as_deref() == Some(field)).map(|error| words.error(&error))
        })
    };
    let noted = move |key: &str| form.fields.with_untracked(|fields| fields.contains_key(key));
    let elsewhere = move || {
        error.get().filter(|error| !error.field.as_deref().is_some_and(|field| FIELDS.contains(&field) || noted(field)))
    };
    view! {
        <form
            class="stack"
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                save();
            }
        >
            {move || elsewhere().map(|error| view! { <Problem error /> })}
            <Field id="edit-name" label=words.t("edit-name") error=at("name")>
                <TextInput name="name" value=form.name on_input=move |text| form.name.set(text) />
            </Field>
            <AddressLine form editing door open />
            <Field
                id="edit-reference"
                label=words.t("edit-reference")
                hint=words.t("edit-reference-hint")
                error=at("reference")
            >
                <TextInput name="reference" value=form.reference on_input=move |text| form.reference.set(text) />
            </Field>
            <PlaceFields form kind_error=at("kind") cohort_error=at("cohort") />
            <LanguageField form error=at("language") />
            <LabelsField form error=at("labels") />
            <CustomFields form error />
            <Checkbox
                name="test"
                label=words.t("edit-test")
                note=words.t("edit-test-note")
                checked=form.test
                on_change=move |test| form.test.set(test)
            />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("edit-cancel")}</Button>
                <Button tone=Tone::Primary submit=true busy>{words.t("edit-save")}</Button>
            </div>
        </form>
    }
}

/// Where mail goes, and the way to correct it.
#[component]
fn AddressLine(form: EditForm, editing: Editing, door: EditDoor, open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let (address, may) = form.was.with_value(|was| (was.address.clone(), was.rights.correct));
    let said = match &address {
        Some(address) => words.with("edit-address", &[("address", address)]),
        None => words.t("edit-no-address"),
    };
    let go = move |_| {
        let correcting = Correcting { person: editing.person, name: editing.name.clone(), address: address.clone() };
        open.set(false);
        door.correct.set(Some(correcting));
    };
    let button = may.then(|| view! { <Button size=Size::Small on_click=go>{words.t("address-correct")}</Button> });
    view! { <div class="row"><p class="hint">{said}</p> <span class="push">{button}</span></div> }
}

/// What the organisation notes of people.
#[component]
fn CustomFields(form: EditForm, error: RwSignal<Option<AppError>>) -> impl IntoView {
    let words = words();
    let field = move |CustomField { key, name, .. }: CustomField| {
        let (read, written, of) = (key.clone(), key.clone(), key.clone());
        let value = Signal::derive(move || form.fields.with(|fields| fields.get(&read).cloned().unwrap_or_default()));
        let wrong = Signal::derive(move || {
            error.get().filter(|error| error.field.as_ref() == Some(&of)).map(|error| words.error(&error))
        });
        view! {
            <Field id=format!("edit-field-{key}") label=name error=wrong>
                <TextInput
                    name=format!("field-{key}")
                    value
                    on_input=move |text| form.fields.update(|fields| drop(fields.insert(written.clone(), text)))
                />
            </Field>
        }
    };
    form.was.with_value(|was| was.fields.clone()).into_iter().map(field).collect_view()
}

#[component]
fn LanguageField(form: EditForm, #[prop(into)] error: Signal<Option<String>>) -> impl IntoView {
    let words = words();
    if form.language_is_theirs() {
        let language = Lang::of_tag(&form.language.get_untracked()).own_name();
        let said = words.with("edit-language-theirs", &[("language", language)]);
        return view! { <p class="hint">{said}</p> }.into_any();
    }
    let options =
        Signal::derive(|| Lang::ALL.iter().map(|lang| Choice::new(lang.code(), lang.own_name())).collect::<Vec<_>>());
    view! {
        <Field id="edit-language" label=words.t("edit-language") hint=words.t("edit-language-hint") error>
            <Select name="language" options value=form.language on_change=move |code| form.language.set(code) />
        </Field>
    }
    .into_any()
}
