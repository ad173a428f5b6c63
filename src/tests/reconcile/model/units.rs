//! Units of the model that go: merged or deleted by the service that plans it first.
use super::{
    rules::{code, refused},
    world::World,
};
use crate::{
    domain::{error::Code, unit::Change},
    server::{scope::Scope, service::unit},
    tests::support::App,
};

/// Of one kind, and not into what lies below it: anything else is refused.
pub async fn merge(app: &App, world: &World, from: usize, into: usize) -> bool {
    let change = Change::Merge { into: world.units[into].id };
    from != into && apply(app, world, from, &change).await
}

pub async fn delete(app: &App, world: &World, unit: usize) -> bool {
    apply(app, world, unit, &Change::Delete).await
}

/// Whether it was done. Refused, the units do not fit, or somebody was quicker.
async fn apply(app: &App, world: &World, unit: usize, change: &Change) -> bool {
    const EXPECTED: &[Code] = &[Code::NotFound, Code::UnitKindsDiffer, Code::UnitBelowItself, Code::UnitMisplaced];
    let (id, scope) = (world.units[unit].id, Scope::system());
    for _ in 0..5 {
        let planned = match unit::plan(&app.state, &scope, id, change).await {
            Ok(planned) => planned,
            Err(error) => return refused(&error, EXPECTED),
        };
        match unit::apply(&app.state, &scope, id, change, &planned.digest).await {
            Ok(()) => return true,
            Err(error) if code(&error) == Some(Code::PlanMoved) => {}
            Err(error) => return refused(&error, EXPECTED),
        }
    }
    false
}
