//! `muster worker`: the background work alone, where `muster serve` runs with `MUSTER_WORK=off` or needs help.
use super::{Ran, background::Background, logging, session::Session, signal};
use crate::server::settings::Settings;

/// The work has a pool of its own.
const CONNECTIONS: u32 = 2;

pub async fn run() -> Ran {
    let settings = Settings::load()?;
    logging::of_server(settings.log);
    let session = Session::open(settings, CONNECTIONS).await?;
    let background = Background::start(&session.state, true);
    tracing::info!("working");
    let asked = signal::stop().await;
    tracing::info!("stopping");
    session.state.stopping.cancel();
    let finished = background.finish().await;
    session.close().await?;
    asked?;
    finished
}
