//! Lists that were applied: which there are, what each did, and undoing it.
mod list;
mod page;
mod undo;

pub use list::ImportsPage;
pub use page::ImportPage;

use crate::{
    domain::{audit::Party, import::Import},
    ui::words::Words,
};

fn name(words: Words, number: i64) -> String {
    words.with("imports-name", &[("number", &number.to_string())])
}

/// Somebody by name; Muster itself for the command line.
fn who(words: Words, party: Option<&Party>) -> String {
    party.map_or_else(|| words.t("event-muster"), |party| party.name.clone().unwrap_or_else(|| words.t("event-erased")))
}

/// "Spring intake 2027 (learner)".
fn place(words: Words, import: &Import) -> String {
    let role = words.t(&format!("role-{}", import.role));
    match &import.unit {
        Some(unit) => words.with("imports-place", &[("role", &role), ("unit", &unit.name)]),
        None if import.role.is_platform_wide() => role,
        None => words.with("imports-place-gone", &[("role", &role)]),
    }
}

/// "40 people, 38 of them new".
fn people(words: Words, import: &Import) -> String {
    words.count("imports-people", import.placed as usize, &[("added", &import.added.to_string())])
}
