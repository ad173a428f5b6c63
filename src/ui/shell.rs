//! The signed-in frame: top bar on phones, side column on desks, the page beside it.
use super::{
    components::{Avatar, Brand, Button, Icon, Tone},
    icons::{IconName, Sprite},
    seen_as::SeenAsBanner,
    words::{Words, words},
};
use leptos::{html, prelude::*};

/// A place one may go to. Only what exists and what the viewer may see is in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    pub href: &'static str,
    pub label: String,
    pub icon: IconName,
    /// Items of one area stand together under its name; those without come first.
    pub area: Option<String>,
}

/// What the viewer may see, as far as navigation goes. Access itself is the server's business.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NavRights {
    /// People beyond oneself: the dashboard, enrolments, everyone.
    pub people: bool,
    pub organisation: bool,
    pub audit: bool,
}

impl NavRights {
    pub fn items(self) -> Vec<NavItem> {
        let words = words();
        let item = |href, label, icon, area: Option<&str>| NavItem {
            href,
            label: words.t(label),
            icon,
            area: area.map(|area| words.t(area)),
        };
        [
            (self.people, item("/dashboard", "nav-dashboard", IconName::Gauge, None)),
            (self.people, item("/enrolments", "nav-enrolments", IconName::Users, Some("nav-people"))),
            (self.people, item("/people", "nav-everyone", IconName::User, Some("nav-people"))),
            (self.organisation, item("/activities", "nav-activities", IconName::Book, Some("nav-learning"))),
            (self.organisation, item("/qualifications", "nav-qualifications", IconName::Check, Some("nav-learning"))),
            (self.organisation, item("/rules", "nav-rules", IconName::Rule, Some("nav-learning"))),
            (self.organisation, item("/organisation", "nav-organisation", IconName::Tree, Some("nav-learning"))),
            (self.audit, item("/audit", "nav-audit", IconName::Clock, Some("nav-platform"))),
        ]
        .into_iter()
        .filter_map(|(may, item)| may.then_some(item))
        .collect()
    }
}

/// The frame around every page of the dashboard. `path` is where the viewer is, to mark it.
#[component]
pub fn Shell(
    #[prop(into)] viewer_name: Signal<String>,
    #[prop(into)] rights: Signal<NavRights>,
    #[prop(into)] path: Signal<String>,
    /// Staff see the page as the viewer would.
    seen_as: bool,
    children: Children,
) -> impl IntoView {
    let words = words();
    let side = NodeRef::<html::Nav>::new();
    // On phones the side lies over the page: a choice made there closes it.
    Effect::new(move || {
        path.track();
        if let Some(side) = side.get_untracked() {
            // It refuses when it is not open, which is what is wanted.
            drop(side.hide_popover());
        }
    });
    view! {
        <Sprite />
        <div class="shell">
            <a class="btn skip" href="#main">{words.t("shell-skip")}</a>
            <header class="topbar">
                <Button tone=Tone::Quiet icon=IconName::Menu label=words.t("shell-menu") attr:popovertarget="side" />
                <Brand href="/" />
            </header>
            <nav class="side" id="side" popover="auto" aria-label=words.t("shell-main") node_ref=side>
                <div class="side-head"><Brand href="/" /></div>
                {move || areas(&rights.get().items(), &path.get())}
                <div class="side-end"><AccountMenu viewer_name words /></div>
            </nav>
            <main class="main" id="main" tabindex="-1">
                {seen_as.then(|| view! { <SeenAsBanner words name=viewer_name.get_untracked() /> })}
                {children()}
            </main>
        </div>
    }
}

fn areas(items: &[NavItem], path: &str) -> impl IntoView + use<> {
    let mut names: Vec<Option<&str>> = items.iter().map(|item| item.area.as_deref()).collect();
    names.dedup();
    let area = |name: Option<&str>| {
        let links =
            items.iter().filter(|item| item.area.as_deref() == name).map(|item| link(item, path)).collect_view();
        view! {
            {name.map(|name| view! { <h2 class="side-area">{name.to_owned()}</h2> })}
            <ul class="side-list">{links}</ul>
        }
    };
    names.into_iter().map(area).collect_view()
}

fn link(item: &NavItem, path: &str) -> impl IntoView + use<> {
    let below = |href: &str| path.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    // A unit is a page of the organisation, an import one of the enrolments.
    let here = below(item.href)
        || item.href == "/organisation" && below("/units")
        || item.href == "/enrolments" && below("/imports");
    view! {
        <li>
            <a class="nav-link" href=item.href aria-current=here.then_some("page")>
                <Icon name=item.icon />
                {item.label.clone()}
            </a>
        </li>
    }
}

/// The viewer's own menu. Its pages are plain ones, and signing out is a form, for it changes something.
#[component]
pub fn AccountMenu(#[prop(into)] viewer_name: Signal<String>, words: Words) -> impl IntoView {
    let button = move || words.with("account-button", &[("name", &viewer_name.get())]);
    view! {
        <button class="nav-link" type="button" popovertarget="account" aria-label=button>
            {move || view! { <Avatar name=viewer_name.get() /> }}
            <span class="truncate">{move || viewer_name.get()}</span>
        </button>
        <div class="menu account" id="account" popover="auto">
            <a href="/home" rel="external">
                <Icon name=IconName::Home />
                {words.t("account-home")}
            </a>
            <a href="/me" rel="external">
                <Icon name=IconName::User />
                {words.t("account-me")}
            </a>
            <a href="/change-password" rel="external">
                <Icon name=IconName::Key />
                {words.t("account-password")}
            </a>
            <hr />
            <form method="post" action="/sign-out">
                <button type="submit">
                    <Icon name=IconName::SignOut />
                    {words.t("account-sign-out")}
                </button>
            </form>
        </div>
    }
}
