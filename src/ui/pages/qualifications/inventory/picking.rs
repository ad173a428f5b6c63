use crate::domain::{
    id::{PersonId, QualificationId},
    qualification::{Cell, HolderAction, HolderChange, Inventory, Pressed},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Row and column.
pub type At = (usize, usize);

/// Where one is in the grid, which cells are chosen, and what is collected for which.
#[derive(Clone, Copy)]
pub struct Picking {
    grid: Memo<Inventory>,
    /// The cell that takes the keys.
    pub active: RwSignal<At>,
    /// Where the choice began.
    anchor: RwSignal<At>,
    collected: RwSignal<BTreeMap<(PersonId, QualificationId), HolderAction>>,
    /// Why a press did nothing: the key of a sentence.
    pub said: RwSignal<Option<&'static str>>,
}

impl Picking {
    pub fn new(grid: Memo<Inventory>) -> Self {
        Self {
            grid,
            active: RwSignal::new((0, 0)),
            anchor: RwSignal::new((0, 0)),
            collected: RwSignal::default(),
            said: RwSignal::new(None),
        }
    }

    pub fn begin(self) {
        self.active.set((0, 0));
        self.anchor.set((0, 0));
        self.said.set(None);
    }

    pub fn clear(self) {
        self.collected.set(BTreeMap::new());
        self.said.set(None);
    }

    pub fn count(self) -> usize {
        self.collected.with(BTreeMap::len)
    }

    pub fn changes(self) -> Vec<HolderChange> {
        let change = |(&(person, qualification), &action): (&(PersonId, QualificationId), &HolderAction)| {
            HolderChange { person, qualification, action }
        };
        self.collected.with_untracked(|collected| collected.iter().map(change).collect())
    }

    pub fn collected(self, person: PersonId, qualification: QualificationId) -> Option<HolderAction> {
        self.collected.with(|collected| collected.get(&(person, qualification)).copied())
    }

    /// Goes there; what was chosen stays begun where it was when it is `extended`.
    pub fn go(self, to: At, extended: bool) {
        self.active.set(to);
        if !extended {
            self.anchor.set(to);
        }
        self.said.set(None);
    }

    /// By so many rows and columns, as far as the grid goes.
    pub fn step(self, rows: isize, columns: isize, extended: bool) {
        let (last_row, last_column) = self.grid.with_untracked(|grid| (grid.people.len(), grid.qualifications.len()));
        let (row, column) = self.active.get_untracked();
        let moved = |at: usize, by: isize, count: usize| at.saturating_add_signed(by).min(count.saturating_sub(1));
        self.go((moved(row, rows, last_row), moved(column, columns, last_column)), extended);
    }

    pub fn is_chosen(self, (row, column): At) -> bool {
        let (from, to) = (self.anchor.get(), self.active.get());
        let within = |at: usize, one: usize, other: usize| (one.min(other)..=one.max(other)).contains(&at);
        within(row, from.0, to.0) && within(column, from.1, to.1)
    }

    fn chosen(self) -> Vec<At> {
        let (from, to) = (self.anchor.get_untracked(), self.active.get_untracked());
        let span = |one: usize, other: usize| one.min(other)..=one.max(other);
        span(from.0, to.0).flat_map(|row| span(from.1, to.1).map(move |column| (row, column))).collect()
    }

    /// How many are chosen.
    pub fn chosen_count(self) -> usize {
        let (from, to) = (self.anchor.get(), self.active.get());
        (from.0.abs_diff(to.0) + 1) * (from.1.abs_diff(to.1) + 1)
    }

    /// The cell, whose it is, and whether the caller may change it.
    fn cell(self, (row, column): At) -> Option<((PersonId, QualificationId), Cell, bool)> {
        self.grid.with_untracked(|grid| {
            let person = grid.people.get(row)?;
            let qualification = grid.qualifications.get(column)?;
            Some(((person.person, qualification.id), *person.cells.get(column)?, person.yours))
        })
    }

    fn press(self, cells: Vec<At>, press: impl Fn(Cell, Option<HolderAction>) -> Pressed) {
        let mut said = None;
        self.collected.update(|collected| {
            for (key, cell, yours) in cells.into_iter().filter_map(|at| self.cell(at)) {
                if !yours {
                    said = Some("qual-grid-not-yours");
                    continue;
                }
                match press(cell, collected.get(&key).copied()) {
                    Pressed::Collect(action) => drop(collected.insert(key, action)),
                    Pressed::Forget => drop(collected.remove(&key)),
                    Pressed::Carried => said = Some("qual-grid-carried"),
                    Pressed::Nothing => {}
                }
            }
        });
        self.said.set(said);
    }

    /// The active cell the other way round.
    pub fn toggle(self) {
        self.press(vec![self.active.get_untracked()], Cell::toggle);
    }

    /// Marks all that are chosen, or clears them if all are marked.
    pub fn fill(self) {
        let cells = self.chosen();
        let mark = self.lack_a_mark(&cells);
        self.press(cells, move |cell, collected| cell.fill(collected, mark));
    }

    /// Whether filling marks what is chosen, and does not clear it.
    pub fn marks(self) -> bool {
        self.grid.track();
        self.anchor.track();
        self.active.track();
        self.collected.track();
        self.lack_a_mark(&self.chosen())
    }

    fn lack_a_mark(self, cells: &[At]) -> bool {
        let marked = |at: &At| {
            self.cell(*at).is_none_or(|(key, cell, _)| {
                cell.is_marked(self.collected.with_untracked(|collected| collected.get(&key).copied()))
            })
        };
        !cells.iter().all(marked)
    }

    pub fn keep_out(self) {
        self.press(self.chosen(), Cell::keep_out);
    }

    /// Whether something that is chosen can only be kept out.
    pub fn may_keep_out(self) -> bool {
        self.anchor.track();
        self.active.track();
        self.chosen().into_iter().filter_map(|at| self.cell(at)).any(|(_, cell, yours)| yours && cell.is_given())
    }
}
