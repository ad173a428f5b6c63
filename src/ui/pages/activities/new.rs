use super::table::kind_key;
use crate::{
    api::activities::create_activity,
    domain::{
        activity::{Kind, Settings},
        error::AppError,
    },
    ui::{
        app::Problem,
        components::{Button, Choice, Dialog, Field, RadioGroup, TextInput, Tone},
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Name and kind; everything else is set on its own page.
#[component]
pub fn NewActivity(open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    view! {
        <Dialog id="new-activity" open title=words.t("activities-new")>
            <Form open />
        </Dialog>
    }
}

#[component]
fn Form(open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let navigate = StoredValue::new(use_navigate());
    let (name, kind) = (RwSignal::new(String::new()), RwSignal::new(Kind::Course));
    let error = RwSignal::new(None::<AppError>);
    let busy = RwSignal::new(false);
    let save = move || {
        let settings = Settings { name: name.get_untracked(), kind: kind.get_untracked(), ..Settings::default() };
        busy.set(true);
        spawn_local(async move {
            let created = create_activity(settings).await;
            busy.try_set(false);
            match created {
                Ok(id) => {
                    open.set(false);
                    let to = format!("/activities/{id}/steps");
                    navigate.with_value(|navigate| navigate(&to, NavigateOptions::default()));
                }
                Err(refusal) => {
                    error.try_set(Some(refusal));
                }
            }
        });
    };
    let beside = Signal::derive(move || {
        error.get().filter(|error| error.field.as_deref() == Some("name")).map(|error| words.error(&error))
    });
    let elsewhere = move || error.get().filter(|error| error.field.as_deref() != Some("name"));
    let choices = Kind::ALL.iter().map(|kind| Choice::new(kind.as_str(), words.t(kind_key(*kind)))).collect();
    view! {
        <form
            class="stack"
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                save();
            }
        >
            {move || elsewhere().map(|error| view! { <Problem error /> })}
            <Field id="new-activity-name" label=words.t("activities-name") error=beside>
                <TextInput name="name" value=name on_input=move |text| name.set(text) />
            </Field>
            <RadioGroup
                name="kind"
                legend=words.t("activities-kind")
                choices
                value=Signal::derive(move || kind.get().as_str().to_owned())
                on_change=move |text: String| kind.set(text.parse().unwrap_or_default())
            />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolling-cancel")}</Button>
                <Button tone=Tone::Primary submit=true busy>{words.t("activities-create")}</Button>
            </div>
        </form>
    }
}
