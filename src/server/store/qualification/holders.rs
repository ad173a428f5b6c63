//! Who holds a qualification, how far they are, and why.
use crate::domain::{
    id::{PersonId, QualificationId},
    qualification::{
        COUNTED, Counts, Edge, Holder, Holders, HoldersQuery, HoldingState, Shown, Source, SourceKind, Standing,
    },
    text::search_key,
};
use crate::server::scope::Reach;
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder, Row as _, postgres::PgRow};
use std::collections::HashMap;
use uuid::Uuid;

type Sql = QueryBuilder<Postgres>;

/// People a page.
pub const PAGE_SIZE: usize = 50;

/// `p`: not erased, within reach, found by each word.
pub(super) fn push_people(sql: &mut Sql, reach: &Reach, search: &str) {
    sql.push(" AND p.erased_at IS NULL AND p.merged_into IS NULL");
    match reach {
        Reach::Everyone => {}
        Reach::Units(units) => {
            let units: Vec<Uuid> = units.iter().map(|unit| unit.0).collect();
            sql.push(" AND EXISTS (SELECT FROM placement l WHERE l.person_id = p.id AND l.unit_id = ANY(");
            sql.push_bind(units).push("))");
        }
        Reach::Own(person) => {
            sql.push(" AND p.id = ").push_bind(person.0);
        }
    }
    for word in search_key(search).split(' ').filter(|word| !word.is_empty()) {
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

pub(super) fn push_edge(sql: &mut Sql, edge: Option<&Edge>) {
    if let Some(edge) = edge {
        let (key, person) = edge.at();
        sql.push(if edge.is_before() { " AND (p.name_key, p.id) < (" } else { " AND (p.name_key, p.id) > (" });
        sql.push_bind(key.clone()).push(", ").push_bind(person.0).push(")");
    }
}

pub(super) const fn order(edge: Option<&Edge>) -> &'static str {
    match edge {
        Some(Edge::Before(..)) => "DESC",
        _ => "ASC",
    }
}

/// Rows in the order of names, and what stands before and after them; `rows` may hold one more than a page.
pub(super) fn page<T>(
    mut rows: Vec<T>,
    edge: Option<&Edge>,
    at: impl Fn(&T) -> (String, PersonId),
) -> (Vec<T>, Option<Edge>, Option<Edge>) {
    let more = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    let backwards = edge.is_some_and(Edge::is_before);
    if backwards {
        rows.reverse();
    }
    let (before, after) = if backwards { (more, true) } else { (edge.is_some(), more) };
    let next = rows.last().filter(|_| after).map(&at).map(|(key, person)| Edge::After(key, person));
    let previous = rows.first().filter(|_| before).map(&at).map(|(key, person)| Edge::Before(key, person));
    (rows, next, previous)
}

/// `p` holds it or is kept out of it.
fn push_holders(sql: &mut Sql, query: &HoldersQuery, reach: &Reach) {
    sql.push(
        "SELECT p.id, p.name, p.name_key, p.address, x.person_id IS NOT NULL AS kept_out,
                EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'admin') AS admin
         FROM (SELECT person_id FROM qualification_holders(",
    );
    sql.push_bind(query.qualification.0);
    sql.push(") UNION SELECT person_id FROM qualification_exclusion WHERE qualification_id = ");
    sql.push_bind(query.qualification.0);
    sql.push(
        ") d JOIN person p ON p.id = d.person_id
         LEFT JOIN qualification_exclusion x ON x.person_id = p.id AND x.qualification_id = ",
    );
    sql.push_bind(query.qualification.0).push(" WHERE true");
    push_people(sql, reach, &query.search);
    match query.shown {
        Some(Shown::KeptOut) => {
            sql.push(" AND x.person_id IS NOT NULL");
        }
        Some(Shown::State(_)) => {
            sql.push(" AND x.person_id IS NULL");
        }
        None => {}
    }
    push_edge(sql, query.edge.as_ref());
}

/// A page of holders. `giving` is whom the caller may give it to and take it from; admins are for admins only.
pub async fn holders(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    giving: Option<&Reach>,
    may_admins: bool,
    query: &HoldersQuery,
) -> sqlx::Result<Holders> {
    let order = order(query.edge.as_ref());
    let ends = format!(" ORDER BY name_key {order}, id {order} LIMIT {}", PAGE_SIZE + 1);
    let state = match query.shown {
        Some(Shown::State(state)) => Some(state),
        _ => None,
    };
    let mut sql = Sql::new("WITH h AS MATERIALIZED (");
    push_holders(&mut sql, query, reach);
    if state.is_none() {
        sql.push(&ends);
    }
    sql.push(
        ") SELECT h.*, s.state, s.since, s.until, s.done, s.activities
         FROM h JOIN qualification_standing(ARRAY(SELECT id FROM h), ARRAY[",
    );
    sql.push_bind(query.qualification.0).push("::uuid], ").push_bind(now).push(") s ON s.person_id = h.id");
    if let Some(state) = state {
        sql.push(" WHERE s.state = ").push_bind(state.as_str());
    }
    sql.push(&ends);
    let found = sql.build().fetch_all(&mut *conn).await?;
    let mut rows = Vec::with_capacity(found.len());
    for row in &found {
        let admin: bool = row.try_get("admin")?;
        rows.push(Holder {
            person: PersonId(row.try_get("id")?),
            name: row.try_get("name")?,
            name_key: row.try_get("name_key")?,
            address: row.try_get("address")?,
            standing: standing(row)?,
            kept_out: row.try_get("kept_out")?,
            sources: Vec::new(),
            yours: may_admins || !admin,
        });
    }
    let (mut rows, next, previous) = page(rows, query.edge.as_ref(), |row| (row.name_key.clone(), row.person));
    let people: Vec<Uuid> = rows.iter().map(|row| row.person.0).collect();
    let mut sources = sources(conn, query.qualification, &people).await?;
    let within = within(conn, giving, &people).await?;
    for row in &mut rows {
        row.sources = sources.remove(&row.person).unwrap_or_default();
        row.yours = row.yours && within.contains(&row.person.0);
    }
    Ok(Holders { rows, next, previous })
}

/// Those of these people who are within that reach.
pub(super) async fn within(conn: &mut PgConnection, reach: Option<&Reach>, people: &[Uuid]) -> sqlx::Result<Vec<Uuid>> {
    let Some(reach) = reach else { return Ok(Vec::new()) };
    let mut sql = Sql::new("SELECT p.id FROM person p WHERE p.id = ANY(");
    sql.push_bind(people.to_vec()).push(")");
    push_people(&mut sql, reach, "");
    sql.build_query_scalar().fetch_all(conn).await
}

fn standing(row: &PgRow) -> sqlx::Result<Standing> {
    let state: &str = row.try_get("state")?;
    let state = state.parse::<HoldingState>().map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
    Ok(Standing {
        state,
        since: row.try_get("since")?,
        until: row.try_get("until")?,
        done: row.try_get::<i32, _>("done")?.unsigned_abs(),
        activities: row.try_get::<i32, _>("activities")?.unsigned_abs(),
    })
}

/// Why each of these people holds it.
async fn sources(
    conn: &mut PgConnection,
    qualification: QualificationId,
    people: &[Uuid],
) -> sqlx::Result<HashMap<PersonId, Vec<Source>>> {
    let rows = sqlx::query!(
        r#"SELECT d.person_id AS "person!", d.kind AS "kind!", d.source_id AS "source!",
                  COALESCE(u.name, r.name, giver.name) AS name, o.number AS "list?", g.line AS "line?",
                  COALESCE(g.granted_at, m.since, c.assigned_at) AS since
           FROM qualification_due d
           LEFT JOIN unit u ON d.kind = 'unit' AND u.id = d.source_id
           LEFT JOIN unit_qualification c
               ON d.kind = 'unit' AND c.unit_id = d.source_id AND c.qualification_id = d.qualification_id
           LEFT JOIN rule r ON d.kind = 'rule' AND r.id = d.source_id
           LEFT JOIN rule_match m ON d.kind = 'rule' AND m.rule_id = d.source_id AND m.person_id = d.person_id
           LEFT JOIN qualification_grant g
               ON d.kind NOT IN ('unit', 'rule') AND g.person_id = d.person_id AND g.qualification_id = d.qualification_id
              AND g.source = d.kind AND COALESCE(g.operation_id, g.id) = d.source_id
           LEFT JOIN operation o ON o.id = g.operation_id
           LEFT JOIN person giver ON giver.id = g.granted_by AND giver.erased_at IS NULL
           WHERE d.person_id = ANY($1) AND d.qualification_id = $2
           ORDER BY d.kind, u.name_key, r.name_key"#,
        people,
        qualification.0
    )
    .fetch_all(conn)
    .await?;
    let mut sources: HashMap<PersonId, Vec<Source>> = HashMap::new();
    for row in rows {
        let Some(kind) = SourceKind::read(&row.kind) else { continue };
        sources.entry(PersonId(row.person)).or_default().push(Source {
            kind,
            id: row.source,
            name: row.name,
            list: row.list,
            line: row.line.map(i32::unsigned_abs),
            since: row.since,
        });
    }
    Ok(sources)
}

/// How many of those within reach are how far with each of these.
pub async fn counts(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    reach: &Reach,
    qualifications: &[Uuid],
) -> sqlx::Result<HashMap<QualificationId, Counts>> {
    let mut sql = Sql::new("SELECT q.id, s.state, count(*) FROM UNNEST(");
    sql.push_bind(qualifications.to_vec());
    sql.push(
        ") AS q (id) CROSS JOIN LATERAL qualification_standing(ARRAY(
            SELECT p.id FROM qualification_holders(q.id) d JOIN person p ON p.id = d.person_id WHERE true",
    );
    push_people(&mut sql, reach, "");
    sql.push(format!(" LIMIT {}), ARRAY[q.id], ", COUNTED + 1)).push_bind(now).push(") s GROUP BY q.id, s.state");
    let rows: Vec<(Uuid, String, i64)> = sql.build_query_as().fetch_all(conn).await?;
    let mut counts: HashMap<QualificationId, Counts> = HashMap::new();
    for (id, state, count) in rows {
        let state: HoldingState = state.parse().map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
        counts.entry(QualificationId(id)).or_default().by_state[state as usize] = count as u32;
    }
    for counts in counts.values_mut() {
        counts.more = counts.total() > COUNTED;
    }
    Ok(counts)
}

/// Everyone who holds it now.
pub async fn people_with(conn: &mut PgConnection, qualification: QualificationId) -> sqlx::Result<Vec<PersonId>> {
    let people =
        sqlx::query_scalar!(r#"SELECT person_id AS "id!" FROM qualification_holders($1) ORDER BY 1"#, qualification.0)
            .fetch_all(conn)
            .await?;
    Ok(people.into_iter().map(PersonId).collect())
}
