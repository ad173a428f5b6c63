use super::planned::{Asked, PlannedDialog};
use crate::{
    domain::{id::UnitId, profile::Profile, role::Role, unit::Change},
    ui::{
        components::{ComboOption, Tone},
        pages::people::PlaceFields,
        words::words,
    },
};
use leptos::prelude::*;

/// Places somebody in a unit, with a role, once it is said what follows.
#[component]
pub fn PlaceForm(#[prop(into)] profile: Signal<Option<Profile>>, open: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let unit = RwSignal::new(None::<ComboOption>);
    let role = RwSignal::new(Role::Learner);
    Effect::new(move || {
        if open.get() {
            unit.set(None);
            role.set(Role::Learner);
        }
    });
    let name = move || profile.with(|p| p.as_ref().map(|p| p.name.clone())).unwrap_or_default();
    let title = Signal::derive(move || words.with("person-place-title", &[("name", &name())]));
    let asked = Memo::new(move |_| {
        let person = profile.with(|p| p.as_ref().map(|p| p.id))?;
        let chosen = unit.get()?;
        Some(Asked {
            unit: chosen.value.parse::<UnitId>().ok()?,
            change: Change::Place { people: vec![person], role: role.get() },
            done: words.with("person-placed", &[("unit", &chosen.label)]),
        })
    });
    view! {
        <PlannedDialog dialog="place" open title asked action=words.t("person-place") tone=Tone::Primary>
            <PlaceFields unit role />
        </PlannedDialog>
    }
}
