//! From Postgres to this server's streams: one connection of its own that listens, and comes back when it is lost.
use crate::server::{live::Hub, store::live};
use sqlx::{
    PgPool,
    postgres::{PgListener, PgPoolOptions},
};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// What a stream hears when hints may have been missed.
pub const ALL: &str = "all";

/// A connection that died without a word is found out by asking.
const ASK_EVERY: Duration = Duration::from_secs(20);
const ANSWER_WITHIN: Duration = Duration::from_secs(5);
const AGAIN_AFTER: Duration = Duration::from_secs(1);

/// Passes hints on until the server stops. Begin it before serving: `hub` tells `all` once it listens.
pub async fn run(db: PgPool, hub: Hub, stopping: CancellationToken) {
    // The pool of pages lends its connections; this one is kept. Two, as a lost one may be slow to go.
    let own = PgPoolOptions::new().max_connections(2).connect_lazy_with((*db.connect_options()).clone());
    loop {
        let lost = tokio::select! {
            lost = listen(&own, &hub) => lost,
            () = stopping.cancelled() => break,
        };
        tracing::warn!(error = &lost as &dyn std::error::Error, "not listening for changes; trying again");
        tokio::select! {
            () = tokio::time::sleep(AGAIN_AFTER) => {}
            () = stopping.cancelled() => break,
        }
    }
    own.close().await;
}

/// Until the connection is lost.
async fn listen(own: &PgPool, hub: &Hub) -> sqlx::Error {
    let mut listener = match begin(own).await {
        Ok(listener) => listener,
        Err(error) => return error,
    };
    hub.publish(ALL.to_owned());
    loop {
        match tokio::time::timeout(ASK_EVERY, listener.try_recv()).await {
            Ok(Ok(Some(hint))) => hub.publish(hint.payload().to_owned()),
            Ok(Ok(None)) => return sqlx::Error::PoolClosed,
            Ok(Err(error)) => return error,
            Err(_) => match tokio::time::timeout(ANSWER_WITHIN, live::ask(&mut listener)).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => return error,
                Err(_) => return sqlx::Error::PoolTimedOut,
            },
        }
    }
}

async fn begin(own: &PgPool) -> sqlx::Result<PgListener> {
    let mut listener = PgListener::connect_with(own).await?;
    // Lost connections are ours to notice: whoever listens must hear of it.
    listener.eager_reconnect(false);
    listener.listen(live::CHANNEL).await?;
    Ok(listener)
}
