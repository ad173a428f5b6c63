//! Where somebody is placed and belongs, and who manages them.
use super::{
    place::PlaceForm,
    planned::{Asked, PlannedDialog},
};
use crate::{
    api::people::set_manager,
    domain::{
        editing::Place,
        error::AppError,
        id::PersonId,
        profile::{Climbed, Placement, Profile},
        unit::Change,
    },
    ui::{
        components::{Badge, Button, Checkbox, ComboOption, Mood, Size, Toasts, Tone},
        icons::IconName,
        pages::{
            edit_person::{EditDoor, Editing},
            people::PersonFinder,
        },
        words::{Words, words},
    },
};
use leptos::{prelude::*, task::spawn_local};

type Shown = Signal<Option<Profile>>;

/// A kind of unit, as the table `unit` writes it.
pub fn kind_word(words: Words, kind: &str) -> String {
    words.t(match kind {
        "company" => "person-unit-company",
        "department" => "person-unit-department",
        "function" => "person-unit-function",
        "team" => "person-unit-team",
        "group" => "person-unit-group",
        _ => "person-unit-cohort",
    })
}

#[component]
pub fn Organisation(profile: Shown) -> impl IntoView {
    view! {
        <Placements profile />
        <Manager profile />
    }
}

#[component]
fn Placements(profile: Shown) -> impl IntoView {
    let words = words();
    let part = move |part: fn(&Profile) -> Vec<Placement>| {
        Memo::new(move |_| profile.with(|profile| profile.as_ref().map(part)).unwrap_or_default())
    };
    let placements = part(|profile| profile.placements.clone());
    let climbed = Memo::new(move |_| profile.with(|p| p.as_ref().map(|p| p.climbed.clone())).unwrap_or_default());
    let may_edit = Memo::new(move |_| profile.with(|p| p.as_ref().is_some_and(|p| p.rights.edit)));
    let removing = RwSignal::new(None::<Placement>);
    let adding = RwSignal::new(false);
    let line = move |placement: Placement| view! { <PlacementLine profile placement removing /> };
    let above = move |climbed: Climbed| {
        let from = words.with("person-climbed-from", &[("units", &words.list(&climbed.from))]);
        view! {
            <li class="row">
                <span>
                    <b><bdi>{climbed.name}</bdi></b>
                    " "
                    <Badge mood=Mood::Plain>{kind_word(words, &climbed.kind)}</Badge>
                    " "
                    <small>{from}</small>
                </span>
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="placements">
            <div class="card-head">
                <h2 id="placements">{words.t("person-placed-in")}</h2>
                <Show when=move || may_edit.get()>
                    <span class="push">
                        <Button size=Size::Small icon=IconName::Plus on_click=move |_| adding.set(true)>
                            {words.t("person-place")}
                        </Button>
                    </span>
                </Show>
            </div>
            <div class="card-body stack">
                <Show when=move || placements.with(Vec::is_empty)>
                    <p class="second">{words.t("person-placed-nowhere")}</p>
                </Show>
                <ul class="plain-list stack tight">{move || placements.get().into_iter().map(line).collect_view()}</ul>
                <Show when=move || !climbed.with(Vec::is_empty)>
                    <h3>{words.t("person-climbed")}</h3>
                    <ul class="plain-list stack tight">{move || climbed.get().into_iter().map(above).collect_view()}</ul>
                </Show>
            </div>
        </section>
        <PlaceForm profile open=adding />
        <RemoveDialog profile removing />
    }
}

#[component]
fn PlacementLine(profile: Shown, placement: Placement, removing: RwSignal<Option<Placement>>) -> impl IntoView {
    let words = words();
    let door = expect_context::<EditDoor>();
    let unit = [("unit", placement.unit_name.as_str())];
    let change_label = words.with("person-change-place-label", &unit);
    let remove_label = words.with("person-remove-label", &unit);
    let role = words.kind(placement.role);
    let since = words.with("person-placed-since", &[("kind", &role), ("date", &words.day(placement.since))]);
    // Only cohorts are changed for one another; elsewhere one removes and places.
    let is_cohort = placement.kind == "cohort";
    let place = Place::new(placement.role, Some(placement.unit));
    let change = move |_| {
        let editing = profile.with_untracked(|p| p.as_ref().map(|p| (p.id, p.name.clone())));
        door.edit.set(editing.map(|(person, name)| Editing { person, name, place: Some(place) }));
    };
    let asked = placement.clone();
    let may = placement.may_remove;
    view! {
        <li class="row">
            <span>
                <b><bdi>{placement.unit_name.clone()}</bdi></b>
                " "
                <Badge mood=Mood::Plain>{kind_word(words, &placement.kind)}</Badge>
                " "
                <small>{since}</small>
            </span>
            {may
                .then(|| {
                    view! {
                        <span class="push row">
                            {is_cohort
                                .then(|| {
                                    view! {
                                        <Button size=Size::Small tone=Tone::Quiet label=change_label on_click=change>
                                            {words.t("person-change-place")}
                                        </Button>
                                    }
                                })}
                            <Button
                                size=Size::Small
                                tone=Tone::Quiet
                                label=remove_label
                                on_click=move |_| removing.set(Some(asked.clone()))
                            >
                                {words.t("person-remove")}
                            </Button>
                        </span>
                    }
                })}
        </li>
    }
}

#[component]
fn RemoveDialog(profile: Shown, removing: RwSignal<Option<Placement>>) -> impl IntoView {
    let words = words();
    let open = RwSignal::new(false);
    let keep_out = RwSignal::new(false);
    Effect::new(move || {
        if removing.with(Option::is_some) {
            keep_out.set(false);
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            removing.set(None);
        }
    });
    let asked = Memo::new(move |_| {
        let person = profile.with(|p| p.as_ref().map(|p| p.id))?;
        let placement = removing.get()?;
        Some(Asked {
            unit: placement.unit,
            change: Change::Remove { people: vec![(person, placement.role)], keep_out: keep_out.get() },
            done: words.with("person-removed", &[("unit", &placement.unit_name)]),
        })
    });
    let title = Signal::derive(move || {
        let name = profile.with(|p| p.as_ref().map(|p| p.name.clone())).unwrap_or_default();
        let unit = removing.with(|r| r.as_ref().map(|r| r.unit_name.clone())).unwrap_or_default();
        words.with("person-remove-title", &[("name", &name), ("unit", &unit)])
    });
    view! {
        <PlannedDialog
            dialog="remove-placement"
            open
            title
            asked
            action=words.t("person-remove")
            tone=Tone::DangerPrimary
        >
            <p>{words.t("person-remove-text")}</p>
            <Checkbox
                name="keep-out"
                checked=keep_out
                label=words.t("unit-keep-out")
                note=words.t("unit-keep-out-hint")
                on_change=move |ticked| keep_out.set(ticked)
            />
        </PlannedDialog>
    }
}

#[component]
fn Manager(profile: Shown) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let manager = Memo::new(move |_| profile.with(|p| p.as_ref().and_then(|p| p.manager.clone())));
    let may_edit = Memo::new(move |_| profile.with(|p| p.as_ref().is_some_and(|p| p.rights.edit)));
    let reports = Memo::new(move |_| profile.with(|p| p.as_ref().map(|p| (p.id, p.reports))));
    let wrong = RwSignal::new(None::<AppError>);
    let choose = move |option: Option<ComboOption>| {
        let chosen = option.and_then(|option| option.value.parse::<PersonId>().ok());
        let Some(person) = profile.with_untracked(|p| p.as_ref().map(|p| p.id)) else { return };
        if manager.get_untracked().map(|(id, _)| id) == chosen {
            return;
        }
        spawn_local(async move {
            match set_manager(person, chosen).await {
                Ok(()) => {
                    wrong.try_set(None);
                    toasts.say(IconName::Check, words.t("person-manager-saved"));
                }
                Err(error) => {
                    wrong.try_set(Some(error));
                }
            }
        });
    };
    let chosen = Signal::derive(move || {
        manager.get().map(|(id, name)| ComboOption { value: id.to_string(), label: name, note: None })
    });
    let error = Signal::derive(move || wrong.get().map(|error| words.error(&error)));
    let shown = move || {
        let named = manager
            .get()
            .map(|(id, name)| view! { <p><a href=format!("/people/{id}")><bdi>{name}</bdi></a></p> }.into_any());
        named.unwrap_or_else(|| view! { <p class="second">{words.t("person-manager-none")}</p> }.into_any())
    };
    let below = move || {
        let (id, count) = reports.get().filter(|(_, count)| *count > 0)?;
        let text = words.count("person-reports", count as usize, &[]);
        Some(view! { <p><a href=format!("/people?manager={id}")>{text}</a></p> })
    };
    view! {
        <section class="card" aria-labelledby="manager">
            <div class="card-head"><h2 id="manager">{words.t("people-manager")}</h2></div>
            <div class="card-body stack">
                {shown}
                <Show when=move || may_edit.get()>
                    <PersonFinder name="choose-manager" label=words.t("person-manager-choose") chosen on_choose=choose error />
                    <Show when=move || manager.with(Option::is_some)>
                        <div>
                            <Button size=Size::Small tone=Tone::Quiet on_click=move |_| choose(None)>
                                {words.t("person-manager-clear")}
                            </Button>
                        </div>
                    </Show>
                </Show>
                {below}
            </div>
        </section>
    }
}
