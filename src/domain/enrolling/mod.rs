//! Enrolling people by hand: what becomes of each person in each activity, and of an enrolment that is ended, suspended
//! or lifted by hand.
mod change;

pub use change::{Change, ChangeOutcome, ChangePlan, LeftOut, Standing, decide_change};

use super::id::{ActivityId, PersonId, SessionId};
use super::reason::KeptOut;
use serde::{Deserialize, Serialize};

/// People times activities that one order may name.
pub const MAX_PAIRS: usize = 20_000;

/// What tells an enrolment from every other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EnrolmentKey {
    pub person: PersonId,
    pub activity: ActivityId,
    pub session: Option<SessionId>,
}

/// Somebody to enrol: a record, or an address that nobody may have yet.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    Person(PersonId),
    /// As typed: `noor@b.example` or `Noor Haddad <noor@b.example>`.
    Address(String),
}

/// Where to: an activity, or one of its sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Target {
    pub activity: ActivityId,
    #[serde(default)]
    pub session: Option<SessionId>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    pub people: Vec<Whom>,
    pub targets: Vec<Target>,
    /// Who is to be let in again although somebody took them out by hand: whom and where, by their places in the plan.
    #[serde(default)]
    pub lift: Vec<(u32, u32)>,
}

/// Why somebody has no seat yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wait {
    /// Every seat is taken: they come on the waiting list.
    Full,
    /// It runs in sessions, and none or more than one is open.
    NoSession,
}

/// What becomes of one person in one activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Enrol,
    Waits(Wait),
    Already,
    /// Taken out by hand, and nobody lifts it.
    KeptOut,
    Deactivated,
    /// Somebody the caller may not enrol, or who is not there.
    OutOfReach,
}

impl Outcome {
    /// Whether the pair gets a reason.
    pub const fn enrols(self) -> bool {
        matches!(self, Self::Enrol | Self::Waits(_))
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enrol => "enrol",
            Self::Waits(Wait::Full) => "full",
            Self::Waits(Wait::NoSession) => "no_session",
            Self::Already => "already",
            Self::KeptOut => "kept_out",
            Self::Deactivated => "deactivated",
            Self::OutOfReach => "out_of_reach",
        }
    }
}

/// What decides about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other, not a state")]
pub struct Facts {
    pub reached: bool,
    pub deactivated: bool,
    pub enrolled: bool,
    pub kept_out: bool,
    /// The caller ticked that they are let in again.
    pub lift: bool,
    pub wait: Option<Wait>,
}

pub const fn decide(facts: Facts) -> Outcome {
    if !facts.reached {
        Outcome::OutOfReach
    } else if facts.deactivated {
        Outcome::Deactivated
    } else if facts.kept_out && !facts.lift {
        Outcome::KeptOut
    } else if facts.enrolled && !facts.kept_out {
        Outcome::Already
    } else if let Some(wait) = facts.wait {
        Outcome::Waits(wait)
    } else {
        Outcome::Enrol
    }
}

/// Somebody in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    pub whom: Whom,
    /// Nothing for those who are out of reach.
    pub name: String,
    pub address: Option<String>,
    /// Nobody has this address: saving adds them.
    pub new: bool,
}

/// Where a plan leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedTarget {
    pub target: Target,
    pub name: String,
    /// "Spring run", if it names a session.
    pub session: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// Into `people`.
    pub person: u32,
    /// Into `targets`.
    pub target: u32,
    pub outcome: Outcome,
    /// There whether it is lifted or not.
    pub kept_out: Option<KeptOut>,
}

/// What an order would do now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub people: Vec<Planned>,
    pub targets: Vec<PlannedTarget>,
    pub pairs: Vec<Pair>,
    /// People who get a mail about it; one each, however many activities.
    pub mails: u32,
    /// Of the outcomes: saving refuses when they are no longer so.
    pub digest: String,
}

impl Plan {
    pub fn count(&self, is: impl Fn(Outcome) -> bool) -> u32 {
        self.pairs.iter().filter(|pair| is(pair.outcome)).count() as u32
    }

    /// Enrolments it brings, waiting ones included.
    pub fn enrols(&self) -> u32 {
        self.count(Outcome::enrols)
    }

    /// People it adds.
    pub fn adds(&self) -> u32 {
        self.people.iter().filter(|person| person.new).count() as u32
    }

    /// Why pairs come to nothing, each with how many.
    pub fn left_out(&self) -> Vec<(Outcome, u32)> {
        [Outcome::Already, Outcome::KeptOut, Outcome::Deactivated, Outcome::OutOfReach]
            .into_iter()
            .map(|outcome| (outcome, self.count(|other| other == outcome)))
            .filter(|(_, count)| *count > 0)
            .collect()
    }
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolled {
    pub enrolments: u32,
    pub people: u32,
    pub added: u32,
}

/// Somebody the caller may enrol, to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonChoice {
    pub id: PersonId,
    pub name: String,
    pub address: Option<String>,
}

/// An activity to choose, with its open sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityChoice {
    pub id: ActivityId,
    pub name: String,
    pub in_sessions: bool,
    pub sessions: Vec<SessionChoice>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionChoice {
    pub id: SessionId,
    pub title: String,
    /// Its local time, and the zone it is of.
    pub starts: chrono::NaiveDateTime,
    pub time_zone: String,
    /// Seats that are free; none where there is no limit.
    pub free: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_becomes_of_a_pair() {
        let plain =
            Facts { reached: true, deactivated: false, enrolled: false, kept_out: false, lift: false, wait: None };
        let cases = [
            (plain, Outcome::Enrol),
            (Facts { wait: Some(Wait::Full), ..plain }, Outcome::Waits(Wait::Full)),
            (Facts { enrolled: true, wait: Some(Wait::NoSession), ..plain }, Outcome::Already),
            (Facts { kept_out: true, ..plain }, Outcome::KeptOut),
            (Facts { kept_out: true, lift: true, ..plain }, Outcome::Enrol),
            // Completed and kept out: letting in again is a change all the same.
            (Facts { kept_out: true, lift: true, enrolled: true, ..plain }, Outcome::Enrol),
            (Facts { deactivated: true, kept_out: true, ..plain }, Outcome::Deactivated),
            (Facts { reached: false, enrolled: true, ..plain }, Outcome::OutOfReach),
        ];
        for (facts, expected) in cases {
            assert_eq!(decide(facts), expected, "{facts:?}");
        }
    }
}
