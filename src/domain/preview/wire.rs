//! What the page and its worker say to each other, and what both say to the server.
use crate::domain::{
    error::AppError,
    id::UnitId,
    import_plan::{Digest, Planned, Totals, Wanted},
    role::Role,
    roster::{Edit, Issue, Row},
};
use serde::{Deserialize, Serialize};

/// Where the server answers, for the worker that asks without the page.
pub mod path {
    pub const KNOWN: &str = "/api/lists/known";
    pub const SAVE: &str = "/api/lists/save";
    pub const SAVE_FILE: &str = "/api/lists/save-file";
}

/// Into which role, where: what saving a list is told beside the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    pub role: Role,
    /// None for platform-wide roles.
    pub cohort: Option<UnitId>,
    #[serde(default)]
    pub edits: Vec<Edit>,
    /// The plan that was looked at.
    #[serde(default)]
    pub seen: Option<Digest>,
    /// Whoever is new becomes a test person.
    #[serde(default)]
    pub test: bool,
    /// Whoever was removed from there by hand is enrolled again.
    #[serde(default)]
    pub lift: bool,
}

/// What became of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// What the import is called from now on; none when nothing was to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<i64>,
    pub totals: Totals,
    /// The lines that were not taken, as they were written.
    pub remaining: String,
    /// The corrections of those lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<Edit>,
}

/// Which rows the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Of the rows that are shown at all, from 0.
    pub from: u32,
    pub count: u32,
    pub only_errors: bool,
}

/// What the page asks of its worker. A file or a text that is new comes beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// Read the list that comes beside this, or the one that is held if none does.
    Read { wanted: Wanted, edits: Vec<Edit>, view: View },
    /// Ask the server who is known where the list would go, and plan with that. Nowhere: nobody is known.
    Merge { place: Option<Place> },
    /// Other rows of the same plan.
    Show { view: View },
    /// Send the list to the server, with what was corrected and the plan as it was shown.
    Save { place: Place },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub role: Role,
    pub cohort: Option<UnitId>,
    /// Whoever is new becomes a test person.
    #[serde(default)]
    pub test: bool,
}

/// One row of the preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Among the rows shown, from 0.
    pub at: u32,
    pub row: Row,
    pub planned: Planned,
    /// Errors of the row, and what is worth a look.
    pub issues: Vec<Issue>,
}

/// What stands at a line of the typed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub line: u32,
    pub bad: bool,
}

/// The list as it stands, and the rows that were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub totals: Totals,
    /// Why the list as a whole cannot be taken, if so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<AppError>,
    /// Only of lists short enough to be typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// How many rows there are to look through, with the filter on.
    pub shown: u32,
    pub lines: Vec<Line>,
}

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRead {
    pub encoding: String,
    /// Its text, if it is short enough to be put before somebody who types.
    pub text: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Answer {
    Sheet {
        #[serde(flatten)]
        sheet: Box<Sheet>,
        /// When a file was read.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        file: Option<FileRead>,
    },
    Saved(Saved),
    Refused(AppError),
}
