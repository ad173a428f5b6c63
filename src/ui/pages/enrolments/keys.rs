//! The keyboard: moving from row to row, choosing, searching. What stands in the table stays a table; the focus moves
//! over the names' links, so that Enter opens a person as it opens any link.
use super::Picks;
use crate::ui::{
    components::{Button, Dialog, Size, Tone},
    words::words,
};
use leptos::{
    ev::{self, KeyboardEvent},
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement, HtmlInputElement},
};

const ROW: &str = "tr[data-person]";

/// Listens while the page is shown.
#[component]
pub fn Shortcuts(picks: Picks) -> impl IntoView {
    let words = words();
    let help = RwSignal::new(false);
    Effect::new(move || {
        let handle = window_event_listener(ev::keydown, move |event| {
            if handled(&event, picks, help) {
                event.prevent_default();
            }
        });
        on_cleanup(move || handle.remove());
    });
    let title = Signal::derive(move || words.t("enrolments-keys"));
    let key = move |keys: &'static [&'static str], text: &'static str| {
        // Arrows and signs stand for themselves; the others have names.
        let name = move |key: &'static str| if key.len() > 3 { words.t(key) } else { key.to_owned() };
        let keys = keys.iter().map(|key| view! { <kbd>{name(key)}</kbd> }).collect_view();
        view! {
            <div>
                <dt>{words.t(text)}</dt>
                <dd>{keys}</dd>
            </div>
        }
    };
    view! {
        // A narrow window may have a keyboard too: what the key opens stands outside what is hidden there.
        <span class="push only-wide">
            <Button tone=Tone::Quiet size=Size::Small on_click=move |_| help.set(true)>{words.t("enrolments-keys")}</Button>
        </span>
        <Dialog id="keys" open=help title>
            <dl class="sum">
                {key(&["↑", "↓"], "enrolments-key-move")}
                {key(&["key-space"], "enrolments-key-pick")}
                {key(&["key-enter"], "enrolments-key-open")}
                {key(&["/"], "enrolments-key-search")}
                {key(&["key-escape"], "enrolments-key-clear")}
                {key(&["?"], "enrolments-key-help")}
            </dl>
            <div class="end">
                <Button on_click=move |_| help.set(false)>{words.t("enrolments-close")}</Button>
            </div>
        </Dialog>
    }
}

/// Whether the key meant something here.
fn handled(event: &KeyboardEvent, picks: Picks, help: RwSignal<bool>) -> bool {
    if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return false;
    }
    if find("dialog[open], :popover-open").is_some() {
        return false;
    }
    let focused = document().active_element();
    match (event.key().as_str(), focused.as_ref().is_some_and(is_typing)) {
        ("Escape", true) => focused.is_some_and(leave_search),
        ("Escape", false) => {
            let any = picks.chosen.with_untracked(|chosen| chosen.is_all() || !chosen.rows().is_empty());
            if any {
                picks.clear();
            }
            any
        }
        (_, true) => false,
        ("/", _) => find("form.filters input[type=search]").is_some_and(|search| {
            if let Ok(search) = search.dyn_into::<HtmlInputElement>() {
                drop(search.focus());
                search.select();
            }
            true
        }),
        ("?", _) => {
            help.set(true);
            true
        }
        ("ArrowDown", _) => step(focused.as_ref(), true),
        ("ArrowUp", _) => step(focused.as_ref(), false),
        (" ", _) => focused.as_ref().is_some_and(pick),
        _ => false,
    }
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// Text is typed or something is chosen there: its keys are its own.
fn is_typing(element: &Element) -> bool {
    let ticks = element.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() == "checkbox");
    !ticks && element.matches("input, textarea, select, [contenteditable]").unwrap_or(false)
}

fn leave_search(element: Element) -> bool {
    let search = element
        .dyn_into::<HtmlInputElement>()
        .ok()
        .filter(|input| input.type_() == "search" && input.value().is_empty());
    search.is_some_and(|search| search.blur().is_ok())
}

/// Moves the focus to the next or previous row: from name to name, from box to box.
fn step(focused: Option<&Element>, down: bool) -> bool {
    let row = focused.and_then(|element| element.closest(ROW).ok().flatten());
    let outside = focused.is_some_and(|element| element.tag_name() != "BODY" && element.id() != "main");
    let to = match &row {
        Some(row) if down => row.next_element_sibling(),
        Some(row) => row.previous_element_sibling(),
        // In a menu or on a button the arrows are not ours.
        None if outside => None,
        None if down => find(ROW),
        None => None,
    };
    let part =
        if focused.is_some_and(|element| element.matches("input").unwrap_or(false)) { ".pick input" } else { "th a" };
    let target = to.filter(|to| to.matches(ROW).unwrap_or(false)).and_then(|to| to.query_selector(part).ok().flatten());
    match target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        Some(target) => target.focus().is_ok(),
        // At either end the page does not scroll away below the row.
        None => row.is_some(),
    }
}

/// Space on a name chooses its row; on buttons and boxes it does what it does there.
fn pick(focused: &Element) -> bool {
    if !focused.matches("th a").unwrap_or(false) {
        return false;
    }
    let row = focused.closest(ROW).ok().flatten();
    let input = row.and_then(|row| row.query_selector(".pick input").ok().flatten());
    match input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
        Some(input) => {
            input.click();
            true
        }
        None => false,
    }
}
