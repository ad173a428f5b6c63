//! How far each person of the demo has come: every standing, in proportions that a real list shows.

/// What became of someone, counted in days ago where that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Enrolled,
    Invited,
    Reminded,
    Expired,
    Bounced,
    Registered,
    /// Was registered, and has left.
    Deactivated,
    /// Invited by somebody who tries things out.
    Test,
}

/// Repeats over the people, so that each cohort has some of everything.
const PATTERN: [Fate; 20] = [
    Fate::Invited,
    Fate::Registered,
    Fate::Expired,
    Fate::Bounced,
    Fate::Registered,
    Fate::Reminded,
    Fate::Registered,
    Fate::Registered,
    Fate::Enrolled,
    Fate::Registered,
    Fate::Registered,
    Fate::Enrolled,
    Fate::Invited,
    Fate::Registered,
    Fate::Reminded,
    Fate::Registered,
    Fate::Deactivated,
    Fate::Enrolled,
    Fate::Registered,
    Fate::Test,
];

impl Fate {
    pub const fn of(index: usize) -> Self {
        PATTERN[index % PATTERN.len()]
    }

    pub const fn is_registered(self) -> bool {
        matches!(self, Self::Registered | Self::Deactivated)
    }
}

/// What mail servers say when they give a mail back for good.
pub const BOUNCES: [&str; 6] = [
    "550 5.1.1 The email account that you tried to reach does not exist",
    "552 5.2.2 Mailbox full",
    "550 5.1.2 Host or domain name not found",
    "554 5.7.1 Message rejected by the recipient's policy",
    "550 5.1.1 User unknown in virtual mailbox table",
    "553 5.1.3 Bad destination mailbox address syntax",
];

/// Steps done by the registered person `index` in their activity `place`: nothing, some, or all.
pub fn steps_done(index: usize, place: usize, steps: usize) -> usize {
    match (index * 7 + place * 3) % 10 {
        0 | 1 => 0,
        2..=4 => steps,
        rest => rest % steps,
    }
}
