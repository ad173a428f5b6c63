//! One person: who they are, where they are placed, what they are enrolled in and why, and what happened.
mod actions;
mod enrolments;
mod facts;
mod mail;
mod merge;
mod organisation;
mod place;
mod planned;
mod roles;
mod tabs;
mod timeline;

use self::{
    actions::Actions,
    enrolments::Enrolments,
    facts::Facts,
    mail::{Invitations, Messages},
    organisation::Organisation,
    roles::Roles,
    tabs::{PersonTabs, Tab},
    timeline::Timeline,
};
use crate::{
    api::people::read_profile,
    domain::{
        error::{AppError, Code},
        id::PersonId,
        profile::Profile,
    },
    ui::{
        app::Problem,
        components::{ApplyingBanner, Avatar, Badge, Crumbs, LiveDot, NameTitle},
        live::Live,
        pages::edit_person::{EditDialogs, EditDoor},
        words::words,
    },
};
use leptos::prelude::*;
use leptos_router::{
    components::Redirect,
    hooks::{use_params_map, use_query_map},
};

#[component]
pub fn PersonPage() -> impl IntoView {
    let live = expect_context::<Live>();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).and_then(|id| id.parse::<PersonId>().ok()));
    let found = live.follow(id, read);
    let door = EditDoor::provide();
    view! {
        <div class="page">
            <Transition>
                <Shown id found />
            </Transition>
        </div>
        <EditDialogs door />
    }
}

async fn read(id: Option<PersonId>) -> Result<Profile, AppError> {
    match id {
        Some(id) => read_profile(id).await,
        None => Err(Code::NotFound.into()),
    }
}

#[component]
fn Shown(id: Memo<Option<PersonId>>, found: Resource<Result<Profile, AppError>>) -> impl IntoView {
    let live = expect_context::<Live>();
    let profile = Signal::derive(move || found.get().and_then(Result::ok));
    let name = Memo::new(move |_| profile.with(|profile| profile.as_ref().map(|p| p.name.clone())).unwrap_or_default());
    let words = words();
    // Address and reference, as far as there are any.
    let sub = Memo::new(move |_| {
        let Some(profile) = profile.get() else { return String::new() };
        let reference = Some(profile.reference).filter(|reference| !reference.is_empty());
        let reference = reference.map(|reference| words.with("person-reference", &[("reference", &reference)]));
        profile.address.into_iter().chain(reference).collect::<Vec<_>>().join(", ")
    });
    let known = Memo::new(move |_| profile.with(Option::is_some));
    let map = use_query_map();
    let tab = Memo::new(move |_| map.with(|map| Tab::read(map.get("tab").as_deref())));
    view! {
        <NameTitle name />
        {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
        <Show when=move || known.get()>
            <Led id profile />
            <Crumbs up=vec![("/people".to_owned(), words.t("people-title"))] here=name />
            <header class="page-head">
                <div class="row wide">
                    {move || view! { <Avatar name=name.get() big=true /> }}
                    <div>
                        <div class="title">
                            <h1>
                                <bdi>{move || name.get()}</bdi>
                            </h1>
                            <Show when=move || profile.with(|profile| profile.as_ref().is_some_and(|profile| profile.test))>
                                <Badge test=true>{words.t("person-test")}</Badge>
                            </Show>
                            <LiveDot connected=live.connected />
                        </div>
                        <p class="sub">{move || sub.get()}</p>
                    </div>
                </div>
                <Actions profile />
            </header>
            <PersonTabs profile tab />
            <ApplyingBanner applying=Signal::derive(move || profile.with(|p| p.as_ref()?.being_applied)) />
            {move || match tab.get() {
                Tab::Profile => {
                    view! {
                        <div class="split">
                            <div class="stack loose"><Facts profile /></div>
                            <div class="stack loose"><Timeline id /></div>
                        </div>
                    }
                        .into_any()
                }
                Tab::Enrolments => view! { <Beside profile><Enrolments profile /></Beside> }.into_any(),
                Tab::Organisation => view! { <Beside profile><Organisation profile /></Beside> }.into_any(),
                Tab::Roles => view! { <Beside profile><Roles profile /></Beside> }.into_any(),
                Tab::Invitations => view! { <Beside profile><Invitations profile /></Beside> }.into_any(),
                Tab::Messages => view! { <Beside profile><Messages profile /></Beside> }.into_any(),
                Tab::Timeline => view! { <Timeline id /> }.into_any(),
            }}
        </Show>
    }
}

/// What a tab shows, and beside it who they are.
#[component]
fn Beside(#[prop(into)] profile: Signal<Option<Profile>>, children: Children) -> impl IntoView {
    view! {
        <div class="split">
            <div class="stack loose">{children()}</div>
            <div class="stack loose"><Facts profile /></div>
        </div>
    }
}

/// A record that was merged leads to the one it went into.
#[component]
fn Led(id: Memo<Option<PersonId>>, #[prop(into)] profile: Signal<Option<Profile>>) -> impl IntoView {
    move || {
        let (shown, asked) = profile.with(|profile| profile.as_ref().map(|profile| (profile.id, profile.asked)))?;
        (shown != asked && id.get() == Some(asked)).then(|| view! { <Redirect path=format!("/people/{shown}") /> })
    }
}
