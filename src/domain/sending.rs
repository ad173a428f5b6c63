//! Sending invitations and reminders: to whom, and who is left out and why.
use super::{
    enrolment_list::Filter,
    id::{InvitationId, OperationId, PersonId},
    people_list,
    selection::Selection,
    standing::Standing,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// To everyone enrolled and not yet invited.
    Invitation,
    /// To everyone invited and not yet registered.
    Reminder,
}

/// Whom a sending is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Everyone the list shows with this filter.
    Filter(Filter),
    /// The people of rows that were chosen.
    Selection(Selection),
    /// Chosen from the list of people.
    People(people_list::Selection),
    /// One person, from the row.
    Person(PersonId),
}

/// Why someone the list shows gets no mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// An admin, whom only admins invite.
    Admin,
    NoAddress,
    Deactivated,
    NotInvited,
    AlreadyInvited,
    AlreadyRegistered,
    Bounced,
    /// Said no to the invitation: whoever chooses them by hand may invite them anew.
    Declined,
    /// With the link of a reminder.
    WantsNone,
    /// A mail to them waits in the outbox.
    Underway,
    /// In the last 24 hours.
    RemindedLately,
    /// They take no seat and stand in no count.
    Test,
}

impl LeftOut {
    pub const ALL: &[Self] = &[
        Self::Admin,
        Self::NoAddress,
        Self::Deactivated,
        Self::NotInvited,
        Self::AlreadyInvited,
        Self::AlreadyRegistered,
        Self::Bounced,
        Self::Declined,
        Self::WantsNone,
        Self::Underway,
        Self::RemindedLately,
        Self::Test,
    ];

    /// Those one may take in all the same.
    pub const OPTIONAL: &[Self] = &[Self::Test, Self::Bounced, Self::RemindedLately];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::NoAddress => "no_address",
            Self::Deactivated => "deactivated",
            Self::NotInvited => "not_invited",
            Self::AlreadyInvited => "already_invited",
            Self::AlreadyRegistered => "already_registered",
            Self::Bounced => "bounced",
            Self::Declined => "declined",
            Self::WantsNone => "wants_none",
            Self::Underway => "underway",
            Self::RemindedLately => "reminded_lately",
            Self::Test => "test",
        }
    }
}

/// Who is taken in although they would be left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a tick of its own")]
pub struct Include {
    #[serde(default)]
    pub test: bool,
    /// The same address is tried again.
    #[serde(default)]
    pub bounced: bool,
    #[serde(default)]
    pub reminded_lately: bool,
    /// One person chosen by hand may be asked anew.
    #[serde(skip)]
    pub declined: bool,
}

impl Include {
    /// One person chosen by hand: test people are meant, and may be reminded again within the day.
    pub const BY_HAND: Self = Self { test: true, bounced: false, reminded_lately: true, declined: true };

    pub const fn has(self, reason: LeftOut) -> bool {
        match reason {
            LeftOut::Test => self.test,
            LeftOut::Bounced => self.bounced,
            LeftOut::RemindedLately => self.reminded_lately,
            _ => false,
        }
    }

    pub fn set(&mut self, reason: LeftOut, included: bool) {
        match reason {
            LeftOut::Test => self.test = included,
            LeftOut::Bounced => self.bounced = included,
            LeftOut::RemindedLately => self.reminded_lately = included,
            _ => {}
        }
    }
}

/// A sending that waits for its date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheduled {
    pub operation: OperationId,
    pub kind: Kind,
    pub at: DateTime<Utc>,
    /// Those that still wait.
    pub mails: u32,
}

/// How far ahead a sending may be planned.
pub const FURTHEST_DAYS: i64 = 366;

/// What a sending would do now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub mails: u32,
    /// The first few, by name.
    pub sample: Vec<String>,
    pub left_out: Vec<(LeftOut, u32)>,
    /// How many each of [`LeftOut::OPTIONAL`] is about, whether they are taken in or not.
    #[serde(default)]
    pub optional: Vec<(LeftOut, u32)>,
    /// Of who gets a mail: sending refuses when it is no longer so.
    pub digest: String,
}

/// What is known of someone a sending might reach.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other, not a state")]
pub struct Candidate {
    pub person: PersonId,
    pub name: String,
    pub admin: bool,
    pub has_address: bool,
    pub deactivated: bool,
    pub test: bool,
    pub standing: Standing,
    /// The open one.
    pub invitation: Option<InvitationId>,
    pub bounced: bool,
    /// The last one, and none since.
    pub declined: bool,
    pub wants_none: bool,
    pub last_reminded_at: Option<DateTime<Utc>>,
    pub underway: bool,
}

/// Whether a sending reaches someone.
pub fn decide(kind: Kind, to: &Candidate, now: DateTime<Utc>, include: Include) -> Result<(), LeftOut> {
    if to.standing == Standing::Registered {
        return Err(LeftOut::AlreadyRegistered);
    }
    if to.deactivated {
        return Err(LeftOut::Deactivated);
    }
    if !to.has_address {
        return Err(LeftOut::NoAddress);
    }
    if to.declined && !(kind == Kind::Invitation && include.declined) {
        return Err(LeftOut::Declined);
    }
    if to.wants_none && kind == Kind::Reminder {
        return Err(LeftOut::WantsNone);
    }
    match (kind, to.standing) {
        (Kind::Invitation, Standing::Invited) if !to.declined => return Err(LeftOut::AlreadyInvited),
        (Kind::Reminder, Standing::Enrolled) => return Err(LeftOut::NotInvited),
        _ => {}
    }
    if to.bounced && !include.bounced {
        return Err(LeftOut::Bounced);
    }
    if to.underway {
        return Err(LeftOut::Underway);
    }
    let lately = to.last_reminded_at.is_some_and(|at| now - at < Duration::hours(24));
    if kind == Kind::Reminder && lately && !include.reminded_lately {
        return Err(LeftOut::RemindedLately);
    }
    if to.test && !include.test { Err(LeftOut::Test) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invited() -> Candidate {
        Candidate {
            person: PersonId(uuid::Uuid::from_u128(1)),
            name: "Noor Haddad".into(),
            admin: false,
            has_address: true,
            deactivated: false,
            test: false,
            standing: Standing::Invited,
            invitation: Some(InvitationId(uuid::Uuid::from_u128(2))),
            bounced: false,
            declined: false,
            wants_none: false,
            last_reminded_at: None,
            underway: false,
        }
    }

    /// [P6] [P8]
    #[test]
    fn who_is_left_out_and_why() {
        let now = DateTime::UNIX_EPOCH + Duration::days(100);
        let enrolled = Candidate { standing: Standing::Enrolled, invitation: None, ..invited() };
        let registered = Candidate { standing: Standing::Registered, invitation: None, ..invited() };
        let lately = Candidate { last_reminded_at: Some(now - Duration::hours(23)), ..invited() };
        let cases = [
            (Kind::Invitation, enrolled.clone(), Ok(())),
            (Kind::Invitation, invited(), Err(LeftOut::AlreadyInvited)),
            (Kind::Invitation, registered.clone(), Err(LeftOut::AlreadyRegistered)),
            (Kind::Invitation, Candidate { has_address: false, ..enrolled.clone() }, Err(LeftOut::NoAddress)),
            (Kind::Invitation, Candidate { deactivated: true, ..enrolled.clone() }, Err(LeftOut::Deactivated)),
            (Kind::Reminder, enrolled, Err(LeftOut::NotInvited)),
            (Kind::Reminder, invited(), Ok(())),
            (Kind::Reminder, registered, Err(LeftOut::AlreadyRegistered)),
            (Kind::Reminder, Candidate { bounced: true, ..invited() }, Err(LeftOut::Bounced)),
            (Kind::Reminder, Candidate { underway: true, ..invited() }, Err(LeftOut::Underway)),
            (Kind::Reminder, lately.clone(), Err(LeftOut::RemindedLately)),
            (Kind::Reminder, Candidate { test: true, ..invited() }, Err(LeftOut::Test)),
        ];
        for (kind, candidate, expected) in cases {
            assert_eq!(decide(kind, &candidate, now, Include::default()), expected, "{kind:?} {candidate:?}");
        }
        assert_eq!(decide(Kind::Reminder, &lately, now, Include::BY_HAND), Ok(()), "one person chosen by hand");
        let everything = Candidate { bounced: true, test: true, ..lately };
        let mut include = Include::default();
        for reason in LeftOut::OPTIONAL {
            assert!(decide(Kind::Reminder, &everything, now, include).is_err(), "{include:?}");
            include.set(*reason, true);
        }
        assert_eq!(decide(Kind::Reminder, &everything, now, include), Ok(()));
        let declined = Candidate { invitation: None, declined: true, ..invited() };
        assert_eq!(decide(Kind::Invitation, &declined, now, Include::default()), Err(LeftOut::Declined));
        assert_eq!(decide(Kind::Invitation, &declined, now, Include::BY_HAND), Ok(()), "invited anew by hand");
        let underway = Candidate { underway: true, ..declined.clone() };
        assert_eq!(decide(Kind::Invitation, &underway, now, Include::BY_HAND), Err(LeftOut::Underway));
        let wants_none = Candidate { wants_none: true, ..invited() };
        assert_eq!(decide(Kind::Reminder, &wants_none, now, Include::BY_HAND), Err(LeftOut::WantsNone));
        let enrolled = Candidate { standing: Standing::Enrolled, invitation: None, ..wants_none };
        assert_eq!(
            decide(Kind::Invitation, &enrolled, now, Include::default()),
            Ok(()),
            "an invitation is no reminder"
        );
        assert_eq!(decide(Kind::Reminder, &declined, now, Include::BY_HAND), Err(LeftOut::Declined));
    }
}
