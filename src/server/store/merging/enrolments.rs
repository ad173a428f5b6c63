//! What two records learn, made one. Enrolments are the engine's: only `service::reconcile` calls this.
use crate::domain::{
    id::{ActivityId, PersonId},
    merging::Learning,
};
use sqlx::PgConnection;

/// What the other is or was enrolled in, beside what who stays has of it.
pub async fn compared(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<Vec<Learning>> {
    let rows = sqlx::query!(
        r#"SELECT a.name || COALESCE(', ' || NULLIF(s.title, ''), '') AS "activity!", g.state, g.progress,
                  k.state AS "own_state?", k.progress AS "own_progress?"
           FROM enrolment g JOIN activity a ON a.id = g.activity_id LEFT JOIN session s ON s.id = g.session_id
           LEFT JOIN enrolment k ON k.person_id = $1 AND k.activity_id = g.activity_id
                AND k.session_id IS NOT DISTINCT FROM g.session_id
           WHERE g.person_id = $2 ORDER BY a.name_key, g.id"#,
        kept.0,
        gone.0
    )
    .fetch_all(conn)
    .await?;
    let read = |state: &str, progress: i16| {
        let state = state.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
        Ok::<_, sqlx::Error>((state, progress.clamp(0, 100) as u8))
    };
    let learning = |row: Row| {
        let own = match (row.own_state, row.own_progress) {
            (Some(state), Some(progress)) => Some(read(&state, progress)?),
            _ => None,
        };
        Ok(Learning { activity: row.activity, own, other: read(&row.state, row.progress)? })
    };
    let rows = rows.into_iter().map(|row| Row {
        activity: row.activity,
        state: row.state,
        progress: row.progress,
        own_state: row.own_state,
        own_progress: row.own_progress,
    });
    rows.map(learning).collect()
}

struct Row {
    activity: String,
    state: String,
    progress: i16,
    own_state: Option<String>,
    own_progress: Option<i16>,
}

/// Leads reasons and steps of enrolments that both have over to the one that stays, each since the earlier of the two.
/// Before the facts move: a grant that both have is one of who stays from then on.
pub async fn join(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO enrolment_reason (enrolment_id, kind, source_id, since)
         SELECT k.id, r.kind, COALESCE(t.id, r.source_id), min(r.since)
         FROM enrolment g
         JOIN enrolment k ON k.person_id = $1 AND k.activity_id = g.activity_id
              AND k.session_id IS NOT DISTINCT FROM g.session_id
         JOIN enrolment_reason r ON r.enrolment_id = g.id
         LEFT JOIN activity_grant own ON own.id = r.source_id
         LEFT JOIN activity_grant t ON t.person_id = $1 AND t.activity_id = own.activity_id
              AND t.session_id IS NOT DISTINCT FROM own.session_id AND t.source = own.source
              AND t.operation_id IS NULL AND own.operation_id IS NULL
         WHERE g.person_id = $2 GROUP BY 1, 2, 3
         ON CONFLICT (enrolment_id, kind, source_id)
         DO UPDATE SET since = LEAST(enrolment_reason.since, excluded.since)",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO step_done (enrolment_id, step_id, done_at)
         SELECT k.id, d.step_id, d.done_at
         FROM enrolment g
         JOIN enrolment k ON k.person_id = $1 AND k.activity_id = g.activity_id
              AND k.session_id IS NOT DISTINCT FROM g.session_id
         JOIN step_done d ON d.enrolment_id = g.id
         WHERE g.person_id = $2
         ON CONFLICT (enrolment_id, step_id) DO UPDATE SET done_at = LEAST(step_done.done_at, excluded.done_at)",
        kept.0,
        gone.0
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What was completed before is told of whoever stays: also the completion that is not the earlier one of the two.
async fn keep_completions(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO completion (enrolment_id, completed_at, reopened_at)
         SELECT k.id, c.completed_at, c.reopened_at
         FROM enrolment g
         JOIN enrolment k ON k.person_id = $1 AND k.activity_id = g.activity_id
              AND k.session_id IS NOT DISTINCT FROM g.session_id
         CROSS JOIN LATERAL (
             SELECT o.completed_at, o.reopened_at FROM completion o WHERE o.enrolment_id = g.id
             UNION
             SELECT GREATEST(k.completed_at, g.completed_at), GREATEST(k.completed_at, g.completed_at)
             WHERE k.state = 'completed' AND g.state = 'completed' AND k.completed_at <> g.completed_at) c
         WHERE g.person_id = $2
         ON CONFLICT DO NOTHING",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO renewal (person_id, qualification_id, opened_at, since)
         SELECT $1, qualification_id, opened_at, since FROM renewal WHERE person_id = $2 ON CONFLICT DO NOTHING",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("DELETE FROM renewal WHERE person_id = $1", gone.0).execute(conn).await?;
    Ok(())
}

/// Keeps the better of two: what is completed stays completed, the earlier beginning, the further progress; where the
/// steps of both are all there are, it is completed now. Answers what became completed by that.
pub async fn fold(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<Vec<ActivityId>> {
    keep_completions(conn, kept, gone).await?;
    let folded = sqlx::query!(
        r#"WITH pair AS (
               SELECT k.id AS kept, g.id AS gone, k.state AS own, g.state AS other, g.progress, g.due_on, g.started_at,
                      g.completed_at, g.ended_at, g.paused_at, g.paused_by,
                      g.waiting_since,
                      (SELECT count(*) FROM activity_step s WHERE s.activity_id = k.activity_id) AS steps,
                      (SELECT count(*) FROM step_done d WHERE d.enrolment_id = k.id) AS done,
                      (SELECT max(d.done_at) FROM step_done d WHERE d.enrolment_id = k.id) AS last_done
               FROM enrolment g
               JOIN enrolment k ON k.person_id = $1 AND k.activity_id = g.activity_id
                    AND k.session_id IS NOT DISTINCT FROM g.session_id
               WHERE g.person_id = $2
           ), judged AS (
               SELECT *, 'completed' IN (own, other) AS was_completed, steps > 0 AND done >= steps AS all_done FROM pair
           ), taken AS (
               DELETE FROM step_done d USING judged j WHERE d.enrolment_id = j.gone
           )
           UPDATE enrolment k
           SET state = CASE WHEN j.was_completed OR j.all_done THEN 'completed'
                            WHEN 'active' IN (j.own, j.other) THEN 'active'
                            WHEN 'waiting' IN (j.own, j.other) THEN 'waiting'
                            WHEN 'suspended' IN (j.own, j.other) THEN 'suspended'
                            ELSE 'ended' END,
               progress = CASE WHEN j.was_completed OR j.all_done THEN 100
                               ELSE GREATEST(k.progress, j.progress,
                                             CASE WHEN j.steps > 0 THEN j.done * 100 / j.steps ELSE 0 END) END,
               due_on = COALESCE(k.due_on, j.due_on),
               -- Suspended by hand, if nothing else runs.
               paused_at = COALESCE(k.paused_at, CASE WHEN j.own = 'ended' THEN j.paused_at END),
               paused_by = COALESCE(k.paused_by, CASE WHEN j.own = 'ended' THEN j.paused_by END),
               started_at = LEAST(k.started_at, j.started_at),
               completed_at = CASE WHEN j.was_completed THEN LEAST(k.completed_at, j.completed_at)
                                   WHEN j.all_done THEN j.last_done END,
               -- Who waits keeps the earlier place in the line.
               waiting_since = LEAST(k.waiting_since, j.waiting_since),
               ended_at = CASE WHEN 'ended' = ALL (ARRAY[j.own, j.other]) THEN GREATEST(k.ended_at, j.ended_at) END
           FROM judged j WHERE k.id = j.kept
           RETURNING k.activity_id, (j.all_done AND NOT j.was_completed) AS "completed!""#,
        kept.0,
        gone.0
    )
    .fetch_all(&mut *conn)
    .await?;
    Ok(folded.into_iter().filter(|row| row.completed).map(|row| ActivityId(row.activity_id)).collect())
}

/// What both have is one; the rest of the other's goes over with its reasons, its steps and its history.
pub async fn take_over(conn: &mut PgConnection, kept: PersonId, gone: PersonId) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM enrolment g USING enrolment k
         WHERE g.person_id = $2 AND k.person_id = $1 AND k.activity_id = g.activity_id
           AND k.session_id IS NOT DISTINCT FROM g.session_id",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("UPDATE enrolment SET person_id = $1 WHERE person_id = $2", kept.0, gone.0)
        .execute(&mut *conn)
        .await?;
    // Whether who stays meets a rule is looked at anew; since when is the earlier of the two.
    sqlx::query!(
        "UPDATE rule_match k SET since = LEAST(k.since, g.since) FROM rule_match g
         WHERE k.person_id = $1 AND g.person_id = $2 AND g.rule_id = k.rule_id",
        kept.0,
        gone.0
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!("DELETE FROM rule_match WHERE person_id = $1", gone.0).execute(conn).await?;
    Ok(())
}
