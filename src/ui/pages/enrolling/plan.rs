use crate::{
    domain::enrolling::{Outcome, Pair, Plan, Wait},
    ui::{
        components::{Checkbox, Sum},
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// What saving would do, in numbers; and who is kept out, each with a box that lets them in again.
#[component]
pub(super) fn PlanView(plan: Plan, lift: RwSignal<Vec<(u32, u32)>>) -> impl IntoView {
    let words = words();
    let said = words.count("enrolling-plan", plan.enrols() as usize, &[]);
    let mails = words.count("enrolling-mails", plan.mails as usize, &[]);
    let lines = lines(words, &plan);
    let kept_out: Vec<_> = plan
        .pairs
        .iter()
        .filter(|pair| pair.kept_out.is_some() && pair.outcome != Outcome::OutOfReach)
        .map(|pair| kept_out(words, &plan, pair, lift))
        .collect();
    view! {
        <p>{said} " " {mails}</p>
        {(!lines.is_empty()).then(|| view! { <Sum lines /> })}
        {kept_out}
    }
}

fn lines(words: Words, plan: &Plan) -> Vec<(String, String)> {
    let waits = [(Wait::Full, "enrolling-full"), (Wait::NoSession, "enrolling-no-session")]
        .map(|(wait, key)| (key, plan.count(|outcome| outcome == Outcome::Waits(wait))));
    let left = plan.left_out().into_iter().map(|(outcome, count)| (left_out(outcome), count));
    [("enrolling-new", plan.adds())]
        .into_iter()
        .chain(waits)
        .chain(left)
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| (words.t(key), words.number(count)))
        .collect()
}

const fn left_out(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::KeptOut => "enrolling-kept-out",
        Outcome::Deactivated => "enrolling-deactivated",
        Outcome::OutOfReach => "enrolling-out-of-reach",
        Outcome::Already | Outcome::Enrol | Outcome::Waits(_) => "enrolling-already",
    }
}

fn kept_out(words: Words, plan: &Plan, pair: &Pair, lift: RwSignal<Vec<(u32, u32)>>) -> impl IntoView + use<> {
    let place = (pair.person, pair.target);
    let (person, target) = (&plan.people[pair.person as usize], &plan.targets[pair.target as usize]);
    let (since, by) = pair.kept_out.as_ref().map_or_else(Default::default, |kept_out| {
        let by = kept_out
            .by
            .as_ref()
            .map_or_else(|| words.t("event-muster"), |by| by.name.clone().unwrap_or_else(|| words.t("event-erased")));
        (words.date(kept_out.since.date_naive()), by)
    });
    let label = words.with("enrolling-lift", &[("name", &person.name), ("activity", &target.name)]);
    let note = words.with("enrolling-lift-note", &[("who", &by), ("date", &since)]);
    let tick = move |ticked: bool| {
        lift.update(|lift| {
            lift.retain(|other| *other != place);
            lift.extend(ticked.then_some(place));
        });
    };
    view! {
        <Checkbox
            name="lift"
            label
            note
            checked=Signal::derive(move || lift.with(|lift| lift.contains(&place)))
            on_change=tick
        />
    }
}
