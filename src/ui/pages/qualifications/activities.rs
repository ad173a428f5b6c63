use super::{
    collected::{Collected, CollectedList, Item, Said},
    planned::{Ask, PlanDialog},
};
use crate::{
    api::qualifications::{DefinitionChange, find_qualification_activities},
    domain::{
        audit::Named,
        id::ActivityId,
        qualification::{Activity, Details},
    },
    ui::{components::ComboOption, words::words},
};
use leptos::prelude::*;

/// What is in it: several are added, some removed, and all saved together.
#[component]
pub fn Activities(details: Signal<Option<Details>>) -> impl IntoView {
    let words = words();
    let collected = Collected::new();
    let asking = RwSignal::new(None::<Ask>);
    let search = RwSignal::new(String::new());
    let may = Memo::new(move |_| details.with(|details| details.as_ref().is_some_and(|details| details.rights.edit)));
    let found = LocalResource::new(move || {
        let (search, may) = (search.get(), may.get());
        async move { if may { find_qualification_activities(search).await } else { Ok(Vec::new()) } }
    });
    let options = Signal::derive(move || {
        let option =
            |named: Named<_>| ComboOption { value: ActivityId::to_string(&named.id), label: named.name, note: None };
        found.get().map(|found| found.unwrap_or_default().into_iter().map(option).collect::<Vec<_>>())
    });
    let note = move |activity: &Activity| {
        let kind = words.t(match activity.kind.as_str() {
            "programme" => "qual-kind-programme",
            "experience" => "qual-kind-experience",
            _ => "qual-kind-course",
        });
        let counts = activity.valid_days.map(|days| words.count("qual-counts-for", days as usize, &[]));
        let archived = activity.archived.then(|| words.t("qual-archived"));
        [Some(kind), counts, archived].into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let items = Signal::derive(move || {
        let item = |activity: Activity| Item {
            note: note(&activity),
            value: activity.id.to_string(),
            href: Some(format!("/activities/{}", activity.id)),
            label: activity.name,
            may_remove: may.get(),
        };
        details.get().map(|details| details.activities.into_iter().map(item).collect::<Vec<_>>()).unwrap_or_default()
    });
    let save = move |()| {
        let Some(qualification) = details.with_untracked(|details| details.as_ref().map(|details| details.id)) else {
            return;
        };
        let (add, remove) = collected.ids();
        asking.set(Some(Ask::Definition(DefinitionChange::Activities { qualification, add, remove })));
    };
    let said = Said {
        label: "qual-activities",
        add: "qual-add-activities",
        empty: "qual-no-activities",
        empty_text: "qual-no-activities-text",
        nothing_found: "qual-no-activity-found",
    };
    view! {
        <CollectedList collected said name="activities" items may_add=may search options on_save=save />
        <PlanDialog asking on_done=move |()| collected.clear() />
    }
}
