//! What a list would do, before it does it: one outcome a row. Pure, so that the page can show what the server will do;
//! the server plans again inside the transaction that applies, and refuses if the outcomes differ.
//!
//! Enrolling adds people and placements. It never changes a record: a name, an id on record that differ from the list
//! stay, with a warning. So planning the same list after it was applied finds nothing to do.
use super::{
    error::Code,
    id::PersonId,
    role::Role,
    roster::{Column, Issue, Roster, Row, Severity},
    standing::Standing,
};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::HashMap, hash::BuildHasher};

/// Somebody on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    pub person: PersonId,
    pub name: String,
    pub reference: String,
    pub standing: Standing,
}

/// What the server knows of the person behind an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "four facts that hold in any combination")]
pub struct Known {
    /// Who that is; none for one who may not see them. What becomes of the line does not depend on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Who>,
    /// Holds the list's role here already: in its cohort, or platform wide.
    pub placed_here: bool,
    /// Holds another role here.
    pub other_role_here: bool,
    /// Was removed from here by hand.
    pub kept_out: bool,
    pub deactivated: bool,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Outcome {
    /// Somebody nobody knew: gets a record and the role.
    New,
    /// Somebody known gets the role here.
    Place,
    /// Was removed by hand and gets the role here again, as is wished.
    Again,
    /// Has the role here already.
    Already,
    /// Says what an earlier line says.
    Repeated { of_line: u32 },
    /// Was removed by hand, which a list does not undo unless that is wished.
    KeptOut,
    /// Is deactivated, which a list does not undo.
    Deactivated,
    /// The issue of the row says why.
    Error { code: Code },
}

impl Outcome {
    /// Stable, for other programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Place => "place",
            Self::Again => "again",
            Self::Already => "already",
            Self::Repeated { .. } => "repeated",
            Self::KeptOut => "kept_out",
            Self::Deactivated => "deactivated",
            Self::Error { .. } => "error",
        }
    }

    /// Whether the row is taken when the plan is applied.
    pub const fn acts(self) -> bool {
        matches!(self, Self::New | Self::Place | Self::Again)
    }

    /// Whether the row was wanted and is not taken, so that it stays on the screen.
    pub const fn stays(self) -> bool {
        matches!(self, Self::Error { .. } | Self::KeptOut | Self::Deactivated)
    }
}

/// One row and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    pub line: u32,
    #[serde(flatten)]
    pub outcome: Outcome,
    /// Whom the address belongs to, if to anybody; not told for repeated lines and errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
}

/// `rows = enrol + already + repeated + skipped + errors`, and `create ≤ enrol`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    pub rows: u32,
    /// People who get a record.
    pub create: u32,
    /// Records of others that change; enrolling changes none.
    pub change: u32,
    /// People who get the role: those created and those known.
    pub enrol: u32,
    /// Of these, how many are placed in a cohort: all, or none for platform-wide roles.
    pub place: u32,
    pub already: u32,
    pub repeated: u32,
    /// Kept out or deactivated.
    pub skipped: u32,
    pub errors: u32,
    /// Removed from here by hand: skipped, or enrolled again if that is wished.
    #[serde(default)]
    pub removed: u32,
}

/// What a list is planned for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    pub role: Role,
    /// Whoever was removed from there by hand is enrolled again.
    pub lift: bool,
}

impl From<Role> for Wanted {
    fn from(role: Role) -> Self {
        Self { role, lift: false }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub role: Role,
    /// In the order of the rows.
    pub rows: Vec<Planned>,
    pub totals: Totals,
    /// What the list says and what is known of the same people does not agree on; warnings.
    pub notes: Vec<Issue>,
}

/// Plans a list for one role. `known` is keyed by address key, and holds everyone on the list who is known.
pub fn plan<S: BuildHasher>(roster: &Roster, known: &HashMap<String, Known, S>, wanted: impl Into<Wanted>) -> Plan {
    let Wanted { role, lift } = wanted.into();
    let rows = Vec::with_capacity(roster.rows.len());
    let mut plan = Plan { role, rows, totals: Totals::default(), notes: Vec::new() };
    // Sound rows are about one person each. Only somebody who is known can be enrolled by a row that is not.
    let is_anybody_known = !known.is_empty();
    let mut first_lines = HashMap::with_capacity(if is_anybody_known { roster.rows.len() } else { 0 });
    for row in &roster.rows {
        let key = if is_anybody_known { row.address_key() } else { Cow::Borrowed("") };
        let person = known.get(&*key);
        let mut outcome = outcome(roster, row, person, lift);
        if is_anybody_known && (outcome.acts() || outcome == Outcome::Already) {
            let first = *first_lines.entry(key).or_insert(row.line);
            if first != row.line {
                outcome = Outcome::Repeated { of_line: first };
            }
        }
        if let Some(person) = person
            && (outcome.acts() || outcome == Outcome::Already)
        {
            plan.notes.extend(notes(row, person, outcome));
        }
        plan.totals.count(outcome, role);
        let who = person
            .filter(|_| !matches!(outcome, Outcome::Error { .. } | Outcome::Repeated { .. }))
            .and_then(|known| known.who.as_ref());
        plan.rows.push(Planned {
            line: row.line,
            outcome,
            person: who.map(|who| who.person),
            standing: who.map(|who| who.standing),
        });
    }
    plan
}

fn outcome(roster: &Roster, row: &Row, person: Option<&Known>, lift: bool) -> Outcome {
    if let Some(of_line) = row.repeats {
        return Outcome::Repeated { of_line };
    }
    if !row.sound {
        // A list of bare addresses can place people whose names are known.
        let code = roster
            .issues_of(row)
            .iter()
            .filter(|issue| issue.severity == Severity::Error)
            .map(|issue| issue.code)
            .find(|code| *code != Code::NameMissing || person.is_none());
        if let Some(code) = code {
            return Outcome::Error { code };
        }
    }
    match person {
        None => Outcome::New,
        Some(known) if known.deactivated => Outcome::Deactivated,
        Some(known) if known.placed_here => Outcome::Already,
        Some(known) if known.kept_out && lift => Outcome::Again,
        Some(known) if known.kept_out => Outcome::KeptOut,
        Some(_) => Outcome::Place,
    }
}

fn notes(row: &Row, known: &Known, outcome: Outcome) -> impl Iterator<Item = Issue> {
    let differs = |listed: &str, kept: &str| !listed.is_empty() && listed != kept;
    let name = known
        .who
        .as_ref()
        .filter(|who| differs(&row.name, &who.name))
        .map(|who| Issue::warning(row.line, Code::NameDiffers).on(Column::Name).with("known", &who.name));
    let reference = known
        .who
        .as_ref()
        .filter(|who| differs(&row.reference, &who.reference))
        .map(|who| Issue::warning(row.line, Code::ReferenceDiffers).on(Column::Id).with("known", &who.reference));
    let role = (outcome.acts() && known.other_role_here).then(|| Issue::warning(row.line, Code::RoleOther));
    [name, reference, role].into_iter().flatten()
}

impl Totals {
    fn count(&mut self, outcome: Outcome, role: Role) {
        self.rows += 1;
        self.removed += u32::from(matches!(outcome, Outcome::KeptOut | Outcome::Again));
        match outcome {
            Outcome::New | Outcome::Place | Outcome::Again => {
                self.enrol += 1;
                self.create += u32::from(outcome == Outcome::New);
                self.place += u32::from(!role.is_platform_wide());
            }
            Outcome::Already => self.already += 1,
            Outcome::Repeated { .. } => self.repeated += 1,
            Outcome::KeptOut | Outcome::Deactivated => self.skipped += 1,
            Outcome::Error { .. } => self.errors += 1,
        }
    }
}

/// A plan as it was shown: a hash of what each row does, so that saving can say which lines do something else by now.
/// It guards against surprise, not against malice: the server plans by itself whatever it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(String);

impl Plan {
    /// Equal digests, equal effect. Notes are no part of it, since a name that changed meanwhile changes nothing of
    /// what is done.
    pub fn digest(&self, roster: &Roster) -> Digest {
        let mut digest = String::with_capacity(ROW_DIGITS * self.rows.len());
        for (planned, row) in self.rows.iter().zip(&roster.rows) {
            put_hex(&mut digest, self.row_hash(planned, row));
        }
        Digest(digest)
    }

    /// Lines that do something else than what `seen` was made of; all of them if that was another list.
    pub fn lines_that_moved(&self, roster: &Roster, seen: &Digest) -> Vec<u32> {
        let now = self.digest(roster);
        let comparable = now.0.len() == seen.0.len();
        let pairs = now.0.as_bytes().chunks(ROW_DIGITS).zip(seen.0.as_bytes().chunks(ROW_DIGITS));
        let moved = self.rows.iter().zip(pairs).filter(|(_, (now, seen))| now != seen).map(|(row, _)| row.line);
        if comparable { moved.collect() } else { self.rows.iter().map(|row| row.line).collect() }
    }

    fn row_hash(&self, planned: &Planned, row: &Row) -> u32 {
        let mut hash = Hash::new();
        hash.put(self.role.as_str().as_bytes());
        hash.put(&planned.line.to_le_bytes());
        hash.put(planned.outcome.as_str().as_bytes());
        hash.put(planned.person.as_ref().map_or(&[], |person| person.0.as_bytes()));
        if planned.outcome == Outcome::New {
            for cell in [&row.email, &row.reference, &row.name] {
                hash.put(cell.as_bytes());
            }
        }
        hash.0
    }
}

/// Hexadecimal digits a row.
const ROW_DIGITS: usize = 8;

fn put_hex(digest: &mut String, hash: u32) {
    for shift in (0..ROW_DIGITS as u32).rev() {
        digest.extend(char::from_digit(hash >> (4 * shift) & 15, 16));
    }
}

/// FNV-1a.
struct Hash(u32);

impl Hash {
    const fn new() -> Self {
        Self(0x811c_9dc5)
    }

    /// The length goes first, so that no two sequences of texts give the same bytes.
    fn put(&mut self, bytes: &[u8]) {
        for byte in (bytes.len() as u32).to_le_bytes().iter().chain(bytes) {
            self.0 = (self.0 ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
    }
}

#[cfg(test)]
mod tests;
