//! Makes a change of a unit, as facts; what follows from them is the engine's.
use super::{edit::refusal, members::within};
use crate::domain::{
    error::{AppError, Code},
    id::{PersonId, UnitId},
    role::Role,
    selection::RowKey,
    unit::{Change, LeftOut, Note, Thing, UnitKind},
};
use crate::server::{
    error::Result,
    scope::Scope,
    state::AppState,
    store::{
        self,
        reconcile::Due,
        unit::{Record, concerned::Chosen, member, merge},
    },
};
use sqlx::PgConnection;
use std::collections::{BTreeMap, HashMap};

/// Members that one change may name.
const MOST: usize = 2_000;

/// What was changed, for the plan, the audit log and the engine.
#[derive(Debug, Default)]
pub struct Made {
    pub notes: BTreeMap<Note, u64>,
    pub due: Vec<Due>,
    /// People who came here, and with which role.
    pub placed: Vec<(PersonId, Role)>,
    /// Placements that are gone, here or in another company.
    pub removed: Vec<RowKey>,
    pub added: Vec<Thing>,
    pub dropped: Vec<Thing>,
}

impl Made {
    fn note(&mut self, note: Note, count: u64) {
        if count > 0 {
            *self.notes.entry(note).or_default() += count;
        }
    }
}

pub async fn make(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    unit: &Record,
    change: &Change,
) -> Result<Made> {
    let mut made = Made::default();
    match change {
        Change::Move { to } => {
            made.note(Note::Subunits, count(store::unit::count_below(conn, unit.id).await?));
            let moved = store::unit::move_below(conn, unit.id, *to).await;
            moved.map_err(|error| refusal(error, &unit.name, None))?;
            made.due.push(Due::Unit(unit.id));
        }
        Change::Show(visibility) => {
            store::unit::show(conn, unit.id, *visibility).await?;
            made.due.push(Due::Unit(unit.id));
        }
        Change::Merge { into } => fold(conn, unit, *into, &mut made).await?,
        Change::Delete => delete(conn, unit, &mut made).await?,
        Change::Carry { add, remove } => carry(state, scope, conn, unit, (add, remove), &mut made).await?,
        Change::Place { people, role } => {
            let wanted: Vec<_> = people.iter().map(|person| (*person, None)).collect();
            place(state, scope, conn, unit, &wanted, *role, &mut made).await?;
        }
        Change::Role { people, to } => {
            let wanted: Vec<_> = people.iter().map(|(person, role)| (*person, Some(*role))).collect();
            place(state, scope, conn, unit, &wanted, *to, &mut made).await?;
        }
        Change::Remove { people, keep_out } => {
            remove(state, scope, conn, unit, people, *keep_out, &mut made).await?;
        }
    }
    Ok(made)
}

fn count(number: i64) -> u64 {
    number.unsigned_abs()
}

async fn fold(conn: &mut PgConnection, unit: &Record, into: UnitId, made: &mut Made) -> Result<()> {
    made.note(Note::Subunits, count(store::unit::numbers(conn, unit.id).await?.1));
    let handed = store::unit::hand_over_subunits(conn, unit.id, into).await;
    handed.map_err(|error| refusal(error, &unit.name, None))?;
    let placements = merge::placements(conn, unit.id, into).await?;
    made.note(Note::Placed, placements.moved);
    made.note(Note::Folded, placements.folded);
    made.note(Note::CarriedTwice, merge::carried(conn, unit.id, into).await?.folded);
    rules(conn, unit.id, made).await?;
    store::rule::rename(conn, unit.id.0, into.0).await?;
    store::saved_filter::rename_unit(conn, unit.id, into).await?;
    merge::delete(conn, unit.id).await?;
    made.due.push(Due::Unit(into));
    Ok(())
}

async fn delete(conn: &mut PgConnection, unit: &Record, made: &mut Made) -> Result<()> {
    let up = unit.parent.ok_or(Code::UnitRoot)?;
    // The mark of a unit goes with the unit: what follows is of the people themselves.
    let people = store::reconcile::people_of(conn, &Due::Unit(unit.id)).await?;
    let handed = store::unit::hand_over_subunits(conn, unit.id, up).await;
    made.note(Note::Subunits, handed.map_err(|error| refusal(error, &unit.name, None))?);
    made.note(Note::Leave, merge::drop_placements(conn, unit.id).await?);
    merge::drop_carried(conn, unit.id).await?;
    rules(conn, unit.id, made).await?;
    merge::delete(conn, unit.id).await?;
    if !people.is_empty() {
        made.due.push(Due::People(people));
    }
    Ok(())
}

/// Rules that name the unit are held against everyone again.
async fn rules(conn: &mut PgConnection, unit: UnitId, made: &mut Made) -> Result<()> {
    let rules = store::rule::naming(conn, unit.0).await?;
    made.note(Note::Rules, rules.len() as u64);
    made.due.extend(rules.into_iter().map(Due::Rule));
    Ok(())
}

async fn carry(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    unit: &Record,
    (add, remove): (&[Thing], &[Thing]),
    made: &mut Made,
) -> Result<()> {
    if add.len() + remove.len() > MOST {
        return Err(AppError::new(Code::ListTooManyRows).with("max", MOST).into());
    }
    let now = state.now();
    for thing in remove {
        if store::unit::carry::remove(conn, unit.id, *thing).await? {
            made.dropped.push(*thing);
        }
    }
    for thing in add {
        if store::unit::carry::add(conn, now, scope.person, unit.id, state.random.uuid(now), *thing).await? {
            made.added.push(*thing);
        }
    }
    if !made.added.is_empty() || !made.dropped.is_empty() {
        made.due.push(Due::Unit(unit.id));
    }
    Ok(())
}

/// Puts people in with a role, in exchange for the one that is named with them.
async fn place(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    unit: &Record,
    wanted: &[(PersonId, Option<Role>)],
    role: Role,
    made: &mut Made,
) -> Result<()> {
    if !role.is_of_units() || !scope.may_place(role, Some(unit.id)) {
        return Err(AppError::new(Code::AccessDenied).on("role").into());
    }
    let mut wanted = wanted.to_vec();
    wanted.sort_unstable_by_key(|(person, from)| (*person, from.map(Role::as_str)));
    wanted.dedup();
    let found = chosen(scope, conn, unit, wanted.iter().map(|(person, _)| *person)).await?;
    let company = unit.kind == UnitKind::Company;
    let (mut come, mut go): (Vec<PersonId>, Vec<RowKey>) = (Vec::new(), Vec::new());
    for (id, from) in &wanted {
        let Some(person) = found.get(id) else {
            made.note(Note::LeftOut(LeftOut::NotYours), 1);
            continue;
        };
        if let Some(reason) = left_out(scope, unit, person, *from, role) {
            made.note(Note::LeftOut(reason), 1);
            continue;
        }
        go.extend(from.map(|from| (*id, unit.id, from)));
        if company {
            // One company a person, with one role.
            go.extend(person.company.map(|(other, role)| (*id, other, role)));
            let here = person.roles.iter().filter_map(|role| role.parse().ok());
            go.extend(here.map(|role| (*id, unit.id, role)).filter(|row| from.is_none_or(|from| row.2 != from)));
        }
        made.note(Note::LeaveCompany, u64::from(company && person.company.is_some()));
        made.note(Note::LetIn, u64::from(person.kept_out.iter().any(|out| out == role.as_str())));
        come.push(*id);
    }
    let ids: Vec<_> = come.iter().map(|id| id.0).collect();
    if company {
        member::leave_companies(conn, unit.id, role, &ids).await?;
    } else {
        member::take_out(conn, &go).await?;
    }
    store::placement::insert_many(conn, state.now(), scope.person, None, unit.id, role, &come).await?;
    made.note(Note::Placed, come.len() as u64);
    made.placed = come.iter().map(|id| (*id, role)).collect();
    made.removed = go;
    due(made, come);
    Ok(())
}

/// Why somebody stays as they are, if they do.
fn left_out(scope: &Scope, unit: &Record, person: &Chosen, from: Option<Role>, to: Role) -> Option<LeftOut> {
    let outranks = person.admin && !scope.may_place(Role::Admin, None);
    let theirs = from.is_some_and(|from| !scope.may_place(from, Some(unit.id)));
    let has = |role: Role| person.roles.iter().any(|own| own == role.as_str());
    // A company's role takes the place of the one they have there, or in another company.
    let here = person.roles.iter().filter_map(|role| role.parse().ok()).map(|role| (unit.id, role));
    let others = unit.kind == UnitKind::Company
        && here.chain(person.company).any(|(unit, role)| !scope.may_place(role, Some(unit)));
    if outranks || theirs || others {
        Some(LeftOut::NotYours)
    } else if has(to) {
        Some(LeftOut::AlreadyThere)
    } else if from.is_some_and(|from| !has(from)) {
        Some(LeftOut::NotThere)
    } else {
        None
    }
}

async fn remove(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    unit: &Record,
    wanted: &[(PersonId, Role)],
    keep_out: bool,
    made: &mut Made,
) -> Result<()> {
    let found = chosen(scope, conn, unit, wanted.iter().map(|(person, _)| *person)).await?;
    let mut rows: Vec<RowKey> = Vec::new();
    for (id, role) in wanted {
        let person = found.get(id);
        let there = person.is_some_and(|person| person.roles.iter().any(|own| own == role.as_str()));
        let outranks = person.is_some_and(|person| person.admin) && !scope.may_place(Role::Admin, None);
        if !there {
            made.note(Note::LeftOut(LeftOut::NotThere), 1);
        } else if outranks || !scope.may_place(*role, Some(unit.id)) {
            made.note(Note::LeftOut(LeftOut::NotYours), 1);
        } else {
            rows.push((*id, unit.id, *role));
        }
    }
    rows.sort_unstable_by_key(|(person, _, role)| (*person, role.as_str()));
    rows.dedup();
    if keep_out {
        store::placement::remove_many(conn, state.now(), scope.person, &rows).await?;
    } else {
        member::take_out(conn, &rows).await?;
    }
    made.note(Note::Leave, rows.len() as u64);
    due(made, rows.iter().map(|(person, ..)| *person).collect());
    made.removed = rows;
    Ok(())
}

fn due(made: &mut Made, people: Vec<PersonId>) {
    if !people.is_empty() {
        made.due.push(Due::People(people));
    }
}

/// Those of the chosen whom the caller may see, by id.
async fn chosen(
    scope: &Scope,
    conn: &mut PgConnection,
    unit: &Record,
    people: impl Iterator<Item = PersonId>,
) -> Result<HashMap<PersonId, Chosen>> {
    let mut people: Vec<_> = people.map(|id| id.0).collect();
    people.sort_unstable();
    people.dedup();
    if people.len() > MOST {
        return Err(AppError::new(Code::ListTooManyRows).with("max", MOST).into());
    }
    let found = store::unit::concerned::chosen(conn, unit.id, &people, within(scope).as_deref()).await?;
    Ok(found.into_iter().map(|person| (person.id, person)).collect())
}
