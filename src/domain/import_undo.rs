//! Taking back what an import did: what becomes of each person, and who stays as they are and why.
use super::id::PersonId;
use serde::{Deserialize, Serialize};

/// Why something of somebody is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    Registered,
    /// Edited, placed elsewhere, enrolled by hand, somebody's manager: somebody did more than the import.
    Changed,
    /// Another record went into theirs.
    Merged,
    /// Their place or role is no longer what the import alone made it.
    Elsewhere,
    /// A later import of the same place names them, and stands.
    Named,
    /// An admin, whom only admins may change.
    NotYours,
    Deleted,
}

impl Why {
    pub const ALL: &[Self] =
        &[Self::Registered, Self::Changed, Self::Merged, Self::Elsewhere, Self::Named, Self::NotYours, Self::Deleted];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Changed => "changed",
            Self::Merged => "merged",
            Self::Elsewhere => "elsewhere",
            Self::Named => "named",
            Self::NotYours => "not_yours",
            Self::Deleted => "deleted",
        }
    }
}

/// What decides about somebody whom an import placed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other, not a state")]
pub struct Facts {
    /// The import made the record.
    pub added: bool,
    /// They still have the place or the role that the import gave them.
    pub there: bool,
    pub registered: bool,
    pub changed: bool,
    pub merged: bool,
    /// A later import that stands found them where this one had placed them.
    pub named: bool,
    /// An admin, and the caller is none.
    pub outranks: bool,
    pub erased: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The record goes, with everything that follows from it.
    Deleted,
    /// They lose the place or role; the record was there before.
    TakenBack,
    /// They lose the place or role; the record that the import made stays.
    Kept(Why),
    /// Nothing of them changes.
    Left(Why),
}

impl Outcome {
    pub const fn changes(self) -> bool {
        !matches!(self, Self::Left(_))
    }
}

pub const fn decide(of: Facts) -> Outcome {
    if of.erased {
        return Outcome::Left(Why::Deleted);
    }
    if of.outranks {
        return Outcome::Left(Why::NotYours);
    }
    if of.named && of.there {
        return Outcome::Left(Why::Named);
    }
    let stays = if of.merged {
        Some(Why::Merged)
    } else if of.registered {
        Some(Why::Registered)
    } else if of.changed {
        Some(Why::Changed)
    } else {
        None
    };
    match (of.added, of.there, stays) {
        (true, _, None) => Outcome::Deleted,
        (true, true, Some(why)) => Outcome::Kept(why),
        (false, true, _) => Outcome::TakenBack,
        (_, false, _) => Outcome::Left(Why::Elsewhere),
    }
}

/// Somebody of whom something is left. Nobody the caller may not see has a name here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stays {
    pub person: Option<PersonId>,
    pub name: String,
    pub outcome: Outcome,
}

/// What it would be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub number: i64,
    /// Records that go.
    pub deleted: u32,
    /// Places or roles that go from people who stay.
    pub taken_back: u32,
    /// Everyone of whom something is left.
    pub stays: u32,
    /// The first of them, by name.
    pub listed: Vec<Stays>,
    /// Mails that have not left yet, and will not.
    pub mails: u32,
    /// Names this plan; applying is held to it.
    pub digest: String,
}

impl Plan {
    /// Whether it changes anything.
    pub const fn changes(&self) -> bool {
        self.deleted + self.taken_back > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// [N2] Whoever the import made goes, unless somebody did more with them or named them since; whoever was there before
    /// stays.
    #[test]
    fn what_somebody_changed_since_is_left() {
        let new = Facts { added: true, there: true, ..Facts::default() };
        let old = Facts { there: true, ..Facts::default() };
        for (facts, outcome) in [
            (new, Outcome::Deleted),
            (Facts { there: false, ..new }, Outcome::Deleted),
            (Facts { registered: true, ..new }, Outcome::Kept(Why::Registered)),
            (Facts { changed: true, ..new }, Outcome::Kept(Why::Changed)),
            (Facts { merged: true, registered: true, ..new }, Outcome::Kept(Why::Merged)),
            (Facts { changed: true, there: false, ..new }, Outcome::Left(Why::Elsewhere)),
            (old, Outcome::TakenBack),
            (Facts { registered: true, changed: true, ..old }, Outcome::TakenBack),
            (Facts { there: false, ..old }, Outcome::Left(Why::Elsewhere)),
            (Facts { named: true, ..new }, Outcome::Left(Why::Named)),
            (Facts { named: true, registered: true, ..old }, Outcome::Left(Why::Named)),
            (Facts { named: true, there: false, ..new }, Outcome::Deleted),
            (Facts { outranks: true, ..new }, Outcome::Left(Why::NotYours)),
            (Facts { erased: true, ..new }, Outcome::Left(Why::Deleted)),
        ] {
            assert_eq!(decide(facts), outcome, "{facts:?}");
        }
    }
}
