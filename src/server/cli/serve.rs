//! `muster serve`: everything in one process, until it is asked to stop.
use super::{Failure, Ran, background::Background, demo, logging, session::Session, signal};
use crate::server::{assets::Site, router, service::auth, settings::Settings, state::AppState};
use std::{net::SocketAddr, time::Duration};
use tokio::net::TcpListener;

/// For pages and commands; workers have a pool of their own.
const CONNECTIONS: u32 = 20;
/// How long requests that run may take once we are asked to stop.
const GRACE: Duration = Duration::from_secs(10);

pub async fn run() -> Ran {
    let settings = Settings::load()?;
    logging::of_server(settings.log);
    // Before the database: a port that is taken should not start one.
    let listener = TcpListener::bind(settings.addr).await.map_err(|error| {
        format!("Could not listen on {}: {error}. MUSTER_ADDR names another address.", settings.addr)
    })?;
    let session = Session::open(settings, CONNECTIONS).await?;
    let served = serve(&session, listener).await;
    session.close().await?;
    served
}

async fn serve(session: &Session, listener: TcpListener) -> Ran {
    let site = Site::open(&session.state.settings.site)?;
    let state = session.state.clone().with_assets(site.assets()?);
    let sign_ins = demo::of_newcomer(&state).await?;
    greet(session, sign_ins).await?;
    let background = Background::start(&state, state.settings.work);
    let app = router::router(state.clone(), site.routes()).into_make_service_with_connect_info::<SocketAddr>();
    let stopping = state.stopping.clone();
    let server = axum::serve(listener, app).with_graceful_shutdown(stopping.clone().cancelled_owned());
    let mut server = tokio::spawn(server.into_future());
    tokio::select! {
        asked = signal::stop() => asked?,
        ended = &mut server => return ended?.map_err(Failure::from),
    }
    tracing::info!("stopping");
    stopping.cancel();
    // A request that takes longer is cut off: its transaction rolls back.
    if let Ok(ended) = tokio::time::timeout(GRACE, server).await {
        ended??;
    }
    background.finish().await
}

async fn greet(session: &Session, sign_ins: Option<String>) -> Ran {
    let AppState { settings, .. } = &session.state;
    println!("Muster is at {}", settings.base_url);
    if let Some(home) = session.embedded_home() {
        println!("Its data is in {}", home.display());
    }
    if let Some(sign_ins) = sign_ins {
        println!("{sign_ins}");
    }
    if let Some(link) = auth::setup_link(&session.state).await? {
        println!("It has no admin yet. Make the first one at {link}");
    }
    Ok(())
}
