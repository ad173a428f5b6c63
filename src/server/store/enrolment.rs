//! What people are enrolled in, why, and how far they are.
use crate::domain::id::{ActivityId, EnrolmentId, PersonId, SessionId, StepId};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

#[derive(Clone, Debug)]
pub struct EnrolmentLine {
    pub id: EnrolmentId,
    pub activity: ActivityId,
    pub name: String,
    pub session: Option<SessionId>,
    pub session_title: Option<String>,
    pub state: String,
    pub progress: i16,
    pub due_on: Option<NaiveDate>,
    pub paused: bool,
    pub turn: Option<i64>,
    pub leaves_at: Option<DateTime<Utc>>,
    pub completed_at: Option<DateTime<Utc>>,
}

/// What goes on first, by name.
pub async fn of_person(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Vec<EnrolmentLine>> {
    let rows = sqlx::query!(
        r#"SELECT e.id, e.activity_id, a.name, e.session_id, s.title AS "title?", e.state, e.progress, e.due_on,
                  e.paused_at IS NOT NULL AS "paused!", e.leaves_at, e.completed_at,
                  CASE WHEN e.state = 'waiting' AND e.session_id IS NOT NULL
                       THEN (SELECT count(*) FROM enrolment w WHERE w.session_id = e.session_id AND w.state = 'waiting'
                             AND (COALESCE(w.waiting_since, w.started_at), w.person_id) <= (COALESCE(e.waiting_since, e.started_at), e.person_id)) END AS turn
           FROM enrolment e JOIN activity a ON a.id = e.activity_id LEFT JOIN session s ON s.id = e.session_id
           WHERE e.person_id = $1
           ORDER BY array_position(ARRAY['active', 'waiting', 'suspended', 'completed', 'ended'], e.state), a.name_key, e.id"#,
        person.0
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| EnrolmentLine {
            id: EnrolmentId(row.id),
            activity: ActivityId(row.activity_id),
            name: row.name,
            session: row.session_id.map(SessionId),
            session_title: row.title,
            state: row.state,
            progress: row.progress,
            due_on: row.due_on,
            paused: row.paused,
            turn: row.turn,
            leaves_at: row.leaves_at,
            completed_at: row.completed_at,
        })
        .collect())
}

#[derive(Clone, Debug)]
pub struct StepLine {
    pub enrolment: EnrolmentId,
    pub step: StepId,
    pub title: String,
    pub done: bool,
}

/// The steps of everything a person takes part in now, in order.
pub async fn steps_of_person(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Vec<StepLine>> {
    sqlx::query_as!(
        StepLine,
        r#"SELECT e.id AS "enrolment!", s.id AS "step!", s.title, (d.step_id IS NOT NULL) AS "done!"
           FROM enrolment e JOIN activity_step s ON s.activity_id = e.activity_id
           LEFT JOIN step_done d ON d.enrolment_id = e.id AND d.step_id = s.id
           WHERE e.person_id = $1 AND e.state IN ('active', 'completed') ORDER BY e.id, s.position"#,
        person.0
    )
    .fetch_all(conn)
    .await
}

/// An enrolment somebody is at, locked: its activity, state, and whether the step belongs to it. What goes on comes before
/// what is completed, the newest first: somebody may be in several sessions of one activity.
pub struct AtStep {
    pub id: EnrolmentId,
    pub activity: ActivityId,
    pub state: String,
    /// Something still enrols them in it.
    pub stands: bool,
}

pub async fn lock_at_step(conn: &mut PgConnection, person: PersonId, step: StepId) -> sqlx::Result<Option<AtStep>> {
    sqlx::query_as!(
        AtStep,
        r#"SELECT e.id AS "id!", e.activity_id AS "activity!", e.state,
                  EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id) AS "stands!"
           FROM enrolment e JOIN activity_step s ON s.activity_id = e.activity_id
           WHERE e.person_id = $1 AND s.id = $2 AND e.state IN ('active', 'completed')
           ORDER BY e.state = 'completed', e.started_at DESC, e.id LIMIT 1 FOR NO KEY UPDATE OF e"#,
        person.0,
        step.0
    )
    .fetch_optional(conn)
    .await
}

/// Marks a step done or not done; false when it was so already.
pub async fn set_step(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    enrolment: EnrolmentId,
    step: StepId,
    done: bool,
) -> sqlx::Result<bool> {
    let changed = if done {
        sqlx::query!(
            "INSERT INTO step_done (enrolment_id, step_id, done_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            enrolment.0,
            step.0,
            now
        )
        .execute(conn)
        .await?
    } else {
        sqlx::query!("DELETE FROM step_done WHERE enrolment_id = $1 AND step_id = $2", enrolment.0, step.0)
            .execute(conn)
            .await?
    };
    Ok(changed.rows_affected() == 1)
}

/// Steps done and steps there are.
pub async fn count_steps(conn: &mut PgConnection, enrolment: EnrolmentId) -> sqlx::Result<(u32, u32)> {
    let row = sqlx::query!(
        r#"SELECT count(d.step_id) AS "done!", count(*) AS "steps!"
           FROM enrolment e JOIN activity_step s ON s.activity_id = e.activity_id
           LEFT JOIN step_done d ON d.enrolment_id = e.id AND d.step_id = s.id WHERE e.id = $1"#,
        enrolment.0
    )
    .fetch_one(conn)
    .await?;
    Ok((row.done as u32, row.steps as u32))
}

pub async fn set_progress(
    conn: &mut PgConnection,
    enrolment: EnrolmentId,
    progress: u8,
    completed_at: Option<DateTime<Utc>>,
) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "UPDATE enrolment SET progress = $2, completed_at = $3,
                leaves_at = CASE WHEN $3::timestamptz IS NULL THEN leaves_at END,
                state = CASE WHEN $3::timestamptz IS NULL THEN 'active' ELSE 'completed' END WHERE id = $1",
        enrolment.0,
        i16::from(progress),
        completed_at
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}
