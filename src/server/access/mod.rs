//! Who may call what: every endpoint has one entry in [`ACCESS`], and the layer refuses what has none.
//!
//! To add an endpoint, add its line to `table.rs`. `tests/access.rs` walks all endpoints × all roles.
mod layer;
mod table;

pub use layer::enforce;
pub use table::ACCESS;

use crate::{
    domain::{error::Code, role::Capability},
    server::scope::Scope,
};
use http::Method;

/// What an endpoint asks of its caller; services ask again, with the unit in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone, signed in or not.
    Public,
    SignedIn,
    May(Capability),
}

impl Access {
    pub fn check(self, scope: Option<&Scope>) -> Result<(), Code> {
        match (self, scope) {
            (Self::Public, _) | (Self::SignedIn, Some(_)) => Ok(()),
            (Self::SignedIn | Self::May(_), None) => Err(Code::AccessSignIn),
            (Self::May(capability), Some(scope)) if scope.may(capability) => Ok(()),
            (Self::May(_), Some(_)) => Err(Code::AccessDenied),
        }
    }
}

/// One method on one path pattern.
#[derive(Debug)]
pub struct Entry {
    pub method: Method,
    pub path: &'static str,
    pub access: Access,
    /// Bytes a request's body may have.
    pub body: usize,
}

/// What whoever sees as a test person may still send: the ways out of it.
const WAYS_OUT: [&str; 2] = ["/see-as/stop", "/sign-out"];

/// Whether a request may change something, and therefore is refused to those who see as a test person.
pub fn changes(method: &Method, path: &str) -> bool {
    !method.is_safe() && !WAYS_OUT.contains(&path)
}

/// Enough for every form.
const FORM: usize = 256 * 1024;

impl Entry {
    pub const fn get(path: &'static str, access: Access) -> Self {
        Self { method: Method::GET, path, access, body: FORM }
    }

    pub const fn post(path: &'static str, access: Access) -> Self {
        Self { method: Method::POST, path, access, body: FORM }
    }

    /// For what takes lists and files.
    #[must_use]
    pub const fn body(mut self, bytes: usize) -> Self {
        self.body = bytes;
        self
    }
}

/// The entry of an endpoint. `HEAD` is answered by what answers `GET`.
pub fn entry(method: &Method, path: &str) -> Option<&'static Entry> {
    let method = if method == Method::HEAD { &Method::GET } else { method };
    ACCESS.iter().find(|entry| entry.method == *method && entry.path == path)
}
