use super::{
    draft_of,
    effect::{of_deletion, of_draft},
    rule_of,
};
use crate::domain::{
    day,
    error::{AppError, Code},
    event::EventKind,
    id::RuleId,
    profile::clean,
    role::Capability,
    rule::{Criterion, Draft, Effect, GRACE_MAX, check, gone},
    text::search_key,
};
use crate::server::{
    error::Result,
    live::Topic,
    scope::Scope,
    service::reconcile,
    state::AppState,
    store::{self, event::NewEvent, reconcile::Due, rule::Gifts},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// Characters of a rule's name.
const NAME_MAX: usize = 200;

/// Saves a draft as it was planned, and refuses when somebody changed the rule since `known` (`rule.changed`), or the plan
/// has moved.
pub async fn save(
    state: &AppState,
    scope: &Scope,
    id: Option<RuleId>,
    draft: Draft,
    known: Option<DateTime<Utc>>,
    digest: &str,
) -> Result<RuleId> {
    scope.require(Capability::EditLearning)?;
    let now = state.now();
    let draft = Draft { name: clean(&draft.name), ..draft };
    check_draft(&draft)?;
    let mut tx = state.db.begin().await?;
    store::rule::lock_savers(&mut tx).await?;
    let before = match id {
        None => None,
        Some(id) => {
            let times = store::rule::times(&mut tx, id).await?.ok_or(Code::NotFound)?;
            if Some(times.changed_at) != known {
                return Err(Code::RuleChanged.into());
            }
            let rule = store::rule::one(&mut tx, id).await?.ok_or(Code::NotFound)?;
            Some(draft_of(rule, &store::rule::gifts(&mut tx, id).await?))
        }
    };
    check_values(&mut tx, &draft).await?;
    let gifts = Gifts::of(&draft.gives);
    let effect = of_draft(state, &mut tx, &rule_of(id, &draft), &gifts).await?;
    if effect.found.digest != digest {
        return Err(Code::PlanMoved.into());
    }
    let own = id.unwrap_or_else(|| state.random.id(now));
    store::rule::lock_all(&mut tx).await?;
    if !store::rule::write(&mut tx, now, own, &search_key(&draft.name), &draft, scope.person).await? {
        return Err(AppError::new(Code::RuleTaken).with("name", &draft.name).on("name").into());
    }
    store::rule::write_gifts(&mut tx, own, &gifts).await?;
    store::event::write(&mut tx, now, told(scope, before.as_ref(), &draft)).await?;
    store::reconcile::mark_due(&mut tx, now, &Due::Rule(own), scope.person).await?;
    if before.is_some_and(|before| Gifts::of(&before.gives) != gifts) {
        // Whoever stays in it gets and loses what changed.
        let members = store::rule::members(&mut tx, own).await?;
        if !members.is_empty() {
            store::reconcile::mark_due(&mut tx, now, &Due::People(members), scope.person).await?;
        }
    }
    store::live::notify(&mut tx, &[Topic::People, Topic::Units]).await?;
    tx.commit().await?;
    reconcile::drain_within_request(state).await?;
    Ok(own)
}

/// What deleting a rule would end.
pub async fn plan_deletion(state: &AppState, scope: &Scope, id: RuleId) -> Result<Effect> {
    scope.require(Capability::EditLearning)?;
    let mut conn = state.db.acquire().await?;
    store::rule::one(&mut conn, id).await?.ok_or(Code::NotFound)?;
    Ok(of_deletion(state, &mut conn, id).await?.found)
}

/// Deletes it as planned: what stands because of it alone ends at once, as its activities say.
pub async fn delete(state: &AppState, scope: &Scope, id: RuleId, digest: &str) -> Result<()> {
    scope.require(Capability::EditLearning)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    store::rule::lock_savers(&mut tx).await?;
    let rule = store::rule::one(&mut tx, id).await?.ok_or(Code::NotFound)?;
    if of_deletion(state, &mut tx, id).await?.found.digest != digest {
        return Err(Code::PlanMoved.into());
    }
    store::rule::lock_all(&mut tx).await?;
    let members = store::rule::members(&mut tx, id).await?;
    store::rule::delete(&mut tx, &rule).await?;
    let event = NewEvent::new(EventKind::RuleDeleted, scope.person).value("rule", Some(rule.name), None);
    store::event::write(&mut tx, now, event).await?;
    if !members.is_empty() {
        store::reconcile::mark_due(&mut tx, now, &Due::People(members), scope.person).await?;
    }
    store::live::notify(&mut tx, &[Topic::People, Topic::Units]).await?;
    tx.commit().await?;
    reconcile::drain_within_request(state).await
}

/// What can be said without asking the database.
fn check_draft(draft: &Draft) -> Result<()> {
    if search_key(&draft.name).is_empty() {
        return Err(AppError::new(Code::NameMissing).on("name").into());
    }
    if draft.name.chars().count() > NAME_MAX {
        return Err(AppError::new(Code::NameTooLong).with("max", NAME_MAX).on("name").into());
    }
    if let Some(fault) = check(&draft.criteria).first() {
        return Err(fault.error().into());
    }
    if draft.gives.is_empty() {
        return Err(AppError::new(Code::RuleGivesNothing).on("gives").into());
    }
    if draft.grace_days > GRACE_MAX {
        return Err(AppError::new(Code::RuleDays).with("max", GRACE_MAX).on("grace").into());
    }
    for (field, on) in [("starts", draft.starts_on), ("ends", draft.ends_on)] {
        if let Some(on) = on {
            day::check(on, field)?;
        }
    }
    if draft.starts_on.zip(draft.ends_on).is_some_and(|(first, last)| last < first) {
        return Err(AppError::new(Code::RuleDates).on("ends").into());
    }
    Ok(())
}

/// Everything that is named is there, and units are of the kind that is asked for.
async fn check_values(conn: &mut PgConnection, draft: &Draft) -> Result<()> {
    let ids = draft.criteria.ids();
    let names = store::rule::names(conn, &ids).await?;
    let places = store::rule::places(conn, &ids).await?;
    let is_there = |criterion: &Criterion, id: Uuid| match criterion {
        Criterion::Unit { kind, .. } => places.get(&id) == Some(kind),
        _ => names.contains_key(&id),
    };
    if let Some(fault) = gone(&draft.criteria, &is_there).first() {
        return Err(fault.error().into());
    }
    let gifts: Vec<Uuid> = draft.gives.iter().map(|gift| gift.uuid()).collect();
    let there = store::rule::names(conn, &gifts).await?;
    if gifts.iter().any(|gift| !there.contains_key(gift)) {
        return Err(AppError::new(Code::RuleValueGone).on("gives").into());
    }
    Ok(())
}

/// What the audit log keeps of it: the name, and each setting that is another one now.
fn told(scope: &Scope, before: Option<&Draft>, after: &Draft) -> NewEvent {
    let name = |draft: &Draft| draft.name.clone();
    let Some(before) = before else {
        return NewEvent::new(EventKind::RuleCreated, scope.person).value("rule", None, Some(name(after)));
    };
    let event = NewEvent::new(EventKind::RuleChanged, scope.person);
    let event = event.value("rule", Some(name(before)), Some(name(after)));
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    let settings = |draft: &Draft| {
        [
            ("enabled", Some(if draft.enabled { "on" } else { "off" }.to_owned())),
            ("mode", Some(draft.mode.as_str().to_owned())),
            ("grace", Some(draft.grace_days.to_string())),
            ("starts", day(draft.starts_on)),
            ("ends", day(draft.ends_on)),
            ("criteria", serde_json::to_string(&draft.criteria).ok()),
        ]
    };
    settings(before)
        .into_iter()
        .zip(settings(after))
        .filter(|((_, from), (_, to))| from != to)
        .fold(event, |event, ((field, from), (_, to))| event.value(field, from, to))
}
