use super::{
    FieldError, Frame,
    frame::{PasswordField, Problems, Public, Submit, TextField},
};
use crate::ui::{components::Icon, icons::IconName, words::Words};
use leptos::prelude::*;

/// An offer to register, and what was typed into its form.
#[derive(Clone, Debug, Default)]
pub struct RegisterView {
    /// Who invites, if a person does.
    pub inviter: Option<String>,
    /// Cohorts or other units one is invited to.
    pub places: Vec<String>,
    pub activities: Vec<String>,
    pub address: String,
    pub first_name: String,
    pub last_name: String,
    /// The last day of the link, in the reader's language: "6 December".
    pub valid_until: String,
    /// How many characters a password needs.
    pub password_min: u32,
    pub errors: Vec<FieldError>,
}

/// Posts `first_name`, `last_name`, `password` to the link it stands under.
#[component]
pub fn RegisterPage(frame: Frame, view: RegisterView) -> impl IntoView {
    let words = frame.words;
    let title = match view.first_name.trim() {
        "" => words.t("register-title-nameless"),
        name => words.with("register-title", &[("name", name)]),
    };
    let sentence = invitation(&frame, &view);
    let until = [("until", view.valid_until.as_str())];
    let validity = words.with("register-validity", &until);
    let errors = view.errors;
    view! {
        <Public frame>
            <div class="stack tight">
                <h1>{title}</h1>
                <p class="second">{sentence}</p>
            </div>
            <Waiting words activities=view.activities />
            <form class="stack large-fields" method="post" novalidate>
                <Problems words errors=errors.clone() />
                <div class="field">
                    <span class="label" id="address-label">{words.t("public-field-email")}</span>
                    <output class="fixed" id="address" aria-labelledby="address-label">{view.address.clone()}</output>
                    // So that password managers keep the password under the address.
                    <input type="hidden" autocomplete="username" value=view.address />
                </div>
                <div class="cols">
                    <TextField
                        name="first_name"
                        label=words.t("public-field-first-name")
                        errors=errors.clone()
                        value=view.first_name
                        autocomplete="given-name"
                    />
                    <TextField
                        name="last_name"
                        label=words.t("public-field-last-name")
                        errors=errors.clone()
                        value=view.last_name
                        autocomplete="family-name"
                    />
                </div>
                <PasswordField
                    words
                    name="password"
                    label=words.t("public-field-password")
                    errors
                    min=Some(view.password_min)
                />
                <Submit label=words.t("register-button") />
            </form>
            <p class="hint">{validity} " " {words.t("register-ignore")}</p>
        </Public>
    }
}

/// Who invites to what, as one sentence.
fn invitation(frame: &Frame, view: &RegisterView) -> impl IntoView + use<> {
    let Frame { words, organisation, .. } = frame;
    let places = words.list(&view.places);
    let organisation = ("organisation", organisation.as_str());
    let place = ("where", places.as_str());
    match (view.inviter.as_deref(), view.places.is_empty()) {
        (Some(inviter), false) => {
            words.rich("register-invited", &[("inviter", inviter), place, organisation]).into_any()
        }
        (Some(inviter), true) => words.rich("register-invited-plain", &[("inviter", inviter), organisation]).into_any(),
        (None, false) => words.rich("register-invited-where", &[place, organisation]).into_any(),
        (None, true) => words.rich("register-invited-organisation", &[organisation]).into_any(),
    }
}

/// What is ready for them, folded so that the form stays in sight.
#[component]
fn Waiting(words: Words, activities: Vec<String>) -> impl IntoView {
    (!activities.is_empty()).then(|| {
        view! {
            <details class="card what">
                <summary>
                    <Icon name=IconName::Book />
                    <span>{words.count("register-activities", activities.len(), &[])}</span>
                    <Icon name=IconName::Down />
                </summary>
                <ul>{activities.into_iter().map(|activity| view! { <li>{activity}</li> }).collect_view()}</ul>
            </details>
        }
    })
}
