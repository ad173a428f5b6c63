//! Whose enrolments are to be looked at again: written with a fact, taken by the engine.
use crate::domain::{
    applying::BeingApplied,
    id::{ActivityId, PersonId, QualificationId, RuleId, UnitId},
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};
use std::time::Duration;
use uuid::Uuid;

/// Whose enrolments are to be looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    People(Vec<PersonId>),
    /// Everyone in this unit or below it.
    Unit(UnitId),
    /// Everyone who is, or should be, enrolled in it: its sessions, what becomes of a lost reason. Whoever waits longest
    /// comes first, also for a seat.
    Activity(ActivityId),
    /// Everyone who holds it, or should: what it contains, who carries it.
    Qualification(QualificationId),
    /// Everyone there is, held against the rule as it is now.
    Rule(RuleId),
}

impl Due {
    /// The unit, activity, qualification or rule that changed.
    const fn of(&self) -> Option<Uuid> {
        match self {
            Self::People(_) => None,
            Self::Unit(id) => Some(id.0),
            Self::Activity(id) => Some(id.0),
            Self::Qualification(id) => Some(id.0),
            Self::Rule(id) => Some(id.0),
        }
    }
}

/// A row taken from the queue; whoever takes it must apply it in the same transaction.
#[derive(Clone, Debug)]
pub struct Taken {
    id: i64,
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

/// Puts back, in batches of this size, what concerns more people than one transaction should hold.
pub async fn cut(
    conn: &mut PgConnection,
    now: DateTime<Utc>,
    taken: &Taken,
    people: &[PersonId],
    size: usize,
) -> sqlx::Result<()> {
    for batch in people.chunks(size) {
        let ids: Vec<_> = batch.iter().map(|id| id.0).collect();
        sqlx::query!(
            "INSERT INTO reconcile_due (person_ids, actor_id, due_since, change_id, change_of, change_people)
             VALUES ($1, $2, $3, $4, $5, $6)",
            &ids,
            taken.actor.map(|id| id.0),
            now,
            taken.id,
            taken.due.of(),
            people.len() as i32
        )
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// For the rest of the transaction, statements are planned once and for any number of people, and tables are entered by key:
/// planning anew for each person costs more than running, and what was planned while a table was empty would read it whole
/// when it no longer is.
pub async fn plan_once(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("SELECT set_config('plan_cache_mode', 'force_generic_plan', true) AS plans, set_config('jit', 'off', true) AS jit,
                set_config('enable_seqscan', 'off', true) AS scans")
        .fetch_one(conn)
        .await?;
    Ok(())
}

/// Takes the oldest due row that nobody else is at.
pub async fn take_due(conn: &mut PgConnection) -> sqlx::Result<Option<Taken>> {
    let row = sqlx::query!(
        "DELETE FROM reconcile_due WHERE id =
            (SELECT id FROM reconcile_due ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, person_ids, unit_id, activity_id, qualification_id, rule_id, actor_id"
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
        Some(Taken { id: row.id, due, actor: row.actor_id.map(PersonId) })
    }))
}

/// Waits for whoever is at something that is due, for this long at most; whether there is something left to take then.
pub async fn left_by_others(db: &PgPool, patience: Duration) -> sqlx::Result<bool> {
    let mut tx = db.begin().await?;
    let patience = format!("{}ms", patience.as_millis());
    sqlx::query!("SELECT set_config('lock_timeout', $1, true)", patience).fetch_one(&mut *tx).await?;
    match sqlx::query!("SELECT id FROM reconcile_due ORDER BY id LIMIT 1 FOR UPDATE").fetch_optional(&mut *tx).await {
        Ok(row) => Ok(row.is_some()),
        Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("55P03") => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whose changes are asked for.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    Anybody,
    /// Of this rule, or of this unit and of people placed in it.
    Rule(RuleId),
    Unit(UnitId),
}

/// How far the engine is with what is due.
pub async fn progress(conn: &mut PgConnection, of: Of) -> sqlx::Result<Option<BeingApplied>> {
    let (unit, rule) = match of {
        Of::Anybody => (None, None),
        Of::Rule(id) => (None, Some(id.0)),
        Of::Unit(id) => (Some(id.0), None),
    };
    let row = sqlx::query!(
        r#"WITH due AS (
               SELECT change_id, change_people, people FROM reconcile_due
               WHERE ($1::uuid IS NULL OR rule_id = $1 OR change_of = $1)
                 AND ($2::uuid IS NULL OR unit_id = $2 OR change_of = $2
                      OR change_id IS NULL AND EXISTS (
                          SELECT FROM UNNEST(person_ids) AS n (id) JOIN placement l ON l.person_id = n.id AND l.unit_id = $2)))
           SELECT EXISTS (SELECT FROM due) AS "due!",
                  (SELECT COALESCE(sum(people), 0) FROM due WHERE change_id IS NOT NULL) AS "left!",
                  (SELECT COALESCE(sum(change_people), 0) FROM (SELECT DISTINCT change_id, change_people FROM due) AS change)
                      AS "total!""#,
        rule,
        unit
    )
    .fetch_one(conn)
    .await?;
    let total = row.total as u32;
    Ok(row.due.then_some(BeingApplied { done: total.saturating_sub(row.left as u32), total }))
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
                r#"SELECT concerned.person_id AS "id!"
                   FROM (SELECT person_id FROM reason_due WHERE activity_id = $1
                         UNION SELECT person_id FROM enrolment WHERE activity_id = $1) AS concerned
                   LEFT JOIN (SELECT person_id, min(waiting_since) AS since FROM enrolment
                              WHERE activity_id = $1 AND state = 'waiting' GROUP BY person_id) AS waits USING (person_id)
                   ORDER BY waits.since NULLS LAST, concerned.person_id"#,
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
        // Whom a rule moves follows from its criteria: `store::rule::moving`.
        Due::Rule(_) => return Ok(Vec::new()),
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

/// Makes everyone due whose grace ends by now: of an enrolment without a reason, or of a rule they meet no longer. Whether
/// there was anybody.
pub async fn mark_leaving(conn: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "INSERT INTO reconcile_due (person_ids, due_since)
         SELECT array_agg(person_id), $1 FROM (
             SELECT person_id FROM enrolment WHERE leaves_at <= $1 AND state <> 'completed'
             UNION
             SELECT person_id FROM rule_match WHERE leaves_at <= $1) AS leaving
         HAVING count(*) > 0",
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Notes which sessions are over by now, and makes everyone due who waits for another of the same activity. Whether there
/// was one.
pub async fn mark_over(conn: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "WITH ended AS (UPDATE session SET over = true WHERE NOT over AND ends_at <= $1 RETURNING activity_id)
         INSERT INTO reconcile_due (activity_id, due_since) SELECT DISTINCT activity_id, $1::timestamptz FROM ended",
        now
    )
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}
