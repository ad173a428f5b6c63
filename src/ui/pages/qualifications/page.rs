use super::{activities::Activities, counts, holders::Holders, settings::Settings, units::Units, validity};
use crate::{
    api::qualifications::read_qualification,
    domain::{
        error::{AppError, Code},
        id::QualificationId,
        qualification::{COUNTED, Details},
    },
    ui::{
        app::Problem,
        components::{ApplyingBanner, Crumbs, LinkButton, LiveDot, NameTitle, Tab, Tabs},
        icons::IconName,
        live::Live,
        words::words,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// What the page shows of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Activities,
    Holders,
    Units,
    Settings,
}

impl Part {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Activities => "",
            Self::Holders => "holders",
            Self::Units => "units",
            Self::Settings => "settings",
        }
    }

    fn read(text: &str) -> Self {
        [Self::Holders, Self::Units, Self::Settings]
            .into_iter()
            .find(|part| part.as_str() == text)
            .unwrap_or(Self::Activities)
    }
}

async fn read(id: Option<QualificationId>) -> Result<Details, AppError> {
    match id {
        Some(id) => read_qualification(id).await,
        None => Err(Code::NotFound.into()),
    }
}

#[component]
pub fn QualificationPage() -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let (params, map) = (use_params_map(), use_query_map());
    let id =
        Memo::new(move |_| params.with(|params| params.get("id")).and_then(|id| id.parse::<QualificationId>().ok()));
    let part = Memo::new(move |_| Part::read(&map.with(|map| map.get("tab")).unwrap_or_default()));
    let found = live.follow(id, read);
    let details = Signal::derive(move || found.get().and_then(Result::ok));
    let name = Memo::new(move |_| {
        details.with(|details| details.as_ref().map(|one| one.definition.name.clone())).unwrap_or_default()
    });
    let known = Memo::new(move |_| details.with(Option::is_some));
    let edits = Memo::new(move |_| details.with(|details| details.as_ref().is_some_and(|one| one.rights.edit)));
    let tabs = Signal::derive(move || {
        let tally = |part: Part| {
            details.with(|details| {
                let one = details.as_ref()?;
                match part {
                    Part::Activities => Some(one.activities.len().to_string()),
                    Part::Holders if one.holders.more => Some(words.count("qual-more-than", COUNTED as usize, &[])),
                    Part::Holders => Some(one.holders.total().to_string()),
                    Part::Units => Some(one.units.len().to_string()),
                    Part::Settings => None,
                }
            })
        };
        let path = id.get().map(|id| format!("/qualifications/{id}")).unwrap_or_default();
        let tab = |(of, label): (Part, &str)| Tab {
            href: super::href(&path, &[("tab", of.as_str().to_owned())]),
            label: words.t(label),
            plane: None,
            tally: tally(of),
            current: part.get() == of,
        };
        let all = [
            (Part::Activities, "qual-activities"),
            (Part::Holders, "qual-holders"),
            (Part::Units, "qual-units"),
            (Part::Settings, "qual-settings"),
        ];
        all.into_iter().filter(|(of, _)| *of != Part::Settings || edits.get()).map(tab).collect::<Vec<_>>()
    });
    let sub = move || {
        details.with(|details| {
            let Some(one) = details.as_ref() else { return String::new() };
            [validity(words, one.definition.validity), counts(words, &one.holders)].join(" · ")
        })
    };
    let described = move || {
        details
            .with(|details| details.as_ref().map(|one| one.definition.description.clone()))
            .filter(|text| !text.is_empty())
    };
    let shown = move || match part.get() {
        Part::Activities => view! { <Activities details /> }.into_any(),
        Part::Holders => view! { <Holders details /> }.into_any(),
        Part::Units => view! { <Units details /> }.into_any(),
        Part::Settings => {
            // The form keeps what is typed, whatever changes elsewhere.
            let read: Option<Details> = details.get_untracked().filter(|one| one.rights.edit);
            view! { {read.map(|details| view! { <Settings details /> })} }.into_any()
        }
    };
    view! {
        <NameTitle name />
        <div class="page">
            <Transition>
                {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                <Show when=move || known.get()>
                    <Crumbs up=vec![("/qualifications".to_owned(), words.t("nav-qualifications"))] here=name />
                    <header class="page-head">
                        <div>
                            <div class="title">
                                <h1><bdi>{move || name.get()}</bdi></h1>
                                <LiveDot connected=live.connected />
                            </div>
                            <p class="sub">{sub}</p>
                        </div>
                        <div class="row actions">
                            <LinkButton href="/qualifications/inventory" icon=IconName::Check>
                                {words.t("qual-inventory")}
                            </LinkButton>
                        </div>
                    </header>
                    {move || described().map(|text| view! { <p class="second pre">{text}</p> })}
                    <ApplyingBanner applying=Signal::derive(move || details.with(|details| details.as_ref()?.being_applied)) />
                    <Tabs label=words.t("qual-parts") tabs />
                    <div class="stack qual-part">{shown}</div>
                </Show>
            </Transition>
        </div>
    }
}
