//! Changes that many enrolments may follow from. A plan is found by making the change and taking it back; applying
//! makes it again, people locked, and keeps it if the same follows.
use super::{carrying, giving, may_admins, plan::Found};
use crate::domain::{
    error::Code,
    event::EventKind,
    id::{PersonId, QualificationId, UnitId},
    qualification::{Change, HolderAction, HolderChange, Plan, Treatment},
    role::Capability,
};
use crate::server::{
    error::Result,
    live::Topic,
    scope::{Reach, Scope},
    service::reconcile,
    state::AppState,
    store::{
        self,
        event::NewEvent,
        qualification::{self, Pairs},
        reconcile::Due,
        unit_qualification,
    },
};
use sqlx::PgConnection;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What the change would do, person by person.
pub async fn plan(state: &AppState, scope: &Scope, change: &Change) -> Result<Plan> {
    check(scope, change)?;
    let mut tx = state.db.begin().await?;
    let made = make(state, scope, &mut tx, change, false).await?;
    tx.rollback().await?;
    Ok(made.plan)
}

/// Does what was planned, and refuses when the world has moved past that plan. Answers how many facts changed;
/// enrolments follow, at once for few people, by a worker for many.
pub async fn apply(state: &AppState, scope: &Scope, change: &Change, digest: &str) -> Result<u32> {
    check(scope, change)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let Made { plan, events, due } = make(state, scope, &mut tx, change, true).await?;
    if plan.digest != digest {
        return Err(Code::PlanMoved.into());
    }
    if plan.changes == 0 {
        return Ok(0);
    }
    for event in events.lines {
        store::event::write(&mut tx, now, event).await?;
    }
    for (kind, pairs) in events.people {
        store::event::write_qualifications(&mut tx, now, &NewEvent::new(kind, scope.person), &pairs).await?;
    }
    for due in &due {
        store::reconcile::mark_due(&mut tx, now, due, scope.person).await?;
    }
    store::live::notify(&mut tx, &[Topic::Units, Topic::People]).await?;
    tx.commit().await?;
    reconcile::drain_within_request(state).await?;
    Ok(plan.changes)
}

/// Refuses whoever may not make such a change at all, or not of these units.
fn check(scope: &Scope, change: &Change) -> Result<()> {
    match change {
        Change::Activities { .. } | Change::Delete { .. } => scope.require(Capability::EditQualifications),
        Change::Units { add, remove, .. } => {
            scope.require(Capability::EditUnits)?;
            match carrying(scope) {
                Some(Reach::Everyone) => Ok(()),
                Some(Reach::Units(own)) if add.iter().chain(remove).all(|unit| own.contains(unit)) => Ok(()),
                Some(_) => Err(Code::NotFound.into()),
                None => Err(Code::AccessDenied.into()),
            }
        }
        Change::Holders(_) => {
            scope.require(Capability::EnrolByHand)?;
            if giving(scope).is_some() { Ok(()) } else { Err(Code::AccessDenied.into()) }
        }
    }
}

struct Made {
    plan: Plan,
    events: Events,
    due: Vec<Due>,
}

#[derive(Default)]
struct Events {
    lines: Vec<NewEvent>,
    people: Vec<(EventKind, Vec<(PersonId, QualificationId)>)>,
}

/// Makes the change and looks at what follows. With `lock` the people stay as they are until the end.
async fn make(state: &AppState, scope: &Scope, conn: &mut PgConnection, change: &Change, lock: bool) -> Result<Made> {
    let now = state.now();
    let qualifications: BTreeSet<QualificationId> = match change {
        Change::Activities { qualification, .. }
        | Change::Units { qualification, .. }
        | Change::Delete { qualification } => {
            qualification::lock(conn, *qualification).await?.ok_or(Code::NotFound)?;
            BTreeSet::from([*qualification])
        }
        Change::Holders(changes) => changes.iter().map(|change| change.qualification).collect(),
    };
    let people: Vec<Uuid> = concerned(conn, change).await?.into_iter().map(|person| person.0).collect();
    if lock {
        store::reconcile::lock(conn, &people).await?;
    }
    let ids: Vec<Uuid> = qualifications.iter().map(|id| id.0).collect();
    let mut activities = qualification::activities_of(conn, &ids).await?;
    if let Change::Activities { add, .. } = change {
        activities.extend(add.iter().map(|activity| activity.0));
    }
    let before = qualification::due(conn, &people, &activities).await?;
    let mut found = Found::default();
    let (events, due) = facts(state, scope, conn, change, &mut found).await?;
    let after = qualification::due(conn, &people, &activities).await?;
    let gained: Vec<_> = after.difference(&before).copied().collect();
    let lost: Vec<_> = before.difference(&after).copied().collect();
    for (pairs, gains) in [(gained, true), (lost, false)] {
        for touched in qualification::describe(conn, &pairs, gains).await? {
            found.follow(touched);
        }
    }
    let starting: Vec<Uuid> = found.starting().into_iter().map(|person| person.0).collect();
    let mails = store::reconcile::contacts(conn, now, &starting).await?.len();
    let due = if due.is_empty() { vec![Due::People(people.iter().copied().map(PersonId).collect())] } else { due };
    Ok(Made { plan: found.plan(people.len(), mails), events, due })
}

/// Whom the change may concern, in id order.
async fn concerned(conn: &mut PgConnection, change: &Change) -> Result<Vec<PersonId>> {
    Ok(match change {
        Change::Activities { qualification, .. } | Change::Delete { qualification } => {
            qualification::people_with(conn, *qualification).await?
        }
        Change::Units { add, remove, .. } => {
            let units: Vec<Uuid> = add.iter().chain(remove).map(|unit| unit.0).collect();
            unit_qualification::learners(conn, &units).await?
        }
        Change::Holders(changes) => {
            changes.iter().map(|change| change.person).collect::<BTreeSet<_>>().into_iter().collect()
        }
    })
}

/// Writes the facts; what to tell of it, and what it makes due, if that is not just the people it concerns.
async fn facts(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    change: &Change,
    found: &mut Found,
) -> Result<(Events, Vec<Due>)> {
    let now = state.now();
    let mut events = Events::default();
    let event = |kind, qualification| NewEvent::new(kind, scope.person).qualification(qualification);
    let ids = |units: &BTreeSet<UnitId>| units.iter().map(|unit| unit.0).collect::<Vec<_>>();
    match change {
        Change::Activities { qualification, add, remove } => {
            let (add, remove): (Vec<_>, Vec<_>) =
                (add.iter().map(|id| id.0).collect(), remove.iter().map(|id| id.0).collect());
            for activity in qualification::remove_activities(conn, *qualification, &remove).await? {
                found.fact("remove", activity);
                events.lines.push(event(EventKind::QualificationActivityRemoved, *qualification).activity(activity));
            }
            for activity in qualification::add_activities(conn, now, *qualification, &add).await? {
                found.fact("add", activity);
                events.lines.push(event(EventKind::QualificationActivityAdded, *qualification).activity(activity));
            }
            Ok((events, vec![Due::Qualification(*qualification)]))
        }
        Change::Units { qualification, add, remove } => {
            for unit in unit_qualification::unlink(conn, *qualification, &ids(remove)).await? {
                found.fact("unlink", unit);
                events.lines.push(event(EventKind::QualificationCarriedNoMore, *qualification).unit(unit));
            }
            for unit in unit_qualification::link(conn, now, scope.person, *qualification, &ids(add)).await? {
                found.fact("link", unit);
                events.lines.push(event(EventKind::QualificationCarried, *qualification).unit(unit));
            }
            // Whoever loses it may have had nothing from it but a place in a rule.
            Ok((events, add.iter().chain(remove).map(|unit| Due::Unit(*unit)).collect()))
        }
        Change::Delete { qualification } => {
            let was = qualification::find(conn, *qualification).await?.ok_or(Code::NotFound)?;
            found.fact("delete", qualification);
            qualification::delete(conn, *qualification).await?;
            let deleted = event(EventKind::QualificationDeleted, *qualification);
            events.lines.push(deleted.value("name", Some(was.name), None));
            Ok((events, Vec::new()))
        }
        Change::Holders(changes) => {
            events.people = hold(state, scope, conn, changes, found).await?;
            Ok((events, Vec::new()))
        }
    }
}

/// Gives, takes, keeps out and lifts, as far as the caller may and something changes.
async fn hold(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    changes: &[HolderChange],
    found: &mut Found,
) -> Result<Vec<(EventKind, Vec<(PersonId, QualificationId)>)>> {
    let now = state.now();
    let reach = giving(scope).ok_or(Code::AccessDenied)?;
    // The last word on a pair counts.
    let actions: BTreeMap<_, _> =
        changes.iter().map(|change| ((change.person, change.qualification), change.action)).collect();
    let mut by_action: BTreeMap<HolderAction, Vec<(PersonId, QualificationId)>> = BTreeMap::new();
    for judged in qualification::judge(conn, &reach, may_admins(scope), &Pairs::new(actions.keys())).await? {
        let pair = (judged.person, judged.qualification);
        let Some(action) = actions.get(&pair) else { continue };
        let treatment = action.treat(judged.judged);
        found.treat(&judged, treatment);
        if !matches!(treatment, Treatment::LeftOut(_)) {
            by_action.entry(*action).or_default().push(pair);
        }
    }
    let mut events = Vec::new();
    for (action, list) in by_action {
        let pairs = Pairs::new(&list);
        let kind = match action {
            HolderAction::Give => {
                let ids: Vec<Uuid> = list.iter().map(|_| state.random.uuid(now)).collect();
                qualification::give(conn, now, scope.person, &pairs, &ids).await?;
                EventKind::QualificationGiven
            }
            HolderAction::TakeAway => {
                qualification::take(conn, &pairs).await?;
                EventKind::QualificationTaken
            }
            HolderAction::KeepOut => {
                qualification::keep_out(conn, now, scope.person, &pairs).await?;
                EventKind::QualificationKeptOut
            }
            HolderAction::Lift => {
                qualification::lift(conn, &pairs).await?;
                EventKind::QualificationLifted
            }
        };
        events.push((kind, list));
    }
    Ok(events)
}
