//! A list of people as text: `email,id,name`, one person a line. The browser reads it while it is typed, the server
//! reads the same text again and alone decides. `docs/lists.md` says what a list may look like.
//!
//! [`parse`] never fails: what cannot be taken becomes an [`Issue`] with its line, and the other lines stay good.
//! To teach it another header, begin in `header`; another check of a cell belongs in `check`, of a row in `parse` or,
//! if it takes the other rows to tell, in `whole`.
mod check;
mod delimiter;
mod edit;
mod header;
mod issue;
mod parse;
mod plain;
mod split;
#[cfg(test)]
pub(crate) mod tests;
mod whole;

pub use delimiter::Delimiter;
pub use edit::{Edit, follow};
pub use header::{Dialect, OWN_COLUMNS};
pub use issue::{Column, Issue, Severity};
pub use parse::{parse, parse_edited};

use super::{
    error::{AppError, Code},
    text::folded_address,
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Bounds; an issue names the one that was passed.
pub const MAX_ROWS: usize = 200_000;
pub const MAX_COLUMNS: usize = 64;
/// In characters.
pub const MAX_CELL: usize = 1_000;

/// One person's line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// As an editor counts, from 1. A cell in quotes may hold line ends, so that a row can end further below.
    pub line: u32,
    pub last_line: u32,
    /// The address as it is kept, or as written where it is none.
    pub email: String,
    /// What the organisation knows the person by; may be empty. Never shown to the person.
    pub reference: String,
    pub name: String,
    /// Whether no error stands against the row.
    pub sound: bool,
    /// The earlier line that says the same in every field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<u32>,
    /// Byte offsets of the row in the text, without its line end.
    pub start: u32,
    pub end: u32,
}

impl Row {
    /// What the address is compared by.
    pub fn address_key(&self) -> Cow<'_, str> {
        folded_address(&self.email)
    }

    /// The row as it was written.
    pub fn raw<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// What a text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    pub dialect: Dialect,
    pub delimiter: Delimiter,
    pub has_header: bool,
    /// In the order of their lines.
    pub rows: Vec<Row>,
    /// Likewise.
    pub issues: Vec<Issue>,
    /// Where header and `sep=` line end, in bytes; 0 without either.
    preamble: u32,
}

impl Roster {
    /// Why the list as a whole cannot be taken, if so.
    pub fn refusal(&self) -> Option<&Issue> {
        self.issues.iter().find(|issue| issue.severity == Severity::Refusal)
    }

    /// What stands against a row, errors and warnings.
    pub fn issues_of(&self, row: &Row) -> &[Issue] {
        let from = self.issues.partition_point(|issue| issue.line < row.line);
        let to = self.issues.partition_point(|issue| issue.line <= row.line);
        &self.issues[from..to]
    }

    pub fn row_at(&self, line: u32) -> Option<&Row> {
        self.rows.binary_search_by_key(&line, |row| row.line).ok().map(|at| &self.rows[at])
    }

    /// For a list that was sent off: refuses one that is empty, has no line below its header, or is refused as a whole.
    pub fn require_rows(&self) -> Result<(), AppError> {
        match self.refusal() {
            Some(issue) => Err(issue.to_error()),
            None if !self.rows.is_empty() => Ok(()),
            None if self.has_header => Err(Code::FileNoRows.into()),
            None => Err(Code::FileEmpty.into()),
        }
    }

    /// What stays on the screen when other lines are saved: the header, if there was one, and the rows whose line
    /// `stays`, as they were written, with their edits. `text` and `edits` are what was parsed.
    pub fn remaining(&self, text: &str, edits: &[Edit], stays: impl Fn(u32) -> bool) -> Remaining {
        let kept: Vec<&Row> = self.rows.iter().filter(|row| stays(row.line)).collect();
        if kept.is_empty() {
            return Remaining::default();
        }
        let preamble = text.get(..self.preamble as usize).unwrap_or_default();
        let preamble = preamble.trim_start_matches('\u{feff}').trim_end_matches(['\r', '\n']);
        let mut remaining = Remaining { text: preamble.to_owned(), edits: Vec::new() };
        let mut line = 1;
        if !preamble.is_empty() {
            remaining.text.push('\n');
            line = edit::count_lines(&remaining.text);
        }
        for row in kept {
            remaining.text.push_str(row.raw(text));
            remaining.text.push('\n');
            let own = edits.iter().filter(|edit| edit.line == row.line);
            remaining.edits.extend(own.map(|edit| Edit { line, ..edit.clone() }));
            line += row.last_line - row.line + 1;
        }
        remaining
    }
}

/// What of a list was not taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remaining {
    pub text: String,
    /// By the lines of `text`.
    pub edits: Vec<Edit>,
}

/// The file behind "Download sample CSV". It begins with a byte order mark, by which spreadsheets know it for UTF-8 and
/// keep it so when it is saved, and its lines end as Windows ends them.
pub const fn sample_csv() -> &'static str {
    "\u{feff}email,id,name\r\n\
     noor.haddad@brightwater.example,BW-20501,Noor Haddad\r\n\
     l.moreau@clinique-sauveterre.example,CS-121,\"Moreau, Loïc\"\r\n"
}
