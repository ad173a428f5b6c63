//! The engine's reads and writes: what should be against what is, for people who are locked. Set-based throughout.
mod notices;
mod queue;
mod reasons;
mod snapshot;
mod states;

pub use notices::{Contact, contacts};
pub use queue::{
    Due, Of, Taken, cut, is_due, left_by_others, lock, mark_due, mark_leaving, mark_over, people_of, plan_once,
    progress, take_due,
};
pub use reasons::{Adopted, Difference, Place, adopt, adoptable, differences, drop_reasons, start, write_reasons};
pub use snapshot::{Stand, names, qualifications, stands};
pub use states::{Turned, fill, turn, waited_for};
