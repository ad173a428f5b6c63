use super::{Ask, member_add::AddMembers, member_row::MemberRow, role_word};
use crate::{
    api::units::unit_members,
    domain::{
        error::AppError,
        id::{PersonId, UnitId},
        role::Role,
        unit::{Members, MembersQuery, Unit, UnitKind},
    },
    ui::{
        app::Problem,
        components::{Button, Choice, Empty, LinkButton, Pagination, SearchInput, Select, Table},
        icons::IconName,
        live::{Live, follow},
        resting::{self, Resting},
        words::words,
    },
};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
    location::Url,
};

/// Members that are chosen.
pub type Picks = RwSignal<Vec<(PersonId, Role)>>;

fn href(unit: UnitId, query: &MembersQuery) -> String {
    let mut pairs = Vec::new();
    if !query.search.is_empty() {
        pairs.push(format!("q={}", Url::escape(&query.search)));
    }
    pairs.extend(query.role.map(|role| format!("role={role}")));
    pairs.extend(query.placed.then(|| "placed=1".to_owned()));
    pairs.extend(query.after.map(|person| format!("after={person}")));
    pairs.extend(query.before.map(|person| format!("before={person}")));
    let path = format!("/units/{unit}");
    if pairs.is_empty() { path } else { format!("{path}?{}", pairs.join("&")) }
}

async fn read((id, query): (UnitId, MembersQuery)) -> Result<Members, AppError> {
    unit_members(id, query).await
}

/// Who belongs: placed here, or climbed from below.
#[component]
pub fn MembersTab(id: UnitId, unit: Memo<Option<Unit>>, again: RwSignal<u32>) -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let map = use_query_map();
    let query = Memo::new(move |_| {
        map.with(|map| MembersQuery {
            search: map.get("q").unwrap_or_default(),
            role: map.get("role").and_then(|role| role.parse().ok()),
            placed: map.get("placed").is_some(),
            after: map.get("after").and_then(|id| id.parse().ok()),
            before: map.get("before").and_then(|id| id.parse().ok()),
        })
    });
    let asked = Memo::new(move |_| (id, query.get()));
    let found = follow(asked, Signal::derive(move || live.version.get() + again.get()), read);
    let page = Signal::derive(move || found.get().and_then(Result::ok));
    let picks: Picks = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        again.track();
        picks.set(Vec::new());
    });
    let adding = RwSignal::new(false);
    let root = move || unit.with(|unit| unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Platform));
    let may = move || unit.with(|unit| unit.as_ref().is_some_and(|unit| !unit.rights.place.is_empty()));
    view! {
        <div class="filter-bar">
            <Filters id query />
            <Show when=may>
                <Button icon=IconName::Plus on_click=move |_| adding.set(true)>{words.t("unit-add-people")}</Button>
            </Show>
        </div>
        <Show when=root>
            <p class="hint">{words.t("unit-root-members")}</p>
        </Show>
        <Transition>
            {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
            {move || page.get().map(|page| view! { <Rows id query page picks /> })}
        </Transition>
        <Chosen picks />
        <AddMembers open=adding />
    }
}

#[component]
fn Rows(id: UnitId, query: Memo<MembersQuery>, page: Members, picks: Picks) -> impl IntoView {
    let words = words();
    let from_start = query.get_untracked().after.is_none() && query.get_untracked().before.is_none();
    if page.members.is_empty() && from_start {
        let narrowed = query.with_untracked(|query| *query != MembersQuery::default());
        return if narrowed {
            view! {
                <Empty title=words.t("organisation-nothing-title") text=words.t("unit-members-nothing")>
                    <LinkButton href=format!("/units/{id}")>{words.t("organisation-clear")}</LinkButton>
                </Empty>
            }
            .into_any()
        } else {
            view! { <Empty title=words.t("unit-members-none-title") text=words.t("unit-members-none") /> }.into_any()
        };
    }
    let at = move |after: Option<PersonId>, before: Option<PersonId>| {
        href(id, &MembersQuery { after, before, ..query.get_untracked() })
    };
    let next = page.later.then(|| at(page.members.last().map(|one| one.person), None));
    let previous = page.earlier.then(|| at(None, page.members.first().map(|one| one.person)));
    let summary = words.count("unit-members-shown", page.members.len(), &[]);
    let rows = page.members.into_iter().map(|member| view! { <MemberRow member picks /> }).collect_view();
    view! {
        <Table caption=words.t("unit-members") class="list members">
            <thead>
                <tr>
                    <th scope="col" class="col-tick"><span class="vh">{words.t("unit-choose")}</span></th>
                    <th scope="col">{words.t("unit-person")}</th>
                    <th scope="col" class="col-role">{words.t("unit-role")}</th>
                    <th scope="col" class="col-how">{words.t("unit-how")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        <Pagination label=words.t("unit-members-pages") summary previous next />
    }
    .into_any()
}

#[component]
fn Filters(id: UnitId, query: Memo<MembersQuery>) -> impl IntoView {
    let words = words();
    let navigate = use_navigate();
    let go = Callback::new(move |query: MembersQuery| {
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&href(id, &MembersQuery { after: None, before: None, ..query }), options);
    });
    let typed = RwSignal::new(query.get_untracked().search);
    let resting = Resting::default();
    let look = move || {
        let search = typed.get_untracked().trim().to_owned();
        if search != query.get_untracked().search {
            go.run(MembersQuery { search, ..query.get_untracked() });
        }
    };
    let soon = move |text: String| {
        typed.set(text);
        resting.then(resting::LIST, look);
    };
    let roles = Signal::derive(move || {
        let role = |role: Role| Choice::new(role.as_str(), role_word(words, role));
        let roles = [Role::Learner, Role::Mentor, Role::Coach, Role::GroupAdmin].map(role);
        [Choice::new("", words.t("unit-any-role"))].into_iter().chain(roles).collect::<Vec<_>>()
    });
    let ways = Signal::derive(move || {
        vec![Choice::new("", words.t("unit-everyone-here")), Choice::new("1", words.t("unit-placed-only"))]
    });
    view! {
        <form class="filters" role="search" aria-label=words.t("unit-search-members") on:submit=move |event| {
            event.prevent_default();
            look();
        }>
            <SearchInput
                name="q"
                label=words.t("unit-search-members")
                placeholder=words.t("unit-search-members-hint")
                value=typed
                on_input=soon
            />
            <Select
                name="role"
                label=words.t("unit-role")
                quiet=true
                options=roles
                value=Signal::derive(move || query.get().role.map(|role| role.to_string()).unwrap_or_default())
                on_change=move |role: String| go.run(MembersQuery { role: role.parse().ok(), ..query.get_untracked() })
            />
            <Select
                name="placed"
                label=words.t("unit-how")
                quiet=true
                options=ways
                value=Signal::derive(move || if query.get().placed { "1".to_owned() } else { String::new() })
                on_change=move |placed: String| go.run(MembersQuery { placed: placed == "1", ..query.get_untracked() })
            />
        </form>
    }
}

/// What may be done with those who are chosen.
#[component]
fn Chosen(picks: Picks) -> impl IntoView {
    let words = words();
    let asking = expect_context::<RwSignal<Option<Ask>>>();
    view! {
        <Show when=move || picks.with(|picks| !picks.is_empty())>
            <div class="selection" role="region" aria-label=words.t("unit-chosen")>
                <span class="said" role="status">{move || words.count("unit-chosen-count", picks.with(Vec::len), &[])}</span>
                <hr />
                <Button on_click=move |_| asking.set(Some(Ask::Role(picks.get_untracked())))>{words.t("unit-change-role")}</Button>
                <Button on_click=move |_| asking.set(Some(Ask::Remove(picks.get_untracked())))>{words.t("unit-remove")}</Button>
                <Button icon=IconName::X label=words.t("unit-choose-none") on_click=move |_| picks.set(Vec::new()) />
            </div>
        </Show>
    }
}
