//! What staff see of a person: profile, placements, enrolments with their reasons. What happened is `audit`'s.
use super::{
    applying::BeingApplied,
    delivery::InvitationState,
    enrolling::EnrolmentKey,
    enrolment::State,
    id::{PersonId, UnitId},
    message::Template,
    reason::{KeptOut, Reason},
    role::Role,
    standing::Standing,
    text::{collapse, search_key},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A name may be this long, and so may a reference.
pub const NAME_MAX: usize = 200;

/// A name or reference as it is kept: every run of blanks one blank, without what cannot be seen or stored.
pub fn clean(text: &str) -> String {
    collapse(&text.chars().filter(|letter| letter.is_whitespace() || !letter.is_control()).collect::<String>())
}

/// What the search of lists looks through.
pub fn person_search_key(name: &str, address: &str, reference: &str) -> String {
    search_key(&format!("{name} {address} {reference}"))
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Whom it is of: if the record asked for was merged, of the one it went into.
    pub id: PersonId,
    pub asked: PersonId,
    pub name: String,
    pub address: Option<String>,
    pub username: Option<String>,
    pub reference: String,
    pub phone: Option<String>,
    pub language: String,
    pub labels: Vec<String>,
    pub fields: Vec<CustomField>,
    pub manager: Option<(PersonId, String)>,
    /// People they manage themselves.
    pub reports: u32,
    /// Another address that waits to be confirmed, and since when.
    pub address_waits: Option<(String, DateTime<Utc>)>,
    pub standing: Standing,
    pub deactivated: bool,
    /// They asked for no more reminders.
    pub wants_none: bool,
    pub test: bool,
    pub added_at: DateTime<Utc>,
    pub invited_at: Option<DateTime<Utc>>,
    pub registered_at: Option<DateTime<Utc>>,
    pub last_seen_at: Option<DateTime<Utc>>,
    pub platform_roles: Vec<Role>,
    pub placements: Vec<Placement>,
    /// Units above, to which they belong as learners.
    pub climbed: Vec<Climbed>,
    pub enrolments: Vec<Enrolment>,
    /// The newest first.
    pub messages: Vec<Message>,
    /// The newest first.
    pub invitations: Vec<Invitation>,
    pub rights: Rights,
    /// Changes are still to be applied, maybe to them.
    pub being_applied: Option<BeingApplied>,
}

/// What the caller may do about somebody, as they are now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "rights that do not depend on each other, not a state")]
pub struct Rights {
    pub edit: bool,
    /// Correct the address.
    pub correct: bool,
    pub invite: bool,
    pub remind: bool,
    /// Withdraw the invitation.
    pub cancel: bool,
    /// Give and take platform-wide roles, up to which.
    pub grant: Option<Role>,
    pub merge: bool,
    /// Enrol them by hand, and change what they are enrolled in.
    pub enrol: bool,
    pub see_as: bool,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    Queued,
    /// Refused for now; it is tried again.
    Deferred,
    Sent,
    Bounced,
    /// Tried for days.
    Failed,
    /// No longer true when its time came.
    Dropped,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub template: Template,
    pub delivery: Delivery,
    pub written_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub to: Option<String>,
    /// The mail server's words, or the code of why it was dropped.
    pub why: Option<String>,
    /// When it is tried, or tried again.
    pub due_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub state: InvitationState,
    pub created_at: DateTime<Utc>,
    pub by: Option<String>,
    pub sent_at: Option<DateTime<Utc>>,
    pub expires_at: Option<DateTime<Utc>>,
    pub expired: bool,
    pub ended_at: Option<DateTime<Utc>>,
    pub reminded: u32,
    /// The mail server's words.
    pub bounced: Option<String>,
}

impl Invitation {
    pub const fn is_open(&self) -> bool {
        matches!(self.state, InvitationState::Pending | InvitationState::Sent | InvitationState::Bounced)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    pub unit: UnitId,
    pub unit_name: String,
    /// As the table `unit` writes it: `team`.
    pub kind: String,
    pub role: Role,
    pub since: DateTime<Utc>,
    /// Whether the caller may take the person out of there.
    pub may_remove: bool,
}

/// A unit above those somebody is placed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Climbed {
    pub unit: UnitId,
    pub name: String,
    pub kind: String,
    /// The units they are placed in.
    pub from: Vec<String>,
}

/// What the organisation notes of people, and what it notes of this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomField {
    pub key: String,
    pub name: String,
    pub value: String,
}

/// What somebody is or was enrolled in, or is kept out of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    pub key: EnrolmentKey,
    pub activity: String,
    pub session: Option<String>,
    /// None of what they are kept out of and were never enrolled in.
    pub state: Option<State>,
    pub progress: u8,
    pub due_on: Option<NaiveDate>,
    /// Suspended by hand.
    pub paused: bool,
    /// Waiting for a seat in the session: how many come before, and they themselves.
    pub turn: Option<u32>,
    /// The last reason is gone, and grace ends then.
    pub leaves_at: Option<DateTime<Utc>>,
    pub completed_at: Option<DateTime<Utc>>,
    /// The oldest first.
    pub reasons: Vec<Reason>,
    pub kept_out: Option<KeptOut>,
}
