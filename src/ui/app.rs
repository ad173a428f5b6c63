//! Contexts and routes of the dashboard, nothing else.
use super::{
    assets::Assets,
    components::{Banner, LinkButton, Mood, ToastRegion, Toasts},
    live::Live,
    pages::{
        activities::ActivitiesPage,
        activity::ActivityPage,
        add_enrolments::AddEnrolmentsPage,
        audit::AuditPage,
        dashboard::DashboardPage,
        enrolments::EnrolmentsPage,
        imports::{ImportPage, ImportsPage},
        not_found::NotFound,
        organisation::OrganisationPage,
        people::PeoplePage,
        person::PersonPage,
        qualifications::{InventoryPage, QualificationPage, QualificationsPage},
        rules::{RulePage, RulesPage},
        unit::UnitPage,
    },
    shell::{NavRights, Shell},
    words::words,
};
use crate::{
    api::viewer::Viewer,
    domain::{
        error::{AppError, Code},
        role::Capability,
    },
};
use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::{MetaTags, Title, provide_meta_context};
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    hooks::use_location,
    path,
};

/// The document around the dashboard.
pub fn document(assets: &Assets) -> impl IntoView + use<> {
    let Assets { css, js, wasm, live_js, worker_js, favicon, .. } = assets.clone();
    let lang = words().lang();
    let texts = assets.texts.get(lang).cloned().unwrap_or_default();
    let start = format!(
        "import init, {{ hydrate }} from '{js}';
const [texts] = await Promise.all([fetch('{texts}').then((answer) => answer.text()), init({{ module_or_path: '{wasm}' }})]);
hydrate('{lang}', texts);"
    );
    let nonce = use_nonce();
    view! {
        <!DOCTYPE html>
        <html lang=lang>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="theme-color" content="#f6f6f2" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#0f1211" media="(prefers-color-scheme: dark)" />
                <link rel="icon" href=favicon type="image/svg+xml" />
                <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
                <link rel="manifest" href="/manifest.webmanifest" />
                <link rel="stylesheet" href=css />
                <link rel="modulepreload" href=js />
                <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="" />
                <link rel="preload" href=texts r#as="fetch" crossorigin="" />
                <script type="module" nonce=nonce.clone()>{start}</script>
                <meta name="muster-worker" content=worker_js />
                <script type="module" src=live_js nonce=nonce></script>
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let toasts = Toasts::provide();
    Live::provide();
    view! {
        <Title formatter=|title: String| if title.is_empty() { "Muster".to_owned() } else { format!("{title} · Muster") } />
        <Router>
            <Frame />
        </Router>
        <ToastRegion toasts />
    }
}

/// Who looks, the frame, and the page in it.
#[component]
fn Frame() -> impl IntoView {
    let viewer = SharedValue::new(use_context::<Viewer>).into_inner();
    let name = viewer.as_ref().map(|viewer| viewer.name.clone()).unwrap_or_default();
    let may = |capability| viewer.as_ref().is_some_and(|viewer| viewer.may(capability));
    let rights = NavRights {
        people: may(Capability::SeePeople),
        organisation: may(Capability::SeeOrganisation),
        audit: may(Capability::Administer),
    };
    let seen_as = viewer.as_ref().is_some_and(|viewer| viewer.seen_as);
    let path = use_location().pathname;
    provide_context(Memo::new(move |_| viewer.clone()));
    view! {
        <Shell viewer_name=name rights path seen_as>
            <Routes fallback=NotFound>
                <Route path=path!("/dashboard") view=DashboardPage ssr=SsrMode::Async />
                <Route path=path!("/enrolments") view=EnrolmentsPage ssr=SsrMode::Async />
                <Route path=path!("/enrolments/add") view=AddEnrolmentsPage ssr=SsrMode::Async />
                <Route path=path!("/imports") view=ImportsPage ssr=SsrMode::Async />
                <Route path=path!("/imports/:number") view=ImportPage ssr=SsrMode::Async />
                <Route path=path!("/people") view=PeoplePage ssr=SsrMode::Async />
                <Route path=path!("/people/:id") view=PersonPage ssr=SsrMode::Async />
                <Route path=path!("/rules") view=RulesPage ssr=SsrMode::Async />
                <Route path=path!("/rules/new") view=RulePage ssr=SsrMode::Async />
                <Route path=path!("/rules/:id") view=RulePage ssr=SsrMode::Async />
                <Route path=path!("/qualifications") view=QualificationsPage ssr=SsrMode::Async />
                <Route path=path!("/qualifications/inventory") view=InventoryPage ssr=SsrMode::Async />
                <Route path=path!("/qualifications/:id") view=QualificationPage ssr=SsrMode::Async />
                <Route path=path!("/organisation/:kind?") view=OrganisationPage ssr=SsrMode::Async />
                <Route path=path!("/units/:id/:tab?") view=UnitPage ssr=SsrMode::Async />
                <Route path=path!("/activities") view=ActivitiesPage ssr=SsrMode::Async />
                <Route path=path!("/activities/:id") view=ActivityPage ssr=SsrMode::Async />
                <Route path=path!("/activities/:id/:part") view=ActivityPage ssr=SsrMode::Async />
                <Route path=path!("/audit") view=AuditPage ssr=SsrMode::Async />
            </Routes>
        </Shell>
    }
}

/// What went wrong with a page, and the way on.
#[component]
pub fn Problem(error: AppError) -> impl IntoView {
    let words = words();
    let action = (error.code == Code::AccessSignIn)
        .then(|| view! { <LinkButton href="/sign-in" external=true>{words.t("ui-sign-in")}</LinkButton> }.into_any());
    let sentence = words.error(&error);
    match action {
        Some(action) => view! { <Banner mood=Mood::Danger action>{sentence}</Banner> }.into_any(),
        None => view! { <Banner mood=Mood::Danger>{sentence}</Banner> }.into_any(),
    }
}
