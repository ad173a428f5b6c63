//! `GET /live`: hints of what changed, while the session lasts.
use super::routes::Routes;
use crate::server::{live::Topic, scope::Scope, state::AppState};
use axum::{
    Extension,
    extract::State,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures::{Stream, stream};
use std::{collections::BTreeSet, convert::Infallible, time::Duration};
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::Instant,
};
use tokio_util::sync::CancellationToken;

/// Hints within this time travel together.
const TOGETHER: Duration = Duration::from_millis(100);
/// Proxies cut what is silent for longer.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// The browser comes back by itself, and is asked again who it is.
const LONGEST: Duration = Duration::from_hours(1);

pub fn routes() -> Routes {
    Routes::new().get("/live", listen)
}

async fn listen(State(state): State<AppState>, Extension(scope): Extension<Scope>) -> Response {
    let listener = Listener {
        hints: state.live.subscribe(),
        stopping: state.stopping.clone(),
        ended: scope.session.map(|id| Topic::SessionEnded(id.0).to_string()),
        until: Instant::now() + LONGEST,
        sent_at: None,
    };
    // Buffering proxies would hold the hints back.
    let headers = [("x-accel-buffering", "no"), ("cache-control", "no-store")];
    (headers, Sse::new(hints(listener)).keep_alive(KeepAlive::new().interval(HEARTBEAT))).into_response()
}

struct Listener {
    hints: Receiver<String>,
    stopping: CancellationToken,
    /// What says that the caller's own session is over.
    ended: Option<String>,
    until: Instant,
    sent_at: Option<Instant>,
}

/// One event a moment: the first hint at once, those that follow it closely together.
fn hints(listener: Listener) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(listener, |mut listener| async move {
        let topics = listener.next().await?;
        let data = topics.into_iter().collect::<Vec<_>>().join(" ");
        Some((Ok(Event::default().data(data)), listener))
    })
}

impl Listener {
    /// The topics of the next event; nothing when the stream is over.
    async fn next(&mut self) -> Option<BTreeSet<String>> {
        let mut topics = BTreeSet::new();
        loop {
            let send_at = self.sent_at.map(|sent| sent + TOGETHER);
            let send = async {
                if let Some(at) = send_at {
                    tokio::time::sleep_until(at).await;
                }
            };
            tokio::select! {
                () = send, if !topics.is_empty() => {
                    self.sent_at = Some(Instant::now());
                    return Some(topics);
                }
                hint = self.hints.recv() => match hint {
                    Ok(hint) => {
                        if self.ended.as_deref().is_some_and(|ended| hint.split(' ').any(|topic| topic == ended)) {
                            return None;
                        }
                        // Others' sessions are nobody's business.
                        topics.extend(hint.split(' ').filter(|topic| !topic.contains(':')).map(str::to_owned));
                    }
                    // Too many to hold: anything may have changed, this session too.
                    Err(RecvError::Lagged(_) | RecvError::Closed) => return None,
                },
                () = self.stopping.cancelled() => return None,
                () = tokio::time::sleep_until(self.until) => return None,
            }
        }
    }
}
