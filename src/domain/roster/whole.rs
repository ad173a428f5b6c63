//! What only the whole list can tell of a row: which column two columns lack, and which lines are about one person.
use super::{Column, Issue, parse::Reader};
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
        let mut seen: HashMap<String, usize> = HashMap::with_capacity(self.rows.len());
        for at in 0..self.rows.len() {
            if !self.rows[at].sound {
                continue;
            }
            let line = self.rows[at].line;
            let lacks_name = self.rows[at].name.is_empty();
            let twin = match seen.entry(self.rows[at].address_key()) {
                Entry::Vacant(free) => {
                    free.insert(at);
                    None
                }
                // A line with a name stands for itself beside one that was refused for lacking it.
                Entry::Occupied(mut taken) if self.rows[*taken.get()].name.is_empty() && !lacks_name => {
                    taken.insert(at);
                    None
                }
                Entry::Occupied(taken) => Some(*taken.get()),
            };
            if let Some(twin) = twin {
                let (first, row) = (&self.rows[twin], &self.rows[at]);
                let first_line = first.line;
                if first.reference == row.reference && first.name == row.name {
                    self.rows[at].repeats = Some(first_line);
                    self.issues.push(Issue::warning(line, Code::RowRepeated).with("of_line", first_line));
                } else {
                    self.rows[at].sound = false;
                    let issue = Issue::error(line, Code::RowConflict).on(Column::Email);
                    self.issues.push(issue.with("of_line", first_line));
                }
            } else if lacks_name {
                self.rows[at].sound = false;
                self.issues.push(Issue::error(line, Code::NameMissing).on(Column::Name));
            }
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
