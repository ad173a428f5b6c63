use super::Ask;
use crate::{
    api::units::rename_unit,
    domain::{
        error::AppError,
        id::UnitId,
        unit::{Unit, Visibility},
    },
    ui::{
        app::Problem,
        components::{Button, Field, TextInput, Toasts, Tone},
        icons::IconName,
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// Fields that say themselves what is wrong with them.
const FIELDS: [&str; 2] = ["name", "code"];

/// Name and code, who climbs from here, and where the unit lies.
#[component]
pub fn Settings(id: UnitId, unit: Memo<Option<Unit>>, again: RwSignal<u32>) -> impl IntoView {
    let words = words();
    let may = move || unit.with(|unit| unit.as_ref().is_some_and(|unit| unit.rights.edit));
    view! {
        <div class="stack loose">
            <Show when=move || !may()>
                <p class="hint">{words.t("unit-settings-not-yours")}</p>
            </Show>
            <Naming id unit again may=Signal::derive(may) />
            <Climbing unit />
            <Show when=may>
                <Place />
            </Show>
        </div>
    }
}

#[component]
fn Naming(id: UnitId, unit: Memo<Option<Unit>>, again: RwSignal<u32>, may: Signal<bool>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let of = move || unit.get_untracked();
    let name = RwSignal::new(of().map(|unit| unit.name).unwrap_or_default());
    let code = RwSignal::new(of().and_then(|unit| unit.code).unwrap_or_default());
    let error = RwSignal::new(None::<AppError>);
    let busy = RwSignal::new(false);
    let save = move || {
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            let saved = rename_unit(id, name.get_untracked(), code.get_untracked()).await;
            busy.try_set(false);
            match saved {
                Ok(()) => {
                    toasts.say(IconName::Check, words.t("unit-renamed"));
                    again.try_update(|again| *again += 1);
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
    let fixed = Signal::derive(move || !may.get());
    view! {
        <form
            class="stack"
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                save();
            }
        >
            <h2>{words.t("unit-naming")}</h2>
            {move || elsewhere().map(|error| view! { <Problem error /> })}
            <div class="cols">
                <Field id="unit-name" label=words.t("unit-name") error=at("name")>
                    <TextInput name="name" value=name on_input=move |text| name.set(text) disabled=fixed />
                </Field>
                <Field
                    id="unit-code"
                    label=words.t("unit-code")
                    note=words.t("unit-optional")
                    hint=words.t("unit-code-hint")
                    error=at("code")
                >
                    <TextInput name="code" value=code on_input=move |text| code.set(text) disabled=fixed />
                </Field>
            </div>
            <Show when=move || may.get()>
                <div><Button submit=true busy>{words.t("unit-save-names")}</Button></div>
            </Show>
        </form>
    }
}

/// To whom the people of the unit belong as well, and of groups, whether they do.
#[component]
fn Climbing(unit: Memo<Option<Unit>>) -> impl IntoView {
    let words = words();
    let asking = expect_context::<RwSignal<Option<Ask>>>();
    let said = move || {
        let unit = unit.get()?;
        let above: Vec<String> = unit
            .above
            .iter()
            .rev()
            .filter(|above| above.climbs)
            .map(|above| super::unit_name(words, above.kind, &above.name))
            .collect();
        Some(if above.is_empty() {
            words.t("unit-climbing-none")
        } else {
            words.with("unit-climbing-to", &[("names", &words.list(&above))])
        })
    };
    let does = move || {
        let unit = unit.get().filter(|unit| unit.kind.has_visibility())?;
        let (hint, button, other) = match unit.visibility {
            Visibility::Public => ("unit-is-public", "unit-make-private", Visibility::Private),
            Visibility::Private => ("unit-is-private", "unit-make-public", Visibility::Public),
        };
        let may = unit.rights.edit;
        Some(view! {
            <p>{words.t(hint)}</p>
            {may.then(|| {
                view! { <div><Button on_click=move |_| asking.set(Some(Ask::Show(other)))>{words.t(button)}</Button></div> }
            })}
        })
    };
    view! {
        <section class="stack tight" aria-labelledby="climbing-title">
            <h2 id="climbing-title">{words.t("unit-climbing")}</h2>
            <p>{said}</p>
            {does}
        </section>
    }
}

/// Elsewhere, into another, or gone: each by a plan.
#[component]
fn Place() -> impl IntoView {
    let words = words();
    let asking = expect_context::<RwSignal<Option<Ask>>>();
    view! {
        <section class="stack tight" aria-labelledby="place-title">
            <h2 id="place-title">{words.t("unit-placing")}</h2>
            <p class="hint">{words.t("unit-placing-hint")}</p>
            <div class="row">
                <Button on_click=move |_| asking.set(Some(Ask::Move))>{words.t("unit-move-button")}</Button>
                <Button on_click=move |_| asking.set(Some(Ask::Merge))>{words.t("unit-merge-button")}</Button>
                <Button tone=Tone::Danger on_click=move |_| asking.set(Some(Ask::Delete))>{words.t("unit-delete-button")}</Button>
            </div>
        </section>
    }
}
