use super::new_word;
use crate::{
    api::{
        units::{create_unit, places},
        viewer::Viewer,
    },
    domain::{
        error::AppError,
        id::UnitId,
        role::Capability,
        unit::{NewUnit, UnitKind, Visibility},
    },
    ui::{
        app::Problem,
        components::{Button, Checkbox, Dialog, Field, TextInput, Tone},
        pages::unit::UnitPicker,
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// Fields that say themselves what is wrong with them.
const FIELDS: [&str; 3] = ["name", "code", "parent"];

/// What is about to be made, and below what, if that is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Creating {
    pub kind: UnitKind,
    pub parent: Option<(UnitId, String)>,
}

/// Makes a unit, and goes to it.
#[component]
pub fn CreateDialog(creating: RwSignal<Option<Creating>>) -> impl IntoView {
    let words = words();
    let open = RwSignal::new(false);
    Effect::new(move || {
        if creating.with(Option::is_some) {
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            creating.set(None);
        }
    });
    let title = Signal::derive(move || creating.get().map(|new| new_word(words, new.kind)).unwrap_or_default());
    view! {
        <Dialog id="create-unit" open title>
            {move || creating.get().map(|new| view! { <Fields new open /> })}
        </Dialog>
    }
}

#[component]
fn Fields(new: Creating, open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let navigate = use_navigate();
    let (name, code, private) = (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(false));
    let kind = new.kind;
    let settled = new.parent.clone();
    let parent = RwSignal::new(settled.as_ref().map(|(id, _)| *id));
    let error = RwSignal::new(None::<AppError>);
    let busy = RwSignal::new(false);
    let save = move || {
        let visibility = if private.get_untracked() { Visibility::Private } else { Visibility::Public };
        let (name, code) = (name.get_untracked(), code.get_untracked());
        let new = NewUnit { kind, name, code, visibility, parent: parent.get_untracked() };
        let navigate = navigate.clone();
        busy.set(true);
        spawn_local(async move {
            let made = create_unit(new).await;
            busy.try_set(false);
            match made {
                Ok(id) => {
                    open.set(false);
                    navigate(&format!("/units/{id}"), NavigateOptions::default());
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
    let elsewhere =
        move || error.get().filter(|error| !error.field.as_deref().is_some_and(|field| FIELDS.contains(&field)));
    let look = Callback::new(move |search: String| {
        let found: std::pin::Pin<Box<dyn Future<Output = _>>> = Box::pin(places(kind, None, search));
        found
    });
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let at_top = if kind == UnitKind::Cohort { Capability::CreateCohorts } else { Capability::Administer };
    let may_at_top = viewer.get_untracked().is_some_and(|viewer| viewer.may(at_top));
    let place = match settled {
        Some((_, within)) => {
            view! { <p class="hint">{words.with("unit-new-within", &[("name", &within)])}</p> }.into_any()
        }
        None => view! {
            <Field
                id="new-parent"
                label=words.t("unit-place")
                hint=may_at_top.then(|| words.t("unit-place-hint"))
                error=at("parent")
            >
                <UnitPicker name="new-parent" look chosen=parent />
            </Field>
        }
        .into_any(),
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
            <Field id="new-name" label=words.t("unit-name") error=at("name")>
                <TextInput name="name" value=name on_input=move |text| name.set(text) />
            </Field>
            <Field
                id="new-code"
                label=words.t("unit-code")
                note=words.t("unit-optional")
                hint=words.t("unit-code-hint")
                error=at("code")
            >
                <TextInput name="code" value=code on_input=move |text| code.set(text) />
            </Field>
            {place}
            {kind
                .has_visibility()
                .then(|| {
                    view! {
                        <Checkbox
                            name="private"
                            label=words.t("unit-private")
                            note=words.t("unit-private-hint")
                            checked=private
                            on_change=move |ticked| private.set(ticked)
                        />
                    }
                })}
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("enrolments-cancel")}</Button>
                <Button tone=Tone::Primary submit=true busy>{words.t("unit-create")}</Button>
            </div>
        </form>
    }
}
