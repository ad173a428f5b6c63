//! Rules: the list, the editor, and what a rule would do.
use crate::domain::{
    error::AppError,
    id::{PersonId, RuleId},
    rule::{Criteria, Draft, Editing, Effect, Found, Rules, SearchFor, Walk},
};
use chrono::{DateTime, Utc};
use leptos::{prelude::*, server_fn::codec::Json};

#[server(endpoint = "rules/list", input = Json)]
pub async fn list_rules() -> Result<Rules, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::rule::list(&state, &scope).await)
}

/// A rule for the editor; without an id, a new one.
#[server(endpoint = "rules/open", input = Json)]
pub async fn open_rule(id: Option<RuleId>) -> Result<Editing, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::rule::open(&state, &scope, id).await)
}

/// What saving this draft would do now, with so many names.
#[server(endpoint = "rules/preview", input = Json)]
pub async fn preview_rule(id: Option<RuleId>, draft: Draft, names: u32) -> Result<Effect, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::rule::preview(&state, &scope, id, &draft, names).await)
}

/// Saves it as planned.
#[server(endpoint = "rules/save", input = Json)]
pub async fn save_rule(
    id: Option<RuleId>,
    draft: Draft,
    #[server(default)] known: Option<DateTime<Utc>>,
    digest: String,
) -> Result<RuleId, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::rule::save(&state, &scope, id, draft, known, &digest).await)
}

#[server(endpoint = "rules/plan-deletion", input = Json)]
pub async fn plan_rule_deletion(id: RuleId) -> Result<Effect, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::rule::plan_deletion(&state, &scope, id).await)
}

#[server(endpoint = "rules/delete", input = Json)]
pub async fn delete_rule(id: RuleId, digest: String) -> Result<(), AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::rule::delete(&state, &scope, id, &digest).await)
}

/// Why (not) this person.
#[server(endpoint = "rules/walk", input = Json)]
pub async fn walk_rule(id: Option<RuleId>, criteria: Criteria, person: PersonId) -> Result<Walk, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::rule::walk(&state, &scope, id, &criteria, person).await)
}

/// What a field of the editor may name.
#[server(endpoint = "rules/search", input = Json)]
pub async fn search_rule_values(what: SearchFor, text: String) -> Result<Vec<Found>, AppError> {
    use crate::server::{context, service};
    let (state, scope) = context::caller()?;
    context::answer(service::rule::search(&state, &scope, what, &text).await)
}
