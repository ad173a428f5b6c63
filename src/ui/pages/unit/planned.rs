use crate::{
    domain::unit::{Change, LeftOut, Note, Plan},
    ui::{
        follows::{WhatFollows, WhomItTouches},
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// A plan in words: who gets and loses what, how many mails leave, and what else follows.
#[component]
pub fn Planned(change: Change, plan: Plan) -> impl IntoView {
    let words = words();
    let notes: Vec<_> =
        plan.notes.iter().map(|(note, count)| view! { <li>{note_line(words, &change, *note, *count)}</li> }).collect();
    view! {
        <WhatFollows follows=plan.follows />
        <WhomItTouches sample=plan.sample touched=plan.touched />
        {(!notes.is_empty()).then(|| view! { <ul class="plain-list stack tight">{notes}</ul> })}
    }
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
