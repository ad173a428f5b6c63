use super::{form::ListForm, line::PreviewLine};
use crate::{
    domain::preview::View,
    ui::{
        components::{Badge, Button, Checkbox, Empty, Icon, Mood, Size, Tone},
        icons::IconName,
        words::words,
    },
};
use leptos::{html, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

/// Up to this many rows are drawn whole, each as high as its words need. Longer lists have rows of one height, of
/// which only those in sight are there.
pub const WHOLE: u32 = 60;

/// Rows drawn before and behind those in sight, so that a short scroll shows no gap.
const AROUND: u32 = 20;

/// What each line would do, by the same code that the server decides by.
#[component]
pub fn Preview(form: ListForm) -> impl IntoView {
    let words = words();
    let count = move || form.totals.get().rows;
    let refusal = move || form.sheet.with(|sheet| sheet.refusal.clone());
    let only_errors = Memo::new(move |_| form.view.with(|view| view.only_errors));
    let corrected = Memo::new(move |_| form.edits.with(Vec::len));
    let removed = Memo::new(move |_| form.totals.get().removed);
    view! {
        <section class="stack" aria-labelledby="preview-title">
            <div class="row">
                <h2 id="preview-title">{words.t("add-preview")}</h2>
                <span class="second">{move || words.count("add-lines-read", count() as usize, &[])}</span>
                <span class="push">
                    <Checkbox
                        name="only-errors"
                        label=words.t("add-only-errors")
                        checked=only_errors
                        on_change=move |on| form.show_only_errors(on)
                    />
                </span>
            </div>
            <div class="row" role="status">{move || tallies(form)}</div>
            {move || lift(form, removed.get())}
            <Show when=move || { corrected.get() > 0 }>
                <p class="row hint">
                    {move || words.count("add-corrected", corrected.get(), &[])}
                    <Button tone=Tone::Quiet size=Size::Small on_click=move |_| form.undo_corrections()>
                        {words.t("add-undo-corrections")}
                    </Button>
                </p>
            </Show>
            {move || refusal().map(|error| view! { <p class="error"><Icon name=IconName::Alert />{words.error(&error)}</p> })}
            <Grid form />
            <Show when=move || count() == 0>
                <Empty title=words.t("add-nothing-yet") text=words.t("add-nothing-yet-text") />
            </Show>
            <Show when=move || { only_errors.get() && count() > 0 && form.sheet.with(|sheet| sheet.shown) == 0 }>
                <p class="hint">{words.t("add-no-errors")}</p>
            </Show>
        </section>
    }
}

/// Removals by hand stand until somebody says otherwise: here.
fn lift(form: ListForm, removed: u32) -> Option<impl IntoView> {
    let words = words();
    (removed > 0).then(|| {
        view! {
            <Checkbox
                name="lift"
                label=words.t("add-lift")
                note=words.count("add-lift-note", removed as usize, &[])
                checked=form.lift
                on_change=move |on| form.lift.set(on)
            />
        }
    })
}

fn tallies(form: ListForm) -> impl IntoView {
    let words = words();
    let totals = form.totals.get();
    let known = totals.enrol - totals.create;
    let badge = |count: u32, mood: Mood, icon: IconName, key: &str| {
        let text = words.count(key, count as usize, &[]);
        (count > 0).then(|| view! { <Badge mood icon>{text}</Badge> })
    };
    view! {
        {badge(totals.create, Mood::Ok, IconName::Check, "add-tally-new")}
        {badge(known, Mood::Ok, IconName::Check, "add-tally-known")}
        {badge(totals.already, Mood::Plain, IconName::Same, "add-tally-already")}
        {badge(totals.repeated, Mood::Plain, IconName::Repeat, "add-tally-repeated")}
        {badge(totals.skipped, Mood::Plain, IconName::Ban, "add-tally-kept-out")}
        {badge(totals.errors, Mood::Danger, IconName::Alert, "add-tally-errors")}
    }
}

/// The table. Of a long list only a window is there, with empty space for the rows before and behind it; screen
/// readers are told of all of them.
#[component]
fn Grid(form: ListForm) -> impl IntoView {
    let words = words();
    let frame = NodeRef::<html::Div>::new();
    let shown = Memo::new(move |_| form.sheet.with(|sheet| sheet.shown));
    let is_windowed = move || shown.get() > WHOLE;
    let from = Memo::new(move |_| form.sheet.with(|sheet| sheet.lines.first().map_or(0, |line| line.at)));
    let behind = Memo::new(move |_| {
        form.sheet.with(|sheet| sheet.lines.last().map_or(0, |line| sheet.shown.saturating_sub(line.at + 1)))
    });
    let follow = move || {
        if let Some(frame) = frame.get_untracked()
            && let Some(view) = in_sight(&frame, form.view.get_untracked(), shown.get_untracked())
        {
            form.view.set(view);
            form.desk.show();
        }
    };
    // Another list or filter begins at its top, or shows less than one scrolled past.
    Effect::new(move || {
        shown.track();
        if let Some(frame) = frame.get_untracked()
            && form.view.with_untracked(|view| view.from) == 0
        {
            frame.set_scroll_top(0);
        }
    });
    // A row is drawn anew when it was corrected: then those who use a keyboard go on to the next.
    Effect::new(move || {
        form.sheet.track();
        if let Some(line) = form.corrected.get_untracked() {
            form.corrected.set(None);
            request_animation_frame(move || {
                if let Some(frame) = frame.get_untracked() {
                    focus_next_bad(&frame, line);
                }
            });
        }
    });
    let lines = move || form.sheet.with(|sheet| sheet.lines.clone());
    view! {
        <div
            class="table-wrap grid-table"
            node_ref=frame
            data-windowed=move || is_windowed().then_some("")
            role=move || is_windowed().then_some("group")
            aria-labelledby=move || is_windowed().then_some("preview-title")
            tabindex=move || if is_windowed() { "0" } else { "-1" }
            on:scroll=move |_| follow()
        >
            <table class="table slim sticky" aria-rowcount=move || shown.get() + 1>
                <caption class="vh">{words.t("add-preview")}</caption>
                <thead>
                    <tr aria-rowindex="1">
                        <th scope="col" class="c-line"><span class="vh">{words.t("add-column-line")}</span></th>
                        <th scope="col" class="c-mail">{words.t("add-column-email")}</th>
                        <th scope="col" class="c-id">{words.t("add-column-id")}</th>
                        <th scope="col" class="c-name">{words.t("add-column-name")}</th>
                        <th scope="col">{words.t("add-column-outcome")}</th>
                    </tr>
                </thead>
                <tbody>
                    {move || gap(from.get())}
                    <For each=lines key=|line| format!("{line:?}") let:line>
                        <PreviewLine form line />
                    </For>
                    {move || gap(behind.get())}
                </tbody>
            </table>
        </div>
    }
}

/// Space for rows that are not there. Heights are set by script, which the policy against inline styles allows.
fn gap(rows: u32) -> Option<impl IntoView> {
    (rows > 0).then(|| {
        let height = format!("{}px", f64::from(rows) * row_height());
        view! {
            <tr class="gap" aria-hidden="true">
                <td colspan="5" style:height=height></td>
            </tr>
        }
    })
}

/// In pixels, as `style/components/preview.css` has it for long lists: 2.75rem, whatever the reader's own size of text.
fn row_height() -> f64 {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    2.75 * size.and_then(|size| size.trim_end_matches("px").parse::<f64>().ok()).unwrap_or(16.0)
}

/// The window to ask for, if the one that was asked for does not hold what is in sight.
fn in_sight(frame: &HtmlElement, asked: View, shown: u32) -> Option<View> {
    if shown <= WHOLE {
        return None;
    }
    let height = row_height();
    let first = (f64::from(frame.scroll_top()) / height) as u32;
    let last = first + (f64::from(frame.client_height()) / height) as u32 + 1;
    let holds = asked.from <= first && last.min(shown) <= asked.from + asked.count;
    let window = View { from: first.saturating_sub(AROUND), count: last - first + 2 * AROUND, ..asked };
    (!holds).then_some(window)
}

/// Goes to the next cell to correct, at or below a line; to the table if there is none.
fn focus_next_bad(frame: &HtmlElement, line: u32) {
    let mut row = frame.query_selector("tbody tr").ok().flatten();
    while let Some(here) = row {
        let input = here.query_selector("[data-bad] input").ok().flatten();
        if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok())
            && input.get_attribute("data-line").and_then(|own| own.parse::<u32>().ok()) >= Some(line)
        {
            drop(input.focus());
            return;
        }
        row = here.next_element_sibling();
    }
    drop(frame.focus());
}
