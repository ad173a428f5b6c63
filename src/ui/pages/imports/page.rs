use super::{name, people, place, undo::UndoDialog, who};
use crate::{
    api::imports::read_import,
    domain::{
        error::{AppError, Code},
        import::{Details, Imported, SHOWN},
    },
    ui::{
        app::Problem,
        components::{Banner, Button, Crumbs, LiveDot, NameTitle, Table},
        icons::IconName,
        live::Live,
        words::{Words, words},
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

#[component]
pub fn ImportPage() -> impl IntoView {
    let live = expect_context::<Live>();
    let params = use_params_map();
    let number =
        Memo::new(move |_| params.with(|params| params.get("number")).and_then(|text| text.parse::<i64>().ok()));
    let undone = RwSignal::new(0_u32);
    let found = Resource::new(
        move || (number.get(), live.version.get(), undone.get()),
        |(number, ..)| async move {
            match number {
                Some(number) => read_import(number).await,
                None => Err(Code::NotFound.into()),
            }
        },
    );
    let asking = RwSignal::new(false);
    view! {
        <div class="page">
            <Transition>
                <Shown found asking />
            </Transition>
        </div>
        <UndoDialog number open=asking done=Callback::new(move |()| undone.update(|times| *times += 1)) />
    }
}

#[component]
fn Shown(found: Resource<Result<Details, AppError>>, asking: RwSignal<bool>) -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let details = Signal::derive(move || found.get().and_then(Result::ok));
    let title = Memo::new(move |_| {
        details.with(|one| one.as_ref().map(|one| name(words, one.import.number))).unwrap_or_default()
    });
    let known = Memo::new(move |_| details.with(Option::is_some));
    let stands = Memo::new(move |_| details.with(|one| one.as_ref().is_some_and(|one| one.import.undone.is_none())));
    let sub = move || {
        details.with(|one| {
            let Some(Details { import, .. }) = one.as_ref() else { return String::new() };
            let by = words
                .with("imports-by", &[("who", &who(words, import.by.as_ref())), ("moment", &words.moment(import.at))]);
            [people(words, import), place(words, import), by].join(" · ")
        })
    };
    let taken_back = move || {
        details.with(|one| {
            let undone = one.as_ref()?.import.undone.as_ref()?;
            let by = who(words, undone.by.as_ref());
            Some(words.with("imports-undone-by", &[("who", &by), ("moment", &words.moment(undone.at))]))
        })
    };
    view! {
        <NameTitle name=title />
        {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
        <Show when=move || known.get()>
            <Crumbs
                up=vec![
                    ("/enrolments".to_owned(), words.t("nav-enrolments")),
                    ("/imports".to_owned(), words.t("imports-title")),
                ]
                here=title
            />
            <header class="page-head">
                <div>
                    <div class="title"><h1>{move || title.get()}</h1><LiveDot connected=live.connected /></div>
                    <p class="sub">{sub}</p>
                </div>
                <div class="row actions">
                    <Show when=move || stands.get()>
                        <Button icon=IconName::Undo on_click=move |_| asking.set(true)>{words.t("imports-undo")}</Button>
                    </Show>
                </div>
            </header>
            <div class="stack">
                {move || taken_back().map(|text| view! { <Banner>{text}</Banner> })}
                {move || details.get().map(|one| whom(words, one))}
            </div>
        </Show>
    }
}

fn whom(words: Words, Details { people, .. }: Details) -> impl IntoView {
    if people.is_empty() {
        return view! { <p class="second">{words.t("imports-nobody")}</p> }.into_any();
    }
    let more = (people.len() == SHOWN)
        .then(|| view! { <p class="second">{words.count("imports-first", people.len(), &[])}</p> });
    let row = move |one: Imported| {
        let how = if one.added { "imports-new" } else { "imports-known" };
        view! {
            <tr>
                <th scope="row">
                    <span class="who">
                        <span class="who-name"><a href=format!("/people/{}", one.person)><bdi>{one.name}</bdi></a></span>
                        <small><bdi>{one.address}</bdi></small>
                    </span>
                </th>
                <td class="col-how">{words.t(how)}</td>
            </tr>
        }
    };
    view! {
        <Table caption=words.t("imports-whom") class="list imports">
            <thead>
                <tr>
                    <th scope="col">{words.t("imports-person")}</th>
                    <th scope="col" class="col-how">{words.t("imports-how")}</th>
                </tr>
            </thead>
            <tbody>{people.into_iter().map(row).collect_view()}</tbody>
        </Table>
        {more}
    }
    .into_any()
}
