//! What is due to be renewed, and opening it again.
use crate::domain::id::{ActivityId, EnrolmentId, PersonId, QualificationId, SessionId};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// Qualifications that are renewed, each with how long after it was reached that begins.
pub async fn renewed(conn: &mut PgConnection) -> sqlx::Result<Vec<(QualificationId, Duration)>> {
    let rows = sqlx::query!(
        r#"SELECT id, valid_days - renewal_days AS "days!" FROM qualification
           WHERE valid_days IS NOT NULL AND renewal_days IS NOT NULL ORDER BY id"#
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (QualificationId(row.id), Duration::days(row.days.into()))).collect())
}

/// People, from after somebody on, for whom one of its activities was completed before `before` and not yet asked for
/// again: most of them are due.
pub async fn candidates(
    conn: &mut PgConnection,
    qualification: QualificationId,
    before: DateTime<Utc>,
    after: Option<PersonId>,
    limit: i64,
) -> sqlx::Result<Vec<PersonId>> {
    let people = sqlx::query_scalar!(
        r#"SELECT DISTINCT e.person_id
           FROM enrolment_reason r JOIN enrolment e ON e.id = r.enrolment_id
           LEFT JOIN LATERAL (
               SELECT max(n.opened_at) AS at FROM renewal n
               WHERE n.person_id = e.person_id AND n.qualification_id = r.source_id
           ) opened ON true
           WHERE r.kind = 'qualification' AND r.source_id = $1 AND ($3::uuid IS NULL OR e.person_id > $3)
             AND (e.state = 'completed' AND e.completed_at <= $2 AND (opened.at IS NULL OR e.completed_at > opened.at)
                  OR EXISTS (SELECT FROM completion c WHERE c.enrolment_id = e.id AND c.completed_at <= $2
                             AND (opened.at IS NULL OR c.completed_at > opened.at)))
           ORDER BY e.person_id LIMIT $4"#,
        qualification.0,
        before,
        after.map(|id| id.0),
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(people.into_iter().map(PersonId).collect())
}

/// Somebody whose time to renew has come.
#[derive(Clone, Copy, Debug)]
pub struct DueRenewal {
    pub person: PersonId,
    pub since: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

/// Of these people, those who reached it so long ago that they have to renew it now.
pub async fn due(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    qualification: QualificationId,
    people: &[Uuid],
) -> sqlx::Result<Vec<DueRenewal>> {
    let rows = sqlx::query!(
        r#"SELECT s.person_id AS "person!", s.since AS "since!", s.until AS "until!"
           FROM qualification_standing($1, ARRAY[$2::uuid], $3) s
           WHERE s.renews_at <= $3
             AND EXISTS (SELECT FROM qualification_due d
                         WHERE d.person_id = s.person_id AND d.qualification_id = s.qualification_id)
           ORDER BY s.person_id"#,
        people,
        qualification.0,
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| DueRenewal { person: PersonId(row.person), since: row.since, until: row.until })
        .collect())
}

/// Writes down that these people are asked to renew it.
pub async fn open(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    qualification: QualificationId,
    due: &[DueRenewal],
) -> sqlx::Result<()> {
    let people: Vec<_> = due.iter().map(|due| due.person.0).collect();
    let since: Vec<_> = due.iter().map(|due| due.since).collect();
    sqlx::query!(
        "INSERT INTO renewal (person_id, qualification_id, opened_at, since)
         SELECT n.person, $1, $2, n.since FROM UNNEST($3::uuid[], $4::timestamptz[]) AS n (person, since)",
        qualification.0,
        now,
        &people,
        &since
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A completed enrolment to be opened again, and by when it is to be done.
#[derive(Clone, Copy, Debug)]
pub struct Again {
    pub enrolment: EnrolmentId,
    pub person: PersonId,
    pub activity: ActivityId,
    pub session: Option<SessionId>,
    pub due_on: Option<NaiveDate>,
}

/// What these people completed of the qualification, and are enrolled in for it.
pub async fn completed(
    conn: &mut PgConnection,
    qualification: QualificationId,
    people: &[Uuid],
) -> sqlx::Result<Vec<Again>> {
    let rows = sqlx::query!(
        r#"SELECT e.id, e.person_id, e.activity_id, e.session_id
           FROM enrolment e JOIN enrolment_reason r ON r.enrolment_id = e.id
           WHERE e.person_id = ANY($2) AND e.state = 'completed' AND r.kind = 'qualification' AND r.source_id = $1
           ORDER BY e.id"#,
        qualification.0,
        people
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Again {
            enrolment: EnrolmentId(row.id),
            person: PersonId(row.person_id),
            activity: ActivityId(row.activity_id),
            session: row.session_id.map(SessionId),
            due_on: None,
        })
        .collect())
}

/// Enrolments for a qualification in activities that no longer count, since they were completed too long ago.
pub async fn run_out(conn: &mut PgConnection, now: DateTime<Utc>, limit: i64) -> sqlx::Result<Vec<Again>> {
    let rows = sqlx::query!(
        r#"SELECT e.id, e.person_id, e.activity_id, e.session_id
           FROM activity a JOIN enrolment e ON e.activity_id = a.id
           WHERE a.valid_days IS NOT NULL AND e.state = 'completed'
             AND e.completed_at <= $1::timestamptz - a.valid_days * interval '24 hours'
             AND EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id AND r.kind = 'qualification')
           ORDER BY e.person_id LIMIT $2"#,
        now,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Again {
            enrolment: EnrolmentId(row.id),
            person: PersonId(row.person_id),
            activity: ActivityId(row.activity_id),
            session: row.session_id.map(SessionId),
            due_on: None,
        })
        .collect())
}

/// Opens them again: nothing done yet, and when they were completed is kept. Answers those that still were completed.
///
/// Answers what was opened, and whether without the session it was in: one that is over teaches nobody again.
pub async fn reopen(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    again: &[Again],
) -> sqlx::Result<Vec<(EnrolmentId, bool)>> {
    let ids: Vec<_> = again.iter().map(|again| again.enrolment.0).collect();
    let dues: Vec<_> = again.iter().map(|again| again.due_on).collect();
    sqlx::query!(
        "INSERT INTO completion (enrolment_id, completed_at, reopened_at)
         SELECT id, completed_at, $2 FROM enrolment
         WHERE id = ANY($1) AND state = 'completed' AND completed_at IS NOT NULL
         ON CONFLICT DO NOTHING",
        &ids,
        now
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "DELETE FROM step_done d USING enrolment e
         WHERE e.id = d.enrolment_id AND e.id = ANY($1) AND e.state = 'completed'",
        &ids
    )
    .execute(&mut *conn)
    .await?;
    let opened = sqlx::query!(
        r#"WITH again AS (
               SELECT e.id, n.due_on,
                      a.in_sessions AND (s.cancelled_at IS NOT NULL OR s.ends_at <= $3)
                      AND row_number() OVER (PARTITION BY e.person_id, e.activity_id ORDER BY s.ends_at DESC, e.id) = 1
                      AND NOT EXISTS (SELECT FROM enrolment o WHERE o.person_id = e.person_id
                                      AND o.activity_id = e.activity_id AND o.session_id IS NULL) AS waits
               FROM UNNEST($1::uuid[], $2::date[]) AS n (id, due_on)
               JOIN enrolment e ON e.id = n.id AND e.state = 'completed'
               JOIN activity a ON a.id = e.activity_id
               LEFT JOIN session s ON s.id = e.session_id
           )
           UPDATE enrolment e
           SET state = CASE WHEN n.waits THEN 'waiting' ELSE 'active' END,
               waiting_since = CASE WHEN n.waits THEN $3 END,
               session_id = CASE WHEN NOT COALESCE(n.waits, false) THEN e.session_id END,
               progress = 0, completed_at = NULL, due_on = n.due_on
           FROM again n WHERE e.id = n.id RETURNING e.id, COALESCE(n.waits, false) AS "waits!""#,
        &ids,
        dues.as_slice() as &[Option<NaiveDate>],
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(opened.into_iter().map(|row| (EnrolmentId(row.id), row.waits)).collect())
}
