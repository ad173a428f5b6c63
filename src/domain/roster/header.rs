//! The first line, if it names columns.
use super::Column;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Whose words a list's header uses. A list without header is `Plain`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dialect {
    /// `email,id,name`
    #[default]
    Plain,
    /// `participant_email,participant_id,name`
    Participant,
    /// What Muster itself exported: [`OWN_COLUMNS`].
    Own,
}

impl Dialect {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Participant => "participant",
            Self::Own => "own",
        }
    }
}

/// The columns of an export. The first three are read again; the others are for people.
pub const OWN_COLUMNS: &[&str] = &[
    "email",
    "id",
    "name",
    "kind",
    "cohort",
    "standing",
    "added",
    "invited",
    "reminded",
    "progress",
    "activities",
    "activities_done",
];
/// By these, in this order, an export is known.
const OWN_START: usize = 6;

/// Names without their blanks, hyphens and underscores, in lower case.
const EMAIL: &[&str] = &["email", "emailaddress", "mail", "participantemail"];
const REFERENCE: &[&str] = &["id", "userid", "studentid", "externalid", "reference", "participantid"];
const NAME: &[&str] = &["name", "fullname", "participantname"];

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// Cells of the line.
    pub columns: usize,
    pub dialect: Dialect,
    pub email: Option<usize>,
    pub reference: Option<usize>,
    pub name: Option<usize>,
    /// As written, in order.
    pub unknown: Vec<String>,
    /// Names of what appears a second time.
    pub repeated: Vec<String>,
}

impl Header {
    /// How many of the three columns it names.
    pub fn known(&self) -> usize {
        [self.email, self.reference, self.name].iter().flatten().count()
    }
}

/// A line is a header if it names the address's column, or both of the others, and no cell holds an `@`.
pub(super) fn read(cells: &[Cow<'_, str>]) -> Option<Header> {
    if cells.iter().any(|cell| cell.contains('@')) {
        return None;
    }
    let mut header = Header::default();
    let own = is_own(cells);
    if own {
        header.dialect = Dialect::Own;
    }
    for (at, cell) in cells.iter().enumerate() {
        let squashed = squash(cell);
        if squashed.starts_with("participant") {
            header.dialect = Dialect::Participant;
        }
        let slot = match column(&squashed) {
            Some(Column::Email) => &mut header.email,
            Some(Column::Id) => &mut header.reference,
            Some(Column::Name) => &mut header.name,
            None => {
                let ours = own && OWN_COLUMNS.contains(&cell.trim());
                if !squashed.is_empty() && !ours {
                    header.unknown.push(super::check::clean(cell));
                }
                continue;
            }
        };
        if slot.is_some() {
            header.repeated.push(super::check::clean(cell));
        } else {
            *slot = Some(at);
        }
    }
    (header.email.is_some() || header.known() == 2).then_some(header)
}

fn is_own(cells: &[Cow<'_, str>]) -> bool {
    cells.len() >= OWN_START && cells.iter().zip(OWN_COLUMNS).take(OWN_START).all(|(cell, name)| cell.trim() == *name)
}

fn column(squashed: &str) -> Option<Column> {
    [(Column::Email, EMAIL), (Column::Id, REFERENCE), (Column::Name, NAME)]
        .into_iter()
        .find_map(|(column, names)| names.contains(&squashed).then_some(column))
}

fn squash(cell: &str) -> String {
    // Longer than any name that is known: not worth folding.
    if cell.len() > 200 {
        return "-".to_owned();
    }
    cell.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
