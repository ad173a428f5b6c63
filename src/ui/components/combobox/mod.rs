mod rows;

use self::rows::{Row, exact, rows, split_at_match};
use super::{FieldContext, Icon, typed::bind_text};
use crate::ui::{icons::IconName, words::words};
use leptos::{ev::KeyboardEvent, html, prelude::*};

/// Something to find by its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComboOption {
    pub value: String,
    pub label: String,
    /// A second voice at the end of the line, such as a number of people.
    pub note: Option<String>,
}

/// What the text of the combobox stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    Existing(ComboOption),
    /// To be created under this name.
    New(String),
}

/// A text field that searches a list, and may create what it does not find.
///
/// `text` is what stands in it and belongs to the caller; `on_pick` tells what it means:
/// `None` while it is neither an option's exact label nor confirmed as new.
/// Before the browser's code has arrived it is a plain text field that submits its text.
#[component]
pub fn Combobox(
    #[prop(into)] name: String,
    #[prop(into)] options: Signal<Vec<ComboOption>>,
    text: RwSignal<String>,
    #[prop(into)] on_pick: Callback<Option<Pick>>,
    /// The list's name, in the plural: "Cohorts".
    #[prop(into)]
    list_label: String,
    /// Offers to create what is typed when no option has that name.
    #[prop(optional, into)]
    can_create: Signal<bool>,
    /// The options are what a search of the text found, so none of them is held against it once more.
    #[prop(optional, into)]
    searched: Signal<bool>,
    /// Hears of an option that was chosen by hand, not of one whose label is being typed: for who collects several.
    #[prop(optional, into)]
    on_choose: Option<Callback<ComboOption>>,
    #[prop(optional, into)] placeholder: Option<String>,
) -> impl IntoView {
    let words = words();
    let field = FieldContext::find(Some(name.clone()));
    let id = StoredValue::new(field.id.clone());
    let open = RwSignal::new(false);
    // After a choice the list shows everything again, until something is typed.
    let narrowing = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let input = NodeRef::<html::Input>::new();
    let list = NodeRef::<html::Ul>::new();

    let rows = Memo::new(move |_| {
        let query = if narrowing.get() { text.get() } else { String::new() };
        options.with(|options| rows(options, &query, searched.get(), can_create.get()))
    });
    let option_id = move |index: usize| id.with_value(|id| format!("{id}-option-{index}"));

    let choose = move |row: Row| {
        let pick = match row {
            Row::Option(option) => Pick::Existing(option),
            Row::Create(label) => Pick::New(label),
        };
        text.set(match &pick {
            Pick::Existing(option) => option.label.clone(),
            Pick::New(label) => label.clone(),
        });
        narrowing.set(false);
        active.set(None);
        open.set(false);
        if let (Some(on_choose), Pick::Existing(option)) = (on_choose, &pick) {
            on_choose.run(option.clone());
        }
        on_pick.run(Some(pick));
    };
    let typed = move |value: String| {
        let exact = options.with_untracked(|options| exact(options, &value));
        text.set(value);
        narrowing.set(true);
        active.set(None);
        open.set(true);
        on_pick.run(exact.map(Pick::Existing));
    };
    bind_text(input, text.into(), move |early| {
        typed(early);
        open.set(false);
    });
    // The list may arrive after the text did.
    Effect::new(move || {
        if let Some(option) = options.with(|options| exact(options, &text.get_untracked())) {
            on_pick.run(Some(Pick::Existing(option)));
        }
    });
    let step = move |by: isize| {
        let count = rows.with_untracked(Vec::len) as isize;
        open.set(true);
        if count > 0 {
            let next = match active.get_untracked() {
                Some(at) => (at as isize + by).rem_euclid(count),
                None if by > 0 => 0,
                None => count - 1,
            };
            active.set(usize::try_from(next).ok());
        }
    };
    let confirm = move || {
        let rows = rows.get_untracked();
        let index = active.get_untracked().or((rows.len() == 1 && narrowing.get_untracked()).then_some(0));
        index.and_then(|index| rows.get(index).cloned())
    };
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => {
            event.prevent_default();
            step(1);
        }
        "ArrowUp" => {
            event.prevent_default();
            step(-1);
        }
        "Enter" if open.get_untracked() => {
            event.prevent_default();
            if let Some(row) = confirm() {
                choose(row);
            }
        }
        "Escape" if open.get_untracked() => {
            event.prevent_default();
            open.set(false);
        }
        _ => {}
    };
    let left = move || {
        // Taken off the page with the focus in it, a field is left as well: there is nothing to choose any more.
        let Some(is_open) = open.try_get_untracked() else { return };
        // Leaving with the arrow on an option means that option.
        if let Some(row) = is_open.then_some(active).and_then(|_| active.get_untracked().and(confirm())) {
            choose(row);
        }
        open.set(false);
    };
    // Keeps the active option in sight without scrolling the page.
    Effect::new(move || {
        let list = list.get();
        let option = active.get().and_then(|index| list?.children().item(index as u32));
        if let Some(option) = option {
            option.scroll_into_view_with_bool(false);
        }
    });

    let option_view = move |(index, row): (usize, Row)| {
        let picked = row.clone();
        let inside = match row {
            Row::Option(option) => {
                let query = if narrowing.get() { text.get() } else { String::new() };
                view! {
                    <span>{marked(&option.label, &query)}</span>
                    {option.note.map(|note| view! { <small>{note}</small> })}
                }
                .into_any()
            }
            Row::Create(label) => {
                let create = words.with("ui-create", &[("name", &label)]);
                view! { <Icon name=IconName::Plus /><span>{create}</span> }.into_any()
            }
        };
        view! {
            <li
                class="option"
                role="option"
                id=option_id(index)
                aria-selected=move || if active.get() == Some(index) { "true" } else { "false" }
                data-active=move || (active.get() == Some(index)).then_some("")
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| choose(picked.clone())
            >
                {inside}
            </li>
        }
    };
    let drawn = move || {
        let rows = if open.get() { rows.get() } else { Vec::new() };
        rows.into_iter().enumerate().map(option_view).collect_view()
    };
    let shown = move || open.get() && rows.with(|rows| !rows.is_empty());
    let list_id = move || id.with_value(|id| format!("{id}-list"));

    view! {
        <div class="combo">
            <span class="with-icon">
                <input
                    class="input"
                    node_ref=input
                    id=field.id_or_none()
                    name=name
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=placeholder
                    aria-autocomplete="list"
                    aria-expanded=move || if shown() { "true" } else { "false" }
                    aria-controls=list_id()
                    aria-activedescendant=move || active.get().filter(|_| shown()).map(option_id)
                    aria-invalid=field.invalid()
                    aria-describedby=field.described_by()
                    value=text.get_untracked()
                    on:input=move |event| typed(event_target_value(&event))
                    on:keydown=pressed
                    on:click=move |_| open.set(true)
                    on:blur=move |_| left()
                />
                <button
                    class="btn quiet small icon-only"
                    type="button"
                    tabindex="-1"
                    aria-label=words.with("ui-show-list", &[("list", &list_label)])
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |_| {
                        open.update(|open| *open = !*open);
                        if let Some(input) = input.get_untracked() {
                            // A field that cannot take the focus is no reason to fail.
                            drop(input.focus());
                        }
                    }
                >
                    <Icon name=IconName::Down />
                </button>
            </span>
            <ul class="options" role="listbox" id=list_id() aria-label=list_label hidden=move || !shown() node_ref=list>
                {drawn}
            </ul>
        </div>
    }
}

/// The label with the part that was searched for marked.
fn marked(label: &str, query: &str) -> impl IntoView + use<> {
    let (before, hit, after) = split_at_match(label, query.trim());
    let hit = (!hit.is_empty()).then(|| view! { <mark>{hit.to_owned()}</mark> });
    view! { {before.to_owned()} {hit} {after.to_owned()} }
}
