use super::{
    holder_row::HolderRow,
    href,
    planned::{Ask, PlanDialog},
    shown_choices,
};
use crate::{
    api::qualifications::{find_qualification_people, qualification_holders},
    domain::{
        audit::Named,
        error::AppError,
        id::PersonId,
        qualification::{Details, Edge, HolderAction, HolderChange, Holders as Page, HoldersQuery, Shown},
    },
    ui::{
        app::Problem,
        components::{Button, Chooser, ComboOption, Dialog, Empty, Pagination, SearchInput, Select, Table, Tone},
        icons::IconName,
        live::Live,
        offered::offered,
        resting::{self, Resting},
        words::words,
    },
};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

/// Where this list stands.
fn at(query: &HoldersQuery, edge: Option<&Edge>) -> String {
    let mut pairs = vec![
        ("tab", "holders".to_owned()),
        ("q", query.search.clone()),
        ("state", query.shown.map(Shown::as_str).unwrap_or_default().to_owned()),
    ];
    pairs.extend(edge.map(Edge::pair));
    href(&format!("/qualifications/{}", query.qualification), &pairs)
}

async fn read(query: Option<HoldersQuery>) -> Result<Page, AppError> {
    match query {
        Some(query) => qualification_holders(query).await,
        None => Ok(Page::default()),
    }
}

/// Who holds it: searched, filtered, paged; given to several, taken from one.
#[component]
pub fn Holders(details: Signal<Option<Details>>) -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let map = use_query_map();
    let id = Memo::new(move |_| details.with(|details| details.as_ref().map(|details| details.id)));
    let query = Memo::new(move |_| {
        let get = |name: &str| map.with(|map| map.get(name));
        Some(HoldersQuery {
            qualification: id.get()?,
            search: get("q").unwrap_or_default(),
            shown: get("state").and_then(|state| Shown::read(&state)),
            edge: Edge::read(get),
        })
    });
    let found = live.follow(query, read);
    let page = Signal::derive(move || found.get().and_then(Result::ok).unwrap_or_default());
    let asking = RwSignal::new(None::<Ask>);
    let choosing = RwSignal::new(false);
    let gives = move || details.with(|details| details.as_ref().is_some_and(|details| details.rights.give));
    let link = move |edge: Option<Edge>| {
        let edge = edge?;
        Some(at(&query.get()?, Some(&edge)))
    };
    let next = Signal::derive(move || link(page.with(|page| page.next.clone())));
    let previous = Signal::derive(move || link(page.with(|page| page.previous.clone())));
    let summary = Signal::derive(move || words.count("qual-people-shown", page.with(|page| page.rows.len()), &[]));
    let rows = move || {
        let id = id.get();
        page.get()
            .rows
            .into_iter()
            .filter_map(|holder| Some(view! { <HolderRow holder qualification=id? asking /> }))
            .collect_view()
    };
    let some = move || page.with(|page| !page.rows.is_empty());
    let nobody = move || found.get().is_some_and(|found| found.is_ok_and(|page| page.rows.is_empty()));
    view! {
        <div class="row between">
            <h2>{words.t("qual-holders")}</h2>
            <Show when=gives>
                <Button icon=IconName::Plus on_click=move |_| choosing.set(true)>{words.t("qual-give")}</Button>
            </Show>
        </div>
        <Filters query />
        <Transition>
            {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
            <Show when=some>
                <Table caption=words.t("qual-holders") class="list holders">
                    <thead>
                        <tr>
                            <th scope="col">{words.t("qual-person")}</th>
                            <th scope="col" class="col-state">{words.t("qual-state")}</th>
                            <th scope="col" class="col-since">{words.t("qual-since")}</th>
                            <th scope="col" class="col-until">{words.t("qual-until")}</th>
                            <th scope="col" class="col-why">{words.t("qual-why")}</th>
                            <th scope="col" class="col-act"><span class="vh">{words.t("qual-actions")}</span></th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </Table>
                <Pagination label=words.t("qual-holder-pages") summary previous next />
            </Show>
            <Show when=nobody>
                <Empty title=words.t("qual-no-holders") text=words.t("qual-no-holders-text") />
            </Show>
        </Transition>
        <GiveDialog open=choosing id asking />
        <PlanDialog asking on_done=|()| {} />
    }
}

#[component]
fn Filters(query: Memo<Option<HoldersQuery>>) -> impl IntoView {
    let words = words();
    let navigate = use_navigate();
    let go = Callback::new(move |query: HoldersQuery| {
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&at(&query, None), options);
    });
    let search =
        move || query.with_untracked(|query| query.as_ref().map(|query| query.search.clone())).unwrap_or_default();
    let typed = RwSignal::new(search());
    let change = move |change: &dyn Fn(&mut HoldersQuery)| {
        if let Some(mut query) = query.get_untracked() {
            change(&mut query);
            go.run(query);
        }
    };
    let find = move || change(&|query| typed.get_untracked().trim().clone_into(&mut query.search));
    let resting = Resting::default();
    let soon = move |text: String| {
        typed.set(text);
        resting.then(resting::LIST, find);
    };
    let shown = Signal::derive(move || {
        let shown = query.with(|query| query.as_ref().and_then(|query| query.shown));
        shown.map(Shown::as_str).unwrap_or_default().to_owned()
    });
    view! {
        <form
            role="search"
            class="filters"
            method="get"
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                find();
            }
        >
            <input type="hidden" name="tab" value="holders" />
            <SearchInput name="q" label=words.t("qual-search-people") placeholder=words.t("qual-search-people") value=typed on_input=soon />
            <Select
                name="state"
                label=words.t("qual-state")
                quiet=true
                options=Signal::derive(move || shown_choices(words, "qual-any-state"))
                value=shown
                on_change=move |state: String| change(&|query| query.shown = Shown::read(&state))
            />
        </form>
    }
}

/// Chooses several people; what giving it to them does is said next.
#[component]
fn GiveDialog(
    open: RwSignal<bool>,
    id: Memo<Option<crate::domain::id::QualificationId>>,
    asking: RwSignal<Option<Ask>>,
) -> impl IntoView {
    let words = words();
    let search = RwSignal::new(String::new());
    let chosen = RwSignal::new(Vec::<ComboOption>::new());
    Effect::new(move || {
        if open.get() {
            chosen.set(Vec::new());
            search.set(String::new());
        }
    });
    let (found, nothing) = offered(open, search, find_qualification_people, "qual-no-person-found");
    let options = Signal::derive(move || {
        let option = |(person, address): (Named<PersonId>, Option<String>)| ComboOption {
            value: person.id.to_string(),
            label: person.name,
            note: address,
        };
        found.get().into_iter().map(option).collect::<Vec<_>>()
    });
    let give = move |_| {
        let Some(qualification) = id.get_untracked() else { return };
        let change = |option: &ComboOption| {
            let person = option.value.parse().ok()?;
            Some(HolderChange { person, qualification, action: HolderAction::Give })
        };
        let changes = chosen.with_untracked(|chosen| chosen.iter().filter_map(change).collect());
        open.set(false);
        asking.set(Some(Ask::Hold(changes)));
    };
    let title = Signal::derive(move || words.t("qual-give"));
    view! {
        <Dialog id="give" open title>
            <Chooser
                name="give-people"
                label=words.t("nav-people")
                search_label=words.t("qual-search-people")
                nothing
                without=words.t("qual-not-chosen")
                search
                options
                chosen
            />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("qual-cancel")}</Button>
                <Button
                    tone=Tone::Primary
                    count=Signal::derive(move || Some(chosen.with(Vec::len)).filter(|count| *count > 0).map(|count| count.to_string()))
                    disabled=Signal::derive(move || chosen.with(Vec::is_empty))
                    on_click=give
                >
                    {words.t("qual-add")}
                </Button>
            </div>
        </Dialog>
    }
}
