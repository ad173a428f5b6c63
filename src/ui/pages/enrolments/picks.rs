use crate::domain::selection::{RowKey, Selection};
use leptos::{ev::MouseEvent, html, prelude::*};

/// The rows that were chosen: kept over pages, order and changes, until they are cleared.
#[derive(Clone, Copy)]
pub struct Picks {
    pub chosen: RwSignal<Selection>,
    /// Where a range begins.
    anchor: StoredValue<Option<RowKey>>,
}

impl Picks {
    pub fn new() -> Self {
        Self { chosen: RwSignal::default(), anchor: StoredValue::default() }
    }

    pub fn clear(self) {
        self.anchor.set_value(None);
        self.chosen.set(Selection::default());
    }

    /// Takes a row in or leaves it out; with `range`, also those between it and the one before. `rows` are the page's.
    pub fn pick(self, row: RowKey, chosen: bool, range: bool, rows: &[RowKey]) {
        let at = |key: &RowKey| rows.iter().position(|row| row == key);
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
