//! Units as nested lists: a button opens what lies below, a link leads to the unit.
use crate::{
    domain::{
        id::UnitId,
        unit::{Listed, Visibility},
    },
    ui::{
        components::{Badge, Button, Size, Tone},
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::prelude::*;
use std::collections::HashMap;

/// Up to this many units everything stands open.
const OPEN_UP_TO: usize = 60;

/// Of a longer level, as many stand there before one asks for all.
const FIRST: usize = 200;

/// Units by what they lie below.
type Below = HashMap<Option<UnitId>, Vec<Listed>>;

#[component]
pub fn Tree(#[prop(into)] label: String, units: Vec<Listed>) -> impl IntoView {
    let open = units.len() <= OPEN_UP_TO;
    let flat = units.iter().all(|unit| unit.parent.is_none());
    let mut below: Below = HashMap::new();
    for unit in units {
        below.entry(unit.parent).or_default().push(unit);
    }
    let below = StoredValue::new(below);
    level(words(), below, None, Level { open, flat, label: Some(label) })
}

struct Level {
    open: bool,
    flat: bool,
    label: Option<String>,
}

fn level(words: Words, below: StoredValue<Below>, of: Option<UnitId>, level: Level) -> AnyView {
    let Level { open, flat, label } = level;
    let units = below.with_value(|below| below.get(&of).cloned()).unwrap_or_default();
    let all = RwSignal::new(units.len() <= FIRST);
    let count = units.len();
    let shown = move || {
        let limit = if all.get() { usize::MAX } else { FIRST };
        units.iter().take(limit).map(|unit| node(words, below, unit.clone(), open)).collect_view()
    };
    view! {
        <ul class=if flat { "units flat" } else { "units" } aria-label=label>{shown}</ul>
        <Show when=move || !all.get()>
            <Button on_click=move |_| all.set(true)>{words.count("organisation-show-all", count, &[])}</Button>
        </Show>
    }
    .into_any()
}

fn node(words: Words, below: StoredValue<Below>, unit: Listed, open: bool) -> AnyView {
    let id = unit.id;
    let has = below.with_value(|below| below.contains_key(&Some(id)));
    let opened = RwSignal::new(has && open);
    let name = unit.name.clone();
    let toggle = if has {
        view! {
            <Button
                tone=Tone::Quiet
                size=Size::Small
                icon=IconName::Right
                label=words.with("organisation-open", &[("name", &name)])
                attr:aria-expanded=move || if opened.get() { "true" } else { "false" }
                on_click=move |_| opened.update(|opened| *opened = !*opened)
            />
        }
        .into_any()
    } else {
        view! { <span class="leaf"></span> }.into_any()
    };
    view! {
        <li>
            <div class="unit-row">{toggle} {unit_line(unit, None)}</div>
            {move || opened.get().then(|| level(words, below, Some(id), Level { open, flat: false, label: None }))}
        </li>
    }
    .into_any()
}

/// A unit's name as a link, its signs, what else is said of it, and its numbers.
pub fn unit_line(unit: Listed, says: Option<String>) -> impl IntoView {
    let words = words();
    let private = unit.visibility == Visibility::Private;
    let people = words.count("unit-people", unit.people as usize, &[("number", &words.tally(unit.people))]);
    let subunits = (unit.subunits > 0)
        .then(|| words.count("unit-subunits", unit.subunits as usize, &[("number", &words.number(unit.subunits))]));
    let carries = (unit.carries > 0)
        .then(|| words.count("unit-carries", unit.carries as usize, &[("number", &words.number(unit.carries))]));
    let within = unit.within.map(|within| words.with("unit-within", &[("name", &within)]));
    view! {
        <span class="unit-name">
            <a href=format!("/units/{}", unit.id)><bdi>{unit.name}</bdi></a>
            {unit.code.map(|code| view! { <small><bdi>{code}</bdi></small> })}
            {private.then(|| view! { <Badge>{words.t("unit-private")}</Badge> })}
            {within.or(says).map(|text| view! { <small>{text}</small> })}
        </span>
        <span class="unit-numbers">
            <span>{people}</span>
            {subunits.map(|text| view! { <span>{text}</span> })}
            {carries.map(|text| view! { <span>{text}</span> })}
        </span>
    }
}
