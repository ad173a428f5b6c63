use crate::{
    api::people::edit_person,
    domain::{enrolment_list::Row, error::AppError},
    ui::{
        app::Problem,
        components::{Button, Dialog, Field, TextInput, Toasts, Tone},
        icons::IconName,
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// "Edit NAME": name and reference. The address is not edited here.
#[component]
pub fn EditDialog(editing: RwSignal<Option<Row>>) -> impl IntoView {
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let reference = RwSignal::new(String::new());
    let error = RwSignal::new(None::<AppError>);
    let busy = RwSignal::new(false);
    Effect::new(move || {
        if let Some(row) = editing.get() {
            name.set(row.name);
            reference.set(row.reference);
            error.set(None);
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            editing.set(None);
        }
    });
    let title = Signal::derive(move || {
        editing.with(|row| row.as_ref().map(|row| format!("Edit {}", row.name))).unwrap_or_default()
    });
    let address = move || editing.with(|row| row.as_ref().and_then(|row| row.address.clone())).unwrap_or_default();
    let save = move || {
        let Some(row) = editing.get_untracked() else { return };
        busy.set(true);
        spawn_local(async move {
            let saved = edit_person(row.person, name.get_untracked(), reference.get_untracked()).await;
            busy.set(false);
            match saved {
                Ok(()) => {
                    open.set(false);
                    toasts.say(IconName::Check, "Saved.");
                }
                Err(refusal) => error.set(Some(refusal)),
            }
        });
    };
    let at = move |field: &'static str| {
        Signal::derive(move || {
            error.get().filter(|error| error.field.as_deref() == Some(field)).map(|error| error.sentence())
        })
    };
    let elsewhere = move || error.get().filter(|error| error.field.is_none());
    view! {
        <Dialog id="edit" open title>
            <form
                class="stack"
                on:submit=move |event: SubmitEvent| {
                    event.prevent_default();
                    save();
                }
            >
                {move || elsewhere().map(|error| view! { <Problem error /> })}
                <Field id="edit-name" label="Name" error=at("name")>
                    <TextInput name="name" value=name on_input=move |text| name.set(text) />
                </Field>
                <Field id="edit-reference" label="Reference" hint="A label of your own; they never see it." error=at("reference")>
                    <TextInput name="reference" value=reference on_input=move |text| reference.set(text) />
                </Field>
                <p class="hint">{move || format!("Mail goes to {}.", address())}</p>
                <div class="end">
                    <Button on_click=move |_| open.set(false)>"Cancel"</Button>
                    <Button tone=Tone::Primary submit=true busy>"Save"</Button>
                </div>
            </form>
        </Dialog>
    }
}
