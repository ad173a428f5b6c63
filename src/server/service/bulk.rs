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
    error::Result,
    hash,
    live::Topic,
    scope::Scope,
    service::reconcile,
    state::AppState,
    store::{self, event::NewEvent, label::NewLabel, reconcile::Due},
};
use serde_json::json;
use sqlx::PgConnection;
use std::collections::BTreeMap;

/// Names a plan shows.
const SAMPLE: usize = 5;

/// How many it would change, whose names, and who is left out and why.
pub async fn plan(state: &AppState, scope: &Scope, selection: &Selection, change: Change) -> Result<Plan> {
    let mut conn = state.db.acquire().await?;
    let change = check(scope, &mut conn, change).await?;
    let people = store::people_list::people(&mut conn, state.now(), &scope.reach(Capability::Enrol), selection).await?;
    Ok(Decided::of(scope, &change, store::bulk::candidates(&mut conn, &people, &change).await?).plan())
}

/// Does what was planned, and refuses when the world has moved past that plan. Answers how many people changed.
pub async fn apply(
    state: &AppState,
    scope: &Scope,
    selection: &Selection,
    change: Change,
    digest: &str,
) -> Result<u32> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let change = check(scope, &mut tx, change).await?;
    let reach = scope.reach(Capability::Enrol);
    store::people_list::lock(&mut tx, now, &reach, selection).await?;
    // Somebody who waited for a lock may have left what was chosen meanwhile.
    let people = store::people_list::people(&mut tx, now, &reach, selection).await?;
    let decided = Decided::of(scope, &change, store::bulk::candidates(&mut tx, &people, &change).await?);
    let plan = decided.plan();
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
    match &change {
        Change::Place { unit, role } => place(state, scope, &mut tx, operation, *unit, *role, &changing).await?,
        Change::AddLabel(_) | Change::RemoveLabel(_) => {
            relabel(state, scope, &mut tx, operation, &change, &changing).await?;
        }
    }
    store::live::notify(&mut tx, &[Topic::People, Topic::Units]).await?;
    tx.commit().await?;
    reconcile::drain_within_request(state).await?;
    Ok(plan.people)
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
            let placeable = matches!(role, Role::Learner | Role::Mentor | Role::Coach | Role::GroupAdmin);
            if !placeable || !scope.may_place(role, Some(unit)) || store::unit::name(conn, unit).await?.is_none() {
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
    operation: OperationId,
    unit: UnitId,
    role: Role,
    changing: &[&Candidate],
) -> Result<()> {
    let now = state.now();
    let people: Vec<PersonId> = changing.iter().map(|candidate| candidate.person).collect();
    let left = store::bulk::leave_other_companies(conn, &people, unit, role).await?;
    let removed = NewEvent::new(EventKind::PersonRemoved, scope.person).operation(operation);
    store::event::write_placements(conn, now, &removed, &left).await?;
    let placed = store::placement::insert_many(conn, now, scope.person, Some(operation), unit, role, &people).await?;
    let event = NewEvent::new(EventKind::PersonPlaced, scope.person).unit(unit).role(role).operation(operation);
    store::event::write_many(conn, now, &event, &placed).await?;
    store::reconcile::mark_due(conn, now, &Due::People(people), scope.person).await?;
    Ok(())
}

async fn relabel(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    operation: OperationId,
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
    let event = NewEvent::new(EventKind::PersonEdited, scope.person).operation(operation);
    store::event::write_edits(conn, now, &event, "labels", &edits).await?;
    Ok(())
}

/// Everyone chosen with what becomes of them, by name.
struct Decided(Vec<(Candidate, Outcome)>);

impl Decided {
    fn of(scope: &Scope, change: &Change, candidates: Vec<Candidate>) -> Self {
        let outranks = scope.may_place(Role::Admin, None);
        let decided = candidates.into_iter().map(|candidate| {
            let outcome = decide(change, &candidate, outranks);
            (candidate, outcome)
        });
        Self(decided.collect())
    }

    fn changing(&self) -> Vec<&Candidate> {
        let changing = self.0.iter().filter(|(_, outcome)| !matches!(outcome, Outcome::LeftOut(_)));
        changing.map(|(candidate, _)| candidate).collect()
    }

    fn plan(&self) -> Plan {
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
        let bytes: Vec<u8> = digested
            .iter()
            .flat_map(|(person, outcome)| person.as_bytes().iter().chain(outcome.as_bytes()))
            .copied()
            .collect();
        plan.digest = hash::short(&bytes);
        plan.left_out = left_out.into_iter().collect();
        plan
    }
}
