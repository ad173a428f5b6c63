//! Placing and labelling many people from the list: first a plan, then exactly that, in one transaction.
use crate::domain::{
    bulk::{Candidate, Change, LeftOut, Outcome, Plan, decide},
    error::{AppError, Code},
    event::EventKind,
    id::{OperationId, PersonId, UnitId},
    label::label,
    people_list::Selection,
    role::{Capability, Role},
    text::search_key,
};
use crate::server::{
    database::retrying,
    error::Result,
    hash,
    live::Topic,
    scope::Scope,
    service::reconcile::{self, Scales, Weighed},
    state::AppState,
    store::{self, event::NewEvent, label::NewLabel, reconcile::Due},
};
use serde_json::json;
use sqlx::{Connection as _, PgConnection};
use std::collections::BTreeMap;

/// Names a plan shows.
const SAMPLE: usize = 5;

/// How many it would change, whose names, who is left out and why, and what follows for enrolments.
pub async fn plan(state: &AppState, scope: &Scope, selection: &Selection, change: Change) -> Result<Plan> {
    retrying(|| plan_once(state, scope, selection, change.clone())).await
}

async fn plan_once(state: &AppState, scope: &Scope, selection: &Selection, change: Change) -> Result<Plan> {
    let mut tx = state.db.begin().await?;
    store::rule::hold_still(&mut tx).await?;
    let change = check(scope, &mut tx, change).await?;
    let (_, plan) = decide_and_weigh(state, scope, &mut tx, selection, &change).await?;
    tx.rollback().await?;
    Ok(plan)
}

/// Does what was planned, and refuses when the world has moved past that plan. Answers how many people changed.
pub async fn apply(
    state: &AppState,
    scope: &Scope,
    selection: &Selection,
    change: Change,
    digest: &str,
) -> Result<u32> {
    let changed = retrying(|| apply_once(state, scope, selection, change.clone(), digest)).await?;
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
    let change = check(scope, &mut tx, change).await?;
    store::people_list::lock(&mut tx, now, &scope.reach(Capability::Enrol), selection).await?;
    // Somebody who waited for a lock may have left what was chosen meanwhile.
    let (decided, plan) = decide_and_weigh(state, scope, &mut tx, selection, &change).await?;
    if plan.digest != digest {
        return Err(Code::PlanMoved.into());
    }
    let changing = decided.changing();
    if changing.is_empty() {
        return Ok(0);
    }
    let operation: OperationId = state.random.id(now);
    let result = json!({ "people": plan.people, "replaced": plan.replaced });
    store::operation::insert_done(&mut tx, now, operation, kind(&change), scope.person, &result).await?;
    make(state, scope, &mut tx, Some(operation), &change, &changing).await?;
    store::live::notify(&mut tx, &[Topic::People, Topic::Units]).await?;
    tx.commit().await?;
    Ok(plan.people)
}

async fn decide_and_weigh(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    selection: &Selection,
    change: &Change,
) -> Result<(Decided, Plan)> {
    let people = store::people_list::people(conn, state.now(), &scope.reach(Capability::Enrol), selection).await?;
    let decided = Decided::of(scope, change, store::bulk::candidates(conn, &people, change).await?);
    let mut changing = decided.changing();
    let scales = Scales::load(state, conn, changing.iter().map(|candidate| candidate.person.0).collect()).await?;
    let mut trial = conn.begin().await?;
    changing.retain(|candidate| scales.holds(candidate.person));
    make(state, scope, &mut trial, None, change, &changing).await?;
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
    change: &Change,
    changing: &[&Candidate],
) -> Result<()> {
    match change {
        Change::Place { unit, role } => place(state, scope, conn, operation, *unit, *role, changing).await,
        Change::AddLabel(_) | Change::RemoveLabel(_) => relabel(state, scope, conn, operation, change, changing).await,
    }
}

const fn kind(change: &Change) -> &'static str {
    match change {
        Change::Place { .. } => "people.place",
        Change::AddLabel(_) => "people.label",
        Change::RemoveLabel(_) => "people.unlabel",
    }
}

/// Refuses whoever may not enrol, a unit in which they may place nobody, a label that is none. Answers the change as it
/// is kept.
async fn check(scope: &Scope, conn: &mut PgConnection, change: Change) -> Result<Change> {
    scope.require(Capability::Enrol)?;
    match change {
        Change::Place { unit, role } => {
            store::unit::hold(conn, &[unit.0]).await?;
            if !role.is_of_units()
                || !scope.may_place(role, Some(unit))
                || store::unit::name(conn, unit).await?.is_none()
            {
                return Err(AppError::new(Code::NotFound).on("unit").into());
            }
            Ok(change)
        }
        Change::AddLabel(text) => Ok(Change::AddLabel(label(&text)?)),
        Change::RemoveLabel(text) => Ok(Change::RemoveLabel(text)),
    }
}

async fn place(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    operation: Option<OperationId>,
    unit: UnitId,
    role: Role,
    changing: &[&Candidate],
) -> Result<()> {
    let now = state.now();
    let mut people: Vec<PersonId> = changing.iter().map(|candidate| candidate.person).collect();
    // Who comes together is given seats in the order in which the plan gives them.
    people.sort_unstable();
    let left = store::bulk::leave_other_companies(conn, &people, unit, role).await?;
    let removed = NewEvent { operation, ..NewEvent::new(EventKind::PersonRemoved, scope.person) };
    store::event::write_placements(conn, now, &removed, &left).await?;
    let placed = store::placement::insert_many(conn, now, scope.person, operation, unit, role, &people).await?;
    let event = NewEvent::new(EventKind::PersonPlaced, scope.person).unit(unit).role(role);
    let event = NewEvent { operation, ..event };
    store::event::write_many(conn, now, &event, &placed).await?;
    store::reconcile::mark_due(conn, now, &Due::People(people), scope.person).await?;
    Ok(())
}

async fn relabel(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    operation: Option<OperationId>,
    change: &Change,
    changing: &[&Candidate],
) -> Result<()> {
    let now = state.now();
    let people: Vec<PersonId> = changing.iter().map(|candidate| candidate.person).collect();
    let edits = changing.iter().map(|candidate| {
        let mut after = candidate.labels.clone();
        match change {
            Change::AddLabel(name) => {
                after.push(name.clone());
                after.sort_by_key(|name| search_key(name));
            }
            Change::RemoveLabel(name) => after.retain(|label| search_key(label) != search_key(name)),
            Change::Place { .. } => {}
        }
        store::event::Edited { person: candidate.person, from: candidate.labels.join(", "), to: after.join(", ") }
    });
    let edits: Vec<_> = edits.collect();
    match change {
        Change::AddLabel(name) => {
            let new = NewLabel { id: state.random.uuid(now), name: name.clone(), name_key: search_key(name) };
            store::bulk::add_label(conn, now, &people, &new).await?;
        }
        Change::RemoveLabel(name) => store::bulk::remove_label(conn, &people, &search_key(name)).await?,
        Change::Place { .. } => {}
    }
    let event = NewEvent { operation, ..NewEvent::new(EventKind::PersonEdited, scope.person) };
    store::event::write_edits(conn, now, &event, "labels", &edits).await?;
    Ok(())
}

/// Everyone chosen with what becomes of them, by name.
struct Decided(Vec<(Candidate, Outcome)>);

impl Decided {
    fn of(scope: &Scope, change: &Change, candidates: Vec<Candidate>) -> Self {
        let outranks = scope.may_place(Role::Admin, None);
        let decided = candidates.into_iter().map(|candidate| {
            let outcome = decide(change, &candidate, outranks, |unit, role| scope.may_place(role, Some(unit)));
            (candidate, outcome)
        });
        Self(decided.collect())
    }

    fn changing(&self) -> Vec<&Candidate> {
        let changing = self.0.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::LeftOut(_)));
        changing.map(|(candidate, _)| candidate).collect()
    }

    fn plan(&self, change: &Change, weighed: Weighed) -> Plan {
        let mut left_out: BTreeMap<LeftOut, u32> = BTreeMap::new();
        let mut plan = Plan::default();
        let mut digested = Vec::with_capacity(self.0.len());
        for (candidate, outcome) in &self.0 {
            match outcome {
                Outcome::LeftOut(reason) => *left_out.entry(*reason).or_default() += 1,
                outcome => {
                    plan.people += 1;
                    plan.replaced += u32::from(*outcome == Outcome::Replaced);
                    if plan.sample.len() < SAMPLE {
                        plan.sample.push(candidate.name.clone());
                    }
                }
            }
            digested.push((candidate.person.0, format!("{outcome:?}")));
        }
        digested.sort_unstable();
        plan.digest = hash::short(format!("{change:?} {digested:?} {}", weighed.mark(None)).as_bytes());
        plan.follows = weighed.follows;
        plan.left_out = left_out.into_iter().collect();
        plan
    }
}
