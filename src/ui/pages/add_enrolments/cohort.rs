use super::form::ListForm;
use crate::{
    api::cohorts::create_cohort,
    domain::{cohort::Cohort, error::AppError},
    ui::{
        cohort_search::CohortSearch,
        components::{Field, Toasts},
        icons::IconName,
        words::{Words, words},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// Searches cohorts, and creates one in place.
#[component]
pub fn CohortField(form: ListForm, #[prop(into)] error: Signal<Option<String>>) -> impl IntoView {
    let words = words();
    let toasts = expect_context::<Toasts>();
    let refusal = RwSignal::new(None::<AppError>);
    let choose = move |cohort: Option<Cohort>| {
        refusal.set(None);
        form.cohort.set(cohort);
    };
    let create = move |name: String| {
        refusal.set(None);
        spawn_local(async move {
            match create_cohort(name).await {
                Ok(cohort) => {
                    toasts.say(IconName::Check, words.with("add-cohort-created", &[("name", &cohort.name)]));
                    form.cohort_text.set(cohort.name.clone());
                    form.cohort.set(Some(cohort));
                }
                Err(error) => refusal.set(Some(error)),
            }
        });
    };
    let note = move |cohort: Cohort| words.count("add-cohort-people", cohort.people as usize, &[]);
    let wrong = Signal::derive(move || {
        refusal
            .get()
            .map(|error| words.error(&error))
            .or_else(|| error.get().filter(|_| form.cohort.with(Option::is_none)))
    });
    view! {
        <Field id="cohort" label=words.t("add-cohort") error=wrong>
            <CohortSearch
                name="cohort"
                text=form.cohort_text
                on_choose=choose
                on_create=create
                note
                placeholder=words.t("add-cohort-search")
            />
        </Field>
        {move || form.cohort.get().map(|cohort| view! { <p class="hint">{carries(words, &cohort)}</p> })}
    }
}

/// "214 people. Carries Hygiene 2 and Safe lifting: whoever is placed here is enrolled in these 2."
fn carries(words: Words, cohort: &Cohort) -> String {
    let people = words.count("add-cohort-holds", cohort.people as usize, &[]);
    let carries =
        words.count("add-cohort-carries", cohort.carries.len(), &[("activities", &words.list(&cohort.carries))]);
    format!("{people} {carries}")
}
