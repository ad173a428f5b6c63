//! What follows from a change for people and their enrolments, as its plan says before it is made.
use super::unit::Named;
use serde::{Deserialize, Serialize};

/// What becomes of one thing for the people concerned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    pub named: Named,
    /// People who are not enrolled in it, or hold it, and will be.
    pub gain: u32,
    /// Those who come to it and find no seat: they wait for one.
    pub wait: u32,
    /// People who wait now, here or for any session of the activity, and get a seat.
    pub seat: u32,
    /// People who come here from elsewhere in the same activity, with what they have done; of them, too, some wait or get a
    /// seat.
    pub moved: u32,
    /// People who are enrolled in it, or hold it, and will be no more.
    pub lose: u32,
    /// People whose last reason goes, and who stay enrolled for the activity's days of grace.
    pub later: u32,
    /// People who stay enrolled: their last reason goes and they have completed it or the activity keeps them, or they get a
    /// reason again.
    pub keep: u32,
}

/// All of it, with numbers that plans show and hold themselves to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Follows {
    /// Looked at; `MANY` past what is looked at, and then all other numbers are of those who were.
    pub people: u32,
    pub effects: Vec<Effect>,
    /// People who get something, and people who lose something.
    pub gaining: u32,
    pub losing: u32,
    /// Mails that leave, one a person.
    pub mails: u32,
}

impl Follows {
    /// Nobody's enrolments change, as far as was looked.
    pub const fn is_nothing(&self) -> bool {
        self.effects.is_empty()
    }
}
