//! Correcting somebody's address by hand. Of someone registered, the mailbox itself has the last word (`confirm`).
mod confirm;

pub use confirm::{Confirmed, Link, confirm, look};

use crate::domain::{
    address,
    correction::{Correction, Follows, Owner, follows},
    error::{AppError, Code},
    event::EventKind,
    id::{InvitationId, PersonId},
    link::Purpose,
    message::Template,
    profile::person_search_key,
    role::Capability,
    text::address_key,
};
use crate::server::{
    error::{Error, Result},
    live::Topic,
    scope::Scope,
    service::people::check_reach,
    state::AppState,
    store::{self, address::NewAddress, event::NewEvent, message::NewMessage, person::Record},
};
use serde_json::json;
use sqlx::PgConnection;

/// What correcting the address would bring about now.
pub async fn plan(state: &AppState, scope: &Scope, person: PersonId, to: &str) -> Result<Correction> {
    let mut tx = state.db.begin().await?;
    let (_, correction) = look_at(state, scope, &mut tx, person, to).await?;
    tx.rollback().await?;
    Ok(correction)
}

/// Does exactly what `planned` says, or refuses with `plan.moved` when something else would follow by now.
pub async fn correct(state: &AppState, scope: &Scope, person: PersonId, planned: &Correction) -> Result<()> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let (record, correction) = look_at(state, scope, &mut tx, person, &planned.to).await?;
    if correction != *planned {
        return Err(Code::PlanMoved.into());
    }
    let event = |kind| NewEvent::new(kind, scope.person).person(person);
    let moved = |kind| event(kind).value("address", correction.from.clone(), Some(correction.to.clone()));
    match correction.follows {
        Follows::Nothing => return Ok(()),
        Follows::Change => {
            set(&mut tx, &record, &correction.to).await?;
            store::event::write(&mut tx, now, moved(EventKind::AddressCorrected)).await?;
        }
        Follows::InvitedAgain => {
            set(&mut tx, &record, &correction.to).await?;
            store::event::write(&mut tx, now, moved(EventKind::AddressCorrected)).await?;
            invite_again(state, scope, &mut tx, person).await?;
        }
        Follows::ToBeConfirmed => {
            let key = address_key(&correction.to);
            end_links(state, &mut tx, person).await?;
            store::address::ask(&mut tx, now, person, &correction.to, &key, scope.person).await?;
            store::event::write(&mut tx, now, moved(EventKind::AddressAsked)).await?;
            tell_both(state, scope, &mut tx, person, &correction).await?;
        }
        Follows::Withdrawn => {
            end_links(state, &mut tx, person).await?;
            store::address::settle(&mut tx, person).await?;
            store::event::write(&mut tx, now, event(EventKind::AddressKept)).await?;
        }
    }
    store::live::notify(&mut tx, &[Topic::People, Topic::Messages]).await?;
    tx.commit().await?;
    Ok(())
}

/// The person, locked, and what would follow; or what is wrong with the address, or with asking.
async fn look_at(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    person: PersonId,
    to: &str,
) -> Result<(Record, Correction)> {
    scope.require(Capability::Enrol)?;
    check_reach(conn, scope, Capability::Enrol, person).await?;
    let record = store::person::lock(conn, person).await?.ok_or(Code::NotFound)?;
    if !may_correct(conn, scope, person).await? {
        return Err(AppError::new(Code::PersonOutranks).with("name", &record.name).into());
    }
    let to = address::parse(to).map_err(AppError::from)?;
    let key = address_key(&to);
    if let Some(holder) = store::address::holder(conn, &key).await?.filter(|holder| *holder != person) {
        return Err(taken(conn, scope, holder).await?);
    }
    let own_key = record.address.as_deref().map(address_key);
    let owner = Owner {
        standing: record.standing.parse().map_err(Error::fault)?,
        address: record.address.as_deref(),
        address_key: own_key.as_deref(),
        waits: store::address::waiting(conn, person).await?.is_some(),
        offered: store::invitation::is_open(conn, person).await?,
    };
    let follows = follows(owner, &to, &key);
    let mails = matches!(follows, Follows::InvitedAgain | Follows::ToBeConfirmed);
    if mails && record.deactivated_at.is_some_and(|at| at <= state.now()) {
        return Err(AppError::new(Code::PersonDeactivated).with("name", &record.name).on("email").into());
    }
    let correction = Correction { from: record.address.clone(), to, follows };
    Ok((record, correction))
}

/// Nobody changes the address of someone who is their equal or stands above them, but admins, and oneself.
pub async fn may_correct(conn: &mut PgConnection, scope: &Scope, person: PersonId) -> Result<bool> {
    if scope.person == Some(person) || scope.may(Capability::Administer) {
        return Ok(true);
    }
    let highest = store::role::all_of(conn, person).await?.into_iter().map(crate::domain::role::Role::rank).max();
    Ok(highest.is_none_or(|rank| rank < scope.highest().rank()))
}

/// Whose it is already is said to those only who may see them.
async fn taken(conn: &mut PgConnection, scope: &Scope, holder: PersonId) -> Result<Error> {
    let mut refusal = AppError::new(Code::EmailTaken).on("email");
    if check_reach(conn, scope, Capability::SeePeople, holder).await.is_ok()
        && let Some(record) = store::person::find(conn, holder).await?
    {
        refusal = refusal.with("holder", record.name);
    }
    Ok(refusal.into())
}

/// Somebody else may write the same address at this moment: then it is theirs.
async fn set(conn: &mut PgConnection, record: &Record, to: &str) -> Result<()> {
    let new = NewAddress {
        address: to,
        address_key: &address_key(to),
        search_key: &person_search_key(&record.name, to, &record.reference),
    };
    store::address::set(conn, record.id, new).await.map_err(|error| match error.as_database_error() {
        Some(refusal) if refusal.is_unique_violation() => AppError::new(Code::EmailTaken).on("email").into(),
        _ => Error::from(error),
    })
}

/// The old invitation ends, and a new one leaves to the address as it is now.
async fn invite_again(state: &AppState, scope: &Scope, conn: &mut PgConnection, person: PersonId) -> Result<()> {
    let now = state.now();
    let valid_days = store::invitation::cancel_open(conn, now, person).await?;
    let invitation: InvitationId = state.random.id(now);
    store::invitation::insert_many(conn, now, scope.person, &[(invitation, person)]).await?;
    if let Some(days) = valid_days {
        store::invitation::set_valid_days(conn, invitation, days).await?;
        let ended = NewEvent::new(EventKind::InvitationCancelled, scope.person).person(person);
        store::event::write(conn, now, ended).await?;
    }
    let mut mail = NewMessage::new(state.random.id(now), Template::Invitation, person, now);
    mail.invitation = Some(invitation);
    mail.created_by = scope.person;
    mail.dedupe_key = Some(format!("{}:{person}", Template::Invitation.as_str()));
    store::message::queue(conn, now, mail).await?;
    let created = NewEvent::new(EventKind::InvitationCreated, scope.person).person(person);
    store::event::write(conn, now, created).await?;
    Ok(())
}

/// A link to the new address, and word to the old one.
async fn tell_both(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    person: PersonId,
    correction: &Correction,
) -> Result<()> {
    let now = state.now();
    let mail = |template: Template, to: &str| NewMessage {
        params: json!({ "to": to }),
        created_by: scope.person,
        ..NewMessage::new(state.random.id(now), template, person, now)
    };
    let mut mails = vec![mail(Template::AddressConfirm, &correction.to)];
    mails.extend(correction.from.as_deref().map(|from| mail(Template::AddressTold, from)));
    store::message::queue_many(conn, now, &mails).await?;
    Ok(())
}

/// Links about an address that waited: those to confirm it, and those to keep the old one.
async fn end_links(state: &AppState, conn: &mut PgConnection, person: PersonId) -> Result<()> {
    for purpose in [Purpose::AddressConfirm, Purpose::AddressKeep] {
        store::token::end_all(conn, Some(person), purpose, state.now()).await?;
    }
    Ok(())
}
