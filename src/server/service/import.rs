//! Enrolling a list: planned by the shared domain code, planned again under locks, and applied in one transaction.
pub mod past;
pub mod undo;

use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::{OperationId, PersonId, UnitId},
    import_plan::{self, Digest, Known, Outcome, Plan, Wanted, Who},
    profile::person_search_key,
    role::{Capability, Role},
    roster::{self, Edit, Roster},
    text::search_key,
};
use crate::server::{
    database::retrying,
    error::{Error, Result},
    live::Topic,
    scope::Scope,
    service::{
        cohort::{self, check_place},
        reconcile,
    },
    state::AppState,
    store::{self, event::NewEvent, import::Listed, person::NewPerson, reconcile::Due},
};
use serde_json::json;
use sqlx::{PgConnection, PgPool};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

/// Into which role, where.
#[derive(Clone, Copy, Debug)]
pub struct Into {
    pub role: Role,
    /// None for platform-wide roles.
    pub cohort: Option<UnitId>,
    /// Whoever the list adds is a test person. Those who are there already stay what they are.
    pub test: bool,
    /// Whoever was removed from there by hand is enrolled again.
    pub lift: bool,
}

impl Into {
    const fn wanted(self) -> Wanted {
        Wanted { role: self.role, lift: self.lift }
    }
}

/// A list that was read, and what it would do.
#[derive(Clone, Debug)]
pub struct Planned {
    pub roster: Roster,
    pub plan: Plan,
}

/// What became of a list.
#[derive(Clone, Debug)]
pub struct Applied {
    pub roster: Roster,
    pub plan: Plan,
    /// As people speak of it: "List 12". None when nothing was to be done.
    pub number: Option<i64>,
}

/// New people that change what there is to plan for.
const MANY_AT_ONCE: u32 = 500;

/// A list as it was sent.
#[derive(Clone, Copy, Debug)]
pub struct List<'a> {
    pub text: &'a str,
    /// Cells corrected since.
    pub edits: &'a [Edit],
    /// The plan that the sender looked at; without one the list is taken whatever becomes of its lines.
    pub seen: Option<&'a Digest>,
}

impl<'a> List<'a> {
    pub const fn of(text: &'a str) -> Self {
        Self { text, edits: &[], seen: None }
    }
}

/// What is known of the people of these addresses, seen from where they would go, as far as the caller sees them.
pub async fn known(
    state: &AppState,
    scope: &Scope,
    into: Into,
    address_keys: &[String],
) -> Result<HashMap<String, Known>> {
    scope.require(Capability::Enrol)?;
    let unit = check_place(state, scope, into.role, into.cohort).await?;
    let mut conn = state.db.acquire().await?;
    Ok(read_known(state, &mut conn, scope, into.role, unit, address_keys).await?.as_seen())
}

/// Everyone of a list who is known.
struct Everyone {
    known: HashMap<String, Known>,
    /// By address key: whom the caller may not see.
    hidden: Vec<String>,
}

impl Everyone {
    /// Of those who may not be seen, what saving would tell anyway: what becomes of their line.
    fn as_seen(&self) -> HashMap<String, Known> {
        let mut known = self.known.clone();
        for key in &self.hidden {
            if let Some(person) = known.get_mut(key) {
                person.who = None;
                person.other_role_here = false;
            }
        }
        known
    }
}

async fn read_known(
    state: &AppState,
    conn: &mut PgConnection,
    scope: &Scope,
    role: Role,
    unit: Option<UnitId>,
    address_keys: &[String],
) -> Result<Everyone> {
    let address_keys: Vec<_> = address_keys.iter().filter(|key| can_be_known(key)).cloned().collect();
    let within = past::seen(scope);
    let mut everyone = Everyone { known: HashMap::new(), hidden: Vec::new() };
    for person in store::person::known(conn, state.now(), role, unit, within.as_deref(), &address_keys).await? {
        let standing = person.standing.parse().map_err(Error::fault)?;
        let known = Known {
            who: Some(Who { person: person.id, name: person.name, reference: person.reference, standing }),
            placed_here: person.placed_here,
            other_role_here: person.other_role.is_some(),
            kept_out: person.kept_out,
            deactivated: person.deactivated,
        };
        if !person.within_reach {
            everyone.hidden.push(person.address_key.clone());
        }
        everyone.known.insert(person.address_key, known);
    }
    Ok(everyone)
}

fn address_keys(roster: &Roster) -> Vec<String> {
    roster.rows.iter().map(roster::Row::address_key).filter(|key| can_be_known(key)).map(Cow::into_owned).collect()
}

/// Whether an address may be anybody's: Postgres refuses to look for a text that it cannot hold.
fn can_be_known(address_key: &str) -> bool {
    !address_key.is_empty() && !address_key.contains(char::is_control)
}

/// What the list would do now.
pub async fn plan(state: &AppState, scope: &Scope, into: Into, text: &str) -> Result<Planned> {
    let roster = roster::parse(text);
    roster.require_rows()?;
    let known = known(state, scope, into, &address_keys(&roster)).await?;
    let plan = import_plan::plan(&roster, &known, into.wanted());
    Ok(Planned { roster, plan })
}

/// Takes the good lines and leaves the others. Twice the same list changes nothing the second time.
///
/// Refuses with `plan.moved` when a line would do something else than its sender saw.
pub async fn apply(state: &AppState, scope: &Scope, into: Into, list: List<'_>) -> Result<Applied> {
    scope.require(Capability::Enrol)?;
    let unit = check_place(state, scope, into.role, into.cohort).await?;
    let roster = roster::parse_edited(list.text, list.edits);
    roster.require_rows()?;
    let keys = address_keys(&roster);
    let into = Into { cohort: unit, ..into };
    let (plan, number) = retrying(|| apply_once(state, scope, into, &roster, &keys, list.seen)).await?;
    reconcile::drain_within_request(state).await?;
    if plan.totals.create >= MANY_AT_ONCE {
        tokio::spawn(follow(state.db.clone(), plan.totals.create));
    }
    Ok(Applied { roster, plan, number })
}

/// Nobody waits for it, and where it fails Postgres comes to it by itself.
async fn follow(db: PgPool, people: u32) {
    let followed = async { store::statistics::follow(&mut *db.acquire().await?, people).await };
    if let Err(error) = followed.await {
        tracing::debug!(?error, "Postgres was not told how many people there are now");
    }
}

async fn apply_once(
    state: &AppState,
    scope: &Scope,
    into: Into,
    roster: &Roster,
    keys: &[String],
    seen: Option<&Digest>,
) -> Result<(Plan, Option<i64>)> {
    let Into { role, cohort: unit, test, .. } = into;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    if let Some(cohort) = unit {
        cohort::hold(&mut tx, cohort).await?;
    }
    store::person::lock_by_address(&mut tx, keys).await?;
    let everyone = read_known(state, &mut tx, scope, role, unit, keys).await?;
    let plan = import_plan::plan(roster, &everyone.known, into.wanted());
    if let Some(seen) = seen {
        refuse_if_moved(&import_plan::plan(roster, &everyone.as_seen(), into.wanted()), roster, seen)?;
    }
    if plan.totals.enrol == 0 {
        return Ok((plan, None));
    }
    let operation: OperationId = state.random.id(now);
    let number =
        store::import::insert(&mut tx, now, operation, scope.person, (role, unit), &json!(plan.totals)).await?;

    let mut created = Vec::new();
    let (mut known, mut there) = (Vec::new(), Vec::new());
    for (planned, row) in plan.rows.iter().zip(&roster.rows) {
        match (planned.outcome, planned.person) {
            (Outcome::New, _) => {
                created.push(new_person(state.random.id(now), row, test));
            }
            (Outcome::Place | Outcome::Again, Some(person)) => known.push(person),
            (Outcome::Already, Some(person)) => there.push(person),
            _ => {}
        }
    }
    store::person::insert_many(&mut tx, now, &created).await?;
    let added: Vec<_> = created.iter().map(|person| person.id).collect();
    let listed = Listed { added: &added, known: &known, there: &there };
    store::import::note(&mut tx, operation, (role, unit), listed).await?;
    let people = [added.as_slice(), &known].concat();
    let placed = match unit {
        Some(unit) => {
            store::placement::insert_many(&mut tx, now, scope.person, Some(operation), unit, role, &people).await?
        }
        None => store::placement::grant_many(&mut tx, now, scope.person, Some(operation), role, &people).await?,
    };
    write_events(&mut tx, state, scope, (role, unit), operation, added, placed).await?;
    store::reconcile::mark_due(&mut tx, now, &Due::People(people), scope.person).await?;
    store::live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    Ok((plan, Some(number)))
}

/// How many lines a refusal names.
const NAMED: usize = 20;

fn refuse_if_moved(plan: &Plan, roster: &Roster, seen: &Digest) -> Result<()> {
    let moved = plan.lines_that_moved(roster, seen);
    if moved.is_empty() {
        return Ok(());
    }
    let mut lines = moved.iter().take(NAMED).map(u32::to_string).collect::<Vec<_>>().join(", ");
    if moved.len() > NAMED {
        lines.push_str(", …");
    }
    Err(AppError::new(Code::PlanMoved).with("lines", lines).at_line(moved[0]).into())
}

fn new_person(id: PersonId, row: &roster::Row, test: bool) -> NewPerson {
    NewPerson {
        id,
        name: row.name.clone(),
        name_key: search_key(&row.name),
        address: row.email.clone(),
        address_key: row.address_key().into_owned(),
        reference: row.reference.clone(),
        search_key: person_search_key(&row.name, &row.email, &row.reference),
        test,
    }
}

/// One event of the list, and one a person: of being added, or, for those known before, of the place or role they got.
/// Whoever is added platform wide is granted a role as well.
async fn write_events(
    conn: &mut PgConnection,
    state: &AppState,
    scope: &Scope,
    (role, unit): (Role, Option<UnitId>),
    operation: OperationId,
    added: Vec<PersonId>,
    placed: Vec<PersonId>,
) -> Result<()> {
    let now = state.now();
    let event = |kind| NewEvent { unit, ..NewEvent::new(kind, scope.person).operation(operation).role(role) };
    let new: HashSet<_> = added.iter().copied().collect();
    let applied = event(EventKind::ListApplied).count(placed.len() as u32);
    store::event::write(conn, now, applied).await?;
    let others = match unit {
        Some(_) => (EventKind::PersonPlaced, placed.into_iter().filter(|id| !new.contains(id)).collect()),
        None => (EventKind::RoleGranted, placed),
    };
    for (kind, people) in [(EventKind::PersonAdded, added), others] {
        if !people.is_empty() {
            store::event::write_many(conn, now, &event(kind), &people).await?;
        }
    }
    Ok(())
}

/// A cohort by the name somebody wrote, for commands.
pub async fn cohort_named(state: &AppState, name: &str) -> Result<UnitId> {
    let mut conn = state.db.acquire().await?;
    let found = store::cohort::by_name_key(&mut conn, &search_key(name)).await?;
    found.ok_or_else(|| AppError::new(Code::CohortUnknown).with("name", name).on("cohort").into())
}
