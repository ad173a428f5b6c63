//! What a change of a unit leaves behind: lines of the audit log, and whom the engine has to look at.
use super::make::Made;
use crate::domain::{
    event::EventKind,
    id::{ActivityId, OperationId},
    unit::{Change, Plan, Thing, Visibility},
};
use crate::server::{
    error::Result,
    scope::Scope,
    state::AppState,
    store::{self, event::NewEvent, unit::Record},
};
use serde_json::json;
use sqlx::PgConnection;

pub async fn tell(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    unit: &Record,
    change: &Change,
    made: &Made,
    plan: &Plan,
) -> Result<()> {
    let now = state.now();
    for due in &made.due {
        store::reconcile::mark_due(conn, now, due, scope.person).await?;
    }
    let operation: OperationId = state.random.id(now);
    let result =
        json!({ "unit": unit.id, "gaining": plan.follows.gaining, "losing": plan.follows.losing, "notes": plan.notes });
    store::operation::insert_done(conn, now, operation, change.name(), scope.person, &result).await?;
    let event = |kind| NewEvent::new(kind, scope.person).unit(unit.id).operation(operation);
    match change {
        Change::Move { to } => {
            let names = [unit.parent, Some(*to)];
            let mut values = Vec::new();
            for id in names {
                values.push(match id {
                    Some(id) => store::unit::find(conn, id).await?.map(|unit| unit.name),
                    None => None,
                });
            }
            let to = values.pop().flatten();
            let moved = event(EventKind::UnitMoved).value("unit", values.pop().flatten(), to);
            store::event::write(conn, now, moved).await?;
        }
        Change::Show(visibility) => {
            let word = |visibility: Visibility| Some(visibility.as_str().to_owned());
            let shown = event(EventKind::UnitEdited).value("visibility", word(unit.visibility), word(*visibility));
            store::event::write(conn, now, shown).await?;
        }
        Change::Merge { into } => {
            let merged = NewEvent { unit: Some(*into), ..event(EventKind::UnitMerged) };
            store::event::write(conn, now, merged.value("unit", Some(unit.name.clone()), None)).await?;
        }
        Change::Delete => {
            let deleted = event(EventKind::UnitDeleted).value("unit", Some(unit.name.clone()), None);
            store::event::write(conn, now, deleted).await?;
        }
        Change::Carry { .. } => carried(conn, state, made, event).await?,
        Change::Place { .. } | Change::Role { .. } | Change::Remove { .. } => members(conn, state, made, event).await?,
    }
    Ok(())
}

async fn carried(
    conn: &mut PgConnection,
    state: &AppState,
    made: &Made,
    event: impl Fn(EventKind) -> NewEvent,
) -> Result<()> {
    let now = state.now();
    for (things, kind) in [(&made.added, EventKind::UnitAssigned), (&made.dropped, EventKind::UnitUnassigned)] {
        for named in store::unit::carry::named(conn, things).await? {
            let line = event(kind);
            let line = match named.thing {
                Thing::Activity(activity) | Thing::Session(activity, _) => line.activity(ActivityId(activity.0)),
                Thing::Qualification(_) => {
                    let gone = kind == EventKind::UnitUnassigned;
                    let (from, to) = if gone { (Some(named.name), None) } else { (None, Some(named.name)) };
                    line.value("qualification", from, to)
                }
            };
            store::event::write(conn, now, line).await?;
        }
    }
    Ok(())
}

/// One line a person who left and one who came; a role each.
async fn members(
    conn: &mut PgConnection,
    state: &AppState,
    made: &Made,
    event: impl Fn(EventKind) -> NewEvent,
) -> Result<()> {
    let now = state.now();
    let mut left: Vec<_> = made.removed.iter().map(|(person, unit, _)| (*person, *unit)).collect();
    left.sort_unstable();
    left.dedup();
    store::event::write_placements(conn, now, &event(EventKind::PersonRemoved), &left).await?;
    if let Some((_, role)) = made.placed.first() {
        let people: Vec<_> = made.placed.iter().map(|(person, _)| *person).collect();
        store::event::write_many(conn, now, &event(EventKind::PersonPlaced).role(*role), &people).await?;
    }
    Ok(())
}
