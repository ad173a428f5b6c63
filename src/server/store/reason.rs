//! Why enrolments stand, with the names of what they stand for; and who is kept out.
use crate::domain::{
    audit::{Named, Party},
    id::{ActivityId, EnrolmentId, PersonId, SessionId},
    reason::{Because, KeptOut, Reason},
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use std::collections::HashMap;
use uuid::Uuid;

/// The reasons of these enrolments, the oldest first.
pub async fn of_enrolments(
    conn: &mut PgConnection,
    enrolments: &[EnrolmentId],
) -> sqlx::Result<HashMap<EnrolmentId, Vec<Reason>>> {
    let ids: Vec<_> = enrolments.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"SELECT r.enrolment_id, r.kind, r.source_id, r.since, u.name AS "unit?", u.kind AS "unit_kind?",
                  q.name AS "qualification?", l.name AS "rule?", o.number AS "number?", g.line AS "line?",
                  g.granted_by AS "by?", by.name AS "by_name?"
           FROM enrolment_reason r JOIN enrolment e ON e.id = r.enrolment_id
           LEFT JOIN unit u ON r.kind IN ('unit', 'session_group') AND u.id = r.source_id
           LEFT JOIN qualification q ON r.kind = 'qualification' AND q.id = r.source_id
           LEFT JOIN rule l ON r.kind = 'rule' AND l.id = r.source_id
           LEFT JOIN operation o ON r.kind = 'import' AND o.id = r.source_id
           LEFT JOIN LATERAL (
               SELECT g.line, g.granted_by FROM activity_grant g
               WHERE r.kind IN ('hand', 'import') AND g.source = r.kind AND g.person_id = e.person_id
                 AND g.activity_id = e.activity_id AND COALESCE(g.operation_id, g.id) = r.source_id
               ORDER BY g.granted_at LIMIT 1) g ON true
           LEFT JOIN person by ON by.id = g.granted_by AND by.erased_at IS NULL
           WHERE r.enrolment_id = ANY($1) ORDER BY r.since, r.kind, r.source_id"#,
        &ids
    )
    .fetch_all(conn)
    .await?;
    let mut reasons: HashMap<EnrolmentId, Vec<Reason>> = HashMap::new();
    for row in rows {
        let unit = || Some((named(row.source_id, row.unit.clone()?), row.unit_kind.clone()?));
        let because = match row.kind.as_str() {
            "unit" => unit().map(|(unit, kind)| Because::Unit { unit, kind }),
            "session_group" => unit().map(|(unit, kind)| Because::SessionGroup { unit, kind }),
            "qualification" => row.qualification.map(|name| Because::Qualification(named(row.source_id, name))),
            "rule" => row.rule.map(|name| Because::Rule(named(row.source_id, name))),
            "import" => {
                let line = row.line.and_then(|line| u32::try_from(line).ok());
                row.number.map(|number| Because::Import { number, line })
            }
            "hand" => Some(Because::Hand(row.by.map(|id| Party { id: PersonId(id), name: row.by_name }))),
            "join_link" => Some(Because::JoinLink),
            "api" => Some(Because::Api),
            _ => None,
        };
        let reason = Reason { because: because.unwrap_or(Because::Gone), since: row.since };
        reasons.entry(EnrolmentId(row.enrolment_id)).or_default().push(reason);
    }
    Ok(reasons)
}

fn named<Id: From<Uuid>>(id: Uuid, name: String) -> Named<Id> {
    Named { id: id.into(), name }
}

/// Who is kept out of what: of whole activities, or of single sessions.
#[derive(Clone, Debug)]
pub struct Exclusion {
    pub person: PersonId,
    pub activity: ActivityId,
    pub activity_name: String,
    pub session: Option<SessionId>,
    pub kept_out: KeptOut,
}

/// What these people are kept out of; of one activity alone, if it is named.
pub async fn exclusions(
    conn: &mut PgConnection,
    people: &[PersonId],
    activity: Option<ActivityId>,
) -> sqlx::Result<Vec<Exclusion>> {
    let people: Vec<_> = people.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"SELECT x.person_id, x.activity_id, a.name AS activity_name, x.session_id, x.excluded_at, x.excluded_by,
                  by.name AS "by_name?"
           FROM exclusion x JOIN activity a ON a.id = x.activity_id
           LEFT JOIN person by ON by.id = x.excluded_by AND by.erased_at IS NULL
           WHERE x.person_id = ANY($1) AND ($2::uuid IS NULL OR x.activity_id = $2) ORDER BY a.name_key, x.excluded_at"#,
        &people,
        activity.map(|id| id.0)
    )
    .fetch_all(conn)
    .await?;
    let kept_out = |since: DateTime<Utc>, by: Option<Uuid>, name: Option<String>| KeptOut {
        since,
        by: by.map(|id| Party { id: PersonId(id), name }),
    };
    Ok(rows
        .into_iter()
        .map(|row| Exclusion {
            person: PersonId(row.person_id),
            activity: ActivityId(row.activity_id),
            activity_name: row.activity_name,
            session: row.session_id.map(SessionId),
            kept_out: kept_out(row.excluded_at, row.excluded_by, row.by_name),
        })
        .collect())
}
