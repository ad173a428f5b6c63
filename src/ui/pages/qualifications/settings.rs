use super::{
    definition::{DefinitionFields, DefinitionForm},
    planned::{Ask, PlanDialog},
};
use crate::{
    api::qualifications::{DefinitionChange, edit_qualification},
    domain::qualification::Details,
    ui::{
        components::{Button, Toasts, Tone},
        icons::IconName,
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// Name, description, validity and renewal; and deleting it.
#[component]
pub fn Settings(details: Details) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let id = details.id;
    let form = DefinitionForm::of(&details.definition);
    let busy = RwSignal::new(false);
    let asking = RwSignal::new(None::<Ask>);
    let save = move || {
        let Some(definition) = form.read() else { return };
        busy.set(true);
        spawn_local(async move {
            let saved = edit_qualification(id, definition).await;
            busy.try_set(false);
            match saved {
                Ok(()) => toasts.say(IconName::Check, words.t("qual-saved")),
                Err(error) => drop(form.error.try_set(Some(error))),
            }
        });
    };
    view! {
        <div class="stack loose narrow-form">
            <form
                class="stack"
                on:submit=move |event: SubmitEvent| {
                    event.prevent_default();
                    save();
                }
            >
                <DefinitionFields form />
                <div class="row"><Button tone=Tone::Primary submit=true busy>{words.t("qual-save")}</Button></div>
            </form>
            <section class="card" aria-labelledby="qual-delete-title">
                <div class="card-head"><h2 id="qual-delete-title">{words.t("qual-delete-title")}</h2></div>
                <div class="card-body stack">
                    <p class="second">{words.t("qual-delete-text")}</p>
                    <div class="row">
                        <Button
                            tone=Tone::Danger
                            on_click=move |_| {
                                asking.set(Some(Ask::Definition(DefinitionChange::Delete { qualification: id })));
                            }
                        >
                            {words.t("qual-delete-ask")}
                        </Button>
                    </div>
                </div>
            </section>
        </div>
        <PlanDialog asking on_done=|()| {} />
    }
}
