//! Reading the log: windows of lines by key, newest first, from the index that fits the filter.
use crate::domain::{
    audit::{Actor, Changed, Choices, Edge, Filter, Line, Named, Page, Party, Query},
    event::EventKind,
    id::{ActivityId, PersonId, QualificationId, UnitId},
};
use chrono::{Days, NaiveTime};
use sqlx::{PgConnection, Postgres, QueryBuilder, Row as _, postgres::PgRow, types::Json};
use uuid::Uuid;

type Sql = QueryBuilder<Postgres>;

/// What of the log a reader may see of a person, beyond the filter.
#[derive(Clone, Debug)]
pub struct Sight {
    pub kinds: Vec<EventKind>,
    /// Lines of these units, and those of none; `None`: of all.
    pub units: Option<Vec<UnitId>>,
}

fn push_condition(sql: &mut Sql, filter: &Filter, sight: Option<&Sight>) {
    match filter.actor {
        Some(Actor::Person(id)) => {
            sql.push(" AND e.actor_id = ").push_bind(id.0);
        }
        Some(Actor::Muster) => {
            sql.push(" AND e.actor_id IS NULL");
        }
        None => {}
    }
    if let Some(person) = filter.person {
        // What happened to records that went into this one happened to them.
        sql.push(" AND e.person_id = ANY(ARRAY(SELECT m.id FROM person m WHERE m.merged_into = ").push_bind(person.0);
        sql.push(" UNION ALL SELECT ").push_bind(person.0).push("::uuid))");
    }
    for (column, id) in [("unit_id", filter.unit.map(|id| id.0)), ("activity_id", filter.activity.map(|id| id.0))] {
        if let Some(id) = id {
            sql.push(format!(" AND e.{column} = ")).push_bind(id);
        }
    }
    if let Some(number) = filter.list {
        sql.push(" AND e.operation_id = (SELECT id FROM operation WHERE number = ").push_bind(number).push(")");
    }
    let midnight = |day: chrono::NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    if let Some(from) = filter.from {
        sql.push(" AND e.at >= ").push_bind(midnight(from));
    }
    if let Some(end) = filter.to.and_then(|to| to.checked_add_days(Days::new(1))) {
        sql.push(" AND e.at < ").push_bind(midnight(end));
    }
    if let Some(Sight { kinds, units }) = sight {
        sql.push(" AND e.kind = ANY(").push_bind(names(kinds)).push(")");
        if let Some(units) = units {
            let units: Vec<Uuid> = units.iter().map(|unit| unit.0).collect();
            sql.push(" AND (e.unit_id IS NULL OR e.unit_id = ANY(").push_bind(units).push("))");
        }
    }
}

fn names(kinds: &[EventKind]) -> Vec<&'static str> {
    kinds.iter().map(|kind| kind.as_str()).collect()
}

/// `e`: the lines of a window. By kind alone each kind's own index gives its newest, so that rare kinds are as quick as
/// frequent ones; whatever else is asked for is narrower than a kind.
fn push_window(sql: &mut Sql, filter: &Filter, sight: Option<&Sight>, edge: Option<Edge>, limit: usize) {
    let order = if matches!(edge, Some(Edge::Later(_))) { "ASC" } else { "DESC" };
    let ends = format!(" ORDER BY e.at {order}, e.id {order} LIMIT {limit}");
    let by_kind_alone = filter.actor.is_none_or(|actor| actor == Actor::Muster)
        && filter.person.is_none()
        && filter.unit.is_none()
        && filter.activity.is_none()
        && filter.list.is_none();
    let kinds = filter.what.map(|what| names(&what.kinds()));
    match kinds {
        Some(kinds) if by_kind_alone => {
            sql.push("SELECT e.* FROM UNNEST(").push_bind(kinds);
            sql.push(
                "::text[]) AS wanted (kind) CROSS JOIN LATERAL (SELECT e.* FROM event e WHERE e.kind = wanted.kind",
            );
            push_condition(sql, filter, sight);
            push_edge(sql, edge);
            sql.push(&ends).push(") e");
        }
        kinds => {
            sql.push("SELECT e.* FROM event e WHERE true");
            if let Some(kinds) = kinds {
                sql.push(" AND e.kind = ANY(").push_bind(kinds).push(")");
            }
            push_condition(sql, filter, sight);
            push_edge(sql, edge);
        }
    }
    sql.push(ends);
}

fn push_edge(sql: &mut Sql, edge: Option<Edge>) {
    let (sign, cursor) = match edge {
        Some(Edge::Earlier(cursor)) => ("<", cursor),
        Some(Edge::Later(cursor)) => (">", cursor),
        None => return,
    };
    sql.push(format!(" AND (e.at, e.id) {sign} (")).push_bind(cursor.at).push(", ").push_bind(cursor.id).push(")");
}

/// Lines with the names of what they concern, newest first; at most `limit`.
pub async fn lines(
    conn: &mut PgConnection,
    filter: &Filter,
    sight: Option<&Sight>,
    edge: Option<Edge>,
    limit: usize,
) -> sqlx::Result<Vec<Line>> {
    let mut sql = Sql::new("WITH page AS MATERIALIZED (");
    push_window(&mut sql, filter, sight, edge, limit);
    sql.push(
        ") SELECT e.id, e.at, e.kind, e.actor_id, e.person_id, e.unit_id, e.activity_id, e.qualification_id, e.role, e.count,
                  q.name AS qualification, actor.name AS actor, person.name AS person, u.name AS unit, a.name AS activity, o.number AS list,
                  (SELECT jsonb_agg(jsonb_build_array(v.field, v.from_value, v.to_value) ORDER BY v.field)
                   FROM event_value v WHERE v.event_id = e.id) AS changed
           FROM page e
           LEFT JOIN person acted ON acted.id = e.actor_id
           LEFT JOIN person actor ON actor.id = COALESCE(acted.merged_into, acted.id) AND actor.erased_at IS NULL
           LEFT JOIN person concerned ON concerned.id = e.person_id
           LEFT JOIN person person ON person.id = COALESCE(concerned.merged_into, concerned.id) AND person.erased_at IS NULL
           LEFT JOIN unit u ON u.id = e.unit_id
           LEFT JOIN activity a ON a.id = e.activity_id
           LEFT JOIN qualification q ON q.id = e.qualification_id
           LEFT JOIN operation o ON o.id = e.operation_id
           ORDER BY e.at DESC, e.id DESC",
    );
    let rows = sql.build().fetch_all(conn).await?;
    // A kind that a newer server writes is not ours to tell of.
    rows.iter().filter_map(|row| read_line(row).transpose()).collect()
}

fn read_line(row: &PgRow) -> sqlx::Result<Option<Line>> {
    let Some(kind) = EventKind::parse(row.try_get("kind")?) else { return Ok(None) };
    let party = |id: &str, name: &str| -> sqlx::Result<Option<Party>> {
        let id: Option<Uuid> = row.try_get(id)?;
        let name = row.try_get(name)?;
        Ok(id.map(|id| Party { id: PersonId(id), name }))
    };
    let named = |id: &str, name: &str| -> sqlx::Result<Option<(Uuid, String)>> {
        Ok(row.try_get::<Option<Uuid>, _>(id)?.zip(row.try_get::<Option<String>, _>(name)?))
    };
    type Triple = (String, Option<String>, Option<String>);
    let changed: Option<Json<Vec<Triple>>> = row.try_get("changed")?;
    let changed = changed.map(|Json(changed)| changed).unwrap_or_default();
    Ok(Some(Line {
        id: row.try_get("id")?,
        at: row.try_get("at")?,
        kind,
        actor: party("actor_id", "actor")?,
        person: party("person_id", "person")?,
        unit: named("unit_id", "unit")?.map(|(id, name)| Named { id: UnitId(id), name }),
        activity: named("activity_id", "activity")?.map(|(id, name)| Named { id: ActivityId(id), name }),
        qualification: named("qualification_id", "qualification")?
            .map(|(id, name)| Named { id: QualificationId(id), name }),
        role: row.try_get::<Option<&str>, _>("role")?.and_then(|role| role.parse().ok()),
        count: row.try_get::<Option<i32>, _>("count")?.map(i32::unsigned_abs),
        list: row.try_get("list")?,
        changed: changed.into_iter().map(|(field, from, to)| Changed { field, from, to }).collect(),
    }))
}

/// The window a query asks for, and whether more stand before and after it.
pub async fn page(conn: &mut PgConnection, query: &Query, size: usize) -> sqlx::Result<Page> {
    let mut lines = lines(conn, &query.filter, None, query.edge, size + 1).await?;
    let more = lines.len() > size;
    let is_later = matches!(query.edge, Some(Edge::Later(_)));
    if more {
        lines.remove(if is_later { 0 } else { size });
    }
    let (more_earlier, more_later) = if is_later { (true, more) } else { (more, query.edge.is_some()) };
    Ok(Page {
        earlier: lines.last().filter(|_| more_earlier).map(Line::cursor),
        later: lines.first().filter(|_| more_later).map(Line::cursor),
        lines,
        ..Page::default()
    })
}

/// The newest line there is.
pub async fn newest(conn: &mut PgConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"SELECT COALESCE(max(id), 0) AS "newest!" FROM event"#).fetch_one(conn).await
}

/// How many lines of the filter were written since this one; counts no further than `cap`.
pub async fn newer(conn: &mut PgConnection, filter: &Filter, than: i64, cap: u32) -> sqlx::Result<u32> {
    let mut sql = Sql::new("SELECT count(*) FROM (SELECT 1 FROM event e WHERE e.id > ");
    sql.push_bind(than);
    if let Some(what) = filter.what {
        sql.push(" AND e.kind = ANY(").push_bind(names(&what.kinds())).push(")");
    }
    push_condition(&mut sql, filter, None);
    sql.push(format!(" LIMIT {cap}) new"));
    let count: i64 = sql.build_query_scalar().fetch_one(conn).await?;
    Ok(count as u32)
}

/// Somebody by id, erased or not; `None` where nobody ever was.
pub async fn party(conn: &mut PgConnection, id: PersonId) -> sqlx::Result<Option<Party>> {
    let found = sqlx::query!("SELECT name, erased_at FROM person WHERE id = $1", id.0).fetch_optional(conn).await?;
    Ok(found.map(|row| Party { id, name: row.erased_at.is_none().then_some(row.name) }))
}

/// Units and activities by name, as far as a list of choices is of use.
pub async fn choices(conn: &mut PgConnection, limit: i64) -> sqlx::Result<Choices> {
    let units = sqlx::query!(
        "SELECT id, name FROM unit WHERE kind <> 'platform' ORDER BY kind = 'cohort' DESC, name_key, id LIMIT $1",
        limit
    )
    .fetch_all(&mut *conn)
    .await?;
    let activities =
        sqlx::query!("SELECT id, name FROM activity ORDER BY name_key, id LIMIT $1", limit).fetch_all(conn).await?;
    Ok(Choices {
        units: units.into_iter().map(|row| Named { id: UnitId(row.id), name: row.name }).collect(),
        activities: activities.into_iter().map(|row| Named { id: ActivityId(row.id), name: row.name }).collect(),
    })
}

/// People whose name, address or reference holds the search; the same index as the list's.
pub async fn find_people(
    conn: &mut PgConnection,
    search_key: &str,
    limit: i64,
) -> sqlx::Result<Vec<(Party, Option<String>)>> {
    let pattern = format!("%{}%", search_key.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    let found = sqlx::query!(
        "SELECT id, name, address FROM person WHERE search_key LIKE $1 AND erased_at IS NULL ORDER BY name_key, id LIMIT $2",
        pattern,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(|row| (Party { id: PersonId(row.id), name: Some(row.name) }, row.address)).collect())
}
