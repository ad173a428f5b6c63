use crate::{
    api::people::remove_placement,
    domain::{
        editing::Place,
        enrolment::State,
        error::AppError,
        profile::{Enrolment, Placement, Profile, Reason, Source},
    },
    ui::{
        app::Problem,
        components::{Badge, Button, Dialog, Icon, Mood, Progress, Size, Toasts, Tone},
        icons::IconName,
        pages::edit_person::{EditDoor, Editing},
        words::{Words, words},
    },
};
use leptos::{prelude::*, task::spawn_local};

type Shown = Signal<Option<Profile>>;

#[component]
pub fn Placements(profile: Shown) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let placements = Memo::new(move |_| profile.with(|p| p.as_ref().map(|p| p.placements.clone())).unwrap_or_default());
    let name = move || profile.with(|p| p.as_ref().map(|p| p.name.clone())).unwrap_or_default();
    let removing = RwSignal::new(None::<Placement>);
    let open = RwSignal::new(false);
    let problem = RwSignal::new(None::<AppError>);
    let remove = move || {
        let person = profile.with_untracked(|p| p.as_ref().map(|p| p.id));
        let (Some(placement), Some(person)) = (removing.get_untracked(), person) else { return };
        spawn_local(async move {
            match remove_placement(person, placement.unit, placement.role).await {
                Ok(()) => {
                    open.set(false);
                    toasts.say(IconName::Check, words.with("person-removed", &[("unit", &placement.unit_name)]));
                }
                Err(error) => problem.set(Some(error)),
            }
        });
    };
    let door = expect_context::<EditDoor>();
    let change = move |placement: &Placement| {
        let editing = profile.with_untracked(|p| p.as_ref().map(|p| (p.id, p.name.clone())));
        let place = Place::new(placement.role, Some(placement.unit));
        door.edit.set(editing.map(|(person, name)| Editing { person, name, place: Some(place) }));
    };
    let line = move |placement: Placement| {
        let change_label = words.with("person-change-place-label", &[("unit", &placement.unit_name)]);
        let changed = placement.clone();
        let label = words.with("person-remove-label", &[("unit", &placement.unit_name)]);
        let asked = placement.clone();
        let ask = move |_| {
            problem.set(None);
            removing.set(Some(asked.clone()));
            open.set(true);
        };
        let kind = words.kind(placement.role);
        let since = words.with("person-placed-since", &[("kind", &kind), ("date", &words.day(placement.since))]);
        view! {
            <li class="row">
                <span><b><bdi>{placement.unit_name}</bdi></b> " " <small>{since}</small></span>
                {placement.may_remove.then(|| view! {
                    <span class="push row">
                        <Button size=Size::Small tone=Tone::Quiet label=change_label on_click=move |_| change(&changed)>
                            {words.t("person-change-place")}
                        </Button>
                        <Button size=Size::Small tone=Tone::Quiet label on_click=ask>{words.t("person-remove")}</Button>
                    </span>
                })}
            </li>
        }
    };
    let title = Signal::derive(move || {
        let title =
            |from: &Placement| words.with("person-remove-title", &[("name", &name()), ("unit", &from.unit_name)]);
        removing.with(|removing| removing.as_ref().map(title)).unwrap_or_default()
    });
    view! {
        <section class="card" aria-labelledby="placements">
            <div class="card-head"><h2 id="placements">{words.t("person-placed-in")}</h2></div>
            <div class="card-body">
                <Show when=move || placements.with(Vec::is_empty)><p class="second">{words.t("person-no-cohort")}</p></Show>
                <ul class="plain-list stack tight">{move || placements.get().into_iter().map(line).collect_view()}</ul>
            </div>
        </section>
        <Dialog id="remove-placement" open title>
            {move || problem.get().map(|error| view! { <Problem error /> })}
            <p>{words.t("person-remove-text")}</p>
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("edit-cancel")}</Button>
                <Button tone=Tone::DangerPrimary on_click=move |_| remove()>{words.t("person-remove")}</Button>
            </div>
        </Dialog>
    }
}

#[component]
pub fn Enrolments(profile: Shown) -> impl IntoView {
    let enrolments = Memo::new(move |_| profile.with(|p| p.as_ref().map(|p| p.enrolments.clone())).unwrap_or_default());
    let words = words();
    let line = move |enrolment: Enrolment| {
        let label = words.with("person-progress", &[("activity", &enrolment.activity)]);
        let reasons = enrolment.reasons.into_iter().map(|reason| why(words, reason)).collect_view();
        view! {
            <article class="enrolment">
                <h3><bdi>{enrolment.activity}</bdi> " " <Badge mood=mood(enrolment.state)>{words.state(enrolment.state)}</Badge></h3>
                <div class="state">
                    <Progress label value=u32::from(enrolment.progress) />
                    <span>{words.percent(u32::from(enrolment.progress))}</span>
                </div>
                <ul class="reasons" aria-label=words.t("person-why")>{reasons}</ul>
            </article>
        }
    };
    view! {
        <section class="card" aria-labelledby="enrolments">
            <div class="card-head"><h2 id="enrolments">{words.t("person-enrolled-in")}</h2></div>
            <div class="card-body stack">
                <Show when=move || enrolments.with(Vec::is_empty)><p class="second">{words.t("person-no-activity")}</p></Show>
                {move || enrolments.get().into_iter().map(line).collect_view()}
            </div>
        </section>
    }
}

const fn mood(state: State) -> Mood {
    match state {
        State::Active => Mood::Accent,
        State::Completed => Mood::Ok,
        State::Waiting => Mood::Warn,
        State::Suspended | State::Ended => Mood::Plain,
    }
}

fn why(words: Words, Reason { source, since }: Reason) -> impl IntoView {
    let since = words.date(since.date_naive());
    let (icon, sentence) = match &source {
        Source::Unit(unit) => (IconName::Users, words.with("person-because-unit", &[("unit", unit), ("date", &since)])),
        Source::List(number) => {
            let number = number.to_string();
            (IconName::Import, words.with("person-because-list", &[("number", &number), ("date", &since)]))
        }
        Source::Hand => (IconName::User, words.with("person-because-hand", &[("date", &since)])),
    };
    view! {
        <li>
            <Icon name=icon />
            <span>{sentence}</span>
        </li>
    }
}
