use super::{
    counts,
    definition::{DefinitionFields, DefinitionForm},
    href, validity,
};
use crate::{
    api::{
        qualifications::{create_qualification, list_qualifications},
        viewer::Viewer,
    },
    domain::{
        qualification::{Definition, List, Summary},
        role::Capability,
    },
    ui::{
        app::Problem,
        components::{Button, Dialog, Empty, LinkButton, LiveDot, SearchInput, Table, Tone},
        icons::IconName,
        live::Live,
        resting::{self, Resting},
        words::{Words, words},
    },
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_meta::Title;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

#[component]
pub fn QualificationsPage() -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let map = use_query_map();
    let parameter = move |name: &'static str| map.with(|map| map.get(name)).unwrap_or_default();
    let asked = Memo::new(move |_| (parameter("q"), Some(parameter("after")).filter(|after| !after.is_empty())));
    let found = Resource::new(
        move || (asked.get(), live.version.get()),
        |((search, after), _)| list_qualifications(search, after),
    );
    let list = Signal::derive(move || found.get().and_then(Result::ok).unwrap_or_default());
    let edits = move || viewer.get().is_some_and(|viewer| viewer.may(Capability::EditQualifications));
    let creating = RwSignal::new(false);
    let next = move || {
        let (search, _) = asked.get();
        list.with(|list| list.next.clone()).map(|next| href("/qualifications", &[("q", search), ("after", next)]))
    };
    view! {
        <Title text=words.t("nav-qualifications") />
        <div class="page">
            <header class="page-head">
                <div class="title"><h1>{words.t("nav-qualifications")}</h1><LiveDot connected=live.connected /></div>
                <div class="row actions">
                    <LinkButton href="/qualifications/inventory" icon=IconName::Check>{words.t("qual-inventory")}</LinkButton>
                    <Show when=edits>
                        <Button tone=Tone::Primary icon=IconName::Plus on_click=move |_| creating.set(true)>
                            {words.t("qual-new")}
                        </Button>
                    </Show>
                </div>
            </header>
            <Search asked />
            <Transition>
                {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                {move || {
                    let List { qualifications, .. } = list.get();
                    let searched = !asked.get().0.is_empty();
                    if qualifications.is_empty() && found.get().is_some_and(|found| found.is_ok()) {
                        let (title, text) = if searched {
                            ("qual-none-found", "qual-none-found-text")
                        } else {
                            ("qual-none", "qual-none-text")
                        };
                        view! { <Empty title=words.t(title) text=words.t(text) /> }.into_any()
                    } else {
                        rows(words, qualifications).into_any()
                    }
                }}
                {move || {
                    next()
                        .map(|href| {
                            view! { <div class="table-foot"><LinkButton href>{words.t("qual-more")}</LinkButton></div> }
                        })
                }}
            </Transition>
        </div>
        <NewQualification open=creating />
    }
}

fn rows(words: Words, qualifications: Vec<Summary>) -> impl IntoView {
    let row = move |one: Summary| {
        let carried = one.units.iter().map(|unit| unit.name.clone()).collect::<Vec<_>>();
        let more = (one.units_count as usize).saturating_sub(carried.len());
        let mut carried = carried.join(", ");
        if more > 0 {
            carried = words.count("qual-and-more", more, &[("names", &carried)]);
        }
        let activities = match one.activities.as_slice() {
            [] => words.t("qual-no-activities"),
            names => names.join(", "),
        };
        view! {
            <tr>
                <th scope="row">
                    <span class="who">
                        <span class="who-name"><a href=format!("/qualifications/{}", one.id)><bdi>{one.name}</bdi></a></span>
                        <small>{validity(words, one.validity)}</small>
                    </span>
                </th>
                <td class="col-in">{activities}</td>
                <td class="col-holders">{counts(words, &one.holders)}</td>
                <td class="col-carried">{carried}</td>
            </tr>
        }
    };
    view! {
        <Table caption=words.t("nav-qualifications") class="list quals">
            <thead>
                <tr>
                    <th scope="col">{words.t("qual-qualification")}</th>
                    <th scope="col" class="col-in">{words.t("qual-activities")}</th>
                    <th scope="col" class="col-holders">{words.t("qual-holders")}</th>
                    <th scope="col" class="col-carried">{words.t("qual-carried-by")}</th>
                </tr>
            </thead>
            <tbody>{qualifications.into_iter().map(row).collect_view()}</tbody>
        </Table>
    }
}

#[component]
fn Search(asked: Memo<(String, Option<String>)>) -> impl IntoView {
    let words = words();
    let navigate = use_navigate();
    let typed = RwSignal::new(asked.get_untracked().0);
    let go = Callback::new(move |()| {
        let to = href("/qualifications", &[("q", typed.get_untracked().trim().to_owned())]);
        navigate(&to, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
    });
    let resting = Resting::default();
    let soon = move |text: String| {
        typed.set(text);
        resting.then(resting::LIST, move || go.run(()));
    };
    view! {
        <form
            role="search"
            class="filters"
            method="get"
            action="/qualifications"
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                go.run(());
            }
        >
            <SearchInput name="q" label=words.t("qual-search") placeholder=words.t("qual-search") value=typed on_input=soon />
        </form>
    }
}

#[component]
fn NewQualification(open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let busy = RwSignal::new(false);
    let navigate = StoredValue::new(use_navigate());
    let form = StoredValue::new(DefinitionForm::of(&Definition::default()));
    Effect::new(move || {
        if open.get() {
            let form = form.get_value();
            for field in [form.name, form.description, form.valid, form.renewal] {
                field.set(String::new());
            }
            form.error.set(None);
        }
    });
    let create = move || {
        let form = form.get_value();
        let Some(definition) = form.read() else { return };
        busy.set(true);
        spawn_local(async move {
            let created = create_qualification(definition).await;
            busy.set(false);
            match created {
                Ok(id) => {
                    open.set(false);
                    navigate
                        .with_value(|navigate| navigate(&format!("/qualifications/{id}"), NavigateOptions::default()));
                }
                Err(error) => form.error.set(Some(error)),
            }
        });
    };
    let title = Signal::derive(move || words.t("qual-new"));
    view! {
        <Dialog id="new-qualification" open title>
            <form
                class="stack"
                on:submit=move |event: SubmitEvent| {
                    event.prevent_default();
                    create();
                }
            >
                <DefinitionFields form=form.get_value() />
                <div class="end">
                    <Button on_click=move |_| open.set(false)>{words.t("qual-cancel")}</Button>
                    <Button tone=Tone::Primary submit=true busy>{words.t("qual-create")}</Button>
                </div>
            </form>
        </Dialog>
    }
}
