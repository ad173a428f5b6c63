//! What somebody is or was enrolled in, why, and what may be done about it.
use crate::{
    domain::{
        enrolling::{Change, PersonChoice},
        enrolment::State,
        profile::{Enrolment, Profile},
    },
    ui::{
        components::{Badge, Button, Empty, Mood, Progress, Size, Tone},
        icons::IconName,
        pages::enrolling::{Asking, ChangeDialog, Changing, EnrolDialog},
        reasons::Reasons,
        words::{Words, words},
    },
};
use leptos::prelude::*;

type Shown = Signal<Option<Profile>>;

#[component]
pub fn Enrolments(profile: Shown) -> impl IntoView {
    let words = words();
    let enrolments = Memo::new(move |_| profile.with(|p| p.as_ref().map(|p| p.enrolments.clone())).unwrap_or_default());
    let may_enrol = Memo::new(move |_| profile.with(|p| p.as_ref().is_some_and(|p| p.rights.enrol)));
    let asking = RwSignal::new(None::<Asking>);
    let changing = RwSignal::new(None::<Changing>);
    let add = move |_| {
        let person = profile.with_untracked(|p| {
            p.as_ref().map(|p| PersonChoice { id: p.id, name: p.name.clone(), address: p.address.clone() })
        });
        asking.set(person.map(|person| Asking::For(vec![person])));
    };
    let line = move |enrolment: Enrolment| {
        view! { <Line enrolment may=may_enrol.get_untracked() changing /> }
    };
    view! {
        <section class="card" aria-labelledby="enrolments">
            <div class="card-head">
                <h2 id="enrolments">{words.t("person-enrolled-in")}</h2>
                <Show when=move || may_enrol.get()>
                    <span class="push">
                        <Button
                            tone=Tone::Primary
                            size=Size::Small
                            icon=IconName::Plus
                            label=words.t("person-enrol")
                            on_click=add
                        />
                    </span>
                </Show>
            </div>
            <div class="card-body stack">
                <Show when=move || enrolments.with(Vec::is_empty)>
                    <Empty title=words.t("person-enrolled-nothing") text=words.t("person-enrolled-nothing-text") />
                </Show>
                {move || enrolments.get().into_iter().map(line).collect_view()}
            </div>
        </section>
        <EnrolDialog asking />
        <ChangeDialog asking=changing />
    }
}

#[component]
fn Line(enrolment: Enrolment, may: bool, changing: RwSignal<Option<Changing>>) -> impl IntoView {
    let words = words();
    let activity = enrolment.activity.clone();
    let offered = if may { offered(&enrolment) } else { Vec::new() };
    let lifts = offered.first() == Some(&Change::Lift);
    let asked = Changing { keys: vec![enrolment.key], name: Some(activity.clone()), offered: offered.clone() };
    let act = (!offered.is_empty()).then(|| {
        let label = words.with("person-enrolment-change", &[("activity", &activity)]);
        let ask = move |_| changing.set(Some(asked.clone()));
        if lifts {
            view! { <Button size=Size::Small label on_click=ask>{words.t("person-enrolment-lift")}</Button> }.into_any()
        } else {
            view! { <Button tone=Tone::Quiet size=Size::Small icon=IconName::Dots label on_click=ask /> }.into_any()
        }
    });
    let (word, mood) = state(words, &enrolment);
    let notes: Vec<String> = [
        enrolment.session.clone(),
        enrolment.turn.map(|turn| words.with("person-enrolment-turn", &[("place", &words.number(turn))])),
        enrolment.due_on.map(|on| words.with("person-enrolment-due", &[("date", &words.date(on))])),
        enrolment.completed_at.map(|at| words.with("person-enrolment-completed", &[("date", &words.day(at))])),
        enrolment.leaves_at.map(|at| words.with("person-enrolment-leaves", &[("date", &words.day(at))])),
    ]
    .into_iter()
    .flatten()
    .filter(|note| !note.is_empty())
    .collect();
    let notes = notes.into_iter().map(|note| view! { <span>{note}</span> }).collect_view();
    let progress = enrolment.state.is_some().then(|| {
        let label = words.with("person-progress", &[("activity", &activity)]);
        view! {
            <Progress label value=u32::from(enrolment.progress) />
            <span>{words.percent(u32::from(enrolment.progress))}</span>
        }
    });
    view! {
        <article class="enrolment">
            <h3>
                <a href=format!("/activities/{}", enrolment.key.activity)><bdi>{activity.clone()}</bdi></a>
                " "
                <Badge mood>{word}</Badge>
            </h3>
            <div class="state">{progress} {notes}</div>
            <Reasons activity reasons=enrolment.reasons kept_out=enrolment.kept_out />
            <div class="row">{act}</div>
        </article>
    }
}

/// What can be done about it by hand, the likeliest first.
fn offered(of: &Enrolment) -> Vec<Change> {
    let runs = matches!(of.state, Some(State::Waiting | State::Active | State::Suspended));
    let counts = runs || of.state == Some(State::Completed);
    let given = of.reasons.iter().any(|reason| reason.because.is_given());
    [
        (Change::Lift, of.kept_out.is_some()),
        (Change::Resume, of.paused),
        (Change::End, counts && given),
        (Change::KeepOut, counts && of.kept_out.is_none()),
        (Change::Suspend, runs && !of.paused && of.state != Some(State::Suspended)),
    ]
    .into_iter()
    .filter_map(|(change, is)| is.then_some(change))
    .collect()
}

fn state(words: Words, of: &Enrolment) -> (String, Mood) {
    let mood = match of.state {
        Some(State::Waiting) => Mood::Warn,
        Some(State::Active) => Mood::Accent,
        Some(State::Completed) => Mood::Ok,
        Some(State::Suspended | State::Ended) | None => Mood::Plain,
    };
    match of.state {
        _ if of.paused => (words.t("person-enrolment-paused"), mood),
        Some(state) => (words.state(state), mood),
        None => (words.t("person-enrolment-kept-out"), mood),
    }
}
