//! Beside the editor: how many meet the criteria now, and who would join and leave.
use super::{Editor, follow::follow};
use crate::{
    api::rules::preview_rule,
    domain::{
        error::AppError,
        rule::{Draft, Effect, Mover},
    },
    ui::{
        components::{Button, Dialog, Size, Tone},
        words::{Words, words},
    },
};
use leptos::prelude::*;

/// Names beside the editor, and in the list of all.
const FEW: u32 = 6;
const ALL: u32 = 500;

/// What the rule as it is written now would do; nothing while criteria are incomplete.
pub fn preview_of(
    editor: Editor,
    draft: Memo<Option<Draft>>,
    changes: Memo<u32>,
) -> Signal<Option<Result<Effect, AppError>>> {
    let question = move || {
        changes.track();
        draft.get()
    };
    follow(question, move |draft| preview_rule(editor.id, draft, FEW))
}

#[component]
pub fn EffectCard(
    editor: Editor,
    effect: Signal<Option<Result<Effect, AppError>>>,
    draft: Memo<Option<Draft>>,
) -> impl IntoView {
    let words = editor.words;
    let open = RwSignal::new(false);
    let shown = move || match effect.get() {
        None if draft.with(Option::is_some) => view! { <p class="second">{words.t("rules-counting")}</p> }.into_any(),
        None => view! { <p class="second">{words.t("rules-incomplete")}</p> }.into_any(),
        Some(Err(error)) => view! { <p class="second">{words.error(&error)}</p> }.into_any(),
        Some(Ok(effect)) => counts(editor, &effect).into_any(),
    };
    let people = move || {
        let effect = effect.get().and_then(Result::ok)?;
        let all = if effect.moving { effect.joins + effect.leaves } else { effect.meeting };
        let more = (all as usize > effect.sample.len()).then(|| {
            view! {
                <Button tone=Tone::Quiet size=Size::Small on_click=move |_| open.set(true)>
                    {words.with("rules-see-all", &[("count", &words.number(all))])}
                </Button>
            }
        });
        (!effect.sample.is_empty()).then(|| {
            view! {
                <div class="card-foot stack tight">
                    <ul class="plain-list" aria-label=words.t("rules-some-people")>
                        {effect.sample.iter().map(|mover| line(words, mover, effect.moving)).collect_view()}
                    </ul>
                    {more}
                </div>
            }
        })
    };
    view! {
        <section class="card" aria-labelledby="effect-title">
            <div class="card-body stack tight">
                <h2 class="vh" id="effect-title">{words.t("rules-effect")}</h2>
                <div role="status" class="stack tight">{shown}</div>
            </div>
            {people}
        </section>
        <Dialog id="everybody" open title=words.t("rules-who-moves")>
            <Everybody editor draft />
            <div class="end">
                <Button on_click=move |_| open.set(false)>{words.t("rules-close")}</Button>
            </div>
        </Dialog>
    }
}

fn counts(editor: Editor, effect: &Effect) -> impl IntoView + use<> {
    let words = editor.words;
    let (joins, leaves) = (effect.joins, effect.leaves);
    let saved = editor.id.map(|_| words.with("rules-saved-matches", &[("count", &words.number(effect.saved))]));
    let moves = (joins + leaves > 0).then(|| {
        view! {
            <b class="joins">{words.count("rules-join-count", joins as usize, &[])}</b>
            ", "
            <b class="leaves">{words.count("rules-leave-count", leaves as usize, &[])}</b>
            ", "
        }
    });
    view! {
        <p class="tally-big">
            {words.number(effect.meeting)} " " <small>{words.count("rules-people-match", effect.meeting as usize, &[])}</small>
        </p>
        <p class="second">{saved} " " {moves} {words.count("rules-mails", effect.mails as usize, &[])}</p>
    }
}

fn line(words: Words, mover: &Mover, moving: bool) -> impl IntoView + use<> {
    let Mover { person, name, note, joins } = mover.clone();
    let sign = moving.then(|| {
        let (class, sign, label) =
            if joins { ("sign joins", "+", "rules-joins") } else { ("sign leaves", "−", "rules-leaves") };
        view! { <span class=class aria-hidden="true">{sign}</span><span class="vh">{words.t(label)}</span> }
    });
    view! {
        <li>
            {sign}
            <a class="truncate" href=format!("/people/{person}")><bdi>{name}</bdi></a>
            {note.map(|note| view! { <small class="push muted truncate">{note}</small> })}
        </li>
    }
}

/// Everybody who joins and leaves, as far as one dialog can hold them.
#[component]
fn Everybody(editor: Editor, draft: Memo<Option<Draft>>) -> impl IntoView {
    let words = words();
    let found = follow(move || draft.get(), move |draft| preview_rule(editor.id, draft, ALL));
    move || match found.get() {
        None => view! { <p class="second" role="status">{words.t("rules-counting")}</p> }.into_any(),
        Some(Err(error)) => view! { <p class="second">{words.error(&error)}</p> }.into_any(),
        Some(Ok(effect)) => {
            let all = if effect.moving { effect.joins + effect.leaves } else { effect.meeting } as usize;
            let hidden = all.saturating_sub(effect.sample.len());
            view! {
                <ul class="plain-list scroll" tabindex="0" aria-label=words.t("rules-who-moves")>
                    {effect.sample.iter().map(|mover| line(words, mover, effect.moving)).collect_view()}
                </ul>
                {(hidden > 0).then(|| view! { <p class="hint">{words.count("rules-not-shown", hidden, &[])}</p> })}
            }
            .into_any()
        }
    }
}
