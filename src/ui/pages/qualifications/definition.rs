use crate::{
    domain::{
        error::AppError,
        qualification::{Definition, Validity},
    },
    ui::{
        app::Problem,
        components::{Field, TextArea, TextInput},
        words::words,
    },
};
use leptos::prelude::*;

/// What stands in the form. A number of days that is none stays as it was typed.
#[derive(Clone, Copy)]
pub struct DefinitionForm {
    pub name: RwSignal<String>,
    pub description: RwSignal<String>,
    pub valid: RwSignal<String>,
    pub renewal: RwSignal<String>,
    pub error: RwSignal<Option<AppError>>,
}

impl DefinitionForm {
    pub fn of(definition: &Definition) -> Self {
        let days = |days: Option<u32>| RwSignal::new(days.map(|days| days.to_string()).unwrap_or_default());
        Self {
            name: RwSignal::new(definition.name.clone()),
            description: RwSignal::new(definition.description.clone()),
            valid: days(definition.validity.valid_days),
            renewal: days(definition.validity.renewal_days),
            error: RwSignal::new(None),
        }
    }

    /// What is written, or the refusal, which also shows at its field.
    pub fn read(self) -> Option<Definition> {
        // Zero is refused for validity, and so is what is no number.
        let days = |text: String, none: u32| match text.trim() {
            "" => None,
            text => Some(text.parse().unwrap_or(none)),
        };
        let definition = Definition {
            name: self.name.get_untracked(),
            description: self.description.get_untracked(),
            validity: Validity {
                valid_days: days(self.valid.get_untracked(), 0),
                renewal_days: days(self.renewal.get_untracked(), u32::MAX),
            },
        };
        match definition.clone().check() {
            Ok(_) => {
                self.error.set(None);
                Some(definition)
            }
            Err(error) => {
                self.error.set(Some(error));
                None
            }
        }
    }
}

const FIELDS: [&str; 4] = ["name", "description", "valid_days", "renewal_days"];

#[component]
pub fn DefinitionFields(form: DefinitionForm) -> impl IntoView {
    let words = words();
    let at = move |field: &'static str| {
        Signal::derive(move || {
            form.error.get().filter(|error| error.field.as_deref() == Some(field)).map(|error| words.error(&error))
        })
    };
    let elsewhere =
        move || form.error.get().filter(|error| !error.field.as_deref().is_some_and(|field| FIELDS.contains(&field)));
    view! {
        {move || elsewhere().map(|error| view! { <Problem error /> })}
        <Field id="qual-name" label=words.t("qual-name") error=at("name")>
            <TextInput name="name" value=form.name on_input=move |text| form.name.set(text) />
        </Field>
        <Field id="qual-description" label=words.t("qual-description") note=words.t("qual-optional") error=at("description")>
            <TextArea name="description" rows=3 value=form.description on_input=move |text| form.description.set(text) />
        </Field>
        <Field
            id="qual-valid-days"
            label=words.t("qual-valid-days")
            hint=words.t("qual-valid-days-hint")
            error=at("valid_days")
        >
            <TextInput
                name="valid_days"
                value=form.valid
                on_input=move |text| form.valid.set(text)
                attr:inputmode="numeric"
            />
        </Field>
        <Field
            id="qual-renewal-days"
            label=words.t("qual-renewal-days")
            hint=words.t("qual-renewal-days-hint")
            error=at("renewal_days")
        >
            <TextInput
                name="renewal_days"
                value=form.renewal
                on_input=move |text| form.renewal.set(text)
                attr:inputmode="numeric"
            />
        </Field>
    }
}
