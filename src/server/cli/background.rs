//! What runs beside requests, from start to stop.
use super::Ran;
use crate::server::{
    job, listener,
    service::{auth, drain},
    state::AppState,
};
use std::time::Duration;
use tokio::task::JoinSet;

/// How long work that runs may take once we are asked to stop; what is cut off comes back when its lease ends.
const GRACE: Duration = Duration::from_secs(10);

pub struct Background {
    tasks: JoinSet<()>,
}

impl Background {
    /// Listens for changes; with `work` it also sends mail, drains what is due, tidies up.
    pub fn start(state: &AppState, work: bool) -> Self {
        let mut tasks = JoinSet::new();
        tasks.spawn(listener::run(state.db.clone(), state.live.clone(), state.stopping.clone()));
        if work {
            tasks.spawn(job::run(state.clone(), state.stopping.clone()));
            tasks.spawn(drain::drain_forever(state.clone()));
            tasks.spawn(auth::tidy_hourly(state.clone()));
        }
        Self { tasks }
    }

    /// After `stopping` was cancelled: waits until each has put down what it held.
    pub async fn finish(mut self) -> Ran {
        let all = async {
            while let Some(ended) = self.tasks.join_next().await {
                ended?;
            }
            Ok(())
        };
        tokio::time::timeout(GRACE, all).await.unwrap_or(Ok(()))
    }
}
