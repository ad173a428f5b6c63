//! One person: what staff see, and where they are placed.
mod enrolments;
mod mail;
pub mod organisation;
pub mod roles;

use crate::domain::{
    error::Code,
    id::PersonId,
    message::Template,
    profile::{Invitation, Placement, Profile, Rights},
    role::{Capability, Role},
    standing::Standing,
};
use crate::server::{
    error::{Error, Result},
    scope::{Reach, Scope},
    service::{address::may_correct, see_as},
    state::AppState,
    store::{self, person::Record, reconcile::Of},
};
use sqlx::PgConnection;

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

/// Whether the caller is the person's manager.
pub async fn manages(conn: &mut PgConnection, scope: &Scope, person: PersonId) -> Result<bool> {
    match scope.person.filter(|_| scope.manages) {
        Some(own) => Ok(store::person::is_managed_by(conn, person, own).await?),
        None => Ok(false),
    }
}

/// Refuses with `not_found` whom the caller neither sees by a role nor manages, directly or through one of their people.
/// Answers whether they are the person's own manager.
pub async fn check_team(conn: &mut PgConnection, scope: &Scope, person: PersonId) -> Result<bool> {
    scope.require(Capability::SeeTeam)?;
    if manages(conn, scope, person).await? {
        return Ok(true);
    }
    let above = match scope.person.filter(|own| scope.manages && *own != person) {
        Some(own) => store::person::is_managed_above(conn, person, own).await?,
        None => false,
    };
    if !above {
        scope.require(Capability::SeePeople).map_err(|_| Code::NotFound)?;
        check_reach(conn, scope, Capability::SeePeople, person).await?;
    }
    Ok(false)
}

pub async fn profile(state: &AppState, scope: &Scope, id: PersonId) -> Result<Profile> {
    scope.require(Capability::SeePeople)?;
    let now = state.now();
    let mut conn = state.db.acquire().await?;
    // A record that was merged leads to the one it went into.
    let asked = id;
    let id = store::merging::survivor(&mut conn, asked).await?.unwrap_or(asked);
    check_reach(&mut conn, scope, Capability::SeePeople, id).await?;
    let record = store::person::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let mut placements = Vec::new();
    for line in store::person::placements(&mut conn, id).await? {
        let role: Role = line.role.parse().map_err(Error::fault)?;
        placements.push(Placement {
            unit: line.unit,
            unit_name: line.unit_name,
            kind: line.kind,
            role,
            since: line.placed_at,
            may_remove: scope.may_place(role, Some(line.unit)),
        });
    }
    let mut platform_roles = Vec::new();
    for role in store::placement::platform_roles(&mut conn, id).await? {
        platform_roles.push(role.parse().map_err(Error::fault)?);
    }
    let standing = record.standing.parse().map_err(Error::fault)?;
    let deactivated = record.deactivated_at.is_some_and(|at| at <= now);
    let mails = mail::of_person(&mut conn, now, id).await?;
    let wants_none = store::mail_off::is_off(&mut conn, id, Template::Reminder).await?;
    let rights = rights(&mut conn, scope, &record, standing, deactivated, &mails.invitations).await?;
    let rights = Rights { remind: rights.remind && !wants_none, ..rights };
    let waiting = store::address::waiting(&mut conn, id).await?;
    Ok(Profile {
        id,
        asked,
        name: record.name,
        address: record.address,
        username: record.username,
        reference: record.reference,
        language: record.language,
        phone: record.phone,
        labels: store::label::of_person(&mut conn, id).await?,
        fields: store::custom_field::of_person(&mut conn, id).await?,
        manager: store::manager::of(&mut conn, id).await?,
        reports: store::manager::reports(&mut conn, id).await?,
        address_waits: waiting.map(|waiting| (waiting.address, waiting.asked_at)),
        standing,
        deactivated,
        wants_none,
        test: record.test,
        added_at: record.created_at,
        invited_at: record.invited_at,
        registered_at: record.registered_at,
        last_seen_at: record.last_seen_at,
        platform_roles,
        placements,
        climbed: store::manager::climbed(&mut conn, id).await?,
        enrolments: enrolments::of_person(&mut conn, id).await?,
        messages: mails.messages,
        invitations: mails.invitations,
        rights,
        being_applied: store::reconcile::progress(&mut conn, Of::Anybody).await?,
    })
}

/// What the caller may do about this person now.
async fn rights(
    conn: &mut PgConnection,
    scope: &Scope,
    record: &Record,
    standing: Standing,
    deactivated: bool,
    invitations: &[Invitation],
) -> Result<Rights> {
    let reaches = async |conn: &mut PgConnection, capability| {
        scope.may(capability) && check_reach(conn, scope, capability, record.id).await.is_ok()
    };
    if !reaches(conn, Capability::Enrol).await {
        let remind = standing == Standing::Invited && !deactivated && reaches(conn, Capability::Remind).await;
        return Ok(Rights { remind, ..Rights::default() });
    }
    let roles = store::role::all_of(conn, record.id).await?;
    let is_above = roles.contains(&Role::Admin) && !scope.may(Capability::Administer);
    let reachable = record.address.is_some() && !deactivated;
    let bounced = invitations.first().is_some_and(|invitation| invitation.bounced.is_some());
    Ok(Rights {
        edit: true,
        correct: may_correct(conn, scope, record.id).await?,
        invite: standing == Standing::Enrolled && reachable && !is_above,
        remind: standing == Standing::Invited && reachable && !bounced,
        cancel: standing == Standing::Invited && !is_above && invitations.iter().any(Invitation::is_open),
        grant: [Role::Admin, Role::Coordinator].into_iter().find(|role| scope.may_place(*role, None)),
        enrol: reaches(conn, Capability::EnrolByHand).await,
        merge: !is_above && scope.signed_in() != Some(record.id),
        see_as: record.test && !deactivated && see_as::can_be_seen(roles),
    })
}
