//! What only the whole list can tell of a row: which column two columns lack, and which lines are about one person.
use super::{Column, Issue, Row, parse::Reader};
use crate::domain::{
    address::{self, Fault},
    error::Code,
};
use std::collections::{HashMap, hash_map::Entry};

impl Reader<'_> {
    /// `email,name` if no line of the list has an id; where others do, the second column is the id and the name lacks.
    pub(super) fn settle_two_columns(&mut self) {
        if !self.settles_two_columns() {
            return;
        }
        for &at in &self.two_columns {
            let row = &mut self.rows[at];
            row.name = std::mem::take(&mut row.reference);
        }
        // What was found in these cells was found in the name.
        for issue in self.issues.iter_mut().filter(|issue| issue.column == Some(Column::Id)) {
            issue.column = Some(Column::Name);
            if let Some(column) = issue.params.get_mut("column") {
                Column::Name.as_str().clone_into(column);
            }
        }
    }

    pub(super) fn settles_two_columns(&self) -> bool {
        self.header.is_none() && !self.has_three_columns
    }

    /// Names that lack, lines that repeat an earlier one, lines that contradict an earlier one.
    pub(super) fn check_rows(&mut self) {
        for (at, verdict) in verdicts(&self.rows) {
            let row = &mut self.rows[at];
            let issue = match verdict {
                Verdict::Repeats(of_line) => {
                    row.repeats = Some(of_line);
                    Issue::warning(row.line, Code::RowRepeated).with("of_line", of_line)
                }
                Verdict::Contradicts(of_line) => {
                    row.sound = false;
                    Issue::error(row.line, Code::RowConflict).on(Column::Email).with("of_line", of_line)
                }
                Verdict::LacksName => {
                    row.sound = false;
                    Issue::error(row.line, Code::NameMissing).on(Column::Name)
                }
            };
            self.issues.push(issue);
        }
    }

    /// A first line that is no person, above lines that are, is likely a header in words that are not known.
    pub(super) fn suspect_header(&mut self) {
        let [first, second, ..] = self.rows.as_slice() else { return };
        if self.header.is_some() || first.raw(self.text).contains('@') || address::parse(&second.email).is_err() {
            return;
        }
        let line = first.line;
        let no_at = Fault::NoAt.as_str();
        for issue in self.issues.iter_mut().filter(|issue| issue.line == line) {
            if issue.code == Code::EmailInvalid && issue.params.get("reason").is_some_and(|reason| reason == no_at) {
                *issue = Issue::error(line, Code::HeaderUnknown);
            }
        }
    }
}

/// What stands against a row among others.
enum Verdict {
    /// The line that says the same.
    Repeats(u32),
    Contradicts(u32),
    LacksName,
}

/// Of the rows that are sound by themselves, by index; those that stand have none.
fn verdicts(rows: &[Row]) -> Vec<(usize, Verdict)> {
    let mut seen = HashMap::with_capacity(rows.len());
    let mut verdicts = Vec::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.sound) {
        let lacks_name = row.name.is_empty();
        let twin = match seen.entry(row.address_key()) {
            Entry::Vacant(free) => {
                free.insert(row);
                None
            }
            // A line with a name stands for itself beside one that was refused for lacking it.
            Entry::Occupied(mut taken) if taken.get().name.is_empty() && !lacks_name => {
                taken.insert(row);
                None
            }
            Entry::Occupied(taken) => Some(*taken.get()),
        };
        let verdict = match twin {
            Some(first) if first.reference == row.reference && first.name == row.name => Verdict::Repeats(first.line),
            Some(first) => Verdict::Contradicts(first.line),
            None if lacks_name => Verdict::LacksName,
            None => continue,
        };
        verdicts.push((at, verdict));
    }
    verdicts
}
