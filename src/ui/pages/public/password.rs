//! A password forgotten, chosen anew, or changed.
use super::{
    FieldError, Frame,
    frame::{Column, PasswordField, Problems, Public, Submit, TextField},
    paths,
};
use crate::ui::components::{Banner, InputKind, Mood};
use leptos::prelude::*;

/// Field `email`. The answer is the same whether an account has it or not.
#[component]
pub fn ForgottenPage(frame: Frame, #[prop(into)] email: String, errors: Vec<FieldError>) -> impl IntoView {
    let words = frame.words;
    view! {
        <Public frame column=Column::Middle>
            <div class="stack tight">
                <h1>{words.t("forgotten-title")}</h1>
                <p class="second">{words.t("forgotten-text")}</p>
            </div>
            <form class="stack large-fields" method="post" action=paths::FORGOTTEN novalidate>
                <Problems words errors=errors.clone() />
                <TextField
                    name="email"
                    label=words.t("public-field-email")
                    errors
                    value=email
                    kind=InputKind::Email
                    autocomplete="email"
                />
                <Submit label=words.t("forgotten-button") />
            </form>
            <p class="hint">
                <a href=paths::SIGN_IN>{words.t("forgotten-back")}</a>
            </p>
        </Public>
    }
}

/// Posts `password` to the link it stands under.
#[component]
pub fn ResetPage(
    frame: Frame,
    /// Whose password it will be.
    #[prop(into)]
    address: String,
    password_min: u32,
    errors: Vec<FieldError>,
) -> impl IntoView {
    let words = frame.words;
    let account = words.rich("reset-text", &[("address", &address)]);
    view! {
        <Public frame column=Column::Middle>
            <div class="stack tight">
                <h1>{words.t("reset-title")}</h1>
                <p class="second">{account}</p>
            </div>
            <form class="stack large-fields" method="post" novalidate>
                <Problems words errors=errors.clone() />
                <input type="hidden" autocomplete="username" value=address />
                <PasswordField
                    words
                    name="password"
                    label=words.t("public-field-new-password")
                    errors
                    min=Some(password_min)
                />
                <Submit label=words.t("reset-button") />
            </form>
            <p class="hint">{words.t("reset-note")}</p>
        </Public>
    }
}

/// Fields `current` and `password`, for someone signed in.
#[component]
pub fn ChangePasswordPage(
    frame: Frame,
    password_min: u32,
    /// That it is done, in the reader's language.
    #[prop(default = None)]
    notice: Option<String>,
    errors: Vec<FieldError>,
) -> impl IntoView {
    let words = frame.words;
    view! {
        <Public frame column=Column::Middle>
            <h1>{words.t("change-title")}</h1>
            {notice.map(|notice| view! { <Banner mood=Mood::Ok>{notice}</Banner> })}
            <form class="stack large-fields" method="post" action=paths::CHANGE_PASSWORD novalidate>
                <Problems words errors=errors.clone() />
                <PasswordField
                    words
                    name="current"
                    label=words.t("public-field-current-password")
                    errors=errors.clone()
                />
                <PasswordField
                    words
                    name="password"
                    label=words.t("public-field-new-password")
                    errors
                    min=Some(password_min)
                />
                <Submit label=words.t("change-button") />
            </form>
            <p class="hint">
                {words.t("change-note")} " " <a href="/">{words.t("change-back")}</a>
            </p>
        </Public>
    }
}
