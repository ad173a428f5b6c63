//! How people's enrolments stand, to be held against how they stand after a change.
use super::Place;
use crate::domain::{
    enrolment::State,
    id::{ActivityId, EnrolmentId, PersonId, QualificationId, SessionId},
};
use sqlx::PgConnection;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    pub enrolment: EnrolmentId,
    pub state: State,
    /// There is a reason for it.
    pub stands: bool,
    /// There is none, and it ends some days later.
    pub leaving: bool,
}

/// The enrolments of these people that have not ended.
pub async fn stands(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<HashMap<Place, Stand>> {
    let rows = sqlx::query!(
        r#"SELECT e.id, e.person_id, e.activity_id, e.session_id, e.state, e.leaves_at IS NOT NULL AS "leaving!",
                  EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id) AS "stands!"
           FROM enrolment e WHERE e.person_id = ANY($1) AND e.state <> 'ended'"#,
        people
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let place = Place {
                person: PersonId(row.person_id),
                activity: ActivityId(row.activity_id),
                session: row.session_id.map(SessionId),
            };
            let state = row.state.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
            let stand = Stand { enrolment: EnrolmentId(row.id), state, stands: row.stands, leaving: row.leaving };
            Ok((place, stand))
        })
        .collect()
}

/// The qualifications these people hold or are given by their units.
pub async fn qualifications(
    conn: &mut PgConnection,
    people: &[Uuid],
) -> sqlx::Result<HashSet<(PersonId, QualificationId)>> {
    let rows = sqlx::query!(
        r#"SELECT DISTINCT person_id AS "person!", qualification_id AS "qualification!" FROM qualification_due
           WHERE person_id = ANY($1)"#,
        people
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (PersonId(row.person), QualificationId(row.qualification))).collect())
}

/// The first of these people by name.
pub async fn names(conn: &mut PgConnection, people: &[PersonId], limit: i64) -> sqlx::Result<Vec<String>> {
    let people: Vec<_> = people.iter().map(|id| id.0).collect();
    sqlx::query_scalar!("SELECT name FROM person WHERE id = ANY($1) ORDER BY name_key, id LIMIT $2", &people, limit)
        .fetch_all(conn)
        .await
}
