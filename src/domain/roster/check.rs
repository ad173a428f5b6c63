//! A cell by itself: what is kept of it, and what it must not hold.
use super::{Column, Issue, MAX_CELL};
use crate::domain::{error::Code, text::collapse};

/// How much of a cell that is too long is shown.
const SHOWN: usize = 200;

/// The cell's text as it is kept: trimmed, every run of blanks and line ends one blank. What a spreadsheet would run as
/// a formula stays as written; it is made harmless where lists are written.
pub(super) fn clean(cell: &str) -> String {
    if cell.len() > SHOWN && cell.chars().count() > MAX_CELL {
        return collapse(&cell.chars().take(SHOWN).chain(['…']).collect::<String>());
    }
    collapse(cell)
}

/// At most one complaint a cell. The address has its own rules for what it may hold.
pub(super) fn complaint(cell: &str, line: u32, column: Column) -> Option<Issue> {
    if cell.len() <= MAX_CELL && cell.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return None;
    }
    if cell.len() > MAX_CELL {
        let length = cell.chars().count();
        if length > MAX_CELL {
            let issue = Issue::error(line, Code::CellTooLong).on(column);
            return Some(issue.with("length", length).with("max", MAX_CELL));
        }
    }
    let code = if column != Column::Email && cell.chars().any(is_control) {
        Code::CellControl
    } else if cell.contains(char::REPLACEMENT_CHARACTER) {
        Code::CellUnreadable
    } else {
        return None;
    };
    Some(Issue::error(line, code).on(column).with("column", column.as_str()))
}

/// Line ends and tabs are blanks; the rest of the control characters have no business in a name.
fn is_control(letter: char) -> bool {
    letter.is_control() && !letter.is_whitespace()
}
