//! What staff change of a person by hand: name, reference, language, labels, whether they are a test person, and place.
mod place;

use crate::domain::{
    editing::Edit,
    error::{AppError, Code},
    event::EventKind,
    id::PersonId,
    label::{LABELS_MAX, label},
    profile::{NAME_MAX, clean, person_search_key},
    role::Capability,
    standing::Standing,
    text::{search_key, split_name},
};
use crate::server::{
    error::{Error, Result},
    live::Topic,
    scope::Scope,
    service::{people::check_reach, reconcile},
    state::AppState,
    store::{
        self,
        event::NewEvent,
        label::NewLabel,
        person::{Record, Renaming},
    },
    texts::Lang,
};
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// Changes what the edit names, and nothing else; one that changes nothing leaves no trace.
pub async fn edit(state: &AppState, scope: &Scope, id: PersonId, edit: &Edit) -> Result<()> {
    scope.require(Capability::Enrol)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    check_reach(&mut tx, scope, Capability::Enrol, id).await?;
    let record = store::person::lock(&mut tx, id).await?.ok_or(Code::NotFound)?;
    let mut event = NewEvent::new(EventKind::PersonEdited, scope.person).person(id);
    event = rename(&mut tx, &record, edit, event).await?;
    event = set_language(&mut tx, &record, edit, event).await?;
    event = set_labels(state, &mut tx, id, edit, event).await?;
    event = set_fields(&mut tx, id, edit, event).await?;
    if let Some(test) = edit.test.filter(|test| *test != record.test) {
        store::person::set_test(&mut tx, id, test).await?;
        let word = |test: bool| Some(if test { "test" } else { "" }.to_owned());
        event = event.value("test", word(record.test), word(test));
    }
    let edited = !event.values.is_empty();
    if edited {
        store::event::write(&mut tx, now, event).await?;
    }
    let moved = match edit.place {
        Some(change) => place::change(state, scope, &mut tx, &record, change).await?,
        None => false,
    };
    if edited || moved {
        store::live::notify(&mut tx, &[Topic::People]).await?;
        tx.commit().await?;
    }
    // What rules ask of people made them due by itself.
    if edited || moved { reconcile::drain_within_request(state).await } else { Ok(()) }
}

/// Name and reference, as they are kept.
async fn rename(conn: &mut PgConnection, record: &Record, edit: &Edit, mut event: NewEvent) -> Result<NewEvent> {
    let name = edit.name.as_deref().map_or_else(|| record.name.clone(), clean);
    let reference = edit.reference.as_deref().map_or_else(|| record.reference.clone(), clean);
    if name.is_empty() {
        return Err(AppError::new(Code::NameMissing).on("name").into());
    }
    for (field, value, code) in [("name", &name, Code::NameTooLong), ("reference", &reference, Code::ReferenceTooLong)]
    {
        if value.chars().count() > NAME_MAX {
            return Err(AppError::new(code).with("max", NAME_MAX).on(field).into());
        }
    }
    if record.name == name && record.reference == reference {
        return Ok(event);
    }
    if record.name != name {
        event = event.value("name", Some(record.name.clone()), Some(name.clone()));
    }
    if record.reference != reference {
        event = event.value("reference", Some(record.reference.clone()), Some(reference.clone()));
    }
    // Given and family names follow the name only where the person has written them.
    let (given, family) = if record.name == name || record.given_name.is_none() {
        (record.given_name.clone(), record.family_name.clone())
    } else {
        let (given, family) = split_name(&name);
        (Some(given), Some(family))
    };
    let renaming = Renaming {
        name: &name,
        given_name: given.as_deref(),
        family_name: family.as_deref(),
        name_key: &search_key(&name),
        reference: &reference,
        search_key: &person_search_key(&name, record.address.as_deref().unwrap_or_default(), &reference),
    };
    store::person::rename(conn, record.id, &renaming).await?;
    Ok(event)
}

/// Of someone registered the language is theirs.
async fn set_language(conn: &mut PgConnection, record: &Record, edit: &Edit, event: NewEvent) -> Result<NewEvent> {
    let Some(language) = edit.language.as_deref().filter(|language| *language != record.language) else {
        return Ok(event);
    };
    let standing: Standing = record.standing.parse().map_err(Error::fault)?;
    if standing == Standing::Registered {
        return Err(AppError::new(Code::LanguageTheirs).with("name", &record.name).on("language").into());
    }
    if !Lang::ALL.iter().any(|lang| lang.code() == language) {
        return Err(AppError::new(Code::RequestInvalid).with("detail", "no language of ours").on("language").into());
    }
    store::person::set_language(conn, record.id, language).await?;
    Ok(event.value("language", Some(record.language.clone()), Some(language.to_owned())))
}

async fn set_labels(
    state: &AppState,
    conn: &mut PgConnection,
    id: PersonId,
    edit: &Edit,
    event: NewEvent,
) -> Result<NewEvent> {
    if edit.add_labels.is_empty() && edit.remove_labels.is_empty() {
        return Ok(event);
    }
    let added = edit.add_labels.iter().map(|text| label(text)).collect::<std::result::Result<Vec<_>, _>>()?;
    let before = store::label::of_person(conn, id).await?;
    let removed: Vec<String> = edit.remove_labels.iter().map(|label| search_key(label)).collect();
    store::label::remove(conn, id, &removed).await?;
    let now = state.now();
    let new = |name: String| NewLabel { id: state.random.uuid(now), name_key: search_key(&name), name };
    store::label::add(conn, now, id, &added.into_iter().map(new).collect::<Vec<_>>()).await?;
    let after = store::label::of_person(conn, id).await?;
    if after.len() > LABELS_MAX {
        return Err(AppError::new(Code::LabelTooMany).with("max", LABELS_MAX).on("labels").into());
    }
    if before == after {
        return Ok(event);
    }
    Ok(event.value("labels", Some(before.join(", ")), Some(after.join(", "))))
}

/// What the organisation notes of people: of fields that there are.
async fn set_fields(conn: &mut PgConnection, id: PersonId, edit: &Edit, mut event: NewEvent) -> Result<NewEvent> {
    if edit.fields.is_empty() {
        return Ok(event);
    }
    let mut values = BTreeMap::new();
    for field in store::custom_field::of_person(conn, id).await? {
        let Some(text) = edit.fields.get(&field.key) else { continue };
        let value = clean(text);
        if value.chars().count() > NAME_MAX {
            return Err(AppError::new(Code::ReferenceTooLong).with("max", NAME_MAX).on(&field.key).into());
        }
        if value != field.value {
            let said = |value: &str| Some(format!("{}: {value}", field.name)).filter(|_| !value.is_empty());
            event = event.value("field", said(&field.value), said(&value));
            values.insert(field.key, value);
        }
    }
    if !values.is_empty() {
        store::custom_field::set(conn, id, &values).await?;
    }
    Ok(event)
}
