//! One row of the preview: its cells, of which bad ones can be corrected where they stand, and what becomes of it.
use super::form::ListForm;
use crate::{
    domain::{
        error::Code,
        import_plan::Outcome,
        preview::Line,
        roster::{Column, Edit, Severity},
        standing::Standing,
    },
    ui::{
        components::Icon,
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::{ev::KeyboardEvent, prelude::*, web_sys::HtmlInputElement};

#[component]
pub fn PreviewLine(form: ListForm, line: Line) -> impl IntoView {
    let words = words();
    let is = match line.planned.outcome {
        Outcome::New | Outcome::Place | Outcome::Again => "new",
        Outcome::Error { .. } => "bad",
        _ => "same",
    };
    let number = line.row.line;
    let moved = move || form.moved.with(|moved| moved.contains(&number)).then_some("");
    let (icon, outcome) = outcome_words(words, &line);
    // That a line repeats another is its outcome already.
    let warnings: Vec<_> = line
        .issues
        .iter()
        .filter(|issue| issue.severity == Severity::Warning && issue.code != Code::RowRepeated)
        .map(|issue| view! { <small>{words.exact(&issue.to_error())}</small> })
        .collect();
    let row = &line.row;
    view! {
        <tr data-is=is data-moved=moved aria-rowindex=line.at + 2>
            <th scope="row" class="line">{number}</th>
            {cell(form, &line, Column::Email, &row.email)}
            {cell(form, &line, Column::Id, &row.reference)}
            {cell(form, &line, Column::Name, &row.name)}
            <td class="outcome" id=format!("outcome-{number}")>
                <div>
                    <span>
                        <Icon name=icon />
                        {outcome}
                    </span>
                    {warnings}
                </div>
            </td>
        </tr>
    }
}

fn cell(form: ListForm, line: &Line, column: Column, value: &str) -> impl IntoView + use<> {
    let class = match column {
        Column::Email => "truncate",
        Column::Id => "truncate c-id",
        Column::Name => "truncate c-name",
    };
    let value = value.to_owned();
    if is_bad(line, column) {
        let line = line.row.line;
        view! {
            <td class=class data-bad="">
                // Copying the row, or looking for the text in the page, finds what no input gives.
                <span class="vh" aria-hidden="true">{value.clone()}</span>
                <CellInput form line column value />
            </td>
        }
        .into_any()
    } else {
        view! { <td class=class><bdi>{value}</bdi></td> }.into_any()
    }
}

/// Whether the cell is to be corrected: an error is about it, or about the row as a whole.
fn is_bad(line: &Line, column: Column) -> bool {
    matches!(line.planned.outcome, Outcome::Error { .. })
        && line
            .issues
            .iter()
            .filter(|issue| issue.severity == Severity::Error)
            .any(|issue| issue.column.is_none_or(|own| own == column))
}

/// Enter saves and goes on to the next; Escape leaves the cell as it was.
#[component]
fn CellInput(form: ListForm, line: u32, column: Column, value: String) -> impl IntoView {
    let words = words();
    let name = words.t(match column {
        Column::Email => "add-cell-email",
        Column::Id => "add-cell-id",
        Column::Name => "add-cell-name",
    });
    let label = words.with("add-cell", &[("cell", &name), ("line", &line.to_string())]);
    let written = StoredValue::new(value.clone());
    let save = move |input: &HtmlInputElement| {
        let is_other = written.with_value(|written| *written != input.value());
        if is_other {
            written.set_value(input.value());
            form.correct(Edit { line, column, value: input.value() });
        }
        is_other
    };
    let pressed = move |event: KeyboardEvent| {
        let input: HtmlInputElement = event_target(&event);
        match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                if save(&input) {
                    form.corrected.set(Some(line));
                }
            }
            "Escape" => {
                event.prevent_default();
                input.set_value(&written.get_value());
                drop(input.blur());
            }
            _ => {}
        }
    };
    view! {
        <input
            class="input"
            value=value
            aria-label=label
            aria-invalid="true"
            aria-describedby=format!("outcome-{line}")
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            data-line=line
            on:keydown=pressed
            on:change=move |event| {
                save(&event_target(&event));
            }
        />
    }
}

fn outcome_words(words: Words, line: &Line) -> (IconName, String) {
    match line.planned.outcome {
        Outcome::New => (IconName::Check, words.t("add-outcome-new")),
        Outcome::Place => match line.planned.standing {
            Some(standing) => {
                let standing = words.t(match standing {
                    Standing::Enrolled => "add-standing-enrolled",
                    Standing::Invited => "add-standing-invited",
                    Standing::Registered => "add-standing-registered",
                });
                (IconName::Check, words.with("add-outcome-place", &[("standing", &standing)]))
            }
            None => (IconName::Check, words.t("add-outcome-place-unseen")),
        },
        Outcome::Again => (IconName::Check, words.t("add-outcome-again")),
        Outcome::Already => (IconName::Same, words.t("add-outcome-already")),
        Outcome::Repeated { of_line } => {
            (IconName::Repeat, words.with("add-outcome-repeated", &[("line", &of_line.to_string())]))
        }
        Outcome::KeptOut => (IconName::Ban, words.t("add-outcome-kept-out")),
        Outcome::Deactivated => (IconName::Ban, words.t("add-outcome-deactivated")),
        Outcome::Error { code } => {
            let issue = line.issues.iter().find(|issue| issue.code == code);
            let error = match issue {
                Some(issue) => issue.to_error(),
                None => code.into(),
            };
            (IconName::Alert, words.exact(&error))
        }
    }
}
