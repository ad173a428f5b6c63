use super::picking::{At, Picking};
use crate::{
    domain::{
        id::{PersonId, QualificationId},
        qualification::{Cell, HolderAction, HoldingState},
    },
    ui::{
        components::Icon,
        icons::IconName,
        pages::qualifications::state_word,
        words::{Words, words},
    },
};
use leptos::{ev::MouseEvent, prelude::*};

/// One cell: the mark, and its words for who does not see it.
#[component]
pub fn GridCell(
    at: At,
    person: PersonId,
    qualification: QualificationId,
    /// The qualification's name.
    name: String,
    cell: Cell,
    yours: bool,
    picking: Picking,
) -> impl IntoView {
    let words = words();
    let collected = Memo::new(move |_| picking.collected(person, qualification));
    let active = Memo::new(move |_| picking.active.get() == at);
    let chosen = Memo::new(move |_| picking.is_chosen(at));
    let press = move |event: MouseEvent| {
        let extended = event.shift_key();
        picking.go(at, extended);
        if !extended {
            picking.toggle();
        }
    };
    let is = move || is(cell, collected.get());
    let sign = move || sign(cell, collected.get()).map(|name| view! { <Icon name /> });
    let carried = (cell.carried && !cell.kept_out).then(|| view! { <Icon name=IconName::Tree /> });
    view! {
        <td
            role="gridcell"
            tabindex=move || if active.get() { "0" } else { "-1" }
            aria-selected=move || if chosen.get() { "true" } else { "false" }
            aria-readonly=(!yours).then_some("true")
            data-cell=format!("{}-{}", at.0, at.1)
            data-new=move || collected.get().map(|_| "")
            on:click=press
            on:mousedown=|event| {
                // Shift would choose text.
                if event.shift_key() {
                    event.prevent_default();
                }
            }
        >
            <span class="cell-name">{name}</span>
            <span class="mark" data-is=is aria-hidden="true">{sign}</span>
            {carried}
            <span class="vh">{move || said(words, cell, collected.get())}</span>
        </td>
    }
}

/// What the mark looks like.
fn is(cell: Cell, collected: Option<HolderAction>) -> &'static str {
    let out = collected == Some(HolderAction::KeepOut) || collected.is_none() && cell.kept_out;
    if out {
        "out"
    } else if cell.is_marked(collected) {
        cell.state.unwrap_or(HoldingState::ToDo).as_str()
    } else {
        "none"
    }
}

fn sign(cell: Cell, collected: Option<HolderAction>) -> Option<IconName> {
    match is(cell, collected) {
        "out" => Some(IconName::Ban),
        "expired" => Some(IconName::Alert),
        "to_renew" => Some(IconName::Clock),
        "none" => None,
        _ => Some(IconName::Check),
    }
}

/// "Given by hand, held. To be taken away."
fn said(words: Words, cell: Cell, collected: Option<HolderAction>) -> String {
    let by = match (cell.kept_out, cell.granted, cell.carried) {
        (true, ..) => words.t("qual-kept-out"),
        (_, true, true) => words.t("qual-cell-both"),
        (_, true, false) => words.t("qual-cell-by-hand"),
        (_, false, true) => words.t("qual-cell-carried"),
        (_, false, false) => words.t("qual-cell-none"),
    };
    let state = cell.state.map(|state| state_word(words, state));
    let change = collected.map(|action| {
        words.t(match action {
            HolderAction::Give => "qual-cell-give",
            HolderAction::TakeAway => "qual-cell-take",
            HolderAction::KeepOut => "qual-cell-keep-out",
            HolderAction::Lift => "qual-cell-lift",
        })
    });
    [Some(by), state, change].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
