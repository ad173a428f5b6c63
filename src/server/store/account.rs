//! People made by the server's owner rather than by an invitation.
use crate::domain::id::PersonId;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

#[derive(Clone, Copy, Debug)]
pub struct Known {
    pub person: PersonId,
    pub has_password: bool,
}

/// Whoever has this address, locked until the transaction ends.
pub async fn by_address(conn: &mut PgConnection, address_key: &str) -> sqlx::Result<Option<Known>> {
    sqlx::query!(
        r#"SELECT p.id, EXISTS (SELECT FROM credential c WHERE c.person_id = p.id) AS "has_password!"
           FROM person p WHERE p.address_key = $1 FOR UPDATE OF p"#,
        address_key
    )
    .map(|row| Known { person: PersonId(row.id), has_password: row.has_password })
    .fetch_optional(conn)
    .await
}

/// Keys are folded by `domain::text`.
#[derive(Debug)]
pub struct NewAccount<'a> {
    pub id: PersonId,
    pub name: &'a str,
    pub name_key: &'a str,
    pub address: &'a str,
    pub address_key: &'a str,
    pub search_key: &'a str,
}

pub async fn add(conn: &mut PgConnection, now: DateTime<Utc>, account: NewAccount<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO person (id, name, name_key, address, address_key, search_key, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        account.id.0,
        account.name,
        account.name_key,
        account.address,
        account.address_key,
        account.search_key,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// They have a password now, so mail about enrolments may reach them.
pub async fn register(conn: &mut PgConnection, person: PersonId, now: DateTime<Utc>) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "UPDATE person SET registered_at = COALESCE(registered_at, $2), contact = 'open' WHERE id = $1",
        person.0,
        now
    )
    .execute(conn)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}
