//! What units carry to their learners.
use crate::domain::{
    id::{ActivityId, PersonId, QualificationId, SessionId, UnitId},
    unit::{Carried, Named, Thing},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

fn activity(activity: Uuid, session: Option<Uuid>) -> Thing {
    Thing::of(ActivityId(activity), session.map(SessionId))
}

/// What its learners get: from itself, and from the units above that they belong to as well.
pub async fn of(conn: &mut PgConnection, unit: UnitId) -> sqlx::Result<Vec<Carried>> {
    let activities = sqlx::query!(
        r#"SELECT n.activity_id, n.session_id, a.name, s.title AS "title?", s.starts_local AS "starts?",
                  n.assigned_at, by.name AS "by?", p.depth, u.id AS from_id, u.name AS from_name
           FROM unit_path p JOIN unit_assignment n ON n.unit_id = p.above_id JOIN unit u ON u.id = p.above_id
           JOIN activity a ON a.id = n.activity_id
           LEFT JOIN session s ON s.id = n.session_id LEFT JOIN person by ON by.id = n.assigned_by
           WHERE p.unit_id = $1 AND p.climbs ORDER BY p.depth, a.name_key, a.id, s.starts_at NULLS FIRST"#,
        unit.0
    )
    .fetch_all(&mut *conn)
    .await?;
    let qualifications = sqlx::query!(
        r#"SELECT n.qualification_id, q.name, n.assigned_at, by.name AS "by?", p.depth, u.id AS from_id,
                  u.name AS from_name
           FROM unit_path p JOIN unit_qualification n ON n.unit_id = p.above_id JOIN unit u ON u.id = p.above_id
           JOIN qualification q ON q.id = n.qualification_id LEFT JOIN person by ON by.id = n.assigned_by
           WHERE p.unit_id = $1 AND p.climbs ORDER BY p.depth, q.name_key, q.id"#,
        unit.0
    )
    .fetch_all(conn)
    .await?;
    let from = |depth: i32, id: Uuid, name: String| (depth > 0).then_some((UnitId(id), name));
    let activities = activities.into_iter().map(|row| Carried {
        named: Named {
            thing: activity(row.activity_id, row.session_id),
            name: row.name,
            session: row.title.zip(row.starts),
        },
        since: row.assigned_at,
        by: row.by,
        from: from(row.depth, row.from_id, row.from_name),
    });
    let qualifications = qualifications.into_iter().map(|row| Carried {
        named: Named {
            thing: Thing::Qualification(QualificationId(row.qualification_id)),
            name: row.name,
            session: None,
        },
        since: row.assigned_at,
        by: row.by,
        from: from(row.depth, row.from_id, row.from_name),
    });
    Ok(activities.chain(qualifications).collect())
}

/// Activities, their sessions to come, and qualifications whose name holds the search.
pub async fn offered(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    search_key: &str,
    limit: i64,
) -> sqlx::Result<Vec<Named>> {
    let pattern = format!("%{}%", search_key.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    let activities = sqlx::query!(
        r#"SELECT a.id, a.name, s.id AS "session?", s.title AS "title?", s.starts_local AS "starts?"
           FROM (SELECT id, name, name_key FROM activity WHERE archived_at IS NULL AND name_key LIKE $1
                 ORDER BY name_key, id LIMIT $2) a
           LEFT JOIN LATERAL (
               SELECT NULL::uuid AS id, NULL::text AS title, NULL::timestamp AS starts_local, NULL::timestamptz AS starts_at
               UNION ALL
               (SELECT id, title, starts_local, starts_at FROM session
                WHERE activity_id = a.id AND ends_at > $3 AND cancelled_at IS NULL ORDER BY starts_at LIMIT 20)) s ON true
           ORDER BY a.name_key, a.id, s.starts_at NULLS FIRST"#,
        pattern,
        limit,
        now
    )
    .fetch_all(&mut *conn)
    .await?;
    let qualifications = sqlx::query!(
        "SELECT id, name FROM qualification WHERE name_key LIKE $1 ORDER BY name_key, id LIMIT $2",
        pattern,
        limit
    )
    .fetch_all(conn)
    .await?;
    let activities = activities.into_iter().map(|row| Named {
        thing: activity(row.id, row.session),
        name: row.name,
        session: row.title.zip(row.starts),
    });
    let qualifications = qualifications.into_iter().map(|row| Named {
        thing: Thing::Qualification(QualificationId(row.id)),
        name: row.name,
        session: None,
    });
    Ok(activities.chain(qualifications).collect())
}

/// These things by name, those that are there.
pub async fn named(conn: &mut PgConnection, things: &[Thing]) -> sqlx::Result<Vec<Named>> {
    let (mut activities, mut sessions, mut qualifications) = (Vec::new(), Vec::new(), Vec::new());
    for thing in things {
        match thing {
            Thing::Activity(activity) => activities.push(activity.0),
            Thing::Session(_, session) => sessions.push(session.0),
            Thing::Qualification(qualification) => qualifications.push(qualification.0),
        }
    }
    let rows = sqlx::query!(
        r#"SELECT 'activity' AS "what!", a.id AS "id!", NULL::uuid AS session, a.name AS "name!", a.name_key AS "name_key!",
                  NULL::text AS title, NULL::timestamp AS starts
           FROM activity a WHERE a.id = ANY($1)
           UNION ALL
           SELECT 'activity', a.id, s.id, a.name, a.name_key, s.title, s.starts_local
           FROM session s JOIN activity a ON a.id = s.activity_id WHERE s.id = ANY($2)
           UNION ALL
           SELECT 'qualification', q.id, NULL, q.name, q.name_key, NULL, NULL FROM qualification q WHERE q.id = ANY($3)
           ORDER BY 1 DESC, 5, 2, 7 NULLS FIRST"#,
        &activities,
        &sessions,
        &qualifications
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Named {
            thing: match row.what.as_str() {
                "qualification" => Thing::Qualification(QualificationId(row.id)),
                _ => activity(row.id, row.session),
            },
            name: row.name,
            session: row.title.zip(row.starts),
        })
        .collect())
}

/// Carries this from now on; false if it did already, or if there is no such thing.
pub async fn add(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    by: Option<PersonId>,
    unit: UnitId,
    id: Uuid,
    thing: Thing,
) -> sqlx::Result<bool> {
    let by = by.map(|id| id.0);
    let done = match thing {
        Thing::Activity(activity) => {
            sqlx::query!(
                "INSERT INTO unit_assignment (id, unit_id, activity_id, assigned_at, assigned_by)
                 SELECT $1, $2, a.id, $3, $4 FROM activity a WHERE a.id = $5 ON CONFLICT DO NOTHING",
                id,
                unit.0,
                now,
                by,
                activity.0
            )
            .execute(conn)
            .await?
        }
        Thing::Session(activity, session) => {
            sqlx::query!(
                "INSERT INTO unit_assignment (id, unit_id, activity_id, session_id, assigned_at, assigned_by)
                 SELECT $1, $2, s.activity_id, s.id, $3, $4 FROM session s WHERE s.id = $5 AND s.activity_id = $6
                 ON CONFLICT DO NOTHING",
                id,
                unit.0,
                now,
                by,
                session.0,
                activity.0
            )
            .execute(conn)
            .await?
        }
        Thing::Qualification(qualification) => {
            sqlx::query!(
                "INSERT INTO unit_qualification (unit_id, qualification_id, assigned_at, assigned_by)
                 SELECT $1, q.id, $2, $3 FROM qualification q WHERE q.id = $4 ON CONFLICT DO NOTHING",
                unit.0,
                now,
                by,
                qualification.0
            )
            .execute(conn)
            .await?
        }
    };
    Ok(done.rows_affected() == 1)
}

/// Carries this no longer; false if it did not.
pub async fn remove(conn: &mut PgConnection, unit: UnitId, thing: Thing) -> sqlx::Result<bool> {
    let done = match thing {
        Thing::Activity(activity) => {
            sqlx::query!(
                "DELETE FROM unit_assignment WHERE unit_id = $1 AND activity_id = $2 AND session_id IS NULL",
                unit.0,
                activity.0
            )
            .execute(conn)
            .await?
        }
        Thing::Session(_, session) => {
            sqlx::query!("DELETE FROM unit_assignment WHERE unit_id = $1 AND session_id = $2", unit.0, session.0)
                .execute(conn)
                .await?
        }
        Thing::Qualification(qualification) => {
            sqlx::query!(
                "DELETE FROM unit_qualification WHERE unit_id = $1 AND qualification_id = $2",
                unit.0,
                qualification.0
            )
            .execute(conn)
            .await?
        }
    };
    Ok(done.rows_affected() == 1)
}
