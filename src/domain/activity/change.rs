//! What is changed of an activity that those who are in it may feel: first a plan, then exactly that.
use super::{SessionForm, Settings};
use crate::domain::{follows::Follows, id::SessionId};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Settings(Settings),
    /// Away, or into use again.
    Archive(bool),
    AddSession(SessionForm),
    Session(SessionId, SessionForm),
    CancelSession(SessionId),
}

/// What a change would do now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangePlan {
    pub follows: Follows,
    /// The first few whom it touches, by name.
    pub sample: Vec<String>,
    /// How many it touches.
    pub touched: u32,
    /// Of the outcomes: applying refuses when they are no longer so.
    pub digest: String,
}
