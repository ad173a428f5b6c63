//! What a list would do or did, for programs and for people.
use crate::domain::{
    error::Code,
    import_plan::{Outcome, Plan},
    roster::{Column, Issue, Roster, Severity},
};
use crate::sheet::Decoded;
use serde::Serialize;
use std::fmt;

/// As `--json` prints it; other programs rely on the names.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Which header it has: `plain` or `participant`.
    pub dialect: &'static str,
    pub encoding: &'static str,
    pub delimiter: &'static str,
    pub rows: u32,
    pub create: u32,
    pub change: u32,
    pub enrol: u32,
    pub place: u32,
    pub already: u32,
    pub repeated: u32,
    pub skipped: u32,
    pub errors: u32,
    /// Removed from there by hand: skipped, or enrolled again with `--lift`.
    #[serde(skip_serializing_if = "is_none")]
    pub removed: u32,
    /// By line.
    pub issues: Vec<IssueLine>,
    /// Only when it was applied.
    #[serde(flatten)]
    pub applied: Option<AppliedAs>,
}

#[derive(Debug, Serialize)]
pub struct AppliedAs {
    /// What the list is called from now on; null when nothing was to be done.
    pub number: Option<i64>,
}

#[derive(Debug, Serialize)]
pub struct IssueLine {
    /// As an editor counts, from 1; 0 for the list as a whole.
    pub line: u32,
    pub column: Option<&'static str>,
    pub code: &'static str,
    pub message: String,
    pub severity: &'static str,
}

impl IssueLine {
    fn of(issue: &Issue) -> Self {
        Self {
            line: issue.line,
            column: issue.column.map(Column::as_str),
            code: issue.code.as_str(),
            message: issue.to_error().sentence(),
            severity: issue.severity.as_str(),
        }
    }
}

impl Report {
    pub fn of_plan(decoded: &Decoded, roster: &Roster, plan: &Plan) -> Self {
        let totals = &plan.totals;
        let taken = |line: u32| {
            let at = plan.rows.binary_search_by_key(&line, |row| row.line);
            at.is_ok_and(|at| !matches!(plan.rows[at].outcome, Outcome::Error { .. }))
        };
        // A line without a name is taken when the person is known: then it is no error.
        let stands = |issue: &&Issue| issue.severity != Severity::Error || !taken(issue.line);
        let kept_out = plan.rows.iter().filter(|row| row.outcome == Outcome::KeptOut);
        let kept_out: Vec<_> = kept_out.map(|row| Issue::warning(row.line, Code::PersonKeptOut)).collect();
        let mut issues: Vec<_> =
            roster.issues.iter().filter(stands).chain(&plan.notes).chain(&kept_out).map(IssueLine::of).collect();
        issues.sort_by_key(|issue| issue.line);
        Self {
            dialect: roster.dialect.as_str(),
            encoding: decoded.encoding,
            delimiter: roster.delimiter.as_str(),
            rows: totals.rows,
            create: totals.create,
            change: totals.change,
            enrol: totals.enrol,
            place: totals.place,
            already: totals.already,
            repeated: totals.repeated,
            skipped: totals.skipped,
            errors: totals.errors,
            removed: totals.removed,
            issues,
            applied: None,
        }
    }

    #[must_use]
    pub fn applied(self, number: Option<i64>) -> Self {
        Self { applied: Some(AppliedAs { number }), ..self }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it so")]
const fn is_none(count: &u32) -> bool {
    *count == 0
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let figures = [
            ("lines", self.rows),
            ("new people", self.create),
            ("to enrol", self.enrol),
            ("there already", self.already),
            ("repeated", self.repeated),
            ("left as they are", self.skipped),
            ("with errors", self.errors),
        ];
        for (what, figure) in figures {
            writeln!(
                f,
                "{figure:>8}  {}",
                if what == "to enrol" && self.applied.is_some() { "enrolled" } else { what }
            )?;
        }
        if !self.issues.is_empty() {
            writeln!(f, "\n{:>8}  {:<8} {:<7} what", "line", "severity", "column")?;
        }
        for issue in &self.issues {
            let column = issue.column.unwrap_or("");
            writeln!(f, "{:>8}  {:<8} {column:<7} {}", issue.line, issue.severity, issue.message)?;
        }
        if self.issues.iter().any(|issue| issue.code == Code::PersonKeptOut.as_str()) {
            writeln!(f, "\nWhoever was removed by hand is enrolled again with --lift.")?;
        }
        match self.applied.as_ref().map(|applied| applied.number) {
            None => writeln!(f, "\nNothing was changed: this is a plan."),
            Some(None) => writeln!(f, "\nNothing was to be done."),
            Some(Some(number)) => writeln!(
                f,
                "\nApplied as import {number}. Nobody gets mail before they are invited.\nTaken back with: muster import undo {number}"
            ),
        }
    }
}
