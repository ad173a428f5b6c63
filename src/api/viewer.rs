//! Who is signed in, as far as pages need to know.
use crate::domain::{
    error::AppError,
    id::PersonId,
    role::{Capability, Role},
};
use leptos::{prelude::*, server_fn::codec::Json};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer {
    pub person: Option<PersonId>,
    pub name: String,
    pub organisation: String,
    pub capabilities: Vec<Capability>,
    /// Kinds of person the caller may enrol.
    pub kinds: Vec<Role>,
}

impl Viewer {
    pub fn may(&self, capability: Capability) -> bool {
        self.capabilities.contains(&capability)
    }
}

#[server(endpoint = "viewer", input = Json)]
pub async fn read_viewer() -> Result<Viewer, AppError> {
    use crate::server::context;
    let (state, scope) = context::caller()?;
    let kinds = [Role::Learner, Role::Mentor, Role::Coordinator, Role::Admin];
    let may_give = |role: &Role| {
        scope.may_place(*role, None)
            || !role.is_platform_wide() && scope.units.iter().any(|(unit, _)| scope.may_place(*role, Some(*unit)))
    };
    Ok(Viewer {
        person: scope.person,
        name: scope.name.clone(),
        organisation: state.settings.organisation.clone(),
        capabilities: Capability::ALL.iter().copied().filter(|capability| scope.may(*capability)).collect(),
        kinds: kinds.into_iter().filter(may_give).collect(),
    })
}
