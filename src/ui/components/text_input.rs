use super::{Button, FieldContext, Icon, Size, Tone, typed::bind_text};
use crate::ui::icons::IconName;
use leptos::{html, prelude::*};

/// What is typed; decides keyboard and correction on phones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    #[default]
    Text,
    Email,
    /// A name one signs in with: no capitals, no spelling.
    Login,
    Search,
    /// A day, as `2026-11-24`.
    Date,
    /// A day and a time of it, as `2026-11-24T09:00`.
    Moment,
    /// A whole number, typed as text: what is no number is told beside it.
    Number,
}

/// Ties an input to its signal; the function hears what is typed.
fn text_binding(
    value: Signal<String>,
    on_input: Option<Callback<String>>,
) -> (NodeRef<html::Input>, impl Fn(String) + Copy + 'static) {
    let node = NodeRef::new();
    let tell = move |text: String| {
        if let Some(on_input) = on_input {
            on_input.run(text);
        }
    };
    bind_text(node, value, tell);
    (node, tell)
}

/// One line of text. Inside a [`Field`](super::Field) it takes id, error and hint from there;
/// alone it needs `id` or `label`. More attributes by spreading: `attr:maxlength="200"`.
#[component]
pub fn TextInput(
    #[prop(into)] name: String,
    #[prop(optional)] kind: InputKind,
    #[prop(optional, into)] id: Option<String>,
    /// The accessible name where no visible label is wanted, such as in a row of a table.
    #[prop(optional, into)]
    label: Signal<Option<String>>,
    #[prop(optional, into)] value: Signal<String>,
    #[prop(optional, into)] on_input: Option<Callback<String>>,
    #[prop(optional, into)] placeholder: Option<String>,
    #[prop(optional, into)] autocomplete: Option<&'static str>,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let field = FieldContext::find(id);
    let (node, tell) = text_binding(value, on_input);
    let input_type = match kind {
        InputKind::Text | InputKind::Login | InputKind::Number => "text",
        InputKind::Email => "email",
        InputKind::Search => "search",
        InputKind::Date => "date",
        InputKind::Moment => "datetime-local",
    };
    let verbatim = matches!(kind, InputKind::Email | InputKind::Login);
    view! {
        <input
            class="input"
            type=input_type
            id=field.id_or_none()
            name=name
            value=value.get_untracked()
            node_ref=node
            on:input=move |event| tell(event_target_value(&event))
            placeholder=placeholder
            inputmode=(kind == InputKind::Number).then_some("numeric")
            autocomplete=autocomplete
            autocapitalize=verbatim.then_some("none")
            spellcheck=verbatim.then_some("false")
            required=required
            disabled=move || disabled.get()
            aria-label=move || label.get()
            aria-invalid=field.invalid()
            aria-describedby=field.described_by()
        />
    }
}

/// A search field with its lens; submits as `name` with the form around it.
#[component]
pub fn SearchInput(
    #[prop(into)] name: String,
    /// The accessible name.
    #[prop(into)]
    label: String,
    #[prop(optional, into)] value: Signal<String>,
    #[prop(optional, into)] on_input: Option<Callback<String>>,
    /// What it looks through: "Name, address or reference".
    #[prop(optional, into)]
    placeholder: Option<String>,
) -> impl IntoView {
    let (node, tell) = text_binding(value, on_input);
    view! {
        <span class="with-icon search">
            <Icon name=IconName::Search />
            <input
                class="input"
                type="search"
                name=name
                aria-label=label
                placeholder=placeholder
                value=value.get_untracked()
                node_ref=node
                on:input=move |event| tell(event_target_value(&event))
            />
        </span>
    }
}

/// A password with a button that shows it. The button works by `public/show-password.js`
/// and stays hidden until that has run, so that nothing dead shows without JavaScript.
/// The value is never rendered: a password typed does not come back in a page.
#[component]
pub fn PasswordInput(
    #[prop(into)] name: String,
    /// `current-password` or `new-password`, for password managers.
    autocomplete: &'static str,
    #[prop(optional)] required: bool,
    /// What the button does: "Show password".
    #[prop(into)]
    show_label: String,
    /// And once that is done.
    #[prop(into)]
    hide_label: String,
) -> impl IntoView {
    let field = FieldContext::find(None);
    view! {
        <span class="with-icon">
            <input
                class="input"
                type="password"
                id=field.id_or_none()
                name=name
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                required=required
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
            />
            <Button
                tone=Tone::Quiet
                size=Size::Small
                icon=IconName::Eye
                label=show_label
                attr:hidden=true
                attr:data-password-toggle=hide_label
            />
        </span>
    }
}
