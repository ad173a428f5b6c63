//! What stands in the form, against the person as they were when it opened.
use crate::{
    domain::{
        editing::{Edit, Move, Place},
        error::AppError,
        id::UnitId,
        label::label,
        profile::{CustomField, Profile},
        role::Role,
        standing::Standing,
        text::search_key,
    },
    ui::pages::edit_person::Editing,
};
use leptos::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Copy)]
pub struct EditForm {
    pub name: RwSignal<String>,
    pub reference: RwSignal<String>,
    pub language: RwSignal<String>,
    pub labels: RwSignal<Vec<String>>,
    /// What stands in the field that adds one.
    pub label_text: RwSignal<String>,
    pub test: RwSignal<bool>,
    /// Custom fields by key.
    pub fields: RwSignal<BTreeMap<String, String>>,
    pub kind: RwSignal<Role>,
    pub cohort: RwSignal<Option<UnitId>>,
    pub cohort_text: RwSignal<String>,
    /// The person as they were.
    pub was: StoredValue<Profile>,
    pub place: Option<Place>,
}

impl EditForm {
    pub fn of(editing: &Editing, profile: Profile) -> Self {
        let unit = editing.place.and_then(|place| place.unit);
        let unit_name = profile.placements.iter().find(|placement| Some(placement.unit) == unit);
        Self {
            name: RwSignal::new(profile.name.clone()),
            reference: RwSignal::new(profile.reference.clone()),
            language: RwSignal::new(profile.language.clone()),
            labels: RwSignal::new(profile.labels.clone()),
            label_text: RwSignal::new(String::new()),
            test: RwSignal::new(profile.test),
            fields: RwSignal::new(
                profile.fields.iter().map(|field| (field.key.clone(), field.value.clone())).collect(),
            ),
            kind: RwSignal::new(editing.place.map_or(Role::Learner, |place| place.role)),
            cohort: RwSignal::new(unit),
            cohort_text: RwSignal::new(unit_name.map(|placement| placement.unit_name.clone()).unwrap_or_default()),
            was: StoredValue::new(profile),
            place: editing.place,
        }
    }

    /// Of someone registered the language is theirs.
    pub fn language_is_theirs(self) -> bool {
        self.was.with_value(|was| was.standing == Standing::Registered)
    }

    /// Two labels that differ in case or accents only are one.
    pub fn has_label(self, name: &str) -> bool {
        let key = search_key(name);
        self.labels.with(|labels| labels.iter().any(|label| search_key(label) == key))
    }

    /// Takes what was typed as a label, or says why it is none.
    pub fn add_label(self) -> Result<(), AppError> {
        let text = self.label_text.get_untracked();
        if text.trim().is_empty() {
            return Ok(());
        }
        let name = label(&text)?;
        if untrack(|| !self.has_label(&name)) {
            self.labels.update(|labels| labels.push(name));
        }
        self.label_text.set(String::new());
        Ok(())
    }

    /// Where they would be, when that is elsewhere.
    pub fn moves_to(self) -> Option<Place> {
        let to = Place::new(self.kind.get(), self.cohort.get());
        self.place.filter(|from| *from != to).map(|_| to)
    }

    /// Only what was changed.
    pub fn edit(self) -> Edit {
        self.was.with_value(|was| {
            let changed = |now: String, was: &str| (now != was).then_some(now);
            let labels = self.labels.get_untracked();
            Edit {
                name: changed(self.name.get_untracked(), &was.name),
                reference: changed(self.reference.get_untracked(), &was.reference),
                language: changed(self.language.get_untracked(), &was.language),
                add_labels: labels.iter().filter(|label| !was.labels.contains(label)).cloned().collect(),
                remove_labels: was.labels.iter().filter(|label| !labels.contains(label)).cloned().collect(),
                fields: self.fields.with_untracked(|fields| {
                    let now = |field: &CustomField| {
                        let value = fields.get(&field.key).filter(|value| **value != field.value)?;
                        Some((field.key.clone(), value.clone()))
                    };
                    was.fields.iter().filter_map(now).collect()
                }),
                test: Some(self.test.get_untracked()).filter(|test| *test != was.test),
                place: self.place.zip(untrack(|| self.moves_to())).map(|(from, to)| Move { from, to }),
            }
        })
    }
}
