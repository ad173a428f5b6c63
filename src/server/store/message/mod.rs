//! The outbox: a mail is a row, written in the transaction of the fact that it tells of, sent after it by leased senders.
//!
//! `due_at` is when a sender may take the row: its `not_before` while queued, the end of the lease while sending. `attempts` counts
//! how often it was taken, and so tells whose lease it is: a sender that lost its lease settles nothing.
pub mod claim;
pub mod facts;
pub mod queue;
pub mod settle;

pub use queue::{NewMessage, queue, queue_many};
