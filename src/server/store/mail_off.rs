//! Mail that somebody switched off.
use crate::domain::{id::PersonId, message::Template};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

pub async fn is_off(conn: &mut PgConnection, person: PersonId, template: Template) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM mail_off WHERE person_id = $1 AND template = $2) AS "off!""#,
        person.0,
        template.as_str()
    )
    .fetch_one(conn)
    .await
}

/// Whether that changed anything.
pub async fn set(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    person: PersonId,
    template: Template,
    off: bool,
) -> sqlx::Result<bool> {
    let changed = if off {
        sqlx::query!(
            "INSERT INTO mail_off (person_id, template, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            person.0,
            template.as_str(),
            now
        )
        .execute(conn)
        .await?
    } else {
        sqlx::query!("DELETE FROM mail_off WHERE person_id = $1 AND template = $2", person.0, template.as_str())
            .execute(conn)
            .await?
    };
    Ok(changed.rows_affected() == 1)
}
