//! What mails tell of, read for a whole batch when it is sent: whom they are placed with, what they are enrolled in by then.
use crate::domain::{
    id::{MessageId, PersonId},
    role::Role,
};
use chrono::NaiveDate;
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

/// A person's place: cohorts by name, and the highest role beyond learner.
#[derive(Clone, Debug, Default)]
pub struct Places {
    pub cohorts: Vec<String>,
    pub role: Option<Role>,
}

/// An activity, or the session of one.
#[derive(Clone, Debug)]
pub struct Activity {
    pub name: String,
    pub due_on: Option<NaiveDate>,
    /// As the clock there shows it.
    pub starts_on: Option<NaiveDate>,
}

pub async fn places(conn: &mut PgConnection, people: &[PersonId]) -> sqlx::Result<HashMap<PersonId, Places>> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let rows = sqlx::query!(
        r#"SELECT p.person_id, u.name AS "cohort?", p.role, u.name_key AS "name_key?"
           FROM placement p JOIN unit u ON u.id = p.unit_id
           WHERE p.person_id = ANY($1) AND u.kind = 'cohort'
           UNION ALL
           SELECT person_id, NULL, role, NULL FROM role_grant WHERE person_id = ANY($1)
           ORDER BY 1, 4"#,
        &ids
    )
    .fetch_all(conn)
    .await?;
    let mut places: HashMap<PersonId, Places> = HashMap::with_capacity(people.len());
    for row in rows {
        let Some(person) = row.person_id else { continue };
        let place = places.entry(PersonId(person)).or_default();
        if let Some(cohort) = row.cohort.filter(|cohort| !place.cohorts.contains(cohort)) {
            place.cohorts.push(cohort);
        }
        let role = row.role.and_then(|role| role.parse::<Role>().ok()).filter(|role| *role != Role::Learner);
        if role.map(Role::rank) > place.role.map(Role::rank) {
            place.role = role;
        }
    }
    Ok(places)
}

/// What each is enrolled in now, by name.
pub async fn enrolled(conn: &mut PgConnection, people: &[PersonId]) -> sqlx::Result<HashMap<PersonId, Vec<Activity>>> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let rows = sqlx::query!(
        r#"SELECT e.person_id, a.name, e.due_on, s.starts_local::date AS starts_on
           FROM enrolment e JOIN activity a ON a.id = e.activity_id LEFT JOIN session s ON s.id = e.session_id
           WHERE e.person_id = ANY($1) AND e.state = 'active'
           ORDER BY e.person_id, a.name_key, s.starts_at"#,
        &ids
    )
    .fetch_all(conn)
    .await?;
    let mut enrolled: HashMap<PersonId, Vec<Activity>> = HashMap::with_capacity(people.len());
    for row in rows {
        let activity = Activity { name: row.name, due_on: row.due_on, starts_on: row.starts_on };
        enrolled.entry(PersonId(row.person_id)).or_default().push(activity);
    }
    Ok(enrolled)
}

/// What each notice tells of, as far as it is still so.
pub async fn told(conn: &mut PgConnection, messages: &[MessageId]) -> sqlx::Result<HashMap<MessageId, Vec<Activity>>> {
    let ids: Vec<Uuid> = messages.iter().map(|message| message.0).collect();
    let rows = sqlx::query!(
        r#"SELECT t.message_id, a.name, e.due_on, s.starts_local::date AS starts_on
           FROM message_item t
           JOIN message m ON m.id = t.message_id
           JOIN enrolment e ON e.person_id = m.person_id
                AND CASE t.kind WHEN 'session' THEN e.session_id ELSE e.activity_id END = t.subject_id
           JOIN activity a ON a.id = e.activity_id
           LEFT JOIN session s ON s.id = e.session_id
           WHERE t.message_id = ANY($1) AND e.state IN ('waiting', 'active')
           ORDER BY t.message_id, t.position, s.starts_at"#,
        &ids
    )
    .fetch_all(conn)
    .await?;
    let mut told: HashMap<MessageId, Vec<Activity>> = HashMap::with_capacity(messages.len());
    for row in rows {
        let activity = Activity { name: row.name, due_on: row.due_on, starts_on: row.starts_on };
        told.entry(MessageId(row.message_id)).or_default().push(activity);
    }
    Ok(told)
}
