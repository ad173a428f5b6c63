//! The engine against a model: whatever facts come and go, in whatever order, once drained the enrolments and their
//! reasons are those that a naive reading of the facts gives.
mod facts;
mod lists;
mod people;
mod rules;
mod units;
mod world;

use self::{
    facts::{Dice, Fact},
    world::World,
};
use crate::{server::service::reconcile, tests::support::App};
use std::collections::BTreeMap;

/// [L5] [L9] [L10] [N2] [N5] One fact after the other, drained after each: reasons, states and who is told of nothing twice.
#[tokio::test]
async fn after_each_fact_enrolments_are_what_the_model_says() {
    for seed in [1, 2, 3] {
        let app = App::start().await;
        let mut world = World::make(&app).await;
        let mut dice = Dice::new(seed);
        let mut states = BTreeMap::new();
        let mut told = Vec::new();
        for step in 0..120 {
            let fact = Fact::draw(&mut dice, &world);
            told.push(format!("{fact:?}"));
            let met = world.people.len();
            if fact.state(&app, &world).await {
                world.meet(&app).await;
                fact.happen(&mut world, &mut states, met);
            }
            app.drain().await;
            let reasons = world.reasons();
            world.turn(&reasons, &mut states);
            let recent = &told[told.len().saturating_sub(6)..];
            assert_eq!(world.reasons_there(&app).await, reasons, "seed {seed}, step {step}: reasons after {recent:#?}");
            assert_eq!(world.states_there(&app).await, states, "seed {seed}, step {step}: states after {recent:#?}");
        }
        assert_eq!(app.count("reconcile_due").await, 0);
    }
}

/// [N2] [N5] The same from several connections at once: what commits when is anybody's guess, and in the end the facts that are
/// there have the enrolments that follow from them, each once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn facts_from_all_sides_at_once_converge() {
    for seed in [11, 12] {
        let app = App::start().await;
        let world = World::make(&app).await;
        let writers = (0..4).map(|writer| {
            let (app, world) = (&app, world.clone());
            async move {
                let mut dice = Dice::new(seed * 100 + writer);
                for _ in 0..40 {
                    let fact = Fact::draw(&mut dice, &world);
                    fact.state(app, &world).await;
                    reconcile::drain_within_request(&app.state).await.unwrap();
                }
            }
        });
        futures::future::join_all(writers).await;
        app.drain().await;
        let world = world.read_back(&app).await;
        let reasons = world.reasons();
        assert_eq!(world.reasons_there(&app).await, reasons, "seed {seed}");
        let standing: Vec<_> = world.standing_there(&app).await;
        assert_eq!(standing, World::standing(&reasons), "seed {seed}: who is enrolled");
        let before = app.count("event").await;
        let everyone = world.people.clone();
        super::due(&app, &crate::server::store::reconcile::Due::People(everyone)).await;
        app.drain().await;
        assert_eq!(app.count("event").await, before, "seed {seed}: draining what is drained changed something");
    }
}
