//! Who manages somebody.
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::PersonId,
    role::Capability,
};
use crate::server::{
    error::Result,
    live::Topic,
    scope::Scope,
    service::{people::check_reach, reconcile},
    state::AppState,
    store::{self, event::NewEvent},
};

/// Gives somebody a manager, or none. Nobody is their own manager, at whatever remove.
pub async fn set_manager(state: &AppState, scope: &Scope, person: PersonId, manager: Option<PersonId>) -> Result<()> {
    scope.require(Capability::Enrol)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    check_reach(&mut tx, scope, Capability::Enrol, person).await?;
    // One change of the lines at a time: two that fit alone may make a circle together.
    store::manager::line_up(&mut tx).await?;
    let record = store::person::lock(&mut tx, person).await?.ok_or(Code::NotFound)?;
    let before = store::manager::of(&mut tx, person).await?;
    if before.as_ref().map(|(id, _)| *id) == manager {
        return Ok(());
    }
    let name = match manager {
        Some(manager) => {
            check_reach(&mut tx, scope, Capability::SeePeople, manager).await?;
            let found = store::person::lock(&mut tx, manager).await?.ok_or(Code::NotFound)?;
            if manager == person || store::manager::is_below(&mut tx, manager, person).await? {
                return Err(AppError::new(Code::ManagerCircle).with("name", &found.name).on("manager").into());
            }
            Some(found.name)
        }
        None => None,
    };
    store::manager::set(&mut tx, record.id, manager).await?;
    let event = NewEvent::new(EventKind::PersonEdited, scope.person).person(person);
    let event = event.value("manager", before.map(|(_, name)| name), name);
    store::event::write(&mut tx, now, event).await?;
    store::live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    reconcile::drain_within_request(state).await
}
