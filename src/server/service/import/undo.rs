//! Taking back what an import did: first what becomes of whom, then exactly that, in one transaction.
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::{OperationId, PersonId},
    import_undo::{Outcome, Plan, Stays, decide},
    role::{Capability, Role},
};
use crate::server::{
    database::retrying,
    error::Result,
    hash,
    live::Topic,
    scope::Scope,
    service::{
        import::past::{seen, within_hands},
        reconcile,
    },
    state::AppState,
    store::{self, event::NewEvent, import::Done, reconcile::Due},
};
use serde_json::json;
use sqlx::PgConnection;

/// Of whom something is left, a plan names so many.
const LISTED: usize = 100;

/// What undoing it would do.
pub async fn plan(state: &AppState, scope: &Scope, number: i64) -> Result<Plan> {
    let mut conn = state.db.acquire().await?;
    let import = store::import::find(&mut conn, number).await?;
    let import = to_undo(scope, import)?;
    Ok(decide_all(state, scope, &mut conn, &import).await?.plan)
}

/// Undoes it as it was planned, and refuses with `plan.moved` when the world has moved past that plan; without a plan
/// whatever is left to undo.
pub async fn apply(state: &AppState, scope: &Scope, number: i64, digest: Option<&str>) -> Result<Plan> {
    let plan = retrying(|| apply_once(state, scope, number, digest)).await?;
    reconcile::drain_within_request(state).await?;
    Ok(plan)
}

async fn apply_once(state: &AppState, scope: &Scope, number: i64, digest: Option<&str>) -> Result<Plan> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let import = store::import::lock(&mut tx, number).await?;
    let import = to_undo(scope, import)?;
    store::import::lock_people(&mut tx, import.id).await?;
    let Decided { deleted, taken_back, plan } = decide_all(state, scope, &mut tx, &import).await?;
    if digest.is_some_and(|digest| digest != plan.digest) {
        return Err(Code::PlanMoved.into());
    }
    let operation: OperationId = state.random.id(now);
    let result = json!({ "deleted": plan.deleted, "taken_back": plan.taken_back, "stays": plan.stays });
    store::operation::insert_done(&mut tx, now, operation, "undo_list", scope.person, &result).await?;
    store::import::close(&mut tx, &import, operation).await?;
    let everyone = [deleted.as_slice(), taken_back.as_slice()].concat();
    let lost = store::import::take_back(&mut tx, &import, &everyone).await?;
    store::erasing::erase(&mut tx, now, &deleted).await?;

    let event = |kind| NewEvent::new(kind, scope.person).operation(operation);
    let undone = NewEvent { unit: import.unit, ..event(EventKind::ListUndone).role(import.role) };
    store::event::write(&mut tx, now, undone.count(everyone.len() as u32)).await?;
    store::event::write_many(&mut tx, now, &event(EventKind::PersonDeleted), &deleted).await?;
    let stayed = |person: &PersonId| deleted.binary_search(person).is_err();
    let removed: Vec<_> = lost.placements.into_iter().filter(|(person, _)| stayed(person)).collect();
    store::event::write_placements(&mut tx, now, &event(EventKind::PersonRemoved), &removed).await?;
    let roles: Vec<_> = lost.roles.into_iter().filter(stayed).collect();
    store::event::write_many(&mut tx, now, &event(EventKind::RoleTaken).role(import.role), &roles).await?;

    if !everyone.is_empty() {
        store::reconcile::mark_due(&mut tx, now, &Due::People(everyone), scope.person).await?;
    }
    store::live::notify(&mut tx, &[Topic::People, Topic::Messages]).await?;
    tx.commit().await?;
    Ok(plan)
}

fn to_undo(scope: &Scope, import: Option<Done>) -> Result<Done> {
    let import = within_hands(scope, import)?;
    if import.undone {
        return Err(AppError::new(Code::ImportUndone).with("number", import.number).into());
    }
    Ok(import)
}

struct Decided {
    /// In id order.
    deleted: Vec<PersonId>,
    taken_back: Vec<PersonId>,
    plan: Plan,
}

async fn decide_all(state: &AppState, scope: &Scope, conn: &mut PgConnection, import: &Done) -> Result<Decided> {
    let outranked = !scope.may(Capability::Administer);
    let (mut deleted, mut taken_back) = (Vec::new(), Vec::new());
    let mut plan = Plan { number: import.number, ..Plan::default() };
    let mut digested = Vec::new();
    for somebody in store::import::people(conn, import, seen(scope).as_deref(), outranked).await? {
        let outcome = decide(somebody.facts);
        digested.push((somebody.person, format!("{outcome:?}")));
        match outcome {
            Outcome::Deleted => deleted.push(somebody.person),
            Outcome::TakenBack | Outcome::Kept(_) => taken_back.push(somebody.person),
            Outcome::Left(_) => {}
        }
        if matches!(outcome, Outcome::Kept(_) | Outcome::Left(_)) {
            plan.stays += 1;
            if plan.listed.len() < LISTED {
                let shown = somebody.within_reach && !somebody.facts.erased;
                plan.listed.push(Stays {
                    person: shown.then_some(somebody.person),
                    name: if shown { somebody.name } else { String::new() },
                    outcome,
                });
            }
        }
    }
    if import.role == Role::Admin {
        keep_an_admin(state, conn, &deleted, &taken_back).await?;
    }
    deleted.sort_unstable();
    digested.sort_unstable();
    plan.deleted = deleted.len() as u32;
    plan.taken_back = taken_back.len() as u32;
    plan.mails = store::erasing::waiting_mails(conn, &deleted).await?;
    let bytes = digested.iter().flat_map(|(person, outcome)| person.0.as_bytes().iter().chain(outcome.as_bytes()));
    plan.digest = hash::short(&bytes.copied().collect::<Vec<_>>());
    Ok(Decided { deleted, taken_back, plan })
}

/// Refuses when nobody would be an admin any more.
async fn keep_an_admin(
    state: &AppState,
    conn: &mut PgConnection,
    deleted: &[PersonId],
    taken_back: &[PersonId],
) -> Result<()> {
    let admins = store::role::lock_admins(conn, state.now()).await?;
    match admins.first() {
        Some(first) if admins.iter().all(|admin| deleted.contains(admin) || taken_back.contains(admin)) => {
            let name = store::person::find(conn, *first).await?.map(|record| record.name).unwrap_or_default();
            Err(AppError::new(Code::RoleLastAdmin).with("name", name).into())
        }
        _ => Ok(()),
    }
}
