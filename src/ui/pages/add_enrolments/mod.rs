//! Add enrolments: kind, cohort, a list typed or from a file, what it would do, and saving the good lines.
mod cohort;
mod desk;
mod form;
mod line;
mod list;
mod preview;

use self::{
    cohort::CohortField,
    form::ListForm,
    list::{ListField, carries_file, dropped},
    preview::Preview,
};
use crate::{
    api::viewer::Viewer,
    domain::{
        error::{AppError, Code},
        import_plan::Totals,
        preview::Saved,
        role::Role,
    },
    ui::{
        app::Problem,
        components::{Banner, Button, Checkbox, Choice, Crumbs, LinkButton, Mood, RadioGroup, Toasts, Tone},
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_navigate;

#[component]
pub fn AddEnrolmentsPage() -> impl IntoView {
    let words = words();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    let form = ListForm::new();
    leave_when_all_is_saved(form);
    let kinds = Memo::new(move |_| viewer.get().map(|viewer| viewer.kinds).unwrap_or_default());
    let choices =
        move || kinds.get().iter().map(|kind| Choice::new(kind.as_str(), words.kind(*kind))).collect::<Vec<_>>();
    let problem = form.problem;
    let at = move |field: &'static str| {
        Signal::derive(move || {
            problem.get().filter(|error| error.field.as_deref() == Some(field)).map(|error| words.error(&error))
        })
    };
    let elsewhere = move || problem.get().filter(|error| !matches!(error.field.as_deref(), Some("cohort" | "people")));
    let over = RwSignal::new(false);
    view! {
        <Title text=words.t("add-title") />
        <div
            class="page droppable"
            data-over=move || over.get().then_some("")
            on:dragover=move |event| {
                if carries_file(&event) {
                    event.prevent_default();
                    over.set(true);
                }
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                over.set(false);
                if let Some(file) = dropped(&event) {
                    event.prevent_default();
                    form.choose(file, Vec::new());
                }
            }
        >
            <Crumbs up=vec![("/enrolments".to_owned(), words.t("nav-enrolments"))] here=words.t("add-crumb") />
            <header class="page-head">
                <div class="title"><h1>{words.t("add-title")}</h1></div>
                <div class="row actions">
                    <LinkButton href="/imports" tone=Tone::Quiet icon=IconName::Clock>{words.t("imports-earlier")}</LinkButton>
                    <LinkButton href="/enrolments/sample.csv" tone=Tone::Quiet icon=IconName::Download external=true>
                        {words.t("add-sample")}
                    </LinkButton>
                </div>
            </header>
            {move || elsewhere().map(|error| refusal(words, error))}
            <Show when=move || form.desk.worker.failed.get()>
                <Banner mood=Mood::Danger>{words.t("add-worker-failed")}</Banner>
            </Show>
            {move || form.saved.get().filter(|saved| !saved.remaining.is_empty()).map(|saved| applied(words, &saved))}
            <div class="split lead">
                <div class="stack loose">
                    {move || {
                        let choices = choices();
                        view! {
                            <RadioGroup
                                name="kind"
                                legend=words.t("add-kind")
                                choices
                                value=Signal::derive(move || form.kind.get().as_str().to_owned())
                                on_change=move |kind: String| form.kind.set(kind.parse().unwrap_or(Role::Learner))
                            />
                        }
                    }}
                    <Show when=move || !form.kind.get().is_platform_wide()>
                        <CohortField form error=at("cohort") />
                    </Show>
                    <ListField form error=at("people") />
                    <Checkbox
                        name="test"
                        label=words.t("enrolments-add-test")
                        note=words.t("enrolments-add-test-note")
                        checked=form.test
                        on_change=move |test| form.test.set(test)
                    />
                </div>
                <Preview form />
            </div>
            <footer class="foot-bar">
                <p>{move || foot(words, form.totals.get())}</p>
                <div class="row push">
                    <LinkButton href="/enrolments">{words.t("add-cancel")}</LinkButton>
                    <Button tone=Tone::Primary busy=form.busy on_click=move |_| form.save()>{words.t("add-save")}</Button>
                </div>
            </footer>
        </div>
    }
}

fn refusal(words: Words, error: AppError) -> AnyView {
    let moved = error.params.get("lines").filter(|_| error.code == Code::PlanMoved);
    match moved.map(|lines| words.with("add-moved", &[("lines", lines)])) {
        Some(sentence) => view! { <Banner mood=Mood::Danger>{sentence}</Banner> }.into_any(),
        None => view! { <Problem error /> }.into_any(),
    }
}

/// What stays is to be corrected here; when nothing does, the list of the cohort is where one wants to be.
fn leave_when_all_is_saved(form: ListForm) {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let navigate = use_navigate();
    Effect::new(move || {
        if let Some(saved) = form.saved.get()
            && saved.remaining.is_empty()
        {
            let said = sentence(words, saved.totals);
            match saved.number {
                Some(number) => {
                    toasts.lead(IconName::Check, said, format!("/imports/{number}"), see_import(words, number));
                }
                None => toasts.say(IconName::Check, said),
            }
            let list = form.cohort_id().map_or("/enrolments".to_owned(), |id| format!("/enrolments?cohort={id}"));
            navigate(&list, leptos_router::NavigateOptions::default());
        }
    });
}

/// What became of the good lines, while the others stay here.
fn applied(words: Words, saved: &Saved) -> AnyView {
    let said = sentence(words, saved.totals);
    let import = saved.number.map(|number| {
        view! { " " <a href=format!("/imports/{number}")>{see_import(words, number)}</a> }
    });
    view! { <Banner mood=Mood::Ok>{said} {import}</Banner> }.into_any()
}

fn see_import(words: Words, number: i64) -> String {
    words.with("imports-see", &[("number", &number.to_string())])
}

/// The number, and what follows, before it happens.
fn foot(words: Words, totals: Totals) -> impl IntoView {
    let stay = (totals.errors + totals.skipped) as usize;
    view! {
        <b>{words.count("add-will-enrol", totals.enrol as usize, &[])}</b>
        " "
        {(stay > 0).then(|| format!("{} ", words.count("add-will-stay", stay, &[])))}
        {words.t("add-no-mail")}
    }
}

/// What became of a list.
fn sentence(words: Words, totals: Totals) -> String {
    let part = |key: &str, count: u32| words.count(key, count as usize, &[]);
    let stay = totals.errors + totals.skipped;
    let parts = [
        Some(part("add-enrolled", totals.enrol)),
        (totals.already > 0).then(|| part("add-already", totals.already)),
        (totals.repeated > 0).then(|| part("add-repeated", totals.repeated)),
        (stay > 0).then(|| part("add-stay", stay)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
