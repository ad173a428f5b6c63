use super::{
    collected::{Collected, CollectedList, Item, Said},
    planned::{Ask, PlanDialog},
};
use crate::{
    api::qualifications::find_qualification_units,
    domain::{
        audit::Named,
        id::RuleId,
        qualification::{Carrier, Details},
    },
    ui::{
        components::ComboOption,
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// A kind of unit by its word.
fn kind(words: Words, kind: &str) -> String {
    words.t(match kind {
        "company" => "qual-unit-company",
        "department" => "qual-unit-department",
        "team" => "qual-unit-team",
        "function" => "qual-unit-function",
        "group" => "qual-unit-group",
        "cohort" => "qual-unit-cohort",
        _ => "qual-unit-platform",
    })
}

/// The units that carry it, and the rules that give it.
#[component]
pub fn Units(details: Signal<Option<Details>>) -> impl IntoView {
    let words = words();
    let collected = Collected::new();
    let asking = RwSignal::new(None::<Ask>);
    let search = RwSignal::new(String::new());
    let may = Memo::new(move |_| details.with(|details| details.as_ref().is_some_and(|details| details.rights.carry)));
    let found = LocalResource::new(move || {
        let (search, may) = (search.get(), may.get());
        async move { if may { find_qualification_units(search).await } else { Ok(Vec::new()) } }
    });
    let options = Signal::derive(move || {
        let option = |(unit, of_kind): (Named<_>, String)| ComboOption {
            value: crate::domain::id::UnitId::to_string(&unit.id),
            label: unit.name,
            note: Some(kind(words, &of_kind)),
        };
        found.get().map(|found| found.unwrap_or_default().into_iter().map(option).collect::<Vec<_>>())
    });
    let items = Signal::derive(move || {
        let item = |carrier: Carrier| {
            let people = words.tally(carrier.people);
            let since = words.date(carrier.since.date_naive());
            let of_kind = kind(words, &carrier.kind);
            let arguments = [("kind", of_kind.as_str()), ("people", people.as_str()), ("since", since.as_str())];
            Item {
                value: carrier.id.to_string(),
                note: words.with("qual-carrier-note", &arguments),
                href: Some(format!("/units/{}", carrier.id)),
                label: carrier.name,
                may_remove: carrier.may_remove,
            }
        };
        details.get().map(|details| details.units.into_iter().map(item).collect::<Vec<_>>()).unwrap_or_default()
    });
    let save = move |()| {
        let Some(qualification) = details.with_untracked(|details| details.as_ref().map(|details| details.id)) else {
            return;
        };
        let (add, remove) = collected.ids();
        asking.set(Some(Ask::Carry { qualification, add, remove }));
    };
    let said = Said {
        label: "qual-units",
        add: "qual-add-units",
        empty: "qual-no-units",
        empty_text: "qual-no-units-text",
        nothing_found: "qual-no-unit-found",
    };
    let rules = move || details.get().map(|details| details.rules).filter(|rules| !rules.is_empty());
    let rule =
        |rule: Named<RuleId>| view! { <li><a href=format!("/rules/{}", rule.id)><bdi>{rule.name}</bdi></a></li> };
    view! {
        <CollectedList collected said name="units" items may_add=may search options on_save=save />
        {move || rules().map(|rules| view! {
            <h2>{words.t("qual-given-by-rules")}</h2>
            <ul class="collected">{rules.into_iter().map(rule).collect_view()}</ul>
        })}
        <PlanDialog asking on_done=move |()| collected.clear() />
    }
}
