//! Changing the steps of an activity: first what follows for those who are at it, then exactly that.
use super::{require_editing, told};
use crate::domain::{
    activity::{Step, StepForm, StepsPlan},
    error::Code,
    event::EventKind,
    id::{ActivityId, StepId},
};
use crate::server::{
    error::Result,
    hash,
    live::Topic,
    scope::Scope,
    state::AppState,
    store::{self, activity::StepRow, event::NewEvent},
};
use sqlx::PgConnection;

pub async fn plan(state: &AppState, scope: &Scope, activity: ActivityId, steps: Vec<StepForm>) -> Result<StepsPlan> {
    require_editing(scope)?;
    let mut conn = state.db.acquire().await?;
    store::activity::find(&mut conn, activity).await?.ok_or(Code::NotFound)?;
    let known = store::activity::steps(&mut conn, activity).await?;
    let steps = StepForm::check(steps, &known)?;
    foresee(&mut conn, activity, &known, &steps).await
}

/// Makes these the steps, and counts progress anew. Who has done every step that is left has completed it.
pub async fn apply(
    state: &AppState,
    scope: &Scope,
    activity: ActivityId,
    steps: Vec<StepForm>,
    digest: &str,
) -> Result<()> {
    require_editing(scope)?;
    let now = state.now();
    let mut tx = state.db.begin().await?;
    store::activity::lock(&mut tx, activity).await?.ok_or(Code::NotFound)?;
    let known = store::activity::steps(&mut tx, activity).await?;
    let steps = StepForm::check(steps, &known)?;
    if foresee(&mut tx, activity, &known, &steps).await?.digest != digest {
        return Err(Code::PlanMoved.into());
    }
    let row = |form: StepForm| StepRow { id: form.id.unwrap_or_else(|| state.random.id(now)), title: form.title };
    let rows: Vec<_> = steps.into_iter().map(row).collect();
    store::activity::apply_steps(&mut tx, activity, &rows).await?;
    let completed = store::activity::recount(&mut tx, now, activity).await?;
    let pairs: Vec<_> = completed.into_iter().map(|person| (person, activity)).collect();
    store::event::write_enrolments(&mut tx, now, EventKind::EnrolmentCompleted, None, &pairs).await?;
    let event = NewEvent::new(EventKind::ActivitySteps, scope.person).activity(activity);
    told(&mut tx, state, event.count(rows.len() as u32)).await?;
    store::live::notify(&mut tx, &[Topic::People]).await?;
    tx.commit().await?;
    Ok(())
}

async fn foresee(
    conn: &mut PgConnection,
    activity: ActivityId,
    known: &[Step],
    steps: &[StepForm],
) -> Result<StepsPlan> {
    let stay: Vec<StepId> = steps.iter().filter_map(|step| step.id).collect();
    let added = (steps.len() - stay.len()) as u32;
    let removed = known.iter().filter(|step| !stay.contains(&step.id)).count() as u32;
    let follows = store::activity::foresee(conn, activity, &stay, steps.len()).await?;
    let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    let moves = added + removed > 0;
    let mut bytes: Vec<u8> = format!("{removed} {follows:?}").into_bytes();
    for step in known {
        bytes.extend_from_slice(step.id.0.as_bytes());
        bytes.extend_from_slice(step.title.as_bytes());
    }
    Ok(StepsPlan {
        added,
        removed,
        did: count(follows.did),
        recounted: if moves { count(follows.recounted) } else { 0 },
        completes: if moves { count(follows.completes) } else { 0 },
        digest: hash::short(&bytes),
    })
}
