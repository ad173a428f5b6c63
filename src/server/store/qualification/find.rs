//! What a qualification may be given: activities, units, people, by name.
use super::{holders::push_people, pattern};
use crate::domain::{
    audit::Named,
    id::{ActivityId, PersonId, UnitId},
};
use crate::server::scope::Reach;
use sqlx::{PgConnection, Postgres, QueryBuilder, Row as _};
use uuid::Uuid;

/// Activities that are still offered.
pub async fn activities(conn: &mut PgConnection, search_key: &str, limit: i64) -> sqlx::Result<Vec<Named<ActivityId>>> {
    let rows = sqlx::query!(
        "SELECT id, name FROM activity WHERE archived_at IS NULL AND name_key LIKE $1 ORDER BY name_key, id LIMIT $2",
        pattern(search_key),
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| Named { id: ActivityId(row.id), name: row.name }).collect())
}

/// Units, of these alone where `only` says so, with what kind of unit each is.
pub async fn units(
    conn: &mut PgConnection,
    search_key: &str,
    only: Option<&[Uuid]>,
    limit: i64,
) -> sqlx::Result<Vec<(Named<UnitId>, String)>> {
    let rows = sqlx::query!(
        "SELECT id, name, kind FROM unit
         WHERE kind <> 'platform' AND name_key LIKE $1 AND ($2::uuid[] IS NULL OR id = ANY($2))
         ORDER BY name_key, id LIMIT $3",
        pattern(search_key),
        only,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (Named { id: UnitId(row.id), name: row.name }, row.kind)).collect())
}

/// People within reach, with their addresses.
pub async fn people(
    conn: &mut PgConnection,
    reach: &Reach,
    search: &str,
    limit: i64,
) -> sqlx::Result<Vec<(Named<PersonId>, Option<String>)>> {
    let mut sql = QueryBuilder::<Postgres>::new("SELECT p.id, p.name, p.address FROM person p WHERE true");
    push_people(&mut sql, reach, search);
    sql.push(" ORDER BY p.name_key, p.id LIMIT ").push_bind(limit);
    let rows = sql.build().fetch_all(conn).await?;
    rows.iter()
        .map(|row| {
            let named = Named { id: PersonId(row.try_get("id")?), name: row.try_get("name")? };
            Ok((named, row.try_get("address")?))
        })
        .collect()
}
