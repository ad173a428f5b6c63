//! Text to rows, every record for itself. What only the whole list can tell follows in `whole`.
use super::{
    Column, Delimiter, Dialect, Issue, MAX_COLUMNS, MAX_ROWS, Roster, Row, Severity, check,
    delimiter::{self, holds_one_address, is_blank},
    edit::{Edit, Written},
    header::{self, Header},
    split::{Flaw, Record, Splitter},
};
use crate::domain::{
    address::{self, Refusal},
    error::Code,
    text::trim,
};
use std::{borrow::Cow, collections::HashMap};

/// Columns of a list without header: `email,id,name`.
pub(super) const PLAIN_COLUMNS: usize = 3;

/// Reads a list. Never fails and never panics, whatever the text; empty text gives no rows and no issues.
pub fn parse(text: &str) -> Roster {
    parse_edited(text, &[])
}

/// Reads a list in which some cells were corrected. Edits of lines that no row begins in change nothing; how the list
/// is read (delimiter, header, lines) follows from the text alone.
pub fn parse_edited<'a>(text: &'a str, edits: &'a [Edit]) -> Roster {
    let mut by_line: HashMap<u32, Vec<&Edit>> = HashMap::new();
    for edit in edits {
        by_line.entry(edit.line).or_default().push(edit);
    }
    let body = text.len() - text.trim_start_matches('\u{feff}').len();
    let (delimiter, start, line) = match delimiter::declared(&text[body..]) {
        Some((delimiter, length)) => (delimiter, body + length, 2),
        None => (delimiter::detect(&text[body..]), body, 1),
    };
    let mut reader = Reader {
        text,
        delimiter,
        header: None,
        rows: Vec::with_capacity(rows_of(text)),
        issues: Vec::new(),
        two_columns: Vec::new(),
        has_three_columns: false,
        edits: by_line,
        written: Vec::new(),
    };
    let preamble = reader.read(start, line);
    reader.settle_two_columns();
    reader.replay_edits();
    reader.check_rows();
    reader.suspect_header();
    reader.issues.sort_by_key(|issue| issue.line);
    let header = reader.header.as_ref();
    Roster {
        dialect: header.map_or(Dialect::Plain, |header| header.dialect),
        delimiter,
        has_header: header.is_some(),
        preamble: offset(preamble),
        rows: reader.rows,
        issues: reader.issues,
    }
}

pub(super) struct Reader<'a> {
    pub text: &'a str,
    delimiter: Delimiter,
    pub header: Option<Header>,
    /// In the order of their lines.
    pub rows: Vec<Row>,
    pub issues: Vec<Issue>,
    /// Rows of a list without header that have two columns, by index.
    pub two_columns: Vec<usize>,
    pub has_three_columns: bool,
    /// By line.
    pub edits: HashMap<u32, Vec<&'a Edit>>,
    pub written: Vec<Written>,
}

impl<'a> Reader<'a> {
    /// Reads all records. Gives the end of what stands before the first row.
    fn read(&mut self, start: usize, line: u32) -> usize {
        let mut splitter = Splitter::from(self.text, self.delimiter, start, line);
        let mut cells = Vec::new();
        let mut preamble = if line > 1 { start } else { 0 };
        let mut first = true;
        while let Some(record) = splitter.next_into(&mut cells) {
            // Spreadsheets write rows of nothing but delimiters below a list.
            if cells.iter().all(|cell| is_blank(cell)) {
                continue;
            }
            if std::mem::take(&mut first)
                && let Some(header) = header::read(&cells)
            {
                preamble = splitter.position().0;
                if self.take_header(header, &record) {
                    continue;
                }
                break;
            }
            if self.rows.len() == MAX_ROWS {
                let issue = Issue::new(Severity::Refusal, record.line, Code::ListTooManyRows);
                self.issues.push(issue.with("max", MAX_ROWS));
                break;
            }
            match self.plain_row(&record, &cells) {
                Some(row) => self.rows.push(row),
                None => self.take_record(&record, &mut cells),
            }
        }
        preamble
    }

    /// Whether rows can be read under this header.
    fn take_header(&mut self, header: Header, record: &Record) -> bool {
        let refusal = if record.columns > MAX_COLUMNS {
            Some(too_many_for_a_list(Severity::Refusal, record))
        } else if header.email.is_none() {
            Some(Issue::new(Severity::Refusal, record.line, Code::HeaderNoEmail))
        } else {
            None
        };
        for name in &header.unknown {
            self.issues.push(Issue::warning(record.line, Code::ColumnIgnored).with("column", name));
        }
        for name in &header.repeated {
            self.issues.push(Issue::warning(record.line, Code::ColumnRepeated).with("column", name));
        }
        let columns = record.columns.min(MAX_COLUMNS);
        self.header = Some(Header { columns, ..header });
        let taken = refusal.is_none();
        self.issues.extend(refusal);
        taken
    }

    fn take_record(&mut self, record: &Record, cells: &mut Vec<Cow<'a, str>>) {
        let mut columns = record.columns;
        if record.flaw.is_none() && !cells.iter().any(|cell| holds_one_address(cell)) {
            columns = self.split_otherwise(record, cells).unwrap_or(columns);
        }
        let [email, reference, name] = self.assign(cells, columns);
        let (mailbox_name, address) = address::unwrap_mailbox(&email);
        let name = mailbox_name.filter(|_| is_blank(&name)).map_or(name, Cow::Owned);
        if self.edits.contains_key(&record.line) {
            let row = self.rows.len();
            let two_columns = self.two_columns.last() == Some(&row);
            let cells = [address.to_owned(), reference.to_string(), name.to_string()];
            self.written.push(Written { row, cells, two_columns });
        }
        let mut row = Row {
            line: record.line,
            last_line: record.last_line,
            email: check::clean(address),
            reference: check::clean(&reference),
            name: check::clean(&name),
            sound: true,
            repeats: None,
            start: offset(record.start),
            end: offset(record.end),
        };
        let before = self.issues.len();
        if let Some(issue) = self.structural(record, columns, cells) {
            self.issues.push(issue);
        } else {
            let written = [(address, Column::Email), (&*reference, Column::Id), (&*name, Column::Name)];
            self.issues.extend(written.iter().filter_map(|(cell, column)| check::complaint(cell, row.line, *column)));
            if self.issues.len() == before {
                self.check_address(address, &mut row);
            }
        }
        row.sound &= self.issues.len() == before;
        if let Some(Flaw::Trailing { column }) = record.flaw
            && let Some(cell) = cells.get(column).filter(|cell| !cell.contains('<'))
        {
            let issue = Issue::warning(row.line, Code::QuoteTrailing).with("read", check::clean(cell));
            self.issues.push(issue);
        }
        self.rows.push(row);
    }

    /// A line pasted with another delimiter than the rest: taken if that gives it an address.
    fn split_otherwise(&self, record: &Record, cells: &mut Vec<Cow<'a, str>>) -> Option<usize> {
        let raw = &self.text[record.start..record.end];
        if !raw.contains('@') {
            return None;
        }
        let mut other_cells = Vec::new();
        for &other in Delimiter::ALL.iter().filter(|other| **other != self.delimiter) {
            let record = Splitter::new(raw, other).next_into(&mut other_cells)?;
            if record.flaw.is_none()
                && (2..=PLAIN_COLUMNS).contains(&record.columns)
                && other_cells.iter().any(|cell| holds_one_address(cell))
            {
                *cells = other_cells;
                return Some(record.columns);
            }
        }
        None
    }

    /// The cells for address, reference and name.
    fn assign(&mut self, cells: &[Cow<'a, str>], columns: usize) -> [Cow<'a, str>; 3] {
        let cell = |at: usize| cells.get(at).cloned().unwrap_or_default();
        if let Some(header) = &self.header {
            let own = header.dialect == Dialect::Own;
            return [header.email, header.reference, header.name].map(|at| {
                let cell = at.map_or(Cow::Borrowed(""), cell);
                if own { without_guard(cell) } else { cell }
            });
        }
        match columns {
            1 => [cell(0), Cow::Borrowed(""), Cow::Borrowed("")],
            2 if !cells[0].contains('@') && holds_one_address(&cells[1]) => [cell(1), Cow::Borrowed(""), cell(0)],
            2 => {
                self.two_columns.push(self.rows.len());
                [cell(0), cell(1), Cow::Borrowed("")]
            }
            _ => {
                self.has_three_columns = true;
                [cell(0), cell(1), cell(2)]
            }
        }
    }

    /// What is wrong with the row's shape, so that its cells may not stand where they belong.
    fn structural(&self, record: &Record, columns: usize, cells: &[Cow<'_, str>]) -> Option<Issue> {
        if let Some(Flaw::Unclosed { opened }) = record.flaw {
            return Some(Issue::error(record.line, Code::QuoteUnclosed).with("opened", opened));
        }
        if columns > MAX_COLUMNS {
            return Some(too_many_for_a_list(Severity::Error, record));
        }
        let plain = self.header.is_none();
        let filled = cells.iter().filter(|cell| !is_blank(cell)).count();
        let addresses = if plain { cells.iter().filter(|cell| is_address(cell)).count() } else { 0 };
        if filled > 1 && addresses == filled && !all_alike(cells) {
            return Some(Issue::error(record.line, Code::RowSeveralPeople));
        }
        let expected = self.header.as_ref().map_or(PLAIN_COLUMNS, |header| header.columns);
        let found = columns - cells.iter().rev().take_while(|cell| is_blank(cell)).count();
        if found > expected {
            let issue = Issue::error(record.line, Code::RowTooManyColumns);
            return Some(issue.with("found", found).with("expected", expected));
        }
        let first_is_none = cells.first().is_some_and(|cell| !cell.contains('@') && !is_blank(cell));
        if plain && columns == PLAIN_COLUMNS && first_is_none && addresses == 1 {
            return Some(Issue::error(record.line, Code::EmailNotFirst).on(Column::Email));
        }
        None
    }

    pub(super) fn check_address(&mut self, written: &str, row: &mut Row) {
        match address::kept(written) {
            Ok(address) if *address == *row.email => {}
            Ok(address) => row.email = address.into_owned(),
            Err(Refusal::Missing) => self.issues.push(Issue::error(row.line, Code::EmailMissing).on(Column::Email)),
            Err(Refusal::Invalid(fault)) => {
                let issue = Issue::error(row.line, Code::EmailInvalid).on(Column::Email);
                self.issues.push(issue.with("reason", fault.as_str()));
            }
        }
    }
}

fn too_many_for_a_list(severity: Severity, record: &Record) -> Issue {
    let issue = Issue::new(severity, record.line, Code::ListTooManyColumns);
    issue.with("found", record.columns).with("max", MAX_COLUMNS)
}

pub(super) fn is_address(cell: &str) -> bool {
    holds_one_address(cell) && address::parse(address::unwrap_mailbox(cell).1).is_ok()
}

fn all_alike(cells: &[Cow<'_, str>]) -> bool {
    let mut filled = cells.iter().map(|cell| trim(cell)).filter(|cell| !cell.is_empty());
    filled.next().is_none_or(|first| filled.all(|cell| cell.eq_ignore_ascii_case(first)))
}

/// About how many there are, by how long the first are.
fn rows_of(text: &str) -> usize {
    const LOOKED_AT: usize = 16 * 1024;
    let looked_at = text.len().min(LOOKED_AT);
    let lines = text.bytes().take(looked_at).filter(|byte| *byte == b'\n').count() + 1;
    (text.len() / looked_at.max(1) * lines * 9 / 8).min(MAX_ROWS)
}

/// Offsets are kept small: a list is bounded far below 4 GB.
pub(super) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// What an export put before a cell that a spreadsheet would run.
fn without_guard(cell: Cow<'_, str>) -> Cow<'_, str> {
    match cell {
        Cow::Borrowed(text) => Cow::Borrowed(text.strip_prefix('\'').unwrap_or(text)),
        Cow::Owned(text) => Cow::Owned(text.strip_prefix('\'').map(str::to_owned).unwrap_or(text)),
    }
}
