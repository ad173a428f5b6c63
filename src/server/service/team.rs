//! The people somebody looks after: their list, and one of them.
use super::{enrolment_list, home, people};
use crate::{
    domain::{
        enrolment_list::{Page, Query},
        error::Code,
        id::{PersonId, UnitId},
        message::Template,
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
use std::collections::HashMap;
use uuid::Uuid;

/// Own reminders that a person's page lists.
const REMINDERS: i64 = 10;

/// A window of the list, with what a mentor needs beside each row.
#[derive(Debug)]
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

/// What one person is at.
#[derive(Debug)]
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
    /// When the caller reminded them.
    pub reminders: Vec<DateTime<Utc>>,
}

pub async fn member(state: &AppState, scope: &Scope, id: PersonId) -> Result<Member> {
    scope.require(Capability::SeePeople)?;
    let mut conn = state.db.acquire().await?;
    people::check_reach(&mut conn, scope, Capability::SeePeople, id).await?;
    let record = store::person::find(&mut conn, id).await?.ok_or(Code::NotFound)?;
    let contact = store::team::contacts(&mut conn, &[id.0]).await?.remove(&id).unwrap_or_default();
    let reminders = match scope.person {
        Some(own) => store::team::reminders(&mut conn, id, own, REMINDERS).await?,
        None => Vec::new(),
    };
    Ok(Member {
        id,
        name: record.name,
        test: record.test,
        standing: record.standing.parse().map_err(Error::fault)?,
        deactivated: record.deactivated_at.is_some_and(|at| at <= state.now()),
        registered_at: record.registered_at,
        contact,
        cohorts: store::team::cohorts(&mut conn, id, own_units(scope).as_deref()).await?,
        offer: store::team::offer(&mut conn, id).await?,
        wants_none: store::mail_off::is_off(&mut conn, id, Template::Reminder).await?,
        activities: home::activities_of(&mut conn, id).await?,
        reminders,
    })
}
