//! Withdrawing an invitation: the person is enrolled again, as before it.
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::PersonId,
    role::{Capability, Role},
};
use crate::server::{
    error::Result,
    live::Topic,
    scope::Scope,
    service::people::check_reach,
    state::AppState,
    store::{self, event::NewEvent},
};

/// Ends the open invitation with all its links. Mails that wait are dropped; one that is being sent arrives with a link
/// that is over.
pub async fn cancel(state: &AppState, scope: &Scope, person: PersonId) -> Result<()> {
    scope.require(Capability::Enrol)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    check_reach(&mut tx, scope, Capability::Enrol, person).await?;
    let record = store::person::lock(&mut tx, person).await?.ok_or(Code::NotFound)?;
    if store::role::all_of(&mut tx, person).await?.contains(&Role::Admin) && !scope.may(Capability::Administer) {
        return Err(AppError::new(Code::PersonOutranks).with("name", &record.name).into());
    }
    if store::invitation::cancel_open(&mut tx, now, person).await?.is_none() {
        return Err(AppError::new(Code::PersonNotInvited).with("name", &record.name).into());
    }
    store::invitation::back_to_enrolled(&mut tx, person).await?;
    let event = NewEvent::new(EventKind::InvitationCancelled, scope.person).person(person);
    store::event::write(&mut tx, now, event).await?;
    store::live::notify(&mut tx, &[Topic::People, Topic::Messages]).await?;
    tx.commit().await?;
    Ok(())
}
