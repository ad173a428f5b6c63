//! One person: who they are, where they are placed, what they are enrolled in and why, and what happened.
mod actions;
mod facts;
mod mail;
mod sections;
mod timeline;

use self::{
    actions::Actions,
    facts::Facts,
    mail::{Invitations, Messages},
    sections::{Enrolments, Placements},
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
        components::{Avatar, Badge, Crumbs, LiveDot},
        live::Live,
        pages::edit_person::{EditDialogs, EditDoor},
        words::words,
    },
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

#[component]
pub fn PersonPage() -> impl IntoView {
    let live = expect_context::<Live>();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).and_then(|id| id.parse::<PersonId>().ok()));
    let found = Resource::new(
        move || (id.get(), live.version.get()),
        |(id, _)| async move {
            match id {
                Some(id) => read_profile(id).await,
                None => Err(Code::NotFound.into()),
            }
        },
    );
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
    view! {
        <Title text=move || name.get() />
        {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
        <Show when=move || known.get()>
            <Crumbs up=vec![("/enrolments".to_owned(), words.t("person-enrolments"))] here=name />
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
            <div class="split">
                <div class="stack loose">
                    <Enrolments profile />
                    <Placements profile />
                    <Messages profile />
                    <Invitations profile />
                </div>
                <div class="stack loose">
                    <Facts profile />
                    <Timeline id />
                </div>
            </div>
        </Show>
    }
}
