use super::form::{Held, ListForm};
use crate::{
    domain::preview::MAX_TYPED,
    ui::{
        components::{Button, Field, LineMark, LinesInput, Size},
        words::words,
    },
};
use leptos::{
    ev::Event,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{ClipboardEvent, DragEvent, File, HtmlInputElement, HtmlTextAreaElement},
};
use std::collections::BTreeMap;

/// The list itself: typed, pasted, or read from a file.
#[component]
pub fn ListField(form: ListForm, #[prop(into)] error: Signal<Option<String>>) -> impl IntoView {
    let words = words();
    let marks = Signal::derive(move || {
        let mark = |bad| if bad { LineMark::Bad } else { LineMark::Note };
        form.sheet.with(|sheet| sheet.marks.iter().map(|own| (own.line, mark(own.bad))).collect::<BTreeMap<_, _>>())
    });
    let only_file = Memo::new(move |_| form.held.get().filter(|held| !held.in_box));
    view! {
        <div class="stack" hidden=move || only_file.with(Option::is_some)>
            <Field
                id="people"
                label=words.t("add-people")
                note=words.t("add-people-note")
                hint=words.t("add-people-hint")
                error
            >
                <LinesInput
                    name="people"
                    value=form.text
                    on_input=move |text| form.typed(text)
                    marks
                    rows=12
                    on:paste=move |event| paste(form, &event.unchecked_into())
                />
            </Field>
        </div>
        {move || only_file.get().map(|held| view! { <HeldFile form held /> })}
        <FileField form />
    }
}

/// What is too long for the box never gets into it: it would keep the browser busy for seconds.
fn paste(form: ListForm, event: &ClipboardEvent) {
    let pasted = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
    let Some(area) = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
    if pasted.len() <= MAX_TYPED {
        return;
    }
    event.prevent_default();
    let text: Vec<u16> = area.value().encode_utf16().collect();
    let at = |place: Result<Option<u32>, _>| place.ok().flatten().map_or(text.len(), |at| at as usize).min(text.len());
    let (start, end) = (at(area.selection_start()), at(area.selection_end()));
    let [before, after] = [&text[..start], &text[end..]].map(String::from_utf16_lossy);
    form.typed(before + &pasted + &after);
}

/// In place of the box: a list too long to be shown in one.
#[component]
fn HeldFile(form: ListForm, held: Held) -> impl IntoView {
    let words = words();
    view! {
        <div class="stack tight">
            <p class="label">{words.t("add-people")}</p>
            <p>{words.rich("add-held", &[("name", &held.name)])}</p>
            <p>
                <Button size=Size::Small on_click=move |_| form.typed(String::new())>{words.t("add-held-type")}</Button>
            </p>
        </div>
    }
}

#[component]
fn FileField(form: ListForm) -> impl IntoView {
    let words = words();
    let chosen = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            form.choose(file, Vec::new());
        }
        // So that the same file can be chosen again after it was corrected.
        input.set_value("");
    };
    let status = move || match (form.reading.get(), form.held.get()) {
        (Some(_), _) => words.t("add-file-reading"),
        (None, Some(held)) => words.with("add-file-read", &[("name", &held.name), ("encoding", &held.encoding)]),
        (None, None) => words.t("add-file-hint"),
    };
    view! {
        <div class="drop" aria-busy=move || form.reading.with(Option::is_some).then_some("true")>
            <label class="label" for="csv-file">{words.t("add-file")}</label>
            <input
                id="csv-file"
                type="file"
                accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
                on:change=chosen
            />
            <p class="hint" role="status">{status}</p>
        </div>
    }
}

/// A file dropped anywhere on the page.
pub fn dropped(event: &DragEvent) -> Option<File> {
    event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0))
}

/// Whether what hangs over the page is a file.
pub fn carries_file(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}
