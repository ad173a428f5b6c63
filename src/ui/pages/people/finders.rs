use crate::{
    api::{
        labels::search_labels,
        people::{search_people, search_units},
    },
    domain::people_list::Found,
    ui::{
        components::{ComboOption, Finder},
        words::words,
    },
};
use leptos::prelude::*;
use std::fmt::Display;

fn options<Id: Display>(found: Vec<Found<Id>>) -> Vec<ComboOption> {
    let option = |named: Found<Id>| ComboOption { value: named.id.to_string(), label: named.name, note: named.note };
    found.into_iter().map(option).collect()
}

async fn people(search: String) -> Vec<ComboOption> {
    options(search_people(search).await.unwrap_or_default())
}

async fn units(search: String) -> Vec<ComboOption> {
    options(search_units(search, false).await.unwrap_or_default())
}

async fn places(search: String) -> Vec<ComboOption> {
    options(search_units(search, true).await.unwrap_or_default())
}

async fn labels(search: String) -> Vec<ComboOption> {
    let found = search_labels(search).await.unwrap_or_default();
    found.into_iter().map(|name| ComboOption { value: name.clone(), label: name, note: None }).collect()
}

/// Somebody the viewer sees.
#[component]
pub fn PersonFinder(
    name: &'static str,
    #[prop(into)] label: String,
    chosen: Signal<Option<ComboOption>>,
    #[prop(into)] on_choose: Callback<Option<ComboOption>>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let list_label = words().t("nav-people");
    view! { <Finder name label list_label chosen find=people on_choose error /> }
}

/// A unit the viewer sees; with `placing`, one they may place people in.
#[component]
pub fn UnitFinder(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional)] placing: bool,
    chosen: Signal<Option<ComboOption>>,
    #[prop(into)] on_choose: Callback<Option<ComboOption>>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let list_label = words().t("people-units");
    if placing {
        view! { <Finder name label list_label chosen find=places on_choose error /> }.into_any()
    } else {
        view! { <Finder name label list_label chosen find=units on_choose error /> }.into_any()
    }
}

/// A label in use.
#[component]
pub fn LabelFinder(
    name: &'static str,
    #[prop(into)] label: String,
    chosen: Signal<Option<ComboOption>>,
    #[prop(into)] on_choose: Callback<Option<ComboOption>>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let list_label = words().t("people-labels");
    view! { <Finder name label list_label chosen find=labels on_choose error /> }
}
