//! Choosing rows of a list over pages, and the bar that says how many are chosen and what can be done with them.
use super::{
    components::{Button, Size},
    icons::IconName,
    words::{Words, words},
};
use crate::domain::{enrolment_list::MANY, selection::Picked};
use leptos::{ev::MouseEvent, html, prelude::*};
use std::hash::Hash;

/// The rows that were chosen: kept over pages, order and changes, until they are cleared.
#[derive(Debug)]
pub struct Picks<F: Send + Sync + 'static, K: Eq + Hash + Send + Sync + 'static> {
    pub chosen: RwSignal<Picked<F, K>>,
    /// Where a range begins.
    anchor: StoredValue<Option<K>>,
}

impl<F: Send + Sync + 'static, K: Eq + Hash + Send + Sync + 'static> Clone for Picks<F, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F: Send + Sync + 'static, K: Eq + Hash + Send + Sync + 'static> Copy for Picks<F, K> {}

impl<F, K> Picks<F, K>
where
    F: Clone + PartialEq + Send + Sync + 'static,
    K: Copy + Eq + Hash + Send + Sync + 'static,
{
    fn new() -> Self {
        Self { chosen: RwSignal::default(), anchor: StoredValue::new(None) }
    }

    /// Of a list whose filter is this: "all of this list" is of one list, so another filter clears it.
    pub fn of(filter: Memo<F>) -> Self {
        let picks = Self::new();
        Effect::new(move |last: Option<F>| {
            let now = filter.get();
            if last.is_some_and(|last| last != now) && picks.chosen.with_untracked(Picked::is_all) {
                picks.clear();
            }
            now
        });
        picks
    }

    pub fn clear(self) {
        self.anchor.set_value(None);
        self.chosen.set(Picked::default());
    }

    /// Takes a row in or leaves it out; with `range`, also those between it and the one before. `rows` are the page's.
    pub fn pick(self, row: K, chosen: bool, range: bool, rows: &[K]) {
        let at = |key: &K| rows.iter().position(|row| row == key);
        let from = self.anchor.get_value().filter(|_| range).and_then(|anchor| at(&anchor));
        let span = match (from, at(&row)) {
            (Some(from), Some(to)) => rows[from.min(to)..=from.max(to)].to_vec(),
            _ => vec![row],
        };
        self.anchor.set_value(Some(row));
        self.chosen.update(|selection| selection.set(span, chosen));
    }
}

/// A box that chooses a row, or all of a page.
#[component]
pub fn PickBox(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    /// Some, but not all.
    #[prop(optional, into)]
    mixed: Signal<bool>,
    /// Whether it is chosen now, and whether shift was held.
    on_pick: Callback<(bool, bool)>,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(input) = node.get() {
            input.set_indeterminate(mixed.get());
        }
    });
    view! {
        <label class="pick">
            <input
                type="checkbox"
                name="pick"
                autocomplete="off"
                aria-label=move || label.get()
                node_ref=node
                prop:checked=move || checked.get()
                on:click=move |event: MouseEvent| on_pick.run((event_target_checked(&event), event.shift_key()))
            />
        </label>
    }
}

/// The box above a page of rows: all of them, some, none.
#[component]
pub fn PickPage<F, K>(picks: Picks<F, K>, keys: Memo<Vec<K>>) -> impl IntoView
where
    F: Clone + PartialEq + Send + Sync + 'static,
    K: Copy + Eq + Hash + Send + Sync + 'static,
{
    let words = words();
    let held = Memo::new(move |_| {
        picks.chosen.with(|chosen| keys.with(|keys| keys.iter().filter(|key| chosen.holds(key)).count()))
    });
    let whole = Signal::derive(move || held.get() > 0 && held.get() == keys.with(Vec::len));
    let some = Signal::derive(move || held.get() > 0 && !whole.get());
    let pick = move |(chosen, _): (bool, bool)| {
        picks.chosen.update(|selection| selection.set(keys.get_untracked(), chosen));
    };
    view! { <PickBox label=words.t("enrolments-select-page") checked=whole mixed=some on_pick=Callback::new(pick) /> }
}

/// How many rows are chosen, all of the list if one likes, what can be done with them (the children), and the way out.
#[component]
pub fn PicksBar<F, K>(
    picks: Picks<F, K>,
    /// What the list is filtered by now.
    filter: Memo<F>,
    /// How many rows that finds.
    found: Memo<u32>,
    children: ChildrenFn,
) -> impl IntoView
where
    F: Clone + PartialEq + Send + Sync + 'static,
    K: Copy + Eq + Hash + Send + Sync + 'static,
{
    let words = words();
    let count = Memo::new(move |_| picks.chosen.with(|chosen| label(words, chosen, found.get())));
    let said = move || count.get().map(|count| words.with("enrolments-selected", &[("count", &count)]));
    let all = move || {
        let more = picks.chosen.with(|chosen| !chosen.is_all() && (chosen.rows().len() as u32) < found.get());
        more.then(|| {
            let text = words.with("enrolments-select-all", &[("count", &words.tally(found.get()))]);
            let choose = move |_| picks.chosen.set(Picked::all(filter.get_untracked()));
            view! { <Button size=Size::Small on_click=choose>{text}</Button> }
        })
    };
    let children = StoredValue::new(children);
    view! {
        <p class="vh" role="status">{move || said().unwrap_or_default()}</p>
        <Show when=move || count.get().is_some()>
            <div class="selection" role="group" aria-label=move || said().unwrap_or_default()>
                <span class="said">{move || said().unwrap_or_default()}</span>
                {all}
                <hr />
                {children.with_value(|children| children())}
                <hr />
                <Button
                    size=Size::Small
                    icon=IconName::X
                    label=words.t("enrolments-clear")
                    on_click=move |_| picks.clear()
                />
            </div>
        </Show>
    }
}

/// How many rows are chosen, as people read it; none when it is none.
fn label<F, K: Eq + Hash>(words: Words, chosen: &Picked<F, K>, found: u32) -> Option<String> {
    let count = if chosen.is_all() && found == MANY { MANY } else { chosen.count(found) };
    (count > 0).then(|| words.tally(count))
}
