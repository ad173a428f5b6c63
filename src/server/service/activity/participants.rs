//! Who is in an activity, as far as the caller sees.
use super::sight;
use crate::domain::{
    activity::{ParticipantPage, ParticipantQuery},
    error::Code,
    role::Capability,
};
use crate::server::{
    error::Result,
    scope::Scope,
    service::enrolling::hands,
    state::AppState,
    store::{self, enrolling::Hands},
};

pub async fn participants(state: &AppState, scope: &Scope, query: &ParticipantQuery) -> Result<ParticipantPage> {
    let sight = sight(scope)?;
    // Whoever only sees changes nothing.
    let hands = if scope.may(Capability::EnrolByHand) { hands(scope)? } else { Hands::default() };
    let mut conn = state.db.acquire().await?;
    store::activity::find(&mut conn, query.activity).await?.ok_or(Code::NotFound)?;
    Ok(store::activity::participants(&mut conn, &sight, &hands, query).await?)
}
