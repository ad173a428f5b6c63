//! Why there is no embedded Postgres: each is a sentence that says what to do.
use std::{
    io,
    path::{Path, PathBuf},
};

#[derive(Debug, thiserror::Error)]
pub enum Problem {
    #[error(
        "This machine has no Postgres server: install one (Debian and Ubuntu: apt-get install postgresql), \
         or set DATABASE_URL to one that runs elsewhere."
    )]
    NoServer,
    #[error(
        "The data in {path} was made by Postgres {made_by}, and this machine has {found}: install Postgres {made_by}, \
         or move the folder away to begin anew."
    )]
    OtherVersion { path: PathBuf, made_by: String, found: String },
    #[error(
        "The data in {path} belongs to another user (number {owner}): run Muster as that user or as root, \
         or set MUSTER_DATA to a folder of your own."
    )]
    OtherOwner { path: PathBuf, owner: u32 },
    #[error(
        "Postgres runs as user number {user}, who cannot write to {path}: open the folders above it to that user, \
         or set MUSTER_DATA to another one."
    )]
    Closed { path: PathBuf, user: u32 },
    #[error(
        "The folder {path} for Postgres' socket is not ours alone: remove it, or set MUSTER_DATA to a shorter path."
    )]
    SocketFolder { path: PathBuf },
    #[error("Postgres could not make its data in {path}:\n{said}")]
    NotMade { path: PathBuf, said: String },
    #[error("Postgres did not start; its log is {log}:\n{said}")]
    NotStarted { log: PathBuf, said: String },
    #[error("Postgres did not stop:\n{said}")]
    NotStopped { said: String },
    #[error("Could not {what} {path}: {source}")]
    Io { what: &'static str, path: PathBuf, source: io::Error },
    #[error("The embedded Postgres failed: {0}")]
    Other(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Problem {
    pub fn io(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { what, path, source }
    }

    pub fn other(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Other(source.into())
    }
}
