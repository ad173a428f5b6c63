//! What gives an activity to people.
use crate::domain::{
    activity::{Assigned, AssignedRule, AssignedUnit},
    audit::Named,
    id::{ActivityId, QualificationId, RuleId, SessionId, UnitId},
};
use sqlx::PgConnection;

pub async fn assigned(conn: &mut PgConnection, id: ActivityId) -> sqlx::Result<Assigned> {
    let units = sqlx::query!(
        r#"SELECT u.id AS "id!", u.name AS "name!", u.kind AS "kind!", s.id AS "session?", s.title AS "title?",
                  one.takes_part AS "takes_part!"
           FROM (SELECT unit_id, session_id, false AS takes_part FROM unit_assignment WHERE activity_id = $1
                 UNION ALL
                 SELECT g.unit_id, g.session_id, true FROM session_unit g JOIN session s ON s.id = g.session_id
                 WHERE s.activity_id = $1 AND s.cancelled_at IS NULL) AS one
           JOIN unit u ON u.id = one.unit_id LEFT JOIN session s ON s.id = one.session_id
           ORDER BY one.takes_part, u.name_key, u.id, s.starts_at LIMIT 500"#,
        id.0
    )
    .fetch_all(&mut *conn)
    .await?;
    let qualifications = sqlx::query!(
        "SELECT q.id, q.name FROM qualification_activity a JOIN qualification q ON q.id = a.qualification_id
         WHERE a.activity_id = $1 ORDER BY q.name_key",
        id.0
    )
    .fetch_all(&mut *conn)
    .await?;
    let rules = sqlx::query!(
        "SELECT r.id, r.name, r.enabled FROM rule_activity a JOIN rule r ON r.id = a.rule_id
         WHERE a.activity_id = $1 ORDER BY r.name_key",
        id.0
    )
    .fetch_all(conn)
    .await?;
    Ok(Assigned {
        units: units
            .into_iter()
            .map(|row| AssignedUnit {
                unit: Named { id: UnitId(row.id), name: row.name },
                kind: row.kind,
                session: row.session.zip(row.title).map(|(id, name)| Named { id: SessionId(id), name }),
                takes_part: row.takes_part,
            })
            .collect(),
        qualifications: qualifications
            .into_iter()
            .map(|row| Named { id: QualificationId(row.id), name: row.name })
            .collect(),
        rules: rules
            .into_iter()
            .map(|row| AssignedRule { rule: Named { id: RuleId(row.id), name: row.name }, enabled: row.enabled })
            .collect(),
    })
}
