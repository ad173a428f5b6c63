use super::form::EditForm;
use crate::{
    api::viewer::Viewer,
    domain::cohort::Cohort,
    ui::{
        cohort_search::CohortSearch,
        components::{Choice, Field, Select},
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
    let was = StoredValue::new((form.cohort.get_untracked(), form.cohort_text.get_untracked()));
    // The list may not hold the cohort they are in: its name alone says so.
    let choose = move |cohort: Option<Cohort>| {
        let (id, name) = was.get_value();
        let stays = cohort.is_none() && form.cohort_text.with_untracked(|text| *text == name);
        form.cohort.set(if stays { id } else { cohort.map(|cohort| cohort.id) });
    };
    view! {
        <Field id="edit-cohort" label=words.t("edit-cohort") error>
            <CohortSearch
                name="cohort"
                text=form.cohort_text
                is_chosen=form.cohort.get_untracked().is_some()
                on_choose=choose
            />
        </Field>
    }
}
