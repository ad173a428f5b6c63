//! Roles, who outranks whom, and what each may do.
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// `Admin` and `Coordinator` hold platform wide, `Instructor` within a session, the others within a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Admin,
    Coordinator,
    GroupAdmin,
    Instructor,
    Coach,
    Mentor,
    Learner,
}

impl Role {
    pub const ALL: &[Self] =
        &[Self::Admin, Self::Coordinator, Self::GroupAdmin, Self::Instructor, Self::Coach, Self::Mentor, Self::Learner];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Coordinator => "coordinator",
            Self::GroupAdmin => "group_admin",
            Self::Instructor => "instructor",
            Self::Coach => "coach",
            Self::Mentor => "mentor",
            Self::Learner => "learner",
        }
    }

    /// As a page writes it.
    /// In English, for commands.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Admin => "Admin",
            Self::Coordinator => "Coordinator",
            Self::GroupAdmin => "Group admin",
            Self::Instructor => "Instructor",
            Self::Coach => "Coach",
            Self::Mentor => "Mentor",
            Self::Learner => "Learner",
        }
    }

    /// Higher outranks lower; nobody grants a role above their own.
    pub const fn rank(self) -> u8 {
        match self {
            Self::Admin => 5,
            Self::Coordinator => 4,
            Self::GroupAdmin => 3,
            Self::Instructor => 2,
            Self::Coach | Self::Mentor => 1,
            Self::Learner => 0,
        }
    }

    /// Whether somebody has it by being placed in a unit.
    pub const fn is_of_units(self) -> bool {
        matches!(self, Self::Learner | Self::Mentor | Self::Coach | Self::GroupAdmin)
    }

    pub const fn is_platform_wide(self) -> bool {
        matches!(self, Self::Admin | Self::Coordinator)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a role")]
pub struct UnknownRole;

impl FromStr for Role {
    type Err = UnknownRole;
    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        Self::ALL.iter().copied().find(|role| role.as_str() == text).ok_or(UnknownRole)
    }
}

/// What an endpoint asks of its caller, whatever the unit; the service asks again with the unit in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capability {
    /// See people beyond oneself.
    SeePeople,
    /// Enrol, invite, import.
    Enrol,
    /// Remind people who were invited.
    Remind,
    /// Look after people: one's team.
    SeeTeam,
    /// Enrol people in activities by hand.
    EnrolByHand,
    /// Create cohorts.
    CreateCohorts,
    /// See units, activities, qualifications and rules.
    SeeOrganisation,
    /// Create, rename, move, merge and delete units, and say what they carry.
    EditUnits,
    /// Create and change activities, their sessions, and rules.
    EditLearning,
    /// Create and change qualifications.
    EditQualifications,
    /// Settings, platform roles, tokens, audit.
    Administer,
}

impl Capability {
    pub const ALL: &[Self] = &[
        Self::SeePeople,
        Self::Enrol,
        Self::Remind,
        Self::SeeTeam,
        Self::EnrolByHand,
        Self::CreateCohorts,
        Self::SeeOrganisation,
        Self::EditUnits,
        Self::EditLearning,
        Self::EditQualifications,
        Self::Administer,
    ];
}

/// The table of `design` section 4, as far as a role alone decides.
pub const fn may(role: Role, capability: Capability) -> bool {
    match capability {
        Capability::Administer | Capability::EditQualifications => matches!(role, Role::Admin),
        Capability::CreateCohorts | Capability::EditLearning => matches!(role, Role::Admin | Role::Coordinator),
        Capability::EditUnits => matches!(role, Role::Admin | Role::GroupAdmin),
        Capability::Enrol | Capability::EnrolByHand => {
            matches!(role, Role::Admin | Role::Coordinator | Role::GroupAdmin)
        }
        Capability::SeePeople | Capability::Remind | Capability::SeeTeam | Capability::SeeOrganisation => {
            !matches!(role, Role::Learner)
        }
    }
}

/// What a manager may do about the people they manage, whatever their roles.
pub const fn may_as_manager(capability: Capability) -> bool {
    matches!(capability, Capability::SeeTeam | Capability::EnrolByHand)
}

/// Whether someone whose highest role is `own` may give `role` to others.
pub const fn may_grant(own: Role, role: Role) -> bool {
    match own {
        Role::Admin => true,
        Role::Coordinator => !matches!(role, Role::Admin),
        Role::GroupAdmin => role.rank() <= Role::GroupAdmin.rank() && !role.is_platform_wide(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_grants_above_their_own() {
        for own in Role::ALL {
            for role in Role::ALL {
                assert!(!may_grant(*own, *role) || role.rank() <= own.rank(), "{own} grants {role}");
            }
        }
    }

    #[test]
    fn names_read_back() {
        for role in Role::ALL {
            assert_eq!(role.as_str().parse(), Ok(*role));
        }
        assert_eq!("root".parse::<Role>(), Err(UnknownRole));
    }
}
