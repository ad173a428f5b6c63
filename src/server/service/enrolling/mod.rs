//! Enrolling by hand, from a person, from an activity or from a team: a plan with one outcome for each person in each
//! activity, then exactly that, in one transaction. And ending, suspending, keeping out and letting in again.
mod change;
mod choice;
mod plan;

pub use change::{apply as change, plan as plan_change};
pub use choice::{activities, find_activities, find_people};

use self::plan::Decided;
use crate::domain::{
    enrolling::{Enrolled, EnrolmentKey, Order, Plan},
    error::Code,
    event::EventKind,
    id::{OperationId, PersonId},
    profile::person_search_key,
    role::{Capability, Role, may},
    text::{address_key, search_key},
};
use crate::server::{
    database::retrying,
    error::Result,
    live::Topic,
    scope::{Reach, Scope},
    service::reconcile,
    state::AppState,
    store::{self, enrolling::Hands, event::NewEvent, person::NewPerson, reconcile::Due},
};
use serde_json::json;
use std::collections::{BTreeSet, HashMap};

/// Whom the caller may enrol by hand.
pub(super) fn hands(scope: &Scope) -> Result<Hands> {
    scope.require(Capability::EnrolByHand)?;
    let units = match scope.reach(Capability::EnrolByHand) {
        Reach::Everyone => {
            return Ok(Hands { everyone: true, admins: scope.may_place(Role::Admin, None), ..Hands::default() });
        }
        Reach::Units(units) => units.into_iter().map(|unit| unit.0).collect(),
        Reach::Own(_) => Vec::new(),
    };
    let manager = scope.person.filter(|_| scope.manages).map(|id| id.0);
    Ok(Hands { everyone: false, units, manager, admins: false })
}

/// Whether an address that nobody has becomes a person: whoever reaches only some people could not see them afterwards.
fn may_add(scope: &Scope) -> bool {
    scope.roles.iter().any(|role| role.is_platform_wide() && may(*role, Capability::EnrolByHand))
}

/// What an order would do now.
pub async fn plan(state: &AppState, scope: &Scope, order: &Order) -> Result<Plan> {
    let hands = hands(scope)?;
    let mut conn = state.db.acquire().await?;
    Ok(plan::decide(state, &mut conn, &hands, may_add(scope), order).await?.plan)
}

/// Does what was planned, and refuses with `plan.moved` when the world has moved past that plan.
pub async fn apply(state: &AppState, scope: &Scope, order: &Order, digest: &str) -> Result<Enrolled> {
    let done = retrying(|| apply_once(state, scope, order, digest)).await?;
    reconcile::drain_within_request(state).await?;
    Ok(done)
}

async fn apply_once(state: &AppState, scope: &Scope, order: &Order, digest: &str) -> Result<Enrolled> {
    let hands = hands(scope)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let named = plan::named(order);
    store::enrolling::lock(&mut tx, &named.people, &named.address_keys()).await?;
    let Decided { plan, known } = plan::decide(state, &mut tx, &hands, may_add(scope), order).await?;
    if plan.digest != digest {
        return Err(Code::PlanMoved.into());
    }
    if plan.enrols() == 0 {
        return Ok(Enrolled::default());
    }
    let operation: OperationId = state.random.id(now);
    let result = json!({ "enrolments": plan.enrols(), "added": plan.adds() });
    store::operation::insert_done(&mut tx, now, operation, "enrol_by_hand", scope.person, &result).await?;

    let created = added(state, &plan);
    store::person::insert_many(&mut tx, now, &created).await?;
    let new: HashMap<_, _> = created.iter().map(|person| (person.address_key.as_str(), person.id)).collect();
    let id_of = |at: u32| {
        let at = at as usize;
        let address = plan.people[at].address.as_deref().map(address_key).unwrap_or_default();
        known[at].or_else(|| new.get(address.as_str()).copied())
    };
    let (mut keys, mut lifted) = (Vec::new(), Vec::new());
    for pair in plan.pairs.iter().filter(|pair| pair.outcome.enrols()) {
        let target = plan.targets[pair.target as usize].target;
        let Some(person) = id_of(pair.person) else { continue };
        let key = EnrolmentKey { person, activity: target.activity, session: target.session };
        keys.push((state.random.uuid(now), key));
        lifted.extend(pair.kept_out.is_some().then_some(key));
    }
    store::enrolling::lift(&mut tx, &lifted).await?;
    store::enrolling::grant(&mut tx, now, scope.person, operation, &keys).await?;

    let people: BTreeSet<PersonId> = keys.iter().map(|(_, key)| key.person).collect();
    let done = Enrolled { enrolments: keys.len() as u32, people: people.len() as u32, added: created.len() as u32 };
    if !created.is_empty() {
        let ids: Vec<_> = created.iter().map(|person| person.id).collect();
        let event = NewEvent::new(EventKind::PersonAdded, scope.person).operation(operation);
        store::event::write_many(&mut tx, now, &event, &ids).await?;
    }
    let event = NewEvent::new(EventKind::EnrolmentByHand, scope.person).operation(operation);
    store::event::write(&mut tx, now, event.count(done.enrolments)).await?;
    let pairs: Vec<_> = lifted.iter().map(|key| (key.person, key.activity)).collect();
    store::event::write_enrolments(&mut tx, now, EventKind::EnrolmentLifted, scope.person, &pairs).await?;
    let people: Vec<_> = people.into_iter().collect();
    store::reconcile::mark_due(&mut tx, now, &Due::People(people), scope.person).await?;
    store::live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    Ok(done)
}

/// The people whom a plan adds. Nobody mails them before they are invited.
fn added(state: &AppState, plan: &Plan) -> Vec<NewPerson> {
    let now = state.now();
    let new = plan.people.iter().filter(|person| person.new);
    new.map(|person| {
        let address = person.address.clone().unwrap_or_default();
        NewPerson {
            id: state.random.id(now),
            name_key: search_key(&person.name),
            search_key: person_search_key(&person.name, &address, ""),
            address_key: address_key(&address),
            name: person.name.clone(),
            address,
            reference: String::new(),
            test: false,
        }
    })
    .collect()
}
