//! A small organisation to look around in: people in every standing, cohorts that carry activities, some progress.
//!
//! The facts go the usual way: placements and what cohorts carry lead to enrolments through the engine, at a time that
//! is past. What nobody did (invitations that left, links that were used, steps done) is written beside it, as if it
//! had happened; no message waits, so nobody is ever mailed by the demo itself.
mod cast;
mod catalogue;
mod fate;
mod history;
mod organisation;
mod sessions;

pub use cast::{SIGN_INS, SignIn};

use super::reconcile;
use crate::domain::{
    enrolment::progress,
    event::EventKind,
    id::{ActivityId, OperationId, PersonId, QualificationId, StepId, UnitId},
    import_plan::Totals,
    qualification::{Definition, Validity},
    role::{Capability, Role},
    text::{address_key, search_key},
};
use crate::server::{
    clock::Clock,
    error::Result,
    live::Topic,
    scope::Scope,
    state::AppState,
    store::{
        self, account, credential,
        demo::{NewActivity, NewStep, Past},
        event::NewEvent,
        import::Listed,
        qualification::Pairs,
        role,
    },
};
use cast::Member;
use catalogue::{ACTIVITIES, COHORTS, OWN_COHORT, QUALIFICATIONS, SECOND_COHORT};
use chrono::{DateTime, Duration, Utc};
use history::History;
use serde_json::json;
use sqlx::PgConnection;
use std::collections::HashMap;

/// Days ago the house was set up.
const FOUNDED: i64 = 75;

/// What became of filling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    Done {
        people: usize,
    },
    /// Somebody uses this database.
    HasPeople,
}

/// Whether the demo's sign-ins are in this database.
pub async fn is_there(state: &AppState) -> Result<bool> {
    let mut conn = state.db.acquire().await?;
    Ok(account::by_address(&mut conn, &address_key(SIGN_INS[0].address)).await?.is_some())
}

/// Whether the database has nobody at all.
pub async fn is_empty(state: &AppState) -> Result<bool> {
    Ok(!store::demo::has_people(&mut *state.db.acquire().await?).await?)
}

/// Fills an empty database, whole or not at all.
pub async fn fill(state: &AppState, scope: &Scope, password: &str) -> Result<Filled> {
    scope.require(Capability::Administer)?;
    let (a, b, c, d) = tokio::try_join!(
        state.hasher.hash(password),
        state.hasher.hash(password),
        state.hasher.hash(password),
        state.hasher.hash(password)
    )?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    // Two servers that start at once, or the first admin being made meanwhile.
    role::line_up_for_setup(&mut tx).await?;
    if store::demo::has_people(&mut tx).await? {
        return Ok(Filled::HasPeople);
    }
    let house = House::found(state, &mut tx, now).await?;
    let mut members = cast::members(state.random, |cohort| added(now, cohort));
    members.push(cast::learner(state.random, added(now, OWN_COHORT)));
    for cohort in 0..COHORTS.len() {
        house.enrol(state, &mut tx, now, cohort, &members).await?;
    }
    organisation::settle(&house, state, &mut tx, now, &members).await?;
    let history = house.look_back(state, &mut tx, now, &members).await?;
    house.open_accounts(&mut tx, now, &history.pasts, &[a, b, c, d]).await?;
    let day = |days| (now + Duration::days(days)).date_naive();
    store::demo::give_phones_and_dates(&mut tx, day(12), day(40)).await?;
    store::demo::give_managers(&mut tx, house.coordinator(), house.mentor(), house.cohorts[OWN_COHORT]).await?;
    store::live::notify(&mut tx, &[Topic::People, Topic::Units]).await?;
    tx.commit().await?;
    Ok(Filled::Done { people: members.len() + house.staff.len() })
}

/// Gives the sign-ins that are there this password, unless it is theirs already.
pub async fn set_password(state: &AppState, scope: &Scope, password: &str) -> Result<()> {
    scope.require(Capability::Administer)?;
    let now = state.now();
    for who in &SIGN_INS {
        let key = address_key(who.address);
        let login = credential::find(&mut *state.db.acquire().await?, &key, now).await?;
        let Some(login) = login else { continue };
        if !state.hasher.verify(password, Some(login.password_hash)).await? {
            let hash = state.hasher.hash(password).await?;
            credential::set(&mut *state.db.acquire().await?, login.person, &hash, now).await?;
        }
    }
    Ok(())
}

fn added(now: DateTime<Utc>, cohort: usize) -> DateTime<Utc> {
    now - Duration::days(COHORTS[cohort].added)
}

/// What was there before the first list.
struct House {
    /// Admin, coordinator, mentor.
    staff: Vec<PersonId>,
    founded: DateTime<Utc>,
    cohorts: Vec<UnitId>,
    activities: Vec<(ActivityId, Vec<StepId>)>,
    qualifications: Vec<QualificationId>,
}

impl House {
    async fn found(state: &AppState, conn: &mut PgConnection, now: DateTime<Utc>) -> Result<Self> {
        let founded = now - Duration::days(FOUNDED);
        let staff = cast::staff(state.random, founded);
        let people: Vec<_> = staff.iter().map(|(person, _)| person.clone()).collect();
        let ids: Vec<_> = people.iter().map(|person| person.id).collect();
        store::person::insert_many(conn, founded, &people).await?;
        store::event::write_many(conn, founded, &NewEvent::new(EventKind::PersonAdded, None), &ids).await?;
        for (person, role) in staff.iter().filter(|(_, role)| role.is_platform_wide()) {
            store::placement::grant_many(conn, founded, None, None, *role, &[person.id]).await?;
            let granted = NewEvent::new(EventKind::RoleGranted, None).person(person.id);
            store::event::write(conn, founded, granted.role(*role)).await?;
        }
        let mut house =
            Self { staff: ids, founded, cohorts: Vec::new(), activities: Vec::new(), qualifications: Vec::new() };
        house.open_cohorts(state, conn).await?;
        house.found_qualifications(state, conn).await?;
        Ok(house)
    }

    async fn open_cohorts(&mut self, state: &AppState, conn: &mut PgConnection) -> Result<()> {
        let founded = self.founded;
        let (mut activities, mut steps) = (Vec::new(), Vec::new());
        for activity in &ACTIVITIES {
            let id: ActivityId = state.random.id(founded);
            let own: Vec<StepId> = activity.steps.iter().map(|_| state.random.id(founded)).collect();
            let numbered = own.iter().zip(activity.steps).zip(1..);
            steps.extend(numbered.map(|((id_of_step, title), position)| NewStep {
                id: *id_of_step,
                activity: id,
                position,
                title,
            }));
            let name_key = search_key(activity.name);
            activities.push(NewActivity { id, name: activity.name, name_key, kind: activity.kind });
            self.activities.push((id, own));
        }
        store::demo::insert_activities(conn, founded, &activities).await?;
        store::demo::insert_steps(conn, &steps).await?;
        let mut carried = Vec::new();
        for cohort in &COHORTS {
            let id: UnitId = state.random.id(founded);
            store::cohort::insert(conn, founded, id, cohort.name, &search_key(cohort.name)).await?;
            let event = NewEvent::new(EventKind::CohortCreated, Some(self.admin())).unit(id);
            store::event::write(conn, founded, event).await?;
            let pairs = cohort.carries.iter().map(|activity| (id, self.activities[*activity].0));
            carried.extend(pairs.map(|(unit, activity)| (state.random.uuid(founded), unit, activity)));
            self.cohorts.push(id);
        }
        store::demo::assign(conn, founded, self.admin(), &carried).await?;
        Ok(())
    }

    async fn found_qualifications(&mut self, state: &AppState, conn: &mut PgConnection) -> Result<()> {
        let (founded, by) = (self.founded, Some(self.admin()));
        for one in &QUALIFICATIONS {
            let id: QualificationId = state.random.id(founded);
            let validity = Validity { valid_days: one.valid_days, renewal_days: one.renewal_days };
            let definition = Definition { name: one.name.into(), description: one.description.into(), validity };
            store::qualification::insert(conn, founded, id, &definition, &search_key(one.name)).await?;
            let activities: Vec<_> = one.activities.iter().map(|activity| self.activities[*activity].0.0).collect();
            store::qualification::add_activities(conn, founded, id, &activities).await?;
            let created = NewEvent::new(EventKind::QualificationCreated, by).qualification(id);
            store::event::write(conn, founded, created).await?;
            if let Some(cohort) = one.carried_by {
                store::unit_qualification::link(conn, founded, by, id, &[self.cohorts[cohort].0]).await?;
            }
            self.qualifications.push(id);
        }
        Ok(())
    }

    /// A few of the cohort are given by hand what the catalogue says.
    async fn give(
        &self,
        state: &AppState,
        conn: &mut PgConnection,
        at: DateTime<Utc>,
        cohort: usize,
        people: &[PersonId],
    ) -> Result<()> {
        let given = QUALIFICATIONS.iter().zip(&self.qualifications).filter(|(one, _)| one.given_in == Some(cohort));
        for (_, qualification) in given {
            let pairs: Vec<_> = people.iter().take(6).map(|person| (*person, *qualification)).collect();
            let ids: Vec<_> = pairs.iter().map(|_| state.random.uuid(at)).collect();
            store::qualification::give(conn, at, Some(self.admin()), &Pairs::new(&pairs), &ids).await?;
            let event = NewEvent::new(EventKind::QualificationGiven, Some(self.admin()));
            store::event::write_qualifications(conn, at, &event, &pairs).await?;
        }
        Ok(())
    }

    fn admin(&self) -> PersonId {
        self.staff[0]
    }

    fn coordinator(&self) -> PersonId {
        self.staff[1]
    }

    fn mentor(&self) -> PersonId {
        self.staff[2]
    }

    /// One list of learners, as if it had been applied on its day; the engine enrols them.
    async fn enrol(
        &self,
        state: &AppState,
        conn: &mut PgConnection,
        now: DateTime<Utc>,
        cohort: usize,
        members: &[Member],
    ) -> Result<()> {
        let at = added(now, cohort);
        let (unit, by) = (self.cohorts[cohort], Some(self.coordinator()));
        let people: Vec<_> =
            members.iter().filter(|member| member.cohort == cohort).map(|member| member.person.clone()).collect();
        let ids: Vec<_> = people.iter().map(|person| person.id).collect();
        let count = people.len() as u32;
        let totals = Totals { rows: count, create: count, enrol: count, place: count, ..Totals::default() };
        let list: OperationId = state.random.id(at);
        let into = (Role::Learner, Some(unit));
        store::import::insert(conn, at, list, by, into, &json!(totals)).await?;
        store::person::insert_many(conn, at, &people).await?;
        store::import::note(conn, list, into, Listed { added: &ids, known: &[], there: &[] }).await?;
        let of_list = |kind| NewEvent::new(kind, by).unit(unit).operation(list).role(Role::Learner);
        store::event::write(conn, at, of_list(EventKind::ListApplied).count(count)).await?;
        let added = of_list(EventKind::PersonAdded);
        store::event::write_many(conn, at, &added, &ids).await?;
        store::placement::insert_many(conn, at, by, Some(list), unit, Role::Learner, &ids).await?;
        // A few who were there before learn here too, and one of them looks after the new ones.
        let before: Vec<_> = members.iter().filter(|member| member.cohort + 1 == cohort).collect();
        let again: Vec<_> = before.iter().take(4).map(|member| member.person.id).collect();
        let mentors = before.iter().filter(|member| member.fate.is_registered()).skip(3).take(1);
        let mut mentors: Vec<_> = mentors.map(|member| member.person.id).collect();
        if [OWN_COHORT, SECOND_COHORT].contains(&cohort) {
            mentors.push(self.mentor());
        }
        for (role, people) in [(Role::Learner, &again), (Role::Mentor, &mentors)] {
            store::placement::insert_many(conn, at, by, None, unit, role, people).await?;
            let placed = NewEvent::new(EventKind::PersonPlaced, by).unit(unit).role(role);
            store::event::write_many(conn, at, &placed, people).await?;
        }
        self.give(state, conn, at, cohort, &ids).await?;
        let ids: Vec<_> = ids.into_iter().chain(again).collect();
        let clock = Clock::default();
        clock.advance(at - now);
        let back_then = AppState { clock, ..state.clone() };
        reconcile::apply(&back_then, conn, by, &ids).await
    }

    /// What happened since: invitations, mails that came back, registrations, steps done.
    async fn look_back(
        &self,
        state: &AppState,
        conn: &mut PgConnection,
        now: DateTime<Utc>,
        members: &[Member],
    ) -> Result<History> {
        let mut history = History::default();
        for person in &self.staff {
            history.add_staff(now, *person, self.founded);
        }
        for member in members {
            history.add(state.random, now, self.coordinator(), member);
        }
        let indexes: HashMap<_, _> = members.iter().map(|member| (member.person.id, member.index)).collect();
        let pasts: HashMap<_, _> = history.pasts.iter().map(|past| (past.person, past.clone())).collect();
        let (mut done, mut shares) = (Vec::new(), Vec::new());
        for (enrolment, person, activity) in store::demo::enrolments(conn).await? {
            let Some(past) = pasts.get(&person) else { continue };
            let Some(place) = self.activities.iter().position(|(id, _)| *id == activity) else { continue };
            let steps = &self.activities[place].1;
            let wanted = indexes.get(&person).map_or(0, |index| fate::steps_done(*index, place, steps.len()));
            let times = history.learn(person, activity, wanted, steps.len(), past);
            if let Some(last) = times.last() {
                let share = progress(times.len() as u32, steps.len() as u32);
                shares.push((enrolment, share, (share == 100).then_some(*last)));
                done.extend(steps.iter().zip(&times).map(|(step, at)| (enrolment, *step, *at)));
            }
        }
        history.events.sort_by_key(|event| event.at);
        store::demo::set_pasts(conn, &history.pasts).await?;
        store::demo::insert_invitations(conn, self.coordinator(), &history.invitations).await?;
        store::demo::insert_steps_done(conn, &done).await?;
        store::demo::set_progress(conn, &shares).await?;
        store::demo::write_events(conn, &history.events).await?;
        Ok(history)
    }

    /// Everybody registered has a password, and it is the same: so one can look at the house through any eyes.
    async fn open_accounts(
        &self,
        conn: &mut PgConnection,
        now: DateTime<Utc>,
        pasts: &[Past],
        hashes: &[String; 4],
    ) -> Result<()> {
        let registered = pasts.iter().filter(|past| past.registered_at.is_some());
        let accounts: Vec<_> = registered
            .map(|past| {
                let staff = self.staff.iter().position(|id| *id == past.person);
                (past.person, hashes[staff.unwrap_or(3)].as_str())
            })
            .collect();
        store::demo::insert_credentials(conn, &accounts, now).await?;
        Ok(())
    }
}
