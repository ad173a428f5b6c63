//! A Postgres of our own, for whoever has none: server binaries of the machine, data below `MUSTER_DATA`.
//!
//! Every process that uses it holds a shared lock; the last one to leave stops the server. A server that a killed
//! process left behind is adopted. It listens on a socket only, in a folder that only its own user (and root) enters.
//!
//! - [`binaries`]: which `initdb` and `postgres`
//! - [`owner`]: the user it runs as, since it refuses to run as root
//! - [`place`]: where data and socket are
//! - [`cluster`]: making, starting, stopping
//! - [`pid_file`]: what a server says about itself
mod binaries;
mod cluster;
mod owner;
mod pid_file;
mod place;
mod problem;
#[cfg(test)]
mod tests;

pub use problem::Problem;

use crate::server::settings::Hidden;
use cluster::Cluster;
use place::Place;
use sqlx::migrate::MigrateDatabase;
use std::{fs::File, path::Path};

/// A running server, and our right to use it.
#[derive(Debug)]
pub struct Embedded {
    cluster: Cluster,
    users: File,
    url: Hidden,
}

/// Finds the server of this data folder running, or starts it, making it first where there is none.
pub async fn ensure(data: &Path) -> Result<Embedded, Problem> {
    let data = data.to_owned();
    let embedded = tokio::task::spawn_blocking(move || start(&data)).await.map_err(Problem::other)??;
    let url = embedded.url.reveal();
    if !sqlx::Postgres::database_exists(url).await.map_err(Problem::other)? {
        sqlx::Postgres::create_database(url).await.map_err(Problem::other)?;
    }
    Ok(embedded)
}

fn start(data: &Path) -> Result<Embedded, Problem> {
    let place = Place::find(data)?;
    // One at a time looks and starts; where the last user is just leaving, the second lock waits until it stopped.
    let starting = place.lock_file("starting.lock")?;
    starting.lock().map_err(Problem::io("lock", &place.home))?;
    let users = place.lock_file("users.lock")?;
    users.lock_shared().map_err(Problem::io("lock", &place.home))?;
    let cluster = Cluster::new(place)?;
    let socket = cluster.ensure_running()?;
    let url = Hidden::new(format!("postgres://{0}@localhost/{0}?host={1}", cluster::SUPERUSER, socket.display()));
    Ok(Embedded { cluster, users, url })
}

impl Embedded {
    pub const fn url(&self) -> &Hidden {
        &self.url
    }

    /// Where the data is: not where it was asked to be if the server's user cannot get there.
    pub fn home(&self) -> &Path {
        &self.cluster.place.home
    }

    /// Stops the server if nobody else uses it.
    pub async fn release(self) -> Result<(), Problem> {
        tokio::task::spawn_blocking(move || match self.users.try_lock() {
            Ok(()) => self.cluster.stop(),
            // Somebody else uses it.
            Err(_) => Ok(()),
        })
        .await
        .map_err(Problem::other)?
    }
}
