//! Making two records one person. What they learn is `enrolments`, which the engine alone calls.
pub mod enrolments;
mod facts;
mod record;

pub use facts::{Counts, counts, move_facts};
pub use record::{Keys, end_ways_in, join_dates, keep, note, side, survivor, take_over_reports, to_tombstone};
