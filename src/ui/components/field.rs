use super::Icon;
use crate::ui::icons::IconName;
use leptos::{context::Provider, prelude::*};

/// What a [`Field`] tells the control inside it: its id, and which texts describe it.
#[derive(Clone)]
pub struct FieldContext {
    pub id: String,
    note: bool,
    hint: bool,
    error: MaybeProp<String>,
}

impl FieldContext {
    /// The control is in a field, or stands alone under this id.
    pub(super) fn find(id: Option<String>) -> Self {
        use_context::<Self>().unwrap_or_else(|| Self {
            id: id.unwrap_or_default(),
            note: false,
            hint: false,
            error: MaybeProp::default(),
        })
    }

    pub(super) fn id_or_none(&self) -> Option<String> {
        (!self.id.is_empty()).then(|| self.id.clone())
    }

    /// `aria-invalid`.
    pub(super) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Send + Sync + Clone + 'static {
        let error = self.error;
        move || error.get().map(|_| "true")
    }

    /// `aria-describedby`: the error first, for it is what one must hear.
    pub(super) fn described_by(&self) -> impl Fn() -> Option<String> + Send + Sync + Clone + 'static {
        let Self { id, note, hint, error } = self.clone();
        move || {
            let mut ids = Vec::new();
            if error.get().is_some() {
                ids.push(format!("{id}-error"));
            }
            if note {
                ids.push(format!("{id}-note"));
            }
            if hint {
                ids.push(format!("{id}-hint"));
            }
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }
}

/// Label, control, error beside it, hint. The control inside takes its id and descriptions from here.
#[component]
pub fn Field(
    #[prop(into)] id: String,
    /// The control's accessible name, exactly.
    #[prop(into)]
    label: String,
    /// A second voice beside the label, such as "optional"; described, not part of the name.
    #[prop(optional, into)]
    note: Option<String>,
    #[prop(optional, into)] hint: Option<String>,
    /// What is wrong, as a sentence; it marks the control invalid.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// At the end of the label's line, such as a link "Forgotten?".
    #[prop(optional, into)]
    aside: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let context = FieldContext { id: id.clone(), note: note.is_some(), hint: hint.is_some(), error };
    let error_id = format!("{id}-error");
    let note = note.map(|note| view! { <small id=format!("{id}-note")>{note}</small> });
    let hint = hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> });
    let aside = aside.map(|aside| view! { <span class="push">{aside}</span> });
    view! {
        <div class="field">
            <div class="row">
                <label class="label" for=id>{label}</label>
                {note}
                {aside}
            </div>
            <Provider value=context>{children()}</Provider>
            {move || {
                error
                    .get()
                    .map(|text| view! { <p class="error" id=error_id.clone()><Icon name=IconName::Alert />{text}</p> })
            }}
            {hint}
        </div>
    }
}
