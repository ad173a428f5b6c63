use super::Picked;
use crate::{
    domain::{activity::Participant, enrolling::Change, enrolment::State, reason::Because},
    ui::{
        components::{Badge, Button, Mood, Progress, Size, Tone},
        icons::IconName,
        pages::enrolling::Changing,
        reasons::Reasons,
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// What can be done about somebody's enrolment by hand, the likeliest first.
pub fn offered(of: &Participant) -> Vec<Change> {
    if !of.yours {
        return Vec::new();
    }
    let runs = matches!(of.state, Some(State::Waiting | State::Active | State::Suspended));
    let counts = runs || of.state == Some(State::Completed);
    let given = of.reasons.iter().any(|reason| Because::is_given(&reason.because));
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

#[component]
pub fn Row(participant: Participant, picked: Picked, changing: RwSignal<Option<Changing>>) -> impl IntoView {
    let words = words();
    let key = participant.key;
    let name = participant.name.clone();
    let offered = offered(&participant);
    let pick = (!offered.is_empty()).then(|| {
        let label = words.with("participants-select", &[("name", &name)]);
        let whole = participant.clone();
        view! {
            <label class="pick">
                <input
                    type="checkbox"
                    name="pick"
                    autocomplete="off"
                    aria-label=label
                    prop:checked=move || picked.with(|picked| picked.contains_key(&key))
                    on:change=move |event| {
                        picked
                            .update(|picked| {
                                if event_target_checked(&event) {
                                    picked.insert(key, whole.clone());
                                } else {
                                    picked.remove(&key);
                                }
                            });
                    }
                />
            </label>
        }
    });
    let more = (!offered.is_empty()).then(|| {
        let label = words.with("participants-change-one", &[("name", &name)]);
        let asked = Changing { keys: vec![key], name: Some(name.clone()), offered: offered.clone() };
        view! {
            <Button
                tone=Tone::Quiet
                size=Size::Small
                icon=IconName::Dots
                label
                on_click=move |_| changing.set(Some(asked.clone()))
            />
        }
    });
    let due = participant.due_on.map(|day| words.date(day));
    let due_narrow = due.clone().map(|day| {
        view! { <small class="if-narrow">{words.with("person-enrolment-due", &[("date", &day)])}</small> }
    });
    let why = {
        let (activity, reasons, kept_out) =
            (words.t("reason-this"), participant.reasons.clone(), participant.kept_out.clone());
        move || view! { <Reasons activity=activity.clone() reasons=reasons.clone() kept_out=kept_out.clone() /> }
    };
    view! {
        <tr>
            <td class="col-tick">{pick}</td>
            <th scope="row">
                <span class="who">
                    <span class="who-name">
                        <a href=format!("/people/{}", key.person)><bdi>{name.clone()}</bdi></a>
                        {participant.test.then(|| view! { <Badge test=true>{words.t("person-test")}</Badge> })}
                    </span>
                    {participant.address.clone().map(|address| view! { <small>{address}</small> })}
                    {due_narrow}
                </span>
                <div class="why-narrow">{why.clone()()}</div>
            </th>
            <td class="col-state">{standing(words, &name, &participant)}</td>
            <td class="col-due">{due}</td>
            <td class="col-why">{why()}</td>
            <td class="col-more">{more}</td>
        </tr>
    }
}

/// State, progress, the session, and what is about to come.
fn standing(words: Words, name: &str, of: &Participant) -> impl IntoView + use<> {
    let (key, mood) = match of.state {
        _ if of.paused => ("participants-paused", Mood::Plain),
        Some(State::Waiting) => ("participants-waiting", Mood::Warn),
        Some(State::Active) => ("participants-active", Mood::Accent),
        Some(State::Completed) => ("participants-completed", Mood::Ok),
        Some(State::Suspended) => ("participants-suspended", Mood::Plain),
        Some(State::Ended) => ("participants-ended", Mood::Plain),
        None => ("participants-kept-out", Mood::Plain),
    };
    let has_begun = of.progress > 0 && of.state != Some(State::Completed);
    let progress = has_begun.then(|| {
        let label = words.with("participants-progress", &[("name", name)]);
        let percent = format!("{} %", of.progress);
        view! { <span class="done"><Progress label value=u32::from(of.progress) /> <span>{percent}</span></span> }
    });
    let leaves = of.leaves_at.map(|at| words.with("participants-leaves", &[("date", &words.date(at.date_naive()))]));
    view! {
        <Badge mood>{words.t(key)}</Badge>
        {progress}
        {of.session.clone().map(|session| view! { <small>{session}</small> })}
        {leaves.map(|leaves| view! { <small>{leaves}</small> })}
    }
}
