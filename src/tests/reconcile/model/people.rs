//! Two people of the model who are one: by the service that plans it first.
use super::{
    rules::{code, refused},
    world::World,
};
use crate::{
    domain::error::Code,
    server::{scope::Scope, service::merging},
    tests::support::App,
};

/// Whether the one went into the other. Refused, they are the same, or somebody was quicker.
pub async fn merge(app: &App, world: &World, gone: usize, kept: usize) -> bool {
    let (gone, kept, scope) = (world.people[gone], world.people[kept], Scope::system());
    for _ in 0..5 {
        let planned = match merging::plan(&app.state, &scope, kept, gone).await {
            Ok(planned) => planned,
            Err(error) => return refused(&error, &[Code::NotFound, Code::MergeSame]),
        };
        match merging::apply(&app.state, &scope, kept, gone, &planned.digest).await {
            Ok(()) => return true,
            Err(error) if code(&error) == Some(Code::PlanMoved) => {}
            Err(error) => return refused(&error, &[Code::NotFound]),
        }
    }
    false
}
