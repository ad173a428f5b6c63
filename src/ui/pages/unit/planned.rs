use super::assign_add::thing_label;
use crate::{
    domain::{
        enrolment_list::MANY,
        unit::{Change, Effect, LeftOut, Note, Plan},
    },
    ui::{
        components::{Banner, Mood},
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// A plan in words: who gets and loses what, how many mails leave, and what else follows.
#[component]
pub fn Planned(change: Change, plan: Plan) -> impl IntoView {
    let words = words();
    let many = plan.people == MANY;
    let number = |count: u32| if many { format!("{}+", words.number(count)) } else { words.number(count) };
    let followed = match (plan.gaining, plan.losing) {
        (0, 0) => words.t("unit-plan-nothing"),
        (gaining, 0) => words.count("unit-plan-gaining", gaining as usize, &[("number", &number(gaining))]),
        (0, losing) => words.count("unit-plan-losing", losing as usize, &[("number", &number(losing))]),
        (gaining, losing) => {
            let gaining = words.count("unit-plan-gaining", gaining as usize, &[("number", &number(gaining))]);
            let losing = words.count("unit-plan-losing", losing as usize, &[("number", &number(losing))]);
            format!("{gaining} {losing}")
        }
    };
    let touched = (plan.gaining, plan.losing) != (0, 0) || plan.touched > 0;
    let mails = touched.then(|| match plan.mails {
        0 => words.t("unit-plan-no-mail"),
        mails => words.count("unit-plan-mails", mails as usize, &[("number", &number(mails))]),
    });
    let more = (plan.touched as usize).saturating_sub(plan.sample.len());
    let names = plan.sample.join(", ");
    let whom = match (plan.sample.is_empty(), more) {
        (true, _) => None,
        (_, 0) => Some(words.with("unit-plan-names", &[("names", &names)])),
        (_, more) => Some(words.count("unit-plan-names-more", more, &[("names", &names)])),
    };
    let effects: Vec<_> = plan.effects.into_iter().map(|effect| view! { <EffectLine effect many /> }).collect();
    let notes: Vec<_> =
        plan.notes.iter().map(|(note, count)| view! { <li>{note_line(words, &change, *note, *count)}</li> }).collect();
    view! {
        {many.then(|| view! { <Banner mood=Mood::Warn>{words.t("unit-plan-many")}</Banner> })}
        <p>{followed} " " {mails}</p>
        {(!effects.is_empty()).then(|| view! { <ul class="effects" aria-label=words.t("unit-plan-effects")>{effects}</ul> })}
        {whom.map(|whom| view! { <p class="second">{whom}</p> })}
        {(!notes.is_empty()).then(|| view! { <ul class="plain-list stack tight">{notes}</ul> })}
    }
}

/// "Hygiene: 34 join, 4 of them wait for a place, 2 leave".
#[component]
fn EffectLine(effect: Effect, many: bool) -> impl IntoView {
    let words = words();
    let number = |count: u32| if many { format!("{}+", words.number(count)) } else { words.number(count) };
    let part =
        |key: &str, count: u32| (count > 0).then(|| words.count(key, count as usize, &[("number", &number(count))]));
    let parts: Vec<_> = [
        part("unit-effect-gain", effect.gain),
        part("unit-effect-wait", effect.wait),
        part("unit-effect-lose", effect.lose),
        part("unit-effect-later", effect.later),
        part("unit-effect-keep", effect.keep),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! { <li><b><bdi>{thing_label(words, &effect.named)}</bdi></b> <span>{parts.join(", ")}</span></li> }
}

fn note_line(words: Words, change: &Change, note: Note, count: u32) -> String {
    let key = match (note, change) {
        (Note::Placed, Change::Role { .. }) => "unit-note-role",
        (Note::Placed, Change::Merge { .. }) => "unit-note-moved",
        (Note::Placed, _) => "unit-note-placed",
        (Note::LeaveCompany, _) => "unit-note-leave-company",
        (Note::LetIn, _) => "unit-note-let-in",
        (Note::Subunits, Change::Move { .. }) => "unit-note-subunits-along",
        (Note::Subunits, Change::Merge { .. }) => "unit-note-subunits-over",
        (Note::Subunits, _) => "unit-note-subunits-up",
        (Note::Leave, _) => "unit-note-leave",
        (Note::Folded, _) => "unit-note-folded",
        (Note::CarriedTwice, _) => "unit-note-carried-twice",
        (Note::Rules, Change::Merge { .. }) => "unit-note-rules-renamed",
        (Note::Rules, _) => "unit-note-rules",
        (Note::LeftOut(LeftOut::AlreadyThere), _) => "unit-note-already-there",
        (Note::LeftOut(LeftOut::NotThere), _) => "unit-note-not-there",
        (Note::LeftOut(LeftOut::NotYours), _) => "unit-note-not-yours",
    };
    words.count(key, count as usize, &[("number", &words.tally(count))])
}
