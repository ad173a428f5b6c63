//! The outbox: a mail is a row, written in the transaction of the fact that it tells of.
pub mod queue;

pub use queue::{NewMessage, queue, queue_many};
