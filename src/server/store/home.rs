//! What somebody takes part in, as their own page shows it.
use crate::domain::id::{EnrolmentId, PersonId};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

#[derive(Clone, Debug)]
pub struct Line {
    pub id: EnrolmentId,
    pub activity: String,
    pub state: String,
    pub progress: i16,
    pub due_on: Option<NaiveDate>,
    pub session: Option<SessionLine>,
    /// Something still enrols them in it.
    pub stands: bool,
}

#[derive(Clone, Debug)]
pub struct SessionLine {
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub time_zone: String,
}

pub async fn activities(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Vec<Line>> {
    sqlx::query!(
        r#"SELECT e.id, a.name, e.state, e.progress, e.due_on, s.title AS "title?", s.starts_at AS "starts_at?",
                  s.ends_at AS "ends_at?", s.time_zone AS "time_zone?",
                  EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id) AS "stands!"
           FROM enrolment e JOIN activity a ON a.id = e.activity_id LEFT JOIN session s ON s.id = e.session_id
           WHERE e.person_id = $1 AND e.state <> 'ended'
           ORDER BY e.state = 'completed', e.due_on NULLS LAST, a.name_key, e.id"#,
        person.0
    )
    .map(|row| Line {
        id: EnrolmentId(row.id),
        activity: row.name,
        state: row.state,
        progress: row.progress,
        due_on: row.due_on,
        session: match (row.title, row.starts_at, row.ends_at, row.time_zone) {
            (Some(title), Some(starts_at), Some(ends_at), Some(time_zone)) => {
                Some(SessionLine { title, starts_at, ends_at, time_zone })
            }
            _ => None,
        },
        stands: row.stands,
    })
    .fetch_all(conn)
    .await
}
