use super::{name, people, place, who};
use crate::{
    api::imports::list_imports,
    domain::import::{Import, Page},
    ui::{
        app::Problem,
        components::{Badge, Crumbs, Empty, LinkButton, LiveDot, Table, Tone},
        icons::IconName,
        live::Live,
        words::{Words, words},
    },
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;

#[component]
pub fn ImportsPage() -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let map = use_query_map();
    let before = Memo::new(move |_| map.with(|map| map.get("before")).and_then(|number| number.parse::<i64>().ok()));
    let found = Resource::new(move || (before.get(), live.version.get()), |(before, _)| list_imports(before));
    let shown = move |page: Page| {
        let next = page.next.map(|next| {
            let href = format!("/imports?before={next}");
            view! { <div class="table-foot"><LinkButton href>{words.t("imports-older")}</LinkButton></div> }
        });
        let rows = if page.imports.is_empty() {
            view! {
                <Empty title=words.t("imports-none") text=words.t("imports-none-text")>
                    <LinkButton href="/enrolments/add" tone=Tone::Primary icon=IconName::Plus>{words.t("add-title")}</LinkButton>
                </Empty>
            }
            .into_any()
        } else {
            rows(words, page.imports).into_any()
        };
        view! { {rows} {next} }
    };
    view! {
        <Title text=words.t("imports-title") />
        <div class="page">
            <Crumbs up=vec![("/enrolments".to_owned(), words.t("nav-enrolments"))] here=words.t("imports-title") />
            <header class="page-head">
                <div class="title"><h1>{words.t("imports-title")}</h1><LiveDot connected=live.connected /></div>
            </header>
            <Transition>
                {move || match found.get() {
                    None => ().into_any(),
                    Some(Ok(page)) => shown(page).into_any(),
                    Some(Err(error)) => view! { <Problem error /> }.into_any(),
                }}
            </Transition>
        </div>
    }
}

fn rows(words: Words, imports: Vec<Import>) -> impl IntoView {
    let row = move |import: Import| {
        let undone = import.undone.is_some().then(|| view! { <Badge>{words.t("imports-undone")}</Badge> });
        view! {
            <tr>
                <th scope="row">
                    <span class="who">
                        <span class="who-name">
                            <a href=format!("/imports/{}", import.number)>{name(words, import.number)}</a>
                            {undone}
                        </span>
                        <small><bdi>{who(words, import.by.as_ref())}</bdi></small>
                    </span>
                </th>
                <td class="col-when"><time datetime=import.at.to_rfc3339()>{words.moment(import.at)}</time></td>
                <td class="col-into"><bdi>{place(words, &import)}</bdi></td>
                <td class="col-people">{people(words, &import)}</td>
            </tr>
        }
    };
    view! {
        <Table caption=words.t("imports-title") class="list imports">
            <thead>
                <tr>
                    <th scope="col">{words.t("imports-import")}</th>
                    <th scope="col" class="col-when">{words.t("imports-when")}</th>
                    <th scope="col" class="col-into">{words.t("imports-into")}</th>
                    <th scope="col" class="col-people">{words.t("imports-whom")}</th>
                </tr>
            </thead>
            <tbody>{imports.into_iter().map(row).collect_view()}</tbody>
        </Table>
    }
}
