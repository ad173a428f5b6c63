use super::form::ListForm;
use crate::{
    api::lists::read_file,
    domain::{error::AppError, import_plan::Outcome},
    ui::components::{Field, LineMark, LinesInput},
};
use leptos::{
    ev::Event,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::{File, FormData, HtmlInputElement},
};
use std::collections::BTreeMap;

/// The list itself: typed, pasted, or read from a file.
#[component]
pub fn ListField(
    form: ListForm,
    problem: RwSignal<Option<AppError>>,
    #[prop(into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let reading = RwSignal::new(false);
    let file_name = RwSignal::new(None::<String>);
    let marks = Signal::derive(move || {
        form.plan.with(|plan| {
            let marked = plan.rows.iter().filter_map(|row| match row.outcome {
                Outcome::New | Outcome::Place => None,
                Outcome::Error { .. } => Some((row.line, LineMark::Bad)),
                _ => Some((row.line, LineMark::Note)),
            });
            marked.collect::<BTreeMap<_, _>>()
        })
    });
    let read = move |file: File| {
        let Some(data) = FormData::new().ok().filter(|data| data.append_with_blob("file", &file).is_ok()) else {
            return;
        };
        reading.set(true);
        problem.set(None);
        let name = file.name();
        spawn_local(async move {
            let outcome = read_file(data.into()).await;
            reading.set(false);
            match outcome {
                Ok(file) => {
                    file_name.set(Some(format!("{name}, {}", file.encoding)));
                    form.text.set(file.text);
                }
                Err(error) => problem.set(Some(error)),
            }
        });
    };
    let chosen = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            read(file);
        }
        // So that the same file can be chosen again after it was corrected.
        input.set_value("");
    };
    view! {
        <Field id="people" label="People" note="one a line: email,id,name" hint="Commas, semicolons and tabs all work. The id is a label of your own; they never see it." error>
            <LinesInput
                name="people"
                value=form.text
                on_input=move |text| {
                    file_name.set(None);
                    form.text.set(text);
                }
                marks
                rows=12
            />
        </Field>
        <div
            class="drop"
            aria-busy=move || reading.get().then_some("true")
            on:dragover=|event| event.prevent_default()
            on:drop=move |event| {
                event.prevent_default();
                let files = event.data_transfer().and_then(|data| data.files());
                if let Some(file) = files.and_then(|files| files.get(0)) {
                    read(file.unchecked_into());
                }
            }
        >
            <label class="label" for="csv-file">"CSV file"</label>
            <input id="csv-file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" on:change=chosen />
            <p class="hint" role="status">
                {move || match (reading.get(), file_name.get()) {
                    (true, _) => "Reading the file…".to_owned(),
                    (false, Some(name)) => format!("Read from {name}."),
                    (false, None) => "Choose one or drop it here: up to 20 MB or 200,000 lines.".to_owned(),
                }}
            </p>
        </div>
    }
}
