//! Who is in an activity, paged by name.
use super::{Sight, push_sight, push_words};
use crate::domain::{
    activity::{Edge, PAGE_SIZE, Participant, ParticipantFilter, ParticipantPage, ParticipantQuery, View},
    audit::Party,
    enrolling::EnrolmentKey,
    enrolment_list::{COUNT_CAP, MANY},
    id::{ActivityId, EnrolmentId, PersonId, SessionId},
    reason::KeptOut,
};
use crate::server::store::{enrolling::Hands, enrolment_list::Sql, reason};
use sqlx::{PgConnection, Row as _, postgres::PgRow};
use uuid::Uuid;

/// `FROM` and `WHERE` of a view: `e` the enrolment or, of who is kept out, what stands for it; `p` the person.
fn push_rows(sql: &mut Sql, activity: ActivityId, filter: &ParticipantFilter, view: View, sight: &Sight) {
    if view == View::KeptOut {
        sql.push(
            " FROM (SELECT x.person_id, x.activity_id, x.session_id, x.person_id AS place, x.excluded_at, x.excluded_by,
                           n.id, n.state, n.progress, n.due_on, n.paused_at, n.leaves_at
                    FROM exclusion x
                    LEFT JOIN LATERAL (SELECT * FROM enrolment n WHERE n.person_id = x.person_id
                                       AND n.activity_id = x.activity_id
                                       AND (x.session_id IS NULL OR n.session_id = x.session_id)
                                       ORDER BY n.started_at DESC LIMIT 1) n ON true
                    WHERE x.activity_id = ",
        );
        sql.push_bind(activity.0).push(") e");
    } else {
        sql.push(
            " FROM (SELECT n.person_id, n.activity_id, n.session_id, n.id AS place, NULL::timestamptz AS excluded_at,
                           NULL::uuid AS excluded_by, n.id, n.state, n.progress, n.due_on, n.paused_at, n.leaves_at
                    FROM enrolment n WHERE n.activity_id = ",
        );
        let states: Vec<_> = view.states().iter().map(|state| state.as_str()).collect();
        sql.push_bind(activity.0).push(" AND n.state = ANY(").push_bind(states).push(")) e");
    }
    sql.push(" JOIN person p ON p.id = e.person_id WHERE p.erased_at IS NULL");
    push_sight(sql, sight);
    push_words(sql, "p.search_key", &filter.search);
    if let Some(session) = filter.session {
        sql.push(" AND e.session_id = ").push_bind(session.0);
    }
}

/// The window of participants a query asks for, each with the reasons.
pub async fn page(
    conn: &mut PgConnection,
    sight: &Sight,
    hands: &Hands,
    query: &ParticipantQuery,
) -> sqlx::Result<ParticipantPage> {
    let view = query.filter.view;
    let backwards = matches!(query.edge, Some(Edge::Before(_)));
    let mut sql = Sql::new(
        "SELECT e.*, p.name, p.name_key, p.address, p.test, s.title, by.name AS by_name, (COALESCE(p.manager_id = ",
    );
    sql.push_bind(hands.manager).push(", false) OR (").push_bind(hands.everyone);
    sql.push(" OR EXISTS (SELECT FROM belonging b WHERE b.person_id = p.id AND b.unit_id = ANY(");
    sql.push_bind(hands.units.clone()).push("))) AND (").push_bind(hands.admins);
    sql.push(
        " OR NOT EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'admin'))) AS yours
         FROM (SELECT e.*",
    );
    push_rows(&mut sql, query.activity, &query.filter, view, sight);
    if let Some(Edge::After(cursor) | Edge::Before(cursor)) = &query.edge {
        sql.push(if backwards { " AND (p.name_key, e.place) < (" } else { " AND (p.name_key, e.place) > (" });
        sql.push_bind(cursor.name_key.clone()).push(", ").push_bind(cursor.id).push(")");
    }
    let direction = if backwards { "DESC" } else { "ASC" };
    sql.push(format!(" ORDER BY p.name_key {direction}, e.place {direction} LIMIT {}) e", PAGE_SIZE + 1));
    sql.push(
        " JOIN person p ON p.id = e.person_id LEFT JOIN session s ON s.id = e.session_id
          LEFT JOIN person by ON by.id = e.excluded_by AND by.erased_at IS NULL",
    );
    sql.push(format!(" ORDER BY p.name_key {direction}, e.place {direction}"));
    let found = sql.build().fetch_all(&mut *conn).await?;
    let mut rows = found.iter().map(|row| read(row, query.activity)).collect::<sqlx::Result<Vec<_>>>()?;
    let more = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    if backwards {
        rows.reverse();
    }
    tell_why(conn, query.activity, &mut rows).await?;
    let (before, after) = if backwards { (more, true) } else { (query.edge.is_some(), more) };
    Ok(ParticipantPage {
        next: rows.last().filter(|_| after).map(|row| row.cursor(view)),
        previous: rows.first().filter(|_| before).map(|row| row.cursor(view)),
        rows,
    })
}

fn read(row: &PgRow, activity: ActivityId) -> sqlx::Result<Participant> {
    let state: Option<&str> = row.try_get("state")?;
    let kept_out = row.try_get::<Option<_>, _>("excluded_at")?.map(|since| {
        let by: Option<Uuid> = row.try_get("excluded_by").ok().flatten();
        let name = row.try_get("by_name").ok().flatten();
        KeptOut { since, by: by.map(|id| Party { id: PersonId(id), name }) }
    });
    Ok(Participant {
        key: EnrolmentKey {
            person: PersonId(row.try_get("person_id")?),
            activity,
            session: row.try_get::<Option<Uuid>, _>("session_id")?.map(SessionId),
        },
        name: row.try_get("name")?,
        name_key: row.try_get("name_key")?,
        address: row.try_get("address")?,
        test: row.try_get("test")?,
        enrolment: row.try_get::<Option<Uuid>, _>("id")?.map(EnrolmentId),
        state: state.map(super::read).transpose()?,
        progress: row.try_get::<Option<i16>, _>("progress")?.unwrap_or(0).clamp(0, 100) as u8,
        due_on: row.try_get("due_on")?,
        paused: row.try_get::<Option<chrono::DateTime<chrono::Utc>>, _>("paused_at")?.is_some(),
        leaves_at: row.try_get("leaves_at")?,
        session: row.try_get("title")?,
        reasons: Vec::new(),
        kept_out,
        yours: row.try_get("yours")?,
    })
}

/// Reasons of who is enrolled, and who is kept out among those who are not.
async fn tell_why(conn: &mut PgConnection, activity: ActivityId, rows: &mut [Participant]) -> sqlx::Result<()> {
    let enrolments: Vec<_> = rows.iter().filter_map(|row| row.enrolment).collect();
    let mut reasons = reason::of_enrolments(conn, &enrolments).await?;
    let people: Vec<_> = rows.iter().map(|row| row.key.person).collect();
    let exclusions = reason::exclusions(conn, &people, Some(activity)).await?;
    for row in rows {
        row.reasons = row.enrolment.and_then(|id| reasons.remove(&id)).unwrap_or_default();
        if row.kept_out.is_none() {
            let of = |x: &&reason::Exclusion| {
                x.person == row.key.person && (x.session.is_none() || x.session == row.key.session)
            };
            row.kept_out = exclusions.iter().find(of).map(|x| x.kept_out.clone());
        }
    }
    Ok(())
}

/// Participants by view, each counted up to the cap.
pub async fn counts(conn: &mut PgConnection, sight: &Sight, activity: ActivityId) -> sqlx::Result<Vec<u32>> {
    let mut sql = Sql::new("SELECT ");
    let everyone = ParticipantFilter::default();
    for (index, view) in View::ALL.iter().enumerate() {
        sql.push(if index == 0 { "ARRAY[(" } else { ", (" });
        sql.push("SELECT count(*) FROM (SELECT");
        push_rows(&mut sql, activity, &everyone, *view, sight);
        sql.push(format!(" LIMIT {}) capped)", COUNT_CAP + 1));
    }
    sql.push("]");
    let counts: Vec<i64> = sql.build_query_scalar().fetch_one(conn).await?;
    let known = |count: i64| u32::try_from(count).ok().filter(|count| *count <= COUNT_CAP);
    Ok(counts.into_iter().map(|count| known(count).unwrap_or(MANY)).collect())
}
