//! Merging two people who are one: first what stays and what moves, then exactly that, in one transaction.
use crate::domain::{
    error::{AppError, Code},
    event::EventKind,
    id::{OperationId, PersonId},
    merging::{Account, Merged, Plan, Side, merge},
    profile::person_search_key,
    role::{Capability, Role},
    text::address_key,
};
use crate::server::{
    error::Result,
    hash,
    live::Topic,
    scope::Scope,
    service::{people::check_reach, reconcile},
    state::AppState,
    store::{
        self,
        event::NewEvent,
        merging::{self, Keys},
        reconcile::Due,
    },
};
use sqlx::PgConnection;

/// What would become of the two: `gone` goes into `kept`.
pub async fn plan(state: &AppState, scope: &Scope, kept: PersonId, gone: PersonId) -> Result<Plan> {
    let mut conn = state.db.acquire().await?;
    Ok(decide(scope, &mut conn, kept, gone).await?.plan)
}

/// Does what was planned, and refuses when the world has moved past that plan. What both learn is one from then on; the
/// other record leads to the one that stays.
pub async fn apply(state: &AppState, scope: &Scope, kept: PersonId, gone: PersonId, digest: &str) -> Result<()> {
    let now = state.now();
    let mut tx = state.db.begin().await?;
    store::reconcile::lock(&mut tx, &[kept.0, gone.0]).await?;
    let Decided { kept: kept_side, gone: gone_side, merged, plan } = decide(scope, &mut tx, kept, gone).await?;
    if plan.digest != digest {
        return Err(Code::PlanMoved.into());
    }
    let operation: OperationId = state.random.id(now);
    merging::note(&mut tx, now, operation, scope.person, kept, gone).await?;
    merging::end_ways_in(&mut tx, now, merged.account, kept, gone).await?;
    reconcile::merging::join(&mut tx, now, scope.person, kept, gone).await?;
    merging::move_facts(&mut tx, kept, gone).await?;
    reconcile::merging::take_over(&mut tx, kept, gone).await?;
    merging::join_dates(&mut tx, kept, gone).await?;
    merging::take_over_reports(&mut tx, kept, gone).await?;
    merging::to_tombstone(&mut tx, now, kept, gone).await?;
    let address = merged.address.as_deref();
    let keys = Keys {
        address: address.map(address_key),
        username: merged.username.as_deref().map(address_key),
        search: person_search_key(&kept_side.name, address.unwrap_or_default(), &merged.reference),
    };
    merging::keep(&mut tx, kept, &merged, &keys).await?;
    write_events(state, scope, &mut tx, operation, &kept_side, &gone_side, &merged).await?;
    let rules = store::rule::naming(&mut tx, gone.0).await?;
    store::rule::rename(&mut tx, gone.0, kept.0).await?;
    for due in std::iter::once(Due::People(vec![kept])).chain(rules.into_iter().map(Due::Rule)) {
        store::reconcile::mark_due(&mut tx, now, &due, scope.person).await?;
    }
    store::live::notify(&mut tx, &[Topic::People, Topic::Messages]).await?;
    tx.commit().await?;
    reconcile::drain_within_request(state).await
}

struct Decided {
    kept: Side,
    gone: Side,
    merged: Merged,
    plan: Plan,
}

async fn decide(scope: &Scope, conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> Result<Decided> {
    scope.require(Capability::Enrol)?;
    for person in [kept, gone] {
        check_reach(conn, scope, Capability::Enrol, person).await?;
    }
    if kept == gone {
        return Err(AppError::new(Code::MergeSame).on("other").into());
    }
    let kept = merging::side(conn, kept).await?.ok_or(Code::NotFound)?;
    let gone = merging::side(conn, gone).await?.ok_or(Code::NotFound)?;
    check(scope, &kept, &gone)?;
    let merged = merge(&kept, &gone);
    let plan = planned(conn, &kept, &gone, &merged).await?;
    Ok(Decided { kept, gone, merged, plan })
}

/// Nobody merges somebody with a role that is not below their own, nor hands on a role that they may not give where it is;
/// and nobody merges themselves away.
fn check(scope: &Scope, kept: &Side, gone: &Side) -> Result<()> {
    if scope.signed_in() == Some(gone.person) {
        return Err(AppError::new(Code::MergeSelf).on("other").into());
    }
    let is_admin = scope.may(Capability::Administer);
    let mut handed_on = gone.placed.iter().filter(|(role, _)| *role != Role::Learner);
    if handed_on.any(|(role, unit)| !scope.may_place(*role, Some(*unit))) {
        return Err(AppError::new(Code::PersonOutranks).with("name", &gone.name).on("other").into());
    }
    for side in [kept, gone] {
        let above = side.roles.iter().any(|role| *role == Role::Admin || role.rank() > scope.highest().rank());
        if above && !is_admin {
            return Err(AppError::new(Code::PersonOutranks).with("name", &side.name).on("other").into());
        }
    }
    Ok(())
}

async fn planned(conn: &mut PgConnection, kept: &Side, gone: &Side, merged: &Merged) -> Result<Plan> {
    let counts = merging::counts(conn, kept.person, gone.person).await?;
    let mut plan = Plan {
        kept: kept.name.clone(),
        gone: gone.name.clone(),
        fields: merged.fields(kept, gone),
        account: merged.account,
        other_account_ends: merged.account == Account::Own && gone.registered,
        learning: merging::enrolments::compared(conn, kept.person, gone.person).await?,
        placements: counts.placements,
        company_left: counts.company_left,
        grants: counts.grants,
        qualifications: counts.qualifications,
        exclusions: counts.exclusions,
        labels: counts.labels,
        roles: counts.roles,
        invitations: counts.invitations,
        reports: counts.reports,
        rules: store::rule::naming(conn, gone.person.0).await?.len() as u32,
        digest: String::new(),
    };
    let told = serde_json::to_vec(&plan).map_err(crate::server::error::Error::fault)?;
    let ids = [kept.person.0, gone.person.0];
    plan.digest = hash::short(&ids.iter().flat_map(|id| *id.as_bytes()).chain(told).collect::<Vec<_>>());
    Ok(plan)
}

async fn write_events(
    state: &AppState,
    scope: &Scope,
    conn: &mut PgConnection,
    operation: OperationId,
    kept: &Side,
    gone: &Side,
    merged: &Merged,
) -> Result<()> {
    let event = || NewEvent::new(EventKind::PersonMerged, scope.person).operation(operation);
    let mut stays = event().person(kept.person).value("merged", Some(gone.name.clone()), Some(kept.name.clone()));
    if merged.address != kept.address {
        stays = stays.value("address", kept.address.clone(), merged.address.clone());
    }
    let goes = event().person(gone.person).value("merged", Some(gone.name.clone()), Some(kept.name.clone()));
    for event in [goes, stays] {
        store::event::write(conn, state.now(), event).await?;
    }
    Ok(())
}
