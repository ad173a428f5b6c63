//! Roles that hold platform wide: given and taken by hand.
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
    service::{people::check_reach, reconcile},
    state::AppState,
    store::{self, event::NewEvent, reconcile::Due},
};
use sqlx::PgConnection;

/// Gives the role, or takes it. Nobody gives or takes a role above their own, and one admin stays.
pub async fn set_role(state: &AppState, scope: &Scope, person: PersonId, role: Role, holds: bool) -> Result<()> {
    scope.require(Capability::Enrol)?;
    if !role.is_platform_wide() || !scope.may_place(role, None) {
        return Err(Code::AccessDenied.into());
    }
    let now = state.now();
    let mut tx = state.db.begin().await?;
    check_reach(&mut tx, scope, Capability::Enrol, person).await?;
    let record = store::person::lock(&mut tx, person).await?.ok_or(Code::NotFound)?;
    let changed = if holds {
        store::role::grant(&mut tx, person, role, scope.person, now).await?
    } else {
        keep_an_admin(state, &mut tx, person, role, &record.name).await?;
        store::role::take(&mut tx, person, role).await?
    };
    if !changed {
        return Ok(());
    }
    let kind = if holds { EventKind::RoleGranted } else { EventKind::RoleTaken };
    store::event::write(&mut tx, now, NewEvent::new(kind, scope.person).person(person).role(role)).await?;
    // Who holds no role and is placed nowhere belongs to everyone.
    store::reconcile::mark_due(&mut tx, now, &Due::People(vec![person]), scope.person).await?;
    store::live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    reconcile::drain_within_request(state).await
}

async fn keep_an_admin(
    state: &AppState,
    conn: &mut PgConnection,
    person: PersonId,
    role: Role,
    name: &str,
) -> Result<()> {
    if role == Role::Admin {
        let admins = store::role::lock_admins(conn, state.now()).await?;
        if admins.iter().all(|admin| *admin == person) {
            return Err(AppError::new(Code::RoleLastAdmin).with("name", name).on("role").into());
        }
    }
    Ok(())
}
