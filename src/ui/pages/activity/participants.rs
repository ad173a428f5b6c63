mod row;

use self::row::{Row, offered};
use crate::{
    api::activities::activity_participants,
    domain::{
        activity::{Activity, Edge, Participant, ParticipantPage, ParticipantQuery, View},
        enrolling::{Change, EnrolmentKey, SessionChoice, Target},
        id::ActivityId,
    },
    ui::{
        app::Problem,
        components::{Button, Choice, Empty, Pagination, SearchInput, Select, Size, SkeletonRows, Table, Tone},
        icons::IconName,
        live::Live,
        pages::{
            activities::with_pairs,
            enrolling::{Asking, ChangeDialog, Changing, EnrolDialog, Where},
        },
        resting::{self, Resting},
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};
use std::collections::BTreeMap;

fn href(query: &ParticipantQuery) -> String {
    with_pairs(&format!("/activities/{}", query.activity), &query.pairs())
}

/// Rows that were chosen, kept over pages.
type Picked = RwSignal<BTreeMap<EnrolmentKey, Participant>>;

/// Who is in it: by state and search, page by page; adding several, and changing one or several.
#[component]
pub fn Participants(id: ActivityId, activity: Signal<Option<Activity>>) -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let map = use_query_map();
    let query = Memo::new(move |_| ParticipantQuery::read(id, |name| map.with(|map| map.get(name))));
    let found = Resource::new(move || (query.get(), live.version.get()), |(query, _)| activity_participants(query));
    let page = Signal::derive(move || found.get().and_then(Result::ok));
    let enrolling = RwSignal::new(None::<Asking>);
    let changing = RwSignal::new(None::<Changing>);
    let picked: Picked = RwSignal::new(BTreeMap::new());
    let may_add = move || activity.with(|one| one.as_ref().is_some_and(|one| one.enrol && !one.archived));
    let sessions = LocalResource::new(move || {
        live.version.track();
        crate::api::activities::activity_sessions(id)
    });
    let add = move |_| {
        let Some(one) = activity.get_untracked() else { return };
        let sessions = sessions.get_untracked().and_then(Result::ok).unwrap_or_default();
        enrolling.set(Some(Asking::Into(into(&one, &sessions))));
    };
    view! {
        <Filters query activity>
            <Show when=may_add>
                <Button tone=Tone::Primary icon=IconName::Plus on_click=add>{words.t("enrolling-add")}</Button>
            </Show>
        </Filters>
        <Transition>
            {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
            <List query page picked changing />
            <Bar picked changing />
            <Pages query page activity />
        </Transition>
        <EnrolDialog asking=enrolling />
        <ChangeDialog asking=changing on_done=move |()| picked.set(BTreeMap::new()) />
    }
}

/// The activity as a place to enrol into, with its open sessions.
fn into(activity: &Activity, sessions: &[crate::domain::activity::Session]) -> Where {
    use crate::domain::activity::SessionState::{Running, Upcoming};
    let open = sessions.iter().rev().filter(|session| matches!(session.state, Upcoming | Running));
    let choice = |session: &crate::domain::activity::Session| SessionChoice {
        id: session.id,
        title: session.form.title.clone(),
        starts: session.form.starts,
        time_zone: session.form.time_zone.clone(),
        free: session.form.capacity.map(|seats| seats.saturating_sub(session.taken)),
    };
    Where {
        activity: activity.id,
        name: activity.settings.name.clone(),
        in_sessions: activity.settings.in_sessions,
        sessions: open.map(choice).collect(),
        target: Target { activity: activity.id, session: None },
    }
}

pub(super) const fn view_key(view: View) -> &'static str {
    match view {
        View::Enrolled => "participants-enrolled",
        View::Waiting => "participants-waiting",
        View::Active => "participants-active",
        View::Completed => "participants-completed",
        View::Suspended => "participants-suspended",
        View::Ended => "participants-ended",
        View::KeptOut => "participants-kept-out",
    }
}

#[component]
fn Filters(query: Memo<ParticipantQuery>, activity: Signal<Option<Activity>>, children: Children) -> impl IntoView {
    let words = words();
    let navigate = use_navigate();
    let go = Callback::new(move |to: ParticipantQuery| {
        if to != query.get_untracked() {
            navigate(&href(&to), NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
        }
    });
    let change = move |change: &dyn Fn(&mut ParticipantQuery)| {
        let mut changed = query.get_untracked().from_start();
        change(&mut changed);
        go.run(changed);
    };
    let typed = RwSignal::new(query.get_untracked().filter.search);
    let search = move || change(&|query| typed.get_untracked().trim().clone_into(&mut query.filter.search));
    let resting = Resting::default();
    let soon = move || {
        resting.then(resting::LIST, search);
    };
    let views = Signal::derive(move || {
        let counts = activity.with(|one| one.as_ref().map(|one| one.counts.clone())).unwrap_or_default();
        let choice = |view: &View| {
            let count = counts.get(*view as usize).map(|count| words.tally(*count)).unwrap_or_default();
            let label = words.with("participants-view", &[("view", &words.t(view_key(*view))), ("count", &count)]);
            Choice::new(view.as_str(), label)
        };
        View::ALL.iter().map(choice).collect::<Vec<_>>()
    });
    view! {
        <form
            role="search"
            class="filters"
            method="get"
            aria-label=words.t("participants-filter")
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                search();
            }
        >
            <SearchInput
                name="q"
                label=words.t("participants-search")
                placeholder=words.t("participants-search-placeholder")
                value=typed
                on_input=move |text: String| {
                    typed.set(text);
                    soon();
                }
            />
            <Select
                name="state"
                label=words.t("participants-state")
                quiet=true
                options=views
                value=Signal::derive(move || query.get().filter.view.as_str().to_owned())
                on_change=move |view: String| change(&|query| query.filter.view = view.parse().unwrap_or_default())
            />
            <span class="push">{children()}</span>
        </form>
    }
}

#[component]
fn List(
    query: Memo<ParticipantQuery>,
    page: Signal<Option<ParticipantPage>>,
    picked: Picked,
    changing: RwSignal<Option<Changing>>,
) -> impl IntoView {
    let words = words();
    let rows = Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.rows.clone())).unwrap_or_default());
    let waiting = move || page.with(Option::is_none);
    let empty = move || page.with(|page| page.as_ref().is_some_and(|page| page.rows.is_empty()));
    let found = move || query.get().filter.search.is_empty() && query.get().filter.view == View::Enrolled;
    view! {
        <Table caption=words.t("activity-participants") class="list sticky participants">
            <thead>
                <tr>
                    <th scope="col" class="col-tick"><span class="vh">{words.t("participants-pick")}</span></th>
                    <th scope="col">{words.t("participants-person")}</th>
                    <th scope="col" class="col-state">{words.t("participants-state")}</th>
                    <th scope="col" class="col-due">{words.t("participants-due")}</th>
                    <th scope="col" class="col-why">{words.t("reason-why")}</th>
                    <th scope="col" class="col-more"><span class="vh">{words.t("participants-actions")}</span></th>
                </tr>
            </thead>
            <tbody>
                {move || {
                    rows.get()
                        .into_iter()
                        .map(|participant| view! { <Row participant picked changing /> })
                        .collect_view()
                }}
                <Show when=waiting>
                    <SkeletonRows rows=6 columns=6 />
                </Show>
            </tbody>
        </Table>
        <Show when=empty>
            {move || {
                let (title, text) = if found() {
                    ("participants-none", "participants-none-text")
                } else {
                    ("participants-not-found", "participants-not-found-text")
                };
                view! { <Empty title=words.t(title) text=words.t(text) /> }
            }}
        </Show>
    }
}

/// What can be done with the rows that are chosen.
#[component]
fn Bar(picked: Picked, changing: RwSignal<Option<Changing>>) -> impl IntoView {
    let words = words();
    let count = Memo::new(move |_| picked.with(BTreeMap::len));
    let some = move || count.get() > 0;
    let said = move || words.with("enrolments-selected", &[("count", &count.get().to_string())]);
    let change = move |_| {
        let chosen = picked.get_untracked();
        let offered = Change::ALL
            .iter()
            .copied()
            .filter(|change| chosen.values().any(|one| offered(one).contains(change)))
            .collect();
        changing.set(Some(Changing { keys: chosen.into_keys().collect(), name: None, offered }));
    };
    view! {
        <p class="vh" role="status">{move || some().then(said).unwrap_or_default()}</p>
        <Show when=some>
            <div class="selection" role="group" aria-label=said>
                <span class="said">{said}</span>
                <hr />
                <Button size=Size::Small icon=IconName::Pencil on_click=change>{words.t("participants-change")}</Button>
                <hr />
                <Button
                    size=Size::Small
                    icon=IconName::X
                    label=words.t("enrolments-clear")
                    on_click=move |_| picked.set(BTreeMap::new())
                />
            </div>
        </Show>
    }
}

#[component]
fn Pages(
    query: Memo<ParticipantQuery>,
    page: Signal<Option<ParticipantPage>>,
    activity: Signal<Option<Activity>>,
) -> impl IntoView {
    let words = words();
    let summary = Signal::derive(move || {
        let shown = page.with(|page| page.as_ref().map_or(0, |page| page.rows.len()));
        let filter = query.get().filter;
        let of = activity.with(|one| one.as_ref().and_then(|one| one.counts.get(filter.view as usize).copied()));
        match of.filter(|_| filter.search.is_empty() && filter.session.is_none()) {
            Some(of) => words.with("participants-of", &[("shown", &shown.to_string()), ("count", &words.tally(of))]),
            None => words.count("participants-shown", shown, &[]),
        }
    });
    let at = move |edge| href(&ParticipantQuery { edge: Some(edge), ..query.get() });
    let next = Signal::derive(move || page.with(|page| page.as_ref()?.next.clone().map(Edge::After)).map(at));
    let previous = Signal::derive(move || page.with(|page| page.as_ref()?.previous.clone().map(Edge::Before)).map(at));
    view! { <Pagination label=words.t("participants-pages") summary previous next /> }
}
