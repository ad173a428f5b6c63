//! One person: who they are, where they are placed, what they are enrolled in and why, and what happened.
mod sections;
mod timeline;

use self::{
    sections::{Enrolments, Facts, Placements},
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
        components::{Badge, Crumbs, LiveDot},
        live::Live,
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
    view! {
        <div class="page">
            <Transition>
                <Shown id found />
            </Transition>
        </div>
    }
}

#[component]
fn Shown(id: Memo<Option<PersonId>>, found: Resource<Result<Profile, AppError>>) -> impl IntoView {
    let live = expect_context::<Live>();
    let profile = Signal::derive(move || found.get().and_then(Result::ok));
    let name = Memo::new(move |_| profile.with(|profile| profile.as_ref().map(|p| p.name.clone())).unwrap_or_default());
    let known = Memo::new(move |_| profile.with(Option::is_some));
    view! {
        <Title text=move || name.get() />
        {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
        <Show when=move || known.get()>
            <Crumbs up=vec![("/enrolments".to_owned(), "Enrolments".to_owned())] here=name />
            <header class="page-head">
                <div class="title">
                    <h1>
                        <bdi>{move || name.get()}</bdi>
                    </h1>
                    <Show when=move || profile.with(|profile| profile.as_ref().is_some_and(|profile| profile.test))>
                        <Badge test=true>"Test"</Badge>
                    </Show>
                    <LiveDot connected=live.connected />
                </div>
            </header>
            <div class="split">
                <div class="stack loose">
                    <Facts profile />
                    <Placements profile />
                    <Enrolments profile />
                </div>
                <Timeline id />
            </div>
        </Show>
    }
}
