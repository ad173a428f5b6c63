//! The kinds of lines the audit log holds.
use serde::{Deserialize, Serialize};

macro_rules! events {
    ($($variant:ident = $text:literal, $label:literal;)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum EventKind {
            $(#[serde(rename = $text)] $variant,)*
        }

        impl EventKind {
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// What a timeline says of it.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)* }
            }

            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
            }
        }
    };
}

events! {
    ActivityArchived = "activity.archived", "Activity archived";
    ActivityChanged = "activity.changed", "Activity changed";
    ActivityCreated = "activity.created", "Activity created";
    ActivityRestored = "activity.restored", "Activity back in use";
    ActivitySteps = "activity.steps", "Steps changed in";
    SessionAdded = "activity.session_added", "Session added to";
    SessionCancelled = "activity.session_cancelled", "Session cancelled of";
    SessionChanged = "activity.session_changed", "Session changed of";
    AddressAsked = "address.asked", "New address, to be confirmed";
    AddressConfirmed = "address.confirmed", "Address confirmed";
    AddressCorrected = "address.corrected", "Address corrected";
    AddressKept = "address.kept", "Address kept";
    CohortCreated = "cohort.created", "Cohort created";
    EnrolmentByHand = "enrolment.by_hand", "Enrolled by hand";
    EnrolmentCompleted = "enrolment.completed", "Completed";
    EnrolmentEnded = "enrolment.ended", "No longer enrolled in";
    EnrolmentReopened = "enrolment.reopened", "Opened again to renew";
    EnrolmentKeptOut = "enrolment.kept_out", "Kept out of";
    EnrolmentLifted = "enrolment.lifted", "May enrol again in";
    EnrolmentResumed = "enrolment.resumed", "Enrolled again in";
    EnrolmentStarted = "enrolment.started", "Enrolled in";
    EnrolmentSuspended = "enrolment.suspended", "Suspended in";
    EnrolmentWaiting = "enrolment.waiting", "Waiting for a place in";
    EnrolmentTaken = "enrolment.taken", "Reason taken away for";
    InvitationAccepted = "invitation.accepted", "Registered";
    InvitationAsked = "invitation.asked", "Asked for a new link";
    InvitationBounced = "invitation.bounced", "Mail came back";
    InvitationCancelled = "invitation.cancelled", "Invitation withdrawn";
    InvitationCreated = "invitation.created", "Invited";
    InvitationDeclined = "invitation.declined", "Declined the invitation";
    InvitationReminded = "invitation.reminded", "Reminded";
    InvitationSent = "invitation.sent", "Invitation sent";
    ListApplied = "list.applied", "List applied";
    ListExported = "list.exported", "List exported";
    ListUndone = "list.undone", "List undone";
    MessageSent = "message.sent", "Mail sent";
    MessageFailed = "message.failed", "Mail failed";
    PasswordAsked = "password.asked", "Asked for a new password";
    PasswordChanged = "password.changed", "Password changed";
    PersonAdded = "person.added", "Added";
    PersonDeleted = "person.deleted", "Deleted";
    PersonEdited = "person.edited", "Edited";
    PersonMerged = "person.merged", "Merged";
    PersonPlaced = "person.placed", "Placed in";
    PersonRemoved = "person.removed", "Removed from";
    QualificationActivityAdded = "qualification.activity_added", "Activity added to a qualification";
    QualificationActivityRemoved = "qualification.activity_removed", "Activity removed from a qualification";
    QualificationCarried = "qualification.carried", "Carries a qualification";
    QualificationCarriedNoMore = "qualification.carried_no_more", "Carries a qualification no more";
    QualificationCreated = "qualification.created", "Qualification created";
    QualificationDeleted = "qualification.deleted", "Qualification deleted";
    QualificationEdited = "qualification.edited", "Qualification edited";
    QualificationGiven = "qualification.given", "Qualification given";
    QualificationKeptOut = "qualification.kept_out", "Kept out of a qualification";
    QualificationLifted = "qualification.lifted", "No longer kept out of a qualification";
    QualificationTaken = "qualification.taken", "Qualification taken away";
    ReminderCancelled = "reminder.cancelled", "Reminder taken back";
    RemindersStopped = "reminders.stopped", "Wants no reminders";
    RoleGranted = "role.granted", "Role given";
    RoleTaken = "role.taken", "Role taken";
    RuleChanged = "rule.changed", "Rule changed";
    RuleCreated = "rule.created", "Rule created";
    RuleDeleted = "rule.deleted", "Rule deleted";
    SeeingBegan = "seeing.began", "Seen as them";
    SeeingEnded = "seeing.ended", "No longer seen as them";
    SessionEnded = "session.ended", "Signed out elsewhere";
    SignedIn = "session.signed_in", "Signed in";
    SignedOut = "session.signed_out", "Signed out";
    StepDone = "step.done", "Step done in";
    StepUndone = "step.undone", "Step taken back in";
    TermsAccepted = "terms.accepted", "Accepted the terms";
    UnitAssigned = "unit.assigned", "Now carried by";
    UnitCreated = "unit.created", "Unit created";
    UnitDeleted = "unit.deleted", "Unit deleted";
    UnitEdited = "unit.edited", "Unit edited";
    UnitMerged = "unit.merged", "Unit merged";
    UnitMoved = "unit.moved", "Unit moved";
    UnitUnassigned = "unit.unassigned", "No longer carried by";
}

/// Kinds that a reader looks for together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    People,
    Learning,
    Mail,
    Lists,
    Organisation,
    Access,
}

impl Group {
    pub const ALL: &[Self] = &[Self::People, Self::Learning, Self::Mail, Self::Lists, Self::Organisation, Self::Access];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Learning => "learning",
            Self::Mail => "mail",
            Self::Lists => "lists",
            Self::Organisation => "organisation",
            Self::Access => "access",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|group| group.as_str() == text)
    }
}

impl EventKind {
    /// By the noun that its name begins with.
    pub fn group(self) -> Group {
        match self.as_str().split('.').next().unwrap_or_default() {
            "enrolment" | "step" | "activity" | "qualification" | "rule" => Group::Learning,
            "invitation" | "reminder" | "message" => Group::Mail,
            "list" | "import" | "filter" => Group::Lists,
            "cohort" | "unit" => Group::Organisation,
            "password" | "role" | "seeing" | "session" | "terms" => Group::Access,
            _ => Group::People,
        }
    }

    /// Whether it tells how somebody signs in, which is for admins alone.
    pub fn is_of_signing_in(self) -> bool {
        matches!(self.as_str().split('.').next(), Some("session" | "password"))
    }
}
