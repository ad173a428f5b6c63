//! Words for what the domain knows by codes, said on more than one page.
use super::Words;
use crate::domain::{enrolment::State, role::Role};

impl Words {
    /// A role as the kind of person it makes: "Group admin".
    pub fn kind(&self, role: Role) -> String {
        self.t(match role {
            Role::Admin => "kind-admin",
            Role::Coordinator => "kind-coordinator",
            Role::GroupAdmin => "kind-group-admin",
            Role::Instructor => "kind-instructor",
            Role::Coach => "kind-coach",
            Role::Mentor => "kind-mentor",
            Role::Learner => "kind-learner",
        })
    }

    /// How an enrolment stands: "Completed".
    pub fn state(&self, state: State) -> String {
        self.t(match state {
            State::Waiting => "enrolment-waiting",
            State::Active => "enrolment-active",
            State::Completed => "enrolment-completed",
            State::Suspended => "enrolment-suspended",
            State::Ended => "enrolment-ended",
        })
    }
}
