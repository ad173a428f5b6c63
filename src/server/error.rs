//! What a use case answers when it does not answer: a refusal for the caller, or a fault for the log.
use crate::domain::error::{AppError, Code};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The caller may know; pages show it where it belongs.
    #[error("refused: {0}")]
    Refused(#[from] AppError),
    /// Logged once, at the boundary; the caller learns only that something went wrong.
    #[error("{0}")]
    Fault(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    pub fn fault(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Fault(source.into())
    }

    /// What the caller is told. A fault is logged here, and nowhere else.
    pub fn into_refusal(self) -> AppError {
        match self {
            Self::Refused(refusal) => refusal,
            Self::Fault(source) => {
                tracing::error!(error = &*source as &dyn std::error::Error, "a request failed");
                AppError::new(Code::Internal)
            }
        }
    }
}

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        Self::Refused(AppError::new(code))
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Self::fault(error)
    }
}

pub type Result<T> = std::result::Result<T, Error>;
