use super::form::ListForm;
use crate::{
    api::cohorts::{create_cohort, search_cohorts},
    domain::{cohort::Cohort, error::AppError},
    ui::{
        components::{ComboOption, Combobox, Field, Pick, Toasts},
        icons::IconName,
        live::Live,
        words::{Words, words},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// Searches cohorts, and creates one in place.
#[component]
pub fn CohortField(form: ListForm, #[prop(into)] error: Signal<Option<String>>) -> impl IntoView {
    let words = words();
    let live = expect_context::<Live>();
    let toasts = expect_context::<Toasts>();
    let refusal = RwSignal::new(None::<AppError>);
    let asked = Memo::new(move |_| {
        let text = form.cohort_text.get();
        form.cohort.with(|cohort| if cohort.is_some() { String::new() } else { text })
    });
    let cohorts = LocalResource::new(move || {
        live.version.track();
        search_cohorts(asked.get())
    });
    let found = Memo::new(move |last: Option<&Vec<Cohort>>| match cohorts.get() {
        Some(Ok(cohorts)) => cohorts,
        _ => last.cloned().unwrap_or_default(),
    });
    let options = Signal::derive(move || {
        let option = |cohort: Cohort| ComboOption {
            value: cohort.id.to_string(),
            label: cohort.name,
            note: Some(words.count("add-cohort-people", cohort.people as usize, &[])),
        };
        found.get().into_iter().map(option).collect::<Vec<_>>()
    });
    let choose = move |pick: Option<Pick>| {
        refusal.set(None);
        match pick {
            None => form.cohort.set(None),
            Some(Pick::Existing(option)) => {
                let chosen =
                    found.with_untracked(|found| found.iter().find(|c| c.id.to_string() == option.value).cloned());
                form.cohort.set(chosen);
            }
            Some(Pick::New(name)) => spawn_local(async move {
                match create_cohort(name).await {
                    Ok(cohort) => {
                        toasts.say(IconName::Check, words.with("add-cohort-created", &[("name", &cohort.name)]));
                        form.cohort_text.set(cohort.name.clone());
                        form.cohort.set(Some(cohort));
                    }
                    Err(error) => refusal.set(Some(error)),
                }
            }),
        }
    };
    let wrong = Signal::derive(move || {
        refusal
            .get()
            .map(|error| words.error(&error))
            .or_else(|| error.get().filter(|_| form.cohort.with(Option::is_none)))
    });
    view! {
        <Field id="cohort" label=words.t("add-cohort") error=wrong>
            <Combobox
                name="cohort"
                list_label=words.t("enrolments-cohorts")
                options
                text=form.cohort_text
                on_pick=choose
                can_create=true
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
