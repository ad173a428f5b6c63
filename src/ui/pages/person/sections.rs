use crate::{
    api::people::remove_placement,
    domain::{
        editing::Place,
        enrolment::State,
        error::AppError,
        profile::{Enrolment, Placement, Profile},
    },
    ui::{
        app::Problem,
        components::{Badge, Button, Dialog, Icon, Mood, Progress, Size, Toasts, Tone},
        icons::IconName,
        pages::edit_person::{EditDoor, Editing},
        time::day,
        words::words,
    },
};
use leptos::{prelude::*, task::spawn_local};

type Shown = Signal<Option<Profile>>;

#[component]
pub fn Placements(profile: Shown) -> impl IntoView {
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
                    toasts.say(IconName::Check, format!("Removed from {}.", placement.unit_name));
                }
                Err(error) => problem.set(Some(error)),
            }
        });
    };
    let words = words();
    let door = expect_context::<EditDoor>();
    let change = move |placement: &Placement| {
        let editing = profile.with_untracked(|p| p.as_ref().map(|p| (p.id, p.name.clone())));
        let place = Place::new(placement.role, Some(placement.unit));
        door.edit.set(editing.map(|(person, name)| Editing { person, name, place: Some(place) }));
    };
    let line = move |placement: Placement| {
        let change_label = words.with("person-change-place-label", &[("unit", &placement.unit_name)]);
        let changed = placement.clone();
        let label = format!("Remove from {}", placement.unit_name);
        let asked = placement.clone();
        let ask = move |_| {
            problem.set(None);
            removing.set(Some(asked.clone()));
            open.set(true);
        };
        view! {
            <li class="row">
                <span><b>{placement.unit_name}</b> <small>{format!(" {}, since {}", placement.role.label(), day(placement.since))}</small></span>
                {placement.may_remove.then(|| view! {
                    <span class="push row">
                        <Button size=Size::Small tone=Tone::Quiet label=change_label on_click=move |_| change(&changed)>
                            {words.t("person-change-place")}
                        </Button>
                        <Button size=Size::Small tone=Tone::Quiet label on_click=ask>"Remove"</Button>
                    </span>
                })}
            </li>
        }
    };
    let title = Signal::derive(move || {
        removing.with(|r| r.as_ref().map(|r| format!("Remove {} from {}", name(), r.unit_name))).unwrap_or_default()
    });
    view! {
        <section class="card" aria-labelledby="placements">
            <div class="card-head"><h2 id="placements">"Placed in"</h2></div>
            <div class="card-body">
                <Show when=move || placements.with(Vec::is_empty)><p class="second">"In no cohort."</p></Show>
                <ul class="plain-list stack tight">{move || placements.get().into_iter().map(line).collect_view()}</ul>
            </div>
        </section>
        <Dialog id="remove-placement" open title>
            {move || problem.get().map(|error| view! { <Problem error /> })}
            <p>"The person stays. Enrolments that stand only because of this place end; progress is kept."</p>
            <div class="end">
                <Button on_click=move |_| open.set(false)>"Cancel"</Button>
                <Button tone=Tone::DangerPrimary on_click=move |_| remove()>"Remove"</Button>
            </div>
        </Dialog>
    }
}

#[component]
pub fn Enrolments(profile: Shown) -> impl IntoView {
    let enrolments = Memo::new(move |_| profile.with(|p| p.as_ref().map(|p| p.enrolments.clone())).unwrap_or_default());
    let line = |enrolment: Enrolment| {
        let state = enrolment.state.label();
        view! {
            <article class="enrolment">
                <h3>{enrolment.activity.clone()} " " <Badge mood=mood(enrolment.state)>{state}</Badge></h3>
                <div class="state">
                    <Progress label=format!("Progress in {}", enrolment.activity) value=u32::from(enrolment.progress) />
                    <span>{format!("{} %", enrolment.progress)}</span>
                </div>
                <ul class="reasons" aria-label="Why">{enrolment.reasons.into_iter().map(reason).collect_view()}</ul>
            </article>
        }
    };
    view! {
        <section class="card" aria-labelledby="enrolments">
            <div class="card-head"><h2 id="enrolments">"Enrolled in"</h2></div>
            <div class="card-body stack">
                <Show when=move || enrolments.with(Vec::is_empty)><p class="second">"In no activity."</p></Show>
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

fn reason(reason: String) -> impl IntoView {
    view! {
        <li>
            <Icon name=IconName::Users />
            <span>{reason}</span>
        </li>
    }
}
