use crate::{
    domain::{error::Code, event::EventKind, id::WebSessionId},
    server::{
        error::Result,
        live::Topic,
        scope::Scope,
        service::auth,
        state::AppState,
        store::{
            event::{self, NewEvent},
            live, web_session,
        },
    },
};

/// Ends one of the caller's own.
pub async fn end_session(state: &AppState, scope: &Scope, id: WebSessionId) -> Result<()> {
    let person = super::own(scope)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    if !web_session::end_own(&mut tx, person, id, now).await? {
        return Err(Code::NotFound.into());
    }
    event::write(&mut tx, now, NewEvent::new(EventKind::SessionEnded, Some(person)).person(person)).await?;
    live::notify(&mut tx, &[Topic::SessionEnded(id.0)]).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends all but the one that asks.
pub async fn end_others(state: &AppState, scope: &Scope) -> Result<()> {
    let person = super::own(scope)?;
    let mut tx = state.db.begin().await?;
    if auth::end_sessions(state, &mut tx, person, scope.session).await? > 0 {
        let event = NewEvent::new(EventKind::SessionEnded, Some(person)).person(person);
        event::write(&mut tx, state.now(), event).await?;
    }
    tx.commit().await?;
    Ok(())
}
