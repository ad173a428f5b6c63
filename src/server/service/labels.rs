//! Labels that others have already.
use crate::domain::{profile::clean, role::Capability, text::search_key};
use crate::server::{
    error::Result,
    scope::{Reach, Scope},
    state::AppState,
    store,
};

const SHOWN: i64 = 50;

/// Of the people the caller sees.
pub async fn search(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<String>> {
    scope.require(Capability::SeePeople)?;
    let only = match scope.reach(Capability::SeePeople) {
        Reach::Everyone => None,
        Reach::Units(units) => Some(units.iter().map(|id| id.0).collect()),
        Reach::Own(_) => Some(Vec::new()),
    };
    let mut conn = state.db.acquire().await?;
    Ok(store::label::search(&mut conn, &search_key(&clean(search)), only.as_deref(), SHOWN).await?)
}
