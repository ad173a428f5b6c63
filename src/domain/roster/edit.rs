//! Cells corrected by hand, replayed over the text they were found in: the text itself stays as it was sent.
use super::{
    Column, Issue, Row, check,
    delimiter::is_blank,
    parse::{Reader, is_address},
    split::line_end,
};
use crate::domain::{address, error::Code, text::address_key};
use serde::{Deserialize, Serialize};

/// One cell, as it shall read. A later edit of the same cell takes the place of an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The first line of the row.
    pub line: u32,
    pub column: Column,
    pub value: String,
}

/// The edits that still belong to `new`, which was `old` before somebody typed: those of lines before and after what
/// was typed, the latter moved along. Edits of lines that were typed over are gone.
pub fn follow(edits: &[Edit], old: &str, new: &str) -> Vec<Edit> {
    if edits.is_empty() {
        return Vec::new();
    }
    let (old, new) = (lines(old), lines(new));
    let shortest = old.len().min(new.len());
    let before = old.iter().zip(&new).take_while(|(one, two)| one == two).count();
    let after = old.iter().rev().zip(new.iter().rev()).take(shortest - before).take_while(|(one, two)| one == two);
    let after = old.len() - after.count();
    let moved = |edit: &Edit| {
        let at = edit.line as usize;
        let line = if at <= before {
            at
        } else if (after + 1..=old.len()).contains(&at) {
            at + new.len() - old.len()
        } else {
            return None;
        };
        Some(Edit { line: line as u32, ..edit.clone() })
    };
    edits.iter().filter_map(moved).collect()
}

fn lines(text: &str) -> Vec<&str> {
    let bytes = text.as_bytes();
    let (mut lines, mut start, mut at) = (Vec::new(), 0, 0);
    while at < bytes.len() {
        let end = line_end(bytes, at);
        if end > 0 {
            lines.push(&text[start..at]);
            start = at + end;
        }
        at += end.max(1);
    }
    lines.push(&text[start..]);
    lines
}

pub(super) fn count_lines(text: &str) -> u32 {
    lines(text).len() as u32
}

/// What was written in a row that has edits, kept until the whole list has been seen.
pub(super) struct Written {
    pub row: usize,
    /// Address, reference, name, before they are cleaned.
    pub cells: [String; 3],
    /// Of a list without header, with two columns: which of reference and name the second is, the list decides.
    pub two_columns: bool,
}

impl Reader<'_> {
    /// Reads rows with edits again: somebody has looked at them cell by cell, so that whatever shape they were
    /// written in, they are these three cells now.
    pub(super) fn replay_edits(&mut self) {
        let edits = &self.edits;
        self.issues.retain(|issue| !edits.contains_key(&issue.line));
        for Written { row: at, mut cells, two_columns } in std::mem::take(&mut self.written) {
            if two_columns && self.settles_two_columns() {
                cells.swap(1, 2);
            }
            for edit in self.edits.get(&self.rows[at].line).into_iter().flatten() {
                cells[edit.column as usize].clone_from(&edit.value);
            }
            let mut row = self.rows[at].clone();
            self.read_again(&mut row, &cells);
            self.rows[at] = row;
        }
    }

    fn read_again(&mut self, row: &mut Row, [email, reference, name]: &[String; 3]) {
        let (mailbox_name, address) = address::unwrap_mailbox(email);
        let name = mailbox_name.as_deref().filter(|_| is_blank(name)).unwrap_or(name);
        row.email = check::clean(address);
        row.reference = check::clean(reference);
        row.name = check::clean(name);
        let before = self.issues.len();
        let of_somebody_else = |cell: &str| is_address(cell) && address_key(cell) != address_key(address);
        if is_address(address) && (of_somebody_else(reference) || of_somebody_else(name)) {
            self.issues.push(Issue::error(row.line, Code::RowSeveralPeople));
        }
        let written = [(address, Column::Email), (&**reference, Column::Id), (name, Column::Name)];
        self.issues.extend(written.iter().filter_map(|(cell, column)| check::complaint(cell, row.line, *column)));
        if self.issues.len() == before {
            self.check_address(address, row);
        }
        row.sound = self.issues.len() == before;
    }
}
