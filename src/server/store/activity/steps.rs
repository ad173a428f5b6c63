//! The steps of an activity, and what changing them does to progress.
use crate::domain::{
    activity::Step,
    id::{ActivityId, PersonId, StepId},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

pub async fn list(conn: &mut PgConnection, activity: ActivityId) -> sqlx::Result<Vec<Step>> {
    sqlx::query_as!(
        Step,
        r#"SELECT id AS "id!", title FROM activity_step WHERE activity_id = $1 ORDER BY position"#,
        activity.0
    )
    .fetch_all(conn)
    .await
}

/// What follows for those who are at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreseen {
    pub did: i64,
    pub recounted: i64,
    pub completes: i64,
}

/// What would follow if these steps stayed, and the activity had so many in the end. What is completed stays so.
pub async fn foresee(
    conn: &mut PgConnection,
    activity: ActivityId,
    stay: &[StepId],
    steps: usize,
) -> sqlx::Result<Foreseen> {
    let stay: Vec<_> = stay.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        Foreseen,
        r#"WITH own AS (
               SELECT e.id, e.state,
                      count(d.step_id) FILTER (WHERE d.step_id <> ALL($2)) AS goes,
                      count(d.step_id) FILTER (WHERE d.step_id = ANY($2)) AS done
               FROM enrolment e JOIN step_done d ON d.enrolment_id = e.id
               WHERE e.activity_id = $1 GROUP BY e.id)
           SELECT count(*) FILTER (WHERE goes > 0) AS "did!",
                  count(*) FILTER (WHERE state <> 'completed') AS "recounted!",
                  count(*) FILTER (WHERE state = 'active' AND $3 > 0 AND done = $3) AS "completes!"
           FROM own"#,
        activity.0,
        &stay,
        steps as i64
    )
    .fetch_one(conn)
    .await
}

/// A step in its place.
#[derive(Clone, Debug)]
pub struct StepRow {
    pub id: StepId,
    pub title: String,
}

/// Makes these the steps, in this order; those that are not among them go, with what was done of them.
pub async fn apply(conn: &mut PgConnection, activity: ActivityId, steps: &[StepRow]) -> sqlx::Result<()> {
    let ids: Vec<_> = steps.iter().map(|step| step.id.0).collect();
    let titles: Vec<_> = steps.iter().map(|step| step.title.clone()).collect();
    sqlx::query!(
        "DELETE FROM step_done d USING activity_step s
         WHERE s.id = d.step_id AND s.activity_id = $1 AND s.id <> ALL($2)",
        activity.0,
        &ids
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("DELETE FROM activity_step WHERE activity_id = $1 AND id <> ALL($2)", activity.0, &ids)
        .execute(&mut *conn)
        .await?;
    // Places are taken by one step each: first out of the way, then where they belong.
    sqlx::query!("UPDATE activity_step SET position = -position - 1 WHERE activity_id = $1", activity.0)
        .execute(&mut *conn)
        .await?;
    sqlx::query!(
        "INSERT INTO activity_step (id, activity_id, position, title)
         SELECT n.id, $1, n.position, n.title FROM UNNEST($2::uuid[], $3::text[]) WITH ORDINALITY AS n (id, title, position)
         ON CONFLICT (id) DO UPDATE SET position = EXCLUDED.position, title = EXCLUDED.title",
        activity.0,
        &ids,
        &titles
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Counts the progress of everyone who has not completed it anew; answers who has by that.
pub async fn recount(conn: &mut PgConnection, now: DateTime<Utc>, activity: ActivityId) -> sqlx::Result<Vec<PersonId>> {
    let rows = sqlx::query!(
        r#"WITH total AS (SELECT count(*) AS steps FROM activity_step WHERE activity_id = $1),
                own AS (
                    SELECT e.id, e.state, e.progress,
                           CASE WHEN t.steps = 0 OR count(d.step_id) = 0 THEN 0
                                WHEN count(d.step_id) >= t.steps THEN 100
                                ELSE greatest(1, count(d.step_id) * 100 / t.steps) END::smallint AS share
                    FROM enrolment e CROSS JOIN total t LEFT JOIN step_done d ON d.enrolment_id = e.id
                    WHERE e.activity_id = $1 AND e.state <> 'completed' GROUP BY e.id, t.steps)
           UPDATE enrolment e
           SET progress = o.share,
               state = CASE WHEN o.share = 100 AND o.state = 'active' THEN 'completed' ELSE e.state END,
               completed_at = CASE WHEN o.share = 100 AND o.state = 'active' THEN $2 ELSE e.completed_at END,
               leaves_at = CASE WHEN o.share < 100 OR o.state <> 'active' THEN e.leaves_at END
           FROM own o WHERE o.id = e.id AND o.share <> o.progress
           RETURNING e.person_id, e.state = 'completed' AS "completed!""#,
        activity.0,
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().filter(|row| row.completed).map(|row| PersonId(row.person_id)).collect::<Vec<_>>())
}

/// For steps that are to be added.
impl From<(Uuid, String)> for StepRow {
    fn from((id, title): (Uuid, String)) -> Self {
        Self { id: StepId(id), title }
    }
}
