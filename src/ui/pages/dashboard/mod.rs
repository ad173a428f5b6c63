//! Where staff land: how far everybody is, what needs a hand, and what happened last; each part follows its own changes.
mod cohorts;
mod feed;
mod funnel;
mod needs;
mod picture;
mod registrations;

use self::{cohorts::Cohorts, feed::Feed, funnel::FunnelFigures, needs::NeedsList, registrations::RegistrationsChart};
use crate::{
    api::{
        dashboard::{dashboard_feed, dashboard_figures, dashboard_needs, dashboard_registrations},
        viewer::Viewer,
    },
    domain::{dashboard::Figures, role::Capability},
    ui::{
        app::Problem,
        components::{Banner, Empty, LinkButton, LiveDot, Mood, Tone},
        icons::IconName,
        live::Live,
        pages::enrolments::SendDialog,
        words::words,
    },
};
use leptos::prelude::*;
use leptos_meta::Title;

/// Hints that counts follow.
const COUNTS: &[&str] = &["people", "counts", "units"];

#[component]
pub fn DashboardPage() -> impl IntoView {
    let words = words();
    let live = expect_context::<Live>();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let (counted, told) = (live.of(COUNTS), live.of(feed::TOPICS));
    let needing = live.of(needs::TOPICS);
    let span = registrations::use_span();
    let figures = Resource::new(move || counted.get(), |_| dashboard_figures());
    let by_day = Resource::new(move || (span.get(), counted.get()), |(span, _)| dashboard_registrations(span));
    let needs = Resource::new(move || needing.get(), |_| dashboard_needs());
    let happened = Resource::new(move || told.get(), |_| dashboard_feed());
    let sending = RwSignal::new(None);
    // Read within each part, so that each waits for it.
    let settled = move || !figures.get().and_then(Result::ok).is_some_and(|figures| is_fresh(&figures));
    let may_enrol = move || viewer.get().is_some_and(|viewer| viewer.may(Capability::Enrol));
    let add = move || {
        view! {
            <LinkButton href="/enrolments/add" tone=Tone::Primary icon=IconName::Plus>
                {words.t("dashboard-add")}
            </LinkButton>
        }
    };
    let empty = move || {
        view! {
            <Empty title=words.t("dashboard-empty-title") text=words.t("dashboard-empty-text") first_time=true>
                {add()}
            </Empty>
        }
    };
    view! {
        <Title text=words.t("nav-dashboard") />
        <div class="page">
            <header class="page-head">
                <div class="title">
                    <h1>{words.t("nav-dashboard")}</h1>
                    <LiveDot connected=live.connected />
                </div>
                <Transition>
                    <Show when=move || may_enrol() && settled()>
                        <div class="row actions">{add()}</div>
                    </Show>
                </Transition>
            </header>
            <Show when=move || !live.connected.get()>
                <Banner mood=Mood::Warn icon=IconName::Offline>{words.t("dashboard-offline")}</Banner>
            </Show>
            <div class="stack">
                <Transition>
                    {move || figures.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                    <Show when=settled fallback=empty>
                        <FunnelFigures found=figures />
                    </Show>
                </Transition>
                <div class="split">
                    <div class="stack">
                        <Transition>
                            <Show when=settled>
                                <RegistrationsChart found=by_day span />
                            </Show>
                        </Transition>
                        <Transition>
                            <Show when=settled>
                                <Cohorts found=figures />
                            </Show>
                        </Transition>
                    </div>
                    <div class="stack">
                        <Transition>
                            <Show when=settled>
                                <NeedsList found=needs sending />
                            </Show>
                        </Transition>
                        <Transition>
                            <Feed found=happened />
                        </Transition>
                    </div>
                </div>
            </div>
        </div>
        <SendDialog sending />
    }
}

/// Whoever set the organisation up is the first row of all: nobody else is there yet.
fn is_fresh(figures: &Figures) -> bool {
    figures.cohorts.iter().all(|cohort| cohort.funnel.enrolled == 0) && figures.funnel.enrolled <= 1
}
