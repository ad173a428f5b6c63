//! One person: what staff see and may change.
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::{EnrolmentId, PersonId, UnitId},
    profile::{Enrolment, NAME_MAX, Placement, Profile, clean, person_search_key},
    role::{Capability, Role},
    text::{search_key, split_name},
};
use crate::server::{
    error::{Error, Result},
    live::Topic,
    scope::{Reach, Scope},
    service::reconcile,
    state::AppState,
    store::{self, event::NewEvent, person::Renaming, reconcile::Due},
};
use sqlx::PgConnection;
use std::collections::HashMap;

/// Refuses with `not_found` when the person is outside what the capability reaches, so that nobody learns who exists.
pub async fn check_reach(
    conn: &mut PgConnection,
    scope: &Scope,
    capability: Capability,
    person: PersonId,
) -> Result<()> {
    let reached = match scope.reach(capability) {
        Reach::Everyone => true,
        Reach::Units(units) => {
            let units: Vec<_> = units.iter().map(|id| id.0).collect();
            store::person::is_in_units(conn, person, &units).await?
        }
        Reach::Own(own) => own == person,
    };
    if reached { Ok(()) } else { Err(Code::NotFound.into()) }
}

pub async fn profile(state: &AppState, scope: &Scope, id: PersonId) -> Result<Profile> {
    scope.require(Capability::SeePeople)?;
    let now = state.now();
    let mut conn = state.db.acquire().await?;
    check_reach(&mut conn, scope, Capability::SeePeople, id).await?;
    let record = store::person::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let mut placements = Vec::new();
    for line in store::person::placements(&mut conn, id).await? {
        let role: Role = line.role.parse().map_err(Error::fault)?;
        placements.push(Placement {
            unit: line.unit,
            unit_name: line.unit_name,
            role,
            since: line.placed_at,
            may_remove: scope.may_place(role, Some(line.unit)),
        });
    }
    let mut platform_roles = Vec::new();
    for role in store::placement::platform_roles(&mut conn, id).await? {
        platform_roles.push(role.parse().map_err(Error::fault)?);
    }
    Ok(Profile {
        id,
        name: record.name,
        address: record.address,
        username: record.username,
        reference: record.reference,
        language: record.language,
        standing: record.standing.parse().map_err(Error::fault)?,
        deactivated: record.deactivated_at.is_some_and(|at| at <= now),
        test: record.test,
        added_at: record.created_at,
        invited_at: record.invited_at,
        registered_at: record.registered_at,
        last_seen_at: record.last_seen_at,
        platform_roles,
        placements,
        enrolments: enrolments(&mut conn, id).await?,
        may_edit: check_reach(&mut conn, scope, Capability::Enrol, id).await.is_ok() && scope.may(Capability::Enrol),
    })
}

async fn enrolments(conn: &mut PgConnection, id: PersonId) -> Result<Vec<Enrolment>> {
    let mut reasons: HashMap<EnrolmentId, Vec<String>> = HashMap::new();
    for reason in store::enrolment::reasons_of_person(conn, id).await? {
        let since = reason.since.format("%-d %B %Y");
        let sentence = match (reason.kind.as_str(), reason.unit, reason.operation) {
            ("unit", Some(unit), _) => format!("{unit} carries it, since {since}"),
            ("import", _, Some(number)) => format!("List {number}, {since}"),
            _ => format!("By hand, since {since}"),
        };
        reasons.entry(reason.enrolment).or_default().push(sentence);
    }
    let mut enrolments = Vec::new();
    for line in store::enrolment::of_person(conn, id).await? {
        enrolments.push(Enrolment {
            activity: line.activity,
            state: line.state.parse().map_err(Error::fault)?,
            progress: line.progress.clamp(0, 100) as u8,
            started_at: line.started_at,
            reasons: reasons.remove(&line.id).unwrap_or_default(),
        });
    }
    Ok(enrolments)
}

/// Changes a person's name and reference by hand; the address has a way of its own.
pub async fn edit(state: &AppState, scope: &Scope, id: PersonId, name: &str, reference: &str) -> Result<()> {
    scope.require(Capability::Enrol)?;
    let (name, reference) = (clean(name), clean(reference));
    let (name, reference) = (name.as_str(), reference.as_str());
    if name.is_empty() {
        return Err(AppError::new(Code::NameMissing).on("name").into());
    }
    for (field, value, code) in [("name", name, Code::NameTooLong), ("reference", reference, Code::ReferenceTooLong)] {
        if value.chars().count() > NAME_MAX {
            return Err(AppError::new(code).with("max", NAME_MAX).on(field).into());
        }
    }
    let now = state.now();
    let mut tx = state.db.begin().await?;
    check_reach(&mut tx, scope, Capability::Enrol, id).await?;
    let record = store::person::lock(&mut tx, id).await?.ok_or(Code::NotFound)?;
    let mut event = NewEvent::new(EventKind::PersonEdited, scope.person).person(id);
    if record.name != name {
        event = event.value("name", Some(record.name.clone()), Some(name.to_owned()));
    }
    if record.reference != reference {
        event = event.value("reference", Some(record.reference.clone()), Some(reference.to_owned()));
    }
    if event.values.is_empty() {
        return Ok(());
    }
    // Given and family names follow the name only where the person has written them.
    let (given, family) = if record.name == name || record.given_name.is_none() {
        (record.given_name, record.family_name)
    } else {
        let (given, family) = split_name(name);
        (Some(given), Some(family))
    };
    let renaming = Renaming {
        name,
        given_name: given.as_deref(),
        family_name: family.as_deref(),
        name_key: &search_key(name),
        reference,
        search_key: &person_search_key(name, record.address.as_deref().unwrap_or_default(), reference),
    };
    store::person::rename(&mut tx, id, &renaming).await?;
    store::event::write(&mut tx, now, event).await?;
    store::live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a person out of a unit. The person stays; enrolments that stood because of it end as their activity says.
pub async fn remove_placement(
    state: &AppState,
    scope: &Scope,
    person: PersonId,
    unit: UnitId,
    role: Role,
) -> Result<()> {
    scope.require(Capability::Enrol)?;
    if !scope.may_place(role, Some(unit)) {
        return Err(Code::AccessDenied.into());
    }
    let now = state.now();
    let mut tx = state.db.begin().await?;
    store::reconcile::lock(&mut tx, &[person.0]).await?;
    if !store::placement::remove(&mut tx, now, scope.person, person, unit, role).await? {
        return Err(Code::NotFound.into());
    }
    let event = NewEvent::new(EventKind::PersonRemoved, scope.person).person(person).unit(unit).role(role);
    store::event::write(&mut tx, now, event).await?;
    store::reconcile::mark_due(&mut tx, now, &Due::People(vec![person]), scope.person).await?;
    store::live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    reconcile::drain_within_request(state).await
}
