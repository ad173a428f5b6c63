//! What an organisation notes of people beyond Muster's own fields.
use crate::domain::{id::PersonId, profile::CustomField};
use sqlx::PgConnection;
use sqlx::types::Json;
use std::collections::BTreeMap;

/// Every field there is, by name, with what is noted of this person.
pub async fn of_person(conn: &mut PgConnection, person: PersonId) -> sqlx::Result<Vec<CustomField>> {
    sqlx::query_as!(
        CustomField,
        r#"SELECT f.key, f.name, COALESCE(p.fields ->> f.key, '') AS "value!"
           FROM custom_field f CROSS JOIN person p WHERE p.id = $1 ORDER BY f.name, f.key"#,
        person.0
    )
    .fetch_all(conn)
    .await
}

/// Notes these values; an empty one takes the note away. Keys that are no fields are left aside.
pub async fn set(conn: &mut PgConnection, person: PersonId, values: &BTreeMap<String, String>) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE person SET fields = (
             SELECT COALESCE(jsonb_object_agg(key, value), '{}') FROM (
                 SELECT e.key, e.value FROM jsonb_each_text(fields) e WHERE NOT $2::jsonb ? e.key
                 UNION ALL
                 SELECT e.key, e.value FROM jsonb_each_text($2) e JOIN custom_field f ON f.key = e.key
                 WHERE e.value <> '') AS noted)
         WHERE id = $1",
        person.0,
        Json(values) as _
    )
    .execute(conn)
    .await?;
    Ok(())
}
