//! Moving about: pages of a list, views of it, and the way back.
use super::{Icon, LinkButton, Plane, Size};
use crate::ui::{
    icons::{IconName, PlaneKind},
    words::words,
};
use leptos::{html, prelude::*, wasm_bindgen::JsCast};

/// Previous and next page of a list, with what one sees now.
#[component]
pub fn Pagination(
    /// The landmark's name: "Pages of enrolments".
    #[prop(into)]
    label: String,
    /// "1 to 50 of 1,284".
    #[prop(into)]
    summary: Signal<String>,
    #[prop(into)] previous: Signal<Option<String>>,
    #[prop(into)] next: Signal<Option<String>>,
) -> impl IntoView {
    let words = words();
    let previous_link = move || {
        previous.get().map(|href| {
            view! { <LinkButton href size=Size::Small icon=IconName::Left>{words.t("ui-previous")}</LinkButton> }
        })
    };
    let next_link = move || {
        next.get().map(|href| {
            view! { <LinkButton href size=Size::Small>{words.t("ui-next")} <Icon name=IconName::Right /></LinkButton> }
        })
    };
    view! {
        <div class="table-foot">
            <span>{move || summary.get()}</span>
            <nav class="pages" aria-label=label>{previous_link} {next_link}</nav>
        </div>
    }
}

/// One view of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    pub href: String,
    pub label: String,
    pub plane: Option<PlaneKind>,
    pub tally: Option<String>,
    pub current: bool,
}

/// Views of one list as links, the current one marked.
#[component]
pub fn Tabs(
    /// What the views differ in: "Standing".
    #[prop(into)]
    label: String,
    #[prop(into)] tabs: Signal<Vec<Tab>>,
) -> impl IntoView {
    let nav = NodeRef::<html::Nav>::new();
    let current = Memo::new(move |_| tabs.with(|tabs| tabs.iter().position(|tab| tab.current)));
    Effect::new(move || {
        if let (Some(nav), Some(_)) = (nav.get(), current.get()) {
            request_animation_frame(move || show_current(&nav));
        }
    });
    let link = |tab: Tab| {
        view! {
            <a href=tab.href aria-current=tab.current.then_some("page")>
                {tab.plane.map(|kind| view! { <Plane kind /> })}
                {tab.label}
                " "
                {tab.tally.map(|tally| view! { <span class="tally">{tally}</span> })}
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label=label node_ref=nav>
            {move || tabs.get().into_iter().map(link).collect_view()}
        </nav>
    }
}

/// On a phone there are more tabs than fit: scrolls to the one that is open.
fn show_current(nav: &web_sys::HtmlElement) {
    let Ok(Some(link)) = nav.query_selector("[aria-current]") else { return };
    let link: web_sys::HtmlElement = link.unchecked_into();
    nav.set_scroll_left(link.offset_left() - (nav.client_width() - link.offset_width()) / 2);
}

/// Where the page stands: links up, and its own name last.
#[component]
pub fn Crumbs(
    /// `(href, label)`, outermost first.
    up: Vec<(String, String)>,
    #[prop(into)] here: Signal<String>,
) -> impl IntoView {
    let link = |(href, label): (String, String)| view! { <li><a href=href>{label}</a></li> };
    view! {
        <nav aria-label=words().t("ui-where")>
            <ol class="crumbs">
                {up.into_iter().map(link).collect_view()}
                <li aria-current="page">{move || here.get()}</li>
            </ol>
        </nav>
    }
}
