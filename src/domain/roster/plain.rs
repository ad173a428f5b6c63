//! Most lines are plain: printable ASCII, no quotes, as many cells as there are columns, an address as most are. They are
//! taken here, in a single step, since lists may have 100,000 of them. All others go the long way ([`super::parse`]),
//! which would read these the same: a property test holds both against each other.
use super::{
    Dialect, MAX_CELL, Row,
    parse::{PLAIN_COLUMNS, Reader, offset},
    split::Record,
};
use crate::domain::{address, text::trim};
use std::borrow::Cow;

impl Reader<'_> {
    pub(super) fn plain_row(&mut self, record: &Record, cells: &[Cow<'_, str>]) -> Option<Row> {
        if !record.is_plain || self.edits.contains_key(&record.line) {
            return None;
        }
        let cell = |at: usize| cells.get(at).map_or("", |cell| trim(cell));
        let [email, reference, name] = match &self.header {
            Some(header) if record.columns <= header.columns && header.dialect != Dialect::Own => {
                [header.email, header.reference, header.name].map(|at| at.map_or("", cell))
            }
            None if record.columns == PLAIN_COLUMNS => [cell(0), cell(1), cell(2)],
            _ => return None,
        };
        let is_long = reference.len() > MAX_CELL || name.len() > MAX_CELL;
        if is_long || !address::is_plain(email) {
            return None;
        }
        if self.header.is_none() {
            // Several addresses in a line may be several people.
            if [reference, name].iter().any(|cell| cell.contains('@')) {
                return None;
            }
            self.has_three_columns = true;
        }
        Some(Row {
            line: record.line,
            last_line: record.last_line,
            email: email.to_owned(),
            reference: reference.to_owned(),
            name: name.to_owned(),
            sound: true,
            repeats: None,
            start: offset(record.start),
            end: offset(record.end),
        })
    }
}
