//! "Edit NAME" and "Correct address": the same two dialogs from a row of the list and from the person's page.
mod address;
mod dialog;
mod form;
mod labels;
mod place;

pub use address::CorrectAddressDialog;
pub use dialog::EditDialog;

use crate::domain::{editing::Place, id::PersonId};
use leptos::prelude::*;

/// Whom to edit, opened from where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    pub person: PersonId,
    pub name: String,
    /// The placement of the row, or the only one they have.
    pub place: Option<Place>,
}

/// Whose address to correct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correcting {
    pub person: PersonId,
    pub name: String,
    pub address: Option<String>,
}

/// Opens the dialogs of the page: to be provided above whatever opens them.
#[derive(Clone, Copy)]
pub struct EditDoor {
    pub edit: RwSignal<Option<Editing>>,
    pub correct: RwSignal<Option<Correcting>>,
}

impl EditDoor {
    pub fn provide() -> Self {
        let door = Self { edit: RwSignal::new(None), correct: RwSignal::new(None) };
        provide_context(door);
        door
    }
}

/// Both dialogs, closed until the door is used.
#[component]
pub fn EditDialogs(door: EditDoor) -> impl IntoView {
    view! {
        <EditDialog door />
        <CorrectAddressDialog door />
    }
}
