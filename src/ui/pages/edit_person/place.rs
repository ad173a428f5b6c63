use super::form::EditForm;
use crate::{
    api::{cohorts::search_cohorts, viewer::Viewer},
    domain::cohort::Cohort,
    ui::{
        components::{Choice, ComboOption, Combobox, Field, Pick, Select},
        words::words,
    },
};
use leptos::prelude::*;

/// Kind and cohort of the placement that is edited; nothing where none is.
#[component]
pub fn PlaceFields(
    form: EditForm,
    #[prop(into)] kind_error: Signal<Option<String>>,
    #[prop(into)] cohort_error: Signal<Option<String>>,
) -> impl IntoView {
    let words = words();
    let viewer = expect_context::<Memo<Option<Viewer>>>();
    form.place.map(|place| {
        let options = Signal::derive(move || {
            let mut kinds = viewer.get().map(|viewer| viewer.kinds).unwrap_or_default();
            if !kinds.contains(&place.role) {
                kinds.insert(0, place.role);
            }
            kinds.into_iter().map(|kind| Choice::new(kind.as_str(), words.kind(kind))).collect::<Vec<_>>()
        });
        // What follows is said before it happens.
        let follows = move || {
            let to = form.moves_to()?;
            let key = match (place.unit, to.unit) {
                (Some(_), None) => "edit-follows-platform",
                (Some(from), Some(to)) if from != to => "edit-follows-moved",
                (None, _) => "edit-follows-taken",
                _ => return None,
            };
            Some(words.t(key))
        };
        view! {
            <Field id="edit-kind" label=words.t("edit-kind") error=kind_error>
                <Select
                    name="kind"
                    options
                    value=Signal::derive(move || form.kind.get().as_str().to_owned())
                    on_change=move |kind: String| form.kind.set(kind.parse().unwrap_or(place.role))
                />
            </Field>
            <Show when=move || !form.kind.get().is_platform_wide()>
                <CohortField form error=cohort_error />
            </Show>
            {move || follows().map(|text| view! { <p class="hint" role="status">{text}</p> })}
        }
    })
}

#[component]
fn CohortField(form: EditForm, #[prop(into)] error: Signal<Option<String>>) -> impl IntoView {
    let words = words();
    let asked = Memo::new(move |_| {
        let text = form.cohort_text.get();
        form.cohort.with(|cohort| if cohort.is_some() { String::new() } else { text })
    });
    let cohorts = LocalResource::new(move || search_cohorts(asked.get()));
    let found = Memo::new(move |last: Option<&Vec<Cohort>>| match cohorts.get() {
        Some(Ok(cohorts)) => cohorts,
        _ => last.cloned().unwrap_or_default(),
    });
    let options = Signal::derive(move || {
        let option = |cohort: Cohort| ComboOption { value: cohort.id.to_string(), label: cohort.name, note: None };
        found.get().into_iter().map(option).collect::<Vec<_>>()
    });
    let choose = move |pick: Option<Pick>| {
        form.cohort.set(match pick {
            Some(Pick::Existing(option)) => option.value.parse().ok(),
            _ => None,
        });
    };
    let was = StoredValue::new((form.cohort.get_untracked(), form.cohort_text.get_untracked()));
    // The list may not hold the cohort they are in: its name alone says so.
    let settle = move |pick: Option<Pick>| {
        let (id, name) = was.get_value();
        let stays = pick.is_none() && form.cohort_text.with_untracked(|text| *text == name);
        if stays { form.cohort.set(id) } else { choose(pick) }
    };
    view! {
        <Field id="edit-cohort" label=words.t("edit-cohort") error>
            <Combobox
                name="cohort"
                list_label=words.t("edit-cohorts")
                options
                text=form.cohort_text
                on_pick=settle
            />
        </Field>
    }
}
