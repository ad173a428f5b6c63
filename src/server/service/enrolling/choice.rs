//! What an order can name.
use super::hands;
use crate::domain::{
    enrolling::{ActivityChoice, PersonChoice, SessionChoice},
    id::ActivityId,
    profile::clean,
    role::Capability,
    text::search_key,
};
use crate::server::{error::Result, scope::Scope, state::AppState, store};
use sqlx::PgConnection;

/// At most this many at once: a longer list is searched, not scrolled.
const SHOWN: i64 = 50;

/// People the caller may enrol whose name, address or reference holds the search.
pub async fn find_people(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<PersonChoice>> {
    let hands = hands(scope)?;
    let mut conn = state.db.acquire().await?;
    Ok(store::enrolling::find_people(&mut conn, &hands, &search_key(&clean(search)), SHOWN).await?)
}

/// Activities that take people whose name holds the search, with their open sessions.
pub async fn find_activities(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<ActivityChoice>> {
    scope.require(Capability::EnrolByHand)?;
    let mut conn = state.db.acquire().await?;
    let found = store::enrolling::find_activities(&mut conn, &search_key(&clean(search)), SHOWN).await?;
    choices(state, &mut conn, found).await
}

/// Those of these activities that take people, with their open sessions.
pub async fn activities(state: &AppState, scope: &Scope, ids: &[ActivityId]) -> Result<Vec<ActivityChoice>> {
    scope.require(Capability::EnrolByHand)?;
    let mut conn = state.db.acquire().await?;
    let found = store::enrolling::choosable(&mut conn, ids).await?;
    choices(state, &mut conn, found).await
}

async fn choices(
    state: &AppState,
    conn: &mut PgConnection,
    found: Vec<(ActivityId, String, bool)>,
) -> Result<Vec<ActivityChoice>> {
    let ids: Vec<_> = found.iter().map(|(id, ..)| id.0).collect();
    let open = store::enrolling::open_sessions(conn, state.now(), &ids).await?;
    let choice = |(id, name, in_sessions)| {
        let sessions = open.iter().filter(|session| session.activity == id).map(|session| SessionChoice {
            id: session.id,
            title: session.title.clone(),
            starts: session.starts_local,
            time_zone: session.time_zone.clone(),
            free: session.free(),
        });
        ActivityChoice { id, name, in_sessions, sessions: sessions.collect() }
    };
    Ok(found.into_iter().map(choice).collect())
}
