//! Rules: who gives what to whom. Anybody who sees the organisation sees them; admins and coordinators change them.
mod effect;
mod save;
mod walk;

pub use effect::preview;
pub use save::{delete, plan_deletion, save};
pub use walk::walk;

use crate::domain::{
    error::Code,
    id::{LabelId, PersonId, RuleId},
    profile::clean,
    role::Capability,
    rule::{Criteria, Draft, Editing, Explained, Found, Has, Mode, Names, Rule, Rules, SearchFor},
    text::search_key,
};
use crate::server::{
    error::Result,
    scope::{Reach, Scope},
    service::reconcile::rules::day,
    state::AppState,
    store::{self, rule::Gifts},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// Suggestions a field shows.
const FOUND: i64 = 30;

/// All rules by name.
pub async fn list(state: &AppState, scope: &Scope) -> Result<Rules> {
    scope.require(Capability::SeeOrganisation)?;
    let rules = store::rule::list(&mut *state.db.acquire().await?).await?;
    Ok(Rules { rules, may_edit: scope.may(Capability::EditLearning) })
}

/// A rule for the editor; without an id, a new one that is on and asks nothing yet.
pub async fn open(state: &AppState, scope: &Scope, id: Option<RuleId>) -> Result<Editing> {
    scope.require(if id.is_some() { Capability::SeeOrganisation } else { Capability::EditLearning })?;
    let mut conn = state.db.acquire().await?;
    let (draft, times) = match id {
        None => (new(), None),
        Some(id) => {
            let times = store::rule::times(&mut conn, id).await?.ok_or(Code::NotFound)?;
            let rule = store::rule::one(&mut conn, id).await?.ok_or(Code::NotFound)?;
            (draft_of(rule, &store::rule::gifts(&mut conn, id).await?), Some(times))
        }
    };
    let mut ids = draft.criteria.ids();
    ids.extend(draft.gives.iter().map(|gift| gift.uuid()));
    Ok(Editing {
        id,
        names: store::rule::names(&mut conn, &ids).await?,
        fields: store::rule::custom_fields(&mut conn).await?,
        may_edit: scope.may(Capability::EditLearning),
        today: day(state).today(),
        changed_at: times.map(|times| times.changed_at),
        applied_at: times.and_then(|times| times.applied_at),
        draft,
    })
}

fn new() -> Draft {
    Draft {
        name: String::new(),
        enabled: true,
        criteria: Criteria::All(Vec::new()),
        gives: Vec::new(),
        mode: Mode::default(),
        grace_days: 0,
        starts_on: None,
        ends_on: None,
    }
}

fn draft_of(rule: Rule, gifts: &Gifts) -> Draft {
    let Rule { id: _, name, enabled, criteria, mode, grace_days, starts_on, ends_on } = rule;
    Draft { name, enabled, criteria, gives: gifts.list(), mode, grace_days, starts_on, ends_on }
}

/// The rule that a draft becomes; a new one under an id that no rule has.
fn rule_of(id: Option<RuleId>, draft: &Draft) -> Rule {
    Rule {
        id: id.unwrap_or(RuleId(Uuid::nil())),
        name: draft.name.clone(),
        enabled: draft.enabled,
        criteria: draft.criteria.clone(),
        mode: draft.mode,
        grace_days: draft.grace_days,
        starts_on: draft.starts_on,
        ends_on: draft.ends_on,
    }
}

/// What a field of the editor may name. People only within the caller's reach.
pub async fn search(state: &AppState, scope: &Scope, what: SearchFor, text: &str) -> Result<Vec<Found>> {
    scope.require(Capability::SeeOrganisation)?;
    let only: Option<Vec<Uuid>> = match scope.reach(Capability::SeePeople) {
        Reach::Everyone => None,
        Reach::Units(units) => Some(units.iter().map(|id| id.0).collect()),
        Reach::Own(_) => Some(Vec::new()),
    };
    let key = search_key(&clean(text));
    Ok(store::rule::search(&mut *state.db.acquire().await?, what, &key, only.as_deref(), FOUND).await?)
}

/// What everything in an explanation is called.
async fn names_of(conn: &mut PgConnection, explained: &Explained) -> Result<Names> {
    fn ids(explained: &Explained, into: &mut Vec<Uuid>) {
        match explained {
            Explained::Group { parts, .. } => parts.iter().for_each(|part| ids(part, into)),
            Explained::One { criterion, has, .. } => {
                into.extend(criterion.ids());
                match has {
                    Has::Units(units) => into.extend(units.iter().map(|id| id.0)),
                    Has::Managers(people) => into.extend(people.iter().map(|PersonId(id)| id)),
                    Has::Labels(labels) => into.extend(labels.iter().map(|LabelId(id)| id)),
                    Has::Qualifications(held) => into.extend(held.iter().map(|id| id.0)),
                    Has::Language(_) | Has::Added { .. } | Has::Person(_) | Has::Field(_) | Has::Standing(_) => {}
                }
            }
        }
    }
    let mut all = Vec::new();
    ids(explained, &mut all);
    Ok(store::rule::names(conn, &all).await?)
}
