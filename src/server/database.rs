//! The database of this process: the one that `DATABASE_URL` names, or the embedded one.
use crate::server::{
    error::{Error, Result},
    postgres::{self, Embedded},
    settings::{Database, Settings},
};
use sqlx::{PgPool, postgres::PgPoolOptions};
use std::time::Duration;

/// How long connections that are lent may take to come back.
const CLOSING: Duration = Duration::from_secs(5);

/// A pool, and the embedded server it leads to.
#[derive(Debug)]
pub struct Connected {
    pub pool: PgPool,
    pub embedded: Option<Embedded>,
}

#[derive(Debug, thiserror::Error)]
pub enum Problem {
    #[error(transparent)]
    Embedded(#[from] postgres::Problem),
    #[error("Could not connect to the database: {0}")]
    Connect(#[source] sqlx::Error),
}

/// Somebody else wrote the same key, deleted what was referred to, or locked in another order: the next try finds what they
/// made.
fn is_collision(error: &Error) -> bool {
    let Error::Fault(fault) = error else { return false };
    let code = fault.downcast_ref::<sqlx::Error>().and_then(|error| error.as_database_error()?.code());
    matches!(code.as_deref(), Some("23503" | "23505" | "40001" | "40P01"))
}

/// How often what got in another's way starts anew.
const TRIES: usize = 8;

/// Starts anew what got in another's way.
pub async fn retrying<T, Trying: Future<Output = Result<T>>>(mut once: impl FnMut() -> Trying) -> Result<T> {
    let mut tries = 0;
    loop {
        tries += 1;
        match once().await {
            Err(error) if tries < TRIES && is_collision(&error) => {}
            outcome => return outcome,
        }
    }
}

/// Connects with at most that many connections.
pub async fn connect(settings: &Settings, connections: u32) -> std::result::Result<Connected, Problem> {
    let (url, embedded) = match &settings.database {
        Database::Url(url) => (url.clone(), None),
        Database::Embedded => {
            let embedded = postgres::ensure(&settings.data).await?;
            (embedded.url().clone(), Some(embedded))
        }
    };
    let pool = PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(10))
        .connect(url.reveal())
        .await
        .map_err(Problem::Connect)?;
    Ok(Connected { pool, embedded })
}

impl Connected {
    /// Closes the connections, and stops the embedded server if nobody else uses it.
    pub async fn close(self) -> std::result::Result<(), Problem> {
        // What was cut off may keep its connection: the server stops all the same.
        tokio::time::timeout(CLOSING, self.pool.close()).await.ok();
        match self.embedded {
            Some(embedded) => Ok(embedded.release().await?),
            None => Ok(()),
        }
    }
}
