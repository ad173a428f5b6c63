use super::Icon;
use crate::ui::icons::IconName;
use leptos::{context::Provider, prelude::*};

/// What a [`Field`] tells the control inside it: its id, and which texts describe it.
#[derive(Clone)]
pub struct FieldContext {
    pub id: String,
    note: Signal<Option<String>>,
    hint: Signal<Option<String>>,
    error: Signal<Option<String>>,
}

impl FieldContext {
    /// For a control without a field whose error stands elsewhere, under `{id}-error`.
    pub fn of_error(id: String, error: Signal<Option<String>>) -> Self {
        Self { id, note: Signal::default(), hint: Signal::default(), error }
    }

    /// The control is in a field, or stands alone under this id.
    pub(super) fn find(id: Option<String>) -> Self {
        use_context::<Self>().unwrap_or_else(|| Self::of_error(id.unwrap_or_default(), Signal::default()))
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
        let texts = [("error", error), ("note", note), ("hint", hint)];
        move || {
            let present = texts.iter().filter(|(_, text)| text.get().is_some());
            let ids: Vec<String> = present.map(|(name, _)| format!("{id}-{name}")).collect();
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
    note: Signal<Option<String>>,
    #[prop(optional, into)] hint: Signal<Option<String>>,
    /// What is wrong, as a sentence; it marks the control invalid.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// At the end of the label's line, such as a link "Forgotten password?".
    #[prop(default = None, into)]
    aside: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let context = FieldContext { id: id.clone(), note, hint, error };
    let text_id = {
        let id = id.clone();
        move |name: &str| format!("{id}-{name}")
    };
    let [note_id, error_id, hint_id] = ["note", "error", "hint"].map(text_id);
    view! {
        <div class="field">
            <div class="row">
                <label class="label" for=id>
                    {label}
                </label>
                {move || note.get().map(|text| view! { <small id=note_id.clone()>{text}</small> })}
                {aside.map(|aside| view! { <span class="push">{aside}</span> })}
            </div>
            <Provider value=context>{children()}</Provider>
            {move || {
                error
                    .get()
                    .map(|text| {
                        view! {
                            <p class="error" role="alert" id=error_id.clone()>
                                <Icon name=IconName::Alert />
                                {text}
                            </p>
                        }
                    })
            }}
            {move || hint.get().map(|text| view! { <p class="hint" id=hint_id.clone()>{text}</p> })}
        </div>
    }
}
