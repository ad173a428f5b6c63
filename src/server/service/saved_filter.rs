//! The filters somebody keeps of the Enrolments list: their own, for nobody else.
use crate::domain::{
    enrolment_list::Query,
    error::{AppError, Code},
    id::{PersonId, SavedFilterId},
    profile::clean,
    role::Capability,
    saved_filter::{MOST, NAME_MAX, SavedFilter},
    text::search_key,
};
use crate::server::{
    error::{Error, Result},
    scope::Scope,
    state::AppState,
    store::{self, saved_filter::NewFilter},
};

/// Whose they are.
fn owner(scope: &Scope) -> Result<PersonId> {
    scope.require(Capability::SeePeople)?;
    scope.person.ok_or_else(|| Code::AccessDenied.into())
}

pub async fn list(state: &AppState, scope: &Scope) -> Result<Vec<SavedFilter>> {
    let owner = owner(scope)?;
    Ok(store::saved_filter::of_person(&mut *state.db.acquire().await?, owner).await?)
}

pub async fn save(state: &AppState, scope: &Scope, name: &str, query: &Query) -> Result<SavedFilter> {
    let owner = owner(scope)?;
    let name = checked(name)?;
    let now = state.now();
    let saved = SavedFilter { id: state.random.id(now), name, query: query.from_start() };
    let mut tx = state.db.begin().await?;
    store::saved_filter::line_up(&mut tx, owner).await?;
    if store::saved_filter::count(&mut tx, owner).await? >= MOST {
        return Err(AppError::new(Code::FilterTooMany).with("max", MOST).on("name").into());
    }
    let written = NewFilter {
        id: saved.id,
        person: owner,
        name: &saved.name,
        name_key: &search_key(&saved.name),
        query: &serde_json::to_value(&saved.query).map_err(Error::fault)?,
    };
    if !store::saved_filter::insert(&mut tx, now, written).await? {
        return Err(taken(&saved.name));
    }
    tx.commit().await?;
    Ok(saved)
}

pub async fn rename(state: &AppState, scope: &Scope, id: SavedFilterId, name: &str) -> Result<()> {
    let owner = owner(scope)?;
    let name = checked(name)?;
    let key = search_key(&name);
    let mut tx = state.db.begin().await?;
    store::saved_filter::line_up(&mut tx, owner).await?;
    if store::saved_filter::is_taken(&mut tx, owner, &key, id).await? {
        return Err(taken(&name));
    }
    if !store::saved_filter::rename(&mut tx, owner, id, &name, &key).await? {
        return Err(Code::NotFound.into());
    }
    tx.commit().await?;
    Ok(())
}

pub async fn delete(state: &AppState, scope: &Scope, id: SavedFilterId) -> Result<()> {
    let owner = owner(scope)?;
    let gone = store::saved_filter::delete(&mut *state.db.acquire().await?, owner, id).await?;
    if gone { Ok(()) } else { Err(Code::NotFound.into()) }
}

fn checked(name: &str) -> Result<String> {
    let name = clean(name);
    if name.is_empty() {
        return Err(AppError::new(Code::NameMissing).on("name").into());
    }
    if name.chars().count() > NAME_MAX {
        return Err(AppError::new(Code::NameTooLong).with("max", NAME_MAX).on("name").into());
    }
    Ok(name)
}

fn taken(name: &str) -> Error {
    AppError::new(Code::FilterTaken).with("name", name).on("name").into()
}
