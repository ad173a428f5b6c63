//! Units as nested lists: a button opens what lies below, a link leads to the unit.
use crate::{
    domain::{
        id::UnitId,
        unit::{Listed, UnitKind, Visibility},
    },
    ui::{
        components::{Badge, Button, Size, Tone},
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::prelude::*;
use std::collections::{HashMap, HashSet};

/// Up to this many units everything stands open.
const OPEN_UP_TO: usize = 60;

/// Of a longer level, as many stand there before one asks for all.
const FIRST: usize = 200;

/// Units by what they lie below.
type Below = HashMap<Option<UnitId>, Vec<Listed>>;

/// What was opened, closed and shown whole by hand. It is the page's: the tree is built anew with each change.
#[derive(Clone, Copy)]
pub struct ByHand {
    opened: RwSignal<HashMap<UnitId, bool>>,
    whole: RwSignal<HashSet<(UnitKind, Option<UnitId>)>>,
}

impl ByHand {
    pub fn new() -> Self {
        Self { opened: RwSignal::default(), whole: RwSignal::default() }
    }
}

#[component]
pub fn Tree(kind: UnitKind, #[prop(into)] label: String, units: Vec<Listed>, by_hand: ByHand) -> impl IntoView {
    let open = units.len() <= OPEN_UP_TO;
    let flat = units.iter().all(|unit| unit.parent.is_none());
    let mut below: Below = HashMap::new();
    for unit in units {
        below.entry(unit.parent).or_default().push(unit);
    }
    let drawn = Drawn { words: words(), kind, below: StoredValue::new(below), open, by_hand };
    level(drawn, None, flat, Some(label))
}

/// What every level of one tree is drawn from.
#[derive(Clone, Copy)]
struct Drawn {
    words: Words,
    kind: UnitKind,
    below: StoredValue<Below>,
    /// Whether units stand open that nobody touched.
    open: bool,
    by_hand: ByHand,
}

fn level(drawn: Drawn, of: Option<UnitId>, flat: bool, label: Option<String>) -> AnyView {
    let units = drawn.below.with_value(|below| below.get(&of).cloned()).unwrap_or_default();
    let (count, whole, own) = (units.len(), drawn.by_hand.whole, (drawn.kind, of));
    let all = Memo::new(move |_| count <= FIRST || whole.with(|whole| whole.contains(&own)));
    let shown = move || {
        let limit = if all.get() { usize::MAX } else { FIRST };
        units.iter().take(limit).map(|unit| node(drawn, unit.clone())).collect_view()
    };
    let show_all = move |_| {
        whole.update(|whole| {
            whole.insert(own);
        });
    };
    view! {
        <ul class=if flat { "units flat" } else { "units" } aria-label=label>{shown}</ul>
        <Show when=move || !all.get()>
            <Button on_click=show_all>{drawn.words.count("organisation-show-all", count, &[])}</Button>
        </Show>
    }
    .into_any()
}

fn node(drawn: Drawn, unit: Listed) -> AnyView {
    let Drawn { words, below, open, by_hand: ByHand { opened, .. }, .. } = drawn;
    let id = unit.id;
    let has = below.with_value(|below| below.contains_key(&Some(id)));
    let is_open = Memo::new(move |_| has && opened.with(|opened| opened.get(&id).copied().unwrap_or(open)));
    let toggle = if has {
        let turn = move |_| {
            let turned = !is_open.get_untracked();
            opened.update(|opened| {
                opened.insert(id, turned);
            });
        };
        view! {
            <Button
                tone=Tone::Quiet
                size=Size::Small
                icon=IconName::Right
                label=words.with("organisation-open", &[("name", &unit.name)])
                attr:aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on_click=turn
            />
        }
        .into_any()
    } else {
        view! { <span class="leaf"></span> }.into_any()
    };
    view! {
        <li>
            <div class="unit-row">{toggle} {unit_line(unit, None)}</div>
            {move || is_open.get().then(|| level(drawn, Some(id), false, None))}
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
