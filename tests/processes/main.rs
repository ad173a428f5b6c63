//! The real binary, in processes of its own: commands and their answers, and what is true after one of them was killed.
//!
//! Needs a server that `DATABASE_URL` names; each test makes a database of its own there.
#![expect(clippy::unwrap_used, reason = "a test ends where something is missing")]

mod cli;
mod encryption;
mod full_disk;
mod outbox;
mod restart;
mod rounds;
mod support;
