//! Applying a list beside inserting the rows that it leaves, in the same tables with the same indexes.
use super::{Outcome, database, measurement::Measurement, raw, setting::Setting};
use muster::{
    domain::{id::UnitId, role::Role},
    server::{
        scope::Scope,
        service::{import, reconcile},
        settings::Source,
    },
};
use std::time::Instant;

const PEOPLE: usize = 10_000;
const ROUNDS: usize = 3;

pub async fn run(_: &Setting) -> Outcome {
    let mut best: Option<(f64, f64)> = None;
    for _ in 0..ROUNDS {
        let round = round().await?;
        if best.is_none_or(|best| round.0 < best.0) {
            best = Some(round);
        }
    }
    let (ours, bare) = best.ok_or("no round")?;
    Ok(vec![Measurement::at_most(
        "10,000 new people into 2 activities",
        ours * 1000.0,
        "ms",
        bare * 1000.0,
        "INSERT … SELECT FROM UNNEST of the same rows",
        2.0,
    )])
}

/// Seconds of ours, and of the bare inserts.
async fn round() -> Result<(f64, f64), super::Problem> {
    let pool = database::fresh("measure_import").await?;
    let cohort = database::cohort_with_two_activities(&pool).await?;
    let ground = raw::Copy::of(&pool, &raw::GROUND).await?;
    let state = database::state(&pool, &Source::default())?;
    let text = database::list(PEOPLE);
    let into = import::Into { role: Role::Learner, cohort: Some(UnitId(cohort)), test: false, lift: false };

    let began = Instant::now();
    import::apply(&state, &Scope::system(), into, import::List::of(&text)).await?;
    reconcile::drain_all(&state).await?;
    let ours = began.elapsed().as_secs_f64();

    let enrolled: i64 = sqlx::query_scalar("SELECT count(*) FROM enrolment").fetch_one(&pool).await?;
    if enrolled != 2 * i64::try_from(PEOPLE)? {
        return Err(format!("{enrolled} enrolments came of {PEOPLE} people").into());
    }
    let written = raw::Copy::of(&pool, &raw::WRITTEN).await?;
    pool.close().await;

    let bare = database::fresh("measure_bare").await?;
    ground.insert(&bare).await?;
    let began = Instant::now();
    written.insert(&bare).await?;
    let seconds = began.elapsed().as_secs_f64();
    bare.close().await;
    Ok((ours, seconds))
}
