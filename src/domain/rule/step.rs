use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// What a rule may do with people once they meet it or meet it no longer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Who meets it is in, who does not leaves.
    #[default]
    KeepInStep,
    /// Nobody leaves.
    AddOnly,
    /// Nobody joins.
    RemoveOnly,
    /// Nobody joins, nobody leaves.
    Paused,
}

impl Mode {
    pub const ALL: &[Self] = &[Self::KeepInStep, Self::AddOnly, Self::RemoveOnly, Self::Paused];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::KeepInStep => "keep_in_step",
            Self::AddOnly => "add_only",
            Self::RemoveOnly => "remove_only",
            Self::Paused => "paused",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|mode| mode.as_str() == text)
    }

    pub const fn adds(self) -> bool {
        matches!(self, Self::KeepInStep | Self::AddOnly)
    }

    pub const fn removes(self) -> bool {
        matches!(self, Self::KeepInStep | Self::RemoveOnly)
    }
}

/// Somebody is in a rule; until when, if they meet it no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matched {
    pub leaves_at: Option<DateTime<Utc>>,
}

/// What becomes of a person in a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Nothing,
    Join,
    /// They were about to leave, and do not.
    Stay,
    /// They leave then, unless they come back before.
    LeaveAt(DateTime<Utc>),
    Leave,
}

/// The one table of how rules take people in and let them go. `meets` is the criteria's answer, and no when the rule is
/// off or outside its dates: a mode says what may follow from that.
pub fn step(mode: Mode, grace_days: u16, meets: bool, matched: Option<Matched>, now: DateTime<Utc>) -> Step {
    match (meets, matched) {
        (true, None) if mode.adds() => Step::Join,
        (true, Some(Matched { leaves_at })) => {
            if leaves_at.is_some() {
                Step::Stay
            } else {
                Step::Nothing
            }
        }
        (false, Some(Matched { leaves_at })) if mode.removes() => match leaves_at {
            None if grace_days == 0 => Step::Leave,
            None => Step::LeaveAt(now + Duration::days(i64::from(grace_days))),
            Some(at) if at <= now => Step::Leave,
            Some(_) => Step::Nothing,
        },
        // Nobody leaves: whoever was about to does not.
        (false, Some(Matched { leaves_at: Some(_) })) => Step::Stay,
        (_, None) | (false, Some(_)) => Step::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_joins_who_stays_and_who_leaves() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let (soon, past) = (now + Duration::days(3), now - Duration::days(1));
        let in_it = Some(Matched { leaves_at: None });
        let leaving = |at| Some(Matched { leaves_at: Some(at) });
        use Mode::{AddOnly, KeepInStep, Paused, RemoveOnly};
        let cases = [
            (KeepInStep, 0, true, None, Step::Join),
            (KeepInStep, 0, false, None, Step::Nothing),
            (KeepInStep, 0, true, in_it, Step::Nothing),
            (KeepInStep, 0, false, in_it, Step::Leave),
            (KeepInStep, 14, false, in_it, Step::LeaveAt(now + Duration::days(14))),
            (KeepInStep, 14, false, leaving(soon), Step::Nothing),
            (KeepInStep, 14, false, leaving(past), Step::Leave),
            (KeepInStep, 14, false, leaving(now), Step::Leave),
            (KeepInStep, 14, true, leaving(soon), Step::Stay),
            (AddOnly, 0, true, None, Step::Join),
            (AddOnly, 0, false, in_it, Step::Nothing),
            (AddOnly, 0, false, leaving(past), Step::Stay),
            (RemoveOnly, 0, true, None, Step::Nothing),
            (RemoveOnly, 0, false, in_it, Step::Leave),
            (RemoveOnly, 5, true, leaving(soon), Step::Stay),
            (Paused, 0, true, None, Step::Nothing),
            (Paused, 0, false, in_it, Step::Nothing),
            (Paused, 0, false, leaving(past), Step::Stay),
        ];
        for (mode, grace, meets, matched, expected) in cases {
            assert_eq!(step(mode, grace, meets, matched, now), expected, "{mode:?} {grace} {meets} {matched:?}");
        }
    }

    #[test]
    fn names_read_back() {
        for mode in Mode::ALL {
            assert_eq!(Mode::parse(mode.as_str()), Some(*mode));
        }
    }
}
