use crate::domain::{
    id::{PersonId, UnitId},
    role::Role,
    selection::RowKey,
    text::search_key,
    unit::{Candidate, How, Member, MembersQuery},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder, Row as _};
use uuid::Uuid;

/// People a page of members holds.
pub const PAGE: i64 = 50;

type Sql = QueryBuilder<Postgres>;

/// Adds that each word of the search is in the person's record.
fn push_search(sql: &mut Sql, search: &str) {
    for word in search_key(search).split([' ', '\0']).filter(|word| !word.is_empty()) {
        let literal = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        // Under three characters a trigram index finds nothing: the beginning of a word is looked for instead.
        if word.chars().count() < 3 {
            sql.push(" AND (p.search_key LIKE ").push_bind(format!("{literal}%"));
            sql.push(" OR p.search_key LIKE ").push_bind(format!("% {literal}%")).push(")");
        } else {
            sql.push(" AND p.search_key LIKE ").push_bind(format!("%{literal}%"));
        }
    }
}

/// Placements at or below a unit from which on its people are found by walking everybody by name, and asking of each
/// whether they belong: with fewer, collecting and sorting them is less work.
const MANY_PLACED: i64 = 5_000;

/// The people of one page, each once: those placed here, and learners of units whose people belong here too.
pub async fn page(conn: &mut PgConnection, unit: UnitId, query: &MembersQuery) -> sqlx::Result<Vec<Uuid>> {
    let walk = has_many(conn, unit).await?;
    let from = "FROM unit_path w JOIN placement l ON l.unit_id = w.unit_id";
    let mut sql = if walk {
        Sql::new(format!(
            "SELECT p.id FROM person p WHERE EXISTS (SELECT {from} WHERE l.person_id = p.id AND w.above_id = "
        ))
    } else {
        Sql::new(format!("SELECT p.id {from} JOIN person p ON p.id = l.person_id WHERE w.above_id = "))
    };
    sql.push_bind(unit.0);
    if query.placed {
        sql.push(" AND w.depth = 0");
    } else {
        sql.push(" AND (w.depth = 0 OR w.climbs AND l.role = 'learner')");
    }
    if let Some(role) = query.role {
        sql.push(" AND l.role = ").push_bind(role.as_str());
    }
    if walk {
        sql.push(")");
    }
    push_search(&mut sql, &query.search);
    let edge = query.after.map(|id| (" > ", id)).or(query.before.map(|id| (" < ", id)));
    if let Some((sign, id)) = edge {
        sql.push(" AND (p.name_key, p.id)").push(sign).push("(SELECT name_key, id FROM person WHERE id = ");
        sql.push_bind(id.0).push(")");
    }
    if !walk {
        sql.push(" GROUP BY p.name_key, p.id");
    }
    let order = if query.before.is_some() && query.after.is_none() { " DESC" } else { "" };
    sql.push(format!(" ORDER BY p.name_key{order}, p.id{order} LIMIT {}", PAGE + 1));
    sql.build_query_scalar().fetch_all(conn).await
}

async fn has_many(conn: &mut PgConnection, unit: UnitId) -> sqlx::Result<bool> {
    let placed = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM (SELECT FROM unit_path w JOIN placement l ON l.unit_id = w.unit_id
                                             WHERE w.above_id = $1 LIMIT $2) AS counted"#,
        unit.0,
        MANY_PLACED + 1
    )
    .fetch_one(conn)
    .await?;
    Ok(placed > MANY_PLACED)
}

/// How these people came to be in the unit: one a person and role, by name.
pub async fn of(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    unit: UnitId,
    people: &[Uuid],
    query: &MembersQuery,
) -> sqlx::Result<Vec<(Member, bool)>> {
    let rows = sqlx::query!(
        r#"SELECT p.id, p.name, p.address, p.standing, p.test, COALESCE(p.deactivated_at <= $3, false) AS "deactivated!",
                  EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'admin') AS "admin!",
                  l.role, l.placed_at, w.depth, l.unit_id, u.name AS unit_name, by.name AS "by?", o.number AS "list?"
           FROM unit_path w JOIN placement l ON l.unit_id = w.unit_id JOIN unit u ON u.id = l.unit_id
           JOIN person p ON p.id = l.person_id
           LEFT JOIN person by ON by.id = l.placed_by
           LEFT JOIN operation o ON o.id = l.operation_id AND o.kind NOT LIKE 'unit.%' AND o.kind NOT LIKE 'placements.%'
           WHERE w.above_id = $1 AND l.person_id = ANY($2) AND (w.depth = 0 OR w.climbs AND l.role = 'learner' AND NOT $4)
             AND ($5::text IS NULL OR l.role = $5)
           ORDER BY p.name_key, p.id, l.role, w.depth, u.name_key, u.id"#,
        unit.0,
        people,
        now,
        query.placed,
        query.role.map(Role::as_str)
    )
    .fetch_all(conn)
    .await?;
    let decode = |what: &'static str| sqlx::Error::Decode(what.into());
    let mut members: Vec<(Member, bool)> = Vec::new();
    for row in rows {
        let role: Role = row.role.parse().map_err(|_| decode("role"))?;
        let how = match row.depth {
            0 => How::Placed { since: row.placed_at, by: row.by, list: row.list },
            _ => How::Climbed { from: UnitId(row.unit_id), name: row.unit_name },
        };
        match members.last_mut() {
            Some((last, _)) if last.person.0 == row.id && last.role == role => last.how.push(how),
            _ => members.push((
                Member {
                    person: PersonId(row.id),
                    name: row.name,
                    address: row.address,
                    standing: row.standing.parse().map_err(|_| decode("standing"))?,
                    deactivated: row.deactivated,
                    test: row.test,
                    role,
                    how: vec![how],
                    yours: false,
                },
                row.admin,
            )),
        }
    }
    Ok(members)
}

/// People whose record holds the search, by name; `within` keeps to those placed in these units.
pub async fn candidates(
    conn: &mut PgConnection,
    search: &str,
    within: Option<&[Uuid]>,
    limit: i64,
) -> sqlx::Result<Vec<Candidate>> {
    let mut sql = Sql::new("SELECT p.id, p.name, p.address FROM person p WHERE p.erased_at IS NULL");
    push_search(&mut sql, search);
    if let Some(within) = within {
        sql.push(" AND EXISTS (SELECT FROM placement l WHERE l.person_id = p.id AND l.unit_id = ANY(");
        sql.push_bind(within.to_vec()).push("))");
    }
    sql.push(" ORDER BY p.name_key, p.id LIMIT ").push_bind(limit);
    let rows = sql.build().fetch_all(conn).await?;
    rows.iter()
        .map(|row| {
            Ok(Candidate {
                id: row.try_get::<Uuid, _>("id")?.into(),
                name: row.try_get("name")?,
                address: row.try_get("address")?,
            })
        })
        .collect()
}

/// Takes these people out of whatever company they are in, but for the one they have with this role.
pub async fn leave_companies(conn: &mut PgConnection, unit: UnitId, role: Role, people: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM placement WHERE person_id = ANY($1) AND company AND (unit_id <> $2 OR role <> $3)",
        people,
        unit.0,
        role.as_str()
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes people out, and keeps nobody out: a list or a rule may put them back.
pub async fn take_out(conn: &mut PgConnection, rows: &[RowKey]) -> sqlx::Result<()> {
    let people: Vec<_> = rows.iter().map(|(person, ..)| person.0).collect();
    let units: Vec<_> = rows.iter().map(|(_, unit, _)| unit.0).collect();
    let roles: Vec<_> = rows.iter().map(|(.., role)| role.as_str()).collect();
    let done = sqlx::query!(
        "DELETE FROM placement l USING UNNEST($1::uuid[], $2::uuid[], $3::text[]) AS n (person, unit, role)
         WHERE l.person_id = n.person AND l.unit_id = n.unit AND l.role = n.role",
        &people,
        &units,
        &roles as _
    )
    .execute(conn)
    .await?;
    debug_assert_eq!(done.rows_affected() as usize, rows.len());
    Ok(())
}
