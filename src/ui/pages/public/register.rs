use super::{
    FieldError, Frame, LanguageLink,
    frame::{PasswordField, Problems, Public, Submit, TextField, error_of, invitation},
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
    /// As the device said, where the form comes back.
    pub time_zone: String,
    pub terms: Option<TermsView>,
    /// The last day of the link, in the reader's language: "6 December".
    pub valid_until: String,
    /// Where one says no.
    pub decline: String,
    /// How many characters a password needs.
    pub password_min: u32,
    pub errors: Vec<FieldError>,
}

/// What must be accepted.
#[derive(Clone, Debug)]
pub struct TermsView {
    pub url: String,
    pub name: String,
    pub accepted: bool,
}

/// Posts `first_name`, `last_name`, `password`, `language`, `time_zone` and `terms` to the link it stands under.
#[component]
pub fn RegisterPage(frame: Frame, view: RegisterView) -> impl IntoView {
    let words = frame.words;
    let title = match view.first_name.trim() {
        "" => words.t("register-title-nameless"),
        name => words.with("register-title", &[("name", name)]),
    };
    let sentence = invitation(&frame, view.inviter.as_deref(), &view.places);
    let until = [("until", view.valid_until.as_str())];
    let validity = words.with("register-validity", &until);
    let errors = view.errors;
    let language = words.lang();
    let languages = view! { <FormLanguages frame=frame.clone() /> }.into_any();
    view! {
        <Public frame account=languages>
            <div class="stack tight">
                <h1>{title}</h1>
                <p class="second">{sentence}</p>
            </div>
            <Waiting words activities=view.activities />
            <form class="stack large-fields" id=FORM method="post" novalidate>
                <input type="hidden" name="language" value=language />
                // The device fills it in, where scripts run.
                <input type="hidden" name="time_zone" value=view.time_zone data-time-zone="" />
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
                    errors=errors.clone()
                    min=Some(view.password_min)
                />
                {view.terms.map(|terms| view! { <Terms words terms errors /> })}
                <Submit label=words.t("register-button") />
            </form>
            <p class="hint">
                {validity} " " {words.t("register-ignore")} " "
                <a href=view.decline>{words.t("register-decline")}</a>
            </p>
        </Public>
    }
}

const FORM: &str = "register";

/// The languages as buttons of the form, so that what was typed comes along. Return presses a form's first button: that
/// one registers.
#[component]
fn FormLanguages(frame: Frame) -> impl IntoView {
    let own = frame.words.lang();
    let button = |LanguageLink { code, name, .. }| {
        view! {
            <li>
                <button form=FORM name="lang" value=code lang=code>
                    {name}
                </button>
            </li>
        }
    };
    let others = frame.languages.into_iter().filter(|link| link.code != own).map(button).collect_view();
    view! {
        <nav class="push" aria-label=frame.words.t("public-languages")>
            <button class="vh" form=FORM tabindex="-1" aria-hidden="true"></button>
            <ul class="languages">{others}</ul>
        </nav>
    }
}

#[component]
fn Terms(words: Words, terms: TermsView, errors: Vec<FieldError>) -> impl IntoView {
    let TermsView { url, name, accepted } = terms;
    // Where the link stands in the sentence is the language's business.
    const LINK: &str = "\u{fffc}";
    let sentence = words.with("register-terms", &[("terms", LINK)]);
    let (before, after) = sentence.split_once(LINK).unwrap_or((&sentence, ""));
    let (before, after) = (before.to_owned(), after.to_owned());
    let error = error_of(&errors, "terms");
    let described = error.is_some().then_some("terms-error");
    let said = error.map(|text| {
        view! {
            <p class="error" id="terms-error">
                <Icon name=IconName::Alert />
                {text}
            </p>
        }
    });
    view! {
        <div class="field">
            <label class="check">
                <input
                    type="checkbox"
                    id="terms"
                    name="terms"
                    value="accepted"
                    checked=accepted
                    required=true
                    aria-invalid=described.map(|_| "true")
                    aria-describedby=described
                />
                <span>
                    {before}
                    <a href=url target="_blank" rel="noopener">
                        {name}
                    </a>
                    {after}
                </span>
            </label>
            {said}
        </div>
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
