use super::{
    FieldError, Frame,
    frame::{PasswordField, Problems, Public, Submit, TextField},
};
use crate::ui::components::InputKind;
use leptos::prelude::*;

#[derive(Clone, Debug, Default)]
pub struct SetupView {
    pub email: String,
    pub name: String,
    /// How many characters a password needs.
    pub password_min: u32,
    pub errors: Vec<FieldError>,
}

/// The first admin of an empty Muster. Posts `email`, `name`, `password` to the link it stands under.
#[component]
pub fn SetupPage(frame: Frame, view: SetupView) -> impl IntoView {
    let words = frame.words;
    let text = words.rich("setup-text", &[("organisation", &frame.organisation)]);
    let errors = view.errors;
    view! {
        <Public frame>
            <div class="stack tight">
                <h1>{words.t("setup-title")}</h1>
                <p class="second">{text}</p>
            </div>
            <form class="stack large-fields" method="post" novalidate>
                <Problems words errors=errors.clone() />
                <TextField
                    name="email"
                    label=words.t("public-field-email")
                    errors=errors.clone()
                    value=view.email
                    kind=InputKind::Email
                    autocomplete="username"
                />
                <TextField
                    name="name"
                    label=words.t("public-field-name")
                    errors=errors.clone()
                    value=view.name
                    autocomplete="name"
                />
                <PasswordField
                    words
                    name="password"
                    label=words.t("public-field-password")
                    errors
                    min=Some(view.password_min)
                />
                <Submit label=words.t("setup-button") />
            </form>
        </Public>
    }
}
