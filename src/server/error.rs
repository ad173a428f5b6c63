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

    /// What the caller is told: of a fault no more than whether the database is away or full. It is logged here, and
    /// nowhere else.
    pub fn into_refusal(self) -> AppError {
        match self {
            Self::Refused(refusal) => refusal,
            Self::Fault(source) => {
                tracing::error!(error = &*source as &dyn std::error::Error, "a request failed");
                source.downcast_ref::<sqlx::Error>().and_then(trouble).unwrap_or_else(|| AppError::new(Code::Internal))
            }
        }
    }
}

/// What is wrong with the database as a whole or with what it was handed, if that is it. Codes of Postgres: 08 is
/// connections, 57P its stopping and starting, 53100 a full disk, 22021 a text that holds a zero.
fn trouble(error: &sqlx::Error) -> Option<AppError> {
    let away = || Some(AppError::new(Code::DatabaseAway));
    match error {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::WorkerCrashed => away(),
        sqlx::Error::Database(said) => match said.code()?.as_ref() {
            "53100" => Some(AppError::new(Code::DatabaseFull)),
            "22021" => Some(AppError::new(Code::RequestInvalid).with("detail", "a text holds the character zero")),
            "57P01" | "57P02" | "57P03" => away(),
            code if code.starts_with("08") => away(),
            _ => None,
        },
        _ => None,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_connection_is_told_as_such_and_other_faults_are_not() {
        let lost = sqlx::Error::Io(std::io::ErrorKind::ConnectionReset.into());
        assert_eq!(Error::from(lost).into_refusal().code, Code::DatabaseAway);
        assert_eq!(Error::from(sqlx::Error::PoolTimedOut).into_refusal().code, Code::DatabaseAway);
        assert_eq!(Error::from(sqlx::Error::RowNotFound).into_refusal().code, Code::Internal);
        assert_eq!(Error::fault("something").into_refusal().code, Code::Internal);
    }
}
