//! The people somebody looks after: their list, and one of them.
use super::{enrolment_list, home, people};
use crate::{
    domain::{
        enrolment_list::{Page, Query},
        error::Code,
        id::{EnrolmentId, PersonId, UnitId},
        message::Template,
        people_list::Row,
        reason::Reason,
        role::Capability,
        standing::Standing,
    },
    server::{
        error::{Error, Result},
        scope::{Reach, Scope},
        state::AppState,
        store::{
            self,
            team::{Contact, Offer},
        },
    },
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

/// Own reminders that a person's page lists.
const REMINDERS: i64 = 10;
/// People a manager's page shows of each kind.
const MANAGED: usize = 300;

/// A window of the list, with what a mentor needs beside each row.
#[derive(Debug, Default)]
pub struct Team {
    pub page: Page,
    pub contacts: HashMap<PersonId, Contact>,
    /// Own units to choose from; none for those who see everyone.
    pub cohorts: Vec<(UnitId, String)>,
}

fn own_units(scope: &Scope) -> Option<Vec<Uuid>> {
    match scope.reach(Capability::SeePeople) {
        Reach::Units(units) => Some(units.iter().map(|id| id.0).collect()),
        Reach::Everyone | Reach::Own(_) => None,
    }
}

pub async fn list(state: &AppState, scope: &Scope, query: &Query) -> Result<Team> {
    let page = enrolment_list::page(state, scope, query).await?;
    let ids: Vec<_> = page.rows.iter().map(|row| row.person.0).collect();
    let mut conn = state.db.acquire().await?;
    let contacts = store::team::contacts(&mut conn, &ids).await?;
    let cohorts = match own_units(scope) {
        Some(units) => store::team::units(&mut conn, &units).await?,
        None => Vec::new(),
    };
    Ok(Team { page, contacts, cohorts })
}

/// The people a caller manages, whatever their roles.
#[derive(Debug, Default)]
pub struct Managed {
    pub direct: Vec<Row>,
    /// The people of these, and theirs alone.
    pub indirect: Vec<Row>,
    /// Of either there are more than these.
    pub more: [bool; 2],
    pub contacts: HashMap<PersonId, Contact>,
}

pub async fn managed(state: &AppState, scope: &Scope) -> Result<Managed> {
    scope.require(Capability::SeeTeam)?;
    let Some(own) = scope.person.filter(|_| scope.manages) else { return Ok(Managed::default()) };
    let now = state.now();
    let mut conn = state.db.acquire().await?;
    let mut direct = store::people_list::managed(&mut conn, now, own, false, MANAGED + 1).await?;
    let mut indirect = store::people_list::managed(&mut conn, now, own, true, MANAGED + 1).await?;
    let more = [&mut direct, &mut indirect].map(|people| {
        let more = people.len() > MANAGED;
        people.truncate(MANAGED);
        more
    });
    let ids: Vec<_> = direct.iter().chain(&indirect).map(|row| row.person.0).collect();
    let contacts = store::team::contacts(&mut conn, &ids).await?;
    Ok(Managed { direct, indirect, more, contacts })
}

/// What one person is at.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other, not a state")]
pub struct Member {
    pub id: PersonId,
    pub name: String,
    pub test: bool,
    pub standing: Standing,
    pub deactivated: bool,
    pub registered_at: Option<DateTime<Utc>>,
    pub contact: Contact,
    /// Those that the caller sees.
    pub cohorts: Vec<String>,
    pub offer: Option<Offer>,
    /// They asked for no more reminders.
    pub wants_none: bool,
    pub activities: Vec<home::OwnActivity>,
    /// Why they are enrolled in each.
    pub reasons: HashMap<EnrolmentId, Vec<Reason>>,
    /// The caller may remind them and enrol them in more.
    pub may_remind: bool,
    pub may_enrol: bool,
    /// When the caller reminded them.
    pub reminders: Vec<DateTime<Utc>>,
    /// Changes are still to be applied, maybe to them.
    pub being_applied: bool,
}

pub async fn member(state: &AppState, scope: &Scope, id: PersonId) -> Result<Member> {
    let mut conn = state.db.acquire().await?;
    let is_manager = people::check_team(&mut conn, scope, id).await?;
    let reaches = async |conn: &mut PgConnection, capability| {
        is_manager || scope.may(capability) && people::check_reach(conn, scope, capability, id).await.is_ok()
    };
    let may_remind = reaches(&mut conn, Capability::Remind).await;
    let may_enrol = reaches(&mut conn, Capability::EnrolByHand).await;
    let record = store::person::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let contact = store::team::contacts(&mut conn, &[id.0]).await?.remove(&id).unwrap_or_default();
    let reminders = match scope.person {
        Some(own) => store::team::reminders(&mut conn, id, own, REMINDERS).await?,
        None => Vec::new(),
    };
    let activities = home::activities_of(&mut conn, id).await?;
    let enrolments: Vec<_> = activities.iter().map(|activity| activity.enrolment).collect();
    Ok(Member {
        id,
        may_remind,
        may_enrol,
        name: record.name,
        test: record.test,
        standing: record.standing.parse().map_err(Error::fault)?,
        deactivated: record.deactivated_at.is_some_and(|at| at <= state.now()),
        registered_at: record.registered_at,
        contact,
        cohorts: store::team::cohorts(&mut conn, id, own_units(scope).as_deref()).await?,
        offer: store::team::offer(&mut conn, id).await?,
        wants_none: store::mail_off::is_off(&mut conn, id, Template::Reminder).await?,
        reasons: store::reason::of_enrolments(&mut conn, &enrolments).await?,
        activities,
        reminders,
        being_applied: store::reconcile::is_due(&mut conn).await?,
    })
}
