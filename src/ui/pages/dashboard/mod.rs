//! Where staff land: how many stand where, and the next step.
use crate::{
    api::enrolments::enrolments_page,
    domain::enrolment_list::{Filter, Query, View, count_label},
    ui::{
        app::Problem,
        components::{LinkButton, LiveDot, Plane, Tone},
        icons::{IconName, PlaneKind},
        live::Live,
        pages::enrolments::href,
    },
};
use leptos::prelude::*;
use leptos_meta::Title;

/// The figures shown, and what each is told with.
const FIGURES: [(View, PlaneKind, &str); 4] = [
    (View::New, PlaneKind::Enrolled, "Enrolled, not invited"),
    (View::Invited, PlaneKind::Invited, "Invited, not registered"),
    (View::Bounced, PlaneKind::Bounced, "Bounced"),
    (View::Expired, PlaneKind::Expired, "Expired"),
];

#[component]
pub fn DashboardPage() -> impl IntoView {
    let live = expect_context::<Live>();
    let found = Resource::new(move || live.version.get(), |_| enrolments_page(Query::default()));
    let count = move |view: View| {
        let counts = found.get().and_then(Result::ok).map(|page| page.counts).unwrap_or_default();
        counts.get(view as usize).copied().unwrap_or_default()
    };
    let figure = move |(view, kind, label): (View, PlaneKind, &'static str)| {
        let list = href(&Query { filter: Filter { view, ..Filter::default() }, ..Query::default() });
        view! {
            <li>
                <span class="name"><Plane kind />{label}</span>
                <span class="figure">{move || count_label(count(view))}</span>
                <a class="gap" href=list>"Show them"</a>
            </li>
        }
    };
    view! {
        <Title text="Dashboard" />
        <div class="page">
            <header class="page-head">
                <div class="title"><h1>"Dashboard"</h1><LiveDot connected=live.connected /></div>
                <div class="row actions">
                    <LinkButton href="/enrolments" tone=Tone::Primary icon=IconName::Users>"Enrolments"</LinkButton>
                </div>
            </header>
            <Transition>
                {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                <section class="funnel" aria-label="Where everyone stands">
                    <ol>{FIGURES.map(figure).collect_view()}</ol>
                </section>
                <p class="second">
                    {move || format!("{} registered, of {} enrolments in all.", count_label(count(View::Registered)), count_label(count(View::All)))}
                </p>
            </Transition>
        </div>
    }
}
