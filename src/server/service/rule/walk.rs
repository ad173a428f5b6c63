use super::names_of;
use crate::domain::{
    error::Code,
    id::{PersonId, RuleId},
    role::Capability,
    rule::{Criteria, Walk, check},
};
use crate::server::{
    error::Result,
    scope::Scope,
    service::{people::check_reach, reconcile::rules::day},
    state::AppState,
    store,
};

/// Why this person does or does not meet these criteria, whether they are saved or still being written.
pub async fn walk(
    state: &AppState,
    scope: &Scope,
    id: Option<RuleId>,
    criteria: &Criteria,
    person: PersonId,
) -> Result<Walk> {
    scope.require(Capability::SeeOrganisation)?;
    if let Some(fault) = check(criteria).first() {
        return Err(fault.error().into());
    }
    let mut conn = state.db.acquire().await?;
    check_reach(&mut conn, scope, Capability::SeePeople, person).await?;
    let name = store::rule::names(&mut conn, &[person.0]).await?.remove(&person.0).ok_or(Code::NotFound)?;
    let day = day(state);
    let facts = store::rule::facts(&mut conn, day, criteria.uses(), &[person.0]).await?;
    let facts = facts.first().ok_or(Code::NotFound)?;
    let explained = criteria.explain(facts, day.today());
    let names = names_of(&mut conn, &explained).await?;
    let matched = match id {
        Some(id) => store::rule::of_person(&mut conn, id, person).await?,
        None => None,
    };
    Ok(Walk {
        person,
        name,
        explained,
        names,
        since: matched.map(|(since, _)| since),
        leaves_at: matched.and_then(|(_, leaves_at)| leaves_at),
    })
}
