//! Labels, and who has which. Keys are folded by `domain::text`.
use crate::domain::id::PersonId;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

pub async fn of_person(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        "SELECT l.name FROM person_label o JOIN label l ON l.id = o.label_id WHERE o.person_id = $1 ORDER BY l.name_key",
        person.0
    )
    .fetch_all(conn)
    .await
}

/// A label that somebody is about to get; one with the same key is used as it is written already.
#[derive(Clone, Debug)]
pub struct NewLabel {
    pub id: Uuid,
    pub name: String,
    pub name_key: String,
}

pub async fn add(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    person: PersonId,
    labels: &[NewLabel],
) -> sqlx::Result<()> {
    let ids: Vec<Uuid> = labels.iter().map(|label| label.id).collect();
    let names: Vec<&str> = labels.iter().map(|label| &*label.name).collect();
    let keys: Vec<&str> = labels.iter().map(|label| &*label.name_key).collect();
    sqlx::query!(
        "INSERT INTO label (id, name, name_key, created_at)
         SELECT id, name, name_key, $4 FROM UNNEST($1::uuid[], $2::text[], $3::text[]) AS n (id, name, name_key)
         ON CONFLICT (name_key) DO NOTHING",
        &ids,
        &names as _,
        &keys as _,
        now
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO person_label (person_id, label_id) SELECT $1, id FROM label WHERE name_key = ANY($2)
         ON CONFLICT DO NOTHING",
        person.0,
        &keys as _
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn remove(conn: &mut PgConnection, person: PersonId, keys: &[String]) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM person_label o USING label l WHERE o.person_id = $1 AND l.id = o.label_id AND l.name_key = ANY($2)",
        person.0,
        keys
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Labels in use whose words hold the search, by name; `only` keeps to those of these units' people.
pub async fn search(
    conn: &mut PgConnection,
    search_key: &str,
    only: Option<&[Uuid]>,
    limit: i64,
) -> sqlx::Result<Vec<String>> {
    let pattern = format!("%{}%", search_key.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    sqlx::query_scalar!(
        "SELECT l.name FROM label l
         WHERE l.name_key LIKE $1 AND EXISTS (
             SELECT FROM person_label o WHERE o.label_id = l.id AND ($2::uuid[] IS NULL OR EXISTS (
                 SELECT FROM belonging b WHERE b.person_id = o.person_id AND b.unit_id = ANY($2))))
         ORDER BY l.name_key LIMIT $3",
        pattern,
        only,
        limit
    )
    .fetch_all(conn)
    .await
}
