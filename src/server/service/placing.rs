//! Changing the cohort of many people, or taking them out: first a plan, then exactly that, in one transaction.
use crate::domain::{
    error::Code,
    event::EventKind,
    id::{OperationId, PersonId, UnitId},
    placing::{Candidate, Change, LeftOut, Outcome, Plan, decide},
    role::{Capability, Role},
    selection::{RowKey, Selection},
};
use crate::server::{
    database::retrying,
    error::Result,
    hash,
    live::Topic,
    scope::Scope,
    service::reconcile::{self, Scales, Weighed},
    state::AppState,
    store::{self, event::NewEvent, reconcile::Due, selection::Chosen},
};
use serde_json::json;
use sqlx::{Connection as _, PgConnection};
use std::collections::{BTreeMap, BTreeSet};

/// Names a plan shows.
const SAMPLE: usize = 5;

/// How many placements it would change, whose, which are left out and why, and what follows for enrolments.
pub async fn plan(state: &AppState, scope: &Scope, selection: &Selection, change: Change) -> Result<Plan> {
    retrying(|| plan_once(state, scope, selection, change)).await
}

async fn plan_once(state: &AppState, scope: &Scope, selection: &Selection, change: Change) -> Result<Plan> {
    let mut tx = state.db.begin().await?;
    store::rule::hold_still(&mut tx).await?;
    check(scope, &mut tx, change).await?;
    let (_, plan) = decide_and_weigh(state, scope, &mut tx, selection, change).await?;
    tx.rollback().await?;
    Ok(plan)
}

/// Does what was planned, and refuses when the world has moved past that plan. Answers how many placements changed.
/// The people stay; enrolments follow, at once for few people, by a worker for many.
pub async fn apply(
    state: &AppState,
    scope: &Scope,
    selection: &Selection,
    change: Change,
    digest: &str,
) -> Result<u32> {
    let changed = retrying(|| apply_once(state, scope, selection, change, digest)).await?;
    reconcile::drain_within_request(state).await?;
    Ok(changed)
}

async fn apply_once(
    state: &AppState,
    scope: &Scope,
    selection: &Selection,
    change: Change,
    digest: &str,
) -> Result<u32> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    store::rule::hold_still(&mut tx).await?;
    check(scope, &mut tx, change).await?;
    let reach = scope.reach(Capability::Enrol);
    store::selection::lock_people(&mut tx, now, &reach, selection).await?;
    let (decided, plan) = decide_and_weigh(state, scope, &mut tx, selection, change).await?;
    if plan.digest != digest {
        return Err(Code::PlanMoved.into());
    }
    let rows = decided.changing();
    if rows.is_empty() {
        return Ok(0);
    }
    let operation: OperationId = state.random.id(now);
    let result = json!({ "placements": plan.placements, "merged": plan.merged });
    store::operation::insert_done(&mut tx, now, operation, kind(change), scope.person, &result).await?;
    make(state, scope, &mut tx, Some(operation), change, &rows).await?;
    store::live::notify(&mut tx, &[Topic::People, Topic::Units]).await?;
    tx.commit().await?;
    Ok(plan.placements)
}

async fn decide_and_weigh(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    selection: &Selection,
    change: Change,
) -> Result<(Decided, Plan)> {
    let decided = decide_all(state, scope, conn, selection, change).await?;
    let mut rows = decided.changing();
    let scales = Scales::load(state, conn, rows.iter().map(|(person, ..)| person.0).collect()).await?;
    let mut trial = conn.begin().await?;
    rows.retain(|(person, ..)| scales.holds(*person));
    make(state, scope, &mut trial, None, change, &rows).await?;
    let weighed = scales.weigh(state, &mut trial).await?;
    trial.rollback().await?;
    let plan = decided.plan(change, weighed);
    Ok((decided, plan))
}

async fn make(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    operation: Option<OperationId>,
    change: Change,
    rows: &[RowKey],
) -> Result<()> {
    let now = state.now();
    store::placement::remove_many(conn, now, scope.person, rows).await?;
    let left: Vec<_> = rows.iter().map(|(person, unit, _)| (*person, *unit)).collect();
    let removed = NewEvent { operation, ..NewEvent::new(EventKind::PersonRemoved, scope.person) };
    store::event::write_placements(conn, now, &removed, &left).await?;
    if let Change::MoveTo(to) = change {
        let moved = store::placement::insert_rows(conn, now, scope.person, operation, to, rows).await?;
        let came: Vec<_> = moved.into_iter().map(|person| (person, to)).collect();
        let placed = NewEvent { operation, ..NewEvent::new(EventKind::PersonPlaced, scope.person) };
        store::event::write_placements(conn, now, &placed, &came).await?;
    }
    let people: BTreeSet<PersonId> = rows.iter().map(|(person, ..)| *person).collect();
    store::reconcile::mark_due(conn, now, &Due::People(people.into_iter().collect()), scope.person).await?;
    Ok(())
}

const fn kind(change: Change) -> &'static str {
    match change {
        Change::MoveTo(_) => "placements.move",
        Change::Remove => "placements.remove",
    }
}

/// Refuses whoever may not enrol, and a cohort that is not there or in which they may place nobody.
async fn check(scope: &Scope, conn: &mut PgConnection, change: Change) -> Result<()> {
    scope.require(Capability::Enrol)?;
    if let Change::MoveTo(to) = change {
        let may = scope.may_place(Role::Learner, Some(to));
        store::unit::hold(conn, &[to.0]).await?;
        if !may || store::cohort::name(conn, to).await?.is_none() {
            return Err(Code::NotFound.into());
        }
    }
    Ok(())
}

/// Every chosen row with what becomes of it, by name.
struct Decided(Vec<(RowKey, String, Outcome)>);

async fn decide_all(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    selection: &Selection,
    change: Change,
) -> Result<Decided> {
    let to = match change {
        Change::MoveTo(to) => Some(to),
        Change::Remove => None,
    };
    let reach = scope.reach(Capability::Enrol);
    let chosen = store::selection::rows(conn, state.now(), &reach, selection, to).await?;
    let outcome = |Chosen { row, name, in_cohort, admin, there }| {
        let candidate = Candidate { row, name, in_cohort, yours: is_yours(scope, &row, admin, to), there };
        let outcome = decide(change, &candidate);
        (row, candidate.name, outcome)
    };
    Ok(Decided(chosen.into_iter().map(outcome).collect()))
}

/// Whether the caller may take that role away here and give it there; admins are for admins only.
fn is_yours(scope: &Scope, (_, unit, role): &RowKey, admin: bool, to: Option<UnitId>) -> bool {
    let outranks = admin && !scope.may_place(Role::Admin, None);
    !outranks && scope.may_place(*role, Some(*unit)) && to.is_none_or(|to| scope.may_place(*role, Some(to)))
}

impl Decided {
    fn changing(&self) -> Vec<RowKey> {
        let changes = self.0.iter().filter(|(.., outcome)| !matches!(outcome, Outcome::LeftOut(_)));
        changes.map(|(row, ..)| *row).collect()
    }

    fn plan(&self, change: Change, weighed: Weighed) -> Plan {
        let mut left_out: BTreeMap<LeftOut, u32> = BTreeMap::new();
        let mut plan = Plan::default();
        let mut digested = Vec::with_capacity(self.0.len());
        for ((person, unit, role), name, outcome) in &self.0 {
            match outcome {
                Outcome::LeftOut(reason) => *left_out.entry(*reason).or_default() += 1,
                outcome => {
                    plan.placements += 1;
                    plan.merged += u32::from(*outcome == Outcome::Merged);
                    if plan.sample.len() < SAMPLE && plan.sample.last() != Some(name) {
                        plan.sample.push(name.clone());
                    }
                }
            }
            digested.push((person.0, unit.0, role.as_str(), format!("{outcome:?}")));
        }
        digested.sort_unstable();
        plan.digest = hash::short(format!("{change:?} {digested:?} {}", weighed.mark(None)).as_bytes());
        plan.follows = weighed.follows;
        plan.left_out = left_out.into_iter().collect();
        plan
    }
}
