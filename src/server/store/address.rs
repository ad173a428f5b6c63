//! Whose an address is, and whose it is about to become.
use crate::domain::id::PersonId;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// Who has this address, whatever their standing.
pub async fn holder(conn: &mut PgConnection, address_key: &str) -> sqlx::Result<Option<PersonId>> {
    let id =
        sqlx::query_scalar!("SELECT id FROM person WHERE address_key = $1", address_key).fetch_optional(conn).await?;
    Ok(id.map(PersonId))
}

#[derive(Clone, Copy, Debug)]
pub struct NewAddress<'a> {
    pub address: &'a str,
    pub address_key: &'a str,
    /// With the name and the reference as they are.
    pub search_key: &'a str,
}

pub async fn set(conn: &mut PgConnection, person: PersonId, to: NewAddress<'_>) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "UPDATE person SET address = $2, address_key = $3, search_key = $4 WHERE id = $1",
        person.0,
        to.address,
        to.address_key,
        to.search_key
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}

/// An address that waits to be confirmed.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub address: String,
    pub address_key: String,
    pub asked_at: DateTime<Utc>,
}

pub async fn waiting(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Option<Waiting>> {
    sqlx::query_as!(Waiting, "SELECT address, address_key, asked_at FROM address_change WHERE person_id = $1", person.0)
        .fetch_optional(conn)
        .await
}

/// In place of one that waits already.
pub async fn ask(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    person: PersonId,
    address: &str,
    address_key: &str,
    by: Option<PersonId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO address_change (person_id, address, address_key, asked_at, asked_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (person_id) DO UPDATE SET address = $2, address_key = $3, asked_at = $4, asked_by = $5",
        person.0,
        address,
        address_key,
        now,
        by.map(|id| id.0)
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// No address waits any more: it was confirmed or given up.
pub async fn settle(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM address_change WHERE person_id = $1", person.0).execute(conn).await?;
    Ok(())
}
