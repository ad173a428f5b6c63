//! The preview of a list: what is held of it while somebody looks, row by row. The browser's worker holds it and the
//! page sees only the rows in sight, so that a list of 100,000 lines is as light as one of three.
mod wire;

pub use wire::{Answer, Ask, FileRead, Line, Mark, Order, Place, Saved, Sheet, View, path};

use super::{
    import_plan::{self, Digest, Known, Outcome, Plan, Wanted},
    role::Role,
    roster::{self, Edit, Roster},
};
use std::{borrow::Cow, collections::HashMap};

/// The longest text, in bytes, that is put into a box for typing. Longer ones stay files and only show their preview.
pub const MAX_TYPED: usize = 200_000;

/// No window is larger than this, whatever is asked for.
const MAX_WINDOW: u32 = 500;

/// A list, its corrections, who of it is known, and what it would do.
#[derive(Clone, Debug)]
pub struct Preview {
    text: String,
    edits: Vec<Edit>,
    wanted: Wanted,
    known: HashMap<String, Known>,
    roster: Roster,
    plan: Plan,
    /// Indices of the rows that an "Only errors" shows.
    staying: Vec<u32>,
}

impl Default for Preview {
    fn default() -> Self {
        Self::new(String::new(), Vec::new(), Role::Learner)
    }
}

impl Preview {
    pub fn new(text: String, edits: Vec<Edit>, wanted: impl Into<Wanted>) -> Self {
        let roster = roster::parse_edited(&text, &edits);
        let (known, wanted) = (HashMap::new(), wanted.into());
        let plan = import_plan::plan(&roster, &known, wanted);
        let mut preview = Self { text, edits, wanted, known, roster, plan, staying: Vec::new() };
        preview.find_staying();
        preview
    }

    /// Reads again: another text, other corrections, or for something else. Who was known of the same addresses stays known
    /// until the server is asked again.
    pub fn read(&mut self, text: Option<String>, edits: Vec<Edit>, wanted: Wanted) {
        let is_same = text.is_none() && edits == self.edits;
        if let Some(text) = text {
            self.text = text;
        }
        self.edits = edits;
        self.wanted = wanted;
        if !is_same {
            self.roster = roster::parse_edited(&self.text, &self.edits);
        }
        self.plan_again();
    }

    pub fn merge(&mut self, role: Role, known: HashMap<String, Known>) {
        self.wanted.role = role;
        self.known = known;
        self.plan_again();
    }

    fn plan_again(&mut self) {
        self.plan = import_plan::plan(&self.roster, &self.known, self.wanted);
        self.find_staying();
    }

    fn find_staying(&mut self) {
        let rows = self.plan.rows.iter().enumerate();
        self.staying = rows.filter(|(_, row)| row.outcome.stays()).map(|(at, _)| at as u32).collect();
    }

    /// What the server may be asked about.
    pub fn address_keys(&self) -> Vec<String> {
        let keys = self.roster.rows.iter().map(roster::Row::address_key);
        keys.filter(|key| key.contains('@')).map(Cow::into_owned).collect()
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn role(&self) -> Role {
        self.wanted.role
    }

    pub fn digest(&self) -> Digest {
        self.plan.digest(&self.roster)
    }

    /// What saving sends beside the list.
    pub fn order(&self, place: Place) -> Order {
        Order {
            role: place.role,
            cohort: place.cohort,
            edits: self.edits.clone(),
            seen: Some(self.digest()),
            test: place.test,
            lift: self.wanted.lift,
        }
    }

    pub fn sheet(&self, view: View) -> Sheet {
        let shown = if view.only_errors { self.staying.len() } else { self.plan.rows.len() } as u32;
        let from = view.from.min(shown);
        let to = from.saturating_add(view.count.min(MAX_WINDOW)).min(shown);
        Sheet {
            totals: self.plan.totals,
            refusal: self.roster.refusal().map(roster::Issue::to_error),
            marks: if self.text.len() > MAX_TYPED { Vec::new() } else { self.marks() },
            shown,
            lines: (from..to).map(|at| self.line(at, view.only_errors)).collect(),
        }
    }

    fn line(&self, at: u32, only_errors: bool) -> Line {
        let index = if only_errors { self.staying[at as usize] } else { at } as usize;
        let row = self.roster.rows[index].clone();
        let mut issues = self.roster.issues_of(&row).to_vec();
        let notes = &self.plan.notes;
        let from = notes.partition_point(|note| note.line < row.line);
        let to = notes.partition_point(|note| note.line <= row.line);
        issues.extend_from_slice(&notes[from..to]);
        Line { at, row, planned: self.plan.rows[index].clone(), issues }
    }

    fn marks(&self) -> Vec<Mark> {
        let mark = |row: &import_plan::Planned| match row.outcome {
            Outcome::New | Outcome::Place | Outcome::Again => None,
            Outcome::Error { .. } => Some(Mark { line: row.line, bad: true }),
            _ => Some(Mark { line: row.line, bad: false }),
        };
        self.plan.rows.iter().filter_map(mark).collect()
    }
}

#[cfg(test)]
mod tests;
