//! Links that let someone in: what for, how long they open it, and what became of them.
use chrono::{DateTime, Duration, Utc};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    Invitation,
    PasswordReset,
    /// The first admin of an empty Muster.
    Setup,
    /// Makes the mailbox it was sent to somebody's own.
    AddressConfirm,
    /// Keeps the mailbox it was sent to somebody's own.
    AddressKeep,
    /// Stops reminders; opens nothing else.
    NoReminders,
}

impl Purpose {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::PasswordReset => "password_reset",
            Self::Setup => "setup",
            Self::AddressConfirm => "address_confirm",
            Self::AddressKeep => "address_keep",
            Self::NoReminders => "no_reminders",
        }
    }
}

/// The link on the console.
pub const SETUP_VALID: Duration = Duration::hours(24);

/// Why a link opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Since when.
    Expired(DateTime<Utc>),
    /// Withdrawn, or followed by a newer fact such as another address.
    Ended,
    Spent,
    /// The invited person does not want it.
    Declined,
    Unknown,
}

/// What a token's three times say of it now.
pub fn problem(
    used_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    expires_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<Problem> {
    if used_at.is_some() {
        Some(Problem::Spent)
    } else if ended_at.is_some() {
        Some(Problem::Ended)
    } else if expires_at <= now {
        Some(Problem::Expired(expires_at))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happened_first_is_said() {
        let now = DateTime::UNIX_EPOCH + Duration::days(10);
        let (past, future) = (now - Duration::days(1), now + Duration::days(1));
        assert_eq!(problem(None, None, future, now), None);
        assert_eq!(problem(None, None, past, now), Some(Problem::Expired(past)));
        assert_eq!(problem(None, None, now, now), Some(Problem::Expired(now)));
        assert_eq!(problem(Some(past), None, past, now), Some(Problem::Spent));
        assert_eq!(problem(None, Some(past), future, now), Some(Problem::Ended));
    }
}
