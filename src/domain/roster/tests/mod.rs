//! [P3] [P4] Lists as people write them.
mod bounds;
mod cases;
mod edits;
mod lines;
mod people;
pub(crate) mod random;
pub(crate) mod split;

use super::{Issue, Roster, parse};

/// `line:code` of each issue, for short tables.
fn codes(roster: &Roster) -> Vec<String> {
    roster.issues.iter().map(|issue: &Issue| format!("{}:{}", issue.line, issue.code)).collect()
}

/// `line|email|id|name` of each row that is sound.
fn sound(text: &str) -> Vec<String> {
    parse(text)
        .rows
        .iter()
        .filter(|row| row.sound)
        .map(|row| format!("{}|{}|{}|{}", row.line, row.email, row.reference, row.name))
        .collect()
}
