//! Why a command did not do what it should: one sentence.
use crate::server::{assets, database, error::Error, settings::Wrong};
use sqlx::migrate::MigrateError;
use std::{fmt, io};
use tokio::task::JoinError;

#[derive(Debug)]
pub struct Failure(String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a use case refuses is said as a page would say it.
impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(error.into_refusal().sentence())
    }
}

impl From<String> for Failure {
    fn from(sentence: String) -> Self {
        Self(sentence)
    }
}

macro_rules! prints_well {
    ($($error:ty),+) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self(error.to_string())
            }
        })+
    };
}

prints_well!(assets::Problem, database::Problem, io::Error, JoinError, MigrateError, Wrong);
