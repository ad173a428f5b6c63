use crate::{
    domain::{
        error::{AppError, Code},
        event::EventKind,
        profile::{NAME_MAX, clean, person_search_key},
        text::search_key,
    },
    server::{
        error::Result,
        live::Topic,
        scope::Scope,
        state::AppState,
        store::{
            self,
            event::{self, NewEvent},
            live, me,
            person::Renaming,
        },
        texts::Lang,
    },
};
use chrono_tz::Tz;
use serde::Deserialize;

/// What the form holds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Change {
    pub first_name: String,
    pub last_name: String,
    pub language: String,
    pub time_zone: String,
}

/// Everything that is wrong with a form, each with its field.
pub type Refused = Vec<AppError>;

/// Both parts of a name as a form has them, cleaned; or what is wrong with them.
pub fn check_name(first: &str, last: &str) -> std::result::Result<(String, String), Refused> {
    let (first, last) = (clean(first), clean(last));
    let mut errors = Vec::new();
    for (field, part) in [("first_name", &first), ("last_name", &last)] {
        if part.chars().count() > NAME_MAX {
            errors.push(AppError::new(Code::NameTooLong).with("max", NAME_MAX).on(field));
        }
    }
    if first.is_empty() && last.is_empty() {
        errors.push(AppError::new(Code::NameMissing).on("first_name"));
    }
    if errors.is_empty() { Ok((first, last)) } else { Err(errors) }
}

/// "Noor Haddad", with whichever part there is.
pub fn whole_name(first: &str, last: &str) -> String {
    [first, last].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

pub fn is_language(code: &str) -> bool {
    Lang::ALL.iter().any(|lang| lang.code() == code)
}

pub fn is_zone(name: &str) -> bool {
    name.parse::<Tz>().is_ok()
}

/// Name, language and time zone of the caller; what they write about themselves is theirs.
pub async fn change(state: &AppState, scope: &Scope, to: &Change) -> Result<std::result::Result<(), Refused>> {
    let person = super::own(scope)?;
    let mut errors = Vec::new();
    let names = check_name(&to.first_name, &to.last_name).map_err(|wrong| errors.extend(wrong));
    if !is_language(&to.language) {
        errors.push(AppError::new(Code::LanguageUnknown).on("language"));
    }
    if !is_zone(&to.time_zone) {
        errors.push(AppError::new(Code::TimeZoneUnknown).on("time_zone"));
    }
    let Ok((first, last)) = names else { return Ok(Err(errors)) };
    if !errors.is_empty() {
        return Ok(Err(errors));
    }

    let now = state.now();
    let mut tx = state.db.begin().await?;
    store::person::lock(&mut tx, person).await?.ok_or(Code::AccessSignIn)?;
    let was = me::find(&mut tx, person).await?.ok_or(Code::AccessSignIn)?;
    let name = whole_name(&first, &last);
    let mut event = NewEvent::new(EventKind::PersonEdited, Some(person)).person(person);
    for (field, from, to) in [
        ("name", &was.name, &name),
        ("language", &was.language, &to.language),
        ("time_zone", &was.time_zone, &to.time_zone),
    ] {
        if from != to {
            event = event.value(field, Some(from.clone()), Some(to.clone()));
        }
    }
    let renamed = was.name != name
        || was.given_name.as_deref() != Some(first.as_str())
        || was.family_name.as_deref() != Some(last.as_str());
    if renamed {
        let renaming = Renaming {
            name: &name,
            given_name: Some(&first),
            family_name: Some(&last),
            name_key: &search_key(&name),
            reference: &was.reference,
            search_key: &person_search_key(&name, was.address.as_deref().unwrap_or_default(), &was.reference),
        };
        store::person::rename(&mut tx, person, &renaming).await?;
    }
    if event.values.is_empty() && !renamed {
        return Ok(Ok(()));
    }
    me::set_place(&mut tx, person, &to.language, &to.time_zone).await?;
    event::write(&mut tx, now, event).await?;
    live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    Ok(Ok(()))
}
