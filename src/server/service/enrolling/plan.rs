//! Deciding an order: reads what is there, set-based, and asks the domain about each pair.
use crate::domain::{
    address,
    enrolling::{
        Facts, MAX_PAIRS, Order, Pair, Plan, Planned, PlannedTarget, Target, Wait, Whom, decide as decide_pair,
    },
    error::{AppError, Code},
    id::{ActivityId, PersonId, SessionId},
    profile::{NAME_MAX, clean},
    text::address_key,
};
use crate::server::{
    error::Result,
    hash,
    state::AppState,
    store::{
        self,
        enrolling::{Candidate, Hands, OpenSession},
    },
};
use sqlx::PgConnection;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A plan, and the people of it who have a record, by their places.
pub struct Decided {
    pub plan: Plan,
    pub known: Vec<Option<PersonId>>,
}

/// Whom an order names.
pub struct Named {
    pub people: Vec<Uuid>,
    /// Name, address, key.
    addresses: Vec<(Option<String>, String, String)>,
}

impl Named {
    pub fn address_keys(&self) -> Vec<String> {
        self.addresses.iter().map(|(.., key)| key.clone()).collect()
    }
}

/// The ids and addresses of an order; what is no address is left to `check`.
pub fn named(order: &Order) -> Named {
    let mut named = Named { people: Vec::new(), addresses: Vec::new() };
    for whom in &order.people {
        match whom {
            Whom::Person(id) => named.people.push(id.0),
            Whom::Address(text) => {
                let (name, written) = address::unwrap_mailbox(text);
                if let Ok(parsed) = address::parse(written) {
                    let key = address_key(&parsed);
                    named.addresses.push((name, parsed, key));
                }
            }
        }
    }
    named
}

fn check(order: &Order) -> Result<()> {
    if order.people.len().saturating_mul(order.targets.len()) > MAX_PAIRS {
        return Err(AppError::new(Code::EnrollingTooMany).with("max", MAX_PAIRS).into());
    }
    for whom in &order.people {
        let Whom::Address(text) = whom else { continue };
        let (name, written) = address::unwrap_mailbox(text);
        if let Err(refusal) = address::parse(written) {
            return Err(AppError::from(refusal).with("address", text).on("people").into());
        }
        if name.is_some_and(|name| name.chars().count() > NAME_MAX) {
            return Err(AppError::new(Code::NameTooLong).with("max", NAME_MAX).on("people").into());
        }
    }
    Ok(())
}

/// Decides every pair of an order. The same person twice counts once.
pub async fn decide(
    state: &AppState,
    conn: &mut PgConnection,
    hands: &Hands,
    may_add: bool,
    order: &Order,
) -> Result<Decided> {
    check(order)?;
    let now = state.now();
    let named = named(order);
    let found = store::enrolling::candidates(conn, now, hands, &named.people, &named.address_keys()).await?;
    let (people, candidates) = planned(order, &found, may_add);
    let (targets, mut seats) = targets(state, conn, order).await?;
    let reached: Vec<_> =
        candidates.iter().flatten().filter(|person| person.reached).map(|person| person.id.0).collect();
    let where_to: Vec<_> = targets.iter().map(|target| target.target).collect();
    let standings = store::enrolling::standings(conn, &reached, &where_to).await?;
    let lift: HashSet<_> = order.lift.iter().copied().collect();

    let mut pairs = Vec::with_capacity(people.len() * targets.len());
    for (person, candidate) in (0_u32..).zip(&candidates) {
        for target in (0_u32..).take(targets.len()) {
            let standing = candidate.and_then(|candidate| standings.get(&(candidate.id, target)));
            let kept_out = standing.and_then(|standing| standing.kept_out.clone());
            let facts = Facts {
                reached: candidate.map_or(people[person as usize].new, |candidate| candidate.reached),
                deactivated: candidate.is_some_and(|candidate| candidate.deactivated),
                enrolled: standing.is_some_and(|standing| standing.enrolled),
                kept_out: kept_out.is_some(),
                lift: lift.contains(&(person, target)),
                wait: seats[target as usize].wait(),
            };
            let outcome = decide_pair(facts);
            if outcome.enrols() {
                seats[target as usize].take();
            }
            pairs.push(Pair { person, target, outcome, kept_out });
        }
    }
    let known: Vec<_> = candidates.iter().map(|candidate| candidate.map(|candidate| candidate.id)).collect();
    let enrolled: HashSet<_> = pairs
        .iter()
        .filter(|pair| pair.outcome == crate::domain::enrolling::Outcome::Enrol)
        .filter_map(|pair| known[pair.person as usize])
        .collect();
    let enrolled: Vec<_> = enrolled.into_iter().map(|id| id.0).collect();
    let mails = store::reconcile::contacts(conn, now, &enrolled).await?.len() as u32;
    let mut plan = Plan { people, targets, pairs, mails, digest: String::new() };
    plan.digest = digest(&plan, &known);
    Ok(Decided { plan, known })
}

/// Everyone of an order once, with the record found. Whoever is out of reach keeps what the caller wrote, and no more.
fn planned<'a>(order: &Order, found: &'a [Candidate], may_add: bool) -> (Vec<Planned>, Vec<Option<&'a Candidate>>) {
    let by_id: HashMap<_, _> = found.iter().map(|person| (person.id, person)).collect();
    let by_key: HashMap<_, _> =
        found.iter().filter_map(|person| Some((person.address_key.as_deref()?, person))).collect();
    let (mut people, mut candidates) = (Vec::new(), Vec::new());
    let (mut seen, mut seen_keys) = (HashSet::new(), HashSet::new());
    for whom in &order.people {
        let (name, address, candidate) = match whom {
            Whom::Person(id) => (String::new(), None, by_id.get(id).copied()),
            Whom::Address(text) => {
                let (name, written) = address::unwrap_mailbox(text);
                let Ok(parsed) = address::parse(written) else { continue };
                let key = address_key(&parsed);
                let candidate = by_key.get(key.as_str()).copied();
                if candidate.is_none() && !seen_keys.insert(key) {
                    continue;
                }
                // Of whom one knows nothing else, the part before the @ is what one calls them.
                let called = || parsed.split('@').next().unwrap_or_default().to_owned();
                (name.map_or_else(called, |name| clean(&name)), Some(parsed), candidate)
            }
        };
        if candidate.is_some_and(|candidate| !seen.insert(candidate.id)) {
            continue;
        }
        let shown = candidate.filter(|candidate| candidate.reached);
        people.push(Planned {
            whom: whom.clone(),
            name: shown.map_or(name, |person| person.name.clone()),
            new: candidate.is_none() && address.is_some() && may_add,
            address: shown.map_or(address, |person| person.address.clone()),
        });
        candidates.push(candidate);
    }
    (people, candidates)
}

/// What a target still has.
struct Seats {
    no_session: bool,
    free: Option<u32>,
}

impl Seats {
    fn wait(&self) -> Option<Wait> {
        match (self.no_session, self.free) {
            (true, _) => Some(Wait::NoSession),
            (false, Some(0)) => Some(Wait::Full),
            _ => None,
        }
    }

    fn take(&mut self) {
        self.free = self.free.map(|free| free.saturating_sub(1));
    }
}

/// The targets of an order, each once, with the seats they have. Refuses what takes nobody.
async fn targets(state: &AppState, conn: &mut PgConnection, order: &Order) -> Result<(Vec<PlannedTarget>, Vec<Seats>)> {
    let ids: Vec<_> = order.targets.iter().map(|target| target.activity.0).collect();
    let activities = store::enrolling::activities(conn, &ids).await?;
    let open = store::enrolling::open_sessions(conn, state.now(), &ids).await?;
    let of = |activity: ActivityId| open.iter().filter(move |session| session.activity == activity);
    let by_id: HashMap<SessionId, &OpenSession> = open.iter().map(|session| (session.id, session)).collect();
    let (mut targets, mut seats, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for Target { activity, session } in order.targets.iter().copied() {
        if !seen.insert((activity, session)) {
            continue;
        }
        let known = activities.get(&activity).ok_or(Code::NotFound)?;
        if known.archived {
            return Err(AppError::new(Code::ActivityArchived).with("name", &known.name).on("activities").into());
        }
        let named = match session {
            Some(id) => {
                let found = by_id.get(&id).filter(|session| session.activity == activity);
                Some(
                    *found
                        .ok_or_else(|| AppError::new(Code::SessionClosed).with("name", &known.name).on("activities"))?,
                )
            }
            None => None,
        };
        // Without a session of its own the pair goes into the only one there is.
        let only = || (of(activity).count() == 1).then(|| of(activity).next()).flatten();
        let into = if named.is_none() && known.in_sessions { only() } else { named };
        seats.push(Seats { no_session: known.in_sessions && into.is_none(), free: into.and_then(OpenSession::free) });
        targets.push(PlannedTarget {
            target: Target { activity, session },
            name: known.name.clone(),
            session: named.map(|session| session.title.clone()),
        });
    }
    Ok((targets, seats))
}

fn digest(plan: &Plan, known: &[Option<PersonId>]) -> String {
    let mut bytes = Vec::new();
    for pair in &plan.pairs {
        let person = pair.person as usize;
        let target = plan.targets[pair.target as usize].target;
        match known[person] {
            Some(id) => bytes.extend_from_slice(id.0.as_bytes()),
            None => bytes.extend_from_slice(plan.people[person].address.as_deref().unwrap_or_default().as_bytes()),
        }
        bytes.extend_from_slice(target.activity.0.as_bytes());
        bytes.extend_from_slice(target.session.unwrap_or(SessionId(Uuid::nil())).0.as_bytes());
        bytes.extend_from_slice(pair.outcome.as_str().as_bytes());
        bytes.push(u8::from(pair.kept_out.is_some()));
    }
    hash::short(&bytes)
}
