//! What all public pages share: the head with mark and languages, the column, fields with their errors.
use super::paths;
use crate::{
    domain::error::AppError,
    ui::{
        components::{
            Banner, Brand, Button, Field, Icon, InputKind, LinkButton, Mood, PasswordInput, Size, TextInput, Tone,
        },
        icons::{IconName, PlaneKind, Sprite},
        seen_as::SeenAsBanner,
        shell::AccountMenu,
        words::Words,
    },
};
use leptos::prelude::*;

/// The icons that public pages use; the sprite holds no others.
const ICONS: &[IconName] = &[
    IconName::Alert,
    IconName::Book,
    IconName::Check,
    IconName::Clock,
    IconName::Down,
    IconName::Eye,
    IconName::EyeOff,
    IconName::Home,
    IconName::Info,
    IconName::Key,
    IconName::Left,
    IconName::Mail,
    IconName::Phone,
    IconName::Plus,
    IconName::Search,
    IconName::SignOut,
    IconName::Undo,
    IconName::User,
    IconName::Users,
];

/// The same page in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLink {
    /// `fr`
    pub code: &'static str,
    /// In its own language: "Français".
    pub name: &'static str,
    pub href: String,
}

/// What every public page is told.
#[derive(Clone, Debug)]
pub struct Frame {
    pub words: Words,
    /// The organisation's name, which leads on these pages.
    pub organisation: String,
    /// This page in all languages; the one it is in is left out.
    pub languages: Vec<LanguageLink>,
    /// The test person whom staff see the page as.
    pub seen_as: Option<String>,
}

/// A sentence about a field, or about the whole form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name, which is also its id in the page.
    pub field: Option<String>,
    pub text: String,
}

impl FieldError {
    pub fn of(words: Words, error: &AppError) -> Self {
        Self { field: error.field.clone(), text: words.error(error) }
    }

    pub fn all(words: Words, errors: &[AppError]) -> Vec<Self> {
        errors.iter().map(|error| Self::of(words, error)).collect()
    }
}

/// The error of this field, if it has one.
pub(super) fn error_of(errors: &[FieldError], field: &str) -> Option<String> {
    errors.iter().find(|error| error.field.as_deref() == Some(field)).map(|error| error.text.clone())
}

/// How the column stands on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Column {
    #[default]
    Top,
    Middle,
    /// Wider, for lists.
    Broad,
}

#[component]
pub(super) fn Public(
    frame: Frame,
    #[prop(optional)] column: Column,
    /// The planes that the page shows.
    #[prop(default = &[])]
    planes: &'static [PlaneKind],
    /// In the head instead of the languages.
    #[prop(default = None, into)]
    account: Option<AnyView>,
    /// The way between one's own pages: below on phones, in the head on desks.
    #[prop(default = None, into)]
    places: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let class = match column {
        Column::Top => "public-main stack loose",
        Column::Middle => "public-main middle stack loose",
        Column::Broad => "public-main broad stack loose",
    };
    let note = frame.words.with("public-for", &[("organisation", &frame.organisation)]);
    let end = account.unwrap_or_else(|| view! { <Languages frame=frame.clone() /> }.into_any());
    let words = frame.words;
    let seen_as = frame.seen_as.map(|name| view! { <SeenAsBanner words name /> });
    view! {
        <Sprite icons=ICONS planes />
        {seen_as}
        <div class="public">
            <header class="public-head">
                <Brand note />
                {places}
                {end}
            </header>
            <main class=class id="main">{children()}</main>
            <footer class="public-foot"><bdi>{frame.organisation}</bdi></footer>
        </div>
    }
}

/// The pages of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Team,
    Learning,
    Me,
}

#[component]
pub(super) fn Places(
    words: Words,
    here: Place,
    /// There are people to look after.
    team: bool,
) -> impl IntoView {
    let place = move |(place, href, key, icon): (Place, &'static str, &str, IconName)| {
        view! {
            <a href=href aria-current=(place == here).then_some("page")>
                <Icon name=icon />
                {words.t(key)}
            </a>
        }
    };
    let team = team.then_some((Place::Team, paths::TEAM, "team-title", IconName::Users));
    let rest = [
        (Place::Learning, paths::HOME, "home-title", IconName::Book),
        (Place::Me, paths::ME, "me-title", IconName::User),
    ];
    let places = team.into_iter().chain(rest).map(place).collect_view();
    view! {
        <nav class="places" aria-label=words.t("places-label")>
            {places}
        </nav>
    }
}

/// The menu of who is signed in, for the end of the head.
#[component]
pub(super) fn Account(name: String, words: Words) -> impl IntoView {
    view! { <div class="push"><AccountMenu viewer_name=name words /></div> }
}

#[component]
fn Languages(frame: Frame) -> impl IntoView {
    let own = frame.words.lang();
    let others: Vec<LanguageLink> = frame.languages.into_iter().filter(|link| link.code != own).collect();
    let link = |LanguageLink { code, name, href }| {
        view! {
            <li>
                <a href=href lang=code hreflang=code>
                    {name}
                </a>
            </li>
        }
    };
    (!others.is_empty()).then(|| {
        view! {
            <nav class="push" aria-label=frame.words.t("public-languages")>
                <ul class="languages">{others.into_iter().map(link).collect_view()}</ul>
            </nav>
        }
    })
}

/// What is wrong, on top of the form: each sentence leads to its field.
#[component]
pub(super) fn Problems(words: Words, errors: Vec<FieldError>) -> impl IntoView {
    let line = |error: FieldError| match error.field {
        Some(field) => view! { <li><a href=format!("#{field}")>{error.text}</a></li> }.into_any(),
        None => view! { <li>{error.text}</li> }.into_any(),
    };
    (!errors.is_empty()).then(|| {
        // A single sentence about no field says it all; a heading would only be in its way.
        let heading = (errors.len() > 1 || errors[0].field.is_some())
            .then(|| view! { <b>{words.count("public-problems", errors.len(), &[])}</b> });
        view! { <Banner mood=Mood::Danger>{heading}<ul>{errors.into_iter().map(line).collect_view()}</ul></Banner> }
    })
}

/// A labelled line of text with what was typed and what is wrong with it. Its name is its id.
#[component]
pub(super) fn TextField(
    name: &'static str,
    #[prop(into)] label: String,
    errors: Vec<FieldError>,
    #[prop(optional, into)] value: String,
    #[prop(optional)] kind: InputKind,
    autocomplete: &'static str,
) -> impl IntoView {
    view! {
        <Field id=name label error=error_of(&errors, name)>
            <TextInput name kind value autocomplete required=true />
        </Field>
    }
}

/// A labelled password. Never comes back with a value.
#[component]
pub(super) fn PasswordField(
    words: Words,
    name: &'static str,
    #[prop(into)] label: String,
    errors: Vec<FieldError>,
    /// How many characters a new password needs; `None` asks for the one that is.
    #[prop(default = None)]
    min: Option<u32>,
    #[prop(default = None, into)] aside: Option<AnyView>,
) -> impl IntoView {
    let hint = min.map(|min| words.with("public-password-hint", &[("min", &min.to_string())]));
    view! {
        <Field id=name label error=error_of(&errors, name) hint aside>
            <PasswordInput
                name
                autocomplete=if min.is_some() { "new-password" } else { "current-password" }
                required=true
                show_label=words.t("public-password-show")
                hide_label=words.t("public-password-hide")
            />
            {min.map(|min| view! { <Strength words of=name min /> })}
        </Field>
    }
}

/// How hard the password being typed is to guess, where `public/password-strength.js` runs: a bar, and a word that is
/// said once typing pauses.
#[component]
fn Strength(words: Words, of: &'static str, min: u32) -> impl IntoView {
    let grades = ["strength-short", "strength-weak", "strength-fair", "strength-good", "strength-strong"];
    let grades = grades.map(|key| words.t(key)).join("|");
    view! {
        <div class="strength" data-strength=of data-words=grades data-min=min hidden=true>
            <meter min="0" max="4" low="2" high="3" optimum="4" value="0" aria-label=words.t("strength-label")></meter>
            <span role="status"></span>
        </div>
    }
}

/// The form's one button, as wide as the column.
#[component]
pub(super) fn Submit(#[prop(into)] label: String, #[prop(default = Tone::Primary)] tone: Tone) -> impl IntoView {
    view! {
        <Button submit=true tone size=Size::Large block=true>
            {label}
        </Button>
    }
}

/// The way on, where there is no form.
#[component]
pub(super) fn WayOn(
    href: &'static str,
    #[prop(into)] label: String,
    #[prop(default = Tone::Primary)] tone: Tone,
) -> impl IntoView {
    view! {
        <LinkButton href tone size=Size::Large block=true>
            {label}
        </LinkButton>
    }
}

/// Who invites to what, as one sentence.
pub(super) fn invitation(frame: &Frame, inviter: Option<&str>, places: &[String]) -> impl IntoView + use<> {
    let Frame { words, organisation, .. } = frame;
    let listed = words.list(places);
    let organisation = ("organisation", organisation.as_str());
    let place = ("where", listed.as_str());
    match (inviter, places.is_empty()) {
        (Some(inviter), false) => {
            words.rich("register-invited", &[("inviter", inviter), place, organisation]).into_any()
        }
        (Some(inviter), true) => words.rich("register-invited-plain", &[("inviter", inviter), organisation]).into_any(),
        (None, false) => words.rich("register-invited-where", &[place, organisation]).into_any(),
        (None, true) => words.rich("register-invited-organisation", &[organisation]).into_any(),
    }
}
