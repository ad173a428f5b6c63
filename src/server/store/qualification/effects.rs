//! What follows for enrolments from facts that are about to change.
use crate::domain::{id::PersonId, qualification::Consequence};
use sqlx::PgConnection;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Pairs of a person and an activity for which there is a reason now.
pub async fn due(
    conn: &mut PgConnection,
    people: &[Uuid],
    activities: &[Uuid],
) -> sqlx::Result<BTreeSet<(Uuid, Uuid)>> {
    let rows = sqlx::query!(
        r#"SELECT DISTINCT person_id AS "person!", activity_id AS "activity!" FROM reason_due
           WHERE person_id = ANY($1) AND activity_id = ANY($2)"#,
        people,
        activities
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.person, row.activity)).collect())
}

/// A person in an activity, and what follows for them.
#[derive(Clone, Debug)]
pub struct Touched {
    pub person: PersonId,
    pub name: String,
    pub name_key: String,
    pub activity: String,
    pub effect: Consequence,
}

/// What follows for these pairs, which get a reason or lose their last one; by name. What was completed stays so.
pub async fn describe(conn: &mut PgConnection, pairs: &[(Uuid, Uuid)], gains: bool) -> sqlx::Result<Vec<Touched>> {
    let people: Vec<_> = pairs.iter().map(|(person, _)| *person).collect();
    let activities: Vec<_> = pairs.iter().map(|(_, activity)| *activity).collect();
    let rows = sqlx::query!(
        r#"SELECT p.id, p.name, p.name_key, a.name AS activity, a.on_last_reason, e.state AS "state?"
           FROM UNNEST($1::uuid[], $2::uuid[]) AS n (person, activity)
           JOIN person p ON p.id = n.person
           JOIN activity a ON a.id = n.activity
           LEFT JOIN LATERAL (
               SELECT e.state FROM enrolment e WHERE e.person_id = n.person AND e.activity_id = n.activity
               ORDER BY array_position(ARRAY['completed', 'active', 'waiting', 'suspended', 'ended'], e.state) LIMIT 1
           ) e ON true
           ORDER BY p.name_key, p.id, a.name_key"#,
        &people,
        &activities
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let effect = match (gains, row.state.as_deref(), row.on_last_reason.as_str()) {
                (true, Some("completed"), _) => Consequence::Completed,
                (true, Some("ended" | "suspended"), _) => Consequence::Resumes,
                (true, None, _) => Consequence::Starts,
                // It stands already, kept by its activity.
                (true, Some(_), _) | (false, None | Some("completed" | "ended"), _) => return None,
                (false, Some(_), "keep") => Consequence::Keeps,
                (false, Some(_), "suspend") => Consequence::Suspends,
                (false, Some(_), _) => Consequence::Ends,
            };
            Some(Touched {
                person: PersonId(row.id),
                name: row.name,
                name_key: row.name_key,
                activity: row.activity,
                effect,
            })
        })
        .collect())
}
