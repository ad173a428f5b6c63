//! What mentors and coaches are told of the people they look after.
use crate::domain::id::{PersonId, UnitId};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

/// How somebody is reached, and when they were last here.
#[derive(Clone, Debug, Default)]
pub struct Contact {
    pub phone: Option<String>,
    pub address: Option<String>,
    pub last_seen_at: Option<DateTime<Utc>>,
}

pub async fn contacts(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<HashMap<PersonId, Contact>> {
    let rows = sqlx::query!("SELECT id, phone, address, last_seen_at FROM person WHERE id = ANY($1)", people)
        .map(|row| {
            let contact = Contact { phone: row.phone, address: row.address, last_seen_at: row.last_seen_at };
            (PersonId(row.id), contact)
        })
        .fetch_all(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Units by name.
pub async fn units(conn: &mut PgConnection, units: &[Uuid]) -> sqlx::Result<Vec<(UnitId, String)>> {
    sqlx::query!("SELECT id, name FROM unit WHERE id = ANY($1) ORDER BY name_key, id", units)
        .map(|row| (UnitId(row.id), row.name))
        .fetch_all(conn)
        .await
}

/// Where somebody learns, among these units; everywhere without them.
pub async fn cohorts(conn: &mut PgConnection, person: PersonId, among: Option<&[Uuid]>) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        "SELECT u.name FROM placement l JOIN unit u ON u.id = l.unit_id
         WHERE l.person_id = $1 AND u.kind <> 'platform' AND ($2::uuid[] IS NULL OR u.id = ANY($2))
         GROUP BY u.id ORDER BY u.name_key",
        person.0,
        among
    )
    .fetch_all(conn)
    .await
}

/// The latest offer to register.
#[derive(Clone, Debug)]
pub struct Offer {
    pub state: String,
    pub sent_at: Option<DateTime<Utc>>,
    pub expires_at: Option<DateTime<Utc>>,
    pub reminded_count: i32,
}

pub async fn offer(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Option<Offer>> {
    sqlx::query_as!(
        Offer,
        "SELECT state, sent_at, expires_at, reminded_count FROM invitation
         WHERE person_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1",
        person.0
    )
    .fetch_optional(conn)
    .await
}

/// When somebody reminded somebody, the newest first.
pub async fn reminders(
    conn: &mut PgConnection,
    person: PersonId,
    by: PersonId,
    limit: i64,
) -> sqlx::Result<Vec<DateTime<Utc>>> {
    sqlx::query_scalar!(
        "SELECT at FROM event WHERE person_id = $1 AND actor_id = $2 AND kind = 'invitation.reminded'
         ORDER BY id DESC LIMIT $3",
        person.0,
        by.0,
        limit
    )
    .fetch_all(conn)
    .await
}
