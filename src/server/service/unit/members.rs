//! Who belongs to a unit, and who could.
use super::{OFFERED, seen};
use crate::domain::{
    id::UnitId,
    role::{Capability, Role},
    unit::{Candidate, Members, MembersQuery},
};
use crate::server::{
    error::Result,
    scope::{Reach, Scope},
    state::AppState,
    store::unit::member,
};
use std::collections::HashMap;
use uuid::Uuid;

pub async fn members(state: &AppState, scope: &Scope, id: UnitId, query: &MembersQuery) -> Result<Members> {
    let mut conn = state.db.acquire().await?;
    seen(&mut conn, scope, id).await?;
    let mut people = member::page(&mut conn, id, query).await?;
    let beyond = people.len() > member::PAGE as usize;
    people.truncate(member::PAGE as usize);
    let backwards = query.before.is_some() && query.after.is_none();
    let (earlier, later) = if backwards { (beyond, true) } else { (query.after.is_some(), beyond) };
    let found = member::of(&mut conn, state.now(), id, &people, query).await?;
    let place: HashMap<Role, bool> = [Role::Learner, Role::Mentor, Role::Coach, Role::GroupAdmin]
        .map(|role| (role, scope.may_place(role, Some(id))))
        .into();
    let over_admins = scope.may_place(Role::Admin, None);
    let members = found.into_iter().map(|(mut member, admin)| {
        let may = place.get(&member.role).copied().unwrap_or_default();
        member.yours = member.is_placed() && may && (!admin || over_admins);
        member
    });
    Ok(Members { members: members.collect(), earlier, later })
}

/// Of whom the caller may see, those the search finds.
pub async fn candidates(state: &AppState, scope: &Scope, search: &str) -> Result<Vec<Candidate>> {
    scope.require(Capability::SeePeople)?;
    let mut conn = state.db.acquire().await?;
    Ok(member::candidates(&mut conn, search, within(scope).as_deref(), OFFERED).await?)
}

/// Units whose people the caller may put elsewhere; everyone's if there is none.
pub(super) fn within(scope: &Scope) -> Option<Vec<Uuid>> {
    match scope.reach(Capability::SeePeople) {
        Reach::Everyone => None,
        Reach::Units(units) => Some(units.iter().map(|id| id.0).collect()),
        Reach::Own(_) => Some(Vec::new()),
    }
}
