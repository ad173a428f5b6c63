use super::{
    FieldError, Frame,
    frame::{Column, PasswordField, Problems, Public, Submit, TextField},
    paths,
};
use crate::ui::components::{Banner, InputKind, Mood};
use leptos::prelude::*;

#[derive(Clone, Debug, Default)]
pub struct SignInView {
    /// Email or username, as typed.
    pub who: String,
    /// Where to go afterwards: a path of this site, checked by the handler.
    pub next: Option<String>,
    /// What led here, such as a password just changed; in the reader's language.
    pub notice: Option<String>,
    pub errors: Vec<FieldError>,
}

/// Fields `who`, `password`, perhaps `next`.
#[component]
pub fn SignInPage(frame: Frame, view: SignInView) -> impl IntoView {
    let words = frame.words;
    let forgotten = view! { <a href=paths::FORGOTTEN>{words.t("sign-in-forgotten")}</a> }.into_any();
    let errors = view.errors;
    view! {
        <Public frame column=Column::Middle>
            <h1>{words.t("sign-in-title")}</h1>
            {view.notice.map(|notice| view! { <Banner mood=Mood::Ok>{notice}</Banner> })}
            <form class="stack large-fields" method="post" action=paths::SIGN_IN novalidate>
                <Problems words errors=errors.clone() />
                {view.next.map(|next| view! { <input type="hidden" name="next" value=next /> })}
                <TextField
                    name="who"
                    label=words.t("sign-in-who")
                    errors=errors.clone()
                    value=view.who
                    kind=InputKind::Login
                    autocomplete="username"
                />
                <PasswordField
                    words
                    name="password"
                    label=words.t("public-field-password")
                    errors
                    aside=forgotten
                />
                <Submit label=words.t("sign-in-button") />
            </form>
            <p class="hint">
                {words.t("sign-in-invited")} " " <a href=paths::NEW_LINK>{words.t("sign-in-new-link")}</a> "."
            </p>
        </Public>
    }
}
