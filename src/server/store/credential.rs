//! What people sign in with.
use crate::domain::id::PersonId;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

/// Somebody who may try to sign in.
#[derive(Debug)]
pub struct Login {
    pub person: PersonId,
    pub name: String,
    pub password_hash: String,
    pub has_address: bool,
    pub deactivated: bool,
}

/// Whose address or username this is, if they have a password. An address wins over a username that looks like it.
pub async fn find(conn: &mut PgConnection, key: &str, now: DateTime<Utc>) -> sqlx::Result<Option<Login>> {
    sqlx::query!(
        r#"SELECT p.id, p.name, c.password_hash,
                  (p.address IS NOT NULL) AS "has_address!",
                  COALESCE(p.deactivated_at <= $2, false) AS "deactivated!"
           FROM person p JOIN credential c ON c.person_id = p.id
           WHERE (p.address_key = $1 OR p.username_key = $1) AND p.erased_at IS NULL
           ORDER BY p.address_key = $1 DESC NULLS LAST LIMIT 1"#,
        key,
        now
    )
    .map(|row| Login {
        person: PersonId(row.id),
        name: row.name,
        password_hash: row.password_hash,
        has_address: row.has_address,
        deactivated: row.deactivated,
    })
    .fetch_optional(conn)
    .await
}

/// What somebody's own password is held against, and what they may not choose as one.
#[derive(Debug)]
pub struct Own {
    pub password_hash: Option<String>,
    pub name: String,
    pub address: Option<String>,
    pub address_key: Option<String>,
    pub username: Option<String>,
}

impl Own {
    /// What anyone knows of them: no good passwords.
    pub fn about(&self) -> Vec<&str> {
        [Some(self.name.as_str()), self.address.as_deref(), self.username.as_deref()].into_iter().flatten().collect()
    }
}

/// Of someone neither deactivated nor erased; their row is locked until the transaction ends.
pub async fn lock(conn: &mut PgConnection, person: PersonId, now: DateTime<Utc>) -> sqlx::Result<Option<Own>> {
    sqlx::query_as!(
        Own,
        r#"SELECT p.name, p.address, p.address_key, p.username,
                  (SELECT c.password_hash FROM credential c WHERE c.person_id = p.id) AS password_hash
           FROM person p
           WHERE p.id = $1 AND p.erased_at IS NULL AND (p.deactivated_at IS NULL OR p.deactivated_at > $2)
           FOR UPDATE OF p"#,
        person.0,
        now
    )
    .fetch_optional(conn)
    .await
}

/// A first password or another one.
pub async fn set(conn: &mut PgConnection, person: PersonId, hash: &str, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO credential (person_id, password_hash, changed_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET password_hash = $2, changed_at = $3",
        person.0,
        hash,
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}
