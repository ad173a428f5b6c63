//! Making a unit, and its name and code: what nobody but its reader feels.
use super::{may_create, root_or, runs, seen};
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::UnitId,
    profile::clean,
    text::search_key,
    unit::{CODE_MAX, NAME_MAX, NewUnit, UnitKind, Visibility},
};
use crate::server::{
    error::{Error, Result},
    live::Topic,
    scope::Scope,
    state::AppState,
    store::{self, event::NewEvent},
};

/// Name and code as they are kept.
fn checked(name: &str, code: &str) -> Result<(String, Option<String>)> {
    let (name, code) = (clean(name), clean(code));
    if name.is_empty() {
        return Err(AppError::new(Code::NameMissing).on("name").into());
    }
    for (field, text, max) in [("name", &name, NAME_MAX), ("code", &code, CODE_MAX)] {
        if text.chars().count() > max {
            return Err(AppError::new(Code::NameTooLong).with("max", max).on(field).into());
        }
    }
    Ok((name, (!code.is_empty()).then_some(code)))
}

/// What an index or a trigger of `unit` has against it.
pub(super) fn refusal(error: sqlx::Error, name: &str, code: Option<&str>) -> Error {
    let constraint = error.as_database_error().and_then(|error| error.constraint());
    match constraint {
        Some("unit_neighbour_name" | "unit_cohort_name") => {
            AppError::new(Code::UnitNameTaken).with("name", name).on("name").into()
        }
        Some("unit_code") => {
            AppError::new(Code::UnitCodeTaken).with("code", code.unwrap_or_default()).on("code").into()
        }
        Some("unit_acyclic") => AppError::new(Code::UnitBelowItself).on("to").into(),
        _ => error.into(),
    }
}

pub async fn create(state: &AppState, scope: &Scope, new: &NewUnit) -> Result<UnitId> {
    let (name, code) = checked(&new.name, &new.code)?;
    let parent = root_or(new.parent);
    let now = state.now();
    let id: UnitId = state.random.id(now);
    let mut tx = state.db.begin().await?;
    store::unit::line_up(&mut tx).await?;
    let above = store::unit::find(&mut tx, parent).await?.ok_or(Code::NotFound)?;
    if !may_create(scope, parent, above.kind).contains(&new.kind) {
        let misplaced = new.kind != UnitKind::Platform && runs(scope, parent, above.kind);
        return Err(AppError::new(if misplaced { Code::UnitMisplaced } else { Code::AccessDenied })
            .on("parent")
            .into());
    }
    let code_key = code.as_deref().map(search_key);
    let unit = store::unit::NewUnit {
        id,
        kind: new.kind,
        name: &name,
        name_key: &search_key(&name),
        code: code.as_deref(),
        code_key: code_key.as_deref(),
        visibility: if new.kind.has_visibility() { new.visibility } else { Visibility::Public },
        parent,
    };
    store::unit::insert(&mut tx, now, &unit).await.map_err(|error| refusal(error, &name, code.as_deref()))?;
    let kind = if new.kind == UnitKind::Cohort { EventKind::CohortCreated } else { EventKind::UnitCreated };
    store::event::write(&mut tx, now, NewEvent::new(kind, scope.person).unit(id)).await?;
    store::live::notify(&mut tx, &[Topic::Units]).await?;
    tx.commit().await?;
    Ok(id)
}

/// Another name or code; the same ones leave no trace.
pub async fn rename(state: &AppState, scope: &Scope, id: UnitId, name: &str, code: &str) -> Result<()> {
    let (name, code) = checked(name, code)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    seen(&mut tx, scope, id).await?;
    let unit = store::unit::lock(&mut tx, id).await?.ok_or(Code::NotFound)?;
    if unit.kind == UnitKind::Platform {
        return Err(Code::UnitRoot.into());
    }
    if !runs(scope, id, unit.kind) {
        return Err(Code::AccessDenied.into());
    }
    let mut event = NewEvent::new(EventKind::UnitEdited, scope.person).unit(id);
    if unit.name != name {
        event = event.value("name", Some(unit.name.clone()), Some(name.clone()));
    }
    if unit.code != code {
        event = event.value("code", unit.code.clone(), code.clone());
    }
    if event.values.is_empty() {
        return Ok(());
    }
    let code_key = code.as_deref().map(search_key);
    let coded = code.as_deref().zip(code_key.as_deref());
    let renamed = store::unit::rename(&mut tx, id, (&name, &search_key(&name)), coded).await;
    renamed.map_err(|error| refusal(error, &name, code.as_deref()))?;
    store::event::write(&mut tx, now, event).await?;
    store::live::notify(&mut tx, &[Topic::Units]).await?;
    tx.commit().await?;
    Ok(())
}
