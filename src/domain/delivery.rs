//! Whether a mail of the outbox should still leave, and when to try again after it could not.
use super::message::Template;
use chrono::Duration;
use serde::{Deserialize, Serialize};

/// What is known of the person when a sender takes their mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub account: Account,
    pub has_address: bool,
    /// The invitation the mail belongs to, or the open one.
    pub invitation: Option<InvitationState>,
    /// How many lines the mail would tell of: an enrolment notice of none is nothing to read.
    pub items: usize,
    /// The address it goes to still waits to be confirmed as theirs.
    pub address_waits: bool,
    /// They want no mail of this kind.
    pub switched_off: bool,
}

/// How far somebody is reachable as themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    /// Enrolled or invited.
    None,
    Registered,
    Deactivated,
    Erased,
}

/// Where an invitation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    Pending,
    Sent,
    Accepted,
    Declined,
    Cancelled,
    Bounced,
}

impl InvitationState {
    pub const ALL: &[Self] =
        &[Self::Pending, Self::Sent, Self::Accepted, Self::Declined, Self::Cancelled, Self::Bounced];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Sent => "sent",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
            Self::Bounced => "bounced",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|state| state.as_str() == text)
    }

    /// A link to register may go out for it.
    pub const fn offers(self) -> bool {
        matches!(self, Self::Pending | Self::Sent)
    }
}

/// Why a waiting mail is dropped instead of sent. The outbox shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dropped {
    NoAddress,
    Deactivated,
    Erased,
    RegisteredMeanwhile,
    NotRegistered,
    InvitationEnded,
    NothingToTell,
    /// Another address was asked for since, or none any more.
    AddressMoved,
    /// They said that they want no such mail.
    SwitchedOff,
}

impl Dropped {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoAddress => "no_address",
            Self::Deactivated => "deactivated",
            Self::Erased => "erased",
            Self::RegisteredMeanwhile => "registered_meanwhile",
            Self::NotRegistered => "not_registered",
            Self::InvitationEnded => "invitation_ended",
            Self::NothingToTell => "nothing_to_tell",
            Self::AddressMoved => "address_moved",
            Self::SwitchedOff => "switched_off",
        }
    }
}

/// Facts may have changed between writing a mail and sending it: the sender asks again.
pub fn still_due(template: Template, to: Recipient) -> Result<(), Dropped> {
    let registered = match to.account {
        Account::Erased => return Err(Dropped::Erased),
        Account::Deactivated => return Err(Dropped::Deactivated),
        Account::Registered => true,
        Account::None => false,
    };
    if to.switched_off {
        return Err(Dropped::SwitchedOff);
    }
    if !to.has_address {
        return Err(Dropped::NoAddress);
    }
    let offered = to.invitation.is_some_and(InvitationState::offers);
    match template {
        Template::Invitation | Template::Reminder if registered => Err(Dropped::RegisteredMeanwhile),
        Template::Invitation | Template::Reminder if !offered => Err(Dropped::InvitationEnded),
        Template::EnrolmentNotice if !registered && !offered => Err(Dropped::InvitationEnded),
        Template::EnrolmentNotice if to.items == 0 => Err(Dropped::NothingToTell),
        Template::PasswordReset | Template::AddressConfirm | Template::AddressTold if !registered => {
            Err(Dropped::NotRegistered)
        }
        Template::AddressConfirm if !to.address_waits => Err(Dropped::AddressMoved),
        _ => Ok(()),
    }
}

/// After this many tries a mail has failed.
pub const MAX_ATTEMPTS: u32 = 12;

/// How long to wait after the `attempts`-th try, twice as long each time, from two minutes to twelve hours: the twelve
/// tries span a weekend's outage of about 40 hours. `jitter` (0 to 1) spreads the mails of one outage by a fifth, so that
/// they do not all come back at once. `None` when it was the last try.
pub fn retry_after(attempts: u32, jitter: f64) -> Option<Duration> {
    if attempts >= MAX_ATTEMPTS {
        return None;
    }
    let minutes = 2_i64.saturating_pow(attempts.max(1)).min(720);
    let seconds = minutes as f64 * 60.0 * (0.9 + 0.2 * jitter.clamp(0.0, 1.0));
    Some(Duration::seconds(seconds as i64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invited() -> Recipient {
        Recipient {
            account: Account::None,
            has_address: true,
            invitation: Some(InvitationState::Sent),
            items: 1,
            address_waits: false,
            switched_off: false,
        }
    }

    #[test]
    fn a_mail_leaves_only_while_it_is_true() {
        let registered =
            Recipient { account: Account::Registered, invitation: Some(InvitationState::Accepted), ..invited() };
        let cancelled = Recipient { invitation: Some(InvitationState::Cancelled), ..invited() };
        let cases = [
            (Template::Invitation, invited(), Ok(())),
            (Template::Invitation, registered, Err(Dropped::RegisteredMeanwhile)),
            (Template::Reminder, registered, Err(Dropped::RegisteredMeanwhile)),
            (Template::Invitation, cancelled, Err(Dropped::InvitationEnded)),
            (Template::Reminder, Recipient { invitation: None, ..invited() }, Err(Dropped::InvitationEnded)),
            (Template::Invitation, Recipient { has_address: false, ..invited() }, Err(Dropped::NoAddress)),
            (Template::Invitation, Recipient { account: Account::Deactivated, ..invited() }, Err(Dropped::Deactivated)),
            (Template::PasswordReset, Recipient { account: Account::Erased, ..registered }, Err(Dropped::Erased)),
            (Template::PasswordReset, registered, Ok(())),
            (Template::PasswordReset, invited(), Err(Dropped::NotRegistered)),
            (Template::Reminder, Recipient { switched_off: true, ..invited() }, Err(Dropped::SwitchedOff)),
            (Template::AddressConfirm, Recipient { address_waits: true, ..registered }, Ok(())),
            (Template::AddressConfirm, registered, Err(Dropped::AddressMoved)),
            (Template::AddressTold, registered, Ok(())),
            (Template::AddressTold, invited(), Err(Dropped::NotRegistered)),
            (Template::EnrolmentNotice, registered, Ok(())),
            (Template::EnrolmentNotice, invited(), Ok(())),
            (Template::EnrolmentNotice, cancelled, Err(Dropped::InvitationEnded)),
            (Template::EnrolmentNotice, Recipient { items: 0, ..registered }, Err(Dropped::NothingToTell)),
        ];
        for (template, recipient, expected) in cases {
            assert_eq!(still_due(template, recipient), expected, "{template:?} {recipient:?}");
        }
    }

    #[test]
    fn tries_span_about_two_days_and_end() {
        let waits: Vec<_> = (1..MAX_ATTEMPTS).map(|n| retry_after(n, 0.5).unwrap()).collect();
        assert_eq!(waits.first(), Some(&Duration::minutes(2)));
        assert_eq!(waits.last(), Some(&Duration::hours(12)));
        assert!(waits.windows(2).all(|pair| pair[0] <= pair[1]));
        let hours = waits.iter().sum::<Duration>().num_hours();
        assert!((36..48).contains(&hours), "{hours} hours");
        assert_eq!(retry_after(MAX_ATTEMPTS, 0.5), None);
        assert!(retry_after(3, 0.0) < retry_after(3, 1.0));
    }
}
