//! The engine's reads and writes: what should be against what is, for people who are locked. Set-based throughout.
use crate::domain::id::{ActivityId, EnrolmentId, PersonId, QualificationId, RuleId, SessionId, UnitId};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

/// Whose enrolments are to be looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    People(Vec<PersonId>),
    /// Everyone in this unit or below it.
    Unit(UnitId),
    /// Everyone who is, or should be, enrolled in it: its sessions, what becomes of a lost reason.
    Activity(ActivityId),
    /// Everyone who holds it, or should: what it contains, who carries it.
    Qualification(QualificationId),
    /// Everyone there is, held against the rule as it is now.
    Rule(RuleId),
}

/// A row taken from the queue; whoever takes it must apply it in the same transaction.
#[derive(Clone, Debug)]
pub struct Taken {
    pub due: Due,
    pub actor: Option<PersonId>,
}

/// Written together with the fact; drained by a following transaction.
pub async fn mark_due(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    due: &Due,
    actor: Option<PersonId>,
) -> sqlx::Result<()> {
    let mut people = None;
    let (mut unit, mut activity, mut qualification, mut rule) = (None, None, None, None);
    match due {
        Due::People(ids) => people = Some(ids.iter().map(|id| id.0).collect::<Vec<_>>()),
        Due::Unit(id) => unit = Some(id.0),
        Due::Activity(id) => activity = Some(id.0),
        Due::Qualification(id) => qualification = Some(id.0),
        Due::Rule(id) => rule = Some(id.0),
    }
    sqlx::query!(
        "INSERT INTO reconcile_due (person_ids, unit_id, activity_id, qualification_id, rule_id, actor_id, due_since)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        people.as_deref(),
        unit,
        activity,
        qualification,
        rule,
        actor.map(|id| id.0),
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes the oldest due row that nobody else is at.
pub async fn take_due(conn: &mut PgConnection) -> sqlx::Result<Option<Taken>> {
    let row = sqlx::query!(
        "DELETE FROM reconcile_due WHERE id =
            (SELECT id FROM reconcile_due ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING person_ids, unit_id, activity_id, qualification_id, rule_id, actor_id"
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.and_then(|row| {
        let people = row.person_ids.map(|people| Due::People(people.into_iter().map(PersonId).collect()));
        let due = people
            .or(row.unit_id.map(|id| Due::Unit(UnitId(id))))
            .or(row.activity_id.map(|id| Due::Activity(ActivityId(id))))
            .or(row.qualification_id.map(|id| Due::Qualification(QualificationId(id))))
            .or(row.rule_id.map(|id| Due::Rule(RuleId(id))))?;
        Some(Taken { due, actor: row.actor_id.map(PersonId) })
    }))
}

pub async fn is_due(conn: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM reconcile_due) AS "due!""#).fetch_one(conn).await
}

/// Everyone a change of this unit or activity may concern.
pub async fn people_of(conn: &mut PgConnection, due: &Due) -> sqlx::Result<Vec<PersonId>> {
    let ids = match due {
        Due::People(people) => return Ok(people.clone()),
        Due::Unit(unit) => {
            sqlx::query_scalar!(
                r#"SELECT l.person_id AS "id!" FROM unit_path below JOIN placement l ON l.unit_id = below.unit_id
                   WHERE below.above_id = $1
                   UNION
                   SELECT person_id FROM belonging WHERE unit_id = $1
                   UNION
                   SELECT e.person_id FROM enrolment_reason r JOIN enrolment e ON e.id = r.enrolment_id
                   WHERE r.kind IN ('unit', 'session_group') AND r.source_id = $1 ORDER BY 1"#,
                unit.0
            )
            .fetch_all(conn)
            .await?
        }
        Due::Activity(activity) => {
            sqlx::query_scalar!(
                r#"SELECT person_id AS "id!" FROM reason_due WHERE activity_id = $1
                   UNION SELECT person_id FROM enrolment WHERE activity_id = $1 ORDER BY 1"#,
                activity.0
            )
            .fetch_all(conn)
            .await?
        }
        Due::Qualification(qualification) => {
            sqlx::query_scalar!(
                r#"SELECT person_id AS "id!" FROM qualification_due WHERE qualification_id = $1
                   UNION
                   SELECT e.person_id FROM enrolment_reason r JOIN enrolment e ON e.id = r.enrolment_id
                   WHERE r.kind = 'qualification' AND r.source_id = $1 ORDER BY 1"#,
                qualification.0
            )
            .fetch_all(conn)
            .await?
        }
        Due::Rule(rule) => {
            sqlx::query_scalar!(
                r#"SELECT id AS "id!" FROM person WHERE erased_at IS NULL
                   UNION SELECT person_id FROM rule_match WHERE rule_id = $1 ORDER BY 1"#,
                rule.0
            )
            .fetch_all(conn)
            .await?
        }
    };
    Ok(ids.into_iter().map(PersonId).collect())
}

/// Locks people in id order, so that two drains never wait for each other in a circle.
pub async fn lock(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!("SELECT id FROM person WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE", people)
        .fetch_all(conn)
        .await?;
    Ok(())
}

/// An enrolment that should be and is not.
#[derive(Clone, Copy, Debug)]
pub struct Missing {
    pub person: PersonId,
    pub activity: ActivityId,
    pub session: Option<SessionId>,
}

pub async fn missing(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<Vec<Missing>> {
    let rows = sqlx::query!(
        r#"SELECT DISTINCT d.person_id AS "person!", d.activity_id AS "activity!", d.session_id AS session
           FROM reason_due d
           LEFT JOIN enrolment e ON e.person_id = d.person_id AND e.activity_id = d.activity_id
                AND e.session_id IS NOT DISTINCT FROM d.session_id
           WHERE d.person_id = ANY($1) AND e.id IS NULL"#,
        people
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Missing {
            person: PersonId(row.person),
            activity: ActivityId(row.activity),
            session: row.session.map(SessionId),
        })
        .collect())
}

pub async fn start(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    missing: &[Missing],
    ids: &[EnrolmentId],
) -> sqlx::Result<()> {
    let ids: Vec<_> = ids.iter().map(|id| id.0).collect();
    let people: Vec<_> = missing.iter().map(|m| m.person.0).collect();
    let activities: Vec<_> = missing.iter().map(|m| m.activity.0).collect();
    let sessions: Vec<_> = missing.iter().map(|m| m.session.map(|id| id.0)).collect();
    sqlx::query!(
        "INSERT INTO enrolment (id, person_id, activity_id, session_id, state, started_at)
         SELECT id, person, activity, session, 'active', $5
         FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) AS n (id, person, activity, session)",
        &ids,
        &people,
        &activities,
        sessions.as_slice() as &[Option<Uuid>],
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A person and what they are or were enrolled in.
#[derive(Clone, Copy, Debug)]
pub struct Touched {
    pub person: PersonId,
    pub activity: ActivityId,
}

/// Ended enrolments that have a reason again go on where they stopped.
pub async fn resume(conn: &mut PgConnection, people: &[Uuid]) -> sqlx::Result<Vec<Touched>> {
    let rows = sqlx::query!(
        "UPDATE enrolment e SET state = 'active', ended_at = NULL
         WHERE e.person_id = ANY($1)
           AND (e.state = 'ended'
                OR e.state = 'suspended' AND NOT EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id))
           AND EXISTS (SELECT FROM reason_due d WHERE d.person_id = e.person_id AND d.activity_id = e.activity_id
                       AND d.session_id IS NOT DISTINCT FROM e.session_id)
         RETURNING e.person_id, e.activity_id",
        people
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Touched { person: PersonId(row.person_id), activity: ActivityId(row.activity_id) })
        .collect())
}

/// Writes reasons that are due and not there, and deletes those that are there and no longer due.
pub async fn align_reasons(conn: &mut PgConnection, now: DateTime<Utc>, people: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO enrolment_reason (enrolment_id, kind, source_id, since)
         SELECT e.id, d.kind, d.source_id, $2
         FROM reason_due d
         JOIN enrolment e ON e.person_id = d.person_id AND e.activity_id = d.activity_id
              AND e.session_id IS NOT DISTINCT FROM d.session_id
         WHERE d.person_id = ANY($1)
         ON CONFLICT DO NOTHING",
        people,
        now
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "DELETE FROM enrolment_reason r USING enrolment e
         WHERE e.id = r.enrolment_id AND e.person_id = ANY($1)
           AND NOT EXISTS (SELECT FROM reason_due d WHERE d.person_id = e.person_id AND d.activity_id = e.activity_id
                           AND d.session_id IS NOT DISTINCT FROM e.session_id
                           AND d.kind = r.kind AND d.source_id = r.source_id)",
        people
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Enrolments without a reason end, are suspended or stay, as their activity says; a removal by hand always ends.
pub async fn end(conn: &mut PgConnection, now: DateTime<Utc>, people: &[Uuid]) -> sqlx::Result<Vec<Touched>> {
    let rows = sqlx::query!(
        "WITH baseless AS (
            SELECT e.id, e.state, a.on_last_reason,
                   EXISTS (SELECT FROM exclusion x WHERE x.person_id = e.person_id AND x.activity_id = e.activity_id
                           AND x.session_id IS NOT DISTINCT FROM e.session_id) AS kept_out
            FROM enrolment e JOIN activity a ON a.id = e.activity_id
            WHERE e.person_id = ANY($1) AND e.state IN ('waiting', 'active', 'suspended')
              AND NOT EXISTS (SELECT FROM enrolment_reason r WHERE r.enrolment_id = e.id))
         UPDATE enrolment e
         SET state = CASE WHEN b.on_last_reason = 'suspend' AND NOT b.kept_out THEN 'suspended' ELSE 'ended' END,
             ended_at = $2
         FROM baseless b
         WHERE b.id = e.id AND (b.kept_out OR b.state <> 'suspended' AND b.on_last_reason <> 'keep')
         RETURNING e.person_id, e.activity_id",
        people,
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Touched { person: PersonId(row.person_id), activity: ActivityId(row.activity_id) })
        .collect())
}

/// Of these people, those whom a mail about a new enrolment may reach now: registered, or invited with the mail gone out.
/// Whoever is not yet invited stays quiet; an invitation still in the outbox will list the enrolment itself. Whoever
/// switched these notices off is left alone.
pub async fn may_be_told(conn: &mut PgConnection, now: DateTime<Utc>, people: &[Uuid]) -> sqlx::Result<Vec<PersonId>> {
    let ids = sqlx::query_scalar!(
        "SELECT p.id FROM person p
         WHERE p.id = ANY($1) AND p.address IS NOT NULL AND p.erased_at IS NULL
           AND (p.deactivated_at IS NULL OR p.deactivated_at > $2)
           AND (p.registered_at IS NOT NULL
                OR p.contact = 'open'
                   AND EXISTS (SELECT FROM invitation i WHERE i.person_id = p.id AND i.state = 'sent'))
           AND NOT EXISTS (SELECT FROM mail_off m WHERE m.person_id = p.id AND m.template = 'enrolment_notice')",
        people,
        now
    )
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(PersonId).collect())
}
