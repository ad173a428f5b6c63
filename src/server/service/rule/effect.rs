use super::{draft_of, rule_of};
use crate::domain::{
    error::Code,
    id::{PersonId, RuleId},
    role::Capability,
    rule::{Draft, Effect, Rule, Step, check, step},
};
use crate::server::{
    error::Result,
    hash,
    scope::Scope,
    service::reconcile::rules::day,
    state::AppState,
    store::{
        self,
        reconcile::Of,
        rule::{Day, Enrolled, Gifts, Moved},
    },
};
use chrono::Duration;
use sqlx::PgConnection;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Names that are shown at most, however many are asked for.
const SAMPLE: u32 = 500;

/// What saving this draft would do now, with some names of those whom the caller may see. Whoever may not change rules is told
/// of the rule as it is: numbers of any criteria would tell them of people whom they do not see.
pub async fn preview(state: &AppState, scope: &Scope, id: Option<RuleId>, draft: &Draft, names: u32) -> Result<Effect> {
    scope.require(Capability::SeeOrganisation)?;
    if let Some(fault) = check(&draft.criteria).first() {
        return Err(fault.error().into());
    }
    let mut conn = state.db.acquire().await?;
    let as_it_is = match id {
        _ if scope.may(Capability::EditLearning) => None,
        Some(id) => {
            let rule = store::rule::one(&mut conn, id).await?.ok_or(Code::NotFound)?;
            Some(draft_of(rule, &store::rule::gifts(&mut conn, id).await?))
        }
        None => return Err(Code::AccessDenied.into()),
    };
    let draft = as_it_is.as_ref().unwrap_or(draft);
    let rule = rule_of(id, draft);
    let mut effect = of_draft(state, &mut conn, &rule, &Gifts::of(&draft.gives)).await?;
    let reach = scope.reach(Capability::SeePeople);
    let limit = i64::from(names.min(SAMPLE));
    let people = &effect.moved;
    effect.found.sample = store::rule::sample(&mut conn, &reach, &people.join, true, limit).await?;
    let left: Vec<Uuid> = people.leave.iter().chain(&people.leave_later).copied().collect();
    // Whoever leaves is shown as well, however many join.
    effect.found.sample.truncate(limit as usize - (limit as usize / 3).min(left.len()));
    let room = limit - effect.found.sample.len() as i64;
    effect.found.sample.extend(store::rule::sample(&mut conn, &reach, &left, false, room).await?);
    effect.found.moving = !people.join.is_empty() || !left.is_empty();
    if !effect.found.moving {
        effect.found.sample = store::rule::sample_meeting(&mut conn, &reach, &rule.criteria, day(state), limit).await?;
    }
    if let Some(id) = id {
        effect.found.being_applied = store::reconcile::progress(&mut conn, Of::Rule(id)).await?;
    }
    Ok(effect.found)
}

/// The numbers, and the people behind them.
pub(super) struct Effected {
    pub found: Effect,
    pub moved: Moved,
}

pub(super) async fn of_draft(
    state: &AppState,
    conn: &mut PgConnection,
    rule: &Rule,
    gifts: &Gifts,
) -> Result<Effected> {
    let day = day(state);
    let moved = moved(conn, rule, day).await?;
    let meeting = store::rule::count_meeting(conn, &rule.criteria, day).await?;
    let before = store::rule::gifts(conn, rule.id).await?;
    let starts = store::rule::starts(conn, rule.id, gifts, &moved).await?;
    let mut ends = store::rule::ends(conn, rule.id, &moved.leave, &Gifts::default()).await?;
    // What is given no longer ends for those who stay.
    if before.ids().any(|id| !gifts.ids().any(|kept| kept == id)) {
        let leaving: BTreeSet<Uuid> = moved.leave.iter().copied().collect();
        let staying: Vec<Uuid> = store::rule::members(conn, rule.id)
            .await?
            .into_iter()
            .map(|person| person.0)
            .filter(|person| !leaving.contains(person))
            .collect();
        ends.extend(store::rule::ends(conn, rule.id, &staying, gifts).await?);
    }
    let later = store::rule::ends(conn, rule.id, &moved.leave_later, &Gifts::default()).await?;
    let grace = day.now + Duration::days(i64::from(rule.grace_days));
    let found = Effect {
        meeting,
        saved: store::rule::count_members(conn, rule.id).await?,
        later_on: (!later.is_empty()).then(|| store::rule::day_of(grace, day.zone)),
        ..counted(state, conn, &moved, &starts, &ends, &later).await?
    };
    Ok(Effected { found, moved })
}

/// What becomes of the rule's people when there is no rule any more.
pub(super) async fn of_deletion(state: &AppState, conn: &mut PgConnection, id: RuleId) -> Result<Effected> {
    let leave = store::rule::members(conn, id).await?.into_iter().map(|person| person.0).collect();
    let moved = Moved { leave, ..Moved::default() };
    let ends = store::rule::ends(conn, id, &moved.leave, &Gifts::default()).await?;
    let found = counted(state, conn, &moved, &[], &ends, &[]).await?;
    Ok(Effected { found: Effect { saved: found.leaves, ..found }, moved })
}

async fn moved(conn: &mut PgConnection, rule: &Rule, day: Day) -> Result<Moved> {
    let mut moved = Moved::default();
    for moving in store::rule::moving(conn, rule, day).await? {
        let step = step(rule.mode, rule.grace_days, moving.meets, moving.matched, day.now);
        match step {
            _ if moving.gone => moved.leave.push(moving.person.0),
            Step::Join => moved.join.push(moving.person.0),
            Step::Leave => moved.leave.push(moving.person.0),
            Step::LeaveAt(_) => moved.leave_later.push(moving.person.0),
            Step::Stay | Step::Nothing => {}
        }
    }
    Ok(moved)
}

async fn counted(
    state: &AppState,
    conn: &mut PgConnection,
    moved: &Moved,
    starts: &[Enrolled],
    ends: &[Enrolled],
    later: &[Enrolled],
) -> Result<Effect> {
    let mut started: Vec<Uuid> = starts.iter().map(|(person, _)| person.0).collect();
    started.dedup();
    let mails = store::reconcile::contacts(conn, state.now(), &started).await?.len();
    Ok(Effect {
        joins: moved.join.len() as u32,
        leaves: (moved.leave.len() + moved.leave_later.len()) as u32,
        starts: starts.len() as u32,
        ends: ends.len() as u32,
        ends_later: later.len() as u32,
        mails: mails as u32,
        digest: digest(moved, [starts, ends, later]),
        ..Effect::default()
    })
}

fn digest(moved: &Moved, enrolled: [&[Enrolled]; 3]) -> String {
    let mut bytes = Vec::new();
    for people in [&moved.join, &moved.leave, &moved.leave_later] {
        bytes.extend(people.len().to_be_bytes());
        for person in people {
            bytes.extend(person.as_bytes());
        }
    }
    for pairs in enrolled {
        bytes.extend(pairs.len().to_be_bytes());
        for (PersonId(person), activity) in pairs {
            bytes.extend(person.as_bytes());
            bytes.extend(activity.0.as_bytes());
        }
    }
    hash::short(&bytes)
}
