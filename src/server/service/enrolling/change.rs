//! Ending, keeping out, suspending, resuming and letting in again, by hand: planned, then exactly that.
use super::hands;
use crate::domain::{
    enrolling::{Change, ChangeOutcome, ChangePlan, EnrolmentKey, MAX_PAIRS, Standing, decide_change},
    error::{AppError, Code},
    event::EventKind,
    id::PersonId,
};
use crate::server::{
    error::{Error, Result},
    hash,
    live::Topic,
    scope::Scope,
    service::reconcile,
    state::AppState,
    store::{
        self,
        enrolling::{Found, Hands},
        reconcile::Due,
    },
};
use sqlx::PgConnection;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Names a plan shows.
const SAMPLE: usize = 5;

/// How many enrolments it would change, whose, and which are left out and why.
pub async fn plan(state: &AppState, scope: &Scope, keys: &[EnrolmentKey], change: Change) -> Result<ChangePlan> {
    let hands = hands(scope)?;
    let mut conn = state.db.acquire().await?;
    Ok(summed(&decide(&mut conn, &hands, keys, change).await?))
}

/// Does what was planned, and refuses with `plan.moved` when the world has moved past that plan. Answers how many
/// enrolments changed. What follows of it is the engine's.
pub async fn apply(
    state: &AppState,
    scope: &Scope,
    keys: &[EnrolmentKey],
    change: Change,
    digest: &str,
) -> Result<u32> {
    let hands = hands(scope)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    let people: Vec<Uuid> = keys.iter().map(|key| key.person.0).collect::<BTreeSet<_>>().into_iter().collect();
    store::reconcile::lock(&mut tx, &people).await?;
    let decided = decide(&mut tx, &hands, keys, change).await?;
    let plan = summed(&decided);
    if plan.digest != digest {
        return Err(Code::PlanMoved.into());
    }
    let is_changed = |outcome: &ChangeOutcome| !matches!(outcome, ChangeOutcome::LeftOut(_));
    let keys: Vec<_> = decided.iter().filter(|(_, outcome)| is_changed(outcome)).map(|(found, _)| found.key).collect();
    if keys.is_empty() {
        return Ok(0);
    }
    let by = scope.person;
    let kind = match change {
        Change::End => {
            store::enrolling::delete_given(&mut tx, &keys).await?;
            Some(EventKind::EnrolmentTaken)
        }
        Change::KeepOut => {
            store::enrolling::keep_out(&mut tx, now, by, &keys).await?;
            Some(EventKind::EnrolmentKeptOut)
        }
        Change::Suspend => {
            store::enrolling::pause(&mut tx, now, by, &keys).await?;
            None
        }
        Change::Resume => {
            store::enrolling::resume(&mut tx, &keys).await?;
            None
        }
        Change::Lift => {
            store::enrolling::lift(&mut tx, &keys).await?;
            Some(EventKind::EnrolmentLifted)
        }
    };
    // That an enrolment is suspended or goes on is said by the engine, which turns it.
    if let Some(kind) = kind {
        let pairs: Vec<_> = keys.iter().map(|key| (key.person, key.activity)).collect();
        store::event::write_enrolments(&mut tx, now, kind, by, &pairs).await?;
    }
    let people: BTreeSet<PersonId> = keys.iter().map(|key| key.person).collect();
    store::reconcile::mark_due(&mut tx, now, &Due::People(people.into_iter().collect()), by).await?;
    store::live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    reconcile::drain_within_request(state).await?;
    Ok(plan.changes + plan.stands)
}

async fn decide(
    conn: &mut PgConnection,
    hands: &Hands,
    keys: &[EnrolmentKey],
    change: Change,
) -> Result<Vec<(Found, ChangeOutcome)>> {
    if keys.len() > MAX_PAIRS {
        return Err(AppError::new(Code::EnrollingTooMany).with("max", MAX_PAIRS).into());
    }
    let keys: Vec<_> = keys.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let mut decided = Vec::new();
    for found in store::enrolling::find(conn, hands, &keys).await? {
        let state = found.state.as_deref().map(str::parse).transpose().map_err(Error::fault)?;
        let standing = Standing {
            reached: found.reached,
            state,
            paused: found.paused,
            given: found.given,
            other_reasons: found.other_reasons,
            kept_out: found.kept_out,
        };
        decided.push((found, decide_change(change, standing)));
    }
    Ok(decided)
}

fn summed(decided: &[(Found, ChangeOutcome)]) -> ChangePlan {
    let mut plan = ChangePlan::default();
    let mut left_out = BTreeMap::new();
    let mut bytes = Vec::new();
    for (found, outcome) in decided {
        match outcome {
            ChangeOutcome::LeftOut(reason) => *left_out.entry(*reason).or_default() += 1,
            ChangeOutcome::Changes => plan.changes += 1,
            ChangeOutcome::Stands => plan.stands += 1,
        }
        let changes = !matches!(outcome, ChangeOutcome::LeftOut(_));
        if changes && plan.sample.len() < SAMPLE && plan.sample.last() != Some(&found.name) {
            plan.sample.push(found.name.clone());
        }
        bytes.extend_from_slice(found.key.person.0.as_bytes());
        bytes.extend_from_slice(found.key.activity.0.as_bytes());
        bytes.extend_from_slice(found.key.session.map(|id| id.0).unwrap_or_default().as_bytes());
        bytes.extend_from_slice(format!("{outcome:?}").as_bytes());
    }
    plan.left_out = left_out.into_iter().collect();
    plan.digest = hash::short(&bytes);
    plan
}
