//! What only the demo writes: a past that nobody lived through. Each function is one statement over everyone.
use crate::domain::{
    event::EventKind,
    id::{ActivityId, EnrolmentId, InvitationId, PersonId, StepId, UnitId},
};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

type At = DateTime<Utc>;

pub async fn has_people(conn: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM person) AS "there!""#).fetch_one(conn).await
}

pub struct NewActivity {
    pub id: ActivityId,
    pub name: &'static str,
    pub name_key: String,
    pub kind: &'static str,
}

pub async fn insert_activities(conn: &mut PgConnection, now: At, activities: &[NewActivity]) -> sqlx::Result<()> {
    let ids: Vec<_> = activities.iter().map(|activity| activity.id.0).collect();
    let names: Vec<_> = activities.iter().map(|activity| activity.name).collect();
    let name_keys: Vec<_> = activities.iter().map(|activity| activity.name_key.as_str()).collect();
    let kinds: Vec<_> = activities.iter().map(|activity| activity.kind).collect();
    sqlx::query!(
        "INSERT INTO activity (id, name, name_key, kind, created_at)
         SELECT n.*, $5 FROM UNNEST($1::uuid[], $2::text[], $3::text[], $4::text[]) n",
        &ids,
        names.as_slice() as &[&str],
        name_keys.as_slice() as &[&str],
        kinds.as_slice() as &[&str],
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub struct NewStep {
    pub id: StepId,
    pub activity: ActivityId,
    pub position: i32,
    pub title: &'static str,
}

pub async fn insert_steps(conn: &mut PgConnection, steps: &[NewStep]) -> sqlx::Result<()> {
    let ids: Vec<_> = steps.iter().map(|step| step.id.0).collect();
    let activities: Vec<_> = steps.iter().map(|step| step.activity.0).collect();
    let positions: Vec<_> = steps.iter().map(|step| step.position).collect();
    let titles: Vec<_> = steps.iter().map(|step| step.title).collect();
    sqlx::query!(
        "INSERT INTO activity_step (id, activity_id, position, title)
         SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::int[], $4::text[])",
        &ids,
        &activities,
        &positions,
        titles.as_slice() as &[&str]
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What each unit carries from now on.
pub async fn assign(
    conn: &mut PgConnection,
    now: At,
    by: PersonId,
    pairs: &[(Uuid, UnitId, ActivityId)],
) -> sqlx::Result<()> {
    let ids: Vec<_> = pairs.iter().map(|(id, _, _)| *id).collect();
    let units: Vec<_> = pairs.iter().map(|(_, unit, _)| unit.0).collect();
    let activities: Vec<_> = pairs.iter().map(|(_, _, activity)| activity.0).collect();
    sqlx::query!(
        "INSERT INTO unit_assignment (id, unit_id, activity_id, assigned_at, assigned_by)
         SELECT n.*, $4, $5 FROM UNNEST($1::uuid[], $2::uuid[], $3::uuid[]) n",
        &ids,
        &units,
        &activities,
        now,
        by.0
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What a person's record says of their past.
#[derive(Clone, Debug)]
pub struct Past {
    pub person: PersonId,
    pub language: String,
    pub test: bool,
    pub invited_at: Option<At>,
    pub registered_at: Option<At>,
    pub last_seen_at: Option<At>,
    pub deactivated_at: Option<At>,
}

pub async fn set_pasts(conn: &mut PgConnection, pasts: &[Past]) -> sqlx::Result<()> {
    let people: Vec<_> = pasts.iter().map(|past| past.person.0).collect();
    let languages: Vec<_> = pasts.iter().map(|past| past.language.as_str()).collect();
    let tests: Vec<_> = pasts.iter().map(|past| past.test).collect();
    let invited: Vec<_> = pasts.iter().map(|past| past.invited_at).collect();
    let registered: Vec<_> = pasts.iter().map(|past| past.registered_at).collect();
    let seen: Vec<_> = pasts.iter().map(|past| past.last_seen_at).collect();
    let deactivated: Vec<_> = pasts.iter().map(|past| past.deactivated_at).collect();
    sqlx::query!(
        "UPDATE person p SET language = n.language, test = n.test, invited_at = n.invited, registered_at = n.registered,
                last_seen_at = n.seen, deactivated_at = n.deactivated,
                contact = CASE WHEN COALESCE(n.invited, n.registered) IS NULL THEN 'quiet' ELSE 'open' END
         FROM UNNEST($1::uuid[], $2::text[], $3::bool[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[],
                     $7::timestamptz[]) AS n (id, language, test, invited, registered, seen, deactivated)
         WHERE p.id = n.id",
        &people,
        languages.as_slice() as &[&str],
        &tests,
        invited.as_slice() as &[Option<At>],
        registered.as_slice() as &[Option<At>],
        seen.as_slice() as &[Option<At>],
        deactivated.as_slice() as &[Option<At>]
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// One password for many.
pub async fn insert_credentials(conn: &mut PgConnection, pairs: &[(PersonId, &str)], now: At) -> sqlx::Result<()> {
    let people: Vec<_> = pairs.iter().map(|(person, _)| person.0).collect();
    let hashes: Vec<_> = pairs.iter().map(|(_, hash)| *hash).collect();
    sqlx::query!(
        "INSERT INTO credential (person_id, password_hash, changed_at)
         SELECT n.*, $3 FROM UNNEST($1::uuid[], $2::text[]) n",
        &people,
        hashes.as_slice() as &[&str],
        now
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// An invitation that left long ago: no message of it waits.
#[derive(Clone, Debug)]
pub struct PastInvitation {
    pub id: InvitationId,
    pub person: PersonId,
    pub state: &'static str,
    pub sent_at: At,
    pub expires_at: At,
    pub reminded: i32,
    pub reminded_at: Option<At>,
    pub bounced_at: Option<At>,
    pub bounce_text: Option<&'static str>,
    pub ended_at: Option<At>,
}

pub async fn insert_invitations(
    conn: &mut PgConnection,
    by: PersonId,
    invitations: &[PastInvitation],
) -> sqlx::Result<()> {
    let ids: Vec<_> = invitations.iter().map(|invitation| invitation.id.0).collect();
    let people: Vec<_> = invitations.iter().map(|invitation| invitation.person.0).collect();
    let states: Vec<_> = invitations.iter().map(|invitation| invitation.state).collect();
    let sent: Vec<_> = invitations.iter().map(|invitation| invitation.sent_at).collect();
    let expires: Vec<_> = invitations.iter().map(|invitation| invitation.expires_at).collect();
    let reminded: Vec<_> = invitations.iter().map(|invitation| invitation.reminded).collect();
    let reminded_at: Vec<_> = invitations.iter().map(|invitation| invitation.reminded_at).collect();
    let bounced_at: Vec<_> = invitations.iter().map(|invitation| invitation.bounced_at).collect();
    let bounces: Vec<_> = invitations.iter().map(|invitation| invitation.bounce_text).collect();
    let ended: Vec<_> = invitations.iter().map(|invitation| invitation.ended_at).collect();
    sqlx::query!(
        "INSERT INTO invitation (id, person_id, state, created_at, sent_at, expires_at, reminded_count,
                                 last_reminded_at, bounced_at, bounce_text, ended_at, created_by)
         SELECT n.id, n.person, n.state, n.sent, n.sent, n.expires, n.reminded, n.reminded_at, n.bounced_at, n.bounce,
                n.ended, $11
         FROM UNNEST($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::int[],
                     $7::timestamptz[], $8::timestamptz[], $9::text[], $10::timestamptz[])
              AS n (id, person, state, sent, expires, reminded, reminded_at, bounced_at, bounce, ended)",
        &ids,
        &people,
        states.as_slice() as &[&str],
        &sent,
        &expires,
        &reminded,
        reminded_at.as_slice() as &[Option<At>],
        bounced_at.as_slice() as &[Option<At>],
        bounces.as_slice() as &[Option<&str>],
        ended.as_slice() as &[Option<At>],
        by.0
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// What the engine made of everybody's placements.
pub async fn enrolments(conn: &mut PgConnection) -> sqlx::Result<Vec<(EnrolmentId, PersonId, ActivityId)>> {
    let rows = sqlx::query!("SELECT id, person_id, activity_id FROM enrolment ORDER BY person_id, activity_id")
        .fetch_all(conn)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (EnrolmentId(row.id), PersonId(row.person_id), ActivityId(row.activity_id)))
        .collect())
}

pub async fn insert_steps_done(conn: &mut PgConnection, done: &[(EnrolmentId, StepId, At)]) -> sqlx::Result<()> {
    let enrolments: Vec<_> = done.iter().map(|(enrolment, _, _)| enrolment.0).collect();
    let steps: Vec<_> = done.iter().map(|(_, step, _)| step.0).collect();
    let times: Vec<_> = done.iter().map(|(_, _, at)| *at).collect();
    sqlx::query!(
        "INSERT INTO step_done (enrolment_id, step_id, done_at)
         SELECT * FROM UNNEST($1::uuid[], $2::uuid[], $3::timestamptz[])",
        &enrolments,
        &steps,
        &times
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// How far, and since when everything is done.
pub async fn set_progress(conn: &mut PgConnection, shares: &[(EnrolmentId, u8, Option<At>)]) -> sqlx::Result<()> {
    let enrolments: Vec<_> = shares.iter().map(|(enrolment, _, _)| enrolment.0).collect();
    let progress: Vec<_> = shares.iter().map(|(_, share, _)| i16::from(*share)).collect();
    let completed: Vec<_> = shares.iter().map(|(_, _, at)| *at).collect();
    sqlx::query!(
        "UPDATE enrolment e SET progress = n.progress, completed_at = n.completed,
                state = CASE WHEN n.completed IS NULL THEN e.state ELSE 'completed' END
         FROM UNNEST($1::uuid[], $2::smallint[], $3::timestamptz[]) AS n (id, progress, completed)
         WHERE e.id = n.id",
        &enrolments,
        &progress,
        completed.as_slice() as &[Option<At>]
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A line of the audit log at its own time.
#[derive(Clone, Debug)]
pub struct PastEvent {
    pub at: At,
    pub kind: EventKind,
    pub actor: Option<PersonId>,
    pub person: PersonId,
    pub activity: Option<ActivityId>,
}

/// In the order given, which is that of the log.
pub async fn write_events(conn: &mut PgConnection, events: &[PastEvent]) -> sqlx::Result<()> {
    let times: Vec<_> = events.iter().map(|event| event.at).collect();
    let kinds: Vec<_> = events.iter().map(|event| event.kind.as_str()).collect();
    let actors: Vec<_> = events.iter().map(|event| event.actor.map(|id| id.0)).collect();
    let people: Vec<_> = events.iter().map(|event| event.person.0).collect();
    let activities: Vec<_> = events.iter().map(|event| event.activity.map(|id| id.0)).collect();
    sqlx::query!(
        "INSERT INTO event (at, kind, actor_id, person_id, activity_id)
         SELECT n.at, n.kind, n.actor, n.person, n.activity
         FROM UNNEST($1::timestamptz[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[]) WITH ORDINALITY
              AS n (at, kind, actor, person, activity, number)
         ORDER BY n.number",
        &times,
        kinds.as_slice() as &[&str],
        actors.as_slice() as &[Option<Uuid>],
        &people,
        activities.as_slice() as &[Option<Uuid>]
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Numbers that are kept for stories, for two of three; and a day on which what is under way is due.
pub async fn give_phones_and_dates(conn: &mut PgConnection, soon: NaiveDate, later: NaiveDate) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE person SET phone = '+44 20 7946 0' || lpad((n.number % 1000)::text, 3, '0')
         FROM (SELECT id, row_number() OVER (ORDER BY id) AS number FROM person) n
         WHERE n.id = person.id AND n.number % 3 <> 0"
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "UPDATE enrolment SET due_on = CASE WHEN progress > 0 THEN $1::date ELSE $2::date END WHERE state = 'active'",
        soon,
        later
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// A line of managers: the coordinator manages the mentor, the mentor two learners of this cohort, one of whom, who is
/// registered, manages three more. Only people who are placed in one unit, and none of the sign-ins.
pub async fn give_managers(
    conn: &mut PgConnection,
    coordinator: PersonId,
    mentor: PersonId,
    cohort: UnitId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "WITH ranked AS (
             SELECT p.id, row_number() OVER (ORDER BY p.registered_at IS NULL, p.name_key, p.id) AS number
             FROM person p JOIN placement l ON l.person_id = p.id
             WHERE l.unit_id = $3 AND l.role = 'learner' AND NOT p.test AND p.address NOT LIKE '%@demo.test'
               AND (SELECT count(*) FROM placement o WHERE o.person_id = p.id) = 1
         ), line AS (
             SELECT id, CASE WHEN number <= 2 THEN $2 ELSE (SELECT id FROM ranked WHERE number = 1) END AS manager
             FROM ranked WHERE number <= 5
             UNION ALL SELECT $2, $1
         )
         UPDATE person SET manager_id = line.manager FROM line WHERE line.id = person.id",
        coordinator.0,
        mentor.0,
        cohort.0
    )
    .execute(conn)
    .await?;
    Ok(())
}
