//! The grid people × qualifications: a page of people, and a cell for each pair.
use super::holders::{PAGE_SIZE, order, page, push_edge, push_people, within};
use crate::domain::{
    audit::Named,
    id::{PersonId, QualificationId},
    qualification::{Cell, Inventory, InventoryQuery, PersonRow, Shown},
};
use crate::server::scope::Reach;
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder, Row as _};
use std::collections::HashMap;
use uuid::Uuid;

/// Columns a grid has; more is no grid.
const COLUMNS: i64 = 40;

/// A page of the grid. `giving` is whom the caller may give to; admins are for admins only.
pub async fn inventory(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    giving: Option<&Reach>,
    may_admins: bool,
    query: &InventoryQuery,
) -> sqlx::Result<Inventory> {
    let mut qualifications = sqlx::query!("SELECT id, name FROM qualification ORDER BY name_key LIMIT $1", COLUMNS + 1)
        .map(|row| Named { id: QualificationId(row.id), name: row.name })
        .fetch_all(&mut *conn)
        .await?;
    let more_qualifications = qualifications.len() as i64 > COLUMNS;
    qualifications.truncate(COLUMNS as usize);
    let columns: Vec<Uuid> = qualifications.iter().map(|named| named.id.0).collect();

    let (mut people, next, previous) = rows(conn, now, reach, query, &columns).await?;
    let ids: Vec<Uuid> = people.iter().map(|row| row.person.0).collect();
    let cells = cells(conn, now, &ids, &columns).await?;
    let within = within(conn, giving, &ids).await?;
    for row in &mut people {
        row.yours = within.contains(&row.person.0) && (may_admins || row.yours);
        row.cells =
            columns.iter().map(|column| cells.get(&(row.person.0, *column)).copied().unwrap_or_default()).collect();
    }
    Ok(Inventory { qualifications, more_qualifications, people, next, previous, units: Vec::new() })
}

type Page<T> = (Vec<T>, Option<crate::domain::qualification::Edge>, Option<crate::domain::qualification::Edge>);

/// People by name; `yours` says for now that they are no admin.
async fn rows(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    query: &InventoryQuery,
    columns: &[Uuid],
) -> sqlx::Result<Page<PersonRow>> {
    let mut sql = QueryBuilder::<Postgres>::new(
        "SELECT p.id, p.name, p.name_key,
                NOT EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'admin') AS plain
         FROM person p WHERE true",
    );
    push_people(&mut sql, reach, &query.search);
    if let Some(unit) = query.unit {
        sql.push(" AND EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id AND b.unit_id = ");
        sql.push_bind(unit.0).push(")");
    }
    match query.shown {
        Some(Shown::KeptOut) => {
            sql.push(" AND EXISTS (SELECT FROM qualification_exclusion x WHERE x.person_id = p.id)");
        }
        Some(Shown::State(state)) => {
            sql.push(
                " AND EXISTS (SELECT FROM qualification_due d
                  WHERE d.person_id = p.id) AND EXISTS (SELECT FROM qualification_standing(ARRAY[p.id], ",
            );
            sql.push_bind(columns.to_vec()).push(", ").push_bind(now).push(") s WHERE s.state = ");
            sql.push_bind(state.as_str());
            sql.push(
                " AND EXISTS (SELECT FROM qualification_due d
                  WHERE d.person_id = p.id AND d.qualification_id = s.qualification_id))",
            );
        }
        None => {}
    }
    push_edge(&mut sql, query.edge.as_ref());
    let order = order(query.edge.as_ref());
    sql.push(format!(" ORDER BY p.name_key {order}, p.id {order} LIMIT {}", PAGE_SIZE + 1));
    let found = sql.build().fetch_all(conn).await?;
    let mut people = Vec::with_capacity(found.len());
    for row in &found {
        people.push(PersonRow {
            person: PersonId(row.try_get("id")?),
            name: row.try_get("name")?,
            name_key: row.try_get("name_key")?,
            yours: row.try_get("plain")?,
            cells: Vec::new(),
        });
    }
    Ok(page(people, query.edge.as_ref(), |row| (row.name_key.clone(), row.person)))
}

/// The cells in which there is something.
async fn cells(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    people: &[Uuid],
    qualifications: &[Uuid],
) -> sqlx::Result<HashMap<(Uuid, Uuid), Cell>> {
    let rows = sqlx::query!(
        r#"WITH source AS (
             SELECT b.person_id, c.qualification_id, false AS granted
             FROM belonging b JOIN unit_qualification c ON c.unit_id = b.unit_id
             WHERE b.role = 'learner' AND b.person_id = ANY($1)
             UNION ALL
             SELECT m.person_id, r.qualification_id, false
             FROM rule_match m JOIN rule_qualification r ON r.rule_id = m.rule_id WHERE m.person_id = ANY($1)
             UNION ALL
             SELECT g.person_id, g.qualification_id, true FROM qualification_grant g WHERE g.person_id = ANY($1)
             UNION ALL
             SELECT x.person_id, x.qualification_id, NULL FROM qualification_exclusion x WHERE x.person_id = ANY($1)
           ), pair AS (
             SELECT person_id, qualification_id, COALESCE(bool_or(granted), false) AS granted,
                    COALESCE(bool_or(NOT granted), false) AS carried, bool_or(granted IS NULL) AS kept_out
             FROM source WHERE qualification_id = ANY($2) GROUP BY person_id, qualification_id
           )
           SELECT pair.person_id AS "person!", pair.qualification_id AS "qualification!", pair.granted AS "granted!",
                  pair.carried AS "carried!", pair.kept_out AS "kept_out!", s.state AS "state!"
           FROM pair JOIN qualification_standing($1, $2, $3) s
             ON s.person_id = pair.person_id AND s.qualification_id = pair.qualification_id"#,
        people,
        qualifications,
        now
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            let state = row.state.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
            let (granted, carried, kept_out) = (row.granted, row.carried, row.kept_out);
            let given = (granted || carried) && !kept_out;
            Ok(((row.person, row.qualification), Cell { state: given.then_some(state), granted, carried, kept_out }))
        })
        .collect()
}
