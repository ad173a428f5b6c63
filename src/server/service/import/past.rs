//! Imports that were applied: which there are, and what each did.
use crate::domain::{
    error::Code,
    id::UnitId,
    import::{Details, Page, SHOWN},
    role::Capability,
};
use crate::server::{
    error::Result,
    scope::{Reach, Scope},
    state::AppState,
    store::{self, import::Done},
};

/// Imports of one page.
const PAGE: usize = 50;

/// Those that the caller could have made, before that number.
pub async fn list(state: &AppState, scope: &Scope, before: Option<i64>) -> Result<Page> {
    scope.require(Capability::Enrol)?;
    let within = units(scope, Capability::Enrol);
    let mut conn = state.db.acquire().await?;
    let mut imports = store::import::page(&mut conn, before, within.as_deref(), PAGE as i64 + 1).await?;
    let more = imports.len() > PAGE;
    imports.truncate(PAGE);
    let next = imports.last().filter(|_| more).map(|last| last.number);
    imports.retain(|import| scope.may_place(import.role, import.unit.as_ref().map(|unit| unit.id)));
    Ok(Page { imports, next })
}

/// What an import did, and whether it was undone.
pub async fn read(state: &AppState, scope: &Scope, number: i64) -> Result<Details> {
    let mut conn = state.db.acquire().await?;
    let done = store::import::find(&mut conn, number).await?;
    let done = within_hands(scope, done)?;
    let import = store::import::page(&mut conn, Some(number + 1), None, 1).await?.pop();
    let import = import.filter(|import| import.number == number).ok_or(Code::NotFound)?;
    let people = store::import::placed(&mut conn, &done, seen(scope).as_deref(), SHOWN as i64).await?;
    Ok(Details { import, people })
}

/// The import, if the caller could have made it.
pub fn within_hands(scope: &Scope, import: Option<Done>) -> Result<Done> {
    scope.require(Capability::Enrol)?;
    let import = import.filter(|import| scope.may_place(import.role, import.unit));
    import.ok_or_else(|| Code::NotFound.into())
}

/// The units whose members the caller sees; none for everyone.
pub fn seen(scope: &Scope) -> Option<Vec<UnitId>> {
    units(scope, Capability::SeePeople)
}

fn units(scope: &Scope, capability: Capability) -> Option<Vec<UnitId>> {
    match scope.reach(capability) {
        Reach::Everyone => None,
        Reach::Units(units) => Some(units),
        Reach::Own(_) => Some(Vec::new()),
    }
}
