//! The organisation, a tab for each kind of unit, as a tree where there is one.
mod create;
mod tree;

pub use self::create::{CreateDialog, Creating};
pub use self::tree::unit_line;
use self::tree::{ByHand, Tree};
use crate::{
    api::units::list_units,
    domain::{
        error::AppError,
        unit::{Listing, UnitKind},
    },
    ui::{
        app::Problem,
        components::{Banner, Button, Empty, LinkButton, LiveDot, SearchInput, Tab, Tabs, Tone},
        icons::IconName,
        live::{Live, follow},
        resting::{self, Resting},
        words::{Words, words},
    },
};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_meta::Title;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map, use_query_map},
    location::Url,
};

/// The word of a kind, alone or of many.
pub fn kind_word(words: Words, kind: UnitKind) -> String {
    words.t(match kind {
        UnitKind::Platform => "unit-kind-platform",
        UnitKind::Company => "unit-kind-company",
        UnitKind::Department => "unit-kind-department",
        UnitKind::Team => "unit-kind-team",
        UnitKind::Function => "unit-kind-function",
        UnitKind::Group => "unit-kind-group",
        UnitKind::Cohort => "unit-kind-cohort",
    })
}

pub fn kinds_word(words: Words, kind: UnitKind) -> String {
    words.t(match kind {
        UnitKind::Platform => "unit-kind-platform",
        UnitKind::Company => "unit-kinds-company",
        UnitKind::Department => "unit-kinds-department",
        UnitKind::Team => "unit-kinds-team",
        UnitKind::Function => "unit-kinds-function",
        UnitKind::Group => "unit-kinds-group",
        UnitKind::Cohort => "unit-kinds-cohort",
    })
}

/// Where the list of a kind stands.
pub fn list_href(kind: UnitKind, search: &str) -> String {
    let path = format!("/organisation/{}", kind.plural());
    if search.is_empty() { path } else { format!("{path}?q={}", Url::escape(search)) }
}

#[component]
pub fn OrganisationPage() -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let (params, query) = (use_params_map(), use_query_map());
    let kind = Memo::new(move |_| {
        params.with(|params| params.get("kind")).as_deref().and_then(UnitKind::of_plural).unwrap_or(UnitKind::Company)
    });
    let search = Memo::new(move |_| query.with(|query| query.get("q")).unwrap_or_default());
    let asked = Memo::new(move |_| (kind.get(), search.get()));
    let found = follow(asked, live.of(&["units", "people"]).into(), read);
    let listing = Signal::derive(move || found.get().and_then(Result::ok));
    let creating = RwSignal::new(None::<Creating>);
    let by_hand = ByHand::new();
    let tabs = Signal::derive(move || {
        let tab = |of: &UnitKind| Tab {
            href: list_href(*of, ""),
            label: kinds_word(words, *of),
            plane: None,
            tally: None,
            current: *of == kind.get(),
        };
        UnitKind::ALL.iter().map(tab).collect::<Vec<_>>()
    });
    let may_create = move || listing.with(|listing| listing.as_ref().is_some_and(|listing| listing.may_create));
    view! {
        <Title text=words.t("organisation-title") />
        <div class="page">
            <header class="page-head">
                <div class="title"><h1>{words.t("organisation-title")}</h1><LiveDot connected=live.connected /></div>
                <div class="row actions">
                    <Transition>
                        <Show when=may_create>
                            {move || {
                                let kind = kind.get();
                                view! {
                                    <Button
                                        tone=Tone::Primary
                                        icon=IconName::Plus
                                        on_click=move |_| creating.set(Some(Creating { kind, parent: None }))
                                    >
                                        {new_word(words, kind)}
                                    </Button>
                                }
                            }}
                        </Show>
                    </Transition>
                </div>
            </header>
            <Tabs label=words.t("organisation-kinds") tabs />
            <Search kind search />
            <Transition>
                {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                <Found kind search listing by_hand />
            </Transition>
        </div>
        <CreateDialog creating />
    }
}

async fn read((kind, search): (UnitKind, String)) -> Result<Listing, AppError> {
    list_units(kind, search).await
}

pub fn new_word(words: Words, kind: UnitKind) -> String {
    words.t(match kind {
        UnitKind::Platform | UnitKind::Company => "organisation-new-company",
        UnitKind::Department => "organisation-new-department",
        UnitKind::Team => "organisation-new-team",
        UnitKind::Function => "organisation-new-function",
        UnitKind::Group => "organisation-new-group",
        UnitKind::Cohort => "organisation-new-cohort",
    })
}

/// A search that lands in the URL.
#[component]
fn Search(kind: Memo<UnitKind>, search: Memo<String>) -> impl IntoView {
    let words = words();
    let navigate = use_navigate();
    let typed = RwSignal::new(search.get_untracked());
    Effect::new(move || {
        let search = search.get();
        if typed.get_untracked().trim() != search {
            typed.set(search);
        }
    });
    let look = Callback::new(move |()| {
        let wanted = typed.get_untracked().trim().to_owned();
        if wanted != search.get_untracked() {
            let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&list_href(kind.get_untracked(), &wanted), options);
        }
    });
    let resting = Resting::default();
    let soon = move |text: String| {
        typed.set(text);
        resting.then(resting::LIST, move || look.run(()));
    };
    view! {
        <form
            role="search"
            class="filters"
            aria-label=words.t("organisation-search")
            method="get"
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                look.run(());
            }
        >
            <SearchInput
                name="q"
                label=words.t("organisation-search")
                placeholder=words.t("organisation-search-hint")
                value=typed
                on_input=soon
            />
        </form>
    }
}

#[component]
fn Found(
    kind: Memo<UnitKind>,
    search: Memo<String>,
    listing: Signal<Option<Listing>>,
    by_hand: ByHand,
) -> impl IntoView {
    let words = words();
    // A hint that changes nothing here leaves the tree as it stands.
    let listing = Memo::new(move |_| listing.get());
    let nothing = move || listing.with(|listing| listing.as_ref().is_some_and(|listing| listing.units.is_empty()));
    let more = move || listing.with(|listing| listing.as_ref().is_some_and(|listing| listing.more));
    let empty = move || {
        let kinds = kinds_word(words, kind.get());
        if search.with(String::is_empty) {
            view! { <Empty title=words.with("organisation-none-title", &[("kinds", &kinds)]) text=words.t("organisation-none") /> }
                .into_any()
        } else {
            view! {
                <Empty title=words.t("organisation-nothing-title") text=words.t("organisation-nothing")>
                    <LinkButton href=Signal::derive(move || list_href(kind.get(), ""))>{words.t("organisation-clear")}</LinkButton>
                </Empty>
            }
            .into_any()
        }
    };
    view! {
        <Show when=more>
            <Banner>{words.t("organisation-more")}</Banner>
        </Show>
        {move || {
            let kind = kind.get();
            listing
                .get()
                .filter(|listing| !listing.units.is_empty())
                .map(|listing| view! { <Tree kind label=kinds_word(words, kind) units=listing.units by_hand /> })
        }}
        {move || nothing().then(empty)}
    }
}
