use super::{
    FieldError, Frame,
    frame::{Account, Column, Place, Places, Problems, Public, Submit, TextField, error_of},
    paths,
};
use crate::ui::{
    components::{Badge, Banner, Button, Choice, Field, Icon, LinkButton, Mood, Select, Size, Tone},
    icons::IconName,
    words::Words,
};
use leptos::prelude::*;

/// One's own account.
#[derive(Clone, Debug, Default)]
pub struct MeView {
    pub name: String,
    /// There are people they look after.
    pub team: bool,
    pub first_name: String,
    pub last_name: String,
    /// Address or username.
    pub sign_in: String,
    pub language: &'static str,
    /// Code and own name of each.
    pub languages: Vec<(&'static str, &'static str)>,
    pub time_zone: String,
    /// IANA names to choose from.
    pub time_zones: Vec<&'static str>,
    pub has_password: bool,
    pub sessions: Vec<SessionView>,
    pub notices: bool,
    /// What was just done.
    pub done: Option<String>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug)]
pub struct SessionView {
    pub id: String,
    /// "Firefox on Windows".
    pub browser: String,
    pub when: String,
    pub this: bool,
}

/// "My account": each part is a form of its own, and says what came of it.
#[component]
pub fn MePage(frame: Frame, view: MeView) -> impl IntoView {
    let words = frame.words;
    let account = view! { <Account name=view.name.clone() words /> }.into_any();
    let places = view! { <Places words here=Place::Me team=view.team /> }.into_any();
    let done = view.done.clone().map(|text| view! { <Banner mood=Mood::Ok><p>{text}</p></Banner> });
    let errors = view.errors.clone();
    let (has_password, notices) = (view.has_password, view.notices);
    let sessions = view.sessions.clone();
    view! {
        <Public frame column=Column::Broad account places>
            <h1>{words.t("me-title")}</h1>
            {done}
            <Problems words errors />
            <Profile words view />
            {has_password.then(|| view! { <Password words /> })}
            <Sessions words sessions />
            <Mails words notices />
        </Public>
    }
}

#[component]
fn Part(#[prop(into)] title: String, id: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="card" aria-labelledby=id>
            <header class="card-head">
                <h2 id=id>{title}</h2>
            </header>
            <div class="card-body stack">{children()}</div>
        </section>
    }
}

#[component]
fn Profile(words: Words, view: MeView) -> impl IntoView {
    let MeView { first_name, last_name, sign_in, language, languages, time_zone, time_zones, errors, .. } = view;
    let languages: Vec<_> = languages.into_iter().map(|(code, name)| Choice::new(code, name)).collect();
    view! {
        <Part title=words.t("me-profile") id="profile">
            <form class="stack large-fields" method="post" action=paths::ME novalidate>
                <div class="field">
                    <span class="label" id="sign-in-label">{words.t("me-sign-in")}</span>
                    <output class="fixed" aria-labelledby="sign-in-label"><bdi>{sign_in}</bdi></output>
                </div>
                <div class="cols">
                    <TextField
                        name="first_name"
                        label=words.t("public-field-first-name")
                        errors=errors.clone()
                        value=first_name
                        autocomplete="given-name"
                    />
                    <TextField
                        name="last_name"
                        label=words.t("public-field-last-name")
                        errors=errors.clone()
                        value=last_name
                        autocomplete="family-name"
                    />
                </div>
                <div class="cols">
                    <Field id="language" label=words.t("me-language") error=error_of(&errors, "language")>
                        <Select name="language" options=languages value=language.to_owned() />
                    </Field>
                    <TimeZone words value=time_zone zones=time_zones errors />
                </div>
                <Submit label=words.t("me-save") />
            </form>
        </Part>
    }
}

/// A select; `public/time-zone.js` offers the device's own where it is another.
#[component]
fn TimeZone(words: Words, value: String, zones: Vec<&'static str>, errors: Vec<FieldError>) -> impl IntoView {
    let mut options: Vec<_> = zones.into_iter().map(|name| Choice::new(name, name.replace('_', " "))).collect();
    if !options.iter().any(|choice| choice.value == value) {
        options.insert(0, Choice::new(value.clone(), value.clone()));
    }
    let offer = words.with("me-time-zone-offer", &[("zone", "{zone}")]);
    view! {
        <div class="stack tight" data-time-zone=offer>
            <Field id="time_zone" label=words.t("me-time-zone") error=error_of(&errors, "time_zone")>
                <Select name="time_zone" options value />
            </Field>
            <Button size=Size::Large icon=IconName::Clock attr:hidden=true>
                <span></span>
            </Button>
        </div>
    }
}

#[component]
fn Password(words: Words) -> impl IntoView {
    view! {
        <Part title=words.t("me-password") id="password">
            <p class="second">{words.t("me-password-text")}</p>
            <LinkButton href=paths::CHANGE_PASSWORD size=Size::Large icon=IconName::Key>
                {words.t("change-title")}
            </LinkButton>
        </Part>
    }
}

#[component]
fn Sessions(words: Words, sessions: Vec<SessionView>) -> impl IntoView {
    let others = sessions.iter().any(|session| !session.this).then(|| {
        view! {
            <form method="post" action=paths::ME_END_OTHERS>
                <Button submit=true size=Size::Large tone=Tone::Danger icon=IconName::SignOut>
                    {words.t("me-end-others")}
                </Button>
            </form>
        }
    });
    let session = move |session| view! { <Session words session /> };
    view! {
        <Part title=words.t("me-sessions") id="sessions">
            <ul class="sessions">{sessions.into_iter().map(session).collect_view()}</ul>
            {others}
        </Part>
    }
}

#[component]
fn Session(words: Words, session: SessionView) -> impl IntoView {
    let SessionView { id, browser, when, this } = session;
    let end = if this {
        view! { <Badge mood=Mood::Ok>{words.t("me-session-this")}</Badge> }.into_any()
    } else {
        let label = words.with("me-end-label", &[("browser", &browser), ("when", &when)]);
        view! {
            <form method="post" action=paths::ME_END_SESSION>
                <input type="hidden" name="session" value=id />
                <Button submit=true size=Size::Large label>
                    {words.t("me-end")}
                </Button>
            </form>
        }
        .into_any()
    };
    view! {
        <li>
            <span>
                <b>{browser}</b>
                <small>{when}</small>
            </span>
            {end}
        </li>
    }
}

#[component]
fn Mails(words: Words, notices: bool) -> impl IntoView {
    let (state, button, to) = if notices {
        ("me-mail-notices-on", "me-mail-notices-stop", "off")
    } else {
        ("me-mail-notices-off", "me-mail-notices-start", "on")
    };
    let line = move |key: &'static str| {
        view! {
            <li>
                <Icon name=IconName::Mail />
                <span>{words.t(key)}</span>
            </li>
        }
    };
    view! {
        <Part title=words.t("me-mail") id="mail">
            <ul class="mails">{line("me-mail-invitation")} {line("me-mail-password")} {line(state)}</ul>
            <form method="post" action=paths::ME_MAIL>
                <input type="hidden" name="notices" value=to />
                <Button submit=true size=Size::Large>
                    {words.t(button)}
                </Button>
            </form>
        </Part>
    }
}
