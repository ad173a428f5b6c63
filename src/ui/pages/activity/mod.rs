//! One activity: who is in it, its sessions and steps, what gives it to people, and how it is set.
mod assigned;
mod change;
mod instants;
mod participants;
mod session_form;
mod sessions;
mod settings;
mod steps;

use self::{
    assigned::AssignedTo, participants::Participants, sessions::Sessions, settings::SettingsForm, steps::StepsForm,
};
use crate::{
    api::activities::read_activity,
    domain::{
        activity::{Activity, View},
        error::{AppError, Code},
        id::ActivityId,
    },
    ui::{
        app::Problem,
        components::{ApplyingBanner, Badge, Crumbs, LiveDot, Mood, NameTitle, Tab, Tabs},
        live::Live,
        pages::activities::kind_key,
        words::words,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The part of the page that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Participants,
    Sessions,
    Steps,
    Assigned,
    Settings,
}

impl Part {
    const ALL: [Self; 5] = [Self::Participants, Self::Sessions, Self::Steps, Self::Assigned, Self::Settings];

    const fn segment(self) -> &'static str {
        match self {
            Self::Participants => "",
            Self::Sessions => "/sessions",
            Self::Steps => "/steps",
            Self::Assigned => "/assigned",
            Self::Settings => "/settings",
        }
    }

    fn of(segment: Option<&str>) -> Option<Self> {
        let segment = segment.unwrap_or_default();
        Self::ALL.into_iter().find(|part| part.segment().trim_start_matches('/') == segment)
    }
}

#[component]
pub fn ActivityPage() -> impl IntoView {
    let live = expect_context::<Live>();
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).and_then(|id| id.parse::<ActivityId>().ok()));
    let part = Memo::new(move |_| params.with(|params| Part::of(params.get("part").as_deref())));
    let found = live.follow(id, read);
    view! {
        <div class="page">
            <Transition>
                <Shown part found />
            </Transition>
        </div>
    }
}

async fn read(id: Option<ActivityId>) -> Result<Activity, AppError> {
    match id {
        Some(id) => read_activity(id).await,
        None => Err(Code::NotFound.into()),
    }
}

#[component]
fn Shown(part: Memo<Option<Part>>, found: Resource<Result<Activity, AppError>>) -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let activity = Memo::new(move |_| found.get().and_then(Result::ok));
    let id = Memo::new(move |_| activity.with(|activity| activity.as_ref().map(|activity| activity.id)));
    let name = Memo::new(move |_| {
        activity.with(|activity| activity.as_ref().map(|activity| activity.settings.name.clone())).unwrap_or_default()
    });
    let kind = Memo::new(move |_| activity.with(|activity| activity.as_ref().map(|activity| activity.settings.kind)));
    let archived = Memo::new(move |_| activity.with(|activity| activity.as_ref().is_some_and(|one| one.archived)));
    let applying = Memo::new(move |_| activity.with(|activity| activity.as_ref()?.being_applied));
    let body = move || {
        let id = id.get()?;
        let signal = Signal::derive(move || activity.get());
        Some(match part.get() {
            Some(Part::Participants) => view! { <Participants id activity=signal /> }.into_any(),
            Some(Part::Sessions) => view! { <Sessions id activity=signal /> }.into_any(),
            Some(Part::Steps) => view! { <StepsForm id activity=signal /> }.into_any(),
            Some(Part::Assigned) => view! { <AssignedTo activity=signal /> }.into_any(),
            Some(Part::Settings) => view! { <SettingsForm id activity=signal /> }.into_any(),
            None => view! { <Problem error=Code::NotFound.into() /> }.into_any(),
        })
    };
    view! {
        <NameTitle name />
        {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
        <Show when=move || id.get().is_some()>
            <Crumbs up=vec![("/activities".to_owned(), words.t("nav-activities"))] here=name />
            <header class="page-head">
                <div class="title">
                    <h1><bdi>{move || name.get()}</bdi></h1>
                    {move || kind.get().map(|kind| view! { <Badge>{words.t(kind_key(kind))}</Badge> })}
                    <Show when=move || archived.get()>
                        <Badge mood=Mood::Warn>{words.t("activity-archived")}</Badge>
                    </Show>
                    <LiveDot connected=live.connected />
                </div>
            </header>
            <Parts part activity />
            <ApplyingBanner applying />
            {body}
        </Show>
    }
}

#[component]
fn Parts(part: Memo<Option<Part>>, activity: Memo<Option<Activity>>) -> impl IntoView {
    let words = words();
    let tabs = Signal::derive(move || {
        let Some(activity) = activity.get() else { return Vec::new() };
        let assigned = &activity.assigned;
        let given = assigned.units.len() + assigned.qualifications.len() + assigned.rules.len();
        let tally = |part| match part {
            Part::Participants => activity.counts.get(View::Enrolled as usize).map(|count| words.tally(*count)),
            Part::Sessions => activity.settings.in_sessions.then(|| activity.open_sessions.to_string()),
            Part::Steps => Some(activity.steps.len().to_string()),
            Part::Assigned => Some(given.to_string()),
            Part::Settings => None,
        };
        let label = |part| match part {
            Part::Participants => "activity-participants",
            Part::Sessions => "activity-sessions",
            Part::Steps => "activity-steps",
            Part::Assigned => "activity-assigned",
            Part::Settings => "activity-settings",
        };
        let tab = |one: Part| Tab {
            href: format!("/activities/{}{}", activity.id, one.segment()),
            label: words.t(label(one)),
            plane: None,
            tally: tally(one),
            current: part.get() == Some(one),
        };
        Part::ALL.into_iter().map(tab).collect::<Vec<_>>()
    });
    view! { <Tabs label=words.t("activity-parts") tabs /> }
}
