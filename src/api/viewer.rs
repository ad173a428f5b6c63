//! Who is signed in, as far as pages need to know. The server hands it to a page together with its first rendering.
use crate::domain::{
    id::PersonId,
    role::{Capability, Role},
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer {
    pub person: Option<PersonId>,
    pub name: String,
    pub organisation: String,
    pub capabilities: Vec<Capability>,
    /// Whether staff see the page as this viewer would, a test person.
    pub seen_as: bool,
    /// Kinds of person the caller may enrol.
    pub kinds: Vec<Role>,
}

impl Viewer {
    pub fn may(&self, capability: Capability) -> bool {
        self.capabilities.contains(&capability)
    }
}
