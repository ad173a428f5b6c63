//! Who calls: handed first to every use case, which checks and filters by it.
use crate::domain::{
    error::Code,
    id::{PersonId, UnitId, WebSessionId},
    role::{Capability, Role, may, may_as_manager, may_grant},
};
use crate::server::error::Result;
use uuid::Uuid;

/// A caller, with every role they hold now.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Nobody for the command line and for workers, who act for the organisation.
    pub person: Option<PersonId>,
    pub name: String,
    /// Roles that hold platform wide, and `Instructor`.
    pub roles: Vec<Role>,
    /// Roles within units; a group admin's hold in all units below as well.
    pub units: Vec<(UnitId, Role)>,
    /// Somebody names them as manager.
    pub manages: bool,
    pub session: Option<WebSessionId>,
    /// Staff who see as this caller would, a test person: nothing may change then.
    pub seen_by: Option<SeenBy>,
}

/// Who is really signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenBy {
    pub person: PersonId,
}

/// Whose records a caller may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    Everyone,
    /// The members of these units.
    Units(Vec<UnitId>),
    /// Oneself only.
    Own(PersonId),
}

impl Scope {
    /// The command line on the server's own machine, and work in the background.
    pub fn system() -> Self {
        Self {
            person: None,
            name: "Muster".to_owned(),
            roles: vec![Role::Admin],
            units: Vec::new(),
            manages: false,
            session: None,
            seen_by: None,
        }
    }

    /// Whose session it is, whoever they see as.
    pub fn signed_in(&self) -> Option<PersonId> {
        self.seen_by.as_ref().map(|staff| staff.person).or(self.person)
    }

    /// Every role held, wherever it holds.
    pub fn all_roles(&self) -> impl Iterator<Item = Role> + '_ {
        self.roles.iter().copied().chain(self.units.iter().map(|(_, role)| *role))
    }

    pub fn highest(&self) -> Role {
        self.all_roles().max_by_key(|role| role.rank()).unwrap_or(Role::Learner)
    }

    pub fn may(&self, capability: Capability) -> bool {
        self.all_roles().any(|role| may(role, capability)) || self.manages && may_as_manager(capability)
    }

    pub fn require(&self, capability: Capability) -> Result<()> {
        if self.may(capability) { Ok(()) } else { Err(Code::AccessDenied.into()) }
    }

    pub fn is_platform_staff(&self) -> bool {
        self.roles.iter().any(|role| role.is_platform_wide())
    }

    /// Whose records may be seen or acted on with this capability.
    pub fn reach(&self, capability: Capability) -> Reach {
        if self.roles.iter().any(|role| role.is_platform_wide() && may(*role, capability)) {
            return Reach::Everyone;
        }
        let units: Vec<_> =
            self.units.iter().filter(|(_, role)| may(*role, capability)).map(|(unit, _)| *unit).collect();
        match self.person {
            Some(person) if units.is_empty() => Reach::Own(person),
            _ => Reach::Units(units),
        }
    }

    /// Units whose people the caller sees; `None` for all.
    pub fn seen_units(&self) -> Option<Vec<Uuid>> {
        match self.reach(Capability::SeePeople) {
            Reach::Everyone => None,
            Reach::Units(units) => Some(units.iter().map(|unit| unit.0).collect()),
            Reach::Own(_) => Some(Vec::new()),
        }
    }

    pub fn sees_unit(&self, unit: UnitId) -> bool {
        self.seen_units().is_none_or(|seen| seen.contains(&unit.0))
    }

    /// Whether the caller may make someone `role` in `unit` (`None`: platform wide).
    pub fn may_place(&self, role: Role, unit: Option<UnitId>) -> bool {
        self.roles.iter().any(|own| own.is_platform_wide() && may_grant(*own, role))
            || unit
                .is_some_and(|unit| self.units.iter().any(|(own_unit, own)| *own_unit == unit && may_grant(*own, role)))
    }
}
