//! Add enrolments: kind, cohort, a list typed or from a file, what it would do, and saving the good lines.
mod cohort;
mod form;
mod list;
mod preview;

use self::{cohort::CohortField, form::ListForm, list::ListField, preview::Preview};
use crate::{
    api::{lists::save_list, viewer::Viewer},
    domain::{
        enrolment_list::grouped,
        error::{AppError, Code},
        import_plan::Totals,
        role::Role,
    },
    ui::{
        app::Problem,
        components::{Banner, Button, Choice, Crumbs, LinkButton, Mood, RadioGroup, Toasts, Tone},
        icons::IconName,
    },
};
use leptos::{prelude::*, task::spawn_local};
use leptos_meta::Title;
use leptos_router::hooks::use_navigate;

fn people(count: u32) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{} people", grouped(count)) }
}

fn lines(count: u32) -> String {
    if count == 1 { "1 line stays".to_owned() } else { format!("{} lines stay", grouped(count)) }
}

#[component]
pub fn AddEnrolmentsPage() -> impl IntoView {
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let toasts = expect_context::<Toasts>();
    let form = ListForm::new();
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<AppError>);
    let saved = RwSignal::new(None::<Totals>);
    let navigate = use_navigate();

    let kinds = Memo::new(move |_| viewer.get().map(|viewer| viewer.kinds).unwrap_or_default());
    let choices = move || kinds.get().iter().map(|kind| Choice::new(kind.as_str(), kind.label())).collect::<Vec<_>>();
    let save = move || {
        problem.set(None);
        saved.set(None);
        if let Err(error) = form.check() {
            problem.set(Some(error));
            return;
        }
        busy.set(true);
        let (kind, cohort, text) = (form.kind.get_untracked(), form.cohort_id(), form.text.get_untracked());
        let navigate = navigate.clone();
        spawn_local(async move {
            let outcome = save_list(kind, cohort, text, Vec::new(), None).await;
            busy.set(false);
            match outcome {
                Ok(outcome) if outcome.remaining.is_empty() => {
                    toasts.say(IconName::Check, sentence(outcome.totals));
                    let list = cohort.map_or("/enrolments".to_owned(), |id| format!("/enrolments?cohort={id}"));
                    navigate(&list, leptos_router::NavigateOptions::default());
                }
                Ok(outcome) => {
                    form.text.set(outcome.remaining);
                    saved.set(Some(outcome.totals));
                }
                Err(error) => problem.set(Some(error)),
            }
        });
    };
    let at = move |field: &'static str| {
        Signal::derive(move || {
            problem.get().filter(|error| error.field.as_deref() == Some(field)).map(|error| error.sentence())
        })
    };
    let elsewhere = move || problem.get().filter(|error| !matches!(error.field.as_deref(), Some("cohort" | "people")));
    view! {
        <Title text="Add enrolments" />
        <div class="page">
            <Crumbs up=vec![("/enrolments".to_owned(), "Enrolments".to_owned())] here="Add" />
            <header class="page-head">
                <div class="title"><h1>"Add enrolments"</h1></div>
                <div class="row actions">
                    <LinkButton href="/enrolments/sample.csv" tone=Tone::Quiet icon=IconName::Download external=true>
                        "Download sample CSV"
                    </LinkButton>
                </div>
            </header>
            {move || elsewhere().map(|error| view! { <Problem error /> })}
            {move || saved.get().map(|totals| view! { <Banner mood=Mood::Ok>{sentence(totals)}</Banner> })}
            <div class="split lead">
                <div class="stack loose">
                    {move || {
                        let choices = choices();
                        view! {
                            <RadioGroup
                                name="kind"
                                legend="Kind of person"
                                choices
                                value=Signal::derive(move || form.kind.get().as_str().to_owned())
                                on_change=move |kind: String| form.kind.set(kind.parse().unwrap_or(Role::Learner))
                            />
                        }
                    }}
                    <Show when=move || !form.kind.get().is_platform_wide()>
                        <CohortField form error=at("cohort") />
                    </Show>
                    <ListField form problem error=at("people") />
                </div>
                <Preview form />
            </div>
            <footer class="foot-bar">
                <p>{move || foot(form)}</p>
                <div class="row push">
                    <LinkButton href="/enrolments">"Cancel"</LinkButton>
                    <Button tone=Tone::Primary busy on_click=move |_| save()>"Save enrolments"</Button>
                </div>
            </footer>
        </div>
    }
}

/// The number, and what follows, before it happens.
fn foot(form: ListForm) -> impl IntoView {
    let totals = form.totals.get();
    let stay = totals.errors + totals.skipped;
    let stay = (stay > 0).then(|| format!("{} here. ", lines(stay)));
    view! {
        <b>{format!("{} will be enrolled. ", people(totals.enrol))}</b>
        {stay}
        "No mail leaves until you invite."
    }
}

/// What became of a list.
fn sentence(totals: Totals) -> String {
    let stay = totals.errors + totals.skipped;
    let parts = [
        Some(format!("{} enrolled.", people(totals.enrol))),
        (totals.already > 0).then(|| format!("{} already there.", grouped(totals.already))),
        (totals.repeated > 0).then(|| format!("{} repeated.", grouped(totals.repeated))),
        (stay > 0).then(|| format!("{} here to be corrected.", lines(stay))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

impl ListForm {
    /// What can be known to be missing without asking the server.
    fn check(self) -> Result<(), AppError> {
        if !self.kind.get_untracked().is_platform_wide() && self.cohort.with_untracked(Option::is_none) {
            let name = self.cohort_text.get_untracked().trim().to_owned();
            let missing = AppError::new(if name.is_empty() { Code::CohortMissing } else { Code::CohortUnknown });
            return Err(missing.with("name", name).on("cohort"));
        }
        if self.roster.with_untracked(|roster| roster.rows.is_empty()) {
            return Err(AppError::new(Code::ListEmpty).on("people"));
        }
        Ok(())
    }
}
