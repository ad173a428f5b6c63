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
    error::Result,
    hash,
    live::Topic,
    scope::Scope,
    service::reconcile,
    state::AppState,
    store::{self, event::NewEvent, reconcile::Due, selection::Chosen},
};
use serde_json::json;
use sqlx::PgConnection;
use std::collections::{BTreeMap, BTreeSet};

/// Names a plan shows.
const SAMPLE: usize = 5;

/// How many placements it would change, whose, and which are left out and why.
pub async fn plan(state: &AppState, scope: &Scope, selection: &Selection, change: Change) -> Result<Plan> {
    let mut conn = state.db.acquire().await?;
    check(scope, &mut conn, change).await?;
    Ok(decide_all(state, scope, &mut conn, selection, change).await?.plan())
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
    let now = state.now();
    let mut tx = state.db.begin().await?;
    check(scope, &mut tx, change).await?;
    let reach = scope.reach(Capability::Enrol);
    store::selection::lock_people(&mut tx, now, &reach, selection).await?;
    let decided = decide_all(state, scope, &mut tx, selection, change).await?;
    let plan = decided.plan();
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
    store::placement::remove_many(&mut tx, now, scope.person, &rows).await?;
    let left: Vec<_> = rows.iter().map(|(person, unit, _)| (*person, *unit)).collect();
    let removed = NewEvent { operation: Some(operation), ..NewEvent::new(EventKind::PersonRemoved, scope.person) };
    store::event::write_placements(&mut tx, now, &removed, &left).await?;
    if let Change::MoveTo(to) = change {
        let moved = store::placement::insert_rows(&mut tx, now, scope.person, operation, to, &rows).await?;
        let came: Vec<_> = moved.into_iter().map(|person| (person, to)).collect();
        let placed = NewEvent { operation: Some(operation), ..NewEvent::new(EventKind::PersonPlaced, scope.person) };
        store::event::write_placements(&mut tx, now, &placed, &came).await?;
    }
    let people: BTreeSet<PersonId> = rows.iter().map(|(person, ..)| *person).collect();
    store::reconcile::mark_due(&mut tx, now, &Due::People(people.into_iter().collect()), scope.person).await?;
    store::live::notify(&mut tx, &[Topic::People, Topic::Units]).await?;
    tx.commit().await?;
    reconcile::drain_within_request(state).await?;
    Ok(plan.placements)
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

    fn plan(&self) -> Plan {
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
        let bytes: Vec<u8> = digested
            .iter()
            .flat_map(|(person, unit, role, outcome)| {
                person.as_bytes().iter().chain(unit.as_bytes()).chain(role.as_bytes()).chain(outcome.as_bytes())
            })
            .copied()
            .collect();
        plan.digest = hash::short(&bytes);
        plan.left_out = left_out.into_iter().collect();
        plan
    }
}
