//! What every command begins and ends with: settings, the database, and the state that use cases are handed.
use super::Failure;
use crate::server::{
    database::{self, Connected},
    postgres::Embedded,
    settings::{Database, Settings},
    state::AppState,
    store::migrations,
};
use sqlx::PgPool;

/// A command's connection; [`Session::close`] it, or an embedded server that it started stays up.
pub struct Session {
    pub state: AppState,
    connected: Connected,
}

impl Session {
    /// Connects, and sees to it that the schema is the newest.
    pub async fn open(settings: Settings, connections: u32) -> Result<Self, Failure> {
        let connected = database::connect(&settings, connections).await?;
        match prepare(&settings, &connected.pool).await {
            Ok(()) => Ok(Self { state: AppState::new(settings, connected.pool.clone()), connected }),
            Err(failure) => {
                connected.close().await?;
                Err(failure)
            }
        }
    }

    /// Where the embedded server keeps its data.
    pub fn embedded_home(&self) -> Option<&std::path::Path> {
        self.connected.embedded.as_ref().map(Embedded::home)
    }

    pub async fn close(self) -> Result<(), Failure> {
        Ok(self.connected.close().await?)
    }
}

/// A database of our own or a playground is brought up to date by itself. In production `muster migrate` does it, as
/// a role that may change the schema, which the server's own role should not.
async fn prepare(settings: &Settings, pool: &PgPool) -> Result<(), Failure> {
    if settings.development || matches!(settings.database, Database::Embedded) {
        return Ok(migrations::run(pool).await?);
    }
    match migrations::missing(pool).await? {
        0 => Ok(()),
        missing => Err(format!("The database lacks {missing} migrations: run muster migrate first.").into()),
    }
}
