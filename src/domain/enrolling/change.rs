//! Changing enrolments that are there, by hand.
use crate::domain::enrolment::State;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Takes away what was given to this person alone: by hand, by a list, by a link. Other reasons stay.
    End,
    /// Ends it whatever the reasons, and keeps them from enrolling again.
    KeepOut,
    Suspend,
    Resume,
    /// Lets them in again whom somebody kept out.
    Lift,
}

impl Change {
    pub const ALL: &[Self] = &[Self::End, Self::KeepOut, Self::Suspend, Self::Resume, Self::Lift];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::End => "end",
            Self::KeepOut => "keep_out",
            Self::Suspend => "suspend",
            Self::Resume => "resume",
            Self::Lift => "lift",
        }
    }
}

/// Why an enrolment stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// Somebody whose enrolments are for others to change.
    OutOfReach,
    /// Nothing was given to them alone: what enrols them are units, rules or qualifications.
    NothingByHand,
    /// It is over, or has been completed.
    Over,
    /// It is so already.
    SoAlready,
}

impl LeftOut {
    pub const ALL: &[Self] = &[Self::OutOfReach, Self::NothingByHand, Self::Over, Self::SoAlready];
}

/// What becomes of an enrolment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeOutcome {
    Changes,
    /// What was given is taken away, but the enrolment stands: for other reasons, or because it is completed.
    Stands,
    LeftOut(LeftOut),
}

/// What decides about an enrolment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other, not a state")]
pub struct Standing {
    pub reached: bool,
    /// None: they are kept out, and were never enrolled.
    pub state: Option<State>,
    pub paused: bool,
    /// Something was given to them alone.
    pub given: bool,
    /// Something else enrols them.
    pub other_reasons: bool,
    pub kept_out: bool,
}

pub fn decide_change(change: Change, of: Standing) -> ChangeOutcome {
    use ChangeOutcome::{Changes, Stands};
    let left = ChangeOutcome::LeftOut;
    let runs = matches!(of.state, Some(State::Waiting | State::Active | State::Suspended));
    let stands = of.state == Some(State::Completed);
    if !of.reached {
        return left(LeftOut::OutOfReach);
    }
    match change {
        Change::End if !runs && !stands => left(LeftOut::Over),
        Change::End if !of.given => left(LeftOut::NothingByHand),
        Change::End if of.other_reasons || stands => Stands,
        Change::KeepOut if of.kept_out => left(LeftOut::SoAlready),
        Change::KeepOut if stands => Stands,
        Change::Suspend if of.paused => left(LeftOut::SoAlready),
        Change::Suspend if !runs || of.state == Some(State::Suspended) => left(LeftOut::Over),
        Change::Resume if !of.paused => left(LeftOut::SoAlready),
        Change::Lift if !of.kept_out => left(LeftOut::SoAlready),
        Change::End | Change::KeepOut | Change::Suspend | Change::Resume | Change::Lift => Changes,
    }
}

/// What a change would do now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangePlan {
    /// Enrolments that change.
    pub changes: u32,
    /// Enrolments that lose something and stand all the same.
    pub stands: u32,
    /// The first few people, by name.
    pub sample: Vec<String>,
    pub left_out: Vec<(LeftOut, u32)>,
    /// Of the outcomes: applying refuses when they are no longer so.
    pub digest: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_becomes_of_an_enrolment() {
        use Change::{End, KeepOut, Lift, Resume, Suspend};
        use ChangeOutcome::{Changes, LeftOut as Left, Stands};
        let active = Standing {
            reached: true,
            state: Some(State::Active),
            paused: false,
            given: true,
            other_reasons: false,
            kept_out: false,
        };
        let paused = Standing { state: Some(State::Suspended), paused: true, ..active };
        let out = Standing { state: None, given: false, kept_out: true, ..active };
        let done = Standing { state: Some(State::Completed), ..active };
        let cases = [
            (End, active, Changes),
            (End, Standing { other_reasons: true, ..active }, Stands),
            (End, Standing { given: false, other_reasons: true, ..active }, Left(LeftOut::NothingByHand)),
            (End, done, Stands),
            (End, Standing { state: Some(State::Ended), ..active }, Left(LeftOut::Over)),
            (KeepOut, Standing { given: false, other_reasons: true, ..active }, Changes),
            (KeepOut, done, Stands),
            (KeepOut, out, Left(LeftOut::SoAlready)),
            (Suspend, active, Changes),
            (Suspend, paused, Left(LeftOut::SoAlready)),
            (Suspend, done, Left(LeftOut::Over)),
            (Resume, paused, Changes),
            (Resume, active, Left(LeftOut::SoAlready)),
            (Lift, out, Changes),
            (Lift, active, Left(LeftOut::SoAlready)),
            (Lift, Standing { reached: false, ..out }, Left(LeftOut::OutOfReach)),
        ];
        for (change, of, expected) in cases {
            assert_eq!(decide_change(change, of), expected, "{change:?} {of:?}");
        }
    }
}
