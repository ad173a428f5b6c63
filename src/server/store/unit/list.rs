use super::kind as read_kind;
use crate::domain::{
    id::UnitId,
    unit::{Choosable, Listed, UnitKind, Visibility, capped},
};
use sqlx::PgConnection;
use uuid::Uuid;

/// What a search looks for in a folded text.
fn pattern(key: &str) -> String {
    format!("%{}%", key.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

/// Units of a kind by name whose name or code holds the search; `only` keeps to those units.
pub async fn of_kind(
    conn: &mut PgConnection,
    kind: UnitKind,
    search_key: &str,
    only: Option<&[Uuid]>,
    limit: i64,
) -> sqlx::Result<Vec<Listed>> {
    let rows = sqlx::query!(
        r#"WITH shown AS (
               SELECT u.id, u.name, u.name_key, u.code, u.visibility, u.parent_id FROM unit u
               WHERE u.kind = $1 AND (u.name_key LIKE $2 OR u.code_key LIKE $2)
                 AND ($3::uuid[] IS NULL OR u.id = ANY($3))
               ORDER BY u.name_key, u.id LIMIT $4)
           SELECT s.id AS "id!", s.name AS "name!", s.code, s.visibility AS "visibility!",
                  CASE WHEN EXISTS (SELECT FROM shown a WHERE a.id = s.parent_id) THEN s.parent_id END AS parent,
                  CASE WHEN above.kind NOT IN ('platform', $1) THEN above.name END AS within,
                  (SELECT count(*) FROM (SELECT FROM placement l WHERE l.unit_id = s.id LIMIT 10001) c) AS "people!",
                  (SELECT count(*) FROM unit b WHERE b.parent_id = s.id) AS "subunits!",
                  (SELECT count(*) FROM unit_assignment a WHERE a.unit_id = s.id)
                  + (SELECT count(*) FROM unit_qualification q WHERE q.unit_id = s.id) AS "carries!"
           FROM shown s LEFT JOIN unit above ON above.id = s.parent_id ORDER BY s.name_key, s.id"#,
        kind.as_str(),
        pattern(search_key),
        only,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Listed {
            id: UnitId(row.id),
            name: row.name,
            code: row.code,
            visibility: Visibility::parse(&row.visibility),
            parent: row.parent.map(UnitId),
            within: row.within,
            people: capped(row.people),
            subunits: capped(row.subunits),
            carries: capped(row.carries),
        })
        .collect())
}

/// Units to choose from, of these kinds; `only` keeps to those units, and nothing at or below `not` is offered.
pub async fn choosable(
    conn: &mut PgConnection,
    kinds: &[&str],
    search_key: &str,
    only: Option<&[Uuid]>,
    not: Option<UnitId>,
    limit: i64,
) -> sqlx::Result<Vec<Choosable>> {
    let rows = sqlx::query!(
        r#"SELECT u.id, u.kind, u.name, CASE WHEN above.kind <> 'platform' THEN above.name END AS within
           FROM unit u LEFT JOIN unit above ON above.id = u.parent_id
           WHERE u.kind = ANY($1) AND (u.name_key LIKE $2 OR u.code_key LIKE $2)
             AND ($3::uuid[] IS NULL OR u.id = ANY($3))
             AND NOT EXISTS (SELECT FROM unit_path p WHERE p.unit_id = u.id AND p.above_id = $4)
           ORDER BY u.kind = 'platform' DESC, u.name_key, u.id LIMIT $5"#,
        kinds as _,
        pattern(search_key),
        only,
        not.map(|id| id.0),
        limit
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Choosable { id: UnitId(row.id), kind: read_kind(&row.kind)?, name: row.name, within: row.within })
        })
        .collect()
}

/// What lies directly below a unit, by kind and name; `only` keeps to those units.
pub async fn below(
    conn: &mut PgConnection,
    id: UnitId,
    only: Option<&[Uuid]>,
) -> sqlx::Result<Vec<(UnitKind, Listed)>> {
    let rows = sqlx::query!(
        r#"SELECT u.id, u.kind, u.name, u.code, u.visibility,
                  (SELECT count(*) FROM (SELECT FROM placement l WHERE l.unit_id = u.id LIMIT 10001) c) AS "people!",
                  (SELECT count(*) FROM unit b WHERE b.parent_id = u.id) AS "subunits!",
                  (SELECT count(*) FROM unit_assignment a WHERE a.unit_id = u.id)
                  + (SELECT count(*) FROM unit_qualification q WHERE q.unit_id = u.id) AS "carries!"
           FROM unit u WHERE u.parent_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY($2))
           ORDER BY u.kind, u.name_key, u.id LIMIT 5000"#,
        id.0,
        only
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let listed = Listed {
                id: UnitId(row.id),
                name: row.name,
                code: row.code,
                visibility: Visibility::parse(&row.visibility),
                parent: None,
                within: None,
                people: capped(row.people),
                subunits: capped(row.subunits),
                carries: capped(row.carries),
            };
            Ok((read_kind(&row.kind)?, listed))
        })
        .collect()
}
