use super::form::ListForm;
use crate::{
    domain::{
        enrolment_list::grouped,
        error::Code,
        import_plan::{Outcome, Planned},
        roster::{Column, Issue, Row, Severity},
        standing::Standing,
    },
    ui::{
        components::{Badge, Checkbox, Empty, Icon, Mood, Table},
        icons::IconName,
    },
};
use leptos::prelude::*;

/// Rows drawn at once; errors are drawn first when only they are asked for.
const SHOWN: usize = 200;

/// What each line would do, by the same code that the server decides by.
#[component]
pub fn Preview(form: ListForm) -> impl IntoView {
    let only_errors = RwSignal::new(false);
    let rows = Memo::new(move |_| {
        let (roster, plan, only_errors) = (form.roster.get(), form.plan.get(), only_errors.get());
        let rows = roster.rows.iter().zip(&plan.rows);
        let wanted = rows.filter(|(_, planned)| !only_errors || planned.outcome.stays());
        let shown = |(row, planned): (&Row, &Planned)| {
            let mut issues = roster.issues_of(row).to_vec();
            issues.extend(plan.notes.iter().filter(|note| note.line == row.line).cloned());
            (row.clone(), planned.clone(), issues)
        };
        wanted.take(SHOWN).map(shown).collect::<Vec<_>>()
    });
    let count = move || form.totals.get().rows;
    let refusal = move || form.roster.with(|roster| roster.refusal().map(|issue| issue.to_error().sentence()));
    view! {
        <section class="stack" aria-labelledby="preview-title">
            <div class="row">
                <h2 id="preview-title">"Preview"</h2>
                <span class="second">{move || format!("{} {} read", grouped(count()), if count() == 1 { "line" } else { "lines" })}</span>
                <span class="push">
                    <Checkbox name="only-errors" label="Only errors" checked=only_errors on_change=move |on| only_errors.set(on) />
                </span>
            </div>
            <div class="row" role="status">{move || tallies(form)}</div>
            {move || refusal().map(|sentence| view! { <p class="error"><Icon name=IconName::Alert />{sentence}</p> })}
            <div class="grid-table">
            <Table caption="Preview" class="slim">
                <thead>
                    <tr>
                        <th scope="col" class="c-line"><span class="vh">"Line"</span></th>
                        <th scope="col" class="c-mail">"email"</th>
                        <th scope="col" class="c-id">"id"</th>
                        <th scope="col" class="c-name">"name"</th>
                        <th scope="col">"Outcome"</th>
                    </tr>
                </thead>
                <tbody>
                    {move || rows.get().into_iter().map(preview_row).collect_view()}
                </tbody>
            </Table>
            </div>
            <Show when=move || count() == 0>
                <Empty title="Nothing to show yet" text="Type or paste people on the left, or choose a file. Each line appears here with what it will do." />
            </Show>
            <Show when=move || rows.with(Vec::len) == SHOWN && SHOWN < count() as usize>
                <p class="hint">{move || format!("The first {SHOWN} of {} lines.", grouped(count()))}</p>
            </Show>
        </section>
    }
}

fn tallies(form: ListForm) -> impl IntoView {
    let totals = form.totals.get();
    let known = totals.enrol - totals.create;
    let badge = |count: u32, mood: Mood, icon: IconName, word: &str| {
        (count > 0).then(|| view! { <Badge mood icon>{format!("{} {word}", grouped(count))}</Badge> })
    };
    view! {
        {badge(totals.create, Mood::Ok, IconName::Check, "new")}
        {badge(known, Mood::Ok, IconName::Check, "known, placed here too")}
        {badge(totals.already, Mood::Plain, IconName::Same, "already enrolled")}
        {badge(totals.repeated, Mood::Plain, IconName::Repeat, "repeated")}
        {badge(totals.skipped, Mood::Plain, IconName::Ban, "kept out")}
        {badge(totals.errors, Mood::Danger, IconName::Alert, if totals.errors == 1 { "error" } else { "errors" })}
    }
}

fn preview_row((row, planned, issues): (Row, Planned, Vec<Issue>)) -> impl IntoView {
    let is = match planned.outcome {
        Outcome::New | Outcome::Place => "new",
        Outcome::Error { .. } => "bad",
        _ => "same",
    };
    let bad = |column: Column| {
        let errors = issues.iter().filter(|issue| issue.severity != Severity::Warning);
        errors.clone().any(|issue| issue.column == Some(column)).then_some("")
    };
    let (icon, outcome) = outcome_words(&planned, &issues);
    // That a line repeats another is its outcome already.
    let warnings: Vec<_> = issues
        .iter()
        .filter(|issue| issue.severity == Severity::Warning && issue.code != Code::RowRepeated)
        .map(|issue| view! { <small>{issue.to_error().sentence()}</small> })
        .collect();
    view! {
        <tr data-is=is>
            <th scope="row" class="line">{row.line}</th>
            <td class="truncate" data-bad=bad(Column::Email)>{row.email}</td>
            <td class="truncate c-id" data-bad=bad(Column::Id)>{row.reference}</td>
            <td class="truncate c-name" data-bad=bad(Column::Name)>
                <bdi>{row.name}</bdi>
            </td>
            <td class="outcome">
                <span>
                    <Icon name=icon />
                    {outcome}
                </span>
                {warnings}
            </td>
        </tr>
    }
}

fn outcome_words(planned: &Planned, issues: &[Issue]) -> (IconName, String) {
    match planned.outcome {
        Outcome::New => (IconName::Check, "New".to_owned()),
        Outcome::Place => {
            let standing = planned.standing.map_or("", Standing::label).to_lowercase();
            (IconName::Check, format!("Known ({standing}), placed here too"))
        }
        Outcome::Already => (IconName::Same, "Already enrolled here".to_owned()),
        Outcome::Repeated { of_line } => (IconName::Repeat, format!("Repeats line {of_line}, left out")),
        Outcome::KeptOut => (IconName::Ban, "Kept out".to_owned()),
        Outcome::Deactivated => (IconName::Ban, "Deactivated".to_owned()),
        Outcome::Error { code } => {
            let issue = issues.iter().find(|issue| issue.code == code);
            (IconName::Alert, issue.map_or_else(|| code.sentence().to_owned(), |issue| issue.to_error().sentence()))
        }
    }
}
