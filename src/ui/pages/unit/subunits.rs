use crate::{
    api::units::subunits,
    domain::{
        id::UnitId,
        unit::{Listed, Unit, UnitKind, Visibility},
    },
    ui::{
        app::Problem,
        components::{Button, Empty},
        icons::IconName,
        live::Live,
        pages::organisation::{CreateDialog, Creating, kinds_word, new_word, unit_line},
        words::words,
    },
};
use leptos::prelude::*;

/// What lies directly below, kind by kind, and whether its people belong here too.
#[component]
pub fn Subunits(id: UnitId, unit: Memo<Option<Unit>>) -> impl IntoView {
    let (live, words) = (expect_context::<Live>(), words());
    let changes = live.of(&["units", "people"]);
    let found = Resource::new(move || changes.get(), move |_| subunits(id));
    let below = Signal::derive(move || found.get().and_then(Result::ok).unwrap_or_default());
    let creating = RwSignal::new(None::<Creating>);
    let may = move || unit.with(|unit| unit.as_ref().map(|unit| unit.rights.create.clone()).unwrap_or_default());
    let name = move || unit.with(|unit| unit.as_ref().map(|unit| unit.name.clone())).unwrap_or_default();
    let new = move |kind: UnitKind| {
        view! {
            <Button
                icon=IconName::Plus
                on_click=move |_| creating.set(Some(Creating { kind, parent: Some((id, name())) }))
            >
                {new_word(words, kind)}
            </Button>
        }
    };
    let part = move |kind: UnitKind| {
        let units: Vec<_> = below.get().into_iter().filter(|(of, _)| *of == kind).map(|(_, unit)| unit).collect();
        (!units.is_empty()).then(|| view! { <OfKind kind units /> })
    };
    view! {
        <div class="stack">
            <div class="row">{move || may().into_iter().map(new).collect_view()}</div>
            <Transition>
                {move || found.get().and_then(Result::err).map(|error| view! { <Problem error /> })}
                {move || {
                    (found.get().is_some_and(|found| found.is_ok_and(|found| found.is_empty())))
                        .then(|| view! { <Empty title=words.t("unit-subunits-none-title") text=words.t("unit-subunits-none") /> })
                }}
                {move || UnitKind::ALL.iter().copied().map(part).collect_view()}
            </Transition>
        </div>
        <CreateDialog creating />
    }
}

#[component]
fn OfKind(kind: UnitKind, units: Vec<Listed>) -> impl IntoView {
    let words = words();
    let title = format!("subunits-{}", kind.as_str());
    let line = move |unit: Listed| {
        let climbs = kind != UnitKind::Group || unit.visibility == Visibility::Public;
        let says = words.t(if climbs { "unit-climbs" } else { "unit-climbs-not" });
        view! { <li><div class="unit-row">{unit_line(unit, Some(says))}</div></li> }
    };
    view! {
        <section class="card" aria-labelledby=title.clone()>
            <div class="card-head"><h2 id=title.clone()>{kinds_word(words, kind)}</h2></div>
            <ul class="units flat pad">{units.into_iter().map(line).collect_view()}</ul>
        </section>
    }
}
