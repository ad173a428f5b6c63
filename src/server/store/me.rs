//! What somebody reads and changes about themselves.
use crate::domain::id::PersonId;
use sqlx::PgConnection;

#[derive(Clone, Debug)]
pub struct Own {
    pub name: String,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub address: Option<String>,
    pub username: Option<String>,
    pub reference: String,
    pub language: String,
    pub time_zone: String,
    pub has_password: bool,
}

pub async fn find(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Option<Own>> {
    sqlx::query_as!(
        Own,
        r#"SELECT p.name, p.given_name, p.family_name, p.address, p.username, p.reference, p.language, p.time_zone,
                  EXISTS (SELECT FROM credential c WHERE c.person_id = p.id) AS "has_password!"
           FROM person p WHERE p.id = $1 AND p.erased_at IS NULL"#,
        person.0
    )
    .fetch_optional(conn)
    .await
}

pub async fn time_zone(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!("SELECT time_zone FROM person WHERE id = $1", person.0).fetch_optional(conn).await
}

/// The language they read, and the zone their clock shows.
pub async fn set_place(conn: &mut PgConnection, person: PersonId, language: &str, time_zone: &str) -> sqlx::Result<()> {
    let done =
        sqlx::query!("UPDATE person SET language = $2, time_zone = $3 WHERE id = $1", person.0, language, time_zone)
            .execute(conn)
            .await?;
    debug_assert_eq!(done.rows_affected(), 1);
    Ok(())
}
