use crate::domain::id::{ActivityId, PersonId, QualificationId, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A change of facts that many enrolments may follow from: planned first, then applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Activities { qualification: QualificationId, add: BTreeSet<ActivityId>, remove: BTreeSet<ActivityId> },
    Units { qualification: QualificationId, add: BTreeSet<UnitId>, remove: BTreeSet<UnitId> },
    Holders(Vec<HolderChange>),
    Delete { qualification: QualificationId },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct HolderChange {
    pub person: PersonId,
    pub qualification: QualificationId,
    pub action: HolderAction,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HolderAction {
    /// By hand; somebody kept out is so no longer.
    Give,
    /// Only what hand, list or API gave: what a unit or a rule gives stays.
    TakeAway,
    /// Whatever gives it, now and later, until it is lifted.
    KeepOut,
    /// No longer kept out: whatever gives it does so again.
    Lift,
}

/// What stands between a person and a qualification before a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself")]
pub struct Judged {
    /// Given by hand, list or API.
    pub granted: bool,
    /// Given by hand.
    pub by_hand: bool,
    /// Carried by a unit or given by a rule, kept out or not.
    pub carried: bool,
    pub kept_out: bool,
    pub yours: bool,
}

/// What becomes of a person and a qualification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    Given,
    /// Given though they were kept out, which is over.
    GivenAgain,
    Taken,
    /// No longer given by hand; a unit or a rule still does.
    Stays,
    KeptOut,
    /// No longer kept out, and something gives it.
    Lifted,
    /// No longer kept out; nothing gives it.
    LiftedOnly,
    LeftOut(LeftOut),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// Somebody for others to change.
    NotYours,
    /// It is so already.
    Already,
    /// Neither hand nor list gave it: a unit or a rule does.
    Carried,
}

impl HolderAction {
    pub const fn treat(self, was: Judged) -> Treatment {
        if !was.yours {
            return Treatment::LeftOut(LeftOut::NotYours);
        }
        match self {
            Self::Give if was.kept_out => Treatment::GivenAgain,
            Self::Give if was.by_hand => Treatment::LeftOut(LeftOut::Already),
            Self::Give => Treatment::Given,
            Self::TakeAway if !was.granted && was.carried && !was.kept_out => Treatment::LeftOut(LeftOut::Carried),
            Self::TakeAway if !was.granted => Treatment::LeftOut(LeftOut::Already),
            Self::TakeAway if was.carried && !was.kept_out => Treatment::Stays,
            Self::TakeAway => Treatment::Taken,
            Self::KeepOut if was.kept_out => Treatment::LeftOut(LeftOut::Already),
            Self::KeepOut => Treatment::KeptOut,
            Self::Lift if !was.kept_out => Treatment::LeftOut(LeftOut::Already),
            Self::Lift if was.carried || was.granted => Treatment::Lifted,
            Self::Lift => Treatment::LiftedOnly,
        }
    }
}

/// What follows for a person in an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consequence {
    Starts,
    /// They were in it before, and go on where they stopped.
    Resumes,
    /// They completed it already.
    Completed,
    Ends,
    Suspends,
    /// Its last reason goes, and the activity keeps people all the same.
    Keeps,
}

/// One person of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLine {
    pub person: PersonId,
    pub name: String,
    /// Qualifications by name.
    pub treatments: Vec<(String, Treatment)>,
    /// Activities by name.
    pub effects: Vec<(String, Consequence)>,
}

/// What a change would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Facts that change: pairs of a person and a qualification, activities, units.
    pub changes: u32,
    /// People who hold, or come to hold, what is changed.
    pub people: u32,
    pub enrolled: u32,
    pub ended: u32,
    /// Notices that would leave now.
    pub mails: u32,
    pub left_out: Vec<(LeftOut, u32)>,
    /// The first by name of whom something changes.
    pub lines: Vec<PlanLine>,
    /// People beyond those lines.
    pub more: u32,
    pub digest: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_becomes_of_somebody_follows_from_what_was() {
        let was = |granted, by_hand, carried, kept_out| Judged { granted, by_hand, carried, kept_out, yours: true };
        let nothing = was(false, false, false, false);
        let by_hand = was(true, true, false, false);
        let carried = was(false, false, true, false);
        let both = was(true, true, true, false);
        let out = was(false, false, true, true);
        let cases = [
            (HolderAction::Give, nothing, Treatment::Given),
            (HolderAction::Give, carried, Treatment::Given),
            (HolderAction::Give, by_hand, Treatment::LeftOut(LeftOut::Already)),
            (HolderAction::Give, out, Treatment::GivenAgain),
            (HolderAction::TakeAway, by_hand, Treatment::Taken),
            (HolderAction::TakeAway, both, Treatment::Stays),
            (HolderAction::TakeAway, carried, Treatment::LeftOut(LeftOut::Carried)),
            (HolderAction::TakeAway, nothing, Treatment::LeftOut(LeftOut::Already)),
            (HolderAction::KeepOut, both, Treatment::KeptOut),
            (HolderAction::KeepOut, out, Treatment::LeftOut(LeftOut::Already)),
            (HolderAction::Lift, out, Treatment::Lifted),
            (HolderAction::Lift, was(false, false, false, true), Treatment::LiftedOnly),
            (HolderAction::Lift, carried, Treatment::LeftOut(LeftOut::Already)),
        ];
        for (action, was, expected) in cases {
            assert_eq!(action.treat(was), expected, "{action:?} {was:?}");
            let theirs = Judged { yours: false, ..was };
            assert_eq!(action.treat(theirs), Treatment::LeftOut(LeftOut::NotYours));
        }
    }
}
